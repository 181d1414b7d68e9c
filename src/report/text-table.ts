import { printable } from './printable.js';

/** Names longer than this are cut: the whole name is in the files. */
const widest = 46;

/** Rows of texts as lines; columns of `left` begin at the left, the others end at the right. */
export function table(rows: readonly (readonly string[])[], left: ReadonlySet<number>): string {
  const cut = rows.map((row) => row.map(shown));
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => (row[column] ?? '').length)));
  const lines = cut.map((row) =>
    row
      .map((cell, column) =>
        left.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

/** A cell on one line: a line break in a name would look like another row. */
function shown(cell: string): string {
  const text = printable(cell).replace(/[\n\t]/g, ' ');
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}
