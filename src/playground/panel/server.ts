import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActions } from './actions.ts';
import { createCallLog, createRequestLimit } from './calls.ts';
import { demoCatalogue } from './catalogue.ts';
import { createWriter, type Dialect, specDialect } from './dialect.ts';
import {
  type Answer,
  createFaults,
  type Fault,
  type FaultRule,
  preventsAction,
  rateLimited,
  send,
  spoil,
} from './faults.ts';
import { createLedger, type OrderPatch } from './ledger.ts';
import { createLife } from './life.ts';
import {
  type Call,
  type Life,
  type PanelAccount,
  type PanelEvent,
  type PanelOrder,
  type PanelRefill,
  type PanelRules,
  Refusal,
  type WireService,
} from './model.ts';
import { type PanelRequest, readRequest } from './request.ts';

export interface PanelServerOptions {
  /** A free one unless given. */
  port?: number;
  /** Milliseconds; the machine's clock unless given. */
  now?: () => number;
  /** The demo catalogue unless given. */
  services?: WireService[];
  /** How orders go by themselves; unless given nothing moves until `setOrder`, `finish` or `advance`. */
  life?: Life;
  /** 0 to below 1; for keys, ids, start counts and ends. */
  rng?: () => number;
  /** Short for `rules.strict`. */
  strict?: boolean;
  rules?: Partial<PanelRules>;
  dialect?: Partial<Dialect>;
  /** Hears of an answer that has left, or a connection that was broken, after `ms` of real time. */
  onAnswer?: (call: Call, ms: number) => void;
}

/** A simulated SMM panel on http://127.0.0.1, in memory, that a test or a page looks into and steers. */
export interface PanelServer {
  /** The API's address, ending in /api/v2. */
  readonly url: string;
  /** Opens an account: a random key of 32 hex digits, 100 USD and the catalogue's rates unless given. */
  account(options?: {
    key?: string;
    balance?: string;
    currency?: string;
    rates?: Record<string, string>;
  }): PanelAccount;
  /** By key. Delete one to make its key unknown. */
  readonly accounts: Map<string, PanelAccount>;
  readonly services: WireService[];
  setServices(list: WireService[]): void;
  /** Every order ever accepted, oldest first; orders made by a drip-feed or subscription carry `parent`. */
  readonly orders: readonly PanelOrder[];
  /** Throws for an unknown id, as all that take an id. */
  order(id: string | number): PanelOrder;
  /** Overwrites numbers or status; moves no money, forgets a requested cancel. The clock leaves the order alone from then on. */
  setOrder(id: string | number, patch: OrderPatch): void;
  /**
   * Ends an order as a panel would: fills in `remains` (Completed 0, Refunded all, Partial half of what was left)
   * unless given and, unless it is Completed, gives back the price of what remains.
   */
  finish(id: string | number, status: string, remains?: number): void;
  /** Makes the next run of a drip-feed or an order for a new post of a subscription; throws a `Refusal` without funds. */
  addSubOrder(id: string | number, quantity: number, link?: string): PanelOrder;
  readonly refills: readonly PanelRefill[];
  setRefill(id: string | number, status: string): void;
  /** The latest calls, oldest first, at least 10,000; empty it with `clearCalls`. */
  readonly calls: readonly Call[];
  clearCalls(): void;
  readonly faults: { next(rule: FaultRule): void; clear(): void; waiting(): FaultRule[] };
  readonly dialect: Dialect;
  readonly rules: PanelRules;
  /** Returns what ends the listening. */
  on(listener: (event: PanelEvent) => void): () => void;
  /**
   * The first call that fits, of those recorded already or to come. The panel has acted on it, its answer may not
   * have arrived. Rejects after `timeoutMs`, 5,000 unless given.
   */
  waitForCall(fits: (call: Call) => boolean, timeoutMs?: number): Promise<Call>;
  /** Moves orders to where they are by now and carries out requested cancels. With a `life` every call does so first. */
  advance(): void;
  /** `false`: connections are refused from now on, and open ones break, until it is `true` again. */
  setReachable(reachable: boolean): Promise<void>;
  /** Breaks open connections. */
  close(): Promise<void>;
}

