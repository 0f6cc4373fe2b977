import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import type { z } from 'zod';
import { loadEncryptionKeys } from '../../src/config.ts';
import { type Intent, type Order, schemas } from '../../src/orders/records.ts';
import type { PanelOrder } from '../../src/playground/panel/model.ts';
import type { PanelServer } from '../../src/playground/panel/server.ts';
import type { Person } from '../../src/playground/telegram/server.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';

export const UNKNOWN = "I don't know whether this order was placed";
export const RECEIPT = 'Placed.';

/** What a person did, and the words that the bot's answer must hold: each time others. */
export interface Asked {
  person: Person;
  words: string;
  /** Its update's id. */
  update: number | undefined;
}

export interface Audit {
  /** Orders that the panel took. */
  accepted: number;
  /** Of these: in the database, with a receipt in the chat. */
  known: number;
  /** Of these: told as of unknown outcome, with ways out. */
  unknownOffered: number;
  /** Orders of one Confirm beyond the first. */
  doubled: number;
  /** Neither known nor offered. */
  lost: number;
  updates: number;
  /** Without an answer. */
  updatesLost: number;
  /** Set aside after two failures, with an apology. */
  updatesSetAside: number;
  notifications: number;
  notificationsMissing: number;
  notificationsDoubled: number;
}

interface Known {
  orders: Order[];
  intents: Intent[];
}

/** Everything that the database says of orders. Of a file it reads a copy: the next process is to find what the last one left. */
async function readDatabase(original: string): Promise<Known> {
  return original.startsWith('postgres') ? readServer(original) : readFile(original);
}

async function readServer(url: string): Promise<Known> {
  const client = new pg.Client(url);
  await client.connect();
  const of = async <T>(collection: string, schema: z.ZodType<T>) => {
    const { rows } = await client.query<{ value: string }>('SELECT value FROM records WHERE collection = $1', [
      collection,
    ]);
    return rows.map(({ value }) => schema.parse((JSON.parse(value) as { value: unknown }).value));
  };
  try {
    return { orders: await of('orders', schemas.order), intents: await of('intents', schemas.intent) };
  } finally {
    await client.end();
  }
}

async function readFile(original: string): Promise<Known> {
  const folder = mkdtempSync(join(tmpdir(), 'bot-audit-'));
  cpSync(dirname(original), folder, { recursive: true });
  const file = join(folder, basename(original));
  const store = await openStore({ file, seal: createSeal(loadEncryptionKeys({ file, keys: undefined })) });
  try {
    const orders: Order[] = [];
    const intents: Intent[] = [];
    for await (const [, order] of store.collection('orders', { schema: schemas.order }).entries()) orders.push(order);
    for await (const [, intent] of store.collection('intents', { schema: schemas.intent }).entries()) {
      intents.push(intent);
    }
    return { orders, intents };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Orders by their link: each Confirm of a test has a link of its own. */
export function doubledAt(panel: PanelServer): number {
  const links = panel.orders.filter((order) => !order.parent).map((order) => order.parameters.link);
  return links.length - new Set(links).size;
}

/** The accepted orders that the database says nothing of: lost, whatever the bot does later. */
export async function lostInDatabase(panel: PanelServer, file: string): Promise<string[]> {
  const { orders, intents } = await readDatabase(file);
  const known = new Set(orders.map((order) => order.id));
  const pending = new Set(
    intents.filter(({ state }) => ['sending', 'unknown', 'placed'].includes(state)).map(({ values }) => values.link),
  );
  return panel.orders
    .filter((order) => !known.has(order.id) && !pending.has(order.parameters.link))
    .map((order) => order.id);
}

/** Whether a person was told of an order: by a receipt, or as of unknown outcome. */
export function isTold(order: PanelOrder, person: Person | undefined): boolean {
  const texts = textsOf(person);
  return hasReceipt(texts, order) || hasOffer(texts, order);
}

function textsOf(person: Person | undefined): string[] {
  return (person?.messages ?? []).flatMap(({ from, text }) => (from === 'bot' && text ? [text] : []));
}

function hasReceipt(texts: readonly string[], order: PanelOrder): boolean {
  // It changes with its order: then it is the order's card.
  return texts.some((text) => new RegExp(`🧾 Order #${order.id}(?!\\d)`).test(text));
}

function hasOffer(texts: readonly string[], { parameters: { link = '' } }: PanelOrder): boolean {
  return texts.some((text) => text.includes(UNKNOWN) && text.includes(link));
}

/** Compares the panel's ledger, the database (its file, or its address) and every chat. The bot's processes must have ended. */
export async function audit(world: {
  panel: PanelServer;
  file: string;
  people: readonly (Person & { key: string })[];
  asked: readonly Asked[];
}): Promise<Audit> {
  const { panel, people, asked } = world;
  const { orders, intents } = await readDatabase(world.file);
  const accepted = panel.orders.filter((order) => !order.parent);
  const ownerOf = (key: string) => people.find((person) => person.key === key);

  let known = 0;
  let unknownOffered = 0;
  const lost: string[] = [];
  let notifications = 0;
  let missing = 0;
  let doubled = 0;
  for (const order of accepted) {
    const { link = '' } = order.parameters;
    const texts = textsOf(ownerOf(order.key));
    const kept = orders.find(({ id }) => id === order.id);
    // A card may come twice when the process died after sending it: two drafts, of which one was confirmed.
    const isUnknown = intents.some(({ values, state }) => values.link === link && state === 'unknown');
    if (kept && hasReceipt(texts, order)) known++;
    else if (isUnknown && hasOffer(texts, order)) unknownOffered++;
    else lost.push(order.id);

    if (!kept || order.status === 'Pending' || kept.source !== 'placed') continue;
    notifications++;
    const told = texts.filter((text) => new RegExp(`(Completed|Partial|Canceled) · #${order.id}(?!\\d)`).test(text));
    if (told.length === 0) missing++;
    doubled += Math.max(0, told.length - 1);
  }

  const unanswered = asked.filter(({ person, words }) => !textsOf(person).some((text) => text.includes(words)));
  const setAside = unanswered.filter(({ person, update }) =>
    textsOf(person).some((text) => update !== undefined && text.includes(`(code ${update})`)),
  );
  return {
    accepted: accepted.length,
    known,
    unknownOffered,
    doubled: doubledAt(panel),
    lost: lost.length,
    updates: asked.length,
    updatesLost: unanswered.length - setAside.length,
    updatesSetAside: setAside.length,
    notifications,
    notificationsMissing: missing,
    notificationsDoubled: doubled,
  };
}

export function add(one: Audit, other: Audit): Audit {
  const sum = { ...one };
  for (const name of Object.keys(sum) as (keyof Audit)[]) sum[name] += other[name];
  return sum;
}

/** As the table of test/bench/README.md wants it. */
export function inWords(audit: Audit): Record<string, number> {
  return {
    'orders accepted': audit.accepted,
    known: audit.known,
    'offered as unknown': audit.unknownOffered,
    doubled: audit.doubled,
    lost: audit.lost,
    updates: audit.updates,
    'updates lost': audit.updatesLost,
    'updates set aside with an apology': audit.updatesSetAside,
    notifications: audit.notifications,
    'notifications missing': audit.notificationsMissing,
    'notifications doubled': audit.notificationsDoubled,
  };
}
