import { describe, expect, test } from 'vitest';
import { stage } from './fixture.ts';

/** HTML sent, text that arrives, entities that arrive, the HTML that shows them. */
const rows: [string, string, string, object[], string?][] = [
  [
    'nested styles',
    '<b>a<i>b</i></b>',
    'ab',
    [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 1, length: 1 },
    ],
  ],
  [
    'other names of tags',
    '<strong>a</strong><em>b</em><del>c</del><ins>d</ins>',
    'abcd',
    [
      { type: 'bold', offset: 0, length: 1 },
      { type: 'italic', offset: 1, length: 1 },
      { type: 'strikethrough', offset: 2, length: 1 },
      { type: 'underline', offset: 3, length: 1 },
    ],
    '<b>a</b><i>b</i><s>c</s><u>d</u>',
  ],
  ['offsets in UTF-16 units', '😀<b>é</b>', '😀é', [{ type: 'bold', offset: 2, length: 1 }]],
  ['escaped characters', '&lt;b&gt; &amp;amp; &quot;&#39;&#x41;', '<b> &amp; "\'A', [], "&lt;b&gt; &amp;amp; &quot;'A"],
  ['references that are none', '&nbsp; &copy &;', '&nbsp; &copy &;', [], '&amp;nbsp; &amp;copy &amp;;'],
  [
    'a link',
    '<a href="https://x.com/a?b=1&amp;c=2">x</a>',
    'x',
    [{ type: 'text_link', offset: 0, length: 1, url: 'https://x.com/a?b=1&c=2' }],
  ],
  ['a link without a host, dropped', '<a href="nowhere">x</a>', 'x', [], 'x'],
  [
    'code with a language',
    '<pre><code class="language-js">x</code></pre>',
    'x',
    [{ type: 'pre', offset: 0, length: 1, language: 'js' }],
  ],
  [
    'bold around code, cut out',
    '<b>a <code>b</code> c</b>',
    'a b c',
    [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'code', offset: 2, length: 1 },
      { type: 'bold', offset: 3, length: 2 },
    ],
    '<b>a </b><code>b</code><b> c</b>',
  ],
  ['quotes', '<blockquote expandable>a</blockquote>', 'a', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
  [
    'quotes in quotes, flattened',
    '<blockquote>a<blockquote>b</blockquote></blockquote>',
    'ab',
    [{ type: 'blockquote', offset: 0, length: 2 }],
    '<blockquote>ab</blockquote>',
  ],
  [
    'spoilers',
    '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
    'ab',
    [{ type: 'spoiler', offset: 0, length: 2 }],
    '<tg-spoiler>ab</tg-spoiler>',
  ],
  [
    'times',
    '<tg-time unix="1700000000" format="Td">x</tg-time>',
    'x',
    [{ type: 'date_time', offset: 0, length: 1, unix_time: 1_700_000_000, date_time_format: 'dT' }],
    '<tg-time unix="1700000000" format="dT">x</tg-time>',
  ],
  ['blanks around, trimmed', ' \n<b>a</b> \n', 'a', [{ type: 'bold', offset: 0, length: 1 }], '<b>a</b>'],
  [
    'control and direction characters',
    'a\tb\r\u202ec<b>d</b>',
    'a bcd',
    [{ type: 'bold', offset: 4, length: 1 }],
    'a bc<b>d</b>',
  ],
  ['isolates, kept', '\u2068a\u2069', '\u2068a\u2069', [], '\u2068a\u2069'],
  ['runs of marks, collapsed', 'a\u200f\u200f\u200eb', 'a\u200c\u200c\u200eb', [], 'a\u200c\u200c\u200eb'],
  [
    'what Telegram finds by itself',
    '/start @user #tag example.com me@mail.com',
    '/start @user #tag example.com me@mail.com',
    [
      { type: 'bot_command', offset: 0, length: 6 },
      { type: 'mention', offset: 7, length: 5 },
      { type: 'hashtag', offset: 13, length: 4 },
      { type: 'url', offset: 18, length: 11 },
      { type: 'email', offset: 30, length: 11 },
    ],
    '/start @user #tag example.com me@mail.com',
  ],
  ['nothing found in code', '<code>https://x.com</code>.', 'https://x.com.', [{ type: 'code', offset: 0, length: 13 }]],
];

describe('formatted text', () => {
  test.each(rows)('%s', async (_name, html, text, entities, shown = html) => {
    const { ann, send } = await stage();
    const sent = await send({ text: html, parse_mode: 'HTML' });
    expect([sent.text, sent.entities ?? []]).toEqual([text, entities]);
    expect(ann.last?.html).toBe(shown);
  });

  test('the same length limit counts characters outside the basic plane as one', async () => {
    const { refusal } = await stage();
    expect(await refusal('sendMessage', { text: '😀'.repeat(4096) })).toBe('ok');
    expect(await refusal('sendMessage', { text: '😀'.repeat(4097) })).toBe('Bad Request: message is too long');
  });

  test('tags do not count towards the length', async () => {
    const { refusal } = await stage();
    expect(await refusal('sendMessage', { text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' })).toBe('ok');
  });

  test('the 101st entity is dropped in silence, and the call log says so', async () => {
    const { tg, send } = await stage();
    const sent = await send({ text: '<b>x</b> '.repeat(101), parse_mode: 'HTML' });
    expect(sent.entities).toHaveLength(100);
    expect(tg.calls.at(-1)?.warnings).toEqual(['101 entities: Telegram keeps 100 and drops the rest in silence']);
  });

  test("the bot's own entities are taken as they are given", async () => {
    const { ann, send } = await stage();
    await send({ text: 'ab', entities: [{ type: 'bold', offset: 1, length: 1 }] });
    expect(ann.last?.html).toBe('a<b>b</b>');
  });
});

describe('keyboards', () => {
  const rowOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ text: `${index}`, callback_data: 'x' }));

  test('a ninth button of a row vanishes, and the call log says so', async () => {
    const { tg, ann, send } = await stage();
    await send({ text: 'x', reply_markup: { inline_keyboard: [rowOf(9)] } });
    expect(ann.last?.reply_markup).toEqual({ inline_keyboard: [rowOf(8)] });
    expect(tg.calls.at(-1)?.warnings).toEqual(['a row of 9 buttons: Telegram shows 8']);
  });

  test('a button with an empty text vanishes, and a keyboard of such is none', async () => {
    const { tg, ann, send } = await stage();
    await send({ text: 'x', reply_markup: { inline_keyboard: [[{ text: '', callback_data: 'x' }]] } });
    expect(ann.last?.reply_markup).toBeUndefined();
    expect(tg.calls.at(-1)?.warnings).toHaveLength(1);
  });

  test('all kinds of buttons arrive, without fields that Telegram does not know', async () => {
    const { ann, send } = await stage();
    const row = [
      { text: 'a', callback_data: 'x'.repeat(64), style: 'danger' },
      { text: 'b', url: 'https://x.com/' },
      { text: 'c', copy_text: { text: '123' } },
      { text: 'd', switch_inline_query_current_chat: '' },
    ];
    await send({ text: 'x', reply_markup: { inline_keyboard: [row.map((button) => ({ ...button, color: 'red' }))] } });
    expect(ann.last?.reply_markup).toEqual({ inline_keyboard: [row] });
  });
});
