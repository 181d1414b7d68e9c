import { received } from '../received.js';
/**
 * Fields to be filled in within Markdown. A field stands between two lines of their own, which a rendered page does not
 * show:
 *
 *     <!-- vardval:begin C4/analysis -->
 *     text
 *     <!-- vardval:end C4/analysis -->
 */

/** A piece of a document: lines that are there for everybody, or a field. */
export type Segment =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'field'; readonly key: string; readonly text: string };

/** The line before which texts without a place are kept. */
export const keptLine = '<!-- vardval:kept -->';

const marker = /^[ \t]*<!-- vardval:(begin|end) (\S+) -->[ \t]*\r?$/u;
/** Lines of a text that could be taken for a marker; a backslash before them is one more of the text's own. */
const likeMarker = /^([ \t]*)(\\*<!-- vardval:)/u;
const escaped = /^([ \t]*)\\(\\*<!-- vardval:)/u;

/** The key of a field of an indicator. Ids may hold anything; a key holds no blanks. */
export function fieldKey(owner: string, field: string): string {
  return `${encodeURIComponent(owner)}/${field}`;
}

/** Whose field a key names, and which. */
export function partsOfKey(key: string): { readonly owner: string; readonly field: string } {
  const at = key.lastIndexOf('/');
  const written = at < 0 ? key : key.slice(0, at);
  try {
    return { owner: decodeURIComponent(written), field: key.slice(at + 1) };
  } catch {
    // Somebody has written a marker by hand.
    return { owner: written, field: key.slice(at + 1) };
  }
}

/** The lines of a field, with its text between its markers. */
export function fieldLines(key: string, text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(likeMarker, '$1\\$2'));
  return [`<!-- vardval:begin ${key} -->`, ...lines, `<!-- vardval:end ${key} -->`];
}

/**
 * Takes a document apart: a field reaches from its first marker to the next end marker of its key. Markers without a
 * partner are lines like others.
 */
export function segmentsOf(markdown: string): readonly Segment[] {
  if (typeof markdown !== 'string')
    throw new RangeError(`annual report: expected its Markdown as a text but got ${received(markdown)}`);
  const lines = markdown.replace(/^\uFEFF/u, '').split('\n');
  const segments: Segment[] = [];
  let open: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as string;
    const [, what, key] = marker.exec(line) ?? [];
    const end = what === 'begin' && key !== undefined ? endOf(lines, i, key) : -1;
    if (end < 0 || key === undefined) {
      open.push(line);
      continue;
    }
    if (open.length > 0) segments.push({ kind: 'lines', lines: open });
    open = [];
    segments.push({ kind: 'field', key, text: textBetween(lines, i, end) });
    i = end;
  }
  if (open.length > 0) segments.push({ kind: 'lines', lines: open });
  return segments;
}

function endOf(lines: readonly string[], begin: number, key: string): number {
  return lines.findIndex((line, i) => {
    if (i <= begin) return false;
    const [, what, own] = marker.exec(line) ?? [];
    return what === 'end' && own === key;
  });
}

function textBetween(lines: readonly string[], begin: number, end: number): string {
  const text = lines
    .slice(begin + 1, end)
    .map((line) => line.replace(escaped, '$1$2'))
    .join('\n');
  // In a document that was saved with CRLF the last line break before the end marker has two characters.
  return (lines[begin] as string).endsWith('\r') ? text.replace(/\r$/u, '') : text;
}

/** The document of segments. */
export function markdownOf(segments: readonly Segment[]): string {
  return segments
    .flatMap((one) => (one.kind === 'lines' ? one.lines : fieldLines(one.key, one.text)))
    .join('\n');
}
