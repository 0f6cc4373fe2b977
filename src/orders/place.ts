import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Account, type Accounts, isStillOf } from '../accounts/accounts.ts';
import { PanelError } from '../panel/errors.ts';
import type { OrderValues } from '../panel/fields.ts';
import { itemOf } from '../panel/items.ts';
import type { Service } from '../panel/model.ts';
import { priceOf } from '../panel/price.ts';
import { wanting } from '../panel/wanted.ts';
import type { Store } from '../store/store.ts';
import { createTraffic, type Differences, differencesOf } from './evidence.ts';
import { isSameOrder, type Ledger } from './ledger.ts';
import { type Intent, isSameOffer, type Order, schemas, serviceKept } from './records.ts';
import { INTENT_MOVES, type IntentMove, standingOf } from './states.ts';
import type { Watch } from './watch/watch.ts';

const DAY = 86_400_000;
/** A card from two months ago still says what became of it. */
const KEPT_MS = 60 * DAY;
/** A balance older than this is asked again before money is spent, so that "before" means something. */
const FRESH_BALANCE_MS = 15_000;
const DRAFTS_IN_MEMORY = 10_000;

/** What became of a Confirm. */
export type Placed =
  | { outcome: 'placed'; intent: Intent; order: Order }
  | { outcome: 'refused'; intent: Intent; error: PanelError }
  /** Surely not sent: the same card can be confirmed again. */
  | { outcome: 'notSent'; intent: Intent; error: PanelError }
  | { outcome: 'unknown'; intent: Intent }
  /** Confirmed before, or dropped: see `intent.state`. */
  | { outcome: 'already'; intent: Intent }
  /** No such draft, or somebody else's; with the panel's id when its account was erased while it was placed. */
  | { outcome: 'gone'; order?: string };

/** An outcome that a person is to be told of. */
export type Unfinished = Extract<Placed, { outcome: 'placed' | 'refused' | 'notSent' | 'unknown' }>;

type Seen =
  | { outcome: 'adopted'; intent: Intent; order: Order }
  | { outcome: 'known'; order: Order }
  /** The panel knows it, but it does not look like the one that was wished for: only the person can tell. */
  | { outcome: 'differs'; intent: Intent; differs: Differences }
  | { outcome: 'notFound'; error: string }
  | { outcome: 'already'; intent: Intent }
  | { outcome: 'gone' };

export interface Place {
  /** Keeps the wish behind a confirmation card. */
  draft(wish: {
    account: Account;
    service: Service;
    values: OrderValues;
    /** As it was asked for at `balanceAt`, in ms of `passed`; just now unless given. */
    balance: string | undefined;
    balanceAt?: number;
    /** Of when the price is, when it is not today's. */
    pricedAt?: number | undefined;
    /** Whoever confirms it tells of it together with others: `untold` passes it over. */
    together?: boolean;
    /** What leads to the card, as a button. Once more, it leads to the same draft, as long as it wishes for the same. */
    button?: string | undefined;
  }): Promise<Intent>;
  /** Another message shows the draft's card now. @returns the one that did before. */
  shown(intent: Intent, card: number): Promise<number | undefined>;
  intent(owner: number, id: string): Promise<Intent | undefined>;
  /** Several of an account by id; those that are gone are left out. */
  intents(account: string, ids: readonly string[]): Promise<Map<string, Intent>>;
  /**
   * Sends `add`, for each draft and attempt at most once, whoever calls how often. A new attempt needs a surely not sent one, and
   * a draft is gone when its account has another currency since, or a key that may be of another account. `card`: the message that
   * was tapped.
   */
  confirm(owner: number, id: string, attempt?: number, card?: number): Promise<Placed>;
  /** Cancel on the card. @returns the intent as it is now. */
  drop(owner: number, id: string): Promise<Intent | undefined>;
  /**
   * "I see it": the person found an unknown order at the panel. Checked with `status` before it is adopted, and compared with
   * the card unless they are sure.
   */
  seen(owner: number, id: string, order: string, isSure?: boolean): Promise<Seen>;
  /** "It was not placed". */
  notPlaced(owner: number, id: string): Promise<Intent | undefined>;
  /** The receipt, or what else came of it, has reached the person. */
  told(intent: Intent, receipt: number | undefined, topic?: number): Promise<void>;
  /** What a former process was sending has an unknown outcome. Call it before the first update is handled. */
  recover(): Promise<void>;
  /** What nobody was told of: its process died, or Telegram did not take it. `isBusy`: somebody is about to tell it. */
  untold(isBusy: (id: string) => boolean): AsyncIterable<Unfinished>;
  /** How long ago the card with its price was made, in ms; as long as can be when another process made it. */
  ageOf(intent: Intent): number;
  /** The intent of an unknown outcome with the balance as it is now: as it was read just now, or else it is asked for. */
  withBalance(intent: Intent, balance?: string): Promise<Intent>;
  forget(account: string): Promise<void>;
}

