/** Comments and the elements that panels' editors write; `<HQ>` is none of them. */
const TAGS =
  /<!--|-->|<\/?(a|abbr|article|b|big|blockquote|br|button|center|code|dd|del|div|dl|dt|em|font|footer|h[1-6]|header|hr|i|iframe|img|ins|label|li|main|mark|nav|o:p|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|svg|path|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video)(?:[\s/][^<>]*)?>/gi;
const BREAK = /^br$/i;
/** They begin a new line, and end one. */
const BLOCK =
  /^(article|blockquote|center|dd|div|dl|dt|footer|h\d|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/i;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  larr: '←',
  rarr: '→',
  check: '✓',
  star: '☆',
  hearts: '♥',
  zwnj: '\u200c',
  zwj: '\u200d',
};

/** HTML as a reader sees it: without tags and comments, with its breaks, entities as what they stand for. Other text as it is. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return withoutTags(html).replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });
}

function withoutTags(html: string): string {
  const tags = [...html.matchAll(TAGS)];
  if (tags.length === 0) return html;
  // Where tags make the lines, those of the source are blanks.
  const isMarkup = tags.some(([, name = '']) => BREAK.test(name) || BLOCK.test(name));
  const text: string[] = [];
  let isNewLine = true;
  const take = (piece: string) => {
    const blank = isMarkup ? piece.replace(/[ \t\r\n]+/g, ' ') : piece;
    const clean = isMarkup && isNewLine ? blank.trimStart() : blank;
    text.push(clean);
    isNewLine &&= clean === '';
  };
  const breakLine = () => {
    text.push('\n');
    isNewLine = true;
  };
  let at = 0;
  /** What ends the comment, script or style that is passed over. */
  let until: string | undefined;
  for (const { 0: tag, 1: name = '', index } of tags) {
    const isShown = until === undefined;
    if (isShown) take(html.slice(at, index));
    at = index + tag.length;
    if (!isShown) until = tag.toLowerCase().startsWith(until ?? '') ? undefined : until;
    else if (tag === '<!--') until = '-->';
    else if (tag === '-->') take(tag);
    else if (/^<(script|style)/i.test(tag)) until = `</${name.toLowerCase()}`;
    else if (BREAK.test(name) || (BLOCK.test(name) && !isNewLine)) breakLine();
  }
  if (until === undefined) take(html.slice(at));
  return text.join('').replaceAll(' \n', '\n');
}
