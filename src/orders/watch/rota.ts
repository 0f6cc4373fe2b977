/** Orders in one request: what a request that is sent anyway has room for is asked about before it is due. */
const BATCH = 100;

export type Kind = 'order' | 'refill';

/** What is kept of it, in ms of `passed`. */
export interface Row {
  /** When it last moved, or up to a day before. */
  movedAt: number;
  /** Since when the panel does not know it. */
  missedAt?: number;
}

/** Something that the panel is asked about until it ends. */
export interface Watched {
  account: string;
  kind: Kind;
  id: string;
  /** When it was last taken to be asked about, in the same. */
  takenAt: number;
  /** When it was last planned to be asked about, in the same. */
  due: number;
  /** When to ask next, counted in `slotMs`; none when nobody is to be asked, or while it is not known yet when. */
  slot: number | undefined;
  /**
   * - `free`: it is taken when it falls due.
   * - `busy`: it is being asked about or told of, and not taken meanwhile.
   * - `wanted`: busy, and meanwhile it fell due, or was to be asked about anew.
   */
  state: 'free' | 'busy' | 'wanted';
  /** Nothing runs any more: it waits to be told of. */
  hasEnded: boolean;
  /** When it last moved, in ms of `passed`. */
  movedAt: number;
  /** What is on disk of that. */
  row: Row;
}

/** Who is to be asked about, and when. In memory only. */
export interface Rota {
  /** How often it should be looked what is due, in ms. */
  slotMs: number;
  /** Takes something in, not scheduled. @returns undefined when it is held already. */
  hold(account: string, kind: Kind, id: string, row: Row): Watched | undefined;
  find(account: string, kind: Kind, id: string): Watched | undefined;
  /** All of an account, in the order in which they were taken in. */
  of(account: string): Watched[];
  letGo(item: Watched): void;
  size(): number;
  /** Asks about it again then, in ms of `passed`, or when the account's next moment comes after it. Nothing when it was let go. */
  schedule(item: Watched, earliest: number, how?: 'on the grid' | 'exactly'): void;
  /** Ends what `takeDue` began: what was wanted meanwhile is due at once. */
  release(items: readonly Watched[]): void;
  /** Asks about it as soon as it is not busy. */
  want(item: Watched): void;
  /** Takes what is due now, by account, and of each account what fits in the same requests. */
  takeDue(): Map<string, Watched[]>;
}

/**
 * @param parts.intervalMs the shortest time between two checks of one thing.
 * @param parts.passed ms by a clock that never jumps.
 */
export function createRota({ intervalMs, passed }: { intervalMs: number; passed: () => number }): Rota {
  const byAccount = new Map<string, { phaseMs: number; items: Map<string, Watched> }>();
  let arrivals = 0;
  // Things by the moment when they are due: a round touches only what is due.
  const slots = new Map<number, Set<Watched>>();
  let reached = 0;

  const slotMs = Math.min(1_000, intervalMs / 5);
  // A check comes up to a slot late: without that room, the next grid point would be too near, and every second one missed.
  const gridMs = intervalMs + slotMs;
  /** All of an account fall due at the same moments, so that they fill batches; accounts take turns over the interval. */
  const arrive = () => ({ phaseMs: (arrivals++ * slotMs) % gridMs, items: new Map<string, Watched>() });
  const gridPoint = (phaseMs: number, earliest: number) => Math.ceil((earliest - phaseMs) / gridMs) * gridMs + phaseMs;

  const unschedule = (item: Watched) => {
    if (item.slot !== undefined) slots.get(item.slot)?.delete(item);
    item.slot = undefined;
  };
  const take = (item: Watched) => {
    unschedule(item);
    item.state = 'busy';
    item.takenAt = passed();
    return item;
  };

  const rota: Rota = {
    slotMs,
    hold(account, kind, id, row) {
      const mine = byAccount.get(account) ?? arrive();
      byAccount.set(account, mine);
      if (mine.items.has(`${kind}/${id}`)) return undefined;
      const item: Watched = {
        account,
        kind,
        id,
        takenAt: Number.NEGATIVE_INFINITY,
        due: 0,
        slot: undefined,
        state: 'free',
        hasEnded: false,
        movedAt: row.movedAt,
        row,
      };
      mine.items.set(`${kind}/${id}`, item);
      return item;
    },
    find: (account, kind, id) => byAccount.get(account)?.items.get(`${kind}/${id}`),
    of: (account) => [...(byAccount.get(account)?.items.values() ?? [])],
    letGo(item) {
      unschedule(item);
      const items = byAccount.get(item.account)?.items;
      // It may have been let go, and taken in anew.
      if (items?.get(`${item.kind}/${item.id}`) === item) items.delete(`${item.kind}/${item.id}`);
      if (items?.size === 0) byAccount.delete(item.account);
    },
    size: () => [...byAccount.values()].reduce((total, { items }) => total + items.size, 0),
    schedule(item, earliest, how = 'on the grid') {
      const mine = byAccount.get(item.account);
      if (mine?.items.get(`${item.kind}/${item.id}`) !== item) return;
      unschedule(item);
      item.due = how === 'exactly' ? earliest : gridPoint(mine.phaseMs, earliest);
      item.slot = Math.max(Math.ceil(item.due / slotMs), reached + 1);
      slots.set(item.slot, (slots.get(item.slot) ?? new Set()).add(item));
    },
    release(items) {
      for (const item of items) {
        const wasWanted = item.state === 'wanted';
        item.state = 'free';
        if (wasWanted) rota.want(item);
      }
    },
    want(item) {
      if (item.state === 'free') rota.schedule(item, passed() + 1);
      else item.state = 'wanted';
    },
    takeDue() {
      const due = new Map<string, Watched[]>();
      const current = Math.floor(passed() / slotMs);
      // After a long sleep, and at first, look at the slots there are instead of counting up to now.
      const ready =
        current - reached > slots.size
          ? [...slots.keys()].filter((slot) => slot <= current).sort((a, b) => a - b)
          : Array.from({ length: Math.max(0, current - reached) }, (_, step) => reached + 1 + step);
      reached = Math.max(reached, current);
      for (const slot of ready) {
        for (const item of slots.get(slot) ?? []) {
          if (item.state !== 'free') {
            unschedule(item);
            rota.want(item);
            continue;
          }
          const mine = due.get(item.account);
          if (mine) mine.push(take(item));
          else due.set(item.account, [take(item)]);
        }
        slots.delete(slot);
      }
      for (const [account, items] of due) {
        const orders = items.filter(({ kind }) => kind === 'order').length;
        const places = Math.ceil(orders / BATCH) * BATCH - orders;
        if (places > 0) items.push(...nextDue(account).slice(0, places).map(take));
      }
      return due;
    },
  };
  /** Orders that wait, the next due first; none that was asked about less than an interval ago. */
  const nextDue = (account: string) =>
    rota
      .of(account)
      .filter((item) => item.kind === 'order' && item.slot !== undefined && item.state === 'free' && !item.hasEnded)
      .filter((item) => item.takenAt <= passed() - intervalMs)
      .sort((a, b) => Number(a.slot) - Number(b.slot));
  return rota;
}
