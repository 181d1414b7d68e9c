import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** An empty folder of its own; test/setup.ts has it gone when the file of tests ends. */
export function emptyFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vardval-${name}-`));
  made.push(folder);
  return folder;
}

/** Removes what {@link emptyFolder} has made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
