import type { Text } from '../../core/parameter.js';

/** The columns of a printed row, hyphens of line breaks taken out; goal and period stand in the indicator itself. */
export interface PrintedRow {
  readonly indicator: Text;
  readonly steeringDocument?: Text;
  readonly dataSource?: Text;
  readonly denominator?: Text;
  readonly numerator?: Text;
  readonly comment?: Text;
}

const headings: { readonly [Column in keyof PrintedRow]-?: Text } = {
  indicator: { sv: 'Indikator', en: 'Indicator' },
  steeringDocument: { sv: 'Styrdokument', en: 'Steering document' },
  dataSource: { sv: 'Datakälla', en: 'Data source' },
  denominator: { sv: 'Nämnare', en: 'Denominator' },
  numerator: { sv: 'Täljare', en: 'Numerator' },
  comment: { sv: 'Kommentar', en: 'Comment' },
};

const columns = Object.keys(headings) as readonly (keyof PrintedRow)[];

/**
 * The cells of a printed row under their headings, one a line; empty cells are left out.
 *
 * @param row - the row as printed
 * @returns the text in both languages
 * @example
 * printedText({ indicator: { sv: 'Fast läkarkontakt', en: 'Named physician' } }).sv; // => 'Indikator: Fast läkarkontakt'
 * @see Norrbotten 2024, C7a
 */
export function printedText(row: PrintedRow): Text {
  const inLanguage = (language: keyof Text): string =>
    columns
      .flatMap((column) => {
        const cell = row[column];
        return cell === undefined ? [] : [`${headings[column][language]}: ${cell[language]}`];
      })
      .join('\n');
  return Object.freeze({ sv: inLanguage('sv'), en: inLanguage('en') });
}
