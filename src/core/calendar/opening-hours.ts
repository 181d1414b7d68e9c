import { type Day, isoWeekday } from './day.js';

/** One row of a unit's opening hours. */
export interface OpeningHoursRow {
  readonly unitId: string;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** Minutes since local midnight, 0–1440. */
  readonly opens: number;
  /** Minutes since local midnight, 0–1440, not included; 1440 is 24:00. */
  readonly closes: number;
  /** The first day that the row holds for; null: always before. */
  readonly from: Day | null;
  /** The first day that it no longer holds for; null: for ever. */
  readonly to: Day | null;
}

/** A stretch of a day at which a unit is open: minutes since local midnight, the end not included. */
export interface OpenSpan {
  readonly opens: number;
  readonly closes: number;
}

/** When units are open; see {@link openingHours}. */
export interface OpeningHours {
  /**
   * Whether the unit has hours at that local day and minute. Hours say nothing of holidays.
   *
   * @param unitId - the unit
   * @param day - local day
   * @param minute - minutes since local midnight, 0–1439
   * @returns false too for a unit without rows: ask {@link OpeningHours.hasHours} to tell the two apart
   */
  isOpen(unitId: string, day: Day, minute: number): boolean;
  /**
   * The hours of a local day, in order and apart: rows that overlap or touch are one.
   *
   * @param unitId - the unit
   * @param day - local day
   * @returns minutes since local midnight, `closes` not included; none where the unit is closed
   */
  spansOn(unitId: string, day: Day): readonly OpenSpan[];
  /** Whether the unit has any row at all; one without cannot be measured by its hours. */
  hasHours(unitId: string): boolean;
}

const isMinute = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1440;

const check = (row: OpeningHoursRow): void => {
  if (!(Number.isInteger(row.weekday) && row.weekday >= 1 && row.weekday <= 7))
    throw new RangeError(
      `openingHours: unit ${row.unitId}: expected weekday 1 (Monday) to 7 (Sunday) but got ${row.weekday}`,
    );
  if (!isMinute(row.opens) || !isMinute(row.closes))
    throw new RangeError(
      `openingHours: unit ${row.unitId}: expected opens and closes in whole minutes 0–1440 but got ${row.opens} and ${row.closes}`,
    );
};

function joined(rows: readonly OpenSpan[]): readonly OpenSpan[] {
  const spans: { opens: number; closes: number }[] = [];
  const open = rows.filter(({ opens, closes }) => opens < closes);
  for (const { opens, closes } of [...open].sort((a, b) => a.opens - b.opens)) {
    const last = spans.at(-1);
    if (last !== undefined && opens <= last.closes) last.closes = Math.max(last.closes, closes);
    else spans.push({ opens, closes });
  }
  return spans;
}

/**
 * Gathers rows of opening hours, for asking of many calls and chats whether the unit was open.
 *
 * Intervals are half-open, of minutes and of days: a row holds where opens ≤ minute < closes and from ≤ day < to, and
 * one whose end is not after its start holds never. Rows that overlap are one opening.
 *
 * @param rows - weekly hours of the units, in any order; lunch breaks as two rows
 * @returns the lookup
 * @throws {RangeError} where a weekday or a time is out of range
 * @example
 * const hours = openingHours([{ unitId: 'HC01', weekday: 1, opens: 480, closes: 1020, from: null, to: null }]);
 * hours.isOpen('HC01', dayOf(2024, 6, 3), 480); // => true
 * hours.isOpen('HC01', dayOf(2024, 6, 3), 1020); // => false
 * @see Norrbotten, indicators 2024, row B6a (calls during opening hours)
 */
export function openingHours(rows: Iterable<OpeningHoursRow>): OpeningHours {
  const units = new Map<string, OpeningHoursRow[][]>();
  for (const row of rows) {
    check(row);
    let week = units.get(row.unitId);
    if (week === undefined) {
      week = Array.from({ length: 8 }, () => []);
      units.set(row.unitId, week);
    }
    week[row.weekday]!.push({ ...row });
  }
  const rowsOn = (unitId: string, day: Day): readonly OpeningHoursRow[] =>
    (units.get(unitId)?.[isoWeekday(day)] ?? []).filter(
      (row) => (row.from === null || row.from <= day) && (row.to === null || day < row.to),
    );
  return Object.freeze({
    isOpen: (unitId: string, day: Day, minute: number): boolean => {
      const rowsOfDay = units.get(unitId)?.[isoWeekday(day)];
      if (rowsOfDay === undefined) return false;
      for (const row of rowsOfDay)
        if (
          row.opens <= minute &&
          minute < row.closes &&
          (row.from === null || row.from <= day) &&
          (row.to === null || day < row.to)
        )
          return true;
      return false;
    },
    spansOn: (unitId: string, day: Day): readonly OpenSpan[] => joined(rowsOn(unitId, day)),
    hasHours: (unitId: string): boolean => units.has(unitId),
  });
}
