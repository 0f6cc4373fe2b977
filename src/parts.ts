import { Api, Context, type Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type Access, createAccess } from './accounts/access.ts';
import { createAccounts } from './accounts/accounts.ts';
import { createBalanceLine } from './accounts/balance-line.ts';
import { keptHabits, openPanels } from './accounts/habits.ts';
import { createMaintenance, type Maintenance } from './accounts/maintenance.ts';
import { createSilence } from './accounts/silence.ts';
import { createBot } from './bot/bot.ts';
import type { BotContext, Parts } from './bot/context.ts';
import { createTidying, nameInCrowd } from './bot/crowd.ts';
import { erasePerson } from './bot/erase.ts';
import { createInbox, type Inbox } from './bot/telegram/inbox.ts';
import { createIntake } from './bot/telegram/intake.ts';
import { createMessenger } from './bot/telegram/messenger.ts';
import { createPace, type Kind, type Pace } from './bot/telegram/pace.ts';
import { retry } from './bot/telegram/polling.ts';
import { createMenus } from './bot/telegram/registration.ts';
import { createShown } from './bot/telegram/shown.ts';
import { createTransport, type Transport } from './bot/telegram/transport.ts';
import { type Alarms, createAlarms } from './bot/unasked/alarms.ts';
import { createBoards } from './bot/unasked/board.ts';
import { createDigest } from './bot/unasked/digest.ts';
import { createNotices, createNoticing, type Notices } from './bot/unasked/notices.ts';
import { createNotifier, type Notifier } from './bot/unasked/notifier.ts';
import { createReceipts } from './bot/unasked/receipts.ts';
import { lowBalanceScreen, silentScreen } from './bot/views/account.ts';
import { type Languages, loadLanguages } from './bot/words/i18n.ts';
import { createKeyFinder } from './bot/words/keys.ts';
import { type ArchiveMemory, createArchiveMemory } from './catalogue/archive.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { isSameKind } from './catalogue/kinds.ts';
import { accountRecord, listRecord } from './catalogue/records.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import { type Census, createCensus } from './orders/census.ts';
import { createLabels } from './orders/labels.ts';
import { createLedger } from './orders/ledger.ts';
import { createMass } from './orders/mass/mass.ts';
import { createPlace, type Place } from './orders/place.ts';
import { createPresets } from './orders/presets.ts';
import { createRepair } from './orders/repair.ts';
import { createRunning } from './orders/running.ts';
import { createWatch } from './orders/watch/watch.ts';
import { createPanel, type Panel } from './panel/client.ts';
import type { Habit } from './panel/habits.ts';
import { createHealthBook, type HealthBook } from './panel/health.ts';
import type { WayOut } from './proxy.ts';
import type { Metrics } from './server/metrics.ts';
import { StoreError } from './store/database.ts';
import { FencedError, type Lease } from './store/lease.ts';
import type { Store } from './store/store.ts';

/** A panel that came to nothing so often in a row is out of order; it may refuse some by good right. */
const ALARMING = { failed: 5, rejected: 20 };
/** A list of orders to confirm is shown with prices that are not older. */
const LONGEST_PREVIEW_MS = 10 * 60_000;

/** An answer of a panel comes so much later than its time, at most. */
const MARGIN_MS = 1_000;

/** What the process, or a test, hands in. */
export interface Outside {
  log: Logger;
  /** Told of each secret: the log must not have it. */
  hide?: (secret: string) => void;
  clock?: Clock;
  /** The shortest time between two edits of one board, when not the usual one. */
  boardCalmMs?: number;
  /** How often it is looked whether something is wrong, when not the usual. */
  alarmMs?: number;
}

/** What all people share, whoever looks after them: the panels, the way to Telegram, the languages. */
export interface Shared {
  config: Config;
  log: Logger;
  now: () => number;
  passed: () => number;
  hide: (secret: string) => void;
  onError: (error: unknown) => void;
  metrics: Metrics | undefined;
  languages: Languages;
  panels: ReadonlyMap<string, Panel>;
  telegram: Telegram;
  /** What belongs to nobody. */
  common: Store;
  memory: ArchiveMemory;
  boardCalmMs: number | undefined;
  access: Access;
  maintenance: Maintenance;
  alarms: Alarms;
  notices: Notices;
  health: HealthBook;
  backup: () => ReturnType<Parts['backup']>;
}

