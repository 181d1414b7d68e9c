import { civil, type Day, dayOf } from '../../calendar/day.js';
import { localDay } from '../../calendar/stockholm.js';
import { type CodeSetData, codeMatcher } from '../../codes/code-set.js';
import type { FactScan } from './scan.js';

const keyOf = (unit: string, period: string): string => `${unit}\n${period}`;

/** The id of the month or quarter that a day lies in. */
export function periodIdOf(day: Day, kind: 'month' | 'quarter'): string {
  const { year, month } = civil(day);
  return kind === 'month' ? `${year}-${String(month).padStart(2, '0')}` : `${year}-Q${Math.ceil(month / 3)}`;
}

function remembered<T>(make: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) {
      value = make(day);
      known.set(day, value);
    }
    return value;
  };
}

/** Calls of a unit in a month: all hours, all lines, abandoned ones too. */
export interface CallCount {
  calls: number;
  answered: number;
}

/**
 * Counts calls by unit and month of the local day of receipt; answered = on the same local day. A call answered before
 * it was received is a fault and in neither.
 *
 * @returns null when the table is not delivered
 */
export function readCalls(
  scan: FactScan,
  months: ReadonlySet<string>,
  lastDay: Day | null,
): { of(unit: string, month: string): CallCount } | null {
  const counts = new Map<string, CallCount>();
  const monthOf = remembered((day) => periodIdOf(day, 'month'));
  const delivered = scan.read('calls', (cells, at) => {
    const [unit, received, answered] = [at('unitId'), at('receivedAt'), at('answeredAt')];
    return () => {
      const start = cells.number(received);
      const day = localDay(start);
      const month = monthOf(day);
      if (!months.has(month) || (lastDay !== null && day > lastDay)) return 'outside';
      const end = cells.number(answered);
      if (end < start) return 'nothing';
      const key = keyOf(cells.text(unit) ?? '', month);
      const count = counts.get(key) ?? { calls: 0, answered: 0 };
      count.calls += 1;
      if (!Number.isNaN(end) && localDay(end) === day) count.answered += 1;
      counts.set(key, count);
      return 'used';
    };
  });
  return delivered
    ? { of: (unit, month) => counts.get(keyOf(unit, month)) ?? { calls: 0, answered: 0 } }
    : null;
}

/** What a rule counts of prescriptions. */
export interface PrescriptionWanted {
  readonly rule: string;
  readonly codes: CodeSetData;
  readonly counts: 'prescriptions' | 'doses';
}

/** Prescriptions of a unit in a quarter. */
export interface PrescriptionCount {
  /** Rows, or 10 000ths of a defined daily dose. */
  count: bigint;
  /** Rows that match and have no dose, where doses are counted. */
  withoutDose: number;
}

export interface PrescriptionCounts {
  /** Of a rule; zeros where no row matches. */
  of(rule: string, unit: string, quarter: string): PrescriptionCount;
  /** Whether the unit has any prescription row in the quarter, whatever the drug. */
  hasAny(unit: string, quarter: string): boolean;
}

