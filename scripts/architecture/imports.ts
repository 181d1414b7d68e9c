import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One file of the source imports another. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether types alone are imported: nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
}

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly {
      readonly resolved: string;
      readonly typeOnly?: boolean;
      readonly dependencyTypes: readonly string[];
    }[];
  }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The imports of src, as dependency-cruiser finds them. */
export function importsBetweenFiles(): readonly Import[] {
  const bin = `${root}node_modules/.bin/depcruise`;
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const json = execFileSync(bin, ['src', ...config], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const { modules }: Cruised = JSON.parse(json);
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => resolved.startsWith('src/'))
      .map(({ resolved, dependencyTypes }) => ({
        from: source,
        to: resolved,
        typeOnly: dependencyTypes.includes('type-only'),
      })),
  );
}
