import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { ApiCall, Group, Person, Tap, TelegramServer } from '../../src/playground/telegram/server.ts';
import { cutLabels } from './labels.ts';
import { openStage, type Stage } from './stage.ts';

/** Refusals of Telegram that the bot meets in the course of things, and handles. */
const HANDLED = [
  'message to edit not found',
  "message can't be edited",
  'message to delete not found',
  "message can't be deleted",
  'query is too old',
  'message thread not found',
];

/** Remembers every tap of everybody, so that one that was never answered is found. */
function collectTaps(telegram: TelegramServer): Set<Tap> {
  const taps = new Set<Tap>();
  const watched = new WeakSet<Person | Group>();
  const watch = <T extends Person | Group>(who: T): T => {
    if (watched.has(who)) return who;
    watched.add(who);
    const keep =
      <A extends unknown[]>(press: (...args: A) => Tap) =>
      (...args: A) => {
        const tap = press(...args);
        taps.add(tap);
        return tap;
      };
    Object.defineProperty(who, 'tap', { value: keep(who.tap as (...args: unknown[]) => Tap) });
    if ('forgeCallback' in who) Object.defineProperty(who, 'forgeCallback', { value: keep(who.forgeCallback) });
    return who;
  };
  const { person, group } = telegram;
  telegram.person = (profile) => watch(person(profile));
  telegram.group = (title) => watch(group(title));
  return taps;
}

/**
 * Telegram took every call, a phone cuts no label, nothing was dropped in silence, and nobody was told that something went wrong on our side.
 * @param unknown messages that a process before this one left, by chat and id: what they show, this one learns with its first
 * change of each, which Telegram may refuse.
 */
function expectAccepted(calls: readonly ApiCall[], unknown: Set<string>): void {
  const refused = calls.filter(({ status, description = '', payload }) => {
    const isFirst = unknown.delete(`${String(payload.chat_id)}/${String(payload.message_id)}`);
    const words = description.toLowerCase();
    return (
      status === 400 &&
      !HANDLED.some((handled) => words.includes(handled)) &&
      !(isFirst && words.includes('message is not modified'))
    );
  });
  expect(refused.map(({ method, description, payload }) => ({ method, description, payload }))).toEqual([]);
  const dropped = calls.filter(({ warnings }) => warnings.length > 0);
  expect(dropped.map(({ method, warnings, payload }) => ({ method, warnings, payload }))).toEqual([]);
  const keyboards = calls.map(({ payload }) => buttonsOf(payload).map((row) => row.map((text) => ({ text }))));
  expect(keyboards.flatMap(cutLabels)).toEqual([]);
  const texts = calls.map(({ payload }) => String(payload.text));
  expect(texts.filter((text) => /\(code <code>\d+/.test(text))).toEqual([]);
}

type OpenStage = Omit<Stage, typeof Symbol.asyncDispose>;

/**
 * A stage for all tests of a file. After each test: Telegram refused nothing that was not expected, nothing was cut in
 * silence, no label by a phone, and every tap had its answer.
 */
export function useStage(
  options: Parameters<typeof openStage>[0] | (() => Parameters<typeof openStage>[0]) = {},
): OpenStage {
  let stage: Stage | undefined;
  let taps = new Set<Tap>();
  let checked = 0;
  let unknown = new Set<string>();
  const open = (): Stage => {
    if (!stage) throw new Error('the stage opens before the first test');
    return stage;
  };
  const check = () => {
    const since = checked;
    checked = open().telegram.calls.length;
    expectAccepted(open().telegram.calls.slice(since, checked), unknown);
  };
  beforeAll(async () => {
    stage = await openStage(typeof options === 'function' ? options() : options);
    taps = collectTaps(stage.telegram);
  });
  afterEach(async () => {
    const answers = await Promise.allSettled([...taps].map(({ answer }) => answer));
    taps.clear();
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []))).toEqual([]);
    check();
  });
  afterAll(async () => {
    await open().stop();
    check();
    await open()[Symbol.asyncDispose]();
  });
  return {
    get telegram() {
      return open().telegram;
    },
    get panel() {
      return open().panel;
    },
    get env() {
      return open().env;
    },
    get folder() {
      return open().folder;
    },
    async restart() {
      await open().stop();
      check();
      const { people } = open().telegram;
      unknown = new Set(people.flatMap(({ user, messages }) => messages.map((one) => `${user.id}/${one.message_id}`)));
      await open().restart();
    },
    stop: () => open().stop(),
    customer: (wanted) => open().customer(wanted),
  };
}

/** The buttons of a message, row by row. */
export function buttonsOf(message: { reply_markup?: unknown } | undefined): string[][] {
  const markup = message?.reply_markup as { inline_keyboard?: { text: string }[][] } | undefined;
  return (markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));
}

/** The callback data of the button with this text. */
export function dataOf(message: { reply_markup?: unknown }, text: string | RegExp): string {
  const markup = message.reply_markup as { inline_keyboard?: { text: string; callback_data?: string }[][] } | undefined;
  const all = (markup?.inline_keyboard ?? []).flat();
  const found = all.find((button) => (typeof text === 'string' ? button.text.includes(text) : text.test(button.text)));
  if (found?.callback_data === undefined) throw new Error(`no button ${String(text)} with data`);
  return found.callback_data;
}
