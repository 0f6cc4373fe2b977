import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type BoundPanel, bindPanel } from '../panel/bound.ts';
import type { Panel } from '../panel/client.ts';
import { isKeyRefused, PanelError } from '../panel/errors.ts';
import { createHabits } from '../panel/habits.ts';
import type { Balance } from '../panel/model.ts';
import { storedText } from '../panel/text.ts';
import type { Collection } from '../store/collection.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import { createAttempts } from './attempts.ts';
import type { Maintenance } from './maintenance.ts';

/** Every update reads the person and the account that it is for. */
const IN_MEMORY = 5_000;
/** So long does a key wait for its owner to say whose it is. */
const OFFER_MS = 24 * 3_600_000;
/** That somebody was heard is noted on disk so often. */
export const HEARD_EVERY_MS = 86_400_000;

const personSchema = z.object({
  v: z.literal(1),
  /** Telegram id of the person and of their private chat. */
  id: z.number(),
  /** Chosen by the person. */
  language: z.string().exactOptional(),
  /** As their Telegram app last said. */
  appLanguage: z.string().exactOptional(),
  notify: z.enum(['all', 'problems', 'none']),
  /** No messages that nobody asked for in these hours; see `quiet.ts`. */
  quiet: z.object({ from: z.number(), to: z.number(), offset: z.number() }).exactOptional(),
  /** What was registered as the command menu of their chat; see `bot/telegram/registration.ts`. */
  menu: z.string().exactOptional(),
  /** Ids of accounts, oldest first. */
  accounts: z.array(z.string()),
  active: z.string().exactOptional(),
  /** How pictures look for them. */
  look: z.enum(['light', 'dark']).exactOptional(),
  /** They blocked the bot or deleted the chat: nothing is sent until they return. */
  unreachable: z.boolean().exactOptional(),
  /** The service whose card was shown to them last, with nothing said or tapped since: a link is its order. */
  linkFor: z.object({ account: z.string(), service: storedText('id') }).exactOptional(),
  /** When they last said or tapped something, to a day, in ms of `passed`. */
  heardAt: z.number().exactOptional(),
  /** When they were told since then that what is kept of them will be erased, in ms of `passed`. */
  warnedAt: z.number().exactOptional(),
  /** They want no notices to all. */
  noNotices: z.literal(true).exactOptional(),
  /** The notice that was last sent to them. */
  noticed: z.string().exactOptional(),
  /** Stands for a record that could not be read, until their accounts are found again. */
  isLost: z.literal(true).exactOptional(),
});
/** Someone who talks to the bot. */
export type Person = z.infer<typeof personSchema>;

const accountSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  owner: z.number(),
  name: z.string(),
  /** Name of the panel in the configuration. */
  panel: z.string(),
  key: z.string(),
  /** How often it got another key: what was reckoned before counts no more. */
  rekeyed: z.number().exactOptional(),
  currency: storedText('currency'),
  /** The panel's words when it refused the key: nothing more is asked of it by itself until it takes that one, or a new one comes. */
  refused: storedText('error').exactOptional(),
  /** The person was told that the key is refused. */
  refusedTold: z.boolean().exactOptional(),
  /** The person was told that the panel tells of its orders one by one only. */
  oneByOneTold: z.literal(true).exactOptional(),
  /** The person was told that this bot does not serve the panel any more. */
  goneTold: z.boolean().exactOptional(),
  connectedAt: z.number(),
  /** Ids of favorite services, newest first. */
  favorites: z.array(storedText('id')),
});
/** An account at a panel that a person connected. The record is encrypted at rest. */
export type Account = z.infer<typeof accountSchema>;

/** The account's name when its owner has several: what is about one of them says which. */
export function nameAmong(owner: Person, account: Account | undefined): string | undefined {
  return owner.accounts.length > 1 ? account?.name : undefined;
}

/** Whether what was reckoned then counts for the account as it is now: in its currency, and with the same key. */
export function isStillOf(account: Account, reckoned: { rekeyed?: number; currency: string }): boolean {
  return account.currency === reckoned.currency && (account.rekeyed ?? 0) === (reckoned.rekeyed ?? 0);
}

