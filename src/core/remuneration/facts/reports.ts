import { type Day, dayOf, parseDay } from '../../calendar/day.js';
import { formatScaled } from '../money.js';
import type { FactScan } from './scan.js';

/** A number or answer that a unit or somebody else reported. */
export interface Reported {
  readonly value: string;
  /** null: not said. */
  readonly reportedOn: Day | null;
}

/** Reports by unit, period id and item. */
export interface UnitReports {
  of(unitId: string, period: string, item: string): readonly Reported[];
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/** Reads the units' own reports; null when the table is not delivered. */
export function readUnitReports(scan: FactScan, items: ReadonlySet<string>): UnitReports | null {
  const found = new Map<string, Reported[]>();
  const delivered = scan.read('unitReports', (cells, at) => {
    const [unit, period, item, value, reportedOn] = [
      at('unitId'),
      at('period'),
      at('item'),
      at('value'),
      at('reportedOn'),
    ];
    return () => {
      const name = (cells.text(item) ?? '').trim().toLowerCase();
      if (!items.has(name)) return 'nothing';
      const key = keyOf(cells.text(unit) ?? '', cells.text(period) ?? '', name);
      const day = cells.number(reportedOn);
      const own = found.get(key) ?? [];
      own.push({ value: (cells.text(value) ?? '').trim(), reportedOn: Number.isNaN(day) ? null : day });
      found.set(key, own);
      return 'used';
    };
  });
  return delivered ? { of: (unit, period, item) => found.get(keyOf(unit, period, item)) ?? [] } : null;
}

/** Numerator and denominator that somebody else counted, as whole numbers written out. */
export interface SuppliedCount {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reportedOn: Day | null;
}

/** Supplied rows of units, all sexes together, by indicator, unit and period id. */
export interface SuppliedCounts {
  of(indicator: string, unitId: string, period: string): readonly SuppliedCount[];
  /** Whether any row of the indicator was delivered. */
  has(indicator: string): boolean;
}

/** Reads supplied counts; null when the table is not delivered. */
export function readSupplied(scan: FactScan, indicators: ReadonlySet<string>): SuppliedCounts | null {
  const found = new Map<string, SuppliedCount[]>();
  const seen = new Set<string>();
  const delivered = scan.read('supplied', (cells, at) => {
    const [indicator, unit, period, sex] = [at('indicator'), at('unitId'), at('period'), at('sex')];
    const [above, below, value, reportedOn] = [
      at('numerator'),
      at('denominator'),
      at('value'),
      at('reportedOn'),
    ];
    const decimal = (column: number, decimals: number): string | null => {
      const scaled = cells.number(column);
      return Number.isNaN(scaled) ? null : formatScaled(BigInt(scaled), decimals).replace(/\.?0+$/, '');
    };
    return () => {
      const name = cells.text(indicator) ?? '';
      const unitId = cells.text(unit);
      if (!indicators.has(name) || unitId === null || !Number.isNaN(cells.number(sex))) return 'nothing';
      seen.add(name);
      const key = keyOf(name, unitId, cells.text(period) ?? '');
      const day = cells.number(reportedOn);
      const own = found.get(key) ?? [];
      own.push({
        numerator: decimal(above, 6) ?? decimal(value, 8),
        denominator: decimal(below, 6),
        reportedOn: Number.isNaN(day) ? null : day,
      });
      found.set(key, own);
      return 'used';
    };
  });
  return delivered
    ? {
        of: (indicator, unit, period) => found.get(keyOf(indicator, unit, period)) ?? [],
        has: (indicator) => seen.has(indicator),
      }
    : null;
}

/**
 * The last day in time for a month's report: the 10th of the next month, whatever weekday.
 *
 * @param month - 'YYYY-MM'
 */
export function lastDayInTime(month: string): Day {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? dayOf(year + 1, 1, 10) : dayOf(year, number + 1, 10);
}

/** The first day of a month id. */
export const firstDayOf = (month: string): Day => parseDay(`${month}-01`) ?? Number.NaN;
