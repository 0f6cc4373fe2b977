import { describe, expect, test } from 'vitest';
import { stage } from './fixture.ts';

const button = (fields: object) => ({ reply_markup: { inline_keyboard: [[{ text: 'x', ...fields }]] }, text: 'hi' });
const html = (text: string) => ({ text, parse_mode: 'HTML' });

/** Each row: what a bot does, the method, its parameters (chat_id is Ann's), Telegram's answer. */
const rows: [string, string, Record<string, unknown>, string][] = [
  ['an unknown method', 'sendTelegram', {}, 'Not Found: method not found'],
  ['an empty text', 'sendMessage', { text: '' }, 'Bad Request: message text is empty'],
  ['no text', 'sendMessage', {}, 'Bad Request: message text is empty'],
  ['a text of blanks', 'sendMessage', { text: ' \n ' }, 'Bad Request: text must be non-empty'],
  ['a text of invisible characters', 'sendMessage', { text: '\u200b\u200d' }, 'Bad Request: text must be non-empty'],
  ['4,097 characters', 'sendMessage', { text: 'é'.repeat(4097) }, 'Bad Request: message is too long'],
  ['half an emoji', 'sendMessage', { text: 'a \ud83d b' }, 'Bad Request: text must be encoded in UTF-8'],
  ['half an emoji in a label', 'sendMessage', button({ text: '\udc4d' }), 'Bad Request: text must be encoded in UTF-8'],
  ['more than 32 KiB of text', 'sendMessage', { text: 'x'.repeat(32_769) }, 'Bad Request: text is too long'],
  ['no chat_id', 'sendMessage', { text: 'x', chat_id: '' }, 'Bad Request: chat_id is empty'],
  ['a chat it does not know', 'sendMessage', { text: 'x', chat_id: 5 }, 'Bad Request: chat not found'],
  ['an unknown parse mode', 'sendMessage', { text: 'x', parse_mode: 'BBCode' }, 'Bad Request: unsupported parse_mode'],
  [
    'an unclosed tag',
    'sendMessage',
    html('é <b>bold'),
    'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
  ],
  [
    'an unsupported tag, at its byte offset',
    'sendMessage',
    html('é <br>x'),
    'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 3',
  ],
  [
    'a bare less-than sign',
    'sendMessage',
    html('1 < 2'),
    'Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 2',
  ],
  [
    'tags that cross',
    'sendMessage',
    html('<b><i>x</b></i>'),
    'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
  ],
  [
    'an end tag without its start',
    'sendMessage',
    html('x</b>'),
    "Bad Request: can't parse entities: Unexpected end tag at byte offset 1",
  ],
  [
    'a tag that never ends',
    'sendMessage',
    html('x <b'),
    "Bad Request: can't parse entities: Unclosed start tag at byte offset 2",
  ],
  [
    'an end tag that never ends',
    'sendMessage',
    html('<b>x</b'),
    "Bad Request: can't parse entities: Unclosed end tag at byte offset 4",
  ],
  [
    'a span that is no spoiler',
    'sendMessage',
    html('<span class="red">x</span>'),
    'Bad Request: can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0',
  ],
  [
    'a tag with an attribute without a name',
    'sendMessage',
    html('<a ="x">y</a>'),
    'Bad Request: can\'t parse entities: Empty attribute name in the tag "a" at byte offset 0',
  ],
  [
    'a time with a wrong format',
    'sendMessage',
    html('<tg-time unix="1700000000" format="q">x</tg-time>'),
    "Bad Request: can't parse entities: Invalid date-time format specified",
  ],
  [
    'an entity beyond the text',
    'sendMessage',
    { text: 'x', entities: [{ type: 'bold', offset: 3, length: 1 }] },
    'Bad Request: entity begins after the end of the text at UTF-16 offset 3',
  ],
  [
    'an entity of no type',
    'sendMessage',
    { text: 'x', entities: [{ offset: 0, length: 1 }] },
    "Bad Request: can't parse MessageEntity: Type is not specified",
  ],
  ['65 bytes of data', 'sendMessage', button({ callback_data: 'é'.repeat(33) }), 'Bad Request: BUTTON_DATA_INVALID'],
  [
    'a button that does nothing',
    'sendMessage',
    button({ callback_data: '' }),
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'a button without a text',
    'sendMessage',
    { text: 'x', reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] } },
    'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"',
  ],
  [
    'a style that there is not',
    'sendMessage',
    button({ callback_data: 'x', style: 'red' }),
    "Bad Request: can't parse inline keyboard button: invalid button style specified",
  ],
  [
    'a link to nowhere',
    'sendMessage',
    button({ url: 'nowhere' }),
    "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
  ],
  [
    'a link of another protocol',
    'sendMessage',
    button({ url: 'gopher://x.com' }),
    "Bad Request: inline keyboard button URL 'gopher://x.com' is invalid: Unsupported URL protocol",
  ],
  [
    'a text to copy of 257 characters',
    'sendMessage',
    button({ copy_text: { text: 'x'.repeat(257) } }),
    'Bad Request: BUTTON_COPY_TEXT_INVALID',
  ],
  [
    '101 buttons',
    'sendMessage',
    {
      text: 'x',
      reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'x', callback_data: 'x' }]) },
    },
    'Bad Request: reply markup is too long',
  ],
  [
    'rows that are no rows',
    'sendMessage',
    { text: 'x', reply_markup: { inline_keyboard: [{ text: 'x' }] } },
    'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  [
    'a broken keyboard',
    'sendMessage',
    { text: 'x', reply_markup: '{' },
    "Bad Request: can't parse reply keyboard markup JSON object",
  ],
  [
    'a reply to nothing',
    'sendMessage',
    { text: 'x', reply_parameters: { message_id: 99 } },
    'Bad Request: message to be replied not found',
  ],
  ['an edit of nothing', 'editMessageText', { message_id: 99, text: 'x' }, 'Bad Request: message to edit not found'],
  [
    'an edit without a message',
    'editMessageText',
    { text: 'x', chat_id: '' },
    'Bad Request: message identifier is not specified',
  ],
  [
    'an edit with a reply keyboard',
    'editMessageText',
    { message_id: 1, text: 'x', reply_markup: { keyboard: [['x']] } },
    'Bad Request: inline keyboard expected',
  ],
  ['a deletion of nothing', 'deleteMessage', { message_id: 99 }, 'Bad Request: message to delete not found'],
  ['a deletion of what', 'deleteMessage', {}, 'Bad Request: message identifier is not specified'],
  [
    'a deletion nowhere',
    'deleteMessage',
    { message_id: 1, chat_id: '' },
    'Bad Request: chat identifier is not specified',
  ],
  [
    'a deletion of 101 messages',
    'deleteMessages',
    { message_ids: Array.from({ length: 101 }, (_, index) => index + 1) },
    'Bad Request: too many message identifiers specified',
  ],
  [
    'a deletion of no messages',
    'deleteMessages',
    { message_ids: [] },
    'Bad Request: message identifiers are not specified',
  ],
  [
    'a copy of nothing',
    'copyMessage',
    { from_chat_id: 7_000_000_001, message_id: 99 },
    'Bad Request: message to copy not found',
  ],
  [
    'a forward of nothing',
    'forwardMessage',
    { from_chat_id: 7_000_000_001, message_id: 99 },
    'Bad Request: message to forward not found',
  ],
  ['a pin of nothing', 'pinChatMessage', { message_id: 99 }, 'Bad Request: message to pin not found'],
  ['an unpin of nothing', 'unpinChatMessage', {}, 'Bad Request: message to unpin not found'],
  ['a reaction to nothing', 'setMessageReaction', { message_id: 99 }, 'Bad Request: message to react not found'],
  ['an unknown action', 'sendChatAction', { action: 'dancing' }, 'Bad Request: wrong parameter action in request'],
  ['a document that is not there', 'sendDocument', {}, 'Bad Request: there is no document in the request'],
  ['a photo that is not there', 'sendPhoto', { photo: 'attach://x' }, 'Bad Request: there is no photo in the request'],
  ['an unknown file', 'getFile', { file_id: 'x' }, 'Bad Request: invalid file_id'],
  [
    'an answer to a query that there is not',
    'answerCallbackQuery',
    { callback_query_id: '1' },
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ],
  [
    'an answer of 201 characters',
    'answerCallbackQuery',
    { callback_query_id: '1', text: 'x'.repeat(201) },
    'Bad Request: MESSAGE_TOO_LONG',
  ],
  [
    '51 inline results',
    'answerInlineQuery',
    { inline_query_id: '1', results: Array.from({ length: 51 }, () => ({})) },
    'Bad Request: too many inline query results specified',
  ],
  [
    'an inline result without an id',
    'answerInlineQuery',
    { inline_query_id: '1', results: [{ type: 'article' }] },
    'Bad Request: can\'t parse inline query result: Can\'t find field "id"',
  ],
  [
    'two inline results with one id',
    'answerInlineQuery',
    {
      inline_query_id: '1',
      results: ['a', 'a'].map((id) => ({
        type: 'article',
        id,
        title: 't',
        input_message_content: { message_text: 'm' },
      })),
    },
    'Bad Request: RESULT_ID_DUPLICATE',
  ],
  [
    'an inline result with broken HTML',
    'answerInlineQuery',
    {
      inline_query_id: '1',
      results: [
        { type: 'article', id: '1', title: 't', input_message_content: { message_text: '<x>', parse_mode: 'HTML' } },
      ],
    },
    'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0',
  ],
  [
    'a next_offset of 65 bytes',
    'answerInlineQuery',
    { next_offset: 'x'.repeat(65) },
    'Bad Request: NEXT_OFFSET_INVALID',
  ],
  [
    'a command in capitals',
    'setMyCommands',
    { commands: [{ command: 'Start', description: 'abc' }] },
    'Bad Request: BOT_COMMAND_INVALID',
  ],
  [
    'a command of 33 letters',
    'setMyCommands',
    { commands: [{ command: 'x'.repeat(33), description: 'abc' }] },
    'Bad Request: command length must not exceed 32',
  ],
  [
    'a command without a description',
    'setMyCommands',
    { commands: [{ command: 'x', description: ' ' }] },
    'Bad Request: command description must be non-empty',
  ],
  [
    'a command described at length',
    'setMyCommands',
    { commands: [{ command: 'x', description: 'x'.repeat(257) }] },
    'Bad Request: command description length must not exceed 256',
  ],
  [
    '101 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, index) => ({ command: `c${index}`, description: 'abc' })) },
    'Bad Request: BOT_COMMANDS_TOO_MUCH',
  ],
  [
    'commands for a region',
    'setMyCommands',
    { commands: [], language_code: 'pt-br' },
    'Bad Request: invalid language code specified',
  ],
  [
    'commands for a scope that there is not',
    'setMyCommands',
    { commands: [], scope: { type: 'moon' } },
    "Bad Request: can't parse BotCommandScope: Unsupported type specified",
  ],
  [
    'a webhook without TLS',
    'setWebhook',
    { url: 'http://example.com/x' },
    'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  ],
  [
    'a webhook on another port',
    'setWebhook',
    { url: 'https://example.com:4000/x' },
    'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
  ],
  [
    'a secret with a space',
    'setWebhook',
    { url: 'https://example.com', secret_token: 'a b' },
    'Bad Request: secret token contains unallowed characters',
  ],
  [
    'a secret of 257 letters',
    'setWebhook',
    { url: 'https://example.com', secret_token: 'a'.repeat(257) },
    'Bad Request: secret token is too long',
  ],
];

