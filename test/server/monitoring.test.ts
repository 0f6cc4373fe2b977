import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card } from '../dialogues/talk.ts';
import { freePort } from '../faults/ports.ts';
import { openStage, type Stage } from '../support/stage.ts';

const FOLDER = new URL('../../src/server/monitoring/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

/** What PromQL has of its own, and what Prometheus adds to every series. */
const WORDS = new Set(['by', 'and', 'or', 'unless', 'without', 'on', 'ignoring', 'offset']);
const ADDED = ['le', 'job', 'instance'];

interface Asked {
  metrics: string[];
  labels: string[];
}

function askedIn(expression: string): Asked {
  const selectors = [...expression.matchAll(/\{([^}]*)\}/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/(\w+)\s*(?:!=|=~|!~|=)/g)].map(([, label = '']) => label),
  );
  const groups = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, inside = '']) => inside.split(/,\s*/));
  const rest = expression
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\bby \([^)]*\)/g, '');
  const names = [...rest.matchAll(/\b[a-z_]\w*\b(?!\s*\()/g)].map(([name]) => name);
  return { metrics: names.filter((name) => !WORDS.has(name)), labels: [...selectors, ...groups] };
}

interface Dashboard {
  panels: { title: string; targets: { expr: string; legendFormat: string }[] }[];
}

const dashboard = JSON.parse(read('dashboard.json')) as Dashboard;
const expressions = [
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...[...read('alerts.yaml').matchAll(/- alert: (\w+)\n\s+expr: (.+)/g)].map(
    ([, name = '', expr = '']) => [name, expr] as const,
  ),
];

describe('the dashboard and the alerts', () => {
  let stage: Stage;
  let metrics: string;

  beforeAll(async () => {
    const port = await freePort();
    stage = await openStage({ env: { PORT: String(port) } });
    const ann = await stage.customer();
    ann.tap('Confirm', await card(ann));
    await ann.waitFor('Placed.');
    stage.panel.finish(stage.panel.orders[0]?.id ?? '', 'Completed');
    await ann.waitFor('Completed · #');
    stage.panel.faults.next({ action: 'add', key: ann.key, fault: { kind: 'error', text: 'Not enough funds' } });
    ann.tap('Confirm', await card(ann, '/order 1 https://instagram.com/refused 1000'));
    await ann.waitFor('not placed');
    metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const names = () =>
    [...metrics.matchAll(/^# TYPE (\w+) (\w+)/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    );

  test('are all there', () => {
    expect(dashboard.panels.length).toBeGreaterThan(15);
    expect(read('alerts.yaml').match(/- alert:/g)?.length).toBe(
      expressions.length - dashboard.panels.flatMap(({ targets }) => targets).length,
    );
    expect(askedIn('sum by (a, le) (rate(b_total{c="d",e!~"f"}[5m])) / g > 1 and h == 0')).toEqual({
      metrics: ['b_total', 'g', 'h'],
      labels: ['c', 'e', 'a', 'le'],
    });
  });

  test.each(expressions)('%s asks for what /metrics has: %s', (_name, expression) => {
    const asked = askedIn(expression);
    expect(asked.metrics).not.toEqual([]);
    for (const name of asked.metrics) expect(names()).toContain(name);
    for (const label of asked.labels) {
      const isThere =
        ADDED.includes(label) ||
        asked.metrics.some((name) => new RegExp(`^${name}\\{.*\\b${label}="`, 'm').test(metrics));
      // A record that cannot be read is not made here.
      expect(isThere || label === 'collection', label).toBe(true);
    }
  });

  test('every metric of ours is on the dashboard', () => {
    const shown = expressions.flatMap(([, expression]) => askedIn(expression).metrics);
    const ours = [...metrics.matchAll(/^# TYPE (\w+) /gm)].flatMap(([, name = '']) =>
      /^(nodejs|process)_/.test(name) ? [] : name,
    );
    for (const name of ours)
      expect(
        shown.some((one) => one.replace(/_(bucket|count|sum)$/, '') === name),
        name,
      ).toBe(true);
  });

  test('what was done is counted', () => {
    for (const line of [
      /^orders_total\{outcome="placed"\} 1$/m,
      /^orders_total\{outcome="refused"\} 1$/m,
      /^orders_total\{outcome="unknown"\} 0$/m,
      /^ending_told_seconds_count 1$/m,
      /^updates_waiting 0$/m,
      /^updates_set_aside_total 0$/m,
      /^panel_call_seconds_count\{panel="127\.0\.0\.1",action="add",outcome="ok"\} 1$/m,
      /^panel_call_seconds_count\{panel="127\.0\.0\.1",action="add",outcome="rejected"\} 1$/m,
      /^telegram_calls_total\{method="sendMessage",outcome="ok"\} [1-9]/m,
      /^store_operation_seconds_count\{kind="write",outcome="ok"\} [1-9]/m,
      /^store_operation_seconds_count\{kind="read",outcome="ok"\} [1-9]/m,
      /^build_info\{version="\d+\.\d+\.\d+",node="24\./m,
    ])
      expect(metrics).toMatch(line);
    expect(metrics).not.toContain(stage.env.BOT_TOKEN);
  });
});
