import { ACTIONS, type Action } from './actions.ts';
import type { CallOptions, Calls } from './calls.ts';
import { classify, PanelError } from './errors.ts';
import { readJson } from './json.ts';
import type { Balance } from './model.ts';
import { answerTo } from './refusals.ts';
import * as replies from './replies.ts';

export interface Judge {
  /** As `Calls.call`, with failures of the key only where that is sure. */
  call: Calls['call'];
  unjudged: Calls['call'];
  balance: (key: string, options?: CallOptions) => Promise<Balance>;
}

/**
 * Panels refuse a key in any words, and a single action in those for a key. So the key is refused where `balance` says so, or
 * where `balance` and another read both refuse all that is asked.
 */
export function createJudge({ call: unjudged }: Calls): Judge {
  const askBalance = async (key: string, options?: CallOptions): Promise<Balance> => {
    let isEmpty = false;
    try {
      return await unjudged(
        key,
        'balance',
        {},
        (answer) => {
          isEmpty = answer.status === 200 && answer.bytes.length === 0;
          return replies.readBalance(answerTo({}, readJson(answer)));
        },
        options,
      );
    } catch (error) {
      // Nothing at all is how some panels refuse a key.
      throw isEmpty ? new PanelError('rejected', 'other', { detail: 'an empty answer' }) : error;
    }
  };
  const askStatus = (key: string, options?: CallOptions) =>
    unjudged(
      key,
      'status',
      { order: '1' },
      (answer) => replies.readOrderStatus(answerTo({ order: '1' }, readJson(answer))),
      options,
    );

  const judged = async (error: unknown, key: string, action: Action, options?: CallOptions): Promise<unknown> => {
    if (!isRefusingAll(error)) return error;
    const { text, message: detail } = error;
    const isOfKey = error.class === 'key';
    if (action === 'balance' ? isOfKey : !isOfKey && !ACTIONS[action].repeatable) return error;
    const other: Promise<unknown> = action === 'balance' ? askStatus(key, options) : askBalance(key, options);
    const isKeyRefused = await other.then(
      () => false,
      (also: unknown) => isRefusingAll(also),
    );
    if (isKeyRefused) return new PanelError('rejected', 'key', { text, detail });
    if (isOfKey) {
      const isSaid = classify(text ?? '') === 'key';
      return new PanelError('rejected', isSaid ? 'key' : 'other', {
        text,
        detail,
        ...(isSaid ? { isOfAction: true } : {}),
      });
    }
    return action === 'balance' && text === undefined ? new PanelError('unreadable', 'transient', { detail }) : error;
  };

  return {
    unjudged,
    async call(key, action, parameters, read, options) {
      try {
        return await unjudged(key, action, parameters, read, options);
      } catch (error) {
        throw await judged(error, key, action, options);
      }
    },
    async balance(key, options) {
      try {
        return await askBalance(key, options);
      } catch (error) {
        throw await judged(error, key, 'balance', options);
      }
    },
  };
}

/** Other words speak of what was asked for, or of the moment: who says them has taken the key. */
function isRefusingAll(error: unknown): error is PanelError {
  return error instanceof PanelError && error.kind === 'rejected' && ['key', 'other'].includes(error.class);
}
