/** `npm run bench`: all of them; `npm run bench -- chat search`: these. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('.', import.meta.url);
const all = readdirSync(FOLDER).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${all.join(', ')}`);

for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  const file = fileURLToPath(new URL(`${name}.bench.ts`, FOLDER));
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
