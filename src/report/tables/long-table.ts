import type { Outcome } from '../../core/outcome/outcome.js';
import type { NamedReport } from './outcome-table.js';
import type { Table, TableCell } from './table.js';

/** Kolada's letters: total, women (kvinnor), men (män). */
const genders: Readonly<Record<string, string>> = { female: 'K', male: 'M' };

/**
 * The measured values in the long format of Kolada's open data: one row for each key figure, organisational unit,
 * period and gender (T, K, M), with the number of cases that it rests on. Values of other strata and of categories
 * have no place in that format and are left out, and so are hidden ones.
 *
 * @param report - a report, or what `publish` made of one
 * @param region - the name that the region's own values stand under
 * @returns the table; proportions are percentages, as Kolada has them
 * @example
 * ```ts
 * import { evaluateRows } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { longTable } from 'vardval/report';
 * const report = evaluateRows(norrbotten2024, { units: [], persons: [], listings: [] }, { periods: ['2024'], indicators: ['A1'] });
 * [...longTable(report, 'Norrbotten').rows][0]; // => ['A1', 'Norrbotten', '2024', 'T', 0, null]
 * ```
 * @see https://www.kolada.se/om-oss/api/
 */
export function longTable(report: NamedReport, region: string): Table {
  const text = (name: string, sv: string): Table['columns'][number] => ({
    name,
    heading: { sv, en: name },
    holds: 'text',
  });
  return {
    title: report.plan.name,
    columns: [
      text('kpi', 'Nyckeltal'),
      text('ou', 'Enhet'),
      text('period', 'Period'),
      text('gender', 'Kön'),
      { name: 'value', heading: { sv: 'Värde', en: 'value' }, holds: 'decimal' },
      { name: 'count', heading: { sv: 'Antal', en: 'count' }, holds: 'integer' },
    ],
    rows: {
      *[Symbol.iterator](): Generator<readonly TableCell[]> {
        for (const one of report.outcomes) {
          const gender = genderOf(one);
          if (gender === null || one.value === null || one.category !== null) continue;
          const share = ['proportion', 'pooled', 'part'].includes(one.kind);
          const value =
            share && one.numerator !== null && one.denominator !== null
              ? (one.numerator * 100) / one.denominator
              : one.value;
          yield [one.indicator, one.unit ?? region, one.period, gender, value, one.denominator];
        }
      },
    },
  };
}

function genderOf({ stratum }: Outcome): string | null {
  const ways = Object.keys(stratum);
  if (ways.length === 0) return 'T';
  return ways.length === 1 && stratum.sex !== undefined ? (genders[stratum.sex] ?? null) : null;
}
