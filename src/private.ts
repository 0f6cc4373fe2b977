import { chmodSync, statSync } from 'node:fs';

/** Takes from everybody else what a former version, or a copy, let them do with a file or folder of ours. */
export function closeToOthers(path: string): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && found.uid === process.getuid?.() && found.mode & 0o077) chmodSync(path, found.mode & 0o700);
  } catch {
    // Some file systems have no modes, and some cannot be written: whoever has to write will say so.
  }
}
