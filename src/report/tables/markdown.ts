import type { Language } from '../../core/parameter.js';
import { requireLanguage } from '../../core/parameter.js';
import type { NumberFormat, Table, TableCell, TableColumn } from './table.js';
import { writtenNumber } from './written-number.js';

/**
 * A table as Markdown (GitHub's), with headings in the language and numbers as they are written in it.
 *
 * @param table - for instance of {@link outcomeTable}
 * @param language - `sv` or `en`
 * @returns lines joined with line ends
 * @example
 * ```ts
 * import { markdownTable } from 'vardval/report';
 * const columns = [{ name: 'share', heading: { sv: 'Andel', en: 'Share' }, holds: 'percent' as const }];
 * markdownTable({ title: { sv: 'x', en: 'x' }, columns, rows: [[0.5]] }, 'en').split('\n')[2]; // => '| 50.0% |'
 * ```
 */
export function markdownTable(table: Table, language: Language): string {
  requireLanguage(language, 'markdownTable');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = table.columns.map(({ holds }) => (holds === 'text' || holds === 'date' ? '---' : '---:'));
  const rows = [...table.rows].map((row) =>
    line(row.map((cell, i) => escaped(shown(cell, table.columns[i], language)))),
  );
  const heading = table.columns.map((column) => escaped(column.heading[language]));
  return [line(heading), line(rule), ...rows].join('\n');
}

function shown(cell: TableCell, column: TableColumn | undefined, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return writtenNumber(cell.number, cell.format, language);
  const holds = column?.holds ?? 'decimal';
  const format: NumberFormat = holds === 'text' || holds === 'date' ? 'decimal' : holds;
  return writtenNumber(cell, format, language);
}

/** What would end a cell, begin a tag or be read as a link is written out. */
function escaped(text: string): string {
  return text.replace(/[\\|<>[\]`*_]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, ' ');
}
