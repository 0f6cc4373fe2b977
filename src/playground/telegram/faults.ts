export type Fault =
  | { kind: '429'; retry_after: number }
  | { kind: '500' }
  /** The connection breaks before the method ran. */
  | { kind: 'dropBefore' }
  /** The method ran; its answer never arrives. */
  | { kind: 'dropAfter' }
  | { kind: 'delay'; ms: number }
  | { kind: 'error'; error_code: number; description: string }
  /** As an older Bot API server that does not know the method. */
  | { kind: '404method' };

interface FaultRule {
  /** Any method when left out. */
  method?: string | RegExp;
  chatId?: number;
  /** Default 1; Infinity lasts until cleared. */
  times?: number;
  fault: Fault;
}

export interface Faults {
  /** The next calls that fit go wrong. Rules are tried in the order they were given. */
  next: (rule: FaultRule) => void;
  clear: () => void;
}

export function createFaults(): Faults & { take(method: string, chatId: string): Fault | undefined } {
  let rules: { rule: FaultRule; left: number }[] = [];
  return {
    next(rule) {
      rules.push({ rule, left: rule.times ?? 1 });
    },
    clear() {
      rules = [];
    },
    take(method, chatId) {
      if (rules.length === 0) return undefined;
      const found = rules.find(({ rule }) => fits(rule, method, chatId));
      if (found === undefined) return undefined;
      found.left--;
      if (found.left <= 0) rules = rules.filter((entry) => entry !== found);
      return found.rule.fault;
    },
  };
}

function fits(rule: FaultRule, method: string, chatId: string): boolean {
  if (rule.chatId !== undefined && String(rule.chatId) !== chatId) return false;
  if (rule.method === undefined) return true;
  return typeof rule.method === 'string'
    ? rule.method.toLowerCase() === method.toLowerCase()
    : rule.method.test(method);
}
