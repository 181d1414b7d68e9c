import type { LineFlag, PayContext, Place } from '../draft.js';
import type { ReasonCode } from '../reasons.js';
import type { RedistributedPotFormula } from '../rule.js';
import { lastDayInTime, type Reported } from './reports.js';

/** Calls of a unit in a month and where they were counted. */
export interface TelephoneCount {
  readonly answered: number | null;
  readonly calls: number | null;
  readonly from: 'report' | 'calls' | 'supplied' | 'none';
  readonly flags: readonly LineFlag[];
  /** Why there is no count, where it is not simply that nobody reported. */
  readonly why: ReasonCode | null;
}

const NONE: TelephoneCount = { answered: null, calls: null, from: 'none', flags: [], why: null };

interface Picked {
  readonly value: number | null;
  readonly flags: readonly LineFlag[];
  readonly why: ReasonCode | null;
}

/** A count that somebody may have reported; what is longer, or no number, may be anything and is not repeated. */
const COUNT = /^[+-]?\d{1,7}(?:\.\d{1,4})?$/;
const told: Readonly<Record<'sv' | 'en', (text: string) => string>> = {
  sv: (text) => (COUNT.test(text) ? text : 'något annat än ett antal'),
  en: (text) => (COUNT.test(text) ? text : 'something else than a count'),
};
const WHOLE = /^\d+(?:\.0+)?$/;

/**
 * The unit's count for the month: its own reports, else the calls, else what somebody else supplied (readings,
 * Money 6). In time is by the 10th of the next month; the newest report that counts, counts.
 */
export function telephoneCount(
  { world, values, notes }: PayContext,
  { rule, period }: Place,
  formula: RedistributedPotFormula,
  unit: string,
): TelephoneCount {
  const month = period.id;
  const ignoreLate = values.need(formula.lateReports) === 'ignore';
  const inTime = lastDayInTime(month);
  const at = { rule: rule.id, unit, period: month };

  function pick(rows: readonly Reported[], what: string): Picked | null {
    if (rows.length === 0) return null;
    const isLate = (row: Reported): boolean => row.reportedOn !== null && row.reportedOn > inTime;
    const counting = ignoreLate ? rows.filter((row) => !isLate(row)) : rows;
    if (counting.length < rows.length) {
      notes.add('late-report-ignored', at, {
        sv: `${what} rapporterades efter den 10:e i månaden efter och räknas inte.`,
        en: `${what} was reported after the 10th of the next month and does not count.`,
      });
    }
    if (counting.length === 0) return { value: null, flags: ['late-report'], why: 'report-too-late' };
    const newest = Math.max(...counting.map((row) => row.reportedOn ?? Number.NEGATIVE_INFINITY));
    const latest = counting.filter((row) => (row.reportedOn ?? Number.NEGATIVE_INFINITY) === newest);
    const flags: readonly LineFlag[] = latest.some(isLate)
      ? ['late-report']
      : newest === Number.NEGATIVE_INFINITY
        ? ['undated-report']
        : [];
    flagged(flags, what);
    const texts = [...new Set(latest.map((row) => normal(row.value)))];
    if (texts.length > 1) {
      notes.add('contradictory-reports', at, {
        sv: `${what} rapporterades som både ${texts.map(told.sv).join(' och ')} samma dag.`,
        en: `${what} was reported as both ${texts.map(told.en).join(' and ')} on the same day.`,
      });
      return { value: null, flags, why: 'contradictory-reports' };
    }
    const text = texts[0] ?? '';
    const value = WHOLE.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
    if (value === null) {
      notes.add('unreadable-report', at, {
        sv: `${what}: väntade ett helt tal ≥ 0 men fick ${told.sv(text)}.`,
        en: `${what}: expected a whole number ≥ 0 but got ${told.en(text)}.`,
      });
    }
    return { value, flags, why: null };
  }

  function flagged(flags: readonly LineFlag[], what: string): void {
    if (flags.includes('late-report')) {
      notes.add('late-report', at, {
        sv: `${what} rapporterades efter den 10:e i månaden efter; den räknas.`,
        en: `${what} was reported after the 10th of the next month; it counts.`,
      });
    }
    if (flags.includes('undated-report')) {
      notes.add('undated-report', at, {
        sv: `${what} saknar rapportdag och tas som i tid.`,
        en: `${what} has no day of reporting and is taken as in time.`,
      });
    }
  }

  const reports = world.reports;
  const calls =
    reports === null ? null : pick(reports.of(unit, month, formula.reports.calls), formula.reports.calls);
  const answered =
    reports === null
      ? null
      : pick(reports.of(unit, month, formula.reports.answered), formula.reports.answered);
  if (calls !== null || answered !== null) {
    return {
      calls: calls?.value ?? null,
      answered: answered?.value ?? null,
      from: 'report',
      flags: [...new Set([...(calls?.flags ?? []), ...(answered?.flags ?? [])])],
      why: calls?.why ?? answered?.why ?? null,
    };
  }
  const counted = world.calls?.of(unit, month) ?? null;
  if (counted !== null && counted.calls > 0) return { ...NONE, ...counted, from: 'calls' };
  const rows = world.supplied?.of(formula.supplied, unit, month) ?? [];
  if (rows.length > 0) {
    const side = (of: 'numerator' | 'denominator'): Picked | null =>
      pick(
        rows
          .map((row) => ({ value: row[of] ?? '', reportedOn: row.reportedOn }))
          .filter((row) => row.value !== ''),
        `${formula.supplied}, ${of}`,
      );
    const [above, below] = [side('numerator'), side('denominator')];
    return {
      answered: above?.value ?? null,
      calls: below?.value ?? null,
      from: 'supplied',
      flags: [...new Set([...(above?.flags ?? []), ...(below?.flags ?? [])])],
      why: above?.why ?? below?.why ?? null,
    };
  }
  return counted === null ? NONE : { ...NONE, calls: 0, answered: 0, from: 'calls' };
}

const normal = (text: string): string => text.replace(/^(\d+)\.0+$/, '$1');
