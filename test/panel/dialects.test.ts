import { describe, expect, test } from 'vitest';
import type { Panel } from '../../src/panel/client.ts';
import { classify } from '../../src/panel/errors.ts';
import type { Service } from '../../src/panel/model.ts';
import { KEY, says, service, startPanel } from './server.ts';

/** One call of each kind, for one order or refill 5 where there is one. */
const CALLS: Record<string, (panel: Panel) => Promise<unknown>> = {
  services: (panel) => panel.services(KEY),
  balance: (panel) => panel.balance(KEY),
  add: async (panel) => (await panel.add(KEY, service(), { link: 'https://example.com/p', quantity: '100' })).order,
  status: (panel) => panel.status(KEY, '5'),
  statusOfOne: async (panel) => one(await panel.statuses(KEY, ['5'])),
  statuses: async (panel) => [...(await panel.statuses(KEY, ['5', '6']))],
  refill: async (panel) => (await panel.refill(KEY, '5')).refill,
  refillOfOne: async (panel) => one(await panel.refills(KEY, ['5'])),
  refills: async (panel) => [...(await panel.refills(KEY, ['5', '6']))],
  refillStatus: async (panel) => (await panel.refillStatus(KEY, '5')).status,
  refillStatusOfOne: async (panel) => one(await panel.refillStatuses(KEY, ['5'])),
  cancel: async (panel) => one(await panel.cancel(KEY, ['5'])),
  cancels: async (panel) => [...(await panel.cancel(KEY, ['5', '6']))],
};

function one<T>(items: Map<string, T>): T | undefined {
  return items.get('5');
}

/** What a call comes to: its value, or the kind, class and words of its failure. */
async function outcome(call: string, body: unknown, status = 200): Promise<unknown> {
  const { panel } = await startPanel(says(body, status), { readRetries: 0 });
  const answered = CALLS[call]?.(panel) ?? Promise.reject(new Error(call));
  return answered.catch(({ kind, class: problem, text }) => [kind, problem, ...(text === undefined ? [] : [text])]);
}

const lost = (kind: string) => ({ ok: false, error: '', failed: expect.objectContaining({ kind }) });