/** Without what came of the attempt before, and what told of it. */
function untried({
  said: _said,
  problem: _problem,
  isOfAction: _isOfAction,
  balanceBefore: _before,
  balanceAfter: _after,
  ...intent
}: Intent): Intent {
  return intent;
}

/** What a Confirm came to, of one that was refused or surely not sent; nothing when nobody tried. */
function failureOf(intent: Intent | undefined): Extract<Placed, { outcome: 'refused' | 'notSent' }> | undefined {
  if (intent?.problem === undefined || intent.together) return undefined;
  if (intent.state !== 'refused' && intent.state !== 'draft') return undefined;
  const outcome = intent.state === 'refused' ? 'refused' : 'notSent';
  const kind = outcome === 'refused' || intent.problem === 'rate' ? 'rejected' : 'unreachable';
  const { problem, said: text, isOfAction } = intent;
  return { outcome, intent, error: new PanelError(kind, problem, { text, ...(isOfAction && { isOfAction }) }) };
}

/** What came of `add`. */
interface Outcome {
  what: IntentMove;
  change: Partial<Omit<Intent, 'state'>>;
}

/** What could not be written down of an intent, or of its order. */
interface Unwritten {
  outcome?: Outcome;
  told?: { receipt: number | undefined };
}

/** What the panel said: only this process heard it, whoever looks after the person by now. */
const PROOFS: readonly IntentMove[] = ['accepted', 'refused', 'notSent'];

/** Under their account, so that what is stored of it is found, and deleted, without a look at everybody's. */
const keyOf = (account: string, id: string) => `${account}/${id}`;

