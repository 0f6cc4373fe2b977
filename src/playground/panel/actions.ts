import { createWriter, type Dialect } from './dialect.ts';
import type { Ledger } from './ledger.ts';
import { type PanelAccount, Refusal, type WireService } from './model.ts';
import { parametersOf } from './order-types.ts';

type Parameters = Record<string, string>;

interface Action {
  /** Parameters that it knows, besides `key` and `action`. */
  knows: (parameters: Parameters) => string[];
  /** The answer as a JSON value; throws a `Refusal` for `{ "error": ... }`. */
  answer: (account: PanelAccount, parameters: Parameters) => unknown;
}

type ServiceLookup = { all: () => WireService[]; find: (id: string) => WireService | undefined };

/** The table of the API's actions. */
export function createActions(ledger: Ledger, services: ServiceLookup, dialect: Dialect): Map<string, Action> {
  const write = createWriter(dialect);
  const serviceOf = (id: string) => services.find(String(ledger.order(id).service));

  /** One item of a batch: its answer, or its own error. */
  function attempt(read: () => unknown): unknown {
    try {
      return read();
    } catch (error) {
      if (error instanceof Refusal) return { error: write.errorText(error.message) };
      throw error;
    }
  }

  function refill(account: PanelAccount, id: string): string {
    ledger.ownOrder(account, id);
    return ledger.requestRefill(account, id, serviceOf(id)).id;
  }

  function cancel(account: PanelAccount, id: string): void {
    ledger.ownOrder(account, id);
    ledger.requestCancel(account, id, serviceOf(id));
  }

  const wantsQuantity = (service: WireService) => dialect.alwaysQuantity && parametersOf(service).includes('link');

  function add(account: PanelAccount, parameters: Parameters): unknown {
    const service = services.find(parameters.service ?? '');
    if (!service) throw new Refusal('Incorrect service ID');
    if (wantsQuantity(service) && !/^[1-9]\d*$/.test(parameters.quantity ?? ''))
      throw new Refusal('Quantity is required');
    const order = write.id(ledger.place(account, service, parameters).id);
    return dialect.addAnswer === 'spec' ? { order } : { status: 'success', order };
  }

  function status(account: PanelAccount, parameters: Parameters): unknown {
    const statusOf = (id: string) => write.status(ledger.ownOrder(account, id));
    if (parameters.orders === undefined) return statusOf(parameters.order ?? '');
    const ids = readIds(parameters.orders, 'Incorrect order ID');
    const items = ids.map((id) => [id, attempt(() => statusOf(id))] as const);
    if (dialect.statusBatch === 'list') return items.map(([id, item]) => ({ order: wireId(id), ...Object(item) }));
    if (dialect.batchErrors === 'objects') return Object.fromEntries(items);
    return Object.fromEntries(items.map(([id, item]) => [id, isError(item) ? item.error : item]));
  }

  function refills(account: PanelAccount, parameters: Parameters): unknown {
    if (parameters.orders === undefined) return { refill: refill(account, parameters.order ?? '') };
    const ids = readIds(parameters.orders, 'Incorrect order ID');
    return ids.map((id) => ({ order: wireId(id), refill: attempt(() => Number(refill(account, id))) }));
  }

  function refillStatus(account: PanelAccount, parameters: Parameters): unknown {
    const statusOf = (id: string) => write.statusWord(ledger.ownRefill(account, id).status);
    if (parameters.refills === undefined) return { status: statusOf(parameters.refill ?? '') };
    const ids = readIds(parameters.refills, 'Refill not found');
    return ids.map((id) => ({ refill: wireId(id), status: attempt(() => statusOf(id)) }));
  }

  function cancels(account: PanelAccount, parameters: Parameters): unknown {
    const done = { spec: 1, statusObject: { status: 1 }, byId: 'requested' }[dialect.cancelAnswer];
    const asked = dialect.ids === 'one' ? parameters.order : parameters.orders;
    const items = readIds(asked ?? '', 'Incorrect order ID').map((id) => {
      const result = attempt(() => {
        cancel(account, id);
        return done;
      });
      return [id, result] as const;
    });
    if (dialect.cancelAnswer === 'byId') return Object.fromEntries(items);
    return items.map(([id, result]) => ({ order: wireId(id), cancel: result }));
  }

  const actions: Record<string, Action> = {
    services: {
      knows: () => [],
      answer: (account) => services.all().map((item) => write.service(item, ledger.rateFor(account, item))),
    },
    add: {
      knows: (parameters) => {
        const service = services.find(parameters.service ?? '');
        const known = service ? [...parametersOf(service), ...(wantsQuantity(service) ? ['quantity'] : [])] : [];
        return ['service', ...known];
      },
      answer: add,
    },
    status: { knows: oneOf('order', 'orders'), answer: status },
    refill: { knows: oneOf('order', 'orders'), answer: refills },
    refill_status: { knows: oneOf('refill', 'refills'), answer: refillStatus },
    cancel: { knows: () => [dialect.ids === 'one' ? 'order' : 'orders'], answer: cancels },
    balance: {
      knows: () => [],
      answer: ({ balance, currency }) => ({ balance: write.number(balance), currency }),
    },
  };
  return new Map(Object.entries(actions));
}

const oneOf = (one: string, many: string) => (parameters: Parameters) => [parameters[many] === undefined ? one : many];

/** Batch answers repeat the id that was asked for: as a number where it is one. */
const wireId = (id: string) => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : id);

function readIds(list: string, complaint: string): string[] {
  const ids = list.split(',');
  if (list === '') throw new Refusal(complaint);
  if (ids.length > 100) throw new Refusal('Incorrect request: at most 100 ids');
  return ids;
}

function isError(item: unknown): item is { error: unknown } {
  return typeof item === 'object' && item !== null && 'error' in item;
}
