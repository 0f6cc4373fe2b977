import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the image is built on the Node that the tests run on, told by its digest', () => {
  const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
  expect(/^ARG NODE=node:([\d.]+)-slim@sha256:[0-9a-f]{64}$/m.exec(dockerfile)?.[1]).toBe(process.versions.node);
  expect(dockerfile.match(/^FROM \S+/gm)).toHaveLength(2);
  expect(dockerfile.match(/^FROM \$\{NODE\}/gm)).toHaveLength(2);
});

test('its health is asked by Node alone, of a script that is in it', () => {
  const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
  const [, script = ''] = /^HEALTHCHECK .* CMD \["node", "([^"]+)"\]$/m.exec(dockerfile) ?? [];
  expect(script).toMatch(/^src\//);
  expect(existsSync(new URL(`../../${script}`, import.meta.url))).toBe(true);
});
