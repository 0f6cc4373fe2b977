import { describe, expect, test } from 'vitest';
import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { LINK, placed } from './talk.ts';

const CALM_MS = 100;

/** What hangs at the top of the chat. */
const pinnedOf = (person: Person) => person.messages.filter(({ pinned }) => pinned === true);
describe('/board', () => {
  const stage = useStage({ outside: { boardCalmMs: CALM_MS } });

  /** Resolves when it holds, be it now or after something that happens in a chat. */
  function until(person: Person, holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end();
        reject(new Error(`it did not come to that:\n${person.transcript()}`));
      }, 8_000);
      const end = stage.telegram.on(() => {
        if (!holds()) return;
        clearTimeout(timer);
        end();
        resolve();
      });
    });
  }

  /** The only pinned message, once it has all these words. */
  async function pinned(person: Person, ...words: string[]): Promise<ChatMessage> {
    const fits = () => {
      const [message, ...more] = pinnedOf(person);
      return message && more.length === 0 && words.every((word) => message.text?.includes(word)) ? message : undefined;
    };
    await until(person, () => fits() !== undefined);
    return fits() as ChatMessage;
  }

  async function withBoard(person: Person, words?: string): Promise<{ id: string; board: ChatMessage }> {
    const { id } = await placed(person, words);
    person.say('/board');
    return { id, board: await pinned(person, `#${id}`) };
  }

  test('pins what runs, newest first, without a sound', async () => {
    const person = await stage.customer();
    const first = await placed(person);
    const { id, board } = await withBoard(person, `/order 1 ${LINK}2 1000`);
    expect(board.text).toContain('2 orders are running');
    expect(board.text?.indexOf(`#${id}`)).toBeLessThan(board.text?.indexOf(`#${first.id}`) ?? 0);
    expect(buttonsOf(board)).toEqual([['📦 My orders'], ['📌 Turn the board off']]);
    const call = stage.telegram.calls.findLast(({ method }) => method === 'sendMessage');
    expect(call?.payload).toMatchObject({ disable_notification: true });
    expect(pinnedOf(person)).toHaveLength(1);
  });

  test('follows the orders in place', async () => {
    const person = await stage.customer();
    const { id, board } = await withBoard(person);
    stage.panel.setOrder(id, { status: 'In progress', remains: 400, start_count: 5 });
    const moved = await pinned(person, 'In progress', '▰▰▰▰▰▰▱▱▱▱ 60%');
    expect(moved.message_id).toBe(board.message_id);

    const second = await placed(person, `/order 1 ${LINK}2 1000`);
    expect((await pinned(person, `#${second.id}`, `#${id}`)).message_id).toBe(board.message_id);
  });

  test('is edited only when it would look different', async () => {
    const person = await stage.customer();
    const { id, board } = await withBoard(person);
    stage.panel.setOrder(id, { status: 'In progress', remains: 1000 });
    await pinned(person, '0%');
    stage.telegram.calls.length = 0;
    const polls = () => stage.panel.calls.filter(({ key, action }) => key === person.key && action === 'status').length;
    const before = polls();
    for (let round = 0; round < 2; round++) {
      const count = polls();
      await stage.panel.waitForCall(({ key, action }) => key === person.key && action === 'status' && polls() > count);
    }
    expect(polls()).toBeGreaterThan(before);
    const edits = stage.telegram.calls.filter(
      ({ payload }) => payload.message_id === String(board.message_id) || payload.message_id === board.message_id,
    );
    expect(edits).toEqual([]);
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`#${id}`);
  });

  test('goes when nothing runs, and comes back pinned with the next order', async () => {
    const person = await stage.customer();
    const { id, board } = await withBoard(person);
    stage.panel.finish(id, 'Completed');
    await until(person, () => !person.messages.some(({ message_id }) => message_id === board.message_id));
    expect(pinnedOf(person)).toEqual([]);

    const again = await placed(person, `/order 1 ${LINK}2 1000`);
    const back = await pinned(person, `#${again.id}`);
    expect(back.text).toContain('1 order is running');
    expect(back.message_id).not.toBe(board.message_id);
  });

  test('waits for the first order when nothing runs', async () => {
    const person = await stage.customer();
    person.say('/board');
    await person.waitFor('The board is on.');
    expect(pinnedOf(person)).toEqual([]);
    const { id } = await placed(person);
    await pinned(person, `#${id}`);
  });

  test('is shown where it is by the command, once more', async () => {
    const person = await stage.customer();
    const { board } = await withBoard(person);
    person.say('/board');
    const here = await person.waitFor('Your board is in this message');
    expect(here.reply_to).toBe(board.message_id);
    expect(buttonsOf(here)).toEqual([['📌 Turn the board off']]);
    expect(pinnedOf(person)).toHaveLength(1);
  });

  test('is turned off by the command with a word, and by its own button', async () => {
    const person = await stage.customer();
    const { board } = await withBoard(person);
    person.say('/board off');
    await person.waitFor('The board is off.');
    expect(pinnedOf(person)).toEqual([]);
    expect(person.messages.some(({ message_id }) => message_id === board.message_id)).toBe(false);

    person.tap('Turn the board on');
    const back = await pinned(person, '1 order is running');
    person.tap('Turn the board off', back);
    await person.waitFor('The board is off.');
    expect(pinnedOf(person)).toEqual([]);
    await placed(person, `/order 1 ${LINK}2 1000`);
    expect(pinnedOf(person)).toEqual([]);
  });

  test('names twenty orders and counts the rest', async () => {
    const person = await stage.customer();
    const ids: string[] = [];
    for (let count = 0; count < 22; count++) ids.push((await placed(person, `/order 1 ${LINK}${count} 100`)).id);
    person.say('/board');
    const board = await pinned(person, '22 orders are running', 'and 2 more');
    const named = [...(board.text ?? '').matchAll(/^#(\S+)/gm)].map(([, id]) => id);
    expect(named).toEqual(ids.toReversed().slice(0, 20));
  });

  test('outlives a restart, and takes up what happened meanwhile', async () => {
    const person = await stage.customer();
    const { id, board } = await withBoard(person);
    await stage.stop();
    stage.panel.setOrder(id, { status: 'In progress', remains: 700 });
    await stage.restart();
    const later = await pinned(person, 'In progress', '30%');
    expect(later.message_id).toBe(board.message_id);
    expect(pinnedOf(person)).toHaveLength(1);
  });

  test('that the person unpinned stays where it is, up to date', async () => {
    const person = await stage.customer();
    const { id, board } = await withBoard(person);
    await fetch(`${stage.telegram.url}/bot${stage.telegram.token}/unpinChatMessage?chat_id=${person.chat.id}`);
    stage.panel.setOrder(id, { status: 'In progress', remains: 100 });
    await person.waitFor(({ message_id, text = '' }) => message_id === board.message_id && text.includes('90%'));
    expect(pinnedOf(person)).toEqual([]);
  });

  test('that the person deleted is turned off, and says so once', async () => {
    const person = await stage.customer();
    const { id, board } = await withBoard(person);
    const { url, token } = stage.telegram;
    await fetch(`${url}/bot${token}/deleteMessage?chat_id=${person.chat.id}&message_id=${board.message_id}`);
    stage.panel.setOrder(id, { status: 'In progress', remains: 100 });
    const said = await person.waitFor('You deleted the board');
    expect(buttonsOf(said)).toEqual([['📌 Turn the board on']]);
    stage.panel.finish(id, 'Completed');
    await person.waitFor((message) => message.pinned !== true && message.reply_to !== undefined);
    expect(pinnedOf(person)).toEqual([]);
  });

  test('leaves those in peace who blocked the bot, and is right when they return', async () => {
    const person = await stage.customer();
    const { id, board } = await withBoard(person);
    person.block();
    const polled = stage.panel.calls.length;
    stage.panel.setOrder(id, { status: 'In progress', remains: 100 });
    const other = await stage.customer();
    await placed(other);
    expect(stage.panel.calls.length).toBeGreaterThan(polled);
    person.unblock();
    const shown = await pinned(person, '90%');
    expect(shown.message_id).toBe(board.message_id);
  });

  test('does not disturb the watching when Telegram stumbles', async () => {
    const person = await stage.customer();
    const { id } = await withBoard(person);
    stage.telegram.faults.next({ method: 'editMessageText', chatId: person.chat.id, times: 4, fault: { kind: '500' } });
    stage.panel.setOrder(id, { status: 'In progress', remains: 100 });
    stage.panel.finish(id, 'Completed');
    expect((await person.waitFor((message) => message.reply_to !== undefined)).text).toContain('Completed');
    stage.telegram.faults.clear();
  });

  test('names the accounts when there are several, and forgets one that is gone', async () => {
    const person = await stage.customer();
    const { id } = await withBoard(person);
    const second = stage.panel.account({ balance: '55' });
    person.say(`/connect ${second.key}`);
    await person.waitFor(/55/);
    const { id: other } = await placed(person, `/order 1 ${LINK}2 1000`);
    const board = await pinned(person, `#${other}`, `#${id}`);
    expect(board.text).toMatch(/· 127\.0\.0\.1 2$/m);
    person.say('/accounts');
    person.tap('Disconnect 127.0.0.1 2', await person.waitFor('2 accounts are connected'));
    person.tap('Disconnect', await person.waitFor('Disconnect 127.0.0.1 2?'));
    const left = await pinned(person, '1 order is running');
    expect(left.text).not.toContain(`#${other}`);
  });

  test('is erased with everything else', async () => {
    const person = await stage.customer();
    await withBoard(person);
    person.say('/privacy');
    person.tap('Erase', await person.waitFor('Privacy'));
    person.tap('Erase', await person.waitFor('Erase everything stored'));
    await person.waitFor('Everything is erased');
    expect(pinnedOf(person)).toEqual([]);
  });

  test('is in Arabic for those who speak it', async () => {
    const person = stage.telegram.person({ language_code: 'ar' });
    person.say(`/connect ${stage.panel.account({ balance: '50' }).key}`);
    await person.waitFor(/50/);
    person.say(`/order 1 ${LINK} 1000`);
    person.tap(/تأكيد/, await person.waitFor((message) => /0\.90/.test(message.text ?? '')));
    await person.waitFor(/#\d+/);
    person.say('/board');
    expect((await pinned(person, 'طلب واحد جارٍ')).text).toMatch(/\u200f/);
  });

  test('is for those who have connected an account', async () => {
    const person = stage.telegram.person();
    person.say('/board');
    await person.waitFor(/connect the API key/);
  });
});