describe('an error is looked at before anything else', () => {
  test.each<[source: string, call: string, status: number, body: unknown, said: unknown]>([
    [
      'a script whose every error carries a balance',
      'balance',
      200,
      { error: 'Invalid API key', balance: '0.00', currency: 'USD' },
      ['rejected', 'key', 'Invalid API key'],
    ],
    [
      'the same at its rate limit',
      'balance',
      200,
      { error: 'Too many requests', balance: '0.00', currency: 'USD' },
      ['rejected', 'rate', 'Too many requests'],
    ],
    [
      'the same with an error that is a list',
      'balance',
      200,
      { errors: ['Invalid API key'], balance: '0.00' },
      ['rejected', 'key', 'Invalid API key'],
    ],
    [
      'a failure by its flag, with a balance',
      'balance',
      200,
      { success: false, balance: '0.00', currency: 'USD' },
      ['unreadable', 'other'],
    ],
    [
      'a service list beside an error',
      'services',
      200,
      { error: 'Invalid API key', services: [] },
      ['rejected', 'key', 'Invalid API key'],
    ],
    ['a list around an error', 'services', 200, [{ error: 'Invalid API key' }], ['rejected', 'key', 'Invalid API key']],
    [
      'a code beside the words',
      'status',
      200,
      { error: 'Order not found.', status: '104' },
      ['rejected', 'order', 'Order not found.'],
    ],
    [
      'a code beside the words, of a batch of one',
      'statusOfOne',
      200,
      { error: 'Order not found.', status: '104' },
      { ok: false, error: 'Order not found.' },
    ],
    [
      'a code that is the status of HTTP',
      'status',
      200,
      { status: 404, message: 'Order not found' },
      ['rejected', 'order', 'Order not found'],
    ],
    ['a bare code', 'status', 200, { status: '104' }, ['unreadable', 'other']],
    ['a bare flag', 'status', 200, { status: 'error' }, ['unreadable', 'other']],
    [
      'a bare flag in a batch',
      'statuses',
      200,
      { 5: { status: 'error' }, 6: { status: 'success' } },
      [
        ['5', lost('unreadable')],
        ['6', lost('unreadable')],
      ],
    ],
    [
      'an order that has failed, by its own numbers',
      'status',
      200,
      { status: 'Error', charge: '0', remains: '10' },
      { status: 'Failed', charge: '0', remains: '10' },
    ],
    [
      'nothing wrong, said so',
      'balance',
      200,
      { error: '', errors: [], success: true, balance: '1', currency: 'USD' },
      { balance: '1', currency: 'USD' },
    ],
    [
      'no error, in a word',
      'balance',
      200,
      { error: 'false', status: 'success', balance: '1', currency: 'USD' },
      { balance: '1', currency: 'USD' },
    ],
    [
      'errors as an object',
      'add',
      200,
      { errors: { message: 'Insufficient balance.' } },
      ['rejected', 'funds', 'Insufficient balance.'],
    ],
    ['errors by the field', 'balance', 200, { errors: { key: 'Invalid Key' } }, ['rejected', 'key', 'Invalid Key']],
    [
      'errors of a validator',
      'add',
      422,
      { errors: { quantity: ['The quantity must be an integer.'] } },
      ['rejected', 'quantity', 'The quantity must be an integer.'],
    ],
    [
      'errors of a validator, with its own headline',
      'add',
      422,
      { message: 'Validation failed', errors: { link: ['The link is required.'] } },
      ['rejected', 'link', 'The link is required.'],
    ],
    [
      'errors as an object at 404',
      'balance',
      404,
      { errors: { message: 'Invalid API key' } },
      ['rejected', 'key', 'Invalid API key'],
    ],
    [
      'a list that begins with the word error',
      'add',
      422,
      ['error', { message: 'Bad link' }],
      ['rejected', 'link', 'Bad link'],
    ],
    ['msg', 'add', 200, { status: 'error', msg: 'Bad link' }, ['rejected', 'link', 'Bad link']],
    [
      'message',
      'add',
      200,
      { status: 'error', message: 'Invalid Interval' },
      ['rejected', 'other', 'Invalid Interval'],
    ],
    [
      'the words within the data',
      'add',
      200,
      { success: false, data: { message: 'Bad link' } },
      ['rejected', 'link', 'Bad link'],
    ],
    [
      "a framework's phrase beside the words",
      'add',
      400,
      { statusCode: 400, message: 'Insufficient balance', error: 'Bad Request' },
      ['rejected', 'funds', 'Insufficient balance'],
    ],
    [
      'the same with a list of words',
      'add',
      400,
      { statusCode: 400, message: ['quantity must be a number'], error: 'Bad Request' },
      ['rejected', 'quantity', 'quantity must be a number'],
    ],
    ["a framework's detail", 'balance', 401, { detail: 'Invalid token.' }, ['rejected', 'key', 'Invalid token.']],
    [
      "a validator's details",
      'add',
      422,
      { detail: [{ loc: ['body', 'link'], msg: 'link is required', type: 'missing' }] },
      ['rejected', 'link', 'link is required'],
    ],
    [
      'an error by its flag',
      'add',
      200,
      { error: true, message: 'Not enough funds' },
      ['rejected', 'funds', 'Not enough funds'],
    ],
    [
      'an error as an object with a code',
      'add',
      200,
      { error: { code: 104, message: 'Bad link' } },
      ['rejected', 'link', 'Bad link'],
    ],
    [
      'words that nothing marks: of a write they are no refusal',
      'add',
      200,
      { message: 'Insufficient balance' },
      ['unknown', 'funds', 'Insufficient balance'],
    ],
    [
      'a yes in words, without an id',
      'add',
      200,
      { status: 'success', message: 'Order placed, see the link' },
      ['unknown', 'link', 'Order placed, see the link'],
    ],
    [
      'words that nothing marks: of a read',
      'balance',
      200,
      { message: 'Invalid API key' },
      ['rejected', 'key', 'Invalid API key'],
    ],
    ['403 about money', 'add', 403, { error: 'Balance not enough !' }, ['rejected', 'funds', 'Balance not enough !']],
    [
      '403 about the service',
      'add',
      403,
      { error: 'This service is not available via API' },
      ['rejected', 'service', 'This service is not available via API'],
    ],
    ['401 about something else', 'add', 401, { error: 'API is disabled' }, ['rejected', 'other', 'API is disabled']],
    [
      '403 about the action',
      'add',
      403,
      { error: 'This action is temporarily not in service.' },
      ['rejected', 'other', 'This action is temporarily not in service.'],
    ],
    ['403 that says nothing', 'add', 403, { error: 'Forbidden' }, ['rejected', 'key', 'Forbidden']],
    [
      'a catch-all, also after the debit',
      'add',
      200,
      { error: 'Internal error, please try again' },
      ['unknown', 'transient', 'Internal error, please try again'],
    ],
    ['a catch-all in two words', 'add', 200, { error: 'System error' }, ['unknown', 'transient', 'System error']],
    [
      'a catch-all in other words',
      'add',
      200,
      { error: 'Something went wrong!' },
      ['unknown', 'transient', 'Something went wrong!'],
    ],
    [
      'a catch-all at 400',
      'add',
      400,
      { error: 'An unexpected error occurred' },
      ['unknown', 'transient', 'An unexpected error occurred'],
    ],
    [
      'a catch-all at 403',
      'add',
      403,
      { error: 'Internal server error' },
      ['unknown', 'transient', 'Internal server error'],
    ],
    [
      'maintenance at 422',
      'add',
      422,
      { error: 'Service is under maintenance, please try again later' },
      ['rejected', 'transient', 'Service is under maintenance, please try again later'],
    ],
    [
      'maintenance at 200',
      'add',
      200,
      { error: 'Service is under maintenance, please try again later' },
      ['unknown', 'transient', 'Service is under maintenance, please try again later'],
    ],
    [
      'no price at 400',
      'add',
      400,
      { error: 'Service rate unavailable. Please try again later.' },
      ['rejected', 'transient', 'Service rate unavailable. Please try again later.'],
    ],
  ])('%s: %s, HTTP %i', async (_source, call, status, body, said) => {
    expect(await outcome(call, body, status)).toEqual(said);
  });

  test.each([
    ['funds', "You don't have sufficient balance"],
    ['funds', 'Balance not enough !'],
    ['funds', 'Your balance is too low'],
    ['quantity', 'Enter a value above the minimum number.'],
    ['quantity', 'Maximum number exceed.'],
    ['service', 'The selected service is invalid.'],
    ['service', 'Service is temporarily stopped'],
    ['service', 'This service does not exist'],
    ['duplicateLink', 'You have the same link that is active processing order'],
    ['duplicateLink', 'This link has an active application'],
    ['duplicateLink', 'An identical order was just placed'],
    ['key', 'Your account is inactive'],
    ['key', 'The account is inactive.'],
    ['key', 'API is Disable for this user or User Not Found! Contact the Support'],
    ['key', 'API is disabled for this user or user not found'],
    ['key', 'API access disabled'],
    ['key', 'Account restricted'],
    ['key', 'Unauthenticated.'],
    ['link', 'The account of this link is private'],
    ['transient', '503 Service Unavailable'],
    ['transient', 'Service Temporarily Unavailable'],
    ['other', 'API is disabled'],
  ])('the words mean %s: %s', (expected, text) => expect(classify(text)).toBe(expected));
});

