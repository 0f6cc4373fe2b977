import { Bot, InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Stage, stage } from './fixture.ts';

/** A running bot on long polling, stopped when the test ends. */
async function withBot(
  build: (bot: Bot) => void,
  options?: Parameters<typeof stage>[0],
): Promise<Stage & { bot: Bot }> {
  const made = await stage(options);
  const bot = new Bot(made.tg.token, { client: { apiRoot: made.tg.url } });
  build(bot);
  const running = bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await running;
  });
  return { ...made, bot };
}

const shop = (bot: Bot) => {
  bot.command('start', (ctx) =>
    ctx.reply(`Hello ${ctx.from?.first_name}`, {
      reply_markup: new InlineKeyboard().text('✅ Confirm', 'yes').text('No'),
    }),
  );
  bot.callbackQuery('yes', async (ctx) => {
    await ctx.answerCallbackQuery({ text: 'Placed', show_alert: true });
    await ctx.editMessageText('Working');
    await ctx.editMessageText('Receipt');
    await ctx.reply('Thanks');
  });
  bot.on('edited_message:text', (ctx) => ctx.reply(`You meant ${ctx.editedMessage.text}`));
};

describe('a dialogue', () => {
  test('goes by saying, tapping and seeing, edits included', async () => {
    const { ann } = await withBot(shop);
    ann.say('/start');
    const hello = await ann.waitFor('Hello Ann');
    const tap = ann.tap('Confirm');
    expect(await tap.answer).toEqual({ text: 'Placed', show_alert: true });
    await ann.waitFor('Thanks');
    expect((await ann.waitFor('Working')).message_id).toBe(hello.message_id);
    expect((await ann.waitFor(/Receipt/)).edit_date).toBeTypeOf('number');
    expect(ann.messages.map(({ text }) => text)).toEqual(['/start', 'Receipt', 'Thanks']);
    expect(hello.text).toBe('Hello Ann');
  });

  test('gives each message to one waitFor only, and none from before the last action', async () => {
    const { ann, send } = await stage();
    await send({ text: 'one' });
    await send({ text: 'one' });
    const first = await ann.waitFor('one');
    const second = await ann.waitFor('one');
    expect(second.message_id).toBe(first.message_id + 1);
    await send({ text: 'two' });
    ann.say('hello');
    await expect(ann.waitFor('two', { timeoutMs: 1 })).rejects.toThrow("it came before the person's last action");
  });

  test('does not take a message for an answer that only lost its buttons', async () => {
    const { ann, call, send } = await stage();
    const asked = await send({ text: 'How many?', reply_markup: new InlineKeyboard().text('5', '5') });
    ann.say('7');
    await call('editMessageReplyMarkup', { chat_id: ann.chat.id, message_id: asked.message_id });
    await send({ text: 'How many, please?' });
    expect((await ann.waitFor('How many')).text).toBe('How many, please?');
  });

  test('fails with the chat as text when what is waited for does not come', async () => {
    const { ann, send } = await stage();
    ann.say('hello');
    await send({ text: 'hi', reply_markup: new InlineKeyboard().text('A', 'a').row().url('B', 'https://x.com') });
    await expect(ann.waitFor('bye', { timeoutMs: 1 })).rejects.toThrow(
      'no message with bye within 1 ms.\nThe chat:\n#1 Ann: hello\n#2 bot: hi\n    [A]\n    [B -> https://x.com/]',
    );
  });

  test('names the buttons there are when the wanted one is not there', async () => {
    const { ann, send } = await stage();
    await send({ text: 'hi', reply_markup: new InlineKeyboard().text('Yes', 'a').text('No', 'b') });
    expect(() => ann.tap('Maybe')).toThrow('no button matches Maybe. Visible buttons:\n  #1 [Yes] [No]');
  });

  test('prefers the exact text of a button over a part of it', async () => {
    const { ann, send } = await stage();
    await send({
      text: 'hi',
      reply_markup: new InlineKeyboard().text('Cancel order', 'order').text('✖️ Cancel', 'stop'),
    });
    ann.tap('Cancel');
    await send({ text: 'x' });
    expect(() => ann.tap({ data: 'order' })).not.toThrow();
  });

  test('lets a person tap what they saw before the bot changed it', async () => {
    const seen: string[] = [];
    const { ann } = await withBot((bot) => {
      shop(bot);
      bot.on('callback_query', (ctx) => void seen.push(ctx.callbackQuery.data ?? ''));
    });
    ann.say('/start');
    const card = await ann.waitFor('Hello');
    ann.tap('Confirm');
    await ann.waitFor('Thanks');
    const again = ann.tap('Confirm', card);
    expect(await again.answer).toMatchObject({ text: 'Placed' });
    expect(() => ann.tap('Confirm')).toThrow('no button matches');
  });

  test('uses the reply keyboard too', async () => {
    const { ann } = await withBot((bot) => {
      bot.command('start', (ctx) => ctx.reply('Choose', { reply_markup: new Keyboard().text('🛒 Order') }));
      bot.hears('🛒 Order', (ctx) => ctx.reply('Which?', { reply_markup: { remove_keyboard: true } }));
    });
    ann.say('/start');
    await ann.waitFor('Choose');
    expect(ann.keyboard).toEqual(['🛒 Order']);
    ann.tap('Order');
    await ann.waitFor('Which?');
    expect(() => ann.tap('Order')).toThrow('no button matches');
  });

  test('can hold data that no button has, on a message that is gone', async () => {
    const messages: unknown[] = [];
    const { ann } = await withBot((bot) => {
      bot.on('callback_query', async (ctx) => {
        messages.push(ctx.callbackQuery.message);
        await ctx.answerCallbackQuery(ctx.callbackQuery.data ?? '');
      });
    });
    expect(await ann.forgeCallback('forged', 77).answer).toEqual({ text: 'forged' });
    expect(messages).toEqual([{ chat: ann.chat, message_id: 77, date: 0 }]);
  });

  test("brings a person's edits to the bot", async () => {
    const { ann } = await withBot(shop);
    const { message_id } = ann.say('helo');
    ann.edit(message_id, 'hello');
    await ann.waitFor('You meant hello');
    expect(ann.messages[0]).toMatchObject({ text: 'hello', from: 'person' });
  });

  test('brings odd kinds of messages to the bot', async () => {
    const { ann } = await withBot((bot) => {
      bot.on('message', (ctx) => ctx.reply(Object.keys(ctx.message).join(' ')));
    });
    ann.sticker();
    await ann.waitFor(/sticker/);
    ann.photo('look');
    await ann.waitFor(/photo caption/);
    ann.voice();
    await ann.waitFor(/voice/);
    ann.contact();
    await ann.waitFor(/contact/);
    ann.location();
    await ann.waitFor(/location/);
    const { message_id } = ann.say('hm', {});
    ann.say('ok', { reply_to_message_id: message_id });
    await ann.waitFor(/reply_to_message/);
  });

  test('brings files both ways', async () => {
    const { ann, tg } = await withBot((bot) => {
      bot.on('message:document', async (ctx) => {
        const file = await ctx.getFile();
        const response = await fetch(`${tg.url}/file/bot${tg.token}/${file.file_path}`);
        const text = (await response.text()).toUpperCase();
        await ctx.replyWithDocument(new InputFile(Buffer.from(text), 'answer.csv'), {
          caption: '<b>Here</b>',
          parse_mode: 'HTML',
          reply_parameters: { message_id: ctx.message.message_id },
        });
      });
    });
    const { message_id } = ann.sendDocument({ name: 'ids.csv', content: 'a,b' });
    const answer = await ann.waitFor('Here');
    expect(answer).toMatchObject({ html: '<b>Here</b>', reply_to: message_id, document: { file_name: 'answer.csv' } });
    expect(Buffer.from(answer.document?.content ?? []).toString()).toBe('A,B');
  });

  test('shows pins, deletions and the typing action', async () => {
    const { ann, call, send } = await stage({ now: () => 5000 });
    const chat_id = ann.chat.id;
    const { message_id } = await send({ text: 'board' });
    await call('pinChatMessage', { chat_id, message_id });
    await call('sendChatAction', { chat_id, action: 'typing' });
    expect([ann.last?.pinned, ann.typing]).toEqual([true, [{ action: 'typing', at: 5000 }]]);
    await call('unpinAllChatMessages', { chat_id });
    expect(ann.last?.pinned).toBeUndefined();
    await call('deleteMessages', { chat_id, message_ids: [message_id, 99] });
    expect(ann.messages).toEqual([]);
  });

  test('tells the bot that it was blocked and unblocked', async () => {
    const statuses: string[] = [];
    const { ann } = await withBot((bot) => {
      bot.on('my_chat_member', (ctx) => void statuses.push(ctx.myChatMember.new_chat_member.status));
      bot.on('message', (ctx) => ctx.reply(statuses.join(' ')));
    });
    ann.block();
    expect(() => ann.say('hi')).toThrow('blocked the bot');
    ann.unblock();
    ann.say('hi');
    await ann.waitFor('kicked member');
  });
});

