import { createServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPanel, type Panel } from '../../src/panel/client.ts';
import { PanelError } from '../../src/panel/errors.ts';
import type { Item, Service } from '../../src/panel/model.ts';
import { listen, service } from '../panel/server.ts';
import { effort, report, SEED } from './effort.ts';
import { type Case, casesOf, describeCase } from './mutations.ts';

const RUNS = effort(100, 10_000);
vi.setConfig({ testTimeout: effort(120_000, 1_200_000) });
fc.configureGlobal({ seed: SEED });

const IDS = ['101', '102', 'ord_1'];
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Answers every request as the case at hand says. */
function startServer() {
  let current: Case | undefined;
  let requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        requests.push(body);
        if (current) answer(response, current);
      },
      () => {},
    );
  });
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    server,
    play: (next: Case): void => {
      current = next;
      requests = [];
    },
    /** Bodies of requests for an action. */
    requests: (action: string) => requests.filter((body) => new URLSearchParams(body).get('action') === action),
    close: (): void => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function answer(response: ServerResponse, { status, headers, body, wire }: Case): void {
  if (wire === 'drop') return void response.destroy();
  const bodiless = status === 204 || status === 304;
  const length = wire === 'chunked' || bodiless ? {} : { 'content-length': body.length };
  const location = status >= 300 && status < 400 && !bodiless ? { location: 'http://127.0.0.1:1/elsewhere' } : {};
  response.writeHead(status, { ...headers, ...length, ...location });
  if (bodiless) response.end();
  else if (wire === 'cut') response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  else response.end(body);
}

