import { OptionsError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import type { GoalOutcome } from '../outcome/outcome.js';
import { cell, changeOf, countsOf, goalsOf, shown } from './cells.js';
import { fieldKey, fieldLines } from './fields.js';
import type { Frame, Row } from './frame.js';
import type { AnnualReportOptions } from './report-options.js';
import { wholeNumber } from './shown-value.js';
import { fieldNames, fulfilments, words } from './words.js';

/** Fields to fill in for results that miss a goal, or for those that are wanted. */
export function analyses(frame: Frame, { analyse = 'missed' }: AnnualReportOptions): readonly string[] {
  const own = words[frame.language];
  if (typeof analyse === 'object') for (const id of analyse) requireIndicator(frame, id);
  const wanted = frame.rows.filter(({ indicator, outcome }) => {
    if (typeof analyse === 'object' && analyse.includes(indicator.id)) return true;
    return analyse === 'all' ? outcome.status !== 'not-measurable' : outcome.goals.some(isMissed);
  });
  const judged = frame.rows.some(({ outcome }) =>
    outcome.goals.some(({ fulfilment }) => fulfilment !== 'not-judged'),
  );
  const title = analyse === 'missed' ? own.missed : own.explained;
  if (wanted.length === 0) return [`## ${title}`, '', judged ? own.noneMissed : own.noneJudged, ''];
  return [`## ${title}`, '', ...wanted.flatMap((one) => analysis(one, frame))];
}

function isMissed({ fulfilment }: GoalOutcome): boolean {
  return fulfilment === 'not-met' || fulfilment === 'partly-met';
}

function requireIndicator({ report, rows }: Frame, id: string): void {
  if (rows.some(({ indicator }) => indicator.id === id)) return;
  throw new OptionsError({
    code: 'unknown-indicator',
    what: `annualReport: the report has no result of "${id}"`,
    where: { plan: report.plan.id, indicator: id },
    todo: didYouMean(
      id,
      rows.map(({ indicator }) => indicator.id),
    ),
  });
}

function analysis(one: Row, frame: Frame): readonly string[] {
  const { indicator } = one;
  return [
    `### ${indicator.id} ${cell(indicator.name[frame.language])}`,
    '',
    sentence(one, frame),
    '',
    ...(['analysis', 'action'] as const).flatMap((field) => [
      `**${fieldNames[field]?.[frame.language]}**`,
      '',
      ...fieldLines(fieldKey(indicator.id, field), ''),
      '',
    ]),
  ];
}

/** The result against its goals, in sentences. */
function sentence(one: Row, frame: Frame): string {
  const { outcome, indicator } = one;
  const own = words[frame.language];
  const counts = countsOf(outcome, frame.language);
  const result = `${own.resultIs} ${shown(indicator, outcome, frame)}${counts === '' ? '' : ` (${counts})`}.`;
  const goals = goalsOf(one, frame.language).map((text, i) => {
    const goal = outcome.goals[i];
    const kind = indicator.goals[i]?.kind;
    const isUpper = kind === 'at-most' || kind === 'less-than' || kind === 'decrease';
    const toGoal =
      goal === undefined || goal.toGoal === null || goal.toGoal === 0
        ? ''
        : ` ${wholeNumber(goal.toGoal, frame.language)} ${isUpper ? own.fewer : own.more}.`;
    const fulfilment = goal === undefined ? '' : `, ${fulfilments[goal.fulfilment][frame.language]}`;
    return `${own.goalIs} ${text}${fulfilment}.${toGoal}`;
  });
  const change =
    outcome.baseline === null || outcome.change === null
      ? []
      : [`${own.changeIs} ${outcome.baseline.period}: ${changeOf(one, frame)}.`];
  return [result, ...goals, ...change].join(' ');
}
