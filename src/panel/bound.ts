import type { CallOptions } from './calls.ts';
import type { Panel } from './client.ts';
import { isKeyRefused, PanelError } from './errors.ts';

type WithoutKey<Method> = Method extends (key: string, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : Method;

/** The panel's API with one key: see `Panel`. */
export type BoundPanel = { [Name in Exclude<keyof Panel, 'close' | 'share'>]: WithoutKey<Panel[Name]> };

/**
 * Both are waited for.
 * @param writing.mayWrite see `CallOptions`.
 * @param writing.beforeWrite waited for before a write: what it throws is thrown, and surely nothing was sent.
 * @param heed.onRefused the key is refused to somebody who waits for the answer: not to a call in the background.
 * @param heed.onTaken the panel takes the key.
 */
export function bindPanel(
  panel: Panel,
  key: string,
  { mayWrite, beforeWrite }: { mayWrite?: (() => boolean) | undefined; beforeWrite: () => Promise<void> },
  heed: { onRefused: (error: PanelError) => Promise<void>; onTaken: () => Promise<void> },
): BoundPanel {
  const heeding = async <T>(answer: Promise<T>, { background = false }: CallOptions = {}): Promise<T> => {
    try {
      const answered = await answer;
      await heed.onTaken();
      return answered;
    } catch (error) {
      if (isKeyRefused(error) && !background) await heed.onRefused(error);
      if (error instanceof PanelError && error.isOfAction) await heed.onTaken();
      throw error;
    }
  };
  const options = mayWrite && { mayWrite };
  const writing = async <T>(write: (how: CallOptions | undefined) => Promise<T>): Promise<T> => {
    await beforeWrite();
    return heeding(write(options));
  };
  return {
    url: panel.url,
    habits: panel.habits,
    // Lists are fetched ahead of being asked for: nobody may be there to be told.
    services: (options) => panel.services(key, options),
    balance: (options) => heeding(panel.balance(key, options), options),
    add: (service, values) => writing((how) => panel.add(key, service, values, how)),
    status: (order, options) => heeding(panel.status(key, order, options), options),
    statuses: (orders, options) => heeding(panel.statuses(key, orders, options), options),
    refill: (order) => writing((how) => panel.refill(key, order, how)),
    refills: (orders) => writing((how) => panel.refills(key, orders, how)),
    refillStatus: (refill, options) => heeding(panel.refillStatus(key, refill, options), options),
    refillStatuses: (refills, options) => heeding(panel.refillStatuses(key, refills, options), options),
    cancel: (orders) => writing((how) => panel.cancel(key, orders, how)),
  };
}
