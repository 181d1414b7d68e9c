import { parseDay } from '../../core/calendar/day.js';
import type { Language } from '../../core/parameter.js';
import type { Table, TableCell, TableColumn } from '../tables/table.js';
import { headingStyle, styleOf } from './styles.js';
import { xmlHead, xmlText } from './xml.js';

/** Excel counts days from 30 December 1899 (which takes in that it believes in 29 February 1900). */
const epoch = requireDay('1899-12-30');

/** More rows than this no sheet has. */
export const mostRows = 1_048_576;

/** Most characters of one cell. */
const longest = 32_767;

function requireDay(date: string): number {
  const day = parseDay(date);
  if (day === null) throw new RangeError(`sheet: expected a date but got "${date}"`);
  return day;
}

/** One table as the XML of a sheet: headings in bold that stay when one scrolls, a filter, columns wide enough. */
export function sheetXml(table: Table, language: Language): string {
  const rows: string[] = [];
  const widths = table.columns.map((column) => column.heading[language].length);
  let last = 1;
  for (const row of table.rows) {
    last += 1;
    if (last > mostRows) throw new RangeError(`xlsxFile: expected at most ${mostRows - 1} rows a sheet`);
    const cells = row.map((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell === null ? 0 : shownLength(cell));
      return cellXml(cell, table.columns[i], reference(i, last));
    });
    rows.push(`<row r="${last}">${cells.join('')}</row>`);
  }
  const heading = table.columns.map((column, i) =>
    textXml(column.heading[language], reference(i, 1), headingStyle),
  );
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.min(60, width + 2)}" customWidth="1"/>`,
  );
  const area = `A1:${reference(Math.max(0, table.columns.length - 1), last)}`;
  return `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${area}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData><row r="1">${heading.join('')}</row>${rows.join('')}</sheetData><autoFilter ref="${area}"/></worksheet>`;
}

function shownLength(cell: Exclude<TableCell, null>): number {
  return typeof cell === 'string' ? cell.length : 12;
}

function cellXml(cell: TableCell, column: TableColumn | undefined, at: string): string {
  if (cell === null) return '';
  const holds = column?.holds ?? 'text';
  if (typeof cell === 'object') return numberXml(cell.number, styleOf(cell.format), at);
  if (typeof cell === 'number') return numberXml(cell, holds === 'text' ? 0 : styleOf(holds), at);
  const day = holds === 'date' ? parseDay(cell) : null;
  return day === null ? textXml(cell, at, 0) : numberXml(day - epoch, styleOf('date'), at);
}

function numberXml(number: number, style: number, at: string): string {
  return Number.isFinite(number) ? `<c r="${at}" s="${style}"><v>${number}</v></c>` : '';
}

/** A text in place is never a formula, whatever it begins with. */
function textXml(text: string, at: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, longest))}</t></is></c>`;
}

/** `A1`, `AB12`: the i-th column (from 0) of a row. */
export function reference(i: number, row: number): string {
  let letters = '';
  for (let rest = i + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
