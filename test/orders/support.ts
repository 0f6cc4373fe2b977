import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { onTestFinished, vi } from 'vitest';
import { type Account, createAccounts } from '../../src/accounts/accounts.ts';
import { createLedger } from '../../src/orders/ledger.ts';
import { createPlace } from '../../src/orders/place.ts';
import { createRepair } from '../../src/orders/repair.ts';
import type { Ending, TellOutcome } from '../../src/orders/watch/telling.ts';
import { createWatch } from '../../src/orders/watch/watch.ts';
import { createPanel } from '../../src/panel/client.ts';
import type { Service } from '../../src/panel/model.ts';
import { createPanelServer } from '../../src/playground/panel/server.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { handClock } from '../support/clock.ts';

export const LINK = 'https://instagram.com/ann';
export const FOLLOWERS: Service = {
  id: '1',
  name: 'Followers',
  type: 'Default',
  category: 'First Category',
  rate: '0.90',
  min: 50,
  max: 10_000,
  refill: true,
  cancel: true,
};

/**
 * The parts below the bot, between a real database and a panel, by a clock that stands still until it is moved. `atEnd` takes what
 * closes it; a test that opens thousands closes them itself.
 */
export async function workshop({
  timeoutMs = 500,
  atEnd = onTestFinished as (close: () => Promise<void>) => void,
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'orders-'));
  const seal = createSeal([Buffer.alloc(32, 1)]);
  const file = join(folder, 'bot.sqlite');
  const clock = handClock();
  const { now } = clock;
  const server = await createPanelServer({ strict: true });
  const panel = createPanel({ url: server.url, timeoutMs, retryDelayMs: 1, pauseMs: 20 });
  const told: Ending[][] = [];
  /** What was begun to be told. */
  const telling: Ending[][] = [];
  const refusals: string[] = [];
  const errors: unknown[] = [];
  /** What telling answers, and when; an error makes it fail. */
  const answers: { tell: TellOutcome | Error; keyRefused: TellOutcome | Error; until?: Promise<void> } = {
    tell: 'told',
    keyRefused: 'told',
  };
  const say = (answer: TellOutcome | Error) => {
    if (answer instanceof Error) throw answer;
    return answer;
  };

  const open = async () => {
    const store = await openStore({ file, seal, passed: clock.passed });
    const passed = store.ran;
    const ledger = createLedger(store);
    const newestOrders = async (id: string) => (await ledger.recent(id, 'orders', 0, 3)).ids;
    const accounts = createAccounts({ store, panels: new Map([['panel', panel]]), newestOrders, now, passed });
    const watch = createWatch({
      store,
      accounts,
      ledger,
      intervalMs: 60_000,
      now,
      passed,
      tell: async (_owner, endings, noted) => {
        telling.push([...endings]);
        await answers.until;
        const answer = say(answers.tell);
        if (answer === 'told') {
          told.push([...endings]);
          await noted(endings);
        }
        return answer;
      },
      keyRefused: async (_account, text) => {
        const answer = say(answers.keyRefused);
        if (answer === 'told') refusals.push(text);
        return answer;
      },
      onError: (error) => errors.push(error),
    });
    const place = createPlace({
      store,
      accounts,
      ledger,
      watch,
      now,
      passed,
      onError: (error) => errors.push(error),
    });
    const repair = createRepair({
      store,
      accounts,
      ledger,
      watch,
      now,
      passed,
      onError: (error) => errors.push(error),
    });
    return { store, accounts, ledger, watch, place, repair };
  };
  let parts = await open();
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await parts.watch.stop();
    await parts.store.close();
    await panel.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  atEnd(close);

  const self = {
    server,
    clock,
    told,
    telling,
    refusals,
    errors,
    answers,
    close,
    get parts() {
      return parts;
    },
    /** As a process that died and one that took its place. */
    async restart() {
      await parts.watch.stop();
      await parts.store.close();
      parts = await open();
    },
    /** Somebody with an account of 100 USD. */
    async connect(owner = 7): Promise<Account> {
      const { key } = server.account();
      const made = await parts.accounts.connect(owner, 'panel', key);
      if (made.outcome !== 'connected') throw new Error(made.outcome);
      return made.account;
    },
    draft: (account: Account, link = LINK) =>
      parts.place.draft({
        account,
        service: FOLLOWERS,
        values: { link, quantity: '1000' },
        balance: '100',
      }),
    /** Places an order and tells of it. @returns its id. */
    async place(account: Account): Promise<string> {
      const { id } = await self.draft(account);
      const placed = await parts.place.confirm(account.owner, id);
      if (placed.outcome !== 'placed') throw new Error(placed.outcome);
      await parts.place.told(placed.intent, 1);
      return placed.order.id;
    },
    /** As when the person disconnects it. */
    async erase(account: Account) {
      parts.store.bury(account.id);
      for (const part of [parts.watch, parts.place, parts.repair, parts.ledger]) await part.forget(account.id);
      await parts.accounts.disconnect(account.owner, account.id);
    },
    async untold() {
      const found = [];
      for await (const one of parts.place.untold(() => false)) found.push(one);
      return found;
    },
    /** Makes SQLite refuse each write to this table. @returns what ends that. */
    failWrites(table: string): () => void {
      const all = Reflect.get(StatementSync.prototype, 'all') as StatementSync['all'];
      const spy = vi.spyOn(StatementSync.prototype, 'all').mockImplementation(function (
        this: StatementSync,
        ...values
      ) {
        if (new RegExp(`INSERT [^(]*\\b${table}\\b`, 'i').test(this.sourceSQL)) throw new Error('the disk is full');
        return all.apply(this, values);
      });
      return () => spy.mockRestore();
    },
    calls: (action: string) => server.calls.filter((call) => call.action === action),
    /** Lets this much time go by, with a round each second. */
    async pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        clock.ms += 1_000;
        await parts.watch.round();
      }
    },
  };
  return self;
}

export type Shop = Awaited<ReturnType<typeof workshop>>;

/** An order that the panel and the ledger have, and nobody watches. */
export async function addOrder(shop: Shop, account: Account): Promise<string> {
  const add = { key: account.key, action: 'add', service: '1', link: 'https://a.com', quantity: '50' };
  const answer = await fetch(shop.server.url, { method: 'POST', body: new URLSearchParams(add) });
  const id = String(((await answer.json()) as { order: number }).order);
  await shop.parts.ledger.addOrder({
    v: 1,
    id,
    account: account.id,
    owner: account.owner,
    source: 'tracked',
    values: {},
    placedAt: shop.clock.ms,
    changedAt: shop.clock.ms,
    status: 'Pending',
  });
  return id;
}
