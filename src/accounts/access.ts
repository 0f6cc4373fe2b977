import { hash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { createGlance } from '../store/glance.ts';
import type { Store } from '../store/store.ts';

const INVITATION_MS = 7 * 86_400_000;

/** What whoever runs the bot has decided about somebody. */
type Standing = 'in' | 'banned';

/** Who is served. It holds in all processes, a second after it was said. */
export interface Access {
  isAdmin(id: number): boolean;
  isAllowed(id: number): Promise<boolean>;
  /** What was decided about them by name; nothing about most people. */
  standing(id: number): Promise<Standing | undefined>;
  /** @returns false for an admin: they can't lock themselves out. */
  ban(id: number): Promise<boolean>;
  letIn(id: number): Promise<void>;
  /** @returns the code of a new invitation, for one person and seven days; only its hash is kept. */
  invite(): Promise<string>;
  /** Lets in who has the code of an invitation that nobody used. @returns whether they are in. */
  accept(id: number, code: string): Promise<boolean>;
  /** They were let in: that goes. That they were banned stays, or it would end with an erasing. */
  forget(id: number): Promise<void>;
}

export function createAccess(parts: {
  /** What all processes see. */
  common: Store;
  adminUserIds?: ReadonlySet<number>;
  /** Everybody when not given. */
  allowedUserIds?: ReadonlySet<number> | undefined;
  isByInvitation?: boolean;
}): Access {
  const { common, adminUserIds, allowedUserIds, isByInvitation = false } = parts;
  const decided = common.collection('access', { schema: z.enum(['in', 'banned']) });
  const invitations = common.collection('invitations', {
    // Who is about to use it: an update that is handled once more finds its own.
    schema: z.object({ by: z.number().exactOptional() }),
    ttlMs: INVITATION_MS,
  });
  const glance = createGlance(decided);
  const decide = async (id: number, standing: Standing) => {
    await decided.set(String(id), standing);
    glance.changed(String(id));
  };

  const access: Access = {
    isAdmin: (id) => adminUserIds?.has(id) ?? false,
    async isAllowed(id) {
      if (access.isAdmin(id)) return true;
      const standing = await glance.at(String(id));
      if (standing === 'banned') return false;
      if (allowedUserIds?.has(id)) return true;
      return isByInvitation ? standing === 'in' : !allowedUserIds;
    },
    standing: (id) => glance.at(String(id)),
    async ban(id) {
      if (access.isAdmin(id)) return false;
      await decide(id, 'banned');
      return true;
    },
    letIn: (id) => decide(id, 'in'),
    async invite() {
      const code = randomBytes(16).toString('base64url');
      await invitations.set(keyOf(code), {});
      return code;
    },
    async accept(id, code) {
      if (!isByInvitation || (await decided.get(String(id))) === 'banned') return false;
      let isTheirs = false;
      await invitations.update(keyOf(code), (old) => {
        isTheirs = old !== undefined && (old.by ?? id) === id;
        return isTheirs ? { by: id } : old;
      });
      if (!isTheirs) return false;
      await decide(id, 'in');
      await invitations.delete(keyOf(code));
      return true;
    },
    async forget(id) {
      await decided.update(String(id), (old) => (old === 'in' ? undefined : old));
      glance.changed(String(id));
    },
  };
  return access;
}

function keyOf(code: string): string {
  return hash('sha256', code, 'base64url');
}
