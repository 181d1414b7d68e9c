import type { Source } from '../../core/measure/indicator.js';
import { printedA } from './2024-printed-a.js';
import { printedB } from './2024-printed-b.js';
import { printedLifestyle } from './2024-printed-b-lifestyle.js';
import { printedC } from './2024-printed-c.js';
import { type PrintedRow, printedText } from './printed-row.js';

/** A row of the document by the number that it prints. */
export type RowNumber = keyof (typeof printedA & typeof printedB & typeof printedLifestyle & typeof printedC);

const printedRows: Readonly<Record<RowNumber, PrintedRow>> = {
  ...printedA,
  ...printedB,
  ...printedLifestyle,
  ...printedC,
};

/**
 * Cites a row of the document, with what it prints.
 *
 * @param number - as printed: `B7`
 * @returns document, row, and its cells one a line
 * @example
 * row('C7a').printed?.sv; // => 'Indikator: Fast läkarkontakt\nDatakälla: Datalager'
 * @see Region Norrbotten, Uppföljningsplan Beställning Vårdval primärvård 2024, lgekpl-4-1226, version 2.0
 */
export function row(number: RowNumber): Source {
  return Object.freeze({
    document: 'Norrbotten 2024',
    row: number,
    printed: printedText(printedRows[number]),
  });
}
