import type { InhabitantsNode } from '../../src/core/measure/nodes.js';
import { type CleanRow, cellOf, textOf, type World } from './clean.js';
import { unitIds } from './context.js';
import type { OraclePeriod } from './dates.js';
import type { Place } from './strata.js';

/** An age after every age. */
const noEnd = 1000;

interface Counted {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const whole = (row: CleanRow, column: string): number | null => {
  const cell = cellOf(row, column);
  return typeof cell === 'object' && cell !== null && 'units' in cell
    ? Number(cell.units / 10n ** 12n)
    : null;
};

/** The rows of a unit (null = the region) and a sex (null = both), without those that contradict each other. */
const rowsOf = (
  world: World,
  period: string,
  unit: string | null,
  sex: string | null,
): readonly Counted[] => {
  const rows = world('populations')
    .filter(
      (row) =>
        textOf(row, 'period') === period && textOf(row, 'unitId') === unit && textOf(row, 'sex') === sex,
    )
    .map((row) => ({
      from: whole(row, 'ageFrom') ?? 0,
      to: whole(row, 'ageTo') ?? noEnd,
      count: whole(row, 'count') ?? 0,
    }));
  const agree = (a: Counted, b: Counted): boolean =>
    a.from !== b.from || a.to !== b.to || a.count === b.count;
  const first = rows.filter((a, i) => rows.findIndex((b) => b.from === a.from && b.to === a.to) === i);
  return first.map((a) => (rows.every((b) => agree(a, b)) ? a : { ...a, count: Number.NaN }));
};

/** Every number that rows laid end to end make of the ages. */
const ways = (rows: readonly Counted[], from: number, to: number): readonly number[] => {
  if (from === to + 1) return [0];
  return rows
    .filter((row) => row.from === from && row.from <= row.to && row.to <= to && !Number.isNaN(row.count))
    .flatMap((row) => ways(rows, row.to + 1, to).map((rest) => row.count + rest));
};

const numberAt = (
  world: World,
  period: string,
  unit: string | null,
  sex: string | null,
  [from, to]: readonly [number, number],
): number | null => {
  const rows = rowsOf(world, period, unit, sex);
  const whole = rows.find((row) => row.from === from && row.to === to);
  const made = whole === undefined ? ways(rows, from, to) : [whole.count];
  if (made.length > 0 && new Set(made).size === 1 && !Number.isNaN(made[0])) return made[0] ?? null;
  if (sex !== null) return null;
  return sum(['female', 'male'].map((one) => numberAt(world, period, unit, one, [from, to])));
};

const sum = (numbers: readonly (number | null)[]): number | null => {
  if (numbers.length === 0 || numbers.includes(null)) return null;
  return numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
};

/** Whether `populations` says anything of the group in the period. */
export function knowsInhabitants(world: World, period: OraclePeriod, group: InhabitantsNode): boolean {
  const ages = [group.ageFrom ?? 0, group.ageTo ?? noEnd] as const;
  return [null, ...world('populations').map((row) => textOf(row, 'unitId'))].some(
    (unit) => numberAt(world, period.id, unit, group.sex, ages) !== null,
  );
}

/** The inhabitants of a group at a place; null where `populations` does not say. */
export function inhabitantsAt(
  world: World,
  period: OraclePeriod,
  group: InhabitantsNode,
  { unit, stratum }: Place,
): number | null {
  const { sex, ageGroup, geography, ownership } = stratum;
  if (sex === 'unknown' || ageGroup === 'unknown') return null;
  if (sex !== undefined && group.sex !== null && group.sex !== sex) return null;
  const [low, high] = (ageGroup ?? '0-').split('-');
  const ages = [
    Math.max(group.ageFrom ?? 0, Number(low)),
    Math.min(group.ageTo ?? noEnd, high === undefined || high === '' ? noEnd : Number(high)),
  ] as const;
  if (ages[0] > ages[1]) return null;
  const find = (one: string | null): number | null => numberAt(world, period.id, one, sex ?? group.sex, ages);
  if (unit !== null) return find(unit);
  const trait = (id: string, column: string): string =>
    textOf(world('units').find((row) => textOf(row, 'unitId') === id) as CleanRow, column) ?? 'unknown';
  if (geography !== undefined)
    return sum(
      unitIds(world)
        .filter((id) => trait(id, 'geography') === geography)
        .map(find),
    );
  if (ownership !== undefined)
    return sum(
      unitIds(world)
        .filter((id) => trait(id, 'ownership') === ownership)
        .map(find),
    );
  return find(null) ?? sum(unitIds(world).map(find));
}
