import { expect, test, vi } from 'vitest';
import { longestTurn } from '../support/turns.ts';
import { KEY, startPanel } from './server.ts';

vi.setConfig({ testTimeout: 120_000 });

const services = Array.from({ length: 150_000 }, (_, index) => ({
  service: index + 1,
  name: `Instagram Followers ${index} [Real] [R30] - ${index % 77}K/day`,
  type: 'Default',
  category: `Followers ${index % 900}`,
  rate: '0.90',
  min: '50',
  max: '10000',
  refill: true,
  cancel: false,
}));

test.each([
  ['150,000 services', JSON.stringify(services)],
  ['150,000 services under a name', JSON.stringify({ status: 'success', services })],
  ['150,000 services by id', JSON.stringify(Object.fromEntries(services.map((one) => [one.service, one])))],
  [
    '150,000 services in HTML',
    JSON.stringify(services.map((one) => ({ ...one, name: `<b>${one.name}</b> &amp; more`, desc: '<p>a<br>b</p>' }))),
  ],
  [
    'descriptions of nothing but tags',
    JSON.stringify(services.slice(0, 2_000).map((one) => ({ ...one, desc: '<p>'.repeat(5_000) }))),
  ],
  ['three million errors in each other', `${'{"error":'.repeat(3_000_000)}"x"${'}'.repeat(3_000_000)}`],
  ['a name of ten megabytes', JSON.stringify([{ ...services[0], name: '😀'.repeat(2_500_000) }])],
  ['an error of ten megabytes', JSON.stringify({ error: 'account '.repeat(1_250_000) })],
  ['a million entries', `{${Array.from({ length: 1_000_000 }, (_, index) => `"${index}":1`).join(',')}}`],
])('others get their turn while %s are read', async (_what, body) => {
  const bytes = Buffer.from(body);
  const { panel } = await startPanel((response) => response.end(bytes), { timeoutMs: 60_000, readRetries: 0 });
  await panel.balance(KEY).catch(() => {}); // Brings the client along.
  expect(await longestTurn(() => panel.services(KEY).catch(() => {}))).toBeLessThan(200);
  expect(await longestTurn(() => panel.balance(KEY).catch(() => {}))).toBeLessThan(200);
});
