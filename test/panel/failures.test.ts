import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { queryObjects } from 'node:v8';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPanel } from '../../src/panel/client.ts';
import { classify, PanelError } from '../../src/panel/errors.ts';
import { type Answer, KEY, listen, says, service, startPanel } from './server.ts';

const values = { link: 'https://example.com/p', quantity: '100' };
const never: Answer = () => undefined;
const hangUp: Answer = (response) => response.destroy();
const halfAnswer: Answer = (response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"order": 1', () => response.destroy());
};
const trickle: Answer = (response) => {
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};
const page = says('<!DOCTYPE html><h1>Down for maintenance</h1>', 503);

/** The error a call ends with; checks that nothing in it gives away the key or the body. */
async function failure(call: Promise<unknown>): Promise<PanelError> {
  const error = await call.then(
    () => expect.fail('the call should have failed'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PanelError);
  const everything = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);
  expect(everything).not.toContain(KEY);
  expect(everything).not.toContain('example.com/p');
  return error as PanelError;
}

describe('a failing read and a failing write', () => {
  test.each<[string, Answer, Partial<PanelError>, Partial<PanelError>, number]>([
    [
      'refusal',
      says({ error: 'Bad link' }),
      { kind: 'rejected', class: 'link' },
      { kind: 'rejected', class: 'link' },
      1,
    ],
    [
      'refusal as 400',
      says({ error: 'Bad link' }, 400),
      { kind: 'rejected' },
      { kind: 'rejected', text: 'Bad link' },
      1,
    ],
    [
      'refusal as 422',
      says({ message: 'No such thing' }, 422),
      { kind: 'rejected' },
      { kind: 'rejected', class: 'other' },
      1,
    ],
    ['401 without a body', says('', 401), { kind: 'rejected', class: 'key' }, { kind: 'rejected', class: 'key' }, 1],
    [
      '403 in JSON',
      says({ error: 'No' }, 403),
      { kind: 'rejected', class: 'key' },
      { kind: 'rejected', class: 'key' },
      1,
    ],
    [
      'block page of a firewall',
      says('<html>Blocked</html>', 403),
      { kind: 'unreadable', class: 'transient' },
      { kind: 'unknown', class: 'transient' },
      3,
    ],
    ['402', says({ error: 'No' }, 402), { kind: 'rejected' }, { kind: 'rejected', class: 'funds' }, 1],
    ['web page', says('<html>'), { kind: 'unreadable', class: 'transient' }, { kind: 'unknown' }, 3],
    ['web page with 503', page, { kind: 'unreadable', class: 'transient' }, { kind: 'unknown' }, 3],
    ['web page with 404', says('<html>', 404), { kind: 'unreadable' }, { kind: 'unknown' }, 3],
    ['empty answer', says(''), { kind: 'unreadable' }, { kind: 'unknown' }, 3],
    ['cut-off JSON', says('{"order": 1'), { kind: 'unreadable' }, { kind: 'unknown' }, 3],
    ['words behind JSON', says('{"order": 1} Notice: x'), { kind: 'unreadable' }, { kind: 'unknown' }, 3],
    [
      '5xx in JSON',
      says({ error: 'Oops' }, 500),
      { kind: 'rejected', class: 'transient' },
      { kind: 'unknown', text: 'Oops' },
      3,
    ],
    ['5xx with a known error', says({ error: 'Bad link' }, 500), { kind: 'rejected' }, { kind: 'unknown' }, 1],
    [
      'transient error',
      says({ error: 'There was an error processing your request. Please try again later' }),
      { kind: 'rejected', class: 'transient' },
      { kind: 'unknown', class: 'transient' },
      3,
    ],
    [
      'dropped connection',
      hangUp,
      { kind: 'unreachable', class: 'transient' },
      { kind: 'unknown', class: 'transient' },
      3,
    ],
    ['connection dropped in the body', halfAnswer, { kind: 'unreachable' }, { kind: 'unknown' }, 3],
  ])('%s', async (_name, answer, read, write, readRequests) => {
    const reading = await startPanel(answer);
    expect(await failure(reading.panel.balance(KEY))).toMatchObject(read);
    // A refusal that may be the key's is confirmed by another read.
    expect(reading.received.filter(({ form }) => form.action === 'balance')).toHaveLength(readRequests);

    const writing = await startPanel(answer);
    const { panel, received } = writing;
    expect(await failure(panel.add(KEY, service(), values))).toMatchObject(write);
    expect(await failure(panel.refill(KEY, '1'))).toMatchObject({ kind: write.kind });
    for (const many of [() => panel.refills(KEY, ['3', '4']), () => panel.cancel(KEY, ['3', '4'])]) {
      // What was surely refused for several is asked for one by one.
      if (write.kind !== 'rejected') expect(await failure(many())).toMatchObject({ kind: write.kind });
      else if (write.class === 'key') expect(await failure(many())).toMatchObject({ class: 'key' });
      else expect([...(await many()).values()].map(({ ok }) => ok)).toEqual([false, false]);
    }
    const writes = received.map(({ form }) => JSON.stringify(form)).filter((form) => !form.includes('"balance"'));
    expect(new Set(writes).size, 'a write is sent once').toBe(writes.length);
    if (write.kind !== 'rejected') expect(writes).toHaveLength(4);
  });

  test('a panel that is not there: nothing was sent', async () => {
    const server = createServer();
    const url = await listen(server);
    await new Promise((done) => server.close(done));
    const panel = createPanel({ url, timeoutMs: 2000, retryDelayMs: 1 });
    expect(await failure(panel.balance(KEY))).toMatchObject({ kind: 'unreachable', class: 'transient' });
    expect(await failure(panel.add(KEY, service(), values))).toMatchObject({ kind: 'unreachable' });
  });

  test('an address that is none: nothing was sent', async () => {
    const panel = createPanel({ url: 'nowhere', timeoutMs: 2000, retryDelayMs: 1 });
    expect(await failure(panel.add(KEY, service(), values))).toMatchObject({ kind: 'unreachable' });
  });

  test.each([
    ['never answers', never],
    ['trickles', trickle],
  ])('a panel that %s is given up in time', async (_name, answer) => {
    const { panel, received } = await startPanel(answer, { timeoutMs: 60 });
    const started = performance.now();
    const [read, write] = await Promise.all([failure(panel.balance(KEY)), failure(panel.add(KEY, service(), values))]);
    expect(read.kind).toBe('unreachable');
    expect(write.kind).toBe('unknown');
    expect(received).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('the time for a read holds for all its repetitions', async () => {
    const { panel, received } = await startPanel([page, never], { timeoutMs: 60 });
    expect(await failure(panel.balance(KEY))).toMatchObject({ kind: 'unreachable' });
    expect(received).toHaveLength(2);
    const waiting = await startPanel(page, { timeoutMs: 60, retryDelayMs: 10_000 });
    expect(await failure(waiting.panel.balance(KEY))).toMatchObject({ kind: 'unreadable' });
  });

  test('a read succeeds when a repetition does', async () => {
    const { panel } = await startPanel([hangUp, page, says({ balance: '1' })]);
    expect(await panel.balance(KEY)).toMatchObject({ balance: '1' });
  });

  test('an answer that is too long is not read to its end, nor asked for again', async () => {
    const { panel, received } = await startPanel(
      (response) => {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(1000)));
        };
        response.on('drain', more);
        more();
      },
      { maxBytes: 5000 },
    );
    expect(await failure(panel.services(KEY))).toMatchObject({ kind: 'unreadable', class: 'other' });
    expect(await failure(panel.add(KEY, service(), values))).toMatchObject({ kind: 'unknown' });
    expect(received).toHaveLength(2);
  });

  test.each([301, 302, 307, 308])('a redirect (%i) is not followed, so the key goes nowhere else', async (status) => {
    let visits = 0;
    const other = createServer((_request, response) => {
      visits++;
      response.end('{"order": 1, "balance": "1"}');
    });
    const location = await listen(other);
    onTestFinished(() => void other.close());
    const { panel, received } = await startPanel(says('', status, { location }));
    expect(await failure(panel.balance(KEY))).toMatchObject({ kind: 'unreadable', class: 'other' });
    expect(await failure(panel.add(KEY, service(), values))).toMatchObject({ kind: 'unknown' });
    expect(received).toHaveLength(2);
    expect(visits).toBe(0);
  });

  test('the key is blotted out where the panel repeats it, and long texts are cut', async () => {
    const { panel } = await startPanel([
      says({ error: `Invalid API key ${KEY} ${'x'.repeat(300)}` }),
      says({ 1: `Bad ${KEY}` }),
    ]);
    const error = await failure(panel.balance(KEY));
    expect(error).toMatchObject({ class: 'key' });
    expect(error.text).toHaveLength(200);
    expect((await panel.statuses(KEY, ['1'])).get('1')).toEqual({ ok: false, error: 'Bad ***' });
  });

  test.each([
    ['in another case', KEY.toUpperCase()],
    ['its beginning', KEY.slice(0, 12)],
    ['its end', KEY.slice(-8)],
    ['something from its middle, in another case', KEY.slice(5, 20).toUpperCase()],
    ['in groups of four', KEY.replace(/.{4}(?=.)/g, '$& ')],
    ['in groups with dashes, and half of it', KEY.slice(0, 18).replace(/.{4}/g, '$&-')],
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in base64, behind something else', Buffer.from(`me:${KEY}`).toString('base64').slice(4)],
    ['in base64, behind something shorter', Buffer.from(`me${KEY}`).toString('base64url').slice(4)],
    ['every letter of it as in an address', KEY.replace(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`)],
    ['some letters of it as in an address', KEY.replace(/[a-f]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)],
    ['as in HTML', KEY.replace(/./g, (one) => `&#${one.charCodeAt(0)};`)],
  ])('the key is blotted out in errors also as the panel changes it: %s', async (_how, piece) => {
    const { panel } = await startPanel([
      says({ error: `Wrong: ${piece}…` }),
      says({ 1: { error: `(${piece}) is bad` } }),
    ]);
    expect(await failure(panel.balance(KEY))).toMatchObject({
      text: 'Wrong: ***…',
      message: expect.not.stringContaining(piece),
    });
    expect((await panel.statuses(KEY, ['1'])).get('1')).toEqual({ ok: false, error: '(***) is bad' });
  });

  test.each([
    'Order 23501 has 1,234,567 left of 12 345 678',
    'This order cannot be cancelled: a bad face is a dead end',
    'Ошибка 👍 100% &#128077; %zz',
  ])('words without the key stay as they are: %s', async (text) => {
    const { panel } = await startPanel([says({ error: text }), says({ 1: { error: text } })]);
    expect((await panel.statuses('f3a9c0b7e1d24680f3a9c0b7e1d24680', ['1']).catch((error) => error)).text).toBe(text);
  });

  test('a person who gives up a read gets an error at once', async () => {
    const { panel } = await startPanel(never);
    const leaving = new AbortController();
    const call = failure(panel.balance(KEY, { signal: leaving.signal }));
    leaving.abort();
    expect(await call).toMatchObject({ kind: 'unreachable' });
  });

  test('calls leave nothing behind that grows with them', async () => {
    const { panel } = await startPanel(says({ balance: '1', currency: 'USD' }));
    const call = () => panel.balance(KEY, { signal: new AbortController().signal });
    for (let count = 0; count < 50; count++) await call();
    const before = queryObjects(AbortSignal, { format: 'count' });
    for (let count = 0; count < 300; count++) await call();
    expect(queryObjects(AbortSignal, { format: 'count' }) - before).toBeLessThan(100);
  });

  test('every request is reported, and a fault of the observer changes nothing', async () => {
    const calls: string[] = [];
    const { panel } = await startPanel([page, says({ balance: '1' }), says({ order: 1 })], {
      onCall: ({ action, outcome, background }) => {
        calls.push(`${action} ${outcome} ${background}`);
        throw new Error('observer');
      },
    });
    await panel.balance(KEY, { background: true });
    expect(await panel.add(KEY, service(), values)).toEqual({ order: '1' });
    expect(calls).toEqual(['balance unreadable true', 'balance ok true', 'add ok false']);
  });
});

describe('classify', () => {
  test.each([
    ['key', 'Invalid API key'],
    ['key', 'Incorrect API key'],
    ['key', 'Missing API key'],
    ['key', 'invalid_api_key'],
    ['key', 'Your account has been suspended'],
    ['service', 'Incorrect service ID'],
    ['service', 'neworder.error.incorrect_service_id'],
    ['service', 'Service temporarily disabled'],
    ['service', 'neworder.error.service_inactive'],
    ['link', 'Bad link'],
    ['link', 'Invalid Link'],
    ['link', 'neworder.error.link'],
    ['link', 'neworder.error.invalid_link'],
    ['duplicateLink', 'You have active order with this link. Please wait until order being completed.'],
    ['duplicateLink', 'neworder.error.link_duplicate'],
    ['quantity', 'Quantity less than minimal 50'],
    ['quantity', 'Quantity more than maximum 10000'],
    ['quantity', 'neworder.error.min_quantity'],
    ['funds', 'Not enough funds on balance'],
    ['funds', 'neworder.error.not_enough_funds'],
    ['funds', 'Insufficient balance'],
    ['order', 'Incorrect order ID'],
    ['order', 'Refill not found'],
    ['order', 'Incorrect refill ID'],
    ['refill', 'Refill is disabled for this service'],
    ['refill', 'The order is not completed'],
    ['refill', 'The last refill was requested less than 24 hours ago'],
    ['rate', 'Rate limit exceeded'],
    ['transient', 'There was an error processing your request. Please try again later'],
    ['other', 'Something else'],
  ])('%s: %s', (expected, text) => expect(classify(text)).toBe(expected));

  test.each([
    ['key', 401],
    ['key', 403],
    ['funds', 402],
    ['rate', 429],
    ['transient', 500],
    ['other', 404],
  ])('%s: HTTP %i with an unknown text', (expected, status) => expect(classify('Hm', status)).toBe(expected));
});