describe('JSON behind noise', () => {
  const notice = '<br />\n<b>Notice</b>: Undefined index: [link] in {closure}() on line 7<br />\n';

  test.each<[source: string, call: string, body: string, said: unknown]>([
    ['a PHP notice', 'balance', `${notice}{"balance":"1","currency":"USD"}`, { balance: '1', currency: 'USD' }],
    [
      'an HTML comment',
      'balance',
      '<!-- cached -->\n{"balance":"1","currency":"USD"}\n',
      { balance: '1', currency: 'USD' },
    ],
    ['two marks of UTF-8', 'balance', '\ufeff\ufeff{"balance":"1"}', { balance: '1', currency: '' }],
    ['an id', 'add', `${notice}{"order":7}`, '7'],
    ['a refusal', 'add', `${notice}{"error":"Bad link"}`, ['rejected', 'link', 'Bad link']],
    ['a list', 'services', `${notice}[{"service":1,"rate":"1"}]`, [expect.objectContaining({ id: '1', rate: '1' })]],
    ['two values', 'add', '{"error":"Bad link"}{"order":7}', ['unknown', 'transient']],
    ['a value as noise', 'add', 'null {"order":7}', ['unknown', 'transient']],
    ['a list that is cut in front', 'add', 'x [5,{"order":7}', ['unknown', 'transient']],
    ['noise behind it', 'add', '{"order":7}<br>', ['unknown', 'transient']],
    ['a page around it', 'add', '<p>{"order":7}</p>', ['unknown', 'transient']],
  ])('is read where nothing else is: %s', async (_source, call, body, said) => {
    expect(await outcome(call, body)).toEqual(said);
  });
});

