import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const root = new URL('../', import.meta.url);

/** A file of the repository as it stands; null where there is none. */
export function writtenFile(path: string): string | null {
  const target = new URL(path, root);
  return existsSync(target) ? readFileSync(target, 'utf8') : null;
}

/** Writes a generated file, or with `--check` ends with 1 where the one that stands is another. */
export function writeOrCheck(path: string, text: string): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(new URL(path, root), text);
    console.log(`${path} is written`);
  } else if (writtenFile(path) === text) {
    console.log(`${path} is up to date`);
  } else {
    console.error(`${path} is stale: run npx tsx scripts/${basename(process.argv[1] ?? '')}`);
    process.exitCode = 1;
  }
}
