import { countedWords } from '../../core/describe/counted.js';
import type { Outcome } from '../../core/outcome/outcome.js';
import type { Report } from '../../core/outcome/report.js';
import type { Text } from '../../core/parameter.js';
import type { NumberFormat, Table, TableCell, TableColumn } from './table.js';

interface OutcomeColumn extends TableColumn {
  readonly of: (one: Outcome, report: NamedReport) => TableCell;
}

/** What is needed of a report to write its outcomes with the names of units and indicators. */
export type NamedReport = Pick<Report, 'plan' | 'units' | 'outcomes'>;

const column = (
  name: string,
  sv: string,
  en: string,
  holds: TableColumn['holds'],
  of: OutcomeColumn['of'],
): OutcomeColumn => ({ name, heading: { sv, en }, holds, of });

const columns: readonly OutcomeColumn[] = [
  column('plan', 'Plan', 'Plan', 'text', (one) => one.plan),
  column('indicator', 'Nr', 'No', 'text', (one) => one.indicator),
  column('slug', 'Kortnamn', 'Slug', 'text', (one) => one.slug),
  column('name', 'Indikator', 'Indicator', 'text', (one, { plan }) => nameOf(plan, one.indicator).sv),
  column('kind', 'Slag', 'Kind', 'text', (one) => one.kind),
  column('period', 'Period', 'Period', 'text', (one) => one.period),
  column('from', 'Från och med', 'From', 'date', (one) => one.from),
  column('to', 'Till', 'To (exclusive)', 'date', (one) => one.to),
  column('unit', 'Enhet', 'Unit', 'text', (one) => one.unit),
  column('unitName', 'Enhetens namn', 'Name of the unit', 'text', (one, report) =>
    one.unit === null ? null : (report.units.find((unit) => unit.unitId === one.unit)?.name ?? null),
  ),
  column('sex', 'Kön', 'Sex', 'text', (one) => one.stratum.sex ?? null),
  column('ageGroup', 'Åldersgrupp', 'Age group', 'text', (one) => one.stratum.ageGroup ?? null),
  column('geography', 'Geografi', 'Geography', 'text', (one) => one.stratum.geography ?? null),
  column('ownership', 'Driftsform', 'Ownership', 'text', (one) => one.stratum.ownership ?? null),
  column('category', 'Kategori', 'Category', 'text', (one) => one.category),
  column('status', 'Status', 'Status', 'text', (one) => one.status),
  column('numerator', 'Täljare', 'Numerator', 'decimal', (one) => one.numerator),
  column('denominator', 'Nämnare', 'Denominator', 'decimal', (one) => one.denominator),
  column('value', 'Värde', 'Value', 'decimal', (one) => formatted(one.value, one)),
  column('origin', 'Ursprung', 'Origin', 'text', (one) => one.origin),
  column('goal', 'Mål', 'Goal', 'text', (one) => joined(one.goals.map((goal) => goal.goal))),
  column('fulfilment', 'Måluppfyllelse', 'Fulfilment', 'text', (one) =>
    joined(one.goals.map((goal) => goal.fulfilment)),
  ),
  column('toGoal', 'Kvar till målet', 'To the goal', 'text', (one) =>
    joined(one.goals.map((goal) => (goal.toGoal === null ? '' : String(goal.toGoal)))),
  ),
  column('baselinePeriod', 'Jämförs med', 'Baseline', 'text', (one) => one.baseline?.period ?? null),
  column('baselineValue', 'Jämförelsevärde', 'Baseline value', 'decimal', (one) =>
    formatted(one.baseline?.value ?? null, one),
  ),
  column('change', 'Förändring', 'Change', 'decimal', (one) => formatted(one.change, one)),
  column('numeratorUnit', 'Täljaren räknas i', 'Numerator counted in', 'text', (one, { plan }) =>
    one.numerator === null ? null : countedIn(plan, one.indicator),
  ),
];

/** How the value of an outcome is written. */
const formats: Readonly<Record<Outcome['kind'], NumberFormat>> = {
  proportion: 'percent',
  pooled: 'percent',
  part: 'percent',
  sum: 'amount',
  count: 'integer',
  difference: 'integer',
  breakdown: 'integer',
  rate: 'decimal',
  mean: 'decimal',
  continuity: 'decimal',
  distribution: 'decimal',
  quotient: 'decimal',
  supplied: 'decimal',
  narrative: 'decimal',
};

/**
 * The outcomes as a table: one row an outcome, with the names of the unit and the indicator beside their ids.
 *
 * @param report - a report, or what `publish` made of one; its `outcomes` may be some of them
 * @returns a table for {@link csvLines}, {@link markdownTable} or {@link xlsxFile}
 * @example
 * ```ts
 * import { evaluateRows } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { outcomeTable } from 'vardval/report';
 * const report = evaluateRows(norrbotten2024, { units: [], persons: [], listings: [] }, { periods: ['2024'], indicators: ['A1'] });
 * outcomeTable(report).columns.length; // => 27
 * ```
 */
export function outcomeTable(report: NamedReport): Table {
  return {
    title: report.plan.name,
    columns: columns.map(({ name, heading, holds }) => ({ name, heading, holds })),
    rows: {
      *[Symbol.iterator](): Generator<readonly TableCell[]> {
        for (const one of report.outcomes) yield columns.map(({ of }) => of(one, report));
      },
    },
  };
}

/** Several goals of one row stand in one cell. */
function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(' | ');
}

/** How values of a kind of measure are written. */
export function formatOf(kind: Outcome['kind']): NumberFormat {
  return formats[kind];
}

function formatted(number: number | null, { kind }: Outcome): TableCell {
  return number === null ? null : { number, format: formats[kind] };
}

/** What the numerator of an indicator counts, and so its distance to the goal. */
function countedIn(plan: Report['plan'], id: string): string | null {
  const one = plan.indicators.find((indicator) => indicator.id === id);
  return one === undefined ? null : (countedWords(one)?.many.sv ?? null);
}

function nameOf(plan: Report['plan'], id: string): Text {
  return plan.indicators.find((one) => one.id === id)?.name ?? { sv: id, en: id };
}
