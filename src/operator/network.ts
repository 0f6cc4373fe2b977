import { connect } from 'node:tls';
import type { Config } from '../config.ts';
import { cleanText } from '../panel/text.ts';
import { createWayOut, isLocal } from '../proxy.ts';
import { bad, type Finding, ok, skipped } from './findings.ts';

const TIMEOUT_MS = 15_000;
/** By so much the clock may be wrong. */
const CLOCK_MS = 30_000;
/** An error that Telegram had with the webhook is over after so long. */
const WEBHOOK_ERROR_MS = 3_600_000;

/** Reasons why there was no answer, as codes of the system and of undici, in words. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, 'its name is not found (DNS)'],
  [/ECONNREFUSED/, 'nothing listens there'],
  [/CERT|SIGNED|ISSUER|ERR_TLS|ERR_SSL/, 'its certificate is not one to trust (TLS)'],
  [/TimeoutError|TIMEOUT|ETIMEDOUT/, `no answer within ${TIMEOUT_MS / 1000} s`],
  [/Proxy response|PRX|Socks5|SOCKS5/, 'the proxy does not let it through'],
  [/ENETUNREACH|EHOSTUNREACH/, 'there is no way to it'],
];

interface Reply {
  status: number;
  text: string;
  headers: Headers;
  ms: number;
}

/** All that needs the network: Telegram, the clock against it, and each panel. */
export async function examineNetwork(config: Config): Promise<Finding[]> {
  const proxy = config.proxy && createWayOut(config.proxy.url).nodes;
  /** @returns words when there is no answer. */
  const ask = async (url: string, isDirect: boolean, body?: URLSearchParams): Promise<Reply | string> => {
    const began = performance.now();
    const way = proxy && !isDirect && !isLocal(url) ? { dispatcher: proxy } : {};
    try {
      const response = await fetch(url, {
        ...way,
        ...(body && { method: 'POST', body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      } as RequestInit);
      const text = await response.text();
      const { status, headers } = response;
      return { status, headers, text, ms: Math.round(performance.now() - began) };
    } catch (error) {
      return wordsOf(error);
    }
  };
  const panels = config.panels.map(async ({ name, url }) => {
    const isDirect = proxy === undefined || config.proxy?.except.has(name) === true || isLocal(url);
    const reply = await ask(url, isDirect, new URLSearchParams({ action: 'balance' }));
    const until = isDirect && typeof reply === 'object' ? await certificateUntil(url) : undefined;
    return panelFinding(`panel ${name}`, new URL(url).host, reply, until);
  });
  const found = await Promise.all([examineTelegram(config, (url) => ask(url, false)), ...panels]);
  await proxy?.close();
  return found.flat();
}

async function examineTelegram(config: Config, ask: (url: string) => Promise<Reply | string>): Promise<Finding[]> {
  const { host } = new URL(config.telegramApiRoot);
  const call = (method: string) => ask(`${config.telegramApiRoot}/bot${config.botToken}/${method}`);
  const me = await call('getMe');
  if (typeof me === 'string') {
    const todo = config.proxy
      ? 'look at PROXY_URL and the network'
      : 'look at the network; where Telegram is blocked, PROXY_URL';
    return [bad('token', `${host} cannot be asked: ${me}`, todo), ...['webhook', 'clock'].map(noTelegram)];
  }
  const { result } = parse<{ result?: { username?: string } }>(me.text);
  if (me.status !== 200 || !result) {
    const says = [401, 404].includes(me.status) ? 'Telegram does not know it' : `${host} answers ${me.status}`;
    const todo = 'take the token from @BotFather anew (/token) and put it into BOT_TOKEN';
    return [bad('token', says, todo), noTelegram('webhook'), clockFinding(me)];
  }
  return [
    ok('token', `of @${result.username}`),
    webhookFinding(config, await call('getWebhookInfo')),
    clockFinding(me),
  ];
}

const noTelegram = (check: string) => skipped(check, 'Telegram was not asked');

function webhookFinding({ webhook }: Config, reply: Reply | string): Finding {
  const { result } = parse<{ result?: Record<string, unknown> }>(typeof reply === 'string' ? '' : reply.text);
  if (!result) return skipped('webhook', 'Telegram did not say');
  const { url = '', pending_update_count = 0, last_error_date, last_error_message = '' } = result;
  const waiting = `${Number(pending_update_count)} updates wait`;
  if (!webhook && url !== '') {
    const todo = 'start the bot: it takes the webhook away; when it comes back, another program uses this token';
    return bad('webhook', 'one is set, and WEBHOOK_URL is not given', todo);
  }
  if (!webhook) return ok('webhook', `none, long polling; ${waiting}`);
  if (url !== webhook.url) {
    const todo = 'start the bot: it sets the webhook; when that does not last, another program uses this token';
    return bad('webhook', url === '' ? 'none is set' : 'another address is set than WEBHOOK_URL', todo);
  }
  if (Date.now() - Number(last_error_date ?? 0) * 1000 < WEBHOOK_ERROR_MS) {
    const says = `Telegram could not deliver (${cleanText('error', String(last_error_message))}); ${waiting}`;
    return bad(
      'webhook',
      says,
      'make WEBHOOK_URL reach PORT of this machine from outside, by https, through your proxy',
    );
  }
  return ok('webhook', `set; ${waiting}`);
}

function clockFinding({ headers, ms }: Reply): Finding {
  const theirs = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return skipped('clock', 'Telegram sent no time');
  const wrong = Math.round((Date.now() - ms / 2 - theirs) / 1000);
  if (Math.abs(wrong) * 1000 <= CLOCK_MS) return ok('clock', `right to ${Math.max(1, Math.abs(wrong))} s`);
  const says = `${Math.abs(wrong)} s ${wrong > 0 ? 'ahead of' : 'behind'} Telegram's`;
  return bad('clock', says, 'set it by the network (timedatectl set-ntp true)');
}

function panelFinding(check: string, host: string, reply: Reply | string, until: string | undefined): Finding {
  if (typeof reply === 'string') {
    return bad(check, `${host}: ${reply}`, 'look at its address, the network, and whether the panel is down');
  }
  const { status, text, headers, ms } = reply;
  if (status >= 300 && status < 400) {
    const to = URL.parse(headers.get('location') ?? '', `https://${host}`)?.host ?? 'nowhere';
    return bad(
      check,
      `${host} sends to ${to}`,
      'give the address that it sends to: no API key is sent after a redirect',
    );
  }
  const said = parse<{ error?: unknown }>(text);
  if (!('error' in said) && !text.trimStart().startsWith('{')) {
    const todo = 'look at the path of its address; a page that keeps robots out (Cloudflare) is for the panel to open';
    return bad(check, `${host} answers ${status} with something else than API v2`, todo);
  }
  const words = 'error' in said ? `says without a key: ${cleanText('error', String(said.error))}` : 'asks for no key';
  return ok(
    check,
    `${host} answers in ${ms} ms and ${words}${until === undefined ? '' : `; certificate until ${until}`}`,
  );
}

/** The last day of a certificate; nothing for what has none. */
function certificateUntil(address: string): Promise<string | undefined> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname }, () => {
      resolve(new Date(socket.getPeerCertificate().valid_to).toISOString().slice(0, 10));
      socket.destroy();
    });
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve(undefined));
  });
}

/** All that a chain of causes says of itself. */
function wordsOf(error: unknown): string {
  const chain: string[] = [];
  for (let one = error; one instanceof Error; one = one.cause) {
    chain.push(`${one.name} ${'code' in one ? String(one.code) : ''} ${one.message}`);
  }
  const all = chain.join(' ');
  return REASONS.find(([pattern]) => pattern.test(all))?.[1] ?? 'the connection failed';
}

/** @returns an empty object for what is no JSON. */
function parse<T extends object>(text: string): T {
  try {
    const value: unknown = JSON.parse(text);
    return (typeof value === 'object' && value !== null ? value : {}) as T;
  } catch {
    return {} as T;
  }
}
