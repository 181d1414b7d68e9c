import { fileURLToPath } from 'node:url';
import { build, type Options } from 'tsup';
import library from '../tsup.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Inside node_modules, so that the built files find their dependencies and nothing of it is published. */
const out = `${root}node_modules/.cache/vardval-bench`;

/** Where the build lies: `library` is what users install, `bench` the benchmarks beside it. */
export interface Built {
  readonly library: string;
  readonly bench: string;
}

const entries: Readonly<Record<string, string>> = {
  vardval: 'index.js',
  'vardval/norrbotten': 'norrbotten.js',
  'vardval/synthetic': 'synthetic.js',
};

/**
 * Builds the library as it is published (the same tsup configuration, without the declarations) and the benchmarks
 * against it: what is measured is what users run, not what a loader makes of the sources.
 */
export async function buildAll(): Promise<Built> {
  const options = library as Options;
  const common: Options = { config: false, silent: true, dts: false, clean: true, sourcemap: true };
  // As modules only, which is what is measured; the command line cannot be built otherwise.
  await build({ ...options, ...common, format: ['esm'], outDir: `${out}/library` });
  await build({
    ...common,
    entry: ['bench/plan.ts', 'bench/scale.ts', 'bench/profile.ts'],
    format: ['esm'],
    target: 'es2022',
    external: [/^@duckdb\//],
    splitting: true,
    outDir: `${out}/bench`,
    outExtension: () => ({ js: '.mjs' }),
    esbuildPlugins: [
      {
        name: 'library-as-built',
        setup(bundle) {
          bundle.onResolve({ filter: /^vardval(\/|$)/ }, ({ path }) => ({
            path: `../library/${entries[path]}`,
            external: true,
          }));
        },
      },
    ],
  });
  return { library: `${out}/library`, bench: `${out}/bench` };
}