/** Counts prescriptions by unit and quarter for several rules in one reading; null when the table is not delivered. */
export function readPrescriptions(
  scan: FactScan,
  wanted: readonly PrescriptionWanted[],
  quarters: ReadonlySet<string>,
): PrescriptionCounts | null {
  const rules = wanted.map(({ rule, codes, counts }) => {
    const matches = codeMatcher(codes);
    const known = new Map<string, boolean>();
    const is = (code: string): boolean => {
      let found = known.get(code);
      if (found === undefined) {
        found = matches(code);
        known.set(code, found);
      }
      return found;
    };
    return { rule, is, doses: counts === 'doses', found: new Map<string, PrescriptionCount>() };
  });
  const any = new Set<string>();
  const quarterOf = remembered((day) => periodIdOf(day, 'quarter'));
  const delivered = scan.read('prescriptions', (cells, at) => {
    const [unit, date, atc, ddd] = [at('unitId'), at('date'), at('atc'), at('ddd')];
    return () => {
      const quarter = quarterOf(cells.number(date));
      if (!quarters.has(quarter)) return 'outside';
      const key = keyOf(cells.text(unit) ?? '', quarter);
      any.add(key);
      const code = cells.text(atc) ?? '';
      let used = false;
      for (const { is, doses, found } of rules) {
        if (!is(code)) continue;
        used = true;
        const own = found.get(key) ?? { count: 0n, withoutDose: 0 };
        const dose = doses ? cells.number(ddd) : 1;
        if (Number.isNaN(dose)) own.withoutDose += 1;
        else own.count += BigInt(dose);
        found.set(key, own);
      }
      return used ? 'used' : 'nothing';
    };
  });
  if (!delivered) return null;
  const none: PrescriptionCount = { count: 0n, withoutDose: 0 };
  return {
    of: (rule, unit, quarter) =>
      rules.find((one) => one.rule === rule)?.found.get(keyOf(unit, quarter)) ?? none,
    hasAny: (unit, quarter) => any.has(keyOf(unit, quarter)),
  };
}

/** Listing points in 10 000ths, by unit and month; null when the table is not delivered. */
export function readPoints(scan: FactScan): { of(unit: string, month: string): bigint | null } | null {
  const points = new Map<string, bigint>();
  const monthOf = remembered((day) => periodIdOf(day, 'month'));
  const delivered = scan.read('listingPoints', (cells, at) => {
    const [unit, month, value] = [at('unitId'), at('month'), at('points')];
    return () => {
      points.set(keyOf(cells.text(unit) ?? '', monthOf(cells.number(month))), BigInt(cells.number(value)));
      return 'used';
    };
  });
  return delivered ? { of: (unit, month) => points.get(keyOf(unit, month)) ?? null } : null;
}

/** Quotients as exact fractions 'n/100000000', by unit, month and kind; null when the table is not delivered. */
export function readQuotients(
  scan: FactScan,
): { of(unit: string, month: string, kind: 'age' | 'cni' | 'acg'): string | null } | null {
  const kinds = ['age', 'cni', 'acg'] as const;
  const values = new Map<string, string>();
  const monthOf = remembered((day) => periodIdOf(day, 'month'));
  const delivered = scan.read('quotients', (cells, at) => {
    const [unit, month, kind, value] = [at('unitId'), at('month'), at('kind'), at('value')];
    return () => {
      const name = kinds[cells.number(kind)] ?? '';
      values.set(
        `${keyOf(cells.text(unit) ?? '', monthOf(cells.number(month)))}\n${name}`,
        `${cells.number(value)}/100000000`,
      );
      return 'used';
    };
  });
  return delivered
    ? { of: (unit, month, kind) => values.get(`${keyOf(unit, month)}\n${kind}`) ?? null }
    : null;
}

/** A position for specialist training. */
export interface Position {
  readonly id: string;
  readonly unitId: string;
  readonly from: Day;
  readonly to: Day;
  /** 10 000ths of full time; null: not recorded. */
  readonly share: bigint | null;
}

/** Reads positions; null when the table is not delivered. */
export function readPositions(scan: FactScan): readonly Position[] | null {
  const positions: Position[] = [];
  const delivered = scan.read('stPositions', (cells, at) => {
    const [id, unit, from, to, share] = [at('positionId'), at('unitId'), at('from'), at('to'), at('share')];
    return () => {
      const [end, part] = [cells.number(to), cells.number(share)];
      positions.push({
        id: cells.text(id) ?? '',
        unitId: cells.text(unit) ?? '',
        from: cells.number(from),
        to: Number.isNaN(end) ? Number.POSITIVE_INFINITY : end,
        share: Number.isNaN(part) ? null : BigInt(part),
      });
      return 'used';
    };
  });
  return delivered ? positions : null;
}

/** The day after the last one of a year. */
export const endOfYear = (year: number): Day => dayOf(year + 1, 1, 1);