/** What became of a key that the panel takes. */
export type Connecting =
  | { outcome: 'connected'; account: Account; balance: Balance; isNew: boolean; isRekeyed: boolean }
  /** It may be a new key of one of these, whose keys are refused: it is kept, encrypted, until its owner says whose it is. */
  | { outcome: 'whose'; offer: string; refused: readonly Account[] }
  /** It was meant for one account, and is the key of this other one. */
  | { outcome: 'taken'; account: Account };

export interface Count {
  people: number;
  active: number;
  /** Those who can't be reached. */
  blocked: number;
  /** By the name of their panel. */
  accounts: Record<string, number>;
}

export interface Accounts {
  /** The person; a blank one when nothing is kept of them. */
  person(id: number): Promise<Person>;
  /** Whether anything is kept of them. */
  knows(id: number): Promise<boolean>;
  /** Keeps them from now on: they began, or chose something. Nothing else does, or who erased themselves came back. */
  meet(id: number): Promise<void>;
  /** A field given as `undefined` is taken away. @returns nothing when nothing is kept of them; it stays so. */
  changePerson(id: number, change: { [K in keyof Person]?: Person[K] | undefined }): Promise<Person | undefined>;
  /** How many there are; others have their turn while it goes on. `active`: heard within so many ms. */
  count(activeMs: number): Promise<Count>;
  /** The ids of all of whom something is kept; others have their turn while it goes on. */
  everybody(): AsyncIterable<number>;
  /** Whether whoever runs the bot lets them in. */
  isAllowed(id: number): Promise<boolean>;
  /** Whether anything is asked for them, or told to them, that nobody asked for: they are let in and can be told. */
  isServed(id: number): Promise<boolean>;
  /** Calls what listens to `onReturn` with those who were not let in when they were last looked at, and are now. */
  welcomeBack(): Promise<void>;
  /** They said or tapped something just now. */
  heard(id: number): void;
  /**
   * Telegram refused to deliver what was sent `since` then, in ms of `passed`: nothing is sent to them until they return.
   * @returns false when they were heard since: they have returned already.
   */
  gone(id: number, since: number): Promise<boolean>;
  /** Calls it with each person who can be reached again, whoever found it out. */
  onReturn(listener: (person: Person) => void): void;
  /** Calls it with the id of each account whose key works again, or is another one. */
  onKeyWorks(listener: (account: string) => void): void;
  /** An account in the hands of its owner; `undefined` for anybody else. */
  get(owner: number, id: string): Promise<Account | undefined>;
  active(owner: number): Promise<Account | undefined>;
  list(owner: number): Promise<Account[]>;
  /** See `nameAmong`. */
  nameOf(owner: number, id: string): Promise<string | undefined>;
  change(
    owner: number,
    id: string,
    change: Partial<Account> | ((old: Account) => Partial<Account>),
  ): Promise<Account | undefined>;
  /**
   * Checks the key with `balance` and keeps it; the account becomes the active one. A key that is known already is checked
   * again. A new key takes the place of another when the person says of which account (`as` its id; else it is `new`), or when it
   * knows an order of an account whose key the panel refuses, seen before or not.
   * @throws PanelError when the panel does not accept the key or does not answer, TooManyKeysError when it was not asked;
   * nothing is kept then.
   */
  connect(owner: number, panel: string, key: string, as?: string): Promise<Connecting>;
  /** The same with a key that was kept until its owner says whose it is. @returns nothing when it is not kept any more. */
  connectOffered(owner: number, offer: string, as: string): Promise<Connecting | undefined>;
  use(owner: number, id: string): Promise<Account | undefined>;
  /** Wipes the key. What else is stored of the account is wiped by those who store it, before this. */
  disconnect(owner: number, id: string): Promise<void>;
  /** Wipes the person's own records; their accounts must be disconnected before. */
  forget(owner: number): Promise<void>;
  /** Of any owner: for the work that nobody asked for just now. */
  byId(id: string): Promise<Account | undefined>;
  /**
   * The account's panel, bound to its key, with an eye on what its answers tell of the account: the currency, and that the key
   * is refused, or works again. The person counts as told of that, unless the caller swallows failures, or asks in the background: then the
   * watch tells.
   */
  panelOf(account: Account, failures?: 'swallowed'): BoundPanel;
}

