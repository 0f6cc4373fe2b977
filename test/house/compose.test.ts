import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const compose = read('compose.yaml');

/** The lines of a part, by its name and how far it is indented; with those of the part that it takes in. */
function part(name: string, indent = '  '): string {
  const begin = `\n${indent}${name}:`;
  expect(compose.split(begin)).toHaveLength(2);
  const [own = ''] = (compose.split(begin)[1] ?? '').split(new RegExp(`\n {0,${indent.length}}(?=\\S)`));
  return own.includes('<<: *bot') ? own + part('x-bot', '') : own;
}

test.each(['bot', 'bots'])('the service %s can write nowhere but where it must, and stops gently', (name) => {
  const bot = part(name);
  expect(bot).toContain('\n  user: node\n  read_only: true\n  tmpfs: /tmp:');
  expect(bot).toContain('\n  cap_drop: [ALL]\n');
  expect(bot).toContain("'no-new-privileges:true'");
  expect(bot).toMatch(/\n {8}limits: \{ cpus: '\d', memory: \d+M, pids: \d+ \}/);
  expect(Number(/stop_grace_period: (\d+)s/.exec(bot)?.[1])).toBeGreaterThan(11);
  // As in the image.
  const [, script = ''] = /test: \[CMD, node, (\S+)\]/.exec(bot) ?? [];
  expect(read('Dockerfile')).toContain(`CMD ["node", "${script}"]`);
  expect(existsSync(new URL(`../../${script}`, import.meta.url))).toBe(true);
});

test('one process on SQLite is what starts unless told otherwise, with a volume', () => {
  const services = [...(compose.split('\nservices:\n')[1] ?? '').matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name);
  expect(services).toEqual(['bot', 'bots', 'database', 'data', 'database']);
  expect(part('bot')).not.toMatch(/profiles|replicas/);
  expect(part('bot')).toContain("STORAGE_URL: sqlite://data/bot.sqlite\n    volumes: ['data:/app/data']");
});

test('the profile has PostgreSQL and three processes that wait for it; no secret is in the file', () => {
  const database = compose.split('\n  database:\n')[1] ?? '';
  for (const service of [part('bots'), database]) expect(service).toContain('profiles: [postgres]');
  expect(part('bots')).toContain('replicas: 3\n');
  expect(part('bots')).toContain('database: { condition: service_healthy }');
  expect(database).toContain('pg_isready');
  expect(database).toContain("volumes: ['database:/var/lib/postgresql/data']");
  const secrets = [...compose.matchAll(/(?:PASSWORD|KEY|TOKEN|SECRET): (\S+)/g)].map(([, value = '']) =>
    value.slice(2, -1),
  );
  expect(secrets).toEqual(['POSTGRES_PASSWORD:-', 'ENCRYPTION_KEY:-', 'POSTGRES_PASSWORD:-']);
  expect(compose).not.toMatch(/:\/\/[^/\s]*:[^/\s]*@/);
});
