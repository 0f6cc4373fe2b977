import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** They kill processes, fill disks, bind fixed ports, measure time or drive a browser: nothing runs beside them. */
const ALONE = [
  'test/{faults,process,operator,browser}/**/*.test.ts',
  'test/server/webhook.test.ts',
  'test/panel/failures.test.ts',
  'test/house/regexes.test.ts',
];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: fileURLToPath(new URL('./support/postgres.ts', import.meta.url)),
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          maxWorkers: Math.max(2, availableParallelism()),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
