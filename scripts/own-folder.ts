import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder of a script's own, gone when the script ends. */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vardval-${name}-`));
  made.push(folder);
  return folder;
}
