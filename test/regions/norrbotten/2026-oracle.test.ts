import fc from 'fast-check';
import { evaluateRows, type Indicator, type Plan, withParameters } from 'vardval';
import { norrbotten2021, norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../oracle/measures.js';
import { cellKey, oracle, periodOf } from '../../oracle/oracle.js';
import { worldOf } from '../../oracle/worlds.js';

const ids = ['2024-T1', '2024-T2', '2024-H1', '2024'];
const periods = ids.map((id) => periodOf(id));

const isCounted = ({ measure }: Indicator): boolean =>
  measure.kind !== 'supplied' && measure.kind !== 'narrative';

/** Cells where executor and oracle differ, of the entries over one random world. */
function differences(
  plan: Plan,
  indicators: readonly Indicator[],
  rows: object,
  compared: Set<string>,
): readonly string[] {
  const report = evaluateRows(plan, rows as never, {
    periods: ids,
    indicators: indicators.map(({ id }) => id),
    by: ['sex'],
  });
  const mine = new Map(
    report.outcomes.map((one) => [
      cellKey({
        indicator: one.indicator,
        period: one.period,
        unit: one.unit,
        stratum: one.stratum as never,
        ...(one.category === null ? {} : { category: one.category }),
      }),
      one,
    ]),
  );
  const measures = indicators.map(({ id, measure }) => ({ id, node: measure }));
  return oracle(rows as never, measures, periods, ['sex']).flatMap((cell) => {
    const own = mine.get(cellKey(cell));
    // An entry has no outcome for times at which it is not reported.
    if (own === undefined) return [];
    if (own.numerator !== null && own.numerator > 0) compared.add(own.indicator);
    const close = (a: number | null, b: number | bigint | null): boolean =>
      a === null || b === null ? a === b : Math.abs(a - Number(b)) <= 1e-9 * Math.max(1, Math.abs(a));
    return close(own.numerator, cell.numerator) &&
      close(own.denominator, cell.denominator) &&
      close(own.value, cell.value)
      ? []
      : [
          `${cellKey(cell)}: ${own.numerator}/${own.denominator} = ${own.value}, the oracle ${cell.numerator}/${cell.denominator} = ${cell.value}`,
        ];
  });
}

const digital2021 = withParameters(norrbotten2021, { renewalTopics: ['recept'] });

describe.each([digital2021, norrbotten2026])('$id agrees with the naive oracle', (plan) => {
  const counted = plan.indicators.filter(isCounted);
  const tables = tablesOf(counted.map(({ id, measure }) => ({ id, node: measure })));

  test('every counted entry, over random worlds', () => {
    const compared = new Set<string>();
    fc.assert(
      fc.property(worldOf({ tables }), (rows) => {
        expect(differences(plan, counted, rows, compared)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    // Of some nothing is counted: random worlds rarely meet their codes and opening hours, which the other tests do.
    expect(compared.size).toBeGreaterThan(counted.length / 4);
  });
});
