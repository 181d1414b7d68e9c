import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar/day.js';
import { parsePeriod } from '../../../../src/core/period/period.js';
import type { PayContext, Place } from '../../../../src/core/remuneration/draft.js';
import type { Reported, SuppliedCount } from '../../../../src/core/remuneration/facts/reports.js';
import { type TelephoneCount, telephoneCount } from '../../../../src/core/remuneration/facts/telephone.js';
import { findings } from '../../../../src/core/remuneration/findings.js';
import type { RedistributedPotFormula } from '../../../../src/core/remuneration/rule.js';

const [tenth, eleventh] = [dayOf(2024, 5, 10), dayOf(2024, 5, 11)];
const reported = (value: string, reportedOn: number | null = tenth): Reported => ({ value, reportedOn });
interface Known {
  readonly calls?: readonly Reported[];
  readonly answered?: readonly Reported[];
  readonly reports?: null;
  readonly counted?: { readonly calls: number; readonly answered: number };
  readonly supplied?: readonly SuppliedCount[];
  readonly lateReports?: 'count' | 'ignore';
}

/** The count of unit A in April 2024, and what is noticed. */
function count(known: Known): { count: TelephoneCount; notes: readonly unknown[] } {
  const notes = findings();
  const formula = {
    reports: { calls: 'calls', answered: 'answered' },
    supplied: 'access',
    lateReports: known.lateReports ?? 'count',
  } as unknown as RedistributedPotFormula;
  const rows: Readonly<Record<string, readonly Reported[]>> = {
    calls: known.calls ?? [],
    answered: known.answered ?? [],
  };
  const world = {
    reports:
      known.reports === null
        ? null
        : {
            of: (unit: string, period: string, item: string) =>
              unit === 'A' && period === '2024-04' ? rows[item] : [],
          },
    calls: known.counted === undefined ? null : { of: () => known.counted },
    supplied: known.supplied === undefined ? null : { of: () => known.supplied },
  };
  const context = { world, notes, values: { need: (value: unknown) => value } } as unknown as PayContext;
  const place = { rule: { id: 'telephone' }, period: parsePeriod('2024-04') } as unknown as Place;
  const found = telephoneCount(context, place, formula, 'A');
  return { count: found, notes: notes.all().map(({ code, unit, text }) => [code, unit, text.sv, text.en]) };
}

