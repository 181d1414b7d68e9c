import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './io.js';

/**
 * Says before any work is done whether files can be put into a folder, which need not be there yet.
 *
 * @param option - the option that names it
 * @throws {UsageError} where a file stands in the way, or writing is not permitted
 */
export function requireFolder(option: string, folder: string): void {
  let there = resolve(folder);
  while (!existsSync(there)) there = dirname(there);
  if (!statSync(there).isDirectory())
    throw new UsageError(`${option}: ${there} is a file, not a folder; give another folder`);
  try {
    accessSync(there, constants.W_OK);
  } catch {
    throw new UsageError(`${option}: you may not write in ${there}; give another folder`);
  }
}

/**
 * Says before any work is done whether a file can be written.
 *
 * @param option - the option that names it
 * @throws {UsageError} where it is a folder, or its folder cannot be written in
 */
export function requireFile(option: string, path: string): void {
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UsageError(`${option}: ${path} is a folder; give the path of a file in it`);
  requireFolder(option, dirname(path));
}

/** What the system said, and what to do; null for an error that is none of the system's. */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as { readonly code?: unknown; readonly path?: unknown };
  const said = typeof code === 'string' ? faults[code] : undefined;
  return said === undefined
    ? null
    : `${typeof path === 'string' ? `${path}: ` : ''}${said} (${String(code)})`;
}

const faults: Readonly<Record<string, string>> = {
  EACCES: 'not permitted; give another place, or see to the permissions',
  EPERM: 'not permitted; give another place, or see to the permissions',
  EROFS: 'nothing can be written there; give another place',
  ENOSPC: 'the disk is full; make room, or give another place',
  EISDIR: 'this is a folder and no file; give the path of a file',
  ENOTDIR: 'a file stands where a folder was meant; give another place',
  EEXIST: 'a file stands where a folder was meant; give another place',
  ENOENT: 'there is no such file or folder; give one that is there, or another place',
  EMFILE: 'too many files are open; close others, or raise the limit (ulimit -n)',
};
