import fc from 'fast-check';
import { BUTTONS } from '../../src/bot/buttons.ts';
import { COMMANDS } from '../../src/bot/commands.ts';

/** Something that somebody does to the bot, or that Telegram tells it. */
export type Act =
  /** `topic`: of a chat that has some. */
  | { kind: 'say'; text: string; topic?: number | undefined }
  /** Longer than a message: the app cuts it. */
  | { kind: 'long'; text: string }
  | { kind: 'album'; captions: (string | undefined)[] }
  | { kind: 'group'; text: string }
  | { kind: 'edit'; text: string }
  | { kind: 'inline'; query: string; offset: string }
  | { kind: 'document'; name: string; mime: string; content: string; caption: string | undefined }
  | { kind: 'other'; what: 'photo' | 'voice' | 'sticker' | 'contact' | 'location'; caption: string | undefined }
  /** `parts` may name the ids of the victim and of the person. */
  | { kind: 'tap'; code: string; parts: string[]; message: 'last' | 'gone' | 'first' }
  | { kind: 'forged'; data: string }
  /** `broken`: with fields that Telegram never sends. */
  | { kind: 'raw'; update: Record<string, unknown>; broken: boolean };

/** A key of nobody: wherever it is said to the bot, nothing may be left of it. */
export const STRAY_KEY = 'a7f3c09e51d24b8896e0aa41c7d35f12';

/** Put in place of ids that are known only when the bot runs. */
const ID_NAMES = ['{their account}', '{their order}', '{their draft}', '{my account}', '{my order}', '{my draft}'];

const TERRIBLE = [
  '<b>bold</b> & <i>unclosed',
  '<script>alert(1)</script>',
  '&lt;&amp;&#0;&nbsp;',
  '\u202eright to left\u202c \u2066isolated\u2069 \u200f',
  '\u0000\u0001\u0008\u001b[31mred\u007f\u0085',
  'مرحبا بالعالم ١٬٠٠٠',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
  '👨‍👩‍👧‍👦'.repeat(50),
  '\ud83d\ude00'.repeat(2_000),
  'x'.repeat(4_096),
  '\n'.repeat(50),
  'a\n'.repeat(2_000),
  '<'.repeat(4_096),
  '&'.repeat(4_000),
  '"\'`\\',
  '{ $text } { -term } { "x" }',
  '#{process.exit(1)} {{7*7}} %s %d %n',
  "'; DROP TABLE orders; --",
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '[object Object]',
  'null',
  'NaN',
  '-1',
  '0',
  '99999999999999999999999999',
  '1e309',
  '١٢٣',
  '1,000',
  'https://instagram.com/<b>"x"</b>?a=1&b=2',
  `https://instagram.com/${'long/'.repeat(500)}`,
  'http://[::1]:80/',
  'https://t.me/x\u202e\u0000',
  'javascript:alert(1)',
  '@ann',
  '1|https://instagram.com/x|100\n2|<b>|5\n|||',
  '1|https://instagram.com/a|100|1 1\n1|https://instagram.com/a|1e9',
  '123,124 status',
  'refill 1 2 3',
  'cancel <b>1</b>',
  '#1',
  '#99999999',
  '2 30',
  '31/12/2099',
  'f'.repeat(32),
  'xX'.repeat(30),
] as const;

const terrible = fc.constantFrom(...TERRIBLE);
const anything = fc.oneof(
  { weight: 4, arbitrary: terrible },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.array(terrible, { maxLength: 4 }).map((texts) => texts.join(' ')) },
);
const LINKS = ['https://t.me/ann/5', 'youtu.be/dQw4w9WgXcQ', 'https://www.instagram.com/p/C1/?igsh=x'];
const WITH_KEY = [
  STRAY_KEY,
  `my key is ${STRAY_KEY}, what now?`,
  `https://panel.example/api/v2?key=${STRAY_KEY}&action=balance`,
  `/connect ${STRAY_KEY}`,
  `/order 1 ${STRAY_KEY}`,
  `1|https://instagram.com/x|100\n2|${STRAY_KEY}|5`,
];
const line = fc.constantFrom(
  '1|https://instagram.com/some.body.with.a.name|100',
  '23501 https://t.me/ann/5 1000',
  'nice words of a comment',
  '99999|<b>|5',
  `12345 ${STRAY_KEY}`,
);
const long = fc
  .tuple(
    fc.constantFrom('', '/mass\n', '/status '),
    fc.array(line, { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 90, max: 240 }),
  )
  .map(
    ([command, lines, count]) =>
      command + Array.from({ length: count }, (_, at) => lines[at % lines.length]).join('\n'),
  );