describe('the unit’s own reports', () => {
  test('are the count, in time by the tenth of the next month', () => {
    expect(count({ calls: [reported('100')], answered: [reported('97.0')] })).toEqual({
      count: { calls: 100, answered: 97, from: 'report', flags: [], why: null },
      notes: [],
    });
  });

  test('that come late count, and this is told; or are ignored', () => {
    const late = { calls: [reported('100')], answered: [reported('97', eleventh)] };
    expect(count(late)).toEqual({
      count: { calls: 100, answered: 97, from: 'report', flags: ['late-report'], why: null },
      notes: [
        [
          ...['late-report', 'A'],
          'answered rapporterades efter den 10:e i månaden efter; den räknas.',
          'answered was reported after the 10th of the next month; it counts.',
        ],
      ],
    });
    expect(count({ ...late, lateReports: 'ignore' })).toEqual({
      count: { calls: 100, answered: null, from: 'report', flags: ['late-report'], why: 'report-too-late' },
      notes: [
        [
          ...['late-report-ignored', 'A'],
          'answered rapporterades efter den 10:e i månaden efter och räknas inte.',
          'answered was reported after the 10th of the next month and does not count.',
        ],
      ],
    });
  });

  test('the newest that counts, counts', () => {
    const calls = [
      reported('90', dayOf(2024, 5, 2)),
      reported('100', tenth),
      reported('80', null),
      reported('110', eleventh),
    ];
    const answered = [reported('70')];
    expect(count({ calls, answered }).count).toMatchObject({ calls: 110, flags: ['late-report'] });
    expect(count({ calls, answered, lateReports: 'ignore' }).count).toMatchObject({
      calls: 100,
      flags: [],
      why: null,
    });
  });

  test('without a day are taken as in time', () => {
    expect(
      count({ calls: [reported('100', null)], answered: [reported('97', null)], lateReports: 'ignore' }),
    ).toEqual({
      count: { calls: 100, answered: 97, from: 'report', flags: ['undated-report'], why: null },
      notes: ['calls', 'answered'].map((item) => [
        ...['undated-report', 'A'],
        `${item} saknar rapportdag och tas som i tid.`,
        `${item} has no day of reporting and is taken as in time.`,
      ]),
    });
  });

  test('that contradict each other on one day are neither; those that say the same are one', () => {
    const answered = [reported('97')];
    expect(count({ calls: [reported('100'), reported('100.0')], answered }).count.calls).toBe(100);
    expect(count({ calls: [reported('100'), reported('101')], answered })).toEqual({
      count: { calls: null, answered: 97, from: 'report', flags: [], why: 'contradictory-reports' },
      notes: [
        [
          ...['contradictory-reports', 'A'],
          'calls rapporterades som både 100 och 101 samma dag.',
          'calls was reported as both 100 and 101 on the same day.',
        ],
      ],
    });
    expect(count({ calls: [reported('100')], answered: [reported('1'), reported('2')] }).count.why).toBe(
      'contradictory-reports',
    );
  });

  test.each<readonly [string, string, string]>([
    ['-1', '-1', '-1'],
    ['97.5', '97.5', '97.5'],
    ['12345678', 'något annat än ett antal', 'something else than a count'],
    ['1.23456', 'något annat än ett antal', 'something else than a count'],
    ['Anna Andersson', 'något annat än ett antal', 'something else than a count'],
    ['100 st', 'något annat än ett antal', 'something else than a count'],
    ['x100', 'något annat än ett antal', 'something else than a count'],
    ['', 'något annat än ett antal', 'something else than a count'],
  ])('that are no count are none, and only what may be one is repeated: %j', (value, sv, en) => {
    const read = count({ calls: [reported('100')], answered: [reported(value)] });
    const isLong = value === '12345678';
    expect(read.count.answered).toBe(isLong ? 12_345_678 : null);
    if (!isLong)
      expect(read.notes).toEqual([
        [
          ...['unreadable-report', 'A'],
          `answered: väntade ett helt tal ≥ 0 men fick ${sv}.`,
          `answered: expected a whole number ≥ 0 but got ${en}.`,
        ],
      ]);
  });

  test('a count that no number can hold is none', () => {
    expect(count({ calls: [reported('9007199254740993')], answered: [] }).count.calls).toBeNull();
    expect(count({ calls: [reported('9007199254740991')], answered: [] }).count.calls).toBe(
      9_007_199_254_740_991,
    );
  });

  test('one of the two is enough for nothing else to be asked', () => {
    const counted = { calls: 5, answered: 5 };
    expect(count({ calls: [reported('100')], counted }).count).toEqual({
      ...{ calls: 100, answered: null, from: 'report', flags: [], why: null },
    });
    expect(count({ answered: [reported('97')], counted }).count).toMatchObject({ calls: null, answered: 97 });
  });
});

describe('without reports', () => {
  const supplied = (
    numerator: string | null,
    denominator: string | null,
    reportedOn: number | null = tenth,
  ) => ({ numerator, denominator, reportedOn });

  test('calls are counted, where there are any', () => {
    const counted = { calls: 10, answered: 9 };
    for (const reports of [{}, { reports: null }] as const)
      expect(count({ ...reports, counted, supplied: [supplied('1', '2')] })).toEqual({
        count: { calls: 10, answered: 9, from: 'calls', flags: [], why: null },
        notes: [],
      });
  });

  test('then what somebody else supplied', () => {
    expect(
      count({ counted: { calls: 0, answered: 0 }, supplied: [supplied('97', '100', eleventh)] }),
    ).toEqual({
      count: { calls: 100, answered: 97, from: 'supplied', flags: ['late-report'], why: null },
      notes: ['numerator', 'denominator'].map((side) => [
        ...['late-report', 'A'],
        `access, ${side} rapporterades efter den 10:e i månaden efter; den räknas.`,
        `access, ${side} was reported after the 10th of the next month; it counts.`,
      ]),
    });
    expect(count({ supplied: [supplied('97', null)] }).count).toMatchObject({
      calls: null,
      answered: 97,
      from: 'supplied',
    });
    expect(count({ supplied: [supplied(null, '100')] }).count).toMatchObject({
      calls: 100,
      answered: null,
      from: 'supplied',
    });
    expect(count({ supplied: [supplied('97', '100'), supplied('97', '101')] }).count).toMatchObject({
      ...{ calls: null, answered: 97, why: 'contradictory-reports' },
    });
  });

  test('then no calls where they were counted, and nothing known where not', () => {
    expect(count({ counted: { calls: 0, answered: 0 } }).count).toEqual({
      ...{ calls: 0, answered: 0, from: 'calls', flags: [], why: null },
    });
    expect(count({}).count).toEqual({ calls: null, answered: null, from: 'none', flags: [], why: null });
    expect(count({ supplied: [] }).count.from).toBe('none');
  });
});
