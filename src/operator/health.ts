// What the image's HEALTHCHECK starts: whether the running bot says of itself that it is ready.
import { readFileSync, statSync } from 'node:fs';
import { languageCodes } from '../bot/words/i18n.ts';
import { environment, loadConfig } from '../config.ts';
import { BEAT_GOOD_MS, heartbeatOf, READY } from '../server/readiness.ts';

function look(): string {
  const file = heartbeatOf(loadConfig(environment(), languageCodes()).storage);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 'the bot does not run, or is still starting';
  const age = Date.now() - found.mtimeMs;
  if (age > BEAT_GOOD_MS) return `the bot has given no sign for ${Math.round(age / 1000)} s`;
  return readFileSync(file, 'utf8').trim();
}

const says = look();
process.stdout.write(`${says}\n`);
process.exitCode = says === READY ? 0 : 1;
