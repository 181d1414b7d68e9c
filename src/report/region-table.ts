import type { Outcome } from '../core/outcome/outcome.js';
import type { Report } from '../core/outcome/report.js';
import { stratumKey } from '../core/outcome/strata.js';
import type { Language } from '../core/parameter.js';
import { shownValue } from './shown-value.js';

import { formatOf } from './tables/outcome-table.js';
import { writtenNumber } from './tables/written-number.js';
import { table } from './text-table.js';

/** How fulfilment is written beside the goal. */
const fulfilments: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { met: 'uppnått', 'not-met': 'ej uppnått', 'partly-met': 'delvis', 'not-judged': '–' },
  en: { met: 'met', 'not-met': 'not met', 'partly-met': 'partly', 'not-judged': '–' },
};

const headingsOf = {
  sv: {
    id: 'Nr',
    name: 'Indikator',
    women: 'Kvinnor',
    men: 'Män',
    goal: 'Mål',
    fulfilment: 'Utfall',
    toGoal: 'Kvar',
  },
  en: {
    id: 'No',
    name: 'Indicator',
    women: 'Women',
    men: 'Men',
    goal: 'Goal',
    fulfilment: 'Result',
    toGoal: 'Left',
  },
} as const;

/** What is needed of a report for its table. */
export type TableReport = Pick<Report, 'plan' | 'periods' | 'outcomes'>;

/**
 * The region's results against the goals, as lines of text: a column for each period, and for the last one
 * women, men, the goal, whether it is met, and how many more (or fewer) it takes.
 */
export function regionTable(report: TableReport, language: Language = 'sv'): string {
  const headings = headingsOf[language];
  const at = new Map<string, Outcome>();
  for (const one of report.outcomes) {
    if (one.unit === null && one.category === null)
      at.set(keyOf(one.indicator, one.period, stratumKey(one.stratum)), one);
  }
  const periods = report.periods.map((period) => period.id);
  const indicators = [...new Set(report.outcomes.map((one) => one.indicator))];
  const bySex = report.outcomes.some((one) => one.stratum.sex !== undefined);
  const rows = indicators.map((id) => {
    const shown = (period: string, stratum = ''): string => {
      const outcome = at.get(keyOf(id, period, stratum));
      return outcome === undefined ? '' : shownValue(outcome, language);
    };
    const last = [...periods].reverse().find((period) => at.has(keyOf(id, period, '')));
    const outcome = last === undefined ? undefined : at.get(keyOf(id, last, ''));
    const name = report.plan.indicators.find((one) => one.id === id)?.name[language] ?? '';
    return [
      id,
      name,
      ...periods.map((period) => shown(period)),
      ...(bySex && last !== undefined
        ? [shown(last, stratumKey({ sex: 'female' })), shown(last, stratumKey({ sex: 'male' }))]
        : []),
      outcome?.goals.map((goal) => goal.goal).join(' / ') ?? '',
      outcome?.goals.map((goal) => fulfilments[language][goal.fulfilment]).join(' / ') ?? '',
      outcome?.goals
        .map((goal) =>
          goal.toGoal === null || goal.toGoal === 0
            ? ''
            : formatOf(outcome.kind) === 'amount'
              ? writtenNumber(goal.toGoal / 100, 'amount', language)
              : writtenNumber(goal.toGoal, 'integer', language),
        )
        .join(' / ') ?? '',
    ];
  });
  const head = [
    headings.id,
    headings.name,
    ...periods,
    ...(bySex ? [headings.women, headings.men] : []),
    headings.goal,
    headings.fulfilment,
    headings.toGoal,
  ];
  const left = new Set([0, 1, head.length - 3, head.length - 2]);
  return table([head, ...rows], left);
}

function keyOf(indicator: string, period: string, stratum: string): string {
  return `${indicator} ${period} ${stratum}`;
}