/** Makes what all people share, on an open store; nothing runs yet. @param watched how many orders and refills are watched just now. */
export async function createShared(
  config: Config,
  outside: Outside,
  { common, metrics, backup }: { common: Store; metrics: Metrics | undefined; backup: Parts['backup'] },
): Promise<Shared> {
  const { clock = systemClock, hide = () => {} } = outside;
  const log = overheard(outside.log, (...failure) => alarms.failed(...failure));
  const onError = (error: unknown) => log.error({ err: error }, 'work in the background failed');
  const passed = common.ran;
  const proxy = config.proxy && (await import('./proxy.ts'));
  const wayOut = config.proxy && proxy?.createWayOut(config.proxy.url);
  if (config.proxy) {
    const { protocol, host } = new URL(config.proxy.url);
    log.info({ proxy: `${protocol}//${host}`, except: [...config.proxy.except] }, 'a proxy is on the way out');
  }
  const wayTo = (url: string) => (proxy?.isLocal(url) ? undefined : wayOut);
  const languages = loadLanguages(config.defaultLanguage);
  const telegram = createTelegram(config, wayTo(config.telegramApiRoot));
  const alarms = createAlarms({
    common,
    admins: config.adminUserIds,
    languages,
    messenger: createTalking({ config, log, metrics, telegram }, common).news,
    log: outside.log,
    now: clock.now,
    passed,
    lookMs: outside.alarmMs,
  });
  const health = createHealthBook();
  return {
    config,
    log,
    now: clock.now,
    passed,
    hide,
    onError,
    metrics,
    languages,
    panels: await createPanels(config, { store: common, log, metrics, passed, onError, wayTo, health, alarms }),
    telegram,
    common,
    memory: createArchiveMemory(),
    boardCalmMs: outside.boardCalmMs,
    access: createAccess({ ...config, common, isByInvitation: config.access === 'invite' }),
    maintenance: createMaintenance({ common, now: clock.now }),
    alarms,
    notices: createNotices(common),
    health,
    backup,
  };
}

/** A log whose errors somebody else hears of too, whatever its level is. */
function overheard(log: Logger, heard: (words: string, error: unknown) => void): Logger {
  return Object.assign(Object.create(log) as Logger, {
    error(about: { err?: unknown } | string, words?: string) {
      if (typeof about === 'string') log.error(about);
      else log.error(about, words);
      heard(typeof about === 'string' ? about : (words ?? ''), typeof about === 'string' ? undefined : about.err);
    },
  });
}

