import { SPEECHES, type Speech, specDialect } from '../../panel/dialect.ts';
import type { PanelServer } from '../../panel/server.ts';
import type { TelegramServer } from '../../telegram/server.ts';
import type { FaultName } from '../wire.ts';

const SLOW_MS = 4_000;
const FLOOD_MS = 6_000;
/** Calls that Telegram holds up when a bot writes too much. */
const WRITING = /^(send|edit|copy|forward|pin)/i;

/** What can be switched on to go wrong. */
export interface FaultSwitches {
  state(): Record<FaultName, boolean>;
  set(name: FaultName, on: boolean): Promise<void>;
}

/** How the panel speaks. */
export interface SpeechSwitch {
  state(): Speech;
  set(speech: Speech): void;
}

export function createSpeechSwitch(panel: PanelServer): SpeechSwitch {
  let spoken: Speech = 'standard';
  return {
    state: () => spoken,
    set(speech) {
      spoken = speech;
      Object.assign(panel.dialect, specDialect(), SPEECHES[speech]);
    },
  };
}

/** @param changed called when a fault ended by itself: the lost answer after one order, the flood limit after some seconds. */
export function createFaultSwitches(panel: PanelServer, telegram: TelegramServer, changed: () => void): FaultSwitches {
  const on: Record<FaultName, boolean> = { slow: false, down: false, lost: false, flood: false };
  let floodEnds: NodeJS.Timeout | undefined;

  function playPanelFaults(): void {
    panel.faults.clear();
    if (on.lost) panel.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
    if (on.slow) panel.faults.next({ times: Number.POSITIVE_INFINITY, fault: { kind: 'delay', ms: SLOW_MS } });
  }

  panel.on((event) => {
    if (event.kind !== 'call' || event.call.fault !== 'dropAfter') return;
    on.lost = false;
    changed();
  });

  function playFlood(): void {
    telegram.faults.clear();
    clearTimeout(floodEnds);
    if (!on.flood) return;
    const end = Date.now() + FLOOD_MS;
    telegram.faults.next({
      method: WRITING,
      times: Number.POSITIVE_INFINITY,
      fault: {
        kind: '429',
        get retry_after() {
          return Math.max(1, Math.ceil((end - Date.now()) / 1000));
        },
      },
    });
    floodEnds = setTimeout(() => {
      on.flood = false;
      telegram.faults.clear();
      changed();
    }, FLOOD_MS).unref();
  }

  return {
    state: () => ({ ...on }),
    async set(name, value) {
      on[name] = value;
      if (name === 'flood') playFlood();
      else if (name === 'down') await panel.setReachable(!value);
      else playPanelFaults();
      changed();
    },
  };
}
