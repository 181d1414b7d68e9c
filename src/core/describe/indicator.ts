import { deepFrozen } from '../deep-frozen.js';
import type { Indicator, Use } from '../measure/indicator.js';
import type { Goal } from '../outcome/goal-kinds.js';
import { goalText } from '../outcome/goal-words.js';
import type { Language, Text } from '../parameter.js';
import type { PeriodKind } from '../period/period.js';
import { requirementsOf } from '../plan/requirements.js';
import { requireObject } from '../received.js';
import { ruleText } from './measures.js';
import { capitalised } from './texts.js';
import { tableWords } from './words/index.js';

/** The columns of a plan as a table, in the order of the documents. */
export const planColumns = [
  'indicator',
  'steeringDocument',
  'dataSource',
  'denominator',
  'numerator',
  'goal',
  'period',
  'comment',
] as const;

/** A column of a plan as a table. */
export type PlanColumn = (typeof planColumns)[number];

/** An indicator as the row of the table that it came from. Plain frozen data. */
export interface IndicatorDescription {
  readonly id: string;
  readonly slug: string;
  /** Where it stands: document and row. */
  readonly source: string;
  /** What each column holds; several lines are parted by `\n`, and what a document leaves empty is empty. */
  readonly cells: Readonly<Record<PlanColumn, string>>;
}

/** What the documents call the kinds of period. */
const periodWords: Readonly<Record<PeriodKind, Text>> = {
  month: { sv: 'MÅN', en: 'month' },
  quarter: { sv: 'kvartal', en: 'quarter' },
  tertial: { sv: 'tertial', en: 'tertial' },
  'half-year': { sv: 'halvår', en: 'half-year' },
  DÅ04: { sv: 'DÅ04', en: 'DÅ04' },
  DÅ08: { sv: 'DÅ08', en: 'DÅ08' },
  year: { sv: 'ÅR', en: 'year' },
};

const useWords: Readonly<Record<Use, Text | null>> = {
  base: null,
  deep: {
    sv: 'Fördjupning: ingen grund för sanktioner eller ersättning.',
    en: 'In-depth: no ground for sanctions or remuneration.',
  },
  dialog: { sv: 'Dialog- och analysunderlag.', en: 'For dialogue and analysis.' },
  context: { sv: 'Förutsättning: beskriver enheten.', en: 'Context: describes the unit.' },
};

const national: Text = { sv: 'nationellt', en: 'national' };

const goalCell = (goal: Goal, language: Language): string =>
  goal.level === 'national'
    ? `${goalText(goal, language)} (${national[language]})`
    : goalText(goal, language);

const printedHeadings: Readonly<Record<'steeringDocument' | 'dataSource' | 'comment', Text>> = {
  steeringDocument: { sv: 'Styrdokument', en: 'Steering document' },
  dataSource: { sv: 'Datakälla', en: 'Data source' },
  comment: { sv: 'Kommentar', en: 'Comment' },
};

/** What the document prints in one of its columns; the lines of a printed row begin with their heading. */
function printedCell(
  one: Indicator,
  column: keyof typeof printedHeadings,
  language: Language,
): readonly string[] {
  const start = `${printedHeadings[column][language]}: `;
  const line = one.source.printed?.[language].split('\n').find((text) => text.startsWith(start));
  return line === undefined ? [] : [line.slice(start.length)];
}

const readsWord: Text = { sv: 'Läses ur', en: 'Read from' };

function tablesRead(one: Indicator, language: Language): readonly string[] {
  const names = requirementsOf(one, []).map(({ table }) => tableWords[table].many[language]);
  return names.length === 0 ? [] : [`${readsWord[language]}: ${[...new Set(names)].join(', ')}.`];
}

const sentence = (text: string): string => (/[.!?…:]$/u.test(text) ? text : `${text}.`);

/**
 * Tells an indicator as the row of the plan that it came from: its rule in plain sentences made from the definition
 * itself, beside what the document prints.
 *
 * @param one - an indicator, as the measure builders give it
 * @param language - 'sv' or 'en'
 * @returns the row, frozen; counts without a denominator have an empty cell there
 * @throws {RangeError} when the definition reads a column that its table does not have
 * @example
 * ```ts
 * import { describeIndicator } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const b7 = norrbotten2024.indicators.find(({ id }) => id === 'B7');
 * b7 && describeIndicator(b7, 'sv').cells.goal; // => '≥ 100 %'
 * ```
 * @see Norrbotten 2024, whose table has these columns
 */
export function describeIndicator(one: Indicator, language: Language): IndicatorDescription {
  requireObject(one, 'describeIndicator: indicator');
  const rule = ruleText(one.measure);
  const use = useWords[one.use];
  return deepFrozen({
    id: one.id,
    slug: one.slug,
    source: `${one.source.document}, ${one.source.row}`,
    cells: {
      indicator: `${one.id}. ${one.name[language]}`,
      steeringDocument: printedCell(one, 'steeringDocument', language).join('\n'),
      dataSource: [
        ...printedCell(one, 'dataSource', language).map(sentence),
        ...tablesRead(one, language),
      ].join('\n'),
      denominator: capitalised(rule.denominator[language]),
      numerator: capitalised(rule.numerator[language]),
      goal: one.goals.map((goal) => goalCell(goal, language)).join('\n'),
      period: one.reported.map((kind) => periodWords[kind][language]).join(', '),
      comment: [
        ...(use === null ? [] : [use[language]]),
        ...printedCell(one, 'comment', language).map(sentence),
        ...(one.comment === null ? [] : [one.comment[language]]),
        ...one.assumptions.map((text) => text[language]),
      ].join('\n'),
    },
  });
}
