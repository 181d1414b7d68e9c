import type { Source } from '../../core/measure/indicator.js';
import type { Text } from '../../core/parameter.js';
import { printedRows, type RowNumber } from './2025-printed.js';

/** Every row stands under the same goal of the region. */
const regionGoal: Text = {
  sv: 'Tillgänglig vård med god kvalitet och kontinuitet',
  en: 'Accessible care of good quality and continuity',
};

/**
 * Cites a row of the document, with what it prints; the values of 2022 and 2023 stand in the baselines, goal and
 * time of follow-up in the indicator itself.
 *
 * @param number - the row in printed order, from `V1`
 * @returns document, row, and the goal of the region and the indicator as printed, one a line
 * @example
 * row('V18').row; // => 'V18'
 * @see Region Västerbotten, Uppföljningsplan Hälsoval primärvård Västerbotten 2025
 */
export function row(number: RowNumber): Source {
  const indicator = printedRows[number];
  return Object.freeze({
    document: 'Västerbotten 2025',
    row: number,
    printed: Object.freeze({
      sv: `Regionmål: ${regionGoal.sv}\nMäts genom indikator: ${indicator.sv}`,
      en: `Goal of the region: ${regionGoal.en}\nMeasured by the indicator: ${indicator.en}`,
    }),
  });
}
