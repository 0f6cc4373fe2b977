import { stripMarks } from './input.ts';

const FULL = /^https?:\/\/\S+$/i;
const BARE = /^[^\s/:@?#]+\.\p{L}[\p{L}\p{N}-]+([/:?#]\S*)?$/u;
/** Stands between links that were pasted without a blank. Within an address another one follows one of these signs. */
const NEXT_LINK = /(?<![=/&?%])(?=https?:\/\/)/i;
const OPENING = '([{<«"\'“„‘*';
const CLOSING = '.,;:!?\'"»”’،؛。、，；…>*`|';
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** What sharing adds to an address, of which nothing depends where it leads: everywhere, and at some hosts. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|ttclid|twclid|yclid|igsh|igshid|mibextid|mc_cid|mc_eid)$/i;
const TRACKING_AT: readonly [hosts: RegExp, names: RegExp][] = [
  [/(^|\.)(youtube\.com|youtu\.be|spotify\.com)$/, /^(si|pp)$/],
  [/(^|\.)tiktok\.com$/, /^(_t|_r|is_from_webapp|is_copy_url|sender_device|sender_web_id|web_id)$/],
  [/(^|\.)(x|twitter)\.com$/, /^(s|t|ref_src|ref_url)$/],
  [/(^|\.)threads\.(net|com)$/, /^(xmt|slof)$/],
];

/**
 * The different links of a text, as they are sent on: without the marks of the sentence around them and what sharing adds. In a
 * text with other words a name with a dot is no link: there it takes `https://` or, when nothing has that, a path behind it.
 */
export function linksIn(text: string): string[] {
  const words = stripMarks(text)
    .split(/\s+/)
    .flatMap((word) => once(word).split(NEXT_LINK))
    .map(withoutMarks)
    .filter(Boolean);
  const links = words.filter(isLink);
  const full = links.filter((link) => FULL.test(link));
  const isSchemed = words.some((word) => /^https?:/i.test(word));
  const meant = links.length === words.length ? links : isSchemed ? full : links.filter((link) => link.includes('/'));
  return [...Map.groupBy(meant.map(tidy), pageOf).values()].flatMap(([first = '']) => first);
}

function isLink(word: string): boolean {
  if (FULL.test(word)) return URL.parse(word)?.hostname.includes('.') ?? false;
  return BARE.test(word) && URL.canParse(`https://${word}`);
}

/** Pasted twice, with nothing in between. */
function once(word: string): string {
  const half = word.slice(0, word.length / 2);
  return half + half === word && /^https?:/i.test(half) ? half : word;
}

function withoutMarks(word: string): string {
  let [from, to] = [0, word.length];
  while (from < to && OPENING.includes(word[from] ?? '')) from++;
  const opened = ['(', '[', '{'].filter((mark) => word.includes(mark, from));
  for (; to > from; to--) {
    const last = word[to - 1] ?? '';
    const opening = PAIRS[last];
    if (opening === undefined ? !CLOSING.includes(last) : opened.includes(opening)) break;
  }
  return word.slice(from, to);
}

/** Scheme and host in small letters, as phones don't begin a sentence, and without what only tells who shared it. */
function tidy(link: string): string {
  const [beginning = '', scheme = '', host = ''] = /^(https?:\/\/)?([^/?#]*)/i.exec(link) ?? [];
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const isTracking = (pair: string) => {
    const [parameter = ''] = pair.split('=', 1);
    return TRACKING.test(parameter) || TRACKING_AT.some(([hosts, names]) => hosts.test(name) && names.test(parameter));
  };
  const rest = link.slice(beginning.length);
  const [page, query] = splitAt(rest.split('#', 1)[0] ?? '', '?');
  const fragment = rest.includes('#') ? rest.slice(rest.indexOf('#')) : '';
  const pairs = query?.split('&') ?? [];
  const kept = pairs.filter((pair) => !isTracking(pair));
  const isTidy = kept.length === pairs.length;
  const asked = query === undefined || (!isTidy && kept.length === 0) ? '' : `?${kept.join('&')}`;
  return scheme.toLowerCase() + host.toLowerCase() + page + asked + fragment;
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The same for links that lead to one page, however they were written and shared: they are compared by it. */
export function pageOf(link: string): string {
  const [address, query] = splitAt(
    tidy(stripMarks(link))
      .replace(/^https?:\/\//, '')
      .replace(/^(?:www|m|mobile|mbasic|touch|web)\.(?=[^/]+\.)/, ''),
    '?',
  );
  return address.replace(/\/$/, '') + (query === undefined ? '' : `?${query}`);
}
