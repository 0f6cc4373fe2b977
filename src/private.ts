import { chmodSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for what can be made again; nothing where there is none that is ours, and that nobody else could put anything into. */
export function ownCacheFolder(): string | undefined {
  try {
    const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'smm-panel-bot');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    const me = process.getuid?.(); // Windows keeps users' folders apart by itself.
    const isOurs = me === undefined || (found.uid === me && (found.mode & 0o022) === 0);
    return found.isDirectory() && isOurs ? folder : undefined;
  } catch {
    return undefined; // No home, or no room in it.
  }
}

/** Takes from everybody else what a former version, or a copy, let them do with a file or folder of ours. */
export function closeToOthers(path: string): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && found.uid === process.getuid?.() && found.mode & 0o077) chmodSync(path, found.mode & 0o700);
  } catch {
    // Some file systems have no modes, and some cannot be written: whoever has to write will say so.
  }
}