export function createAccounts(parts: {
  store: Store;
  panels: ReadonlyMap<string, Panel>;
  /** Some of an account's newest orders, by id. */
  newestOrders: (account: string) => Promise<readonly string[]>;
  /** Everybody is let in unless given. */
  access?: Pick<Access, 'isAllowed'>;
  maintenance?: Pick<Maintenance, 'until'>;
  now: () => number;
  passed: () => number;
  /** Told of the key of each account that is used: the log must not have it. */
  hide?: (key: string) => void;
  /** Where what everybody's attempts came to is kept; where the rest is unless given. */
  common?: Store;
  /** See `CallOptions`. */
  mayWrite?: (() => boolean) | undefined;
}): Accounts {
  const newcomer = (id: number): Person => ({ v: 1, id, notify: 'all', accounts: [], heardAt: parts.passed() });
  const people: Collection<Person> = parts.store.collection('people', {
    schema: personSchema,
    inMemory: IN_MEMORY,
    // Absent it would leave keys behind that nobody uses, and nobody's erasing finds.
    instead: (id) => ({ ...newcomer(Number(id)), isLost: true }),
  });
  const accounts: Collection<Account> = parts.store.collection('accounts', {
    schema: accountSchema,
    sealed: true,
    inMemory: IN_MEMORY,
  });

  /** One for each person: a later one takes its place. */
  const offers = parts.store.collection('offered_keys', {
    schema: z.object({ id: z.string(), panel: z.string(), key: z.string() }),
    sealed: true,
    ttlMs: OFFER_MS,
  });

  const returning: ((person: Person) => void)[] = [];
  /** For whom something would have been done, had they been let in. */
  const shutOut = new Set<number>();
  const reviving: ((account: string) => void)[] = [];
  const tellWorks = (account: string) => {
    for (const listener of reviving) listener(account);
  };
  /** An account's id alone says whose it is: one that is taken would hand it over. */
  const freeId = async (): Promise<string> => {
    const id = randomBytes(8).toString('base64url');
    return (await accounts.get(id)) === undefined ? id : freeId();
  };

  const tryKey = createAttempts({
    store: parts.common ?? parts.store,
    panels: [...parts.panels.keys()],
    passed: parts.passed,
  });
  const lastHeard = new LRUCache<number, number>({ max: parts.store.share(IN_MEMORY) });

  // Never another panel instead: it would be handed a key that is not for it.
  const panelNamed = (name: string): Panel => parts.panels.get(name) ?? absentPanel(name);

  /** Whose record was lost has their accounts again. */
  const found = async (id: number): Promise<Person> => {
    const mine: Account[] = [];
    for await (const [, account] of accounts.entries()) if (account.owner === id) mine.push(account);
    const ids = mine.sort((one, other) => one.connectedAt - other.connectedAt).map((account) => account.id);
    return (await api.changePerson(id, { accounts: ids, active: ids.at(-1), isLost: undefined })) ?? newcomer(id);
  };

  /** Whether a key is of this account: the panel shows it one of its orders. What the panel does not say proves nothing. */
  const knowsOrders = async (account: Account, key: string): Promise<boolean> => {
    for (const order of await parts.newestOrders(account.id)) {
      try {
        await panelNamed(account.panel).status(key, order);
        return true;
      } catch (error) {
        if (!(error instanceof PanelError)) throw error;
      }
    }
    return false;
  };

  /** Whether a key takes the place of the account's: it knows its orders, and the panel refuses the one that it has. */
  const isKeyTo = async (account: Account, key: string): Promise<boolean> => {
    if (!(await knowsOrders(account, key))) return false;
    if (account.refused !== undefined) return true;
    try {
      await panelNamed(account.panel).balance(account.key);
      return false;
    } catch (error) {
      return isKeyRefused(error);
    }
  };

  const api: Accounts = {
    async person(id) {
      const person = (await people.get(String(id))) ?? newcomer(id);
      return person.isLost ? found(id) : person;
    },
    knows: async (id) => (await people.get(String(id))) !== undefined,
    async meet(id) {
      await people.update(String(id), (old) => old ?? newcomer(id));
    },
    async changePerson(id, change) {
      const changed = await people.update(String(id), (old) => {
        const fields = Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined);
        return old && (Object.fromEntries(fields) as Person);
      });
      if (changed && change.unreachable === false) for (const listener of returning) listener(changed);
      return changed;
    },
    async count(activeMs) {
      const count: Count = { people: 0, active: 0, blocked: 0, accounts: {} };
      for await (const [, { heardAt = Number.NEGATIVE_INFINITY, unreachable }] of people.entries()) {
        count.people++;
        if (unreachable) count.blocked++;
        else if (heardAt > parts.passed() - activeMs) count.active++;
      }
      for await (const [, { panel }] of accounts.entries()) count.accounts[panel] = (count.accounts[panel] ?? 0) + 1;
      return count;
    },
    async *everybody() {
      for await (const [id] of people.entries()) yield Number(id);
    },
    isAllowed: async (id) => parts.access?.isAllowed(id) ?? true,
    async isServed(id) {
      if (await api.isAllowed(id)) return !(await api.person(id)).unreachable;
      shutOut.add(id);
      return false;
    },
    async welcomeBack() {
      for (const id of shutOut) {
        if (!(await api.isAllowed(id))) continue;
        shutOut.delete(id);
        const person = await api.person(id);
        for (const listener of returning) listener(person);
      }
    },
    heard: (id) => void lastHeard.set(id, parts.passed()),
    async gone(id, since) {
      await api.changePerson(id, { unreachable: true });
      // Looked at afterwards: who is heard from here on is found to be unreachable, and reached again.
      if ((lastHeard.get(id) ?? Number.NEGATIVE_INFINITY) < since) return true;
      await api.changePerson(id, { unreachable: false });
      return false;
    },
    onReturn: (listener) => void returning.push(listener),
    onKeyWorks: (listener) => void reviving.push(listener),
    async get(owner, id) {
      const account = await accounts.get(id);
      return account?.owner === owner ? account : undefined;
    },
    async active(owner) {
      const { active } = await api.person(owner);
      return active === undefined ? undefined : api.get(owner, active);
    },
    async list(owner) {
      const found = await accounts.getMany((await api.person(owner)).accounts);
      return found.filter((account) => account !== undefined);
    },
    nameOf: async (owner, id) => nameAmong(await api.person(owner), await api.get(owner, id)),
    change: (owner, id, change) =>
      accounts.update(id, (old) =>
        old?.owner === owner ? { ...old, ...(typeof change === 'function' ? change(old) : change) } : old,
      ),
    async connect(owner, panelName, key, as) {
      const balance = await tryKey(owner, panelName, key, () => panelNamed(panelName).balance(key));
      const mine = await api.list(owner);
      const here = mine.filter((account) => account.panel === panelName);
      let known = here.find((account) => account.key === key);
      if (known && as !== undefined && as !== 'new' && as !== known.id) return { outcome: 'taken', account: known };
      known ??= here.find((account) => account.id === as);
      if (!known && as === undefined) {
        for (const account of here) if (!known && (await isKeyTo(account, key))) known = account;
        const refused = here.filter((account) => account.refused !== undefined);
        if (!known && refused.length > 0) {
          const id = randomBytes(5).toString('hex');
          await offers.set(String(owner), { id, panel: panelName, key });
          return { outcome: 'whose', offer: id, refused };
        }
      }
      const isRekeyed = known !== undefined && known.key !== key;
      const rekeyed = (known?.rekeyed ?? 0) + (isRekeyed ? 1 : 0);
      const account: Account = {
        v: 1,
        owner,
        id: known?.id ?? (await freeId()),
        name: known?.name ?? freeName(panelName, mine),
        panel: panelName,
        key,
        rekeyed,
        currency: balance.currency,
        connectedAt: known?.connectedAt ?? parts.now(),
        favorites: known?.favorites ?? [],
      };
      // In this order: a process that dies in between leaves no key that nobody's erasing would find.
      await people.update(String(owner), (old = newcomer(owner)) => ({
        ...old,
        active: account.id,
        accounts: known ? old.accounts : [...old.accounts, account.id],
      }));
      await accounts.set(account.id, account);
      // Also when it was another key: that question was asked of accounts as they were.
      await offers.delete(String(owner));
      if (known) tellWorks(account.id);
      return { outcome: 'connected', account, balance, isNew: !known, isRekeyed };
    },
    async connectOffered(owner, id, as) {
      const offer = await offers.get(String(owner));
      return offer?.id === id ? api.connect(owner, offer.panel, offer.key, as) : undefined;
    },
    async use(owner, id) {
      const account = await api.get(owner, id);
      if (account) await api.changePerson(owner, { active: id });
      return account;
    },
    async disconnect(owner, id) {
      // One that could not be read is on their list and nowhere else.
      if ((await accounts.get(id))?.owner === owner) await accounts.delete(id);
      await people.update(String(owner), (old) => {
        if (!old) return undefined;
        const left = old.accounts.filter((other) => other !== id);
        const { active, ...rest } = { ...old, accounts: left };
        const next = active === id ? left.at(-1) : active;
        return next === undefined ? rest : { ...rest, active: next };
      });
    },
    async forget(owner) {
      await offers.delete(String(owner));
      await people.delete(String(owner));
    },
    byId: (id) => accounts.get(id),
    panelOf(account, failures) {
      parts.hide?.(account.key);
      const note = (change: Partial<Account>) =>
        api.change(account.owner, account.id, (old) => (old.key === account.key ? change : {}));
      const writing = {
        mayWrite: parts.mayWrite,
        async beforeWrite() {
          // While the store can't tell there is none: what is to be written was let through by then.
          const until = await parts.maintenance?.until().catch(() => undefined);
          if (until !== undefined) throw new PanelError('unreachable', 'maintenance', { until });
        },
      };
      const panel = bindPanel(panelNamed(account.panel), account.key, writing, {
        async onRefused({ text = '' }) {
          if (failures !== 'swallowed') await note({ refused: text, refusedTold: true });
        },
        async onTaken() {
          if ((await accounts.get(account.id))?.refused === undefined) return;
          const now = await accounts.update(account.id, (old) => {
            if (old?.key !== account.key) return old;
            const { refused: _refused, refusedTold: _told, ...rest } = old;
            return rest;
          });
          if (now?.refused === undefined) tellWorks(account.id);
        },
      });
      return {
        ...panel,
        async balance(options) {
          const balance = await panel.balance(options);
          const { currency } = balance;
          if (currency !== '' && currency !== account.currency) await note({ currency });
          return balance;
        },
      };
    },
  };
  return api;
}

