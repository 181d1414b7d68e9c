import type { Outcome } from '../core/outcome/outcome.js';
import type { Report } from '../core/outcome/report.js';

type Cell = string | number | null | undefined;

const columns: Readonly<Record<string, (one: Outcome) => Cell>> = {
  plan: (one) => one.plan,
  indicator: (one) => one.indicator,
  slug: (one) => one.slug,
  kind: (one) => one.kind,
  period: (one) => one.period,
  from: (one) => one.from,
  to: (one) => one.to,
  unit: (one) => one.unit,
  sex: (one) => one.stratum.sex,
  ageGroup: (one) => one.stratum.ageGroup,
  geography: (one) => one.stratum.geography,
  ownership: (one) => one.stratum.ownership,
  category: (one) => one.category,
  status: (one) => one.status,
  numerator: (one) => one.numerator,
  denominator: (one) => one.denominator,
  value: (one) => one.value,
  origin: (one) => one.origin,
  goal: (one) => joined(one.goals.map((goal) => goal.goal)),
  fulfilment: (one) => joined(one.goals.map((goal) => goal.fulfilment)),
  toGoal: (one) => joined(one.goals.map((goal) => (goal.toGoal === null ? '' : String(goal.toGoal)))),
  baselinePeriod: (one) => one.baseline?.period,
  baselineValue: (one) => one.baseline?.value,
  change: (one) => one.change,
};

/** Several goals of one row stand in one cell. */
function joined(parts: readonly string[]): string {
  return parts.join(' | ');
}

/**
 * The outcomes as CSV (RFC 4180, UTF-8, decimal point): one line an outcome, missing values empty. Texts that a
 * spreadsheet would take for a formula begin with an apostrophe.
 */
export function* outcomeCsv(report: Report): Generator<string> {
  yield `${Object.keys(columns).join(',')}\r\n`;
  for (const one of report.outcomes) {
    yield `${Object.values(columns)
      .map((of) => csvCell(of(one)))
      .join(',')}\r\n`;
  }
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
