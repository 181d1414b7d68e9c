/**
 * The package as users get it: built and packed from a copy of the checkout, so that nothing that lies in the checkout
 * by chance is in it, and nobody's dist is touched.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownFolder } from './own-folder.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const notCopied = new Set(['node_modules', 'dist', '.git', 'out', 'results', 'coverage']);

/** Where the package lies. */
export interface Packed {
  readonly tarball: string;
  /** The tarball, unpacked: what stands in `node_modules/vardval` of a user. */
  readonly folder: string;
}

export function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const output =
      error instanceof Error && 'stdout' in error && 'stderr' in error
        ? `${error.stdout}${error.stderr}`
        : '';
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}\n${output}`, { cause: error });
  }
}

function copy(): string {
  const to = ownFolder('copy');
  cpSync(root, to, { recursive: true, filter: (path) => path === root || !notCopied.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  return to;
}

/**
 * Packs the package.
 *
 * @param from - where a build lies that is to be packed (`.`: this checkout's dist); built in a copy when not said
 */
export function packed(from?: string): Packed {
  const at = from === undefined ? copy() : from === '.' ? root : from;
  if (from === undefined) run('npx', ['tsup', '--silent'], at);
  if (!existsSync(join(at, 'dist', 'index.d.ts')))
    throw new Error(`${at}: there is no build; leave out --built, or npm run build`);
  const to = ownFolder('packed');
  const name = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', to], at).trim();
  const tarball = join(to, name);
  mkdirSync(join(to, 'unpacked'));
  run('tar', ['-xzf', tarball, '-C', join(to, 'unpacked')], to);
  return { tarball, folder: join(to, 'unpacked', 'package') };
}