/** Stands for a panel that the configuration does not name any more. */
function absentPanel(name: string): Panel {
  const no = () => Promise.reject(new PanelError('unreachable', 'gone', { detail: `no panel ${name} is configured` }));
  const reads = { services: no, balance: no, status: no, statuses: no, refillStatus: no, refillStatuses: no };
  return {
    url: '',
    habits: createHabits(),
    ...reads,
    add: no,
    refill: no,
    refills: no,
    cancel: no,
    share() {},
    close: async () => {},
  };
}

/** What is to be noted of somebody who is heard at this moment of `passed`: mostly nothing, for it is a write. */
export function heardNow({ heardAt = Number.POSITIVE_INFINITY, warnedAt }: Person, moment: number) {
  const isNoted = heardAt <= moment && moment - heardAt < HEARD_EVERY_MS && warnedAt === undefined;
  return isNoted ? {} : { heardAt: moment, warnedAt: undefined };
}

/** Whether a key stands in a text, in any case and however it is broken up. */
export function isKeyOf(key: string, text: string): boolean {
  const plain = (some: string) => some.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const letters = plain(key);
  return letters.length < 8 ? text.includes(key) : plain(text).includes(letters);
}

function freeName(panel: string, mine: readonly Account[]): string {
  const taken = new Set(mine.map((account) => account.name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? panel : `${panel} ${number}`;
    if (!taken.has(name)) return name;
  }
}