describe('an order is placed where an id says so', () => {
  test.each<[body: unknown, said: unknown]>([
    [{ status: 'success', order_id: 151 }, '151'],
    [{ status: 'success', msg: 'ok', order: 'KJDSAQWERT' }, 'KJDSAQWERT'],
    [{ status: 'success', data: { order: 151 } }, '151'],
    [{ status: 'success', order: { id: 151 } }, '151'],
    [[{ order: 151 }], '151'],
    [{ order: 'ord-abc-def' }, 'ord-abc-def'],
    // Words, not ids.
    [{ order: 'success' }, ['unknown', 'other']],
    [{ order: 'Pending' }, ['unknown', 'other']],
    [{ order: 'not_enough_funds' }, ['unknown', 'other']],
    [{ order: 'error_104' }, ['unknown', 'other']],
    [{ order: 'DECLINED' }, ['unknown', 'other']],
    [{ success: false, order: 'KJDSAQWERT' }, ['unknown', 'other']],
    [{ error: 'Bad link', order: 'KJDSAQWERT' }, ['rejected', 'link', 'Bad link']],
    [
      [{ order: 151 }, { order: 152 }],
      ['unknown', 'other'],
    ],
  ])('%j', async (body, said) => expect(await outcome('add', body)).toEqual(said));
});