/** Makes and joins the parts that look after some people: all of them, or those that the lease is for. Nothing runs before household.ts starts it. */
export function createParts(shared: Shared, store: Store, held?: { lease: Lease; inbox: Inbox }) {
  const { config, log, now, passed, hide, onError, metrics, languages, panels, common, telegram } = shared;
  const { pace } = telegram;
  const lease = held?.lease;
  const { api, messenger, news } = createTalking(shared, store, lease);
  const ledger = createLedger(store);
  const newestOrders = async (account: string) => (await ledger.recent(account, 'orders', 0, 3)).ids;
  const accounts = createAccounts({
    store,
    panels,
    newestOrders,
    access: shared.access,
    maintenance: shared.maintenance,
    now,
    passed,
    hide,
    common,
    mayWrite: lease && (() => lease.isValid()),
  });
  const notifier: Notifier = createNotifier({ accounts, languages, messenger: news, now, passed });
  const watch = createWatch({
    store,
    accounts,
    ledger,
    intervalMs: config.pollIntervalMs,
    now,
    passed,
    tell: (owner, endings, told) =>
      notifier.tell(owner, endings, async (ones) => {
        await told(ones);
        metrics?.endingsTold(ones.map((one) => now() - (('refill' in one ? one.refill : one.order).endedAt ?? now())));
      }),
    oneByOne: (account) => notifier.oneByOne(account),
    keyRefused: (account, text) => notifier.keyRefused(account, text),
    panelGone: (account) => notifier.panelGone(account),
    onError: (error) => log.error({ err: error }, 'watching failed'),
  });
  const catalogue = createCatalogue({
    // Copies: what the power takes, the panel has.
    lists: serviceLists(common, lease),
    accounts: store.collection('service_lists_of', { schema: accountRecord, outlives: 'process' }),
    memory: shared.memory,
    ttlMs: config.catalogueTtlMs,
    now,
    passed,
    async fetchServices(of, how) {
      const account = await accounts.byId(of.id);
      if (!account) throw new Error('the account is gone');
      return accounts.panelOf(account).services(how);
    },
  });
  const part = String(lease?.shard ?? 'all');
  const census = createCensus({ common, part, accounts, watch, now, onError });
  const notWritten = (error: unknown) => log.error({ err: error }, "a panel's answer could not be written");
  const place = counted(
    createPlace({
      store,
      accounts,
      ledger,
      watch,
      now,
      passed,
      onError: notWritten,
      // Whoever had these people before may still hear of what it sent.
      ...(lease ? { othersMs: config.panelTimeoutMs + MARGIN_MS, isOurs: () => lease.isValid() } : {}),
    }),
    { metrics, census, alarms: shared.alarms },
  );
  const repair = createRepair({
    store,
    accounts,
    ledger,
    watch,
    now,
    passed,
    onError: notWritten,
  });
  const presets = createPresets(store);
  const running = createRunning({ ledger, watch, isSameKind });
  const labels = createLabels({ store, ledger });
  const mass = createMass({
    store,
    accounts,
    place,
    services: (account) => catalogue.fresh(account),
    pricesMs: Math.min(config.catalogueTtlMs, LONGEST_PREVIEW_MS),
    now,
    passed,
    onError,
  });
  const balanceLine = createBalanceLine({
    store,
    accounts,
    warn: (account, balance, line) =>
      notifier.mention(account.owner, (t) => lowBalanceScreen(t, account, balance, line)),
    onError,
  });
  const digest = createDigest({
    store,
    accounts,
    catalogue,
    now,
    tell: (account, make) => notifier.mention(account.owner, make),
    onError,
  });
  const boards = createBoards({
    store,
    accounts,
    ledger,
    watch,
    languages,
    messenger: news,
    passed,
    onError,
    calmMs: shared.boardCalmMs,
  });
  const receipts = createReceipts({ accounts, ledger, place, watch, languages, messenger: news, onError });
  const parts: Parts = {
    boards,
    presets,
    balanceLine,
    digest,
    menus: createMenus({ api, accounts, access: shared.access, languages, log }),
    config,
    store,
    access: shared.access,
    maintenance: shared.maintenance,
    alarms: shared.alarms,
    notices: shared.notices,
    health: shared.health,
    census,
    backup: shared.backup,
    accounts,
    catalogue,
    ledger,
    watch,
    place,
    mass,
    labels,
    repair,
    running,
    languages,
    messenger,
    log,
    now,
    passed,
  };
  const silence = createSilence({
    store,
    accounts,
    keepDays: config.keepSilentDays,
    passed,
    warn: (owner, days) => notifier.mention(owner, (t) => silentScreen(t, days)),
    erase: (owner) => erasePerson(parts, owner),
    onError,
  });
  const { resume, middleware } = createBot(parts);

  const tidyUp = createTidying(api, messenger, createKeyFinder(accounts));
  const intake = createIntake({
    inbox: held?.inbox ?? createInbox(store, log),
    onDisk: () => store.onDisk(),
    // The store does not answer, or others look after the person: it is not over.
    ...(lease && { isToReturn: (error: unknown) => error instanceof StoreError || !lease.isValid() }),
    log,
    nameInCrowd,
    leaveOut(update) {
      metrics?.updateLeftOut();
      tidyUp(update);
    },
    async handle(update, leftOut, pieces) {
      if (lease && !lease.isValid()) throw new FencedError(lease);
      const started = performance.now();
      // As `bot.handleUpdate` does, but with one Api for all updates.
      const ctx = new Context(update, api, telegram.me()) as BotContext;
      ctx.leftOut = leftOut;
      ctx.pieces = pieces.flatMap(({ message }) => message ?? []);
      await middleware(ctx, async () => {});
      const ms = performance.now() - started;
      metrics?.updateHandled(ms);
      log.debug({ update: update.update_id, ms: Math.round(ms) }, 'update handled');
    },
    setAside({ update_id, message, callback_query }) {
      metrics?.updateSetAside();
      shared.alarms.rings('set-aside');
      const chat = message?.chat ?? callback_query?.message?.chat;
      if (chat?.type !== 'private') return;
      const code = String(update_id);
      notifier
        .push(chat.id, (t) => ({ text: t.text('apology', { code }) }))
        .catch((error: unknown) => log.warn({ err: error, code }, 'the apology was not sent'));
    },
  });

  const noticing = createNoticing({ notices: shared.notices, part, accounts, notifier, onError });

  return { ...parts, intake, noticing, notifier, pace, receipts, resume, silence };
}

/** Each attempt of each call, with what Telegram said to it. */
function telegramCounted(metrics: Metrics): Transformer {
  return async (call, method, payload, signal) => {
    let outcome = 'failed';
    try {
      const answer = await call(method, payload, signal);
      outcome = answer.ok ? 'ok' : String(answer.error_code);
      return answer;
    } finally {
      metrics.telegramCalled(method, outcome);
    }
  };
}

function counted(
  place: Place,
  { metrics, census, alarms }: { metrics: Metrics | undefined; census: Census; alarms: Alarms },
): Place {
  return {
    ...place,
    async confirm(...of) {
      const placed = await place.confirm(...of);
      metrics?.orderConfirmed(placed.outcome);
      if (placed.outcome === 'unknown') alarms.rings('unknown-outcomes');
      await census.confirmed(placed.outcome);
      return placed;
    },
  };
}

