import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { storedText } from '../panel/text.ts';
import type { Store } from '../store/store.ts';
import type { Order } from './records.ts';

const presetSchema = z.object({
  id: z.string(),
  name: storedText('name'),
  service: storedText('id'),
  /** Everything that the form asks for but the link. */
  values: z.record(z.string(), z.string()),
});
/** An order without its link, to be placed again with another one. */
export type Preset = z.infer<typeof presetSchema>;

export interface Presets {
  /** Newest first. */
  list(account: string): Promise<readonly Preset[]>;
  get(account: string, id: string): Promise<Preset | undefined>;
  /** Keeps an order's service and values. The same ones twice are one preset. */
  save(account: string, order: Order, name: string): Promise<Preset | undefined>;
  remove(account: string, id: string): Promise<void>;
  forget(account: string): Promise<void>;
}

export function createPresets(store: Store): Presets {
  const presets = store.collection('presets', { schema: z.array(presetSchema) });
  const list = async (account: string) => (await presets.get(account)) ?? [];
  return {
    list,
    get: async (account, id) => (await list(account)).find((preset) => preset.id === id),
    async save(account, order, name) {
      const { service } = order;
      if (!service) return undefined;
      const { link: _link, ...values } = order.values;
      const made: Preset = { id: randomBytes(4).toString('hex'), name, service: service.id, values };
      const same = (other: Preset) =>
        other.service === made.service && JSON.stringify(other.values) === JSON.stringify(made.values);
      const kept = await presets.update(account, (old = []) => (old.some(same) ? old : [made, ...old]));
      return kept?.find(same);
    },
    async remove(account, id) {
      await presets.update(account, (old = []) => old.filter((preset) => preset.id !== id));
    },
    forget: (account) => presets.delete(account),
  };
}
