import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';
import { emptyFolder } from '../folders.js';

/** What a command wrote, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The empty folder that it ran in. */
  readonly cwd: string;
}

export const smallRegion: string = resolve(
  fileURLToPath(new URL('../../examples/small-region', import.meta.url)),
);

/** Runs a command as a user would, in an empty folder. */
export async function vardval(
  args: readonly string[],
  at: { cwd?: string; interactive?: boolean } = {},
): Promise<Ended> {
  const cwd = at.cwd ?? emptyFolder('cli');
  let out = '';
  let err = '';
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: at.interactive ?? false,
    cwd,
  });
  return { code, out, err, cwd };
}