interface Row {
  /** Good answers, of which bad ones are made. */
  good: Parameters<typeof casesOf>[0];
  write?: true;
  run(panel: Panel, key: string, background: boolean): Promise<unknown>;
  /** What a value must be like, whatever the answer was. @throws when it is not. */
  check(value: never, text: string): void;
  /** Each id has its answer of its own. */
  items?: true;
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';

/** An id that the panel gave stands in what it sent: nothing is made up. */
function checkId(id: string, text: string): void {
  expect(id).toMatch(/^[^\s-]\S{0,99}$/);
  expect(id).not.toMatch(
    /^(0+|true|false|null|undefined|nan|unknown|success|error|declined|failed|__proto__|constructor)$/i,
  );
  // 1e5 is 100000, and é is é.
  if (!/\de|\d\.|\\/i.test(text)) expect(text).toContain(id);
}

function checkItems(answers: Map<string, Item<unknown>>, write: boolean, check: (value: never) => void): void {
  expect([...answers.keys()]).toEqual(IDS);
  for (const item of answers.values()) {
    if (item.ok) check(item.value as never);
    // Without a verdict it is known to be unknown; with one there are words.
    else if (item.failed === undefined) expect(item.error.length).toBeGreaterThan(0);
    else if (write) expect(['unknown', 'rejected']).toContain(item.failed.kind);
  }
}

/** Shapes in which no script says yes to anything. */
const NEVER =
  'errorWithBalance codeBesideWords errorsByField frameworkError flagAndWords bareWords bareNo errorInList'.split(' ');
const ACTIONS = 'balance services add status refill refillStatus statuses refills refillStatuses cancel'.split(' ');
/** Shapes that have nothing to say about what these were asked. */
const NOT_ABOUT: Readonly<Record<string, readonly string[]>> = {
  bareYes: ACTIONS,
  underAnotherId: ACTIONS,
  withoutIds: ACTIONS.filter((action) => action !== 'services'),
  aboutAnother: ['status', 'refill', 'refillStatus'],
  wordForId: ['add', 'refill'],
  nothing: ['balance', 'add', 'status', 'refill', 'refillStatus', 'statuses', 'refills', 'refillStatuses', 'cancel'],
};

/** The one law, of an answer that came whole: no yes without a yes, no refusal without a refusal. */
function checkCertainty(action: string, write: boolean, one: Case, outcome: PromiseSettledResult<unknown>): void {
  if (!one.isWhole) return;
  const said = describeCase(one);
  const { dialect = '', status } = one;
  const body = one.body.toString();
  const answers = outcome.status === 'fulfilled' ? outcome.value : undefined;
  if (NEVER.includes(dialect) || NOT_ABOUT[dialect]?.includes(action)) {
    if (answers instanceof Map)
      expect(
        [...answers.values()].filter(({ ok }) => ok),
        said,
      ).toEqual([]);
    else expect(outcome.status, said).toBe('rejected');
  }
  if (!write || status >= 400) return;
  // Words of each item, or of the whole.
  const isRefusal = /"errors?":|\["error"|"(status|success)":("error"|"fail"|false)|Incorrect order ID/.test(body);
  const items = answers instanceof Map ? [...answers.values()].filter(({ ok, failed }) => !ok && !failed) : [];
  const refused =
    items.length > 0 || (outcome.status === 'rejected' && (outcome.reason as PanelError).kind === 'rejected');
  if (refused) expect(isRefusal, said).toBe(true);
  if (refused && items.length === 0) expect(body, said).not.toContain('Internal error');
  for (const { error } of items) expect(error, said).not.toContain('Internal error');
}

const checkStatus = (status: Record<string, unknown>) => {
  expect(isText(status.status)).toBe(true);
  for (const name of ['charge', 'startCount', 'remains'])
    if (status[name] !== undefined) expect(status[name]).toMatch(DECIMAL);
  for (const id of (status.orders as string[] | undefined) ?? []) expect(isText(id)).toBe(true);
};

const ROWS: Record<string, Row> = {
  services: {
    good: [
      [
        {
          service: 1,
          name: 'Followers',
          type: 'Default',
          category: 'A',
          rate: '0.90',
          min: '50',
          max: '10000',
          refill: true,
          cancel: 1,
        },
        {
          service: '2',
          name: 'Comments',
          type: 'Custom Comments',
          category: 'B',
          rate: 8,
          min: 10,
          max: 1500,
          dripfeed: '1',
        },
      ],
      { 7: { name: 'Likes', rate: '0.1', min: 1, max: 2 } },
    ],
    run: (panel, key, background) => panel.services(key, { background }),
    check(list: Service[]) {
      for (const one of list) {
        expect(isText(one.id)).toBe(true);
        expect(one.rate).toMatch(/^\d+(\.\d+)?$/);
        expect(Number.isInteger(one.min) && one.min >= 1 && Number.isInteger(one.max) && one.max >= 0).toBe(true);
        for (const text of [one.name, one.type, one.category]) expect(typeof text).toBe('string');
        for (const flag of [one.refill, one.cancel]) expect(typeof flag).toBe('boolean');
      }
    },
  },
  balance: {
    good: [{ balance: '100.84292', currency: 'USD' }, { balance: 0 }],
    run: (panel, key, background) => panel.balance(key, { background }),
    check(value: { balance: string; currency: string }) {
      expect(value.balance).toMatch(DECIMAL);
      expect(typeof value.currency).toBe('string');
    },
  },
  add: {
    good: [{ order: 23501 }, { order: 'ord_01HG7' }, { status: 'success', order: '151' }, { order: 9, error: null }],
    write: true,
    run: (panel, key) => panel.add(key, service(), { link: 'https://example.com/p', quantity: '100' }),
    check: ({ order }: { order: string }, text) => checkId(order, text),
  },
  status: {
    good: [
      { charge: '0.27819', start_count: '3572', status: 'Partial', remains: '157', currency: 'USD' },
      { status: 'In progress', runs: 2, orders: [5, 6] },
      { error: 'Incorrect order ID' },
    ],
    run: (panel, key, background) => panel.status(key, '101', { background }),
    check: checkStatus,
  },
  statuses: {
    good: [
      { 101: { status: 'Completed', remains: '0' }, 102: { error: 'Incorrect order ID' }, ord_1: 'Incorrect order ID' },
      [
        { order: 101, status: 'Pending' },
        { order: '102', status: 'Canceled', charge: 0 },
        { order: 'ord_1', error: 'no' },
      ],
    ],
    run: (panel, key, background) => panel.statuses(key, IDS, { background }),
    check: checkStatus,
    items: true,
  },
  refill: {
    good: [{ refill: '1' }, { refill: 77 }, { error: 'Refill is disabled for this service' }],
    write: true,
    run: (panel, key) => panel.refill(key, '101'),
    check: ({ refill }: { refill: string }, text) => checkId(refill, text),
  },
  refills: {
    good: [
      [
        { order: 101, refill: 1 },
        { order: 102, refill: { error: 'Incorrect order ID' } },
        { order: 'ord_1', refill: '3' },
      ],
      { 101: { refill: 5 }, 102: 6, ord_1: { error: 'The order is not completed' } },
      [
        { order: 101, refill: { error: 'Internal error, please try again' } },
        { order: 102, error: 'System error' },
      ],
    ],
    write: true,
    run: (panel, key) => panel.refills(key, IDS),
    check: checkId,
    items: true,
  },
  refillStatus: {
    good: [{ status: 'Completed' }, { status: 'In progress' }, { error: 'Refill not found' }],
    run: (panel, key, background) => panel.refillStatus(key, '1', { background }),
    check: ({ status }: { status: string }) => expect(isText(status)).toBe(true),
  },
  refillStatuses: {
    good: [
      [
        { refill: 101, status: 'Completed' },
        { refill: 102, status: { error: 'Refill not found' } },
        { refill: 'ord_1', status: 'Rejected' },
      ],
    ],
    run: (panel, key, background) => panel.refillStatuses(key, IDS, { background }),
    check: ({ status }: { status: string }) => expect(isText(status)).toBe(true),
    items: true,
  },
  cancel: {
    good: [
      [
        { order: 101, cancel: { error: 'Incorrect order ID' } },
        { order: 102, cancel: 1 },
        { order: 'ord_1', cancel: { status: 1 } },
      ],
      { 101: 'requested', 102: { cancel: true }, ord_1: { error: 'Cancel is disabled for this service' } },
    ],
    write: true,
    run: (panel, key) => panel.cancel(key, IDS),
    check: (value: true) => expect(value).toBe(true),
    items: true,
  },
};

describe('whatever a panel answers is an item, an error or unknown', () => {
  const { server, play, requests, close } = startServer();
  let url = '';
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const total = {
    answers: 0,
    values: 0,
    errors: 0,
    unknown: 0,
    'escaped exceptions': 0,
    'writes called done without proof': 0,
  };

  beforeAll(async () => {
    url = `${await listen(server)}/api/v2`;
  });
  /** A new one for each case, for a key that was asked to wait does so. */
  const client = () => createPanel({ url, timeoutMs: 10_000, readRetries: 0 });
  afterAll(() => {
    close();
    report('Panel fuzzer', total);
  });

  test.each(Object.entries(ROWS))(`${RUNS} answers to %s`, async (action, row) => {
    await fc.assert(
      fc.asyncProperty(casesOf(row.good), async (one) => {
        play(one);
        const text = one.body.toString();
        total.answers++;
        // In the background a key that pauses is refused at once.
        const [outcome] = await Promise.allSettled([row.run(client(), one.key, true)]);
        checkCertainty(action, row.write === true, one, outcome);
        if (outcome.status === 'fulfilled') {
          const { value } = outcome;
          total.values++;
          if (row.write) total['writes called done without proof']++;
          if (row.items) checkItems(value as never, row.write === true, (item) => row.check(item, text));
          else row.check(value as never, text);
          if (row.write) total['writes called done without proof']--;
          const shown = JSON.stringify(row.items ? [...(value as Map<string, unknown>)] : value);
          expect(shown).not.toContain(JSON.stringify(one.key));
        } else {
          const error: unknown = outcome.reason;
          if (!(error instanceof PanelError)) {
            total['escaped exceptions']++;
            throw new Error(`escaped from ${describeCase(one)}`, { cause: error });
          }
          if (error.kind === 'unknown') total.unknown++;
          else total.errors++;
          checkError(error, one, row.write === true);
        }
        if (row.write) {
          // A panel that says that it knows no batch is asked for each; nothing is ever sent twice.
          const sent = requests(action === 'refills' ? 'refill' : action);
          expect(new Set(sent).size, describeCase(one)).toBe(sent.length);
          if (!row.items) expect(sent, describeCase(one)).toHaveLength(1);
        }
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
      }),
      { numRuns: RUNS, endOnFailure: false },
    );
  });

  test('a good answer is understood at any HTTP status that has a body', async () => {
    const good = casesOf(ROWS.add?.good ?? []).filter((one) => one.isGood && one.wire !== 'drop' && one.wire !== 'cut');
    await fc.assert(
      fc.asyncProperty(good, async (one) => {
        play(one);
        const answered = ROWS.add?.run(client(), one.key, true);
        if (one.status === 204 || one.status === 304) await expect(answered).rejects.toMatchObject({ kind: 'unknown' });
        else expect(one.body.toString()).toContain(((await answered) as { order: string }).order);
      }),
      { numRuns: effort(100, 2_000) },
    );
  });
});

function checkError(error: PanelError, one: Case, write: boolean): void {
  const said = describeCase(one);
  const shown = `${error.message} ${error.text} ${error.stack} ${JSON.stringify(error)}`;
  expect(shown.includes(one.key), said).toBe(false);
  expect(error.cause, said).toBeUndefined();
  expect(Array.from(error.text ?? '').length, said).toBeLessThanOrEqual(200);
  expect(['rejected', 'unreachable', 'unreadable', 'unknown'], said).toContain(error.kind);
  if (!write) return;
  // The panel has received it: only its own words, a status of refusal, or `null` for what it does not have, say that it was not done.
  const isSaid = error.text !== undefined || error.class === 'refill'; // `"refill": false`
  const refusing = [401, 403, 429].includes(one.status) || (error.class === 'absent' && one.status === 200);
  expect(
    error.kind === 'unknown' || (error.kind === 'rejected' && (isSaid || refusing)),
    `${error.message} of ${said}`,
  ).toBe(true);
  if (one.wire === 'drop' || (one.wire === 'cut' && one.body.length > 1)) expect(error.kind, said).toBe('unknown');
}
