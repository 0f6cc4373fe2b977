import Big from 'big.js';
import type { Dialect } from './dialect.ts';
import {
  isFinal,
  type PanelAccount,
  type PanelEvent,
  type PanelOrder,
  type PanelRefill,
  type PanelRules,
  Refusal,
  type WireService,
} from './model.ts';
import { readOrder } from './order-types.ts';

interface LedgerOptions {
  now: () => number;
  rng: () => number;
  dialect: Dialect;
  rules: PanelRules;
  emit: (event: PanelEvent) => void;
}

/** What may be changed by hand. Nothing follows from it: no money moves, no number is corrected. */
export type OrderPatch = Partial<Pick<PanelOrder, 'status' | 'remains' | 'start_count' | 'charge' | 'quantity'>>;

export type Ledger = ReturnType<typeof createLedger>;

/** Accounts, orders and refills, and the money between them. Every step takes the same time however many orders there are. */
export function createLedger({ now, rng, dialect, rules, emit }: LedgerOptions) {
  const accounts = new Map<string, PanelAccount>();
  const orders: PanelOrder[] = [];
  const byId = new Map<string, PanelOrder>();
  const openOrders = new Set<PanelOrder>();
  const lastByLink = new Map<string, PanelOrder>();
  const refills: PanelRefill[] = [];
  const refillById = new Map<string, PanelRefill>();
  const openRefills = new Set<PanelRefill>();

  const digits = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(rng() * alphabet.length)]).join('');

  function newOrderId(): string {
    if (dialect.orderIds === 'hex') return digits('0123456789abcdef', 24);
    if (dialect.orderIds === 'letters') return digits('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 10);
    if (dialect.orderIds === 'ulid') return `ord_01${digits('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)}`;
    return String(23_501 + orders.length);
  }

  function openAccount(options: Partial<Omit<PanelAccount, 'suspended'>> = {}): PanelAccount {
    const key = options.key ?? digits('0123456789abcdef', 32);
    const account = { balance: '100', currency: 'USD', rates: {}, suspended: false, ...options, key };
    accounts.set(key, account);
    return account;
  }

  function move(key: string, amount: Big): void {
    const account = accounts.get(key);
    if (account) account.balance = new Big(account.balance).plus(amount).toFixed();
  }

  function pay(account: PanelAccount, charge: Big): void {
    if (charge.gt(account.balance)) throw new Refusal('Not enough funds on balance');
    move(account.key, charge.neg());
  }

  function enter(
    order: Pick<PanelOrder, 'key' | 'service' | 'kind' | 'parameters' | 'currency' | 'unitPrice' | 'quantity'> &
      Partial<PanelOrder>,
  ): PanelOrder {
    const entered: PanelOrder = {
      id: newOrderId(),
      charge: new Big(order.unitPrice).times(order.quantity).toFixed(),
      status: order.kind === 'subscription' ? 'Active' : 'Pending',
      start_count: null,
      remains: order.quantity,
      createdAt: now(),
      orders: [],
      cancelRequested: false,
      steered: false,
      ...order,
    };
    orders.push(entered);
    byId.set(entered.id, entered);
    openOrders.add(entered);
    emit({ kind: 'orderAccepted', order: entered });
    return entered;
  }

  /** The price of the service for this customer. */
  function rateFor(account: PanelAccount, service: WireService): string {
    return account.rates[String(service.service)] ?? service.rate;
  }

  /** Checks, charges and enters an order; throws a `Refusal` before anything has changed. */
  function place(account: PanelAccount, service: WireService, parameters: Record<string, string>): PanelOrder {
    const { kind, quantity, ratePerOne } = readOrder(service, parameters, now());
    const target = `${service.service} ${parameters.link ?? parameters.username}`;
    const last = lastByLink.get(target);
    if (rules.oneOpenOrderPerLink && last && openOrders.has(last)) {
      throw new Refusal('You have active order with this link. Please wait until order being completed.');
    }
    const unitPrice = new Big(rateFor(account, service)).times(ratePerOne ? 1 : '0.001');
    pay(account, unitPrice.times(quantity));
    const { key, currency } = account;
    const order = enter({
      key,
      currency,
      service: service.service,
      kind,
      parameters,
      unitPrice: unitPrice.toFixed(),
      quantity,
    });
    lastByLink.set(target, order);
    return order;
  }

  /** A run of a drip-feed (paid with it) or an order for a new post of a subscription (paid now, else a `Refusal`). */
  function addSubOrder(parent: PanelOrder, quantity: number, link = parent.parameters.link ?? ''): PanelOrder {
    const account = accounts.get(parent.key);
    if (!account) throw new Refusal('Invalid API key');
    if (parent.kind === 'subscription') pay(account, new Big(parent.unitPrice).times(quantity));
    const { key, service, currency, unitPrice } = parent;
    const parameters = { link, quantity: String(quantity) };
    const order = enter({ key, service, currency, unitPrice, quantity, kind: 'plain', parameters, parent: parent.id });
    parent.orders.push(order.id);
    change(parent, parent.kind === 'dripfeed' ? { remains: parent.remains - quantity } : {});
    return order;
  }

  function change(order: PanelOrder, patch: OrderPatch): void {
    Object.assign(order, patch);
    if (isFinal(order.status)) openOrders.delete(order);
    else openOrders.add(order);
    emit({ kind: 'orderChanged', order });
  }

  const startCount = () => Math.floor(rng() * 10_000);

  /** Brings an order to its end and gives back what was not delivered, unless it is Completed. */
  function finish(order: PanelOrder, status: string, remains = remainsAt(order, status)): void {
    const delivered = Math.max(0, order.quantity - remains);
    const due = new Big(order.unitPrice).times(delivered);
    const refund = new Big(order.charge).minus(due);
    const refunded = refund.gt(0) && !/^(completed?|expired)$/i.test(status);
    if (refunded) move(order.key, refund);
    change(order, {
      status,
      remains,
      start_count: order.start_count ?? (delivered > 0 ? startCount() : null),
      ...(refunded ? { charge: due.toFixed() } : {}),
    });
  }

  function ownOrder(account: PanelAccount, id: string): PanelOrder {
    const order = byId.get(id);
    if (order?.key !== account.key) throw new Refusal('Incorrect order ID');
    return order;
  }

  function requestRefill(account: PanelAccount, id: string, service: WireService | undefined): PanelRefill {
    const order = ownOrder(account, id);
    if (!service?.refill) throw new Refusal('Refill is disabled for this service');
    if (!/^(completed?|partial)$/i.test(order.status)) throw new Refusal('The order is not completed');
    if (order.refilledAt !== undefined && now() - order.refilledAt < 86_400_000) {
      throw new Refusal('Refill is not available: the last refill was requested less than 24 hours ago');
    }
    order.refilledAt = now();
    const refill: PanelRefill = {
      id: String(refills.length + 1),
      order: id,
      key: account.key,
      status: 'Pending',
      createdAt: now(),
      steered: false,
    };
    refills.push(refill);
    refillById.set(refill.id, refill);
    changeRefill(refill, 'Pending');
    return refill;
  }

  function changeRefill(refill: PanelRefill, status: string): void {
    refill.status = status;
    if (isFinal(status)) openRefills.delete(refill);
    else openRefills.add(refill);
    emit({ kind: 'refillChanged', refill });
  }

  function ownRefill(account: PanelAccount, id: string): PanelRefill {
    const refill = refillById.get(id);
    if (refill?.key !== account.key) throw new Refusal('Refill not found');
    return refill;
  }

  /** Only a request: the order ends when the clock moves on or somebody ends it. */
  function requestCancel(account: PanelAccount, id: string, service: WireService | undefined): PanelOrder {
    const order = ownOrder(account, id);
    if (!service?.cancel) throw new Refusal('Cancel is disabled for this service');
    if (!openOrders.has(order)) throw new Refusal('The order cannot be canceled');
    if (order.cancelRequested) throw new Refusal('Cancel was already requested');
    order.cancelRequested = true;
    emit({ kind: 'orderChanged', order });
    return order;
  }

  function order(id: string): PanelOrder {
    const found = byId.get(id);
    if (!found) throw new Error(`The simulated panel has no order ${id}`);
    return found;
  }

  function refill(id: string): PanelRefill {
    const found = refillById.get(id);
    if (!found) throw new Error(`The simulated panel has no refill ${id}`);
    return found;
  }

  return {
    accounts,
    orders,
    openOrders,
    refills,
    openRefills,
    openAccount,
    rateFor,
    place,
    addSubOrder,
    change,
    finish,
    startCount,
    ownOrder,
    requestRefill,
    changeRefill,
    ownRefill,
    requestCancel,
    order,
    refill,
  };
}

function remainsAt(order: PanelOrder, status: string): number {
  if (/^completed?$/i.test(status)) return 0;
  if (/^refunded$/i.test(status)) return order.quantity;
  return /^partial$/i.test(status) ? Math.ceil(order.remains / 2) : order.remains;
}
