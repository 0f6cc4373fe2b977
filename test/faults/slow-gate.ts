/**
 * Loaded into the bot's process (`node --import`): the write that lets an order out takes its time, so that whoever comes second comes
 * in between. With UNGATED=1, what keeps several processes apart is taken out of the statements: each believes that it has
 * all people, and that nobody else writes.
 */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const SLOW_MS = 100;
const UNGATED: readonly (readonly [RegExp, string])[] = [
  [/owner IS NULL OR owner = \$1 OR owner NOT IN \(SELECT id FROM replicas\)/, '$1::text IS NOT NULL'],
  [/EXISTS \(SELECT 1 FROM shards WHERE shard = \$\d+ AND epoch = (\$\d+)\)/g, '($1::bigint IS NOT NULL)'],
  [/AND value = (\$\d+)/, 'AND $1::text IS NOT NULL'],
  [/count\(\*\)::int AS alive/, '1 AS alive'],
  [/count\(\*\) FILTER \(WHERE build >= \$2\)::int/, '1 + $2::int * 0'],
  [/epoch = epoch \+ 1/, 'epoch = epoch'],
  [/SELECT shard, owner, epoch, build,/, 'SELECT shard, $1::text AS owner, epoch, build,'],
];
const changes = process.env.UNGATED === '1' ? UNGATED : [];

const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown;
interface Statement {
  text?: string;
  values?: readonly unknown[];
}
Reflect.set(pg.Client.prototype, 'query', function (this: unknown, config: Statement, ...rest: unknown[]) {
  if (typeof config.text !== 'string') return query.call(this, config, ...rest);
  const text = changes.reduce((sql, [from, to]) => sql.replace(from, to), config.text);
  const send = () => query.call(this, { ...config, text }, ...rest);
  const isGate = config.values?.some((value) => typeof value === 'string' && value.includes('"state":"sending"'));
  return isGate ? void delay(SLOW_MS).then(send) : send();
});