describe('Telegram refuses', () => {
  test.each(rows)('%s (%s)', async (_what, method, payload, description) => {
    const { refusal } = await stage();
    expect(await refusal(method, payload)).toBe(description);
  });

  test('a caption of 1,025 characters', async () => {
    const { tg, ann } = await stage();
    const form = new FormData();
    form.set('chat_id', String(ann.chat.id));
    form.set('document', new File(['a,b'], 'orders.csv'));
    form.set('caption', 'x'.repeat(1025));
    const response = await fetch(`${tg.url}/bot${tg.token}/sendDocument`, { method: 'POST', body: form });
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: message caption is too long',
    });
  });

  test('a photo that is no picture', async () => {
    const { tg, ann } = await stage();
    const form = new FormData();
    form.set('chat_id', String(ann.chat.id));
    form.set('photo', new File(['no picture at all, but long enough'], 'x.png'));
    const response = await fetch(`${tg.url}/bot${tg.token}/sendPhoto`, { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({ description: 'Bad Request: IMAGE_PROCESS_FAILED' });
  });

  test('a token of another bot, and a token that is none', async () => {
    const { tg } = await stage();
    const get = async (token: string) => (await fetch(`${tg.url}/bot${token}/getMe`)).json();
    expect(await get('654321:another-token')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await get('nonsense')).toMatchObject({ description: 'Unauthorized: invalid token specified' });
  });

  test('a path that is no method', async () => {
    const { tg } = await stage();
    const response = await fetch(`${tg.url}/hello`);
    expect([response.status, await response.json()]).toEqual([
      404,
      { ok: false, error_code: 404, description: 'Not Found' },
    ]);
  });

  test('writing to somebody who never wrote to the bot', async () => {
    const { tg, refusal } = await stage();
    const stranger = tg.person();
    expect(await refusal('sendMessage', { chat_id: stranger.chat.id, text: 'hi' })).toBe('Bad Request: chat not found');
    stranger.say('/start');
    expect(await refusal('sendMessage', { chat_id: stranger.chat.id, text: 'hi' })).toBe('ok');
  });

  test('writing to somebody who blocked the bot', async () => {
    const { ann, call, refusal } = await stage();
    ann.block();
    expect(await call('sendMessage', { chat_id: ann.chat.id, text: 'hi' })).toEqual({
      ok: false,
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    ann.unblock();
    expect(await refusal('sendMessage', { text: 'hi' })).toBe('ok');
  });

  test('an edit that changes nothing', async () => {
    const { send, refusal } = await stage();
    const { message_id } = await send({ text: '<b>hi</b>', parse_mode: 'HTML' });
    expect(await refusal('editMessageText', { message_id, text: ' <b>hi</b>\n', parse_mode: 'HTML' })).toBe(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    expect(await refusal('editMessageText', { message_id, text: 'hi' })).toBe('ok');
  });

  test("an edit of a person's message, or of one with a reply keyboard", async () => {
    const { ann, send, refusal } = await stage();
    const own = ann.say('hello');
    const keyboard = await send({ text: 'x', reply_markup: { keyboard: [['Yes']] } });
    const problem = "Bad Request: message can't be edited";
    expect(await refusal('editMessageText', { message_id: own.message_id, text: 'x' })).toBe(problem);
    expect(await refusal('editMessageText', { message_id: keyboard.message_id, text: 'y' })).toBe(problem);
  });

  test('an edit of the text of a document, or of the caption of a text', async () => {
    const { tg, ann, send, refusal } = await stage();
    const form = new FormData();
    form.set('chat_id', String(ann.chat.id));
    form.set('document', new File(['a,b'], 'orders.csv'));
    await fetch(`${tg.url}/bot${tg.token}/sendDocument`, { method: 'POST', body: form });
    const document = ann.last?.message_id;
    const text = await send({ text: 'x' });
    expect(await refusal('editMessageText', { message_id: document, text: 'x' })).toBe(
      'Bad Request: there is no text in the message to edit',
    );
    expect(await refusal('editMessageCaption', { message_id: text.message_id, caption: 'x' })).toBe(
      'Bad Request: there is no caption in the message to edit',
    );
  });

  test('a deletion after 48 hours, by the clock handed in', async () => {
    let now = Date.UTC(2026, 0, 1);
    const { ann, refusal } = await stage({ now: () => now });
    const { message_id } = ann.say('my key');
    now += 2 * 86_400_000 + 1000;
    expect(await refusal('deleteMessage', { message_id })).toBe("Bad Request: message can't be deleted for everyone");
    now -= 2000;
    expect(await refusal('deleteMessage', { message_id })).toBe('ok');
    expect(ann.messages).toEqual([]);
  });

  test("deletion of other people's messages in a group", async () => {
    const { tg, ann, refusal } = await stage();
    const group = tg.group();
    const { message_id } = group.say(ann, '/start');
    expect(await refusal('deleteMessage', { chat_id: group.chat.id, message_id })).toBe(
      "Bad Request: message can't be deleted",
    );
  });

  test('a second answer to a callback query, and one after the window', async () => {
    let now = Date.UTC(2026, 0, 1);
    const { ann, send, refusal } = await stage({ now: () => now });
    await send({ text: 'x', reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] } });
    const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    const first = ann.tap('Go');
    expect(await refusal('answerCallbackQuery', { callback_query_id: first.id, text: 'done' })).toBe('ok');
    expect(await first.answer).toEqual({ text: 'done' });
    expect(await refusal('answerCallbackQuery', { callback_query_id: first.id })).toBe(tooOld);
    const second = ann.tap('Go');
    now += 60_001;
    expect(await refusal('answerCallbackQuery', { callback_query_id: second.id })).toBe(tooOld);
  });

  test('two reactions, and one that is not in the list', async () => {
    const { ann, refusal } = await stage();
    const { message_id } = ann.say('hello');
    const emoji = (...list: string[]) => ({
      message_id,
      reaction: list.map((item) => ({ type: 'emoji', emoji: item })),
    });
    expect(await refusal('setMessageReaction', emoji('👍', '👀'))).toBe('Bad Request: REACTIONS_TOO_MANY');
    expect(await refusal('setMessageReaction', emoji('✅'))).toBe('Bad Request: REACTION_INVALID');
    expect(await refusal('setMessageReaction', emoji('👀'))).toBe('ok');
    expect(ann.messages[0]?.reaction).toBe('👀');
  });

  test.each([
    ['name', 64],
    ['description', 512],
    ['short_description', 120],
  ])('a %s of more than %i characters', async (field, limit) => {
    const { refusal } = await stage();
    const name = field.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(await refusal(`setMy${name}`, { [field]: 'x'.repeat(limit) })).toBe('ok');
    expect(await refusal(`setMy${name}`, { [field]: 'x'.repeat(limit + 1) })).toMatch(/^Bad Request: [A-Z_]+$/);
  });

  test('the fourth message at once in a chat, when flood limits are on', async () => {
    let now = Date.UTC(2026, 0, 1);
    const { ann, call, refusal } = await stage({ floodLimits: true, now: () => now });
    for (const text of ['1', '2', '3']) expect(await refusal('sendMessage', { text })).toBe('ok');
    expect(await call('sendMessage', { chat_id: ann.chat.id, text: '4' })).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    now += 1000;
    expect(await refusal('sendMessage', { text: '4' })).toBe('ok');
  });

  test('the 31st message of a second over all chats, when flood limits are on', async () => {
    const { tg, refusal } = await stage({ floodLimits: true, now: () => 0 });
    const outcomes: string[] = [];
    for (let index = 0; index < 31; index++) {
      const { chat } = tg.person({ started: true });
      outcomes.push(await refusal('sendMessage', { chat_id: chat.id, text: 'x' }));
    }
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(30);
    expect(outcomes[30]).toBe('Too Many Requests: retry after 1');
  });
});
