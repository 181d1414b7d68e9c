import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    norrbotten: 'src/regions/norrbotten/index.ts',
    csv: 'src/csv/index.ts',
    synthetic: 'src/synthetic/index.ts',
  },
  format: ['esm', 'cjs'],
  tsconfig: 'tsconfig.build.json',
  // tsup 8.5 sets baseUrl for the declaration build, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  treeshake: true,
  clean: true,
});