/** Placing once: the intent is on disk before `add` goes out, and only the one who moved it to `sending` sends. */
export function createPlace(parts: {
  store: Store;
  accounts: Accounts;
  ledger: Ledger;
  watch: Watch;
  now: () => number;
  passed: () => number;
  onError: (error: unknown) => void;
  /** How long the outcome of what another process sent may still come, in ms; nobody else sends unless given. */
  othersMs?: number;
  /** Whether nobody else looks after these people now. */
  isOurs?: () => boolean;
}): Place {
  const { accounts, ledger, watch, now, passed, onError, othersMs = 0, isOurs = () => true } = parts;
  const bornAt = passed();
  /** Nobody can be sending any more, but this process. */
  const isAlone = () => passed() - bornAt >= othersMs;
  const intents = parts.store.collection('intents', { schema: schemas.intent, ttlMs: KEPT_MS });
  // Ids whose outcome the person has not been told: what a new process must look at. Owner's account as value.
  const unsettled = parts.store.collection('unsettled', { schema: z.string(), instead: () => '' });
  /** Drafts by the button that leads to them. */
  const drafts = parts.store.collection('drafts', { schema: z.string(), ttlMs: KEPT_MS });
  /** When this process made the last drafts, and asked for the balance on them, in ms of `passed`. */
  const made = new LRUCache<string, { at: number; balanceAt: number }>({ max: parts.store.share(DRAFTS_IN_MEMORY) });
  const ageOf = ({ id }: Intent) => passed() - (made.get(id)?.at ?? Number.NEGATIVE_INFINITY);
  const traffic = createTraffic(passed, parts.store);
  /** Drafts that this process is sending. */
  const inHand = new Set<string>();
  /** By draft, what could not be written down, as the disk was full. It is as good as before: `untold` tries again. */
  const unwritten = new Map<string, Unwritten>();
  /** Whoever places one after another must hear of it, and send no more. */
  const hold = ({ id, together }: Intent, what: Unwritten, error: unknown) => {
    unwritten.set(id, { ...unwritten.get(id), ...what });
    if (together) throw error;
    onError(error);
  };

  const move = async (
    { account, id }: Pick<Intent, 'account' | 'id'>,
    what: IntentMove,
    change: Partial<Omit<Intent, 'state'>> = {},
    attempt?: number,
  ) => {
    const { from, to }: { from: readonly Intent['state'][]; to: Intent['state'] } = INTENT_MOVES[what];
    let moved = false;
    const moving = (old: Intent | undefined) => {
      moved = old !== undefined && from.includes(old.state) && (old.attempts ?? 0) === (attempt ?? old.attempts ?? 0);
      return old && moved ? { ...(what === 'confirmed' ? untried(old) : old), ...change, state: to } : old;
    };
    const intent = await intents.update(keyOf(account, id), moving, { isProof: PROOFS.includes(what) });
    return { intent, moved };
  };
  /** A button names the intent alone: it is of one of the person's accounts, or not theirs. */
  const mine = async (owner: number, id: string) => {
    const { accounts: theirs } = await accounts.person(owner);
    const found = await intents.getMany(theirs.map((account) => keyOf(account, id)));
    const intent = found.find((one) => one !== undefined);
    const { outcome } = unwritten.get(id) ?? {};
    return intent?.state === 'sending' && outcome ? keep(intent, outcome) : intent;
  };
  /** @returns the intent as it is now, also when that could not be written down. */
  const keep = async (intent: Intent, outcome: Outcome): Promise<Intent | undefined> => {
    const { what, change } = outcome;
    try {
      return (await move(intent, what, change)).intent;
    } catch (error) {
      hold(intent, { outcome }, error);
      return { ...intent, ...change, state: INTENT_MOVES[what].to };
    }
  };
  const balanceOf = async (account: Account) => {
    try {
      return (await accounts.panelOf(account, 'swallowed').balance()).balance;
    } catch {
      return undefined; // Evidence is nice to have; its absence is shown as such.
    }
  };

  /** A draft of the same wish gets today's service; a Confirm that was shown with another one is no good for it any more. */
  const renew = async (id: string, wish: Intent): Promise<Intent | undefined> => {
    let renewed: Intent | undefined;
    await intents.update(keyOf(wish.account, id), (old) => {
      const isOpen = old?.state === 'draft' && old.service.id === wish.service.id;
      renewed = undefined;
      if (!isOpen || !isDeepStrictEqual(old.values, wish.values)) return old;
      const isSame =
        isSameOffer(old.service, wish.service) &&
        (['price', 'currency', 'rekeyed'] as const).every((name) => old[name] === wish[name]);
      const attempts = (old.attempts ?? 0) + (isSame ? 0 : 1);
      renewed = { ...wish, id, attempts, ...(old.card === undefined ? {} : { card: old.card }) };
      return renewed;
    });
    return renewed;
  };

  /** Makes an order of an intent whose id is known. Can run twice. */
  const adopt = async (intent: Intent, id: string): Promise<Order> => {
    const { order, aside } = await ledger.addOrder(orderOf(intent, id));
    // What is still to be told of them is told: an end, or that the panel does not know it any more.
    for (const one of [order, ...(aside ? [aside] : [])]) {
      if (standingOf(one) !== 'told') await watch.follow(one.account, 'order', one.id);
    }
    return order;
  };
  const orderOf = (intent: Intent, id: string): Order => ({
    v: 1,
    id,
    account: intent.account,
    owner: intent.owner,
    source: 'placed',
    intent: intent.id,
    service: intent.service,
    values: intent.values,
    price: intent.price,
    currency: intent.currency,
    priceIn: intent.currency,
    placedAt: intent.sentAt ?? now(),
    changedAt: now(),
    status: 'Pending',
  });

  /** Nothing is left to tell of it. */
  const settle = async (intent: Intent, receipt?: number, topic?: number) => {
    if (receipt !== undefined && intent.order !== undefined) {
      await ledger.changeOrder(intent.account, intent.order, (old) => ({
        ...old,
        receipt,
        ...(topic === undefined ? {} : { topic }),
      }));
    }
    await move(intent, 'told');
    await unsettled.delete(intent.id);
  };

  const withBalance = async (intent: Intent, balance?: string): Promise<Intent> => {
    const account = await accounts.get(intent.owner, intent.account);
    // Of another account it would prove nothing.
    if (!account || !isStillOf(account, intent)) return intent;
    const balanceAfter = balance ?? (await balanceOf(account));
    if (balanceAfter === undefined) return intent;
    // What a former process sent is known from the history only.
    const [newest] = await ledger.orders(intent.account, (await ledger.recent(intent.account, 'orders', 0, 1)).ids);
    const isLater = newest?.source === 'placed' && newest.placedAt > (intent.sentAt ?? 0);
    const mixed = isLater || traffic.isMixed(intent) ? { mixed: true as const } : {};
    return (await move(intent, 'weighed', { balanceAfter, ...mixed })).intent ?? intent;
  };

  /** Sends `add` for a draft that is still one, and finds out what came of it. */
  const send = async (account: Account, draft: Intent, attempt: number, card?: number): Promise<Placed> => {
    const { id } = draft;
    const { balanceAt = Number.NEGATIVE_INFINITY } = made.get(id) ?? {};
    const isFresh = passed() - balanceAt <= FRESH_BALANCE_MS && traffic.isQuietSince(account.id, balanceAt);
    traffic.mark(draft);
    // One that is not fresh, and can't be read again, is none: "before" would tell of something else.
    const balanceBefore = (isFresh ? draft.balanceBefore : undefined) ?? (await balanceOf(account));
    // In this order: a process that dies in between finds an unsettled draft, which is nothing to settle.
    await unsettled.set(id, draft.account);
    const sending = {
      sentAt: now(),
      ...(balanceBefore === undefined ? {} : { balanceBefore }),
      ...(card === undefined ? {} : { card }),
    };
    const { intent, moved } = await move(draft, 'confirmed', sending, attempt);
    if (!intent) {
      await unsettled.delete(id);
      return { outcome: 'gone' };
    }
    if (!moved) return { outcome: 'already', intent };

    let order: string;
    const isBack = traffic.sends(account.id);
    try {
      ({ order } = await accounts.panelOf(account).add(intent.service, intent.values).finally(isBack));
    } catch (error) {
      // A fault of our own after `add` went out says as little about it as a panel that does not answer.
      const said = error instanceof PanelError && error.text !== undefined ? { said: error.text } : {};
      if (!(error instanceof PanelError) || error.kind === 'unknown') {
        const unknown = await keep(intent, { what: 'silent', change: said });
        if (!unknown) throw error;
        if (unwritten.has(id)) return { outcome: 'unknown', intent: unknown };
        return { outcome: 'unknown', intent: await withBalance(unknown).catch(() => unknown) };
      }
      // "Too many requests" says nothing about the order: the person may try again, as when nothing was sent.
      const refused = error.kind === 'rejected' && error.class !== 'rate';
      const words = { ...said, problem: error.class, ...(error.isOfAction && { isOfAction: error.isOfAction }) };
      const outcome: Outcome = refused
        ? { what: 'refused', change: words }
        : { what: 'notSent', change: { ...words, attempts: attempt + 1 } };
      const back = (await keep(intent, outcome)) ?? intent;
      if (back.together) await unsettled.delete(id);
      return refused ? { outcome: 'refused', intent: back, error } : { outcome: 'notSent', intent: back, error };
    }
    const placed = await keep(intent, { what: 'accepted', change: { order } });
    if (!placed) return { outcome: 'gone', order }; // All of the account was erased meanwhile.
    // Whoever looks after the person by now finds it here, also when it has told of an unknown outcome.
    if (!isOurs()) await unsettled.update(id, () => draft.account, { isProof: true });
    const adopting = adopt(placed, order).catch((error: unknown) => {
      hold(placed, {}, error);
      return orderOf(placed, order);
    });
    return { outcome: 'placed', intent: placed, order: await adopting };
  };

  return {
    async draft({ account, service, values, balance, balanceAt = passed(), pricedAt, together, button }) {
      // The balance for this card may have told another one.
      const { currency } = (await accounts.get(account.owner, account.id)) ?? account;
      const intent: Intent = {
        v: 1,
        id: randomBytes(8).toString('base64url'),
        owner: account.owner,
        account: account.id,
        service: serviceKept(wanting(service, accounts.panelOf(account).habits, service.wants)),
        values,
        price: priceOf(service, values).amount,
        currency,
        rekeyed: account.rekeyed ?? 0,
        madeAt: now(),
        state: 'draft',
        ...(balance === undefined ? {} : { balanceBefore: balance }),
        ...(pricedAt === undefined ? {} : { pricedAt }),
        ...(together ? { together } : {}),
      };
      const key = `${account.id}/${button}`;
      const known = button === undefined ? undefined : await drafts.get(key);
      const again = known === undefined ? undefined : await renew(known, intent);
      made.set(again?.id ?? intent.id, { at: passed(), balanceAt });
      if (again) return again;
      await intents.set(keyOf(intent.account, intent.id), intent);
      if (button !== undefined) await drafts.set(key, intent.id);
      return intent;
    },

    async shown({ account, id }, card) {
      let before: number | undefined;
      await intents.update(keyOf(account, id), (old) => {
        before = old?.card === card ? undefined : old?.card;
        return old && { ...old, card };
      });
      return before;
    },

    intent: mine,

    async intents(account, ids) {
      const found = await intents.getMany(ids.map((id) => keyOf(account, id)));
      return new Map(found.flatMap((intent) => (intent ? [[intent.id, intent] as const] : [])));
    },

    async confirm(owner, id, attempt = 0, card) {
      const draft = await mine(owner, id);
      if (!draft) return { outcome: 'gone' };
      if (draft.state !== 'draft' || (draft.attempts ?? 0) !== attempt) return { outcome: 'already', intent: draft };
      const account = await accounts.get(owner, draft.account);
      if (!account || !isStillOf(account, draft)) return { outcome: 'gone' };
      if (inHand.has(id)) return { outcome: 'already', intent: { ...draft, state: 'sending' } };
      inHand.add(id);
      try {
        return await send(account, draft, attempt, card);
      } finally {
        inHand.delete(id);
      }
    },

    async drop(owner, id) {
      const draft = await mine(owner, id);
      return draft && (await move(draft, 'dropped')).intent;
    },

    async seen(owner, id, orderId, isSure = false) {
      const intent = await mine(owner, id);
      const account = intent && (await accounts.get(owner, intent.account));
      if (!account) return { outcome: 'gone' };
      if (intent.state !== 'unknown') return { outcome: 'already', intent };
      const known = await ledger.order(account.id, orderId);
      const isFree = !known || (known.source === 'tracked' && isSameOrder(known, orderOf(intent, orderId)));
      if (!isFree) return { outcome: 'known', order: known };
      const found = await itemOf(accounts.panelOf(account).status(orderId));
      if (!found.ok) return { outcome: 'notFound', error: found.error };
      const differs = isSure ? undefined : differencesOf(intent, found.value);
      if (differs) return { outcome: 'differs', intent, differs };
      // As after `add`: a process that dies from here on finds a placed one that the person was not told of.
      await unsettled.set(id, account.id);
      const { moved, intent: placed } = await move(intent, 'found', { order: orderId, together: false });
      if (!placed) {
        await unsettled.delete(id);
        return { outcome: 'gone' };
      }
      if (!moved) return { outcome: 'already', intent: placed };
      const order = await adopt(placed, orderId);
      return {
        outcome: 'adopted',
        intent: placed,
        order: (await watch.saw(account.id, orderId, found.value)) ?? order,
      };
    },

    async notPlaced(owner, id) {
      const unknown = await mine(owner, id);
      if (!unknown) return undefined;
      const { intent, moved } = await move(unknown, 'disowned');
      if (moved) await unsettled.delete(id);
      return intent;
    },

    async told(intent, receipt, topic) {
      const held = unwritten.get(intent.id);
      if (held) held.told = { receipt };
      else await settle(intent, receipt, topic).catch((error: unknown) => hold(intent, { told: { receipt } }, error));
    },

    ageOf,

    withBalance,

    async recover() {
      await intents.prefixKeys('$.value.account');
      const back: (() => void)[] = [];
      for await (const [id, account] of unsettled.entries()) {
        const { intent, moved } = isAlone()
          ? await move({ account, id }, 'silent')
          : { intent: await intents.get(keyOf(account, id)), moved: false };
        if (intent && moved) {
          traffic.mark(intent);
          back.push(traffic.sends(account));
        }
        if (intent?.state === 'placed' && intent.order !== undefined) await adopt(intent, intent.order);
        else if (intent?.state !== 'unknown' && intent?.state !== 'sending' && !failureOf(intent))
          await unsettled.delete(id);
      }
      for (const isBack of back) isBack();
    },

    async *untold(isBusy) {
      for await (const [id, account] of unsettled.entries()) {
        if (isBusy(id) || inHand.has(id) || (await unsettled.get(id)) === undefined) continue;
        let intent = await intents.get(keyOf(account, id));
        const { outcome, told } = unwritten.get(id) ?? {};
        // Nobody is at it, so its outcome could not be written down.
        if (intent?.state === 'sending') {
          if (!outcome && !isAlone()) continue;
          ({ intent } = await move(intent, outcome?.what ?? 'silent', outcome?.change));
        }
        let found: Unfinished | undefined = failureOf(intent);
        if (intent?.state === 'unknown') found = { outcome: 'unknown', intent };
        if (intent?.state === 'placed' && intent.order !== undefined) {
          found = { outcome: 'placed', intent, order: await adopt(intent, intent.order) };
        }
        const isTold = told !== undefined || found?.intent.together;
        if (found && isTold) await settle(found.intent, told?.receipt);
        else if (!found && outcome) await unsettled.delete(id);
        unwritten.delete(id);
        if (found && !isTold) yield found;
      }
    },

    async forget(account) {
      await intents.deletePrefix(keyOf(account, ''));
      for await (const [id, of] of unsettled.entries()) {
        if (of !== account) continue;
        unwritten.delete(id);
        await unsettled.delete(id);
      }
      await drafts.deletePrefix(`${account}/`);
    },
  };
}
