import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/playground/panel/faults.ts';
import { panelHouse } from './panel-support.ts';

const startPanel = panelHouse();
const order = { key: 'the-key', action: 'add', service: '1', link: 'https://x.com/a', quantity: '100' };

/** What the client sees of each fault, and whether the order was placed all the same. */
const faults: [Fault, { status: number; text: RegExp } | 'no answer', placed: boolean][] = [
  [{ kind: 'dropBefore' }, 'no answer', false],
  [{ kind: 'dropAfter' }, 'no answer', true],
  [{ kind: 'hangAfter' }, 'no answer', true],
  [{ kind: 'cut', socket: true }, 'no answer', true],
  [{ kind: 'status', status: 502 }, { status: 502, text: /There was an error processing your request/ }, true],
  [{ kind: 'status', status: 500, body: 'oops', before: true }, { status: 500, text: /^oops$/ }, false],
  [{ kind: 'html' }, { status: 200, text: /^<!DOCTYPE html>/ }, true],
  [{ kind: 'html', status: 403, before: true }, { status: 403, text: /^<!DOCTYPE html>/ }, false],
  [{ kind: 'cut' }, { status: 200, text: /^\{"order$/ }, true],
  [{ kind: 'empty' }, { status: 200, text: /^$/ }, true],
  [{ kind: 'redirect', to: 'http://127.0.0.1:9/' }, { status: 302, text: /^$/ }, false],
  [{ kind: 'trickle', ms: 1 }, { status: 200, text: /^\{"order":23501\}$/ }, true],
  [{ kind: 'delay', ms: 1 }, { status: 200, text: /^\{"order":23501\}$/ }, true],
  [{ kind: 'huge', bytes: 100_000 }, { status: 200, text: /^"x{99998}"$/ }, true],
  [
    { kind: 'error', text: 'Service temporarily disabled' },
    { status: 200, text: /^\{"error":"Service temporarily disabled"\}$/ },
    false,
  ],
  [{ kind: 'error', text: 'No', status: 422 }, { status: 422, text: /^\{"error":"No"\}$/ }, false],
  [{ kind: 'noOrderId' }, { status: 200, text: /^\{"status":"success"\}$/ }, true],
  [{ kind: 'json', body: { order: null } }, { status: 200, text: /^\{"order":null\}$/ }, true],
  [{ kind: 'json', body: [], before: true }, { status: 200, text: /^\[\]$/ }, false],
  [{ kind: 'rateLimit', retryAfter: 3 }, { status: 429, text: /^\{"error":"Rate limit exceeded"\}$/ }, false],
];

describe('A fault', () => {
  test.each(faults)('%j is seen as %j; the order was placed: %s', async (fault, seen, placed) => {
    const { panel, raw, account } = await startPanel();
    panel.faults.next({ fault });
    const giveUp = new AbortController();
    const answer = raw(order, { redirect: 'manual', signal: giveUp.signal }).catch(() => 'no answer');
    await panel.waitForCall((call) => call.action === 'add');
    if (fault.kind === 'hangAfter') giveUp.abort();

    if (seen === 'no answer') expect(await answer).toBe(seen);
    else expect(await answer).toMatchObject({ status: seen.status, text: expect.stringMatching(seen.text) });
    expect(panel.orders).toHaveLength(placed ? 1 : 0);
    expect(account.balance).toBe(placed ? '99.91' : '100');
    expect(panel.calls[0]?.fault).toBe(fault.kind);
  });

  test('spoils the given action and key, as many times as told', async () => {
    const { panel, ask } = await startPanel();
    const other = panel.account();
    panel.faults.next({ action: 'balance', key: 'the-key', times: 2, fault: { kind: 'error', text: 'No' } });
    expect(await ask('services')).toBeInstanceOf(Array);
    expect(await ask('balance', {}, other.key)).toHaveProperty('balance');
    expect(await ask('balance')).toEqual({ error: 'No' });
    expect(panel.faults.waiting()).toHaveLength(1);
    expect(await ask('balance')).toEqual({ error: 'No' });
    expect(await ask('balance')).toHaveProperty('balance');
    expect(panel.faults.waiting()).toEqual([]);
  });

  test('comes in the order of the rules, until they are cleared', async () => {
    const { panel, ask } = await startPanel();
    panel.faults.next({ fault: { kind: 'error', text: 'first' } });
    panel.faults.next({ times: Number.POSITIVE_INFINITY, fault: { kind: 'error', text: 'always' } });
    expect(await ask('balance')).toEqual({ error: 'first' });
    expect(await ask('balance')).toEqual({ error: 'always' });
    expect(await ask('balance')).toEqual({ error: 'always' });
    panel.faults.clear();
    expect(await ask('balance')).toHaveProperty('balance');
  });

  test('is sent with the headers of a real answer', async () => {
    const { panel, raw } = await startPanel();
    panel.faults.next({ fault: { kind: 'rateLimit', retryAfter: 7 } });
    panel.faults.next({ fault: { kind: 'status', status: 503, headers: { 'retry-after': '9' } } });
    panel.faults.next({ fault: { kind: 'html' } });
    panel.faults.next({ fault: { kind: 'redirect', to: 'https://elsewhere.example/' } });
    const headers = async () => (await raw(order, { redirect: 'manual' })).headers;
    expect((await headers()).get('retry-after')).toBe('7');
    expect((await headers()).get('retry-after')).toBe('9');
    expect((await headers()).get('content-type')).toContain('text/html');
    expect((await headers()).get('location')).toBe('https://elsewhere.example/');
  });

  test('leaves nothing open when the panel closes', async () => {
    const { panel, raw } = await startPanel();
    panel.faults.next({ fault: { kind: 'hangAfter' } });
    const failure = expect(raw(order)).rejects.toThrow();
    await panel.waitForCall((call) => call.action === 'add');
    await panel.close();
    await failure;
  });
});
