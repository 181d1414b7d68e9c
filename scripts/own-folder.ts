import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of a script's own, gone when the script ends. */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vardval-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