export async function createPanelServer(options: PanelServerOptions = {}): Promise<PanelServer> {
  const { now = Date.now, rng = Math.random, life } = options;
  const dialect: Dialect = { ...specDialect(), ...options.dialect };
  const rules: PanelRules = {
    strict: options.strict ?? false,
    oneOpenOrderPerLink: false,
    requestsPerMinute: Number.POSITIVE_INFINITY,
    ...options.rules,
  };
  const { calls, clearCalls, emit, on, record, waitForCall } = createCallLog();

  let services: WireService[] = [];
  let serviceById = new Map<string, WireService>();
  function setServices(list: WireService[]): void {
    services = list;
    serviceById = new Map(list.map((service) => [String(service.service), service]));
  }
  setServices(options.services ?? demoCatalogue());

  const ledger = createLedger({ now, rng, dialect, rules, emit });
  const actions = createActions(ledger, { all: () => services, find: (id) => serviceById.get(id) }, dialect);
  const write = createWriter(dialect);
  const faults = createFaults();
  const secondsUntilAllowed = createRequestLimit(rules, now);
  const advance = createLife(ledger, life, now, rng);

  /** Without the ids that the dialect does not look at. */
  function seen(action: string, { orders, refills, ...one }: PanelRequest['parameters']): PanelRequest['parameters'] {
    const isOne = dialect.ids === 'one' || (dialect.ids === 'oneStatus' && /^(refill_)?status$/.test(action));
    return {
      ...one,
      ...(orders !== undefined && !isOne && { orders }),
      ...(refills !== undefined && !isOne && { refills }),
    };
  }

  /** Does what was asked, as the honest panel. */
  function act({ key, action, parameters: sent, warnings }: PanelRequest): { status: number; body: unknown } {
    try {
      if (key === '') throw new Refusal('Missing API key');
      const account = ledger.accounts.get(key);
      if (!account) throw new Refusal('Invalid API key');
      if (account.suspended) throw new Refusal('Your account has been suspended');
      const row = actions.get(action);
      if (!row) throw new Refusal('Incorrect request');
      const parameters = seen(action, sent);
      const known = row.knows(parameters);
      const unexpected = Object.keys(parameters).filter((name) => !known.includes(name));
      warnings.push(...unexpected.map((name) => `unexpected parameter ${name}`));
      if (rules.strict && warnings.length > 0) throw new Refusal(`Incorrect request: ${warnings.join(', ')}`);
      const body = row.answer(account, parameters);
      return { status: action === 'add' && dialect.addAnswer === 'success201' ? 201 : 200, body };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: dialect.errorStatus, body: write.refusal(error.message) };
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const asked = await readRequest(request);
    const { key, action, parameters, refusedWith, warnings } = asked;
    const call: Call = { key, action, parameters, warnings, at: now(), httpStatus: 0 };
    if (life) advance();

    const wait = secondsUntilAllowed(key);
    const fault = refusedWith || wait > 0 ? undefined : faults.take(action, key);
    let answer: Answer | undefined = { status: 200, text: '{}' };
    if (refusedWith) {
      answer = { status: refusedWith, text: JSON.stringify({ error: 'Incorrect request' }) };
    } else if (wait > 0) {
      answer = rateLimited(wait);
    } else if (!fault || !preventsAction(fault)) {
      const { status, body } = act(asked);
      answer = { status, text: JSON.stringify(body) };
      if (!Array.isArray(body) || action !== 'services') call.body = body;
    }
    if (fault) {
      call.fault = fault.kind;
      answer = spoil(fault, answer);
    }
    call.httpStatus = answer?.status ?? 0;
    record(call);
    later(fault, () => {
      send(response, answer, fault);
      if (fault?.kind !== 'hangAfter') options.onAnswer?.(call, performance.now() - started);
    });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A client that went away in the middle of its request is no failure of ours; all else should be seen.
      if (!request.complete || response.headersSent) response.destroy();
      else response.writeHead(500).end(`The simulated panel failed: ${String(error)}`);
    });
  });
  // A client that reuses a connection just as the server closes it would see a failure nobody asked for.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  // Only the real clock ticks by itself.
  const ticking = life && !options.now ? setInterval(advance, 500).unref() : undefined;

  return {
    url: `http://127.0.0.1:${port}/api/v2`,
    account: ledger.openAccount,
    accounts: ledger.accounts,
    get services() {
      return services;
    },
    setServices,
    orders: ledger.orders,
    order: (id) => ledger.order(String(id)),
    setOrder(id, patch) {
      const order = ledger.order(String(id));
      Object.assign(order, { steered: true, cancelRequested: false });
      ledger.change(order, patch);
    },
    finish(id, status, remains) {
      const order = ledger.order(String(id));
      order.steered = true;
      ledger.finish(order, status, remains);
    },
    addSubOrder: (id, quantity, link) => ledger.addSubOrder(ledger.order(String(id)), quantity, link),
    refills: ledger.refills,
    setRefill(id, status) {
      const refill = ledger.refill(String(id));
      refill.steered = true;
      ledger.changeRefill(refill, status);
    },
    calls,
    clearCalls,
    faults,
    dialect,
    rules,
    on,
    waitForCall,
    advance,
    async setReachable(reachable) {
      if (reachable === server.listening) return;
      if (reachable) await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      else await shut();
    },
    async close() {
      clearInterval(ticking);
      await shut();
    },
  };
}

function later(fault: Fault | undefined, answer: () => void): void {
  if (fault?.kind === 'delay') setTimeout(answer, fault.ms).unref();
  else answer();
}
