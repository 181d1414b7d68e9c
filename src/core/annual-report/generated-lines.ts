import { fingerprint } from '../program/hash.js';
import type { Segment } from './fields.js';

const manifest = /^<!-- vardval:lines ([0-9a-f ]*) -->[ \t]*\r?$/u;

/** What somebody's editor may change of a line without meaning to. */
const bare = (line: string): string => line.trimEnd();

const hashOf = (line: string): string => fingerprint(bare(line)).slice(0, 8);

/** The lines outside of fields that hold something. */
function spoken(segments: readonly Segment[]): readonly string[] {
  return segments
    .flatMap((one) => (one.kind === 'lines' ? one.lines : []))
    .filter((line) => bare(line) !== '' && !manifest.test(line));
}

/** The line that tells which lines of a document were made by the library, each once for every time it stands there. */
export function manifestLine(segments: readonly Segment[]): string {
  return `<!-- vardval:lines ${spoken(segments).map(hashOf).join(' ')} -->`;
}

/** Whether a line is the one that {@link manifestLine} writes. */
export function isManifest(line: string): boolean {
  return manifest.test(line);
}

/**
 * What somebody has written outside of the fields: lines that the document does not list as made by the library. Where
 * its list is gone, lines that the new document does not have.
 */
export function strayText(old: readonly Segment[], made: readonly Segment[]): string {
  const lines = old.flatMap((one) => (one.kind === 'lines' ? one.lines : ['']));
  const listed = lines.flatMap((line) => manifest.exec(line)?.[1]?.split(' ') ?? []);
  const left = new Map<string, number>();
  const known = listed.length > 0 ? listed : spoken(made).map(hashOf);
  for (const hash of known) left.set(hash, (left.get(hash) ?? 0) + 1);
  const stray: string[] = [];
  for (const line of lines) {
    if (manifest.test(line)) continue;
    const isBlank = bare(line) === '';
    const hash = hashOf(line);
    const times = left.get(hash) ?? 0;
    if (isBlank || times > 0) {
      if (!isBlank) left.set(hash, times - 1);
      // Paragraphs stay apart.
      if (stray.length > 0 && stray.at(-1) !== '') stray.push('');
    } else stray.push(line.replace(/\r$/u, ''));
  }
  while (stray.at(-1) === '') stray.pop();
  return stray.join('\n');
}
