import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Everything that whoever runs the bot can set. Built by {@link loadConfig} only. */
export interface Config {
  botToken: string;
  /** Panels by name; the first is the default. */
  panels: readonly PanelAddress[];
  /** A file, or the address of a PostgreSQL database instead. */
  storage: { file: string; url?: string; keys: readonly string[] | undefined };
  pollIntervalMs: number;
  panelTimeoutMs: number;
  catalogueTtlMs: number;
  /** `undefined`: everyone. */
  allowedUserIds: ReadonlySet<number> | undefined;
  /** Who runs it: they are told what is wrong, and have `/admin`. */
  adminUserIds: ReadonlySet<number>;
  /** `invite`: who is in none of the two lists needs an invitation. */
  access: 'open' | 'invite';
  /** Who is silent so long is erased; 0: nobody. */
  keepSilentDays: number;
  defaultLanguage: string;
  telegramApiRoot: string;
  webhook: { url: string; secret: string } | undefined;
  /** Where a copy of the database goes each day, and how many stay. */
  backups: { folder: string; keep: number } | undefined;
  /** For Telegram, and for the panels that are not named in `except`. */
  proxy: { url: string; except: ReadonlySet<string> } | undefined;
  port: number | undefined;
  logLevel: string;
}

interface PanelAddress {
  name: string;
  url: string;
}

/** Names every bad variable at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The bot cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const ENV_FILE = resolve(ROOT, '.env');
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** 32 bytes in base64, of either alphabet. */
const isKey = (text: string) => /^[\w+/-]{43}=?$/.test(text);

/** A name with a year or a version. */
const CALLED = /^\d{0,4}[a-z]+\d{0,4}$/i;

/** Whether a text has something like a key or a token, and like nothing that people call a panel or its API, such as `api2`. */
const holdsSecret = (text: string) =>
  /[=@]/.test(text) ||
  (text.match(/[\w:%-]{20,}/g) ?? []).some((part) => /\d/.test(part) && !CALLED.test(part)) ||
  (text.match(/[a-z\d]{8,}/gi) ?? []).some((part) => {
    const turns = part.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
    const isHex = part.length >= 12 && /^(?=.*\d)[a-f\d]+$/i.test(part);
    return turns >= 3 || isHex || (part.length >= 12 && !CALLED.test(part)) || part.length >= 32;
  });

const address = (isFine: (url: URL) => boolean, example: string) =>
  z.string().refine(
    (text) => {
      const url = URL.parse(text);
      return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && isFine(url);
    },
    { error: `must be an http(s) address such as ${example}, without a user and a password` },
  );
