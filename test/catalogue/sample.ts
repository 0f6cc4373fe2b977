import { readFileSync } from 'node:fs';
import type { Service } from '../../src/panel/model.ts';

/** A service with everything but its name made up. */
export function service(id: string, name: string, category: string, rate = '0.90'): Service {
  return {
    id,
    name,
    category,
    rate,
    type: 'Default',
    min: 10,
    max: 100_000,
    refill: /refill|R\d/i.test(name),
    cancel: true,
  };
}

/** The services of sample.txt, written after the habits of real panels; the first is 1001. */
export function sampleServices(): Service[] {
  const lines = readFileSync(new URL('sample.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  let category = '';
  const services: Service[] = [];
  for (const line of lines) {
    if (line.startsWith('# ')) category = line.slice(2);
    else services.push(service(String(1001 + services.length), line, category, `0.${10 + (services.length % 90)}`));
  }
  return services;
}

const networks =
  'Instagram,TikTok,YouTube,Facebook,Twitter,Telegram,Spotify,Twitch,Threads,LinkedIn,Discord,Инстаграм,Телеграм,انستقرام'.split(
    ',',
  );
const actions =
  'Followers,Likes,Views,Comments,Shares,Saves,Members,Story Views,Live Viewers,Подписчики,Просмотры,متابعين'.split(
    ',',
  );
const places = ',USA,India,Brazil,Turkey,Arab,Worldwide,Россия,خليجي'.split(',');
const qualities = 'HQ,Real,Mixed Quality,Non Drop,Bots,Old Accounts,Premium'.split(',');
const promises = 'R30,R60,R365,No Refill,Lifetime Guaranteed,Instant,10K/Day'.split(',');

/** Any number of services of a big panel, the same ones every time; 20 to a category. */
export function manyServices(count: number): Service[] {
  const pick = (list: readonly string[], seed: number) => list[seed % list.length] ?? '';
  return Array.from({ length: count }, (_, i) => {
    const group = Math.floor(i / 20);
    const subject = `${pick(networks, group)} ${pick(actions, Math.floor(group / networks.length))}`;
    const name = `${subject} ${pick(places, i * 7)} | ${pick(qualities, i * 5)} | ${pick(promises, i * 3)} | Server ${i % 97}`;
    return service(String(i + 1), name, `${subject} #${group}`, (0.01 * ((i * 37) % 5_000) + 0.01).toFixed(2));
  });
}