const commands = [...Object.values(COMMANDS).flat(), 'nonsense', 'START', 'start@playground_bot', 'start@other_bot'];
const said = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...WITH_KEY) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...LINKS), fc.constantFrom(...LINKS), anything)
      .map(([one, two, words]) => `please (${one}), and ${two}! ${words}`),
  },
  { weight: 2, arbitrary: anything },
  { weight: 1, arbitrary: fc.constantFrom(...commands).map((command) => `/${command}`) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...commands), anything).map(([command, words]) => `/${command} ${words}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('order', 'status', 'start'), fc.constantFrom('1', 's_1', '17 https://instagram.com/a'))
      .map(([a, b]) => `/${a} ${b}`),
  },
);

const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ID_NAMES) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '7',
      '*',
      '~',
      'all',
      'open',
      'cancel',
      'skip',
      'back',
      'en',
      'ar',
      '600',
      '-720',
      '1e9',
      '0x1',
      'NaN',
      '99999999999',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '%zz',
      '%00',
      '%E2%80%AE',
      '%3Cb%3E',
      'é',
      '\u202e',
      '🙂'.repeat(12),
      'x'.repeat(60),
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);

const user = { id: 7_000_000_001, is_bot: false, first_name: '<b>Eve</b> & \u202e' };
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 0, -1, '', [], {}, 'x', 1e21, { id: 'text' }, [[]]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Every kind of update that the Bot API has, in the shape it has them, by the ids in use: `{me}`, `{group}`. */
function shapes(text: string): Record<string, Record<string, unknown>> {
  const chat = { id: '{me}', type: 'private', first_name: 'Eve' };
  const group = { id: '{group}', type: 'supergroup', title: text };
  const channel = { id: -1_001_234_567_890, type: 'channel', title: text };
  const from = { ...user, id: '{me}' };
  const bot = { id: 123_456, is_bot: true, first_name: 'Playground bot', username: 'playground_bot' };
  const message = { message_id: 1, date: 1_700_000_000, chat, from, text };
  const member = { user: bot, status: 'member' };
  return {
    message,
    edited_message: { ...message, edit_date: 1_700_000_001 },
    'message in a group': { ...message, chat: group },
    'message in a topic that is gone': { ...message, message_thread_id: 404, is_topic_message: true },
    'message in a topic of a group': { ...message, chat: group, message_thread_id: 404, is_topic_message: true },
    'message with a quoted part': { ...message, reply_to_message: message, quote: { text, position: 0 } },
    'message of a channel in a group': { ...message, chat: group, sender_chat: channel },
    'message of a bot': { ...message, from: { ...from, is_bot: true } },
    'message via this bot': { ...message, via_bot: bot },
    'message via another bot': { ...message, via_bot: { ...bot, id: 5, username: 'other_bot' } },
    'forwarded message': { ...message, forward_origin: { type: 'user', date: 1, sender_user: from } },
    'message without a sender': { message_id: 2, date: 1, chat, text },
    'message with wrong entities': {
      ...message,
      entities: [
        { type: 'bot_command', offset: 5_000, length: -1 },
        { type: 'text_link', offset: 0, length: 1, url: text },
      ],
    },
    'service message': {
      message_id: 3,
      date: 1,
      chat,
      from,
      new_chat_title: text,
      pinned_message: { chat, message_id: 1, date: 0 },
    },
    'message with everything': {
      ...message,
      poll: {},
      dice: { emoji: '🎲', value: 6 },
      video: {},
      game: {},
      invoice: {},
      web_app_data: { data: text, button_text: text },
    },
    document: {
      message_id: 4,
      date: 1,
      chat,
      from,
      document: { file_id: text, file_unique_id: 'x', file_name: text, file_size: 1e12 },
      caption: text,
    },
    channel_post: { message_id: 5, date: 1, chat: channel, text },
    edited_channel_post: { message_id: 5, date: 1, chat: channel, text, edit_date: 2 },
    business_connection: { id: 'b', user: from, user_chat_id: '{me}', date: 1, is_enabled: true },
    business_message: { ...message, business_connection_id: 'b' },
    edited_business_message: { ...message, business_connection_id: 'b' },
    deleted_business_messages: { business_connection_id: 'b', chat, message_ids: [1] },
    message_reaction: {
      chat,
      message_id: 1,
      user: from,
      date: 1,
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
    },
    message_reaction_count: { chat, message_id: 1, date: 1, reactions: [] },
    inline_query: { id: '1', from, query: text, offset: text },
    chosen_inline_result: { result_id: text, from, query: text },
    'callback of a game': { id: '2', from, chat_instance: '1', game_short_name: 'x', message },
    'callback of an inline message': { id: '3', from, chat_instance: '1', inline_message_id: 'AQ', data: 'm' },
    'callback without anything': { id: '4', from, chat_instance: '1' },
    'callback in a group': { id: '5', from, chat_instance: '1', data: 'a', message: { ...message, chat: group } },
    'callback of a bot': { id: '6', from: { ...from, is_bot: true }, chat_instance: '1', data: 'm', message },
    shipping_query: { id: '7', from, invoice_payload: text, shipping_address: {} },
    pre_checkout_query: { id: '8', from, currency: 'USD', total_amount: 1, invoice_payload: text },
    purchased_paid_media: { from, paid_media_payload: text },
    poll: { id: '9', question: text, options: [], total_voter_count: 0 },
    poll_answer: { poll_id: '9', user: from, option_ids: [0] },
    my_chat_member: { chat, from, date: 1, old_chat_member: member, new_chat_member: member },
    'my_chat_member in a group': {
      chat: group,
      from,
      date: 1,
      old_chat_member: member,
      new_chat_member: { ...member, status: 'kicked' },
    },
    chat_member: { chat: group, from, date: 1, old_chat_member: member, new_chat_member: member },
    chat_join_request: { chat: group, from, user_chat_id: '{me}', date: 1, bio: text },
    chat_boost: { chat: group, boost: {} },
    removed_chat_boost: { chat: group, boost_id: 'x' },
    managed_bot: { bot },
    'something new': { text },
  };
}

const KINDS = Object.keys(shapes(''));
const fieldOf: Record<string, string> = {
  document: 'message',
  'forwarded message': 'message',
  'service message': 'message',
  'something new': 'something_new',
};

/** The name that an update of this shape has in the Bot API. */
function nameOf(shape: string): string {
  return fieldOf[shape] ?? (shape.startsWith('callback') ? 'callback_query' : (/^[a-z_]+/.exec(shape)?.[0] ?? shape));
}

/** Takes fields away from an update, or puts odd things there, as no Telegram does. */
const broken = fc.array(fc.record({ where: fc.nat(20), value: fc.option(odd, { nil: undefined }) }), { maxLength: 2 });

const raw = fc
  .record({ shape: fc.constantFrom(...KINDS), text: anything, broken })
  .map(({ shape, text, broken: changes }): Act => {
    const value = { ...shapes(text)[shape] };
    for (const { where, value: put } of changes) {
      const names = Object.keys(value);
      const name = names[where % names.length];
      // Whose it is stays: what no chat has cannot be answered.
      if (name === undefined || ['chat', 'from', 'id', 'message', 'message_id'].includes(name)) continue;
      if (put === undefined) delete value[name];
      else value[name] = put;
    }
    return { kind: 'raw', update: { [nameOf(shape)]: value }, broken: changes.length > 0 };
  });

export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(said, fc.constantFrom(undefined, undefined, undefined, 7))
      .map(([text, topic]): Act => ({ kind: 'say', text, topic })),
  },
  { weight: 1, arbitrary: long.map((text): Act => ({ kind: 'long', text })) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.option(said, { nil: undefined }), { minLength: 2, maxLength: 4 })
      .map((captions): Act => ({ kind: 'album', captions })),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('tap' as const),
      code: fc.constantFrom(...Object.values(BUTTONS)),
      parts: fc.array(part, { maxLength: 4 }),
      message: fc.constantFrom('last' as const, 'last' as const, 'first' as const, 'gone' as const),
    }),
  },
  { weight: 1, arbitrary: anything.map((data): Act => ({ kind: 'forged', data })) },
  { weight: 3, arbitrary: raw },
  { weight: 2, arbitrary: said.map((text): Act => ({ kind: 'edit', text })) },
  { weight: 1, arbitrary: said.map((text): Act => ({ kind: 'group', text })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('inline' as const),
      query: said,
      offset: fc.constantFrom('', '0', '50', '-1', 'x', '1e9'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('document' as const),
      name: fc.constantFrom('orders.csv', 'x.txt', '../../x.csv', '<b>.exe', '\u202egpj.csv', ''),
      mime: fc.constantFrom('text/csv', 'text/plain', 'application/zip', ''),
      content: fc.oneof(
        said,
        long,
        fc.constantFrom('\u0000'.repeat(2_000), '1|https://instagram.com/x|100\n'.repeat(3_000)),
      ),
      caption: fc.option(fc.oneof(said, fc.constant('/mass')), { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('other' as const),
      what: fc.constantFrom('photo', 'voice', 'sticker', 'contact', 'location'),
      caption: fc.option(said, { nil: undefined }),
    }),
  },
);
