import type { Open } from '../../src/core/parameter.js';
import type { Anchor, Window } from '../../src/core/period/window.js';
import type { CleanRow, World } from './clean.js';
import { textOf } from './clean.js';
import { addDays, addMonths, type OraclePeriod } from './dates.js';

/** The value of a parameter, or what is written out. */
export function chosen<T>(open: Open<T>): T {
  if (typeof open === 'object' && open !== null && 'kind' in open && open.kind === 'param') {
    if (open.value === null) throw new RangeError(`chosen: the parameter ${open.name} has no value`);
    return open.value;
  }
  return open as T;
}

/** The first day that is no longer before the anchor. */
export function boundary(anchor: Anchor, period: OraclePeriod): string {
  const year = Number(addDays(period.to, -1).slice(0, 4));
  const months = chosen(anchor.months) - (anchor.back === undefined ? 0 : chosen(anchor.back));
  switch (anchor.of) {
    case 'period-start':
      return addMonths(period.from, months);
    case 'period-end':
      return addMonths(period.to, months);
    case 'year-start':
      return addMonths(`${year}-01-01`, months);
    case 'year-end':
      return addMonths(`${year + 1}-01-01`, months);
  }
}

/** The day before the anchor. */
export function referenceDay(anchor: Anchor, period: OraclePeriod): string {
  return addDays(boundary(anchor, period), -1);
}

export function isDuring(date: string | null, window: Window, period: OraclePeriod): boolean {
  return date !== null && boundary(window.from, period) <= date && date < boundary(window.to, period);
}

/** The row of `persons` of an id, or null. */
export function personRow(world: World, personId: string | null): CleanRow | null {
  return world('persons').find((row) => personId !== null && textOf(row, 'personId') === personId) ?? null;
}

export function birthDateOf(world: World, personId: string | null): string | null {
  const row = personRow(world, personId);
  return row === null ? null : textOf(row, 'birthDate');
}

/** The ids of `units`, in their order. */
export function unitIds(world: World): readonly string[] {
  return world('units').map((row) => textOf(row, 'unitId') ?? '');
}
