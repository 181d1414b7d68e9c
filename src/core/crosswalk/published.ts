import { OptionsError } from '../errors.js';
import { fractionToNumber, parseFraction } from '../exact/fraction.js';
import { didYouMean } from '../nearest.js';
import type { Report } from '../outcome/report.js';
import type { Stratum } from '../outcome/strata.js';
import type { Text } from '../parameter.js';
import { parsePeriod } from '../period/period.js';
import { stretchOf } from './stretch.js';
import type { Joinable } from './trend.js';

/** A value that a plan prints of an earlier year, in per cent and with its own decimals; or words in its place. */
export interface PublishedCell {
  readonly period: string;
  /** Per cent, both sexes, as printed: `76,8`. */
  readonly value?: string;
  readonly female?: string;
  readonly male?: string;
  readonly note?: Text;
  /** Words that stand where a number would. */
  readonly text?: Text;
}

/** What a plan prints of earlier years for one indicator. */
export interface PublishedRow {
  /** The indicator's id. */
  readonly indicator: string;
  readonly published: readonly PublishedCell[];
  /** From this period on another thing is measured, and no line may cross it. */
  readonly brokenBefore?: string;
}

/** What a plan prints of earlier years. */
export interface PublishedValues {
  /** The plan's id; a report of it must be among the reports. */
  readonly plan: string;
  readonly values: readonly PublishedRow[];
}

/** The published values as points of the region; words in place of a number give none. */
export function publishedPoints(
  { plan: id, values }: PublishedValues,
  reports: readonly Report[],
): readonly Joinable[] {
  const plan = reports.find((report) => report.plan.id === id)?.plan;
  if (plan === undefined) {
    throw new OptionsError({
      code: 'unknown-plan',
      what: `trend: published values are of the plan "${id}", of which there is no report`,
      todo: didYouMean(
        id,
        reports.map((report) => report.plan.id),
      ),
    });
  }
  return values.flatMap((row) => {
    const indicator = plan.indicators.find((one) => one.id === row.indicator);
    if (indicator === undefined) {
      throw new OptionsError({
        code: 'unknown-indicator',
        what: `trend: published values are of "${row.indicator}", which ${id} does not have`,
        where: { plan: id },
        todo: didYouMean(
          row.indicator,
          plan.indicators.map((one) => one.id),
        ),
      });
    }
    const since = row.brokenBefore === undefined ? null : parsePeriod(row.brokenBefore);
    const changed = since === null ? null : breakNote(since.id, row);
    return row.published.flatMap((cell): readonly Joinable[] => {
      const { from, to, id: period } = parsePeriod(cell.period);
      const at = (printed: string | undefined, stratum: Stratum): readonly Joinable[] => {
        if (printed === undefined) return [];
        return [
          {
            point: {
              ...{ plan: id, indicator: indicator.id, period, from, to, status: 'measured' },
              ...{ numerator: null, denominator: null, origin: 'published', notes: [] },
              value: fractionToNumber(parseFraction(`${printed} %`)),
            },
            ...{ plan, indicator, slug: indicator.slug, unit: null, stratum, category: null },
            months: stretchOf(plan, indicator, period),
            earlierDefinition: since !== null && from < since.from ? changed : null,
          },
        ];
      };
      return [
        ...at(cell.value, {}),
        ...at(cell.female, { sex: 'female' }),
        ...at(cell.male, { sex: 'male' }),
      ];
    });
  });
}

/** Why no line goes over a break that the plan itself tells of. */
function breakNote(period: string, { published }: PublishedRow): Text {
  const said = published.find((cell) => cell.period === period)?.note;
  const add = (language: keyof Text): string => (said === undefined ? '' : ` (${said[language]})`);
  return {
    sv: `Från ${period} mäts något annat${add('sv')}.`,
    en: `From ${period} something else is measured${add('en')}.`,
  };
}
