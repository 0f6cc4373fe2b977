import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ApiCall, Group, Person } from '../../src/playground/telegram/server.ts';
import { type BotProcess, type Customer, openProcessStage, type ProcessStage } from '../support/process.ts';
import { effort, report, SEED } from './effort.ts';
import { type Act, act, STRAY_KEY } from './hostile.ts';
import { freePort } from './ports.ts';
import { card, dataOf, idIn } from './words.ts';

const BATCH = 20;
const BATCHES = effort(25, 500);
vi.setConfig({ testTimeout: effort(300_000, 3_600_000), hookTimeout: 60_000 });
const LONG = { timeoutMs: 60_000 };
const HEAP = fileURLToPath(new URL('./heap.ts', import.meta.url));
const SECRET = 'only-telegram-knows';

/** What only the victim may see: a link and a balance that nobody else has. */
const PRIVATE = ['instagram.com/victims-own', '54321.98', '54,321.98'];

/** Refusals that the bot meets in the course of things, and handles. */
const HANDLED = [
  'message is not modified',
  'message to edit not found',
  "message can't be edited",
  'there is no text in the message to edit',
  'message to delete not found',
  "message can't be deleted",
  'query is too old',
  // Raw updates tell of chats and files that there are not.
  'chat not found',
  'message thread not found',
  'wrong file_id',
  'invalid file_id',
  'file is too big',
];

