import { deepFrozen } from '../deep-frozen.js';
import type { Language, Parameter, Text } from '../parameter.js';
import { requireLanguage } from '../parameter.js';
import { parametersOf } from '../plan/parameters.js';
import type { Plan } from '../plan/plan.js';
import { requireObject } from '../received.js';
import { codesText } from './codes.js';
import { describeIndicator, type IndicatorDescription, type PlanColumn, planColumns } from './indicator.js';
import { decimalText } from './numbers.js';
import { listed } from './texts.js';
import { listingKindWords } from './words/values.js';

/** A parameter of a plan: its name, its value in words and what it decides. */
export interface ParameterDescription {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** A plan as the table that it came from. Plain frozen data. */
export interface PlanDescription {
  readonly plan: string;
  readonly version: string;
  readonly language: Language;
  readonly name: string;
  readonly document: string;
  readonly headings: Readonly<Record<PlanColumn, string>>;
  readonly rows: readonly IndicatorDescription[];
  /** What the document leaves open, with the values that hold. */
  readonly parameters: readonly ParameterDescription[];
}

const headings: Readonly<Record<PlanColumn, Text>> = {
  indicator: { sv: 'Indikator', en: 'Indicator' },
  steeringDocument: { sv: 'Styrdokument', en: 'Steering document' },
  dataSource: { sv: 'Datakälla', en: 'Data source' },
  denominator: { sv: 'Nämnare', en: 'Denominator' },
  numerator: { sv: 'Täljare', en: 'Numerator' },
  goal: { sv: 'Mål', en: 'Goal' },
  period: { sv: 'Period', en: 'Period' },
  comment: { sv: 'Kommentar', en: 'Comment' },
};

const undecided: Text = { sv: 'anges av regionen', en: 'set by the region' };
const yes: Text = { sv: 'ja', en: 'yes' };
const no: Text = { sv: 'nej', en: 'no' };
const choices: Readonly<Record<string, Text>> = {
  ...listingKindWords,
  closed: { sv: 'räknas inte', en: 'do not count' },
  working: { sv: 'räknas', en: 'count' },
};

function valueShown(value: unknown, language: Language): string {
  if (value === null || value === undefined) return undecided[language];
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'number') return decimalText(value)[language];
  if (typeof value === 'string') return choices[value]?.[language] ?? value;
  if (Array.isArray(value))
    return listed(
      value.map((one) => valueShown(one, language)),
      'and',
      language,
    );
  if (typeof value === 'object' && 'kind' in value && value.kind === 'codes')
    return codesText(value as Parameters<typeof codesText>[0])[language];
  return JSON.stringify(value);
}

const described = ({ name, value, note }: Parameter<unknown>, language: Language): ParameterDescription => ({
  name,
  value: valueShown(value, language),
  note: note[language],
});

/**
 * Tells a plan as the table that it came from (Indikator, Styrdokument, Datakälla, Nämnare, Täljare, Mål, Period,
 * Kommentar), with the rules in plain sentences made from the definitions themselves.
 *
 * @param plan - any plan, a region's own too
 * @param language - 'sv' or 'en'
 * @returns one row an indicator in the plan's order, the headings and the parameters; frozen
 * @throws {DefinitionError} when a parameter has different values in different places
 * @throws {RangeError} when a definition reads a column that its table does not have
 * @example
 * ```ts
 * import { describePlan } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const { headings, rows } = describePlan(norrbotten2024, 'sv');
 * headings.denominator; // => 'Nämnare'
 * rows.find(({ id }) => id === 'C7a')?.cells.denominator; // => 'Alla listade den sista dagen i perioden.'
 * ```
 * @see Region Norrbotten, Uppföljningsplan Beställning Vårdval primärvård 2024
 */
export function describePlan(plan: Plan, language: Language): PlanDescription {
  requireLanguage(language, 'describePlan');
  return deepFrozen({
    plan: plan.id,
    version: plan.version,
    language,
    name: plan.name[language],
    document: plan.document[language],
    headings: Object.fromEntries(planColumns.map((column) => [column, headings[column][language]])) as Record<
      PlanColumn,
      string
    >,
    rows: plan.indicators.map((one) => describeIndicator(one, language)),
    parameters: Object.values(parametersOf(plan)).map((one) => described(one, language)),
  });
}

const cell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '<br>');

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/**
 * Writes a described plan as a Markdown table, for a document or a wiki.
 *
 * @param description - what {@link describePlan} gave
 * @returns the table with its headings, one line a row; line breaks within a cell are `<br>`
 * @example
 * ```ts
 * import { describePlan, planTable } from 'vardval';
 * import { vasterbotten2025 } from 'vardval/vasterbotten';
 * planTable(describePlan(vasterbotten2025, 'en')).split('\n').length; // => 26, a heading, a rule and 24 rows
 * ```
 * @see Norrbotten 2024, whose table has these columns
 */
export function planTable(description: PlanDescription): string {
  requireObject(description, 'planTable: description');
  return [
    line(planColumns.map((column) => description.headings[column])),
    `| ${planColumns.map(() => '---').join(' | ')} |`,
    ...description.rows.map(({ cells }) => line(planColumns.map((column) => cells[column]))),
  ].join('\n');
}
