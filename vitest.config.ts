import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^vardval$/, replacement: src('index.ts') },
      { find: /^vardval\/(norrbotten|halsoval|vasterbotten)$/, replacement: src('regions/$1/index.ts') },
      { find: /^vardval\/(duckdb|postgres|clickhouse)$/, replacement: src('adapters/$1/index.ts') },
      { find: /^vardval\/(csv|synthetic|report|sql)$/, replacement: src('$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'examples/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    sequence: { shuffle: true },
    testTimeout: 60_000,
    // Most of a run would be the same modules read again for each file; no test changes one.
    isolate: false,
    maxWorkers: 2,
  },
});