describe('hostile updates', () => {
  let stage: ProcessStage;
  let bot: BotProcess;
  let hook = '';
  let victim: Customer;
  let attacker: Customer;
  let stranger: Person;
  let group: Group;
  const ids: Record<string, string> = {};
  const answered = new Set<string>();
  let inlineAnswers = 0;
  const heaps: number[] = [];
  const figures = {
    updates: 0,
    calls: 0,
    'refused by Telegram': 0,
    taps: 0,
    'taps unanswered': 0,
    apologies: 0,
    'seen by others': 0,
    'keys taken out': 0,
    'keys left': 0,
  };
  let nextUpdate = 900_000_000;
  /** For an update that no Telegram sends an apology will do. */
  const broken = new Set<number>();
  let nextMark = 0;

  beforeAll(async () => {
    const port = await freePort();
    hook = `http://127.0.0.1:${port}/hook`;
    stage = await openProcessStage({
      WEBHOOK_URL: hook,
      WEBHOOK_SECRET: SECRET,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: `--import=${HEAP}`,
      CATALOGUE_TTL_SECONDS: '86400',
    });
    stage.telegram.on((event) => {
      if (event.type === 'callback_answered') answered.add(event.callback_query_id);
      if (event.type === 'inline_answered') inlineAnswers++;
    });
    bot = stage.spawn();
    victim = await customer('54321.98');
    attacker = await customer('100000');
    stranger = stage.telegram.person({ first_name: '<b>Stranger</b>', language_code: 'ar' });
    stranger.say('/start');
    await stranger.waitFor(/./, LONG);
    group = stage.telegram.group('<i>Group</i>');
    Object.assign(ids, await idsOf(victim, 'their', 'https://instagram.com/victims-own'));
    Object.assign(ids, await idsOf(attacker, 'my', 'https://instagram.com/attackers-own'));
  });
  afterAll(async () => {
    report(`Chat fuzzer, ${BATCHES * BATCH} hostile acts`, {
      ...figures,
      'heap MiB': heaps.map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(' '),
    });
    await stage[Symbol.asyncDispose]();
  });

  async function customer(balance: string): Promise<Customer> {
    const { key } = stage.panel.account({ balance });
    const person = stage.telegram.person();
    person.say(`/connect ${key}`);
    await person.waitFor('Connected', LONG);
    return Object.assign(person, { key });
  }

  /** An order and a draft of this person, and the account that their buttons name. */
  async function idsOf(person: Customer, whose: string, link: string): Promise<Record<string, string>> {
    person.tap('Confirm', await card(person, link));
    const receipt = await person.waitFor('Placed.', LONG);
    const [, account = '', order = ''] = dataOf(receipt, 'Refresh').split(':');
    expect(order).toBe(idIn(receipt));
    const [, draft = ''] = dataOf(await card(person, `${link}/draft`), 'Confirm').split(':');
    return { [`{${whose} account}`]: account, [`{${whose} order}`]: order, [`{${whose} draft}`]: draft };
  }

  const post = (update: Record<string, unknown>) =>
    fetch(hook, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify({ update_id: nextUpdate++, ...update })
        .replaceAll('"{me}"', String(attacker.user.id))
        .replaceAll('"{group}"', String(group.chat.id)),
    });

  /** @returns the id of a tap that is to be answered. */
  async function play(one: Act, who: Person): Promise<string | undefined> {
    figures.updates++;
    switch (one.kind) {
      case 'say':
      case 'group': {
        const text = one.text.slice(0, 4_096);
        try {
          if (one.kind === 'say') who.say(text, one.topic === undefined ? {} : { topic: one.topic });
          else group.say(who, text);
        } catch {
          // Telegram sends no such text.
        }
        return undefined;
      }
      case 'long':
        for (let from = 0; from < one.text.length; from += 4_096) who.say(one.text.slice(from, from + 4_096));
        return undefined;
      case 'album':
        for (const caption of one.captions) who.photo(caption?.slice(0, 1_024), [], String(figures.updates));
        return undefined;
      case 'edit': {
        const mine = who.messages.findLast(({ from }) => from === 'person');
        if (mine) who.edit(mine.message_id, one.text.slice(0, 4_096) || 'x');
        return undefined;
      }
      case 'inline':
        who.inlineQuery(one.query, one.offset).catch(() => {});
        return undefined;
      case 'document':
        who.sendDocument({
          name: one.name,
          content: one.content,
          mime: one.mime,
          ...(one.caption === undefined ? {} : { caption: one.caption.slice(0, 1_024) }),
        });
        return undefined;
      case 'other':
        if (one.what === 'photo') who.photo(one.caption?.slice(0, 1_024));
        else who[one.what]();
        return undefined;
      case 'tap': {
        const parts = one.parts.map((part) => ids[part] ?? part);
        const { messages } = who;
        const ofBot = messages.filter(({ from }) => from === 'bot');
        const message =
          one.message === 'gone' ? 987_654 : (one.message === 'first' ? ofBot[0] : ofBot.at(-1))?.message_id;
        return who.forgeCallback([one.code, ...parts].join(':'), message).id;
      }
      case 'forged':
        return who.forgeCallback(one.data).id;
      case 'raw':
        if (one.broken) broken.add(nextUpdate);
        expect(one.broken ? [200, 400] : [200]).toContain((await post(one.update)).status);
        return undefined;
    }
  }

  /** Everything that this person did before is done when this is answered. */
  async function settle(person: Person): Promise<void> {
    // A message that is as long as can be takes even a command for more of it.
    person.sticker();
    const mark = `/mark_${nextMark++}`;
    person.say(mark);
    await person.waitFor(mark, LONG);
  }

  function refusedAmong(calls: readonly ApiCall[]): ApiCall[] {
    return calls.filter(
      ({ status, description = '', warnings }) =>
        warnings.length > 0 || (status >= 400 && !HANDLED.some((words) => description.toLowerCase().includes(words))),
    );
  }

  async function heapNow(): Promise<number> {
    const before = bot.errors.length;
    process.kill(bot.pid, 'SIGUSR2');
    await vi.waitUntil(() => /heap \d+\n/.test(bot.errors.slice(before)), { timeout: 60_000, interval: 20 });
    return Number(/heap (\d+)/.exec(bot.errors.slice(before))?.[1]);
  }

  test("nothing is refused, every tap is answered, nobody sees what is another's, and the bot lives", async () => {
    const batch = fc.array(fc.tuple(act, fc.boolean()), { minLength: BATCH, maxLength: BATCH });
    let done = 0;
    await fc.assert(
      fc.asyncProperty(batch, async (acts) => {
        const { calls } = stage.telegram;
        calls.length = 0;
        const began = stage.telegram.seq();
        const taps: string[] = [];
        attacker.say(`/connect ${attacker.key}`);
        for (const [one, byAttacker] of acts) {
          const tap = await play(one, byAttacker ? attacker : stranger);
          if (tap !== undefined) taps.push(tap);
        }
        // Taps come in a queue of their own: once they are all there, whatever is said is handled after them.
        await vi
          .waitUntil(() => taps.every((id) => answered.has(id)), { timeout: 30_000, interval: 5 })
          .catch(() => {});
        await Promise.all([settle(attacker), settle(stranger), settle(victim)]);

        const refused = refusedAmong(calls);
        const unanswered = taps.filter((id) => !answered.has(id));
        const bots = [attacker, stranger, group].flatMap(({ messages }) =>
          messages.filter(({ from, seq }) => from === 'bot' && seq > began),
        );
        const apologies = bots.filter(({ text = '' }) => {
          const [, code] = /\(code (\d+)\)/.exec(text) ?? [];
          return code !== undefined && !broken.has(Number(code));
        });
        figures.calls += calls.length;
        figures.taps += taps.length;
        figures['refused by Telegram'] += refused.length;
        figures['taps unanswered'] += unanswered.length;
        figures.apologies += apologies.length;
        expect(
          refused.map(({ method, description, warnings, payload }) => ({ method, description, warnings, payload })),
        ).toEqual([]);
        expect(unanswered).toEqual([]);
        expect(apologies.map(({ text }) => `${text} ${bot.log.trim().split('\n').at(-1)}`)).toEqual([]);
        const elsewhere = JSON.stringify([bots, calls.filter(({ payload }) => payload.chat_id !== victim.chat.id)]);
        const seen = PRIVATE.filter((words) => elsewhere.includes(words));
        figures['seen by others'] += seen.length;
        expect(seen).toEqual([]);
        const withKey = () =>
          [attacker, stranger].flatMap(({ messages }) =>
            messages.filter(({ text = '', caption = '' }) => (text + caption).includes(STRAY_KEY)),
          );
        await vi.waitUntil(() => withKey().length === 0, { timeout: 10_000, interval: 5 }).catch(() => {});
        figures['keys left'] += withKey().length;
        figures['keys taken out'] += calls.filter(({ method, ok }) => method === 'deleteMessage' && ok).length;
        expect(withKey().map(({ text, caption }) => text ?? caption)).toEqual([]);
        const sent = calls.filter(({ payload }) => JSON.stringify(payload).includes(STRAY_KEY));
        expect(sent.map(({ method, payload }) => ({ method, payload }))).toEqual([]);
        expect(bot.log).not.toContain(STRAY_KEY);
        expect(bot.errors.replaceAll(/heap \d+\n/g, '')).toBe('');
        if (done++ % Math.ceil(BATCHES / 8) === 0) heaps.push(await heapNow());
      }),
      {
        numRuns: BATCHES,
        interruptAfterTimeLimit: effort(200_000, 3_000_000),
        seed: SEED,
      },
    );
    expect(inlineAnswers).toBeGreaterThan(0);
    expect(figures['keys taken out']).toBeGreaterThan(0);
    expect(stage.bytes()).not.toContain(STRAY_KEY);
    // The first is that of a bot that has just begun.
    const [, early = 0] = heaps;
    expect(heaps.at(-1) ?? 0).toBeLessThan(early * 1.5 + 16 * 2 ** 20);
    victim.say('/orders');
    await victim.waitFor('1 order', LONG);
  });
});
