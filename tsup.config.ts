import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    norrbotten: 'src/regions/norrbotten/index.ts',
    halsoval: 'src/regions/halsoval/index.ts',
    vasterbotten: 'src/regions/vasterbotten/index.ts',
    csv: 'src/csv/index.ts',
    synthetic: 'src/synthetic/index.ts',
    report: 'src/report/index.ts',
    cli: 'src/cli/bin.ts',
    sql: 'src/sql/index.ts',
    duckdb: 'src/adapters/duckdb/index.ts',
    postgres: 'src/adapters/postgres/index.ts',
    clickhouse: 'src/adapters/clickhouse/index.ts',
  },
  format: ['esm', 'cjs'],
  tsconfig: 'tsconfig.build.json',
  // tsup 8.5 sets baseUrl for the declaration build, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  treeshake: true,
  clean: true,
  // Only what is used of zod goes along: its own entry loads every language, half of the time that an import takes.
  noExternal: ['zod'],
  // Half the source to parse at import; names stay, so that a stack trace can be read.
  esbuildOptions(options) {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
});
