import { addMonths, parseDay } from '../calendar/day.js';
import {
  addFractions,
  divideFractions,
  type Fraction,
  fraction,
  fractionFromNumber,
  fractionToNumber,
  multiplyFractions,
} from '../exact/fraction.js';
import type { Period } from '../period/period.js';
import type { UnitFacts, WordTallies } from '../program/word-tallies.js';
import { noValue, type Value } from './values.js';

/**
 * A quotient in a period: the value of its last month. The region's is the mean over the units that have a value,
 * weighted by the persons listed on the last day.
 */
export function quotientValue(
  kind: string,
  unit: UnitFacts | null,
  period: Period,
  { kept, units, lanes }: WordTallies,
  listed: (unit: number) => number,
): Value {
  const month = addMonths(parseDay(period.to) ?? Number.NaN, -1);
  const of = (unitId: string): number | null =>
    kept.quotients.find((row) => row.unitId === unitId && row.kind === kind && row.month === month)?.value ??
    null;
  if (unit !== null) return plainValue(of(unit.unitId));
  let weighted: Fraction = fraction(0);
  let weights = 0;
  const everyUnit = [...units.map(({ unitId }) => unitId), ...(lanes[0]?.strangers ?? [])];
  everyUnit.forEach((unitId, index) => {
    const value = unitId === null ? null : of(unitId);
    if (value === null) return;
    const weight = listed(index);
    weights += weight;
    weighted = addFractions(weighted, multiplyFractions(fractionFromNumber(value), fraction(weight)));
  });
  return weights === 0 ? noValue : plainValue(fractionToNumber(divideFractions(weighted, fraction(weights))));
}

function plainValue(value: number | null): Value {
  return value === null ? noValue : { ...noValue, value };
}
