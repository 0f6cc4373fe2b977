import { describe, expect, test } from 'vitest';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { callsOf, card, ordersOf } from './talk.ts';

describe('what the panel refuses', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });

  // Its words, what to do next, and the button that helps.
  test.each([
    ['Invalid API key', 'accept the API key for this', 'Connect'],
    ['Incorrect API key', 'accept the API key for this', 'Connect'],
    ['Your account has been suspended', 'accept the API key for this', 'Connect'],
    ['Incorrect service ID', 'Choose another one', 'Services'],
    ['neworder.error.incorrect_service_id', 'Choose another one', 'Services'],
    ['Service temporarily disabled', 'Choose another one', 'Services'],
    ['neworder.error.service_inactive', 'Choose another one', 'Services'],
    ['Bad link', 'Check the link', 'Order again'],
    ['neworder.error.link', 'Check the link', 'Order again'],
    [
      'You have active order with this link. Please wait until order being completed.',
      "Wait until it's done",
      'Order again',
    ],
    ['neworder.error.link_duplicate', "Wait until it's done", 'Order again'],
    ['Quantity less than minimal 50', 'quantity within', 'Order again'],
    ['neworder.error.min_quantity', 'quantity within', 'Order again'],
    ['Not enough funds on balance', 'Add funds', 'Add funds'],
    ['neworder.error.not_enough_funds', 'Add funds', 'Add funds'],
    ['Insufficient balance', 'Add funds', 'Add funds'],
    ['Something <b>new</b> & "odd"', 'Check what you entered', 'Order again'],
    [`Long ${'ö'.repeat(300)}`, 'Check what you entered', 'Order again'],
  ])('an order, with "%s"', async (text, next, button) => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'error', text } });
    person.tap('Confirm', await card(person));
    const refusal = await person.waitFor('The order was not placed');
    expect(refusal.text).toContain(text.slice(0, 150));
    expect(refusal.text).toContain('Nothing was charged');
    expect(refusal.text).toContain(next);
    // A panel on this machine has no site to lead to.
    if (button !== 'Add funds') expect(buttonsOf(refusal).flat().join()).toContain(button);
    expect(refusal.html).toContain('<blockquote expandable>');
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    expect(ordersOf(stage.panel, person)).toEqual([]);
  });

  test.each([
    ['refill', '/refill 7', 'Refill is disabled for this service'],
    ['refill', '/refill 7', 'The order is not completed'],
    ['refill', '/refill 7', 'Wait: refill was requested less than 24 hours ago'],
    ['status', '/status 7', 'Incorrect order ID'],
    ['balance', '/balance', 'There was an error processing your request. Please try again later'],
    ['balance', '/balance', 'Your account has been suspended'],
  ])('%s: %s shows "%s"', async (action, command, text) => {
    const person = await stage.customer();
    stage.panel.faults.next({ action, key: person.key, times: 3, fault: { kind: 'error', text } });
    person.say(command);
    await person.waitFor(text);
    stage.panel.faults.clear();
  });

  test.each([
    [401, 'Unauthorized, my friend', 'accept the API key for this'],
    [403, 'Forbidden for you', 'Check what you entered'],
    [402, 'Pay first', 'Add funds'],
    [422, 'Bad link', 'Check the link'],
    [404, 'Bad link', 'Check the link'],
  ])('whatever the HTTP status, here %i, the body is what counts', async (status, text, next) => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'error', text, status } });
    person.tap('Confirm', await card(person));
    const refusal = await person.waitFor(text);
    expect(refusal.text).toContain(next);
  });
});

describe('a panel that cannot be understood', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600', PANEL_TIMEOUT_SECONDS: '1' } });

  test.each([
    ['a web page', { kind: 'html', status: 200 }],
    ['a web page with 503', { kind: 'html', status: 503 }],
    ['half an answer', { kind: 'cut' }],
    ['nothing', { kind: 'empty' }],
    ['a broken connection', { kind: 'dropBefore' }],
    ['another shape', { kind: 'json', body: ['?'] }],
    ['a redirect', { kind: 'redirect', to: 'https://example.com/' }],
  ] as const)('answers with %s: the person is told, and can try again', async (_what, fault) => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'balance', key: person.key, times: 3, fault });
    person.say('/balance');
    const told = await person.waitFor(/can't be reached|make sense/);
    expect(told.text).toContain('Try again');
    stage.panel.faults.clear();
    person.tap('Try again');
    expect((await person.waitFor('Balance: 100.00 USD')).message_id).toBe(told.message_id);
  });

  test('stumbles once: a read is repeated, and nobody notices', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'balance', key: person.key, fault: { kind: 'html', status: 502 } });
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
  });

  test('says nothing for long: the person sees that something is going on, then why nothing came', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'balance', key: person.key, fault: { kind: 'hangAfter' } });
    const before = person.typing.length;
    person.say('/balance');
    await person.waitFor("can't be reached");
    expect(person.typing.length).toBeGreaterThan(before);
  });

  test.each([
    [90, '90 seconds'],
    [120, '120 seconds'],
    [121, '3 minutes'],
    [10_800, '180 minutes'],
    [10_801, '4 hours'],
    [86_400, '24 hours'],
    [31_536_000, '168 hours'],
  ])('asks to slow down for %d s: the person is told for how long', async (retryAfter, words) => {
    const person = await stage.customer();
    stage.panel.faults.next({
      action: 'status',
      key: person.key,
      times: 3,
      fault: { kind: 'rateLimit', retryAfter },
    });
    person.say('/status 7');
    const told = await person.waitFor(`Try again in ${words}.`);
    expect(told.text).toContain('Rate limit exceeded');
    stage.panel.faults.clear();
  });
});
