import type { Parts } from './context.ts';

/** Wipes everything that is stored of an account; the key goes last, for it names whose the rest is. */
export async function eraseAccount(parts: Parts, owner: number, id: string): Promise<void> {
  // What still comes of it, of a panel that is being asked just now, is not kept any more.
  parts.store.bury(id);
  // First what places orders, then what watches them: nothing comes anew.
  await parts.mass.forget(id);
  await parts.watch.forget(id);
  await parts.place.forget(id);
  await parts.repair.forget(id);
  await parts.labels.forget(id);
  await parts.ledger.forget(id);
  await parts.presets.forget(id);
  await parts.balanceLine.forget(id);
  await parts.digest.forget(id);
  await parts.catalogue.forget(id);
  await parts.accounts.disconnect(owner, id);
  await parts.store.forgetUnreadable([id]);
  parts.boards.refresh(owner);
}

/** Wipes everything that is stored of a person. */
export async function erasePerson(parts: Parts, id: number): Promise<void> {
  // Those that could not be read too: only the list knows of them.
  for (const account of (await parts.accounts.person(id)).accounts) await eraseAccount(parts, id, account);
  await parts.boards.turnOff(id);
  await parts.accounts.forget(id);
  await parts.access.forget(id);
  await parts.store.forgetUnreadable([String(id)]);
  parts.store.scrub();
}
