/**
 * What it costs to import the library, beside zod alone: processes that do nothing else, in turn. Run by bench/run.ts.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { heading, median, ratioRow, timeRow } from './print.js';

const rounds = 21;

/** Prints the ratio of the two imports, the start of a bare node taken off. */
export function importBench(library: string): void {
  const built = (name: string): string => pathToFileURL(`${library}/${name}.js`).href;
  const programs = {
    bare: '',
    zod: "await import('zod');",
    both: `await Promise.all([import('${built('index')}'), import('${built('norrbotten')}')]);`,
  };
  type Name = keyof typeof programs;
  const names = Object.keys(programs) as Name[];
  const times: Record<Name, number[]> = { bare: [], zod: [], both: [] };
  // Two rounds first, so that all files are in the page cache.
  for (let round = -2; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', programs[name]]);
      if (status !== 0) throw new Error(`import of ${name} failed: ${stderr}`);
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  const [bare, zod, both] = [median(times.bare), median(times.zod), median(times.both)];
  heading(`Import, median of ${rounds} processes each`);
  timeRow('node alone', bare);
  timeRow('import zod, less node alone', zod - bare);
  timeRow('import vardval and vardval/norrbotten, less node alone', both - bare);
  ratioRow('vardval and vardval/norrbotten : zod', (both - bare) / (zod - bare), 1.5);
}
