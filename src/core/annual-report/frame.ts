import type { PublishedRow } from '../crosswalk/published.js';
import { OptionsError } from '../errors.js';
import type { Indicator } from '../measure/indicator.js';
import { didYouMean } from '../nearest.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { stratumKey } from '../outcome/strata.js';
import type { Language } from '../parameter.js';
import { type Period, parsePeriod } from '../period/period.js';
import type { PrintedFigure } from './printed-figures.js';
import type { AnnualReportOptions, SexNames } from './report-options.js';

/** What the parts of a report are made of. */
export interface Frame {
  readonly report: Report;
  readonly unit: string | null;
  readonly period: Period;
  readonly language: Language;
  readonly printed: readonly PrintedFigure[];
  readonly published: readonly PublishedRow[];
  readonly sexWords: Readonly<Record<string, SexNames | null>>;
  /** Outcomes of the unit and period by indicator: all, women, men, and by category. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly indicator: Indicator;
  readonly outcome: Outcome;
  readonly women: Outcome | null;
  readonly men: Outcome | null;
  readonly categories: readonly Outcome[];
}

/** What a report is made of, looked up once. */
export function frameOf(report: Report, options: AnnualReportOptions): Frame {
  const { unit = null, language = 'sv', printed = [], published = [], sexWords = {} } = options;
  const ids = report.units.map((one) => one.unitId);
  if (unit !== null && !ids.includes(unit)) {
    throw new OptionsError({
      code: 'unknown-unit',
      what: `annualReport: the report has no unit "${unit}"`,
      where: { plan: report.plan.id },
      todo: didYouMean(unit, ids),
    });
  }
  const period = periodOf(report, options.period);
  const own = report.outcomes.filter((one) => one.unit === unit && one.period === period.id);
  const rows = report.plan.indicators.flatMap((indicator): readonly Row[] => {
    const outcomes = own.filter((one) => one.indicator === indicator.id);
    const at = (key: string): Outcome | null =>
      outcomes.find((one) => one.category === null && stratumKey(one.stratum) === key) ?? null;
    const outcome = at('');
    if (outcome === null) return [];
    const categories = outcomes.filter((one) => one.category !== null && stratumKey(one.stratum) === '');
    const [women, men] = [at(stratumKey({ sex: 'female' })), at(stratumKey({ sex: 'male' }))];
    return [{ indicator, outcome, women, men, categories }];
  });
  const figures = printed.filter((one) => (one.unit ?? null) === unit);
  return { report, unit, period, language, printed: figures, published, sexWords, rows };
}

function periodOf({ plan, periods }: Report, said: string | undefined): Period {
  const id = said === undefined ? undefined : parsePeriod(said).id;
  const [only, ...more] = periods;
  const found = id === undefined && more.length === 0 ? only : periods.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new OptionsError({
    code: 'period-not-said',
    what: `annualReport: ${id === undefined ? `the report has ${periods.length} periods` : `the report has no period ${id}`}`,
    where: { plan: plan.id },
    todo: `say one of ${periods.map((one) => one.id).join(', ')}`,
  });
}
