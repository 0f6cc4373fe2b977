/** What one check of the doctor came to, in plain words. */
export interface Finding {
  check: string;
  /** `skipped`: it could not be looked at, for a reason that is no fault, or that another check names. */
  state: 'ok' | 'bad' | 'skipped';
  says: string;
  /** Of a bad one: what to do. */
  todo?: string;
}

export const ok = (check: string, says: string): Finding => ({ check, state: 'ok', says });
export const bad = (check: string, says: string, todo: string): Finding => ({ check, state: 'bad', says, todo });
export const skipped = (check: string, says: string): Finding => ({ check, state: 'skipped', says });
