// What is started. JavaScript, so that no types have to be stripped before Node's cache of compiled code is on.
import { lstatSync, mkdirSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// By this signal Node opens its debugger, to every user of the machine.
process.on('SIGUSR1', () => {});
// Whatever is made from here on is for the user that runs the bot alone.
process.umask(0o077);
// What is loaded stays: a young generation that grows meanwhile would only take memory, for good.
setFlagsFromString('--semi-space-growth-factor=1');
// Before all imports of ours: the next start has nothing to strip and compile. It is run as it lies there, so never in Node's own
// place for it, the temporary folder, where anybody could have put it.
const cache = ownCacheFolder();
if (cache !== undefined) enableCompileCache(cache);

const { main } = await import('./main.ts');
main(() => {
  // Now, and not at the end, which may be sudden. Code compiled under other flags would not be taken again.
  flushCompileCache();
  setFlagsFromString('--semi-space-growth-factor=2'); // As it is unless told.
});

/** The folder for what can be made again; nothing where there is none that is ours, and that nobody else could put anything into. */
function ownCacheFolder() {
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
