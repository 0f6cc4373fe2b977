import type { Account } from '../accounts/accounts.ts';
import type { Parts } from './context.ts';

/** Wipes everything that is stored of an account; the key goes last, for it names whose the rest is. */
export async function eraseAccount(parts: Parts, account: Account): Promise<void> {
  // First what places orders, then what watches them: nothing comes anew.
  await parts.mass.forget(account.id);
  await parts.watch.forget(account.id);
  await parts.place.forget(account.id);
  await parts.repair.forget(account.id);
  await parts.labels.forget(account.id);
  await parts.ledger.forget(account.id);
  await parts.presets.forget(account.id);
  await parts.balanceLine.forget(account.id);
  await parts.digest.forget(account.id);
  await parts.catalogue.forget(account.id);
  await parts.accounts.disconnect(account.owner, account.id);
  parts.boards.refresh(account.owner);
}
