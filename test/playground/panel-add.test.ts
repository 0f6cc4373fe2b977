import { describe, expect, test } from 'vitest';
import { panelHouse } from './panel-support.ts';

const startPanel = panelHouse();
const link = 'https://x.com/a';
const page = 'https://example.com/?a=1&b=2';

/** A right order of each type, and what it costs. */
const orders: [string, Record<string, string>, string][] = [
  ['Default', { service: '1', link, quantity: '50' }, '0.045'],
  ['Default with drip-feed', { service: '1', link, quantity: '50', runs: '3', interval: '60' }, '0.135'],
  ['Package', { service: '2', link }, '4.5'],
  ['Mentions', { service: '3', link, quantity: '10', usernames: 'a\r\nb' }, '0.025'],
  ['Mentions Custom List', { service: '4', link, usernames: 'a\r\n\n b \nc\n' }, '0.018'],
  ['Mentions Hashtag', { service: '5', link, quantity: '100', hashtag: 'cats' }, '0.275'],
  ['Mentions User Followers', { service: '6', link, quantity: '100', username: link }, '0.31'],
  ['Poll', { service: '7', link, quantity: '20', answer_number: '2' }, '0.013'],
  ['Subscriptions', { service: '8', username: 'a', min: '20', max: '30', delay: '0' }, '0'],
  [
    'Subscriptions with everything',
    {
      service: '8',
      username: 'a',
      min: '20',
      max: '20',
      delay: '30',
      posts: '5',
      old_posts: '0',
      expiry: '31/12/2026',
    },
    '0',
  ],
  ['Custom Comments', { service: '9', link, comments: 'one, two\nthree' }, '0.016'],
  ['Custom Comments Package', { service: '10', link, comments: 'one' }, '3'],
  ['Mentions with Hashtags', { service: '11', link, quantity: '10', usernames: 'a', hashtags: 'b\nc' }, '0.029'],
  ['Mentions Media Likers', { service: '12', link, quantity: '50', media: page }, '0.165'],
  ['Comment Likes', { service: '13', link, quantity: '10', username: 'a' }, '0.0105'],
  ['Comment Replies', { service: '14', link, username: 'a', comments: 'héllo ✅' }, '0.0125'],
  ['Invites from Groups', { service: '15', link, quantity: '50', groups: 'https://t.me/a' }, '0.3885'],
  ['SEO', { service: '16', link, quantity: '1', keywords: 'buy cats' }, '0.025'],
  [
    'Web Traffic from Google',
    {
      service: '17',
      link: page,
      quantity: '100',
      country: 'US',
      device: '5',
      type_of_traffic: '1',
      google_keyword: 'c',
    },
    '0.035',
  ],
  [
    'Web Traffic from a page',
    { service: '17', link, quantity: '100', country: 'US', device: '1', type_of_traffic: '2', referring_url: page },
    '0.035',
  ],
  [
    'Web Traffic of no origin',
    { service: '17', link, quantity: '100', country: 'US', device: '1', type_of_traffic: '3' },
    '0.035',
  ],
  ['a type that nobody knows', { service: '18', link, quantity: '10' }, '0.054'],
  ['one quantity only', { service: '19', link, quantity: '1000' }, '0.0123'],
  ['seven decimals', { service: '20', link, quantity: '1' }, '0.0000000123'],
];

const optional = ['posts', 'old_posts', 'expiry'];