describe('status', () => {
  const charged = { charge: '1', start_count: '2', remains: '3', currency: 'USD' };
  const read = { charge: '1', startCount: '2', remains: '3', currency: 'USD' };

  test.each<[source: string, call: string, body: unknown, said: unknown]>([
    [
      'a batch of one answers bare',
      'statusOfOne',
      { ...charged, status: 'Pending' },
      { ok: true, value: { ...read, status: 'Pending' } },
    ],
    [
      'a batch of one answers a list of one',
      'statusOfOne',
      [{ ...charged, status: 'Pending' }],
      { ok: true, value: { ...read, status: 'Pending' } },
    ],
    [
      'a list of one that is about another',
      'statusOfOne',
      [{ order: 6, ...charged, status: 'Pending' }],
      ['unreadable', 'other'],
    ],
    ['an answer about another order', 'status', { order: 6, ...charged, status: 'Pending' }, ['unreadable', 'other']],
    [
      'a list without ids',
      'statuses',
      [
        { ...charged, status: 'Pending' },
        { ...charged, status: 'Completed' },
      ],
      ['unreadable', 'other'],
    ],
    [
      'a list without ids, with a place as a name',
      'statuses',
      { 5: { order: 6, ...charged, status: 'Pending' }, 7: { order: 5, ...charged, status: 'Partial' } },
      [
        ['5', { ok: true, value: { ...read, status: 'Partial' } }],
        ['6', { ok: true, value: { ...read, status: 'Pending' } }],
      ],
    ],
    [
      'nothing is known: a list',
      'statuses',
      [],
      [
        ['5', lost('unreadable')],
        ['6', lost('unreadable')],
      ],
    ],
    [
      'nothing is known: an object',
      'statuses',
      {},
      [
        ['5', lost('unreadable')],
        ['6', lost('unreadable')],
      ],
    ],
    [
      'unknown ones are left out',
      'statuses',
      { 6: { status: 'Pending' } },
      [
        ['5', lost('unreadable')],
        ['6', { ok: true, value: { status: 'Pending' } }],
      ],
    ],
    [
      'under a name',
      'statuses',
      { status: 'success', orders: { 5: { status: 'Pending' }, 6: { error: 'No' } } },
      [
        ['5', { ok: true, value: { status: 'Pending' } }],
        ['6', { ok: false, error: 'No' }],
      ],
    ],
    [
      'within data',
      'status',
      { status: 'success', data: { ...charged, status: 'Pending' } },
      { ...read, status: 'Pending' },
    ],
    ['an error in a list', 'status', [{ error: 'Incorrect order ID' }], ['rejected', 'order', 'Incorrect order ID']],
    [
      'an error under the id',
      'status',
      { 5: { error: 'Incorrect order ID' } },
      ['rejected', 'order', 'Incorrect order ID'],
    ],
    ['an answer under the id', 'status', { 5: { ...charged, status: 'Pending' } }, { ...read, status: 'Pending' }],
    [
      'an error as the status',
      'statusOfOne',
      { 5: { status: 'Order not found' } },
      { ok: false, error: 'Order not found' },
    ],
    ['words', 'status', { status: 'PROGRESS' }, { status: 'In progress' }],
    ['words', 'status', { status: 'In Process' }, { status: 'In progress' }],
    ['start_counter', 'status', { status: 'Pending', start_counter: '7' }, { status: 'Pending', startCount: '7' }],
    ['expiry as a flag', 'status', { status: 'Active', expiry: false, posts: 2 }, { status: 'Active', posts: '2' }],
    ['expiry as a flag in words', 'status', { status: 'Active', expiry: 'false' }, { status: 'Active' }],
  ])('%s: %s %j', async (_source, call, body, said) => expect(await outcome(call, body)).toEqual(said));
});

describe('refill', () => {
  test.each<[source: string, call: string, body: unknown, said: unknown]>([
    ['an id of letters', 'refill', { status: 'success', refill: 'KJDSAQWERT' }, 'KJDSAQWERT'],
    ['refill_id', 'refill', { status: 'success', refill_id: 8 }, '8'],
    ['in a list', 'refill', [{ order: 5, refill: 8 }], '8'],
    ['zero is no refill', 'refill', { refill: '0' }, ['rejected', 'refill']],
    ['a list of nothing is no refill', 'refill', { order: 5, refill: [] }, ['rejected', 'refill']],
    ['a plain no', 'refill', { refill: false }, ['rejected', 'refill']],
    ['of one', 'refillOfOne', [{ order: 5, refill: [] }], lost('rejected')],
    [
      'of two',
      'refills',
      [
        { order: 5, refill: '0' },
        { order: 6, refill: 3 },
      ],
      [
        ['5', lost('rejected')],
        ['6', { ok: true, value: '3' }],
      ],
    ],
    [
      'an error about another order',
      'refill',
      { error: 'Bad link', order: 6, refill: 6 },
      ['rejected', 'link', 'Bad link'],
    ],
    [
      'a catch-all, of two',
      'refills',
      [
        { order: 5, error: 'System error' },
        { order: 6, refill: 3 },
      ],
      [
        ['5', { ...lost('unknown'), error: 'System error' }],
        ['6', { ok: true, value: '3' }],
      ],
    ],
    ['nothing said', 'refill', { status: 'success' }, ['unknown', 'other']],
    [
      'a refusal in a list of one',
      'refillStatusOfOne',
      [{ refill: '5', status: 'Refill not found' }],
      { ok: false, error: 'Refill not found' },
    ],
    [
      'a refusal as the status',
      'refillStatus',
      { status: 'Refill not found' },
      ['rejected', 'order', 'Refill not found'],
    ],
    ['one status as a list', 'refillStatus', [{ refill: '5', status: 'Completed' }], 'Completed'],
    ['beside a flag', 'refillStatus', { status: 'success', order: 9, refill_status: 'awaiting' }, 'Awaiting'],
    [
      'beside a flag, of a batch',
      'refillStatusOfOne',
      { status: 'success', order: 9, refill_status: 'completed' },
      { ok: true, value: { status: 'Completed' } },
    ],
    ['a bare flag', 'refillStatus', { status: 'success' }, ['unreadable', 'other']],
    [
      'a failed refill',
      'refillStatusOfOne',
      [{ refill: 5, status: 'Error' }],
      { ok: true, value: { status: 'Error' } },
    ],
    ['about another refill', 'refillStatus', [{ refill: 6, status: 'Completed' }], ['unreadable', 'other']],
  ])('%s: %s %j', async (_source, call, body, said) => expect(await outcome(call, body)).toEqual(said));
});

