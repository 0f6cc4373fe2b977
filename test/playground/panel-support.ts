import { afterEach } from 'vitest';
import { createPanelServer, type PanelServer, type PanelServerOptions } from '../../src/playground/panel/server.ts';

type Reply = { status: number; text: string; json: unknown; headers: Headers };

/** Starts panels that end with their test, and speaks to them in plain `fetch`. */
export function panelHouse() {
  const open: PanelServer[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((panel) => panel.close()));
  });

  return async (options: PanelServerOptions & { balance?: string; currency?: string } = {}) => {
    const clock = { ms: Date.UTC(2026, 0, 15, 12) };
    const panel = await createPanelServer({ now: () => clock.ms, rng: () => 0.5, ...options });
    open.push(panel);
    const account = panel.account({
      key: 'the-key',
      balance: options.balance ?? '100',
      currency: options.currency ?? 'USD',
    });

    async function raw(body: Record<string, string>, init: RequestInit = {}): Promise<Reply> {
      const response = await fetch(panel.url, { method: 'POST', body: new URLSearchParams(body), ...init });
      const text = await response.text();
      return { status: response.status, text, json: readJson(text), headers: response.headers };
    }
    /** The answer's JSON. */
    const ask = async (action: string, parameters: Record<string, string> = {}, key = account.key) =>
      (await raw({ key, action, ...parameters })).json;
    /** Places an order and gives its id. */
    const place = async (parameters: Record<string, string> = {}) => {
      const answer = await ask('add', { service: '1', link: 'https://x.com/a', quantity: '100', ...parameters });
      return String((answer as { order: unknown }).order);
    };
    const passSeconds = (seconds: number) => {
      clock.ms += seconds * 1000;
    };
    return { panel, account, raw, ask, place, passSeconds };
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
