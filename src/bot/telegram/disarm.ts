import type { Api } from 'grammy';
import type { Logger } from '../../log.ts';
import { refusalOf } from './refusals.ts';

/** So many at a time. Looked at so often, buttons go when nobody waits for an answer just then, or when they are so old. */
const TOGETHER = 5;
const LOOK_MS = 50;
const OLD_MS = 1_000;

/** Takes the buttons away from questions that were answered, without making anybody wait. */
export interface Disarming {
  /** Never fails; the buttons go at once when nobody else waits for an answer: before the answer that comes next. */
  add(chat: number, message: number): void;
  /** A new screen comes there, with buttons of its own. @returns whether buttons were to go. */
  takeBack(chat: number, message: number): boolean;
  /** Does what somebody waits for; buttons come after it. */
  first<T>(answer: () => Promise<T>): Promise<T>;
}

export function createDisarming(api: Api, log: Logger): Disarming {
  const armed: { chat: number; message: number; since: number }[] = [];
  let answering = 0;
  let running = 0;
  let isLooking = false;

  const takeSome = () => {
    while (armed[0] && running < TOGETHER && (answering === 0 || performance.now() - armed[0].since >= OLD_MS)) {
      const { chat, message } = armed.shift() as (typeof armed)[number];
      running++;
      api
        .editMessageReplyMarkup(chat, message)
        .catch((error: unknown) => {
          if (refusalOf(error) === undefined) log.debug({ err: error }, 'buttons stay');
        })
        .finally(() => {
          running--;
          takeSome();
        });
    }
  };
  const look = () => {
    takeSome();
    isLooking = armed.length > 0;
    if (isLooking) setTimeout(look, LOOK_MS);
  };

  return {
    add(chat, message) {
      armed.push({ chat, message, since: performance.now() });
      if (isLooking) takeSome();
      else look();
    },
    takeBack(chat, message) {
      const at = armed.findIndex((one) => one.chat === chat && one.message === message);
      return at >= 0 && armed.splice(at, 1).length > 0;
    },
    async first(answer) {
      answering++;
      try {
        return await answer();
      } finally {
        answering--;
      }
    },
  };
}