describe('inline mode', () => {
  test('goes from a query to the chosen result, which the bot may edit', async () => {
    const { ann, tg } = await withBot((bot) => {
      bot.on('inline_query', (ctx) =>
        ctx.answerInlineQuery(
          [
            {
              type: 'article',
              id: 'one',
              title: ctx.inlineQuery.query,
              input_message_content: { message_text: '<b>One</b>', parse_mode: 'HTML' },
              reply_markup: new InlineKeyboard().text('Go', 'go'),
            },
          ],
          { next_offset: '1', is_personal: true },
        ),
      );
      bot.on('chosen_inline_result', (ctx) => ctx.editMessageText(`chosen ${ctx.chosenInlineResult.result_id}`));
    });
    const answer = await ann.inlineQuery('likes');
    expect(answer).toMatchObject({ next_offset: '1', is_personal: true, results: [{ title: 'likes' }] });
    const edited = new Promise<string | undefined>((resolve) => {
      tg.on((event) => event.type === 'edited' && resolve(event.message.text));
    });
    ann.chooseInlineResult('one');
    expect(ann.messages[0]).toMatchObject({
      html: '<b>One</b>',
      from: 'person',
      via_bot: { username: 'playground_bot' },
    });
    expect(await edited).toBe('chosen one');
  });
});

describe('a group', () => {
  test('shows the bot in privacy mode commands, mentions and replies only', async () => {
    const { tg, ann } = await withBot((bot) => {
      bot.on('message', (ctx) =>
        ctx.reply(`heard ${ctx.message.text}`, { reply_parameters: { message_id: ctx.message.message_id } }),
      );
    });
    const group = tg.group('Friends');
    expect(group.say(ann, 'hello all').update_id).toBeUndefined();
    expect(group.say(ann, '/start@other_bot').update_id).toBeUndefined();
    group.say(ann, '/start@playground_bot');
    const answer = await group.waitFor('heard /start');
    group.say(ann, 'thanks', { reply_to_message_id: answer.message_id });
    await group.waitFor('heard thanks');
  });
});
