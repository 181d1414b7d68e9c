import type { Day } from '../../calendar/day.js';
import { SourceError } from '../../errors.js';
import { compareIds } from '../inputs.js';
import type { FactScan } from './scan.js';

/** A unit that can be paid: open on the days of `[opens, closes)`. */
export interface PaidUnit {
  readonly id: string;
  readonly name: string;
  readonly opens: Day;
  readonly closes: Day;
}

/** Reads the units, in the order of their ids; a unit in two rows that differ is an error: every pot would be wrong. */
export function readUnits(scan: FactScan): readonly PaidUnit[] {
  const units: PaidUnit[] = [];
  scan.read('units', (cells, at) => {
    const [id, name, opens, closes] = [at('unitId'), at('name'), at('opensOn'), at('closesOn')];
    return () => {
      const [from, to] = [cells.number(opens), cells.number(closes)];
      units.push({
        id: cells.text(id) ?? '',
        name: cells.text(name) ?? '',
        opens: Number.isNaN(from) ? Number.NEGATIVE_INFINITY : from,
        closes: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
      });
      return 'used';
    };
  });
  const conflict = scan.ledgers.units?.findings.find((one) => one.kind === 'duplicate-conflict');
  if (conflict !== undefined) {
    throw new SourceError({
      code: 'duplicate-unit',
      what: `pay: ${conflict.count} rows of units have the same unitId and differ`,
      where: { table: 'units', row: conflict.examples[0]?.row ?? 1 },
      todo: 'deliver each unit once',
    });
  }
  const rejected = scan.ledgers.units?.reasons.find((one) => one.effect === 'row-rejected');
  if (rejected !== undefined) {
    throw new SourceError({
      code: 'unreadable-unit',
      what: `pay: ${rejected.count} rows of units cannot be read (${rejected.column ?? 'the row'}: ${rejected.reason})`,
      where: { table: 'units', row: rejected.examples[0]?.row ?? 1 },
      todo: 'correct the row: without the unit every pot would be shared wrongly',
    });
  }
  return units.sort((a, b) => compareIds(a.id, b.id));
}

/** Whether the unit is open on the day. */
export const isOpenOn = (unit: PaidUnit, day: Day): boolean => unit.opens <= day && day < unit.closes;

/** Whether the unit is open on all days of `[from, to)`. */
export const isOpenThroughout = (unit: PaidUnit, from: Day, to: Day): boolean =>
  unit.opens <= from && to <= unit.closes;

/** Whether the unit is open on any day of `[from, to)`. */
export const isOpenSometime = (unit: PaidUnit, from: Day, to: Day): boolean =>
  unit.opens < to && from < unit.closes && unit.opens < unit.closes;
