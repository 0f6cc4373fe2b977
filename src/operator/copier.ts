// A process of its own that `backups.ts` starts: whoever opens and closes the file of a database in the bot's process, takes the
// lock from it; and a large copy takes its time to be looked through.
import { once } from 'node:events';
import { createSeal } from '../store/seal.ts';
import { copyDatabase } from './copy.ts';

/** What the bot asks for. The keys are on no command line. */
export interface Order {
  from: string;
  to: string;
  keys: readonly string[];
}

/** Without the bot nobody keeps the file still. */
const alone = new AbortController();
process.once('disconnect', () => alone.abort());
const [{ from, to, keys }] = (await once(process, 'message')) as [Order];
const seal = createSeal(keys.map((key) => Buffer.from(key, 'base64')));
const problem = await copyDatabase(from, to, seal, { signal: alone.signal }).then(
  () => undefined,
  (error: Error) => error.message,
);
process.send?.({ problem });
process.disconnect?.();
