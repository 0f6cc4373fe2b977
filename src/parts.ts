import { Context } from 'grammy';
import { createAccounts } from './accounts/accounts.ts';
import { createBalanceLine } from './accounts/balance-line.ts';
import { createSilence } from './accounts/silence.ts';
import { createBot } from './bot/bot.ts';
import type { BotContext, Parts } from './bot/context.ts';
import { createTidying, nameInCrowd } from './bot/crowd.ts';
import { erasePerson } from './bot/erase.ts';
import { createInbox, type Inbox } from './bot/telegram/inbox.ts';
import { createIntake } from './bot/telegram/intake.ts';
import { createMenus } from './bot/telegram/registration.ts';
import type { Alarms } from './bot/unasked/alarms.ts';
import { createBoards } from './bot/unasked/board.ts';
import { createDigest } from './bot/unasked/digest.ts';
import { createNoticing } from './bot/unasked/notices.ts';
import { createNotifier, type Notifier } from './bot/unasked/notifier.ts';
import { createReceipts } from './bot/unasked/receipts.ts';
import { lowBalanceScreen, silentScreen } from './bot/views/account.ts';
import { createKeyFinder } from './bot/words/keys.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { isSameKind } from './catalogue/kinds.ts';
import { accountRecord, listRecord } from './catalogue/records.ts';
import { type Census, createCensus } from './orders/census.ts';
import { createLabels } from './orders/labels.ts';
import { createLedger } from './orders/ledger.ts';
import { createMass } from './orders/mass/mass.ts';
import { createPlace, type Place } from './orders/place.ts';
import { createPresets } from './orders/presets.ts';
import { createRepair } from './orders/repair.ts';
import { createRunning } from './orders/running.ts';
import { createWatch } from './orders/watch/watch.ts';
import type { Metrics } from './server/metrics.ts';
import { createTalking, type Shared } from './shared.ts';
import { type Lease, mustHold, NotNowError } from './store/lease.ts';
import type { Store } from './store/store.ts';

/** An answer of a panel comes so much later than its time, at most. */
const MARGIN_MS = 1_000;

/** A list of orders to confirm is shown with prices that are not older. */
const LONGEST_PREVIEW_MS = 10 * 60_000;

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
  const writing = { store, accounts, ledger, watch, now, passed, onError: notWritten };
  const place = counted(
    createPlace({
      ...writing,
      // Whoever had these people before may still hear of what it sent.
      ...(lease ? { othersMs: config.panelTimeoutMs + MARGIN_MS, isOurs: () => lease.isValid() } : {}),
    }),
    { metrics, census, alarms: shared.alarms },
  );
  const repair = createRepair(writing);
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
    ...(lease && { isToReturn: (error: unknown) => error instanceof NotNowError || !lease.isValid() }),
    log,
    nameInCrowd,
    leaveOut(update) {
      metrics?.updateLeftOut();
      tidyUp(update);
    },
    async handle(update, leftOut, pieces) {
      mustHold(lease);
      const started = performance.now();
      // As `bot.handleUpdate` does, but with one Api for all updates.
      const ctx = new Context(update, api, telegram.me()) as BotContext;
      ctx.leftOut = leftOut;
      ctx.pieces = pieces.flatMap(({ message }) => message ?? []);
      await middleware(ctx, async () => {});
      mustHold(lease); // Else what it had to say may not have left.
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

/** What is shared by those who see the same: of a database of several processes, one of them deletes what nobody uses any more. */
function serviceLists(common: Store, lease: Lease | undefined) {
  const lists = common.collection('service_lists', { schema: listRecord, outlives: 'process' });
  return lease ? { ...lists, delete: async () => {} } : lists;
}
