import type { FactRows } from '../../../src/core/facts/rows.js';
import type { SyncTables } from '../../../src/core/facts/source.js';

/** A unit's month of the hälsoval bonus in plain numbers. */
export interface MonthOf {
  readonly id: string;
  readonly listed: number;
  readonly calls?: number | null;
  readonly answered?: number | null;
  readonly reportedOn?: string | null;
}

export const unit = (unitId: string, more: Partial<FactRows['units']> = {}): FactRows['units'] => ({
  unitId,
  name: unitId,
  ownership: 'public',
  ...more,
});

/** Units, supplied listed persons and telephone reports of a month. */
export function telephoneFacts(units: readonly MonthOf[], month = '2024-04'): SyncTables {
  const report = (
    { id, reportedOn = null }: MonthOf,
    item: string,
    value: number | null | undefined,
  ): FactRows['unitReports'][] =>
    value === null || value === undefined ? [] : [{ unitId: id, period: month, item, value, reportedOn }];
  return {
    units: units.map(({ id }) => unit(id)),
    supplied: units.map(({ id, listed }) => ({
      indicator: 'listed',
      unitId: id,
      period: month,
      numerator: listed,
    })),
    unitReports: units.flatMap((one) => [
      ...report(one, 'telephone-calls', one.calls),
      ...report(one, 'telephone-answered-same-day', one.answered),
    ]),
  };
}

/** Persons listed at a unit, as rows. */
export const listedAt = (unitId: string, persons: number, from = '2020-01-01'): FactRows['listings'][] =>
  Array.from({ length: persons }, (_, n) => ({ personId: `${unitId}-${n}`, unitId, from }));

export const ore = (money: string): bigint => BigInt(money.replace('.', ''));
