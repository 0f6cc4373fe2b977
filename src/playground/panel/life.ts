import type { Ledger } from './ledger.ts';
import { isFinal, type Life, type PanelOrder, Refusal } from './model.ts';
import { expiryOf } from './order-types.ts';

/** An endless subscription sees this many posts and then waits, or a playground left alone would fill its memory. */
const postsOfEndlessSubscription = 10;

/**
 * Moves open orders and refills to where they are at this moment of the clock. Runs and posts come every
 * `secondsToFinish`, whatever interval was asked for. Without a life only requested cancels are carried out.
 */
export function createLife(ledger: Ledger, life: Life | undefined, now: () => number, rng: () => number): () => void {
  if (!life) return () => settleCancels(ledger);
  const { secondsToStart, secondsToFinish, partialShare = 0 } = life;

  const secondsSinceStart = (createdAt: number) => (now() - createdAt) / 1000 - secondsToStart;

  const roundsDue = (order: PanelOrder, limit: number) =>
    Math.min(limit, 1 + Math.floor(secondsSinceStart(order.createdAt) / (secondsToFinish || 0.001)));

  const allEnded = (order: PanelOrder) => order.orders.every((id) => isFinal(ledger.order(id).status));

  function plain(order: PanelOrder): void {
    const seconds = secondsSinceStart(order.createdAt);
    if (seconds >= secondsToFinish) {
      ledger.finish(order, rng() < partialShare ? 'Partial' : 'Completed');
      return;
    }
    const remains = Math.ceil(order.quantity * (1 - seconds / secondsToFinish));
    if (order.status === 'In progress' && order.remains === remains) return;
    ledger.change(order, { status: 'In progress', remains, start_count: order.start_count ?? ledger.startCount() });
  }

  function dripfeed(order: PanelOrder): void {
    const runs = Number(order.parameters.runs);
    if (order.status === 'Pending') ledger.change(order, { status: 'In progress', start_count: ledger.startCount() });
    while (order.orders.length < roundsDue(order, runs)) ledger.addSubOrder(order, order.quantity / runs);
    if (order.orders.length === runs && allEnded(order)) ledger.finish(order, 'Completed');
  }

  function subscription(order: PanelOrder): void {
    const { username, min, max, posts, old_posts, expiry } = order.parameters;
    if (expiry && (expiryOf(expiry) ?? 0) <= now()) {
      ledger.finish(order, 'Expired');
      return;
    }
    const old = Number(old_posts ?? 0);
    const limit = old + Number(posts || postsOfEndlessSubscription);
    const due = Math.max(old, roundsDue(order, limit));
    try {
      while (order.orders.length < due) {
        const quantity = Number(min) + Math.floor(rng() * (Number(max) - Number(min) + 1));
        ledger.addSubOrder(order, quantity, `https://example.com/${username}/post/${order.orders.length + 1}`);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      ledger.change(order, { status: 'Paused' });
      order.steered = true;
      return;
    }
    if (posts && order.orders.length === limit && allEnded(order)) ledger.finish(order, 'Completed');
  }

  const step = { plain, dripfeed, subscription };

  return () => {
    settleCancels(ledger);
    for (const order of ledger.openOrders) {
      if (!order.steered && secondsSinceStart(order.createdAt) >= 0) step[order.kind](order);
    }
    for (const refill of ledger.openRefills) {
      const seconds = secondsSinceStart(refill.createdAt);
      if (refill.steered || seconds < 0) continue;
      if (seconds >= secondsToFinish) ledger.changeRefill(refill, 'Completed');
      else if (refill.status === 'Pending') ledger.changeRefill(refill, 'In Progress');
    }
  };
}

function settleCancels(ledger: Ledger): void {
  for (const order of ledger.openOrders) if (order.cancelRequested) ledger.finish(order, 'Canceled');
}