describe('add', () => {
  test.each(orders)('accepts and charges %s', async (_, parameters, charge) => {
    const { ask, panel, account } = await startPanel({ strict: true });
    expect(await ask('add', parameters)).toEqual({ order: 23501 });
    expect(panel.order('23501')).toMatchObject({ key: account.key, parameters, charge });
    expect(Number(account.balance)).toBeCloseTo(100 - Number(charge), 10);
    expect(panel.calls[0]?.warnings).toEqual([]);
  });

  test.each(orders)('refuses %s without any one of its parameters, and takes no money', async (_, parameters) => {
    const { ask, panel, account } = await startPanel();
    for (const missing of Object.keys(parameters).filter((name) => !optional.includes(name))) {
      const { [missing]: _dropped, ...rest } = parameters;
      expect(await ask('add', rest), missing).toHaveProperty('error');
    }
    expect(account.balance).toBe('100');
    expect(panel.orders).toEqual([]);
  });

  test.each([
    [{ service: '99999' }, 'Incorrect service ID'],
    [{ service: '' }, 'Incorrect service ID'],
    [{ link: '' }, 'Bad link'],
    [{ link: 'https://x.com/a b' }, 'Bad link'],
    [{ quantity: '49' }, 'Quantity less than minimal 50'],
    [{ quantity: '10001' }, 'Quantity more than maximum 10000'],
    [{ quantity: '50.5' }, 'Incorrect quantity'],
    [{ quantity: '1e3' }, 'Incorrect quantity'],
    [{ quantity: '-50' }, 'Incorrect quantity'],
    [{ quantity: ' 50' }, 'Incorrect quantity'],
    [{ runs: '2' }, 'Incorrect interval'],
    [{ interval: '2' }, 'Incorrect runs'],
    [{ runs: '0', interval: '5' }, 'Incorrect runs'],
    [{ service: '2147483648' }, 'Incorrect service ID'],
    [{ service: '4', usernames: 'a' }, 'Quantity less than minimal 2'],
    [{ service: '4', usernames: 'a,b' }, 'Incorrect usernames'],
    [{ service: '7', answer_number: '0' }, 'Incorrect answer_number'],
    [{ service: '9', comments: ' \r\n ' }, 'Incorrect comments'],
    [{ service: '9', comments: 'a\n \n' }, 'Quantity less than minimal 2'],
    [{ service: '17', country: 'US', device: '6', type_of_traffic: '3' }, 'Incorrect device'],
    [{ service: '17', country: 'US', device: '1', type_of_traffic: '4' }, 'Incorrect type_of_traffic'],
    [{ service: '17', country: 'US', device: '1', type_of_traffic: '1' }, 'Incorrect google_keyword'],
  ])('refuses %j with "%s"', async (wrong: Record<string, string>, error) => {
    const { ask, account } = await startPanel();
    expect(await ask('add', { service: '1', link, quantity: '100', ...wrong })).toEqual({ error });
    expect(account.balance).toBe('100');
  });

  test.each([
    [{ delay: '7' }, 'Incorrect delay'],
    [{ delay: '-5' }, 'Incorrect delay'],
    [{ min: '19' }, 'Quantity less than minimal 20'],
    [{ max: '2001' }, 'Quantity more than maximum 2000'],
    [{ min: '30', max: '20' }, 'Incorrect min'],
    [{ posts: '0' }, 'Incorrect posts'],
    [{ expiry: '2026-12-31' }, 'Incorrect expiry'],
    [{ expiry: '31/02/2026' }, 'Incorrect expiry'],
    [{ expiry: '1/2/2026' }, 'Incorrect expiry'],
    [{ expiry: '13/01/2026' }, 'Incorrect expiry'],
  ])('refuses a subscription with %j: "%s"', async (wrong: Record<string, string>, error) => {
    const { ask } = await startPanel();
    const right = { service: '8', username: 'a', min: '20', max: '30', delay: '0' };
    expect(await ask('add', { ...right, ...wrong })).toEqual({ error });
  });

  test('refuses drip-feed where the service has none', async () => {
    const { ask, panel } = await startPanel();
    panel.setServices(panel.services.map((service) => ({ ...service, dripfeed: false })));
    const parameters = { service: '1', link, quantity: '50', runs: '3', interval: '60' };
    expect(await ask('add', parameters)).toEqual({ error: 'Drip-feed is disabled for this service' });
  });

  test('spends the balance to the last digit and no further', async () => {
    const { ask, account } = await startPanel({ balance: '0.1' });
    account.rates['20'] = '0.1000001';
    const order = { service: '20', link, quantity: '1000' };
    expect(await ask('add', order)).toEqual({ error: 'Not enough funds on balance' });
    account.balance = '0.1000001';
    expect(await ask('add', order)).toEqual({ order: 23501 });
    expect(await ask('balance')).toMatchObject({ balance: '0' });
  });

  test('keeps amounts in rials exact', async () => {
    const { ask } = await startPanel({ balance: '98765432109876543.21', currency: 'IRR' });
    await ask('add', { service: '20', link, quantity: '1' });
    expect(await ask('balance')).toEqual({ balance: '98765432109876543.2099999877', currency: 'IRR' });
  });

  test('refuses a second running order for a link where that is the rule of the house', async () => {
    const { ask, place, panel } = await startPanel({ rules: { oneOpenOrderPerLink: true } });
    const first = await place();
    const again = { service: '1', link, quantity: '100' };
    expect(await ask('add', again)).toEqual({
      error: 'You have active order with this link. Please wait until order being completed.',
    });
    expect(await place({ link: 'https://x.com/b' })).toBe('23502');
    panel.finish(first, 'Completed');
    expect(await ask('add', again)).toEqual({ order: 23503 });
  });

  test('takes two orders for one link otherwise, and charges both: there is no protection against a repeated call', async () => {
    const { place, panel, account } = await startPanel();
    await place();
    await place();
    expect(panel.orders).toHaveLength(2);
    expect(account.balance).toBe('99.82');
  });
});