/** A client for each panel, by its name, with what was learnt of it. */
async function createPanels(
  config: Config,
  parts: {
    store: Store;
    log: Logger;
    metrics: Metrics | undefined;
    passed: () => number;
    onError: (error: unknown) => void;
    wayTo: (url: string) => WayOut | undefined;
    health: HealthBook;
    alarms: Alarms;
  },
) {
  const { log, metrics, passed, onError, health, alarms } = parts;
  const learnt = openPanels(parts.store);
  const panels = new Map<string, Panel>();
  for (const { name, url } of config.panels) {
    if (/^http:\/\/(?!localhost[:/]|127\.|\[::1\])/.test(new URL(url).href))
      log.warn({ panel: name }, 'this panel is asked over http: whoever is on the way to it can read the API keys');
    const onCall: Parameters<typeof createPanel>[0]['onCall'] = ({ action, ms, outcome, background }) => {
      metrics?.panelCalled({ panel: name, action, outcome, ms });
      health.saw(name, { ms, outcome });
      const { failed, rejected } = health.inRow(name);
      if (failed >= ALARMING.failed) alarms.rings('panel-silent', name, failed === ALARMING.failed ? failed : 1);
      else if (failed === 0) alarms.ends('panel-silent', name);
      if (rejected >= ALARMING.rejected)
        alarms.rings('panel-refuses', name, rejected === ALARMING.rejected ? rejected : 1);
      else if (rejected === 0) alarms.ends('panel-refuses', name);
      log.debug({ panel: name, action, ms: Math.round(ms), outcome, background }, 'panel call');
    };
    const onCut = (most: number) => log.warn({ panel: name, most }, 'the panel lists more services than are read');
    const onLearnt = (habit: Habit) => log.info({ panel: name, habit }, 'learnt of this panel');
    const habits = await keptHabits({ panels: learnt, name, passed, onLearnt, onError });
    const by = config.proxy?.except.has(name) ? undefined : parts.wayTo(url)?.nodes;
    panels.set(name, createPanel({ url, by, timeoutMs: config.panelTimeoutMs, habits, onCall, onCut }));
  }
  return panels;
}

/** The way to Telegram, and the pace on it. */
interface Telegram {
  client: { apiRoot: string; fetch: Transport['fetch']; baseFetchConfig?: object };
  transport: Transport;
  pace: Pace;
  /** Who the bot is; set when Telegram has said so. */
  me: () => UserFromGetMe;
  meet(me: UserFromGetMe): void;
}

function createTelegram(config: Config, proxy: WayOut | undefined): Telegram {
  const apiRoot = config.telegramApiRoot;
  const transport = createTransport(apiRoot, config.botToken, proxy?.ours);
  let known: UserFromGetMe | undefined;
  return {
    client: {
      apiRoot,
      fetch: transport.fetch,
      // What `files.ts` downloads with. grammY types the options of another fetch.
      ...(proxy && { baseFetchConfig: { dispatcher: proxy.nodes } as object }),
    },
    transport,
    pace: createPace(),
    me() {
      if (!known) throw new Error('Telegram has not said who the bot is');
      return known;
    },
    meet(me) {
      known = me;
    },
  };
}

/**
 * Two ways to say something: `messenger` answers, `news` is what the bot says by itself and waits behind the answers. Both stop when
 * others look after the people.
 */
export function createTalking(
  { config, log, metrics, telegram }: Pick<Shared, 'config' | 'log' | 'metrics' | 'telegram'>,
  { share }: Pick<Store, 'share'>,
  lease?: Lease,
) {
  const { client, transport, pace } = telegram;
  const look = () => {
    if (lease && !lease.isValid()) throw new FencedError(lease);
  };
  const guard: Transformer = (call, method, payload, signal) => {
    look();
    return call(method, payload, signal);
  };
  const fetch = ((...sent: Parameters<typeof client.fetch>) => {
    look();
    return client.fetch(...sent);
  }) as typeof client.fetch;
  const shown = createShown(share);
  const createApi = (kind: Kind) => {
    const api = new Api(config.botToken, lease ? { ...client, fetch } : client);
    const below = [...(metrics ? [telegramCounted(metrics)] : []), ...(lease ? [guard] : [])];
    api.config.use(transport.direct, ...below, retry(pace, kind, log), shown);
    return api;
  };
  const [api, newsApi] = [createApi('answer'), createApi('news')];
  return { api, messenger: createMessenger(api, log), news: createMessenger(newsApi, log) };
}

/** What is shared by those who see the same: of a database of several processes, one of them deletes what nobody uses any more. */
function serviceLists(common: Store, lease: Lease | undefined) {
  const lists = common.collection('service_lists', { schema: listRecord, outlives: 'process' });
  return lease ? { ...lists, delete: async () => {} } : lists;
}