const WITHOUT_QUERY = /^[^?#]*$/;
const isPanelName = (text: string) => /^[\p{L}\p{N} ._-]{1,32}$/u.test(text);
// People are shown where their panel is.
const panelUrl = address(
  ({ href, pathname }) => WITHOUT_QUERY.test(href) && !holdsSecret(pathname),
  'https://example.com/api/v2, without a key, ? and #',
);
const isProxy = (text: string) => {
  const url = URL.parse(text);
  const isWhole = /^(https?|socks5):\/\/[^/?#]+\/?$/.test(text) && url !== null && url.hostname !== '';
  // What cannot be decoded would be sent as something else.
  return isWhole && [url.username, url.password].every((part) => !/%(?![\da-f]{2})/i.test(part));
};
const seconds = (least: number) =>
  z
    .string()
    .refine((text) => /^\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= 86_400, {
      error: `must be a number of seconds from ${least} to 86400`,
    })
    .transform((text) => Number(text) * 1000);
const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine((parts) => parts.length > 0, { error: 'is given and names nothing: leave it empty, or give what it is for' });

const userIds = list
  .refine((ids) => ids.every((id) => /^[1-9]\d{0,14}$/.test(id)), {
    error: 'must be Telegram ids (numbers) separated by commas',
  })
  .transform((ids): ReadonlySet<number> => new Set(ids.map(Number)));

const variables = {
  BOT_TOKEN: z
    .string({ error: 'is missing: make a bot with @BotFather and put its token here' })
    .regex(/^\d+:[\w-]{10,}$/, {
      error: 'does not look like a token from @BotFather (123456789:AAE...)',
    }),
  PANEL_API_URL: panelUrl.default('https://smmgulf.com/api/v2'),
  PANEL_NAME: z
    .string()
    .refine((text) => isPanelName(text) && !holdsSecret(text), {
      error: 'must be 1 to 32 letters, digits, blanks and . _ - that look like no key',
    })
    .optional(),
  PANELS: list
    .transform((parts, context) =>
      parts.map((part) => {
        const [name = '', ...rest] = part.split('=');
        const url = rest.join('=').trim();
        const isWhole = isPanelName(name.trim()) && panelUrl.safeParse(url).success;
        const isSecret = holdsSecret(name);
        if (!isWhole || isSecret) {
          const what = isSecret ? 'no name that looks like a key' : 'no url with a user, a password, a key, ? or #';
          context.addIssue({ code: 'custom', message: `must be name=url pairs separated by commas; ${what}` });
        }
        return { name: name.trim(), url };
      }),
    )
    .default([]),
  STORAGE_URL: z
    .string()
    .refine((text) => /^sqlite:\/\/.+/.test(text) || isDatabase(text), {
      error: 'must look like sqlite://data/bot.sqlite, or like postgres://user:password@host/database',
    })
    .default('sqlite://data/bot.sqlite'),
  ENCRYPTION_KEY: list
    .refine((keys) => keys.every(isKey), {
      error: 'must be 32 bytes in base64 (openssl rand -base64 32); several are separated by commas',
    })
    .optional(),
  POLL_INTERVAL_SECONDS: seconds(1).default(60_000),
  PANEL_TIMEOUT_SECONDS: seconds(1).default(30_000),
  CATALOGUE_TTL_SECONDS: seconds(0).default(900_000),
  ALLOWED_USER_IDS: userIds.optional(),
  ADMIN_USER_IDS: userIds.default(new Set()),
  ACCESS: z.enum(['open', 'invite'], { error: 'must be open or invite' }).default('open'),
  KEEP_SILENT_DAYS: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text), { error: 'must be a whole number of days from 0 (for ever) to 99999' })
    .transform(Number)
    .default(365),
  BACKUP_FOLDER: z
    .string()
    .min(1, { error: 'is given and names nothing: leave it empty, or give a folder' })
    .optional(),
  BACKUP_KEEP: z
    .string()
    .refine((text) => /^[1-9]\d{0,3}$/.test(text), { error: 'must be a whole number from 1 to 9999' })
    .transform(Number)
    .default(7),
  TELEGRAM_API_ROOT: address(({ href }) => WITHOUT_QUERY.test(href), 'https://api.telegram.org').default(
    'https://api.telegram.org',
  ),
  WEBHOOK_URL: address(({ hash }) => hash === '', 'https://example.com/telegram').optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, { error: 'must be 16-256 characters of A-Z a-z 0-9 _ -' })
    .optional(),
  PROXY_URL: z
    .string()
    .refine(isProxy, {
      error:
        'must be http://, https:// or socks5:// and a host, such as socks5://user:password@10.0.0.1:1080; signs in the password as %40 for @',
    })
    .optional(),
  PROXY_EXCEPT: list.optional(),
  PORT: z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) <= 65_535, { error: 'must be a port number' })
    .transform(Number)
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
};

