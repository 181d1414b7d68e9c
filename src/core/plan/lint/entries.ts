import { compareFractions, parseFraction } from '../../exact/fraction.js';
import type { Indicator } from '../../measure/indicator.js';
import { goalBounds } from '../../outcome/goal-bounds.js';
import type { Goal } from '../../outcome/goal-kinds.js';
import type { Told } from './finding.js';

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

const directions: Readonly<Record<Goal['kind'], boolean>> = {
  'at-least': true,
  'at-most': true,
  'less-than': true,
  'more-than': true,
  between: true,
  steps: true,
  increase: true,
  decrease: true,
  followed: true,
};

const levels: readonly unknown[] = ['regional', 'national'];

/** A goal of data from elsewhere may lack what the type promises. */
function goalFindings(goal: Goal, { measure }: Indicator, path: string): readonly Told[] {
  const hasDirection = Object.hasOwn(directions, goal.kind);
  const isSilent = goal.kind === 'followed' && (isBlank(goal.text.sv) || isBlank(goal.text.en));
  if (!hasDirection || isSilent || !levels.includes(goal.level))
    return [
      {
        code: 'goal-without-direction',
        severity: 'error',
        path,
        text: {
          sv: 'Målet säger inte åt vilket håll, med vilka ord eller på vilken nivå det gäller.',
          en: 'The goal does not say in which direction, in which words or at which level it holds.',
        },
        todo: {
          sv: 'Skriv atLeast, atMost, increase, decrease eller followed med text, och nivån.',
          en: 'Write atLeast, atMost, increase, decrease or followed with its words, and the level.',
        },
      },
    ];
  const isShare = measure.kind === 'proportion' || measure.kind === 'continuity' || measure.kind === 'part';
  const whole = parseFraction('1');
  const outside = goalBounds(goal).filter(
    (bound) => isShare && compareFractions(parseFraction(bound), whole) > 0,
  );
  return outside.map((bound) => ({
    code: 'goal-out-of-range',
    severity: 'error',
    path,
    text: {
      sv: `Målet ${bound} ligger över 100 %, och andelen kan inte nå dit.`,
      en: `The goal ${bound} lies above 100 %, where no share can be.`,
    },
    todo: { sv: `Skriv '${bound} %' där procent menas.`, en: `Write '${bound} %' where per cent is meant.` },
  }));
}

/** What an entry says of itself, whatever it measures. */
export function entryFindings(one: Indicator): readonly Told[] {
  const told: Told[] = [];
  if (isBlank(one.source.document) || isBlank(one.source.row))
    told.push({
      code: 'no-source',
      severity: 'error',
      path: 'source',
      text: {
        sv: 'Raden säger inte vilket dokument och vilken rad den kommer från.',
        en: 'The entry does not say which document and row it comes from.',
      },
      todo: { sv: 'Ange source: { document, row }.', en: 'Write source: { document, row }.' },
    });
  if (one.reported.length === 0 && one.measure.kind !== 'narrative')
    told.push({
      code: 'no-reported-period',
      severity: 'error',
      path: 'reported',
      text: {
        sv: 'Raden rapporteras för ingen period och får därför aldrig något utfall.',
        en: 'The entry is reported for no period and so never has an outcome.',
      },
      todo: { sv: "Ange till exempel reported: ['year'].", en: "Write for instance reported: ['year']." },
    });
  if (one.measure.kind === 'narrative' && one.goals.some(({ kind }) => kind !== 'followed'))
    told.push({
      code: 'goal-on-narrative',
      severity: 'warning',
      path: 'goals',
      text: {
        sv: 'Raden är en berättelse utan tal men har ett mål, som aldrig kan bedömas.',
        en: 'The entry is a narrative without a number but has a goal, which can never be judged.',
      },
      todo: {
        sv: 'Skriv målet i ord med followed(…), eller räkna något.',
        en: 'Write the goal in words with followed(…), or count something.',
      },
    });
  return [...told, ...one.goals.flatMap((goal, i) => goalFindings(goal, one, `goals[${i}]`))];
}