describe('cancel', () => {
  const asked = { ok: true, value: true };

  test.each<[source: string, call: string, body: unknown, said: unknown]>([
    ['an id of its own', 'cancel', [{ order: 5, cancel: 831 }], asked],
    [
      'its own id in words',
      'cancels',
      [
        { order: 5, cancel: '831' },
        { order: 6, cancel: 'Incorrect order ID' },
      ],
      [
        ['5', asked],
        ['6', { ok: false, error: 'Incorrect order ID' }],
      ],
    ],
    ['bare', 'cancel', { cancel: '5' }, asked],
    ['bare, with a flag', 'cancel', { cancel: 5, status: 'Success' }, asked],
    ['as done', 'cancel', { order: 5, canceled: true }, asked],
    [
      'as done, in British',
      'cancels',
      [
        { order: 5, cancelled: 1 },
        { order: 6, cancelled: false },
      ],
      [
        ['5', asked],
        ['6', lost('unknown')],
      ],
    ],
    ['in words', 'cancel', { status: 'success', message: 'Cancellation request added to the queue' }, asked],
    ['a flag and the order', 'cancel', { status: 'success', order: 5 }, asked],
    ['a flag and another order', 'cancel', { status: 'success', order: 6 }, ['unknown', 'other']],
    [
      'a list of ids',
      'cancels',
      { canceled: [5, '7'] },
      [
        ['5', asked],
        ['6', lost('unknown')],
      ],
    ],
    [
      'a list of orders',
      'cancels',
      { status: 'success', cancelled: [{ order: 5 }, { order: 6, error: 'No' }] },
      [
        ['5', asked],
        ['6', { ok: false, error: 'No' }],
      ],
    ],
    ['a bare yes to two', 'cancels', { status: 'success' }, ['unknown', 'other']],
    ['a bare number to two', 'cancels', { cancel: 1 }, ['unknown', 'other']],
    ['a yes to another', 'cancel', [{ order: 6, cancel: 1 }], ['unknown', 'other']],
    [
      'a no beside it',
      'cancel',
      { order: 5, canceled: true, error: 'Order is completed already' },
      { ok: false, error: 'Order is completed already' },
    ],
    ['a no by its flag', 'cancel', { success: false, order: 5, canceled: false }, ['unknown', 'other']],
    ['nothing', 'cancel', 'null', ['rejected', 'absent']],
  ])('%s: %s %j', async (_source, call, body, said) => expect(await outcome(call, body)).toEqual(said));
});

