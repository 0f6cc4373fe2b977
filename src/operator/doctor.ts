// What `npm run doctor` starts: reads and tells, changes nothing.
import { languageCodes } from '../bot/words/i18n.ts';
import { type Config, ConfigError, environment, loadConfig } from '../config.ts';
import { createSecrets } from '../log.ts';
import { examineDisk, presentKeys } from './disk.ts';
import { bad, type Finding, ok } from './findings.ts';
import { examineNetwork } from './network.ts';

const LEAST_NODE = 24;
const MARKS = { ok: 'ok  ', bad: 'BAD ', skipped: '-   ' };

const secrets = createSecrets();

function examineNode(): Finding {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= LEAST_NODE) return ok('Node', node);
  return bad('Node', `${node} is too old`, `install Node ${LEAST_NODE}, or use npm start, which brings it along`);
}

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = loadConfig(environment(), languageCodes());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [examineNode(), ...error.problems.map((problem) => bad('settings', problem, 'see .env.example'))];
  }
  hideSecrets(config);
  const { url } = config.storage;
  return [
    examineNode(),
    ok('settings', 'all can be used'),
    ...(await examineNetwork(config)),
    ...(url === undefined ? [] : await (await import('./postgres.ts')).examinePostgres(config, url)),
    ...examineDisk(config),
  ];
}

function hideSecrets(config: Config): void {
  const keys = presentKeys(config.storage);
  const passwords = [config.proxy?.url, config.storage.url].map((url) =>
    decodeURIComponent(url === undefined ? '' : new URL(url).password),
  );
  for (const secret of [
    config.botToken,
    config.botToken.split(':')[1] ?? '',
    config.webhook?.secret ?? '',
    ...passwords,
  ])
    secrets.hide(secret);
  if (Array.isArray(keys)) for (const key of keys) secrets.hide(key.toString('base64'));
}

function print(findings: readonly Finding[], isJson: boolean): void {
  const isWell = findings.every(({ state }) => state !== 'bad');
  if (isJson) {
    process.stdout.write(`${secrets.mask(JSON.stringify({ ok: isWell, checks: findings }))}\n`);
  } else {
    for (const { check, state, says, todo } of findings) {
      process.stdout.write(secrets.mask(`${MARKS[state]} ${check}: ${says}\n${todo ? `       -> ${todo}\n` : ''}`));
    }
    process.stdout.write(isWell ? 'All is well.\n' : 'Not all is well: see BAD above.\n');
  }
  process.exitCode = isWell ? 0 : 1;
}

const words = process.argv.slice(2);
if (words.some((word) => word !== '--json')) {
  process.stderr.write('npm run doctor -- [--json]\n');
  process.exitCode = 2;
} else {
  print(await examine(), words.includes('--json'));
}