export function version(): string {
  return (JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** What is set for the process, and what the file `.env` adds to it. */
export function environment(): Readonly<Record<string, string | undefined>> {
  if (existsSync(ENV_FILE)) loadEnvFile(ENV_FILE);
  return process.env;
}

/**
 * @param env variables by name; an empty one counts as not given, one of blanks does not.
 * @param languages those that `locales/` holds.
 * @throws ConfigError that names every bad variable.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, languages: readonly string[]): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value ? [[name, value.trim()]] : [])),
  );
  const schema = z
    .object({
      ...variables,
      DEFAULT_LANGUAGE: z.enum(languages, { error: `must be one of ${languages.join(', ')}` }).default('en'),
    })
    // `when`: also said when other variables are bad.
    .refine((value) => !value.WEBHOOK_URL || value.WEBHOOK_SECRET !== undefined, {
      path: ['WEBHOOK_SECRET'],
      error: 'is required with WEBHOOK_URL',
      when: () => true,
    })
    .refine((value) => !isDatabase(value.STORAGE_URL ?? '') || value.ENCRYPTION_KEY !== undefined, {
      path: ['ENCRYPTION_KEY'],
      error: 'is required with a postgres:// database, and the same for all processes (openssl rand -base64 32)',
      when: () => true,
    })
    .refine((value) => !isDatabase(value.STORAGE_URL ?? '') || value.BACKUP_FOLDER === undefined, {
      path: ['BACKUP_FOLDER'],
      error: 'is for SQLite: a PostgreSQL database is backed up with pg_dump',
      when: () => true,
    })
    .refine((value) => !value.WEBHOOK_URL || value.PORT !== undefined, {
      path: ['PORT'],
      error: 'is required with WEBHOOK_URL',
      when: () => true,
    })
    .refine(
      ({ ACCESS, ADMIN_USER_IDS, ALLOWED_USER_IDS }) =>
        ACCESS !== 'invite' || (ADMIN_USER_IDS?.size ?? 0) > 0 || ALLOWED_USER_IDS !== undefined,
      { path: ['ADMIN_USER_IDS'], error: 'is required with ACCESS=invite: nobody could invite', when: () => true },
    )
    .refine((value) => new Set(panelsOf(value).map(({ name }) => alike(name))).size === panelsOf(value).length, {
      path: ['PANELS'],
      error: 'names two panels alike; the default one is PANEL_NAME, or its host',
    })
    .refine((value) => isSubset(value.PROXY_EXCEPT, panelsOf(value)), {
      path: ['PROXY_EXCEPT'],
      error: 'must be names of panels, as in PANELS and PANEL_NAME, separated by commas',
    });
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError([
      ...new Set(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`)),
    ]);
  }
  const values = parsed.data;
  return {
    botToken: values.BOT_TOKEN,
    panels: panelsOf(values),
    storage: storageOf(values.STORAGE_URL, values.ENCRYPTION_KEY),
    pollIntervalMs: values.POLL_INTERVAL_SECONDS,
    panelTimeoutMs: values.PANEL_TIMEOUT_SECONDS,
    catalogueTtlMs: values.CATALOGUE_TTL_SECONDS,
    allowedUserIds: values.ALLOWED_USER_IDS,
    adminUserIds: values.ADMIN_USER_IDS,
    access: values.ACCESS,
    keepSilentDays: values.KEEP_SILENT_DAYS,
    defaultLanguage: values.DEFAULT_LANGUAGE,
    telegramApiRoot: values.TELEGRAM_API_ROOT.replace(/(?<!\/)\/+$/, ''),
    webhook:
      values.WEBHOOK_URL && values.WEBHOOK_SECRET
        ? { url: values.WEBHOOK_URL, secret: values.WEBHOOK_SECRET }
        : undefined,
    backups: values.BACKUP_FOLDER
      ? { folder: resolve(ROOT, values.BACKUP_FOLDER), keep: values.BACKUP_KEEP }
      : undefined,
    proxy: values.PROXY_URL ? { url: values.PROXY_URL, except: new Set(values.PROXY_EXCEPT) } : undefined,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
  };
}

/** Whether it is the address of a PostgreSQL database, which has a name. */
function isDatabase(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1;
}

function storageOf(url: string, keys: readonly string[] | undefined): Config['storage'] {
  if (isDatabase(url)) return { file: '', url, keys };
  return { file: resolve(ROOT, url.slice('sqlite://'.length)), keys };
}

/** The same for names that nobody can tell from each other on a button. */
function alike(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}

function isSubset(names: readonly string[] | undefined, panels: readonly PanelAddress[]): boolean {
  return (names ?? []).every((name) => panels.some((panel) => panel.name === name));
}

type Addresses = z.output<z.ZodObject<Pick<typeof variables, 'PANEL_API_URL' | 'PANEL_NAME' | 'PANELS'>>>;

/** All panels, the default one first. By their names accounts know them: an address may change. */
function panelsOf({ PANEL_API_URL: url, PANEL_NAME, PANELS }: Addresses): PanelAddress[] {
  return [{ name: PANEL_NAME ?? URL.parse(url)?.hostname ?? '', url }, ...PANELS.filter((panel) => panel.url !== url)];
}

/**
 * The keys that encrypt API keys: those given, or the one in a file beside the database, made at the first start.
 * @throws ConfigError when the database is there and its key file is not: a new key could open nothing.
 */
export function loadEncryptionKeys(storage: Config['storage']): Buffer[] {
  if (storage.keys) return storage.keys.map((key) => Buffer.from(key, 'base64'));
  const file = `${storage.file}.key`;
  if (!existsSync(file)) {
    if (existsSync(storage.file)) {
      throw new ConfigError([
        `ENCRYPTION_KEY is not given, and the key file ${file} of the existing database is gone: put it back`,
      ]);
    }
    try {
      makeKeyFile(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new ConfigError([`ENCRYPTION_KEY is not given, and the key file ${file} cannot be made: ${reason}`]);
    }
  }
  const keys = readFileSync(file, 'utf8').trim().split(',');
  if (keys.every((key) => Buffer.from(key, 'base64').length === 32))
    return keys.map((key) => Buffer.from(key, 'base64'));
  throw new ConfigError([`ENCRYPTION_KEY is not given, and the key file ${file} is damaged`]);
}

/**
 * Nothing may be sealed with a key that the power could take: it is on the disk, whole, before it has its name, and its name is
 * before anything else is made.
 */
function makeKeyFile(file: string): void {
  const folder = dirname(file);
  const made = mkdirSync(folder, { recursive: true });
  const half = `${file}.new`;
  rmSync(half, { force: true }); // Of a process that was killed.
  try {
    writeFileSync(half, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(half, file); // Never over that of another process.
  } finally {
    rmSync(half, { force: true });
  }
  if (process.platform === 'win32') return; // It has no way to wait for a folder.
  for (const path of made === undefined ? [folder] : [folder, dirname(made)]) {
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  }
}