describe('services', () => {
  const row = { service: 1, name: 'Likes', type: 'Default', category: 'A', rate: '0.90', min: '50', max: '10000' };

  test.each<[source: string, body: unknown]>([
    ['under services', { services: [row] }],
    ['under data', { data: [row] }],
    ['by id, beside a flag', { status: 'success', services: { 1: { ...row, service: undefined } } }],
    ['before the flag', { services: [row], success: true, count: 1 }],
    ['in a list in data', { success: true, data: { services: [row] } }],
  ])('are read %s', async (_source, body) => {
    expect(await outcome('services', body)).toEqual([
      service({ name: 'Likes', category: 'A', refill: false, cancel: false }),
    ]);
  });

  test.each([
    ['custom_comments', 'Custom Comments'],
    ['mentions_custom_list', 'Mentions Custom List'],
    ['default', 'Default'],
    ['package', 'Package'],
    ['MENTIONS-USERS-FOLLOWERS', 'Mentions User Followers'],
    ['Something New', 'Something New'],
  ])('of the type %s are shown as %s', async (type, shown) => {
    expect(await outcome('services', [{ ...row, type }])).toMatchObject([{ type: shown }]);
  });

  test.each<[source: string, html: string, text: string]>([
    ['paragraphs', '<p>Fast &amp; good<br></p><p>No drop</p>', 'Fast & good\nNo drop'],
    ['a list', '<ul class="a">\n  <li>One</li>\n  <li>Two</li>\n</ul>', 'One\nTwo'],
    ['breaks and lines', 'One<br />\nTwo<BR/>Three', 'One\nTwo\nThree'],
    ['an empty line', 'One<br><br>Two', 'One\n\nTwo'],
    ['entities', '&lt;b&gt; 5&nbsp;&euro; &#39;a&#x27; &quot;b&quot; &hellip; &#128512;', '<b> 5 € \'a\' "b" … 😀'],
    ['no entities', 'R&D &unknown; &#9999999; &amp;lt;', 'R&D &unknown; &#9999999; &lt;'],
    ['no tags', 'a <3 b, x < y > z, <HQ> 1<2', 'a <3 b, x < y > z, <HQ> 1<2'],
    ['what is not shown', 'a<!-- <b>no</b> --><script>alert("<b>")</script><style>p{}</style>b', 'ab'],
    ['plain lines', 'One\n\nTwo', 'One\n\nTwo'],
  ])('are described as a reader sees it: %s', async (_source, html, text) => {
    const [read] = (await outcome('services', [{ ...row, name: html, desc: html }])) as Service[];
    expect(read?.description).toBe(text);
    expect(read?.name).toBe(text.replaceAll(/\n+/g, ' '));
  });
});

describe('money', () => {
  test.each([
    ['$100.84', '100.84'],
    ['100.84 USD', '100.84', 'USD'],
    ['USD 100.84', '100.84', 'USD'],
    ['€ 5', '5'],
    ['R$ 1.234,56', '1234.56'],
    ['-$5.00', '-5.00'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1 234,56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['0,50', '0.50'],
    ['12,5', '12.5'],
    ['0,123', '0.123'],
    ['1.234', '1.234'],
  ])('a balance of %s means %s', async (balance, read, currency = '') => {
    expect(await outcome('balance', { balance })).toEqual({ balance: read, currency });
  });

  test.each(['1,234', '1,23,456', '1.234,567.8', '100.84 (9000 INR)', '1-2', '12,34,56', 'v2', '5%', '$', ',5,'])(
    'a balance of %s may mean anything',
    async (balance) => expect(await outcome('balance', { balance })).toEqual(['unreadable', 'other']),
  );

  test('a currency of its own is the one beside the number', async () => {
    expect(await outcome('balance', { balance: '5 USD', currency: 'EUR' })).toEqual(['unreadable', 'other']);
    expect(await outcome('balance', { balance: '5 USD', currency: 'usd' })).toEqual({ balance: '5', currency: 'usd' });
  });

  test('a quantity of 1,000 is a thousand: it is a whole number', async () => {
    const row = { service: 1, rate: '1', min: '1,000', max: '1.000.000' };
    expect(await outcome('services', [row])).toMatchObject([{ min: 1000, max: 1_000_000 }]);
  });
});
