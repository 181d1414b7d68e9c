import fc from 'fast-check';
import {
  active,
  age,
  ageOn,
  all,
  anyOf,
  atc,
  atLeast,
  type Columns,
  calls,
  carePlans,
  contacts,
  count,
  countOf,
  daysBetween,
  eachRow,
  exactCodes,
  exists,
  followed,
  followedBy,
  type Indicator,
  icd10,
  increase,
  kva,
  type LintCode,
  type LintOptions,
  labResults,
  lastMonths,
  latest,
  lintPlan,
  listed,
  localDate,
  minuteOfDay,
  narrative,
  not,
  onWorkingDay,
  type PersonClause,
  parameter,
  parsePeriod,
  period,
  periodEnd,
  personsAt,
  proportion,
  type RowClause,
  sexIs,
  turns,
} from 'vardval';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';
import { planOf, text } from '../own-plan.js';

type ContactClause = (c: Columns<'contacts'>) => RowClause<'contacts'>;

const each = (where?: ContactClause) =>
  eachRow(where === undefined ? contacts.all() : contacts.where(where), {
    during: period,
    attributedBy: 'row-unit',
  });
const counting = (where: ContactClause): Indicator => count({ ...text('1'), of: each(where) });
const among = (where: () => PersonClause): Indicator => count({ ...text('1'), of: listed({ where }) });
const codesOf = (one: Indicator, options?: LintOptions): readonly LintCode[] =>
  lintPlan(planOf(one), options).map(({ code }) => code);

test.each(
  [norrbotten2021, norrbotten2024, norrbotten2026, vasterbotten2025].map((plan) => [plan.id, plan] as const),
)('%s has no finding', (_, plan) => {
  expect(lintPlan(plan)).toEqual([]);
});

test('a finding says what, where and what to do, in both languages', () => {
  const [finding] = lintPlan(planOf(counting((c) => all(c.form.is('visit'), c.form.is('video')))));
  expect(finding).toMatchObject({
    code: 'never-true',
    severity: 'error',
    indicator: '1',
    path: 'measure.of.rows.where',
  });
  for (const words of [finding?.text.sv, finding?.text.en, finding?.todo.sv, finding?.todo.en])
    expect(words).toMatch(/\S/);
});

describe('a condition on rows that can never be true', () => {
  test.each<[string, ContactClause, ContactClause]>([
    [
      'two values at once',
      (c) => all(c.form.is('visit'), c.form.is('video')),
      (c) => anyOf(c.form.is('visit'), c.form.is('video')),
    ],
    [
      'lists without a common value',
      (c) => all(c.form.oneOf('visit', 'team'), c.form.oneOf('video')),
      (c) => all(c.form.oneOf('visit', 'team'), c.form.oneOf('video', 'team')),
    ],
    ['an empty list', (c) => c.form.oneOf(), (c) => c.form.oneOf('visit')],
    [
      'a value and not that value',
      (c) => all(c.form.is('visit'), c.form.isNot('visit')),
      (c) => all(c.form.is('visit'), c.visitType.isNot('new')),
    ],
    [
      'an empty range of days',
      (c) =>
        all(
          daysBetween(c.decidedOn, c.assessedOn).atLeast(4),
          daysBetween(c.decidedOn, c.assessedOn).lessThan(4),
        ),
      (c) =>
        all(
          daysBetween(c.decidedOn, c.assessedOn).atLeast(4),
          daysBetween(c.decidedOn, c.assessedOn).atMost(4),
        ),
    ],
    [
      'no whole number between',
      (c) => all(ageOn(c.date).moreThan(4), ageOn(c.date).lessThan(5)),
      (c) => all(ageOn(c.date).moreThan(4), ageOn(c.date).lessThan(6)),
    ],
    ['an age below nothing', (c) => ageOn(c.date).lessThan(0), (c) => ageOn(c.date).lessThan(1)],
    [
      'an empty range of dates',
      (c) => all(c.date.after('2024-03-01'), c.date.before('2024-03-02')),
      (c) => all(c.date.after('2024-03-01'), c.date.before('2024-03-03')),
    ],
    [
      'two dates of a row both ways',
      (c) => all(c.decidedOn.before(c.assessedOn), c.decidedOn.onOrAfter(c.assessedOn)),
      (c) => all(c.decidedOn.onOrBefore(c.assessedOn), c.decidedOn.onOrAfter(c.assessedOn)),
    ],
    [
      'missing and compared',
      (c) => all(c.decidedOn.isMissing(), c.decidedOn.before('2024-03-01')),
      (c) => anyOf(c.decidedOn.isMissing(), c.decidedOn.before('2024-03-01')),
    ],
    ['missing though every row has it', (c) => c.date.isMissing(), (c) => c.decidedOn.isMissing()],
    [
      'true and false',
      (c) => all(c.planned.is(true), c.planned.is(false)),
      (c) => anyOf(c.planned.is(true), c.planned.is(false)),
    ],
    [
      'a denial of what always is',
      (c) => not(anyOf(c.date.isKnown(), c.form.is('visit'))),
      (c) => not(c.form.is('visit')),
    ],
    [
      'one branch of several',
      (c) => anyOf(c.form.is('visit'), all(c.clinic.is('bhv'), c.clinic.is('mhv'))),
      (c) => anyOf(c.form.is('visit'), all(c.clinic.is('bhv'), c.form.is('video'))),
    ],
    [
      'the same question answered both ways',
      (c) => all(onWorkingDay(c.date), not(onWorkingDay(c.date))),
      (c) => all(onWorkingDay(c.date), not(onWorkingDay(c.decidedOn))),
    ],
    [
      'codes that an exception takes away whole',
      (c) => c.diagnoses.matches({ ...icd10('E10-E14'), except: ['E10-E20'] }),
      (c) => c.diagnoses.matches({ ...icd10('E10-E14'), except: ['E11'] }),
    ],
  ])('%s', (_, wrong, right) => {
    expect(codesOf(counting(wrong))).toEqual(['never-true']);
    expect(codesOf(counting(right))).toEqual([]);
  });

  test('a minute that no day has', () => {
    const at = (minute: number): Indicator =>
      count({
        ...text('1'),
        of: eachRow(
          calls.where((c) => minuteOfDay(c.receivedAt).atLeast(minute)),
          { during: period, attributedBy: 'row-unit', dated: (c) => localDate(c.receivedAt) },
        ),
      });
    expect(codesOf(at(1440))).toEqual(['never-true']);
    expect(codesOf(at(1439))).toEqual([]);
  });
});

describe('a condition on persons that can never be true', () => {
  const visits = { during: lastMonths(12) };
  test.each<[string, () => PersonClause, () => PersonClause]>([
    ['both sexes', () => all(sexIs('female'), sexIs('male')), () => anyOf(sexIs('female'), sexIs('male'))],
    [
      'an empty range of ages',
      () => all(age(periodEnd).atLeast(75), age(periodEnd).lessThan(65)),
      () => all(age(periodEnd).atLeast(65), age(periodEnd).lessThan(75)),
    ],
    [
      'more and fewer rows',
      () => all(countOf(contacts.all(), visits).atLeast(3), countOf(contacts.all(), visits).atMost(2)),
      () => all(countOf(contacts.all(), visits).atLeast(3), countOf(contacts.all(), visits).atMost(3)),
    ],
    [
      'fewer rows than none',
      () => countOf(contacts.all(), visits).lessThan(0),
      () => countOf(contacts.all(), visits).lessThan(1),
    ],
    ['a birthday of no age', () => turns([], { during: period }), () => turns([40], { during: period })],
    [
      'a latest value above and below',
      () =>
        all(
          latest(labResults.all(), 'value', visits).moreThan(70),
          latest(labResults.all(), 'value', visits).atMost(70),
        ),
      () =>
        all(
          latest(labResults.all(), 'value', visits).moreThan(52),
          latest(labResults.all(), 'value', visits).atMost(70),
        ),
    ],
    [
      'rows that cannot be',
      () =>
        exists(
          contacts.where((c) => all(c.form.is('visit'), c.form.is('video'))),
          visits,
        ),
      () =>
        exists(
          contacts.where((c) => c.form.is('visit')),
          visits,
        ),
    ],
    [
      'intervals that cannot be',
      () =>
        active(
          carePlans.where((c) => c.createdOn.isMissing()),
          { at: periodEnd },
        ),
      () =>
        active(
          carePlans.where((c) => c.closedOn.isMissing()),
          { at: periodEnd },
        ),
    ],
  ])('%s', (_, wrong, right) => {
    expect(codesOf(among(wrong))).toEqual(['never-true']);
    expect(codesOf(among(right))).toEqual([]);
  });

  test('a parameter is taken at its value, and without one nothing is said', () => {
    const note = { sv: 'besök', en: 'visits' };
    const least = (value: number | null) =>
      among(() =>
        all(
          countOf(contacts.all(), visits).atLeast(parameter('least', value, note)),
          countOf(contacts.all(), visits).atMost(2),
        ),
      );
    expect(codesOf(least(3))).toEqual(['never-true']);
    expect(codesOf(least(2))).toEqual([]);
    expect(codesOf(least(null))).toEqual([]);
  });
});

describe('a condition that is always true', () => {
  test.each<[string, ContactClause, ContactClause]>([
    ['known though every row has it', (c) => c.date.isKnown(), (c) => c.decidedOn.isKnown()],
    [
      'known or missing',
      (c) => anyOf(c.decidedOn.isKnown(), c.decidedOn.isMissing()),
      (c) => anyOf(c.decidedOn.isKnown(), c.assessedOn.isMissing()),
    ],
    [
      'before a day, or not before it',
      (c) => anyOf(c.date.before('2024-01-01'), c.date.onOrAfter('2024-01-01')),
      (c) => anyOf(c.date.before('2024-01-01'), c.date.onOrAfter('2024-01-02')),
    ],
  ])('%s', (_, wrong, right) => {
    expect(codesOf(counting(wrong))).toEqual(['always-true']);
    expect(codesOf(counting(right))).toEqual([]);
  });

  test('at least no rows', () => {
    const clause = (n: number) => among(() => countOf(contacts.all(), { during: period }).atLeast(n));
    expect(codesOf(clause(0))).toEqual(['always-true']);
    expect(codesOf(clause(1))).toEqual([]);
  });

  test('a value that may be missing is not always anything', () => {
    expect(codesOf(counting((c) => anyOf(c.planned.is(true), c.planned.is(false))))).toEqual([]);
  });
});

describe('numerator and denominator', () => {
  const share = (given: ContactClause, counted: ContactClause): Indicator =>
    proportion({ ...text('1'), of: each(given), counted });

  test('a numerator that is the denominator is always 100 %', () => {
    expect(
      codesOf(
        share(
          (c) => c.form.is('visit'),
          (c) => c.form.is('visit'),
        ),
      ),
    ).toEqual(['always-whole']);
    expect(
      codesOf(
        share(
          (c) => c.form.is('visit'),
          (c) => c.clinic.is('bhv'),
        ),
      ),
    ).toEqual([]);
  });

  test('so is one that asks a part of it only', () => {
    const given: ContactClause = (c) => all(c.form.is('visit'), c.clinic.is('bhv'));
    expect(codesOf(share(given, (c) => c.clinic.is('bhv')))).toEqual(['always-whole']);
    expect(codesOf(share((c) => c.clinic.is('bhv'), given))).toEqual(['repeated-clause']);
    expect(
      codesOf(
        share(
          (c) => c.clinic.is('bhv'),
          (c) => c.form.is('visit'),
        ),
      ),
    ).toEqual([]);
  });

  test('a numerator that the denominator rules out', () => {
    expect(
      codesOf(
        share(
          (c) => c.form.is('visit'),
          (c) => c.form.is('video'),
        ),
      ),
    ).toEqual(['never-true']);
    expect(
      codesOf(
        share(
          (c) => c.form.oneOf('visit', 'video'),
          (c) => c.form.is('video'),
        ),
      ),
    ).toEqual([]);
  });

  test('what the denominator cannot be itself is told once, of it', () => {
    const never: ContactClause = (c) => all(c.form.is('visit'), c.form.is('video'));
    const findings = lintPlan(planOf(share(never, (c) => c.clinic.is('bhv'))));
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['never-true', 'measure.of.rows.where']]);
  });

  test('of persons too', () => {
    const women = (counted: () => PersonClause) =>
      proportion({ ...text('1'), of: listed({ where: () => sexIs('female') }), counted });
    expect(codesOf(women(() => sexIs('female')))).toEqual(['always-whole']);
    expect(codesOf(women(() => sexIs('male')))).toEqual(['never-true']);
    expect(codesOf(women(() => age(periodEnd).atLeast(75)))).toEqual([]);
    const visitors = personsAt(contacts.all(), { during: period, where: () => sexIs('female') });
    expect(codesOf(proportion({ ...text('1'), of: visitors, counted: () => sexIs('female') }))).toEqual([
      'always-whole',
    ]);
  });

  test('days after that end before they begin', () => {
    const followedIn = (from: number, to: number) =>
      proportion({
        ...text('1'),
        of: each(),
        counted: () => followedBy(contacts, contacts.all(), { within: { from, to }, before: periodEnd }),
      });
    expect(codesOf(followedIn(8, 7))).toEqual(['never-true']);
    expect(codesOf(followedIn(7, 7))).toEqual([]);
  });
});

describe('code sets', () => {
  const procedures = (set: Parameters<Columns<'contacts'>['procedures']['matches']>[0]) =>
    counting((c) => c.procedures.matches(set));

  test.each<[string, Parameters<typeof procedures>[0], Parameters<typeof procedures>[0]]>([
    [
      'kva',
      { ...kva('DV11[12]', 'UU005'), except: ['UU00[1-9]'] },
      { ...kva('DV11[12]'), except: ['DV112'] },
    ],
    [
      'icd10-se',
      { ...icd10('I10', 'E10-E14'), except: ['I10-I15'] },
      { ...icd10('E10-E14'), except: ['E14'] },
    ],
    ['atc', atc('J01', 'J01XX05', { except: ['J01XX'] }), atc('J01', { except: ['J01XX05'] })],
    ['exact', { ...exactCodes('b001', 'b002'), except: ['B.001'] }, exactCodes('b002')],
  ])('%s: a code that the exception takes away', (_, wrong, right) => {
    expect(codesOf(procedures(wrong))).toEqual(['shadowed-codes']);
    expect(codesOf(procedures(right))).toEqual([]);
  });

  test('an exception that takes nothing away', () => {
    expect(codesOf(procedures(atc('J01', { except: ['A10BA02'] })))).toEqual(['exception-without-codes']);
    expect(codesOf(procedures(atc('J01', { except: ['J01'] })))).toContain('never-true');
    expect(
      codesOf(procedures({ ...atc('J01'), notations: [], substance: true, except: ['A10BA02'] })),
    ).toEqual([]);
  });

  test('sets that are made for a plan and used nowhere', () => {
    const [used, unused] = [kva('UU005'), kva('DX999')];
    const findings = lintPlan(planOf(procedures(used)), { codeSets: { health: used, far: unused } });
    expect(findings.map(({ code, indicator, text: { en } }) => [code, indicator, en])).toEqual([
      ['unused-codes', null, 'No entry uses the code set "far".'],
    ]);
    expect(codesOf(procedures(used), { codeSets: { health: used } })).toEqual([]);
  });
});

describe('what an entry says of itself', () => {
  const one = count({ ...text('1'), of: listed() });
  const broken = (more: object): Indicator => ({ ...one, ...more });

  test('a source', () => {
    expect(codesOf(broken({ source: { document: 'own', row: ' ' } }))).toEqual(['no-source']);
    expect(codesOf(broken({ source: { document: '', row: '1' } }))).toEqual(['no-source']);
    expect(codesOf(one)).toEqual([]);
  });

  test('a period that it is reported for', () => {
    expect(codesOf(broken({ reported: [] }))).toEqual(['no-reported-period']);
    expect(codesOf(narrative({ ...text('1'), reported: [] }))).toEqual([]);
  });

  test('no number as the goal of a narrative', () => {
    expect(codesOf(narrative({ ...text('1'), goal: atLeast('80 %') }))).toEqual(['goal-on-narrative']);
    expect(codesOf(narrative({ ...text('1'), goal: followed({ sv: 'hög', en: 'high' }) }))).toEqual([]);
  });

  test('a direction and a level of a goal', () => {
    const silent = followed({ sv: '', en: '' });
    expect(codesOf(count({ ...text('1'), of: listed(), goal: silent }))).toEqual(['goal-without-direction']);
    const { level: _, ...without } = increase();
    expect(codesOf(broken({ goals: [without] }))).toEqual(['goal-without-direction']);
    expect(codesOf(broken({ goals: [{ kind: 'hög', level: 'regional' }] }))).toEqual([
      'goal-without-direction',
    ]);
    expect(codesOf(broken({ goals: [increase()] }))).toEqual([]);
  });

  test('a share that can reach its goal', () => {
    const women = (bound: string) =>
      proportion({ ...text('1'), of: listed(), counted: () => sexIs('female'), goal: atLeast(bound) });
    expect(codesOf(women('80'))).toEqual(['goal-out-of-range']);
    expect(codesOf(women('100.1 %'))).toEqual(['goal-out-of-range']);
    expect(codesOf(women('100 %'))).toEqual([]);
    expect(codesOf(count({ ...text('1'), of: listed(), goal: atLeast('80') }))).toEqual([]);
  });

  test('a slug of its own', () => {
    const two = { ...text('2'), of: listed() };
    const findings = lintPlan(planOf(one, count({ ...two, slug: 'slug-1' })));
    expect(findings.map(({ code, indicator }) => [code, indicator])).toEqual([['duplicate-slug', '2']]);
    expect(lintPlan(planOf(one, count(two)))).toEqual([]);
  });
});

describe('windows and the rows there are', () => {
  const rolling = count({
    ...text('1'),
    of: eachRow(contacts.all(), { during: lastMonths(18), attributedBy: 'row-unit' }),
  });
  const from = (day: string, id = '2024'): LintOptions => ({
    data: { periods: [parsePeriod(id)], rows: { contacts: { from: day, to: '2024-12-31' } } },
  });

  test('a window that begins before the rows', () => {
    expect(codesOf(rolling, from('2023-07-02'))).toEqual(['window-longer-than-data']);
    expect(codesOf(rolling, from('2023-07-01'))).toEqual([]);
  });

  test('periods that the entry is not reported for are not asked', () => {
    expect(codesOf(rolling, from('2024-01-01', '2024-Q1'))).toEqual([]);
  });

  test('tables whose span is not given are not asked', () => {
    expect(codesOf(rolling, { data: { periods: [parsePeriod('2024')], rows: {} } })).toEqual([]);
  });
});

/** Rows of every combination of two columns, and the plainest reading of a condition, against what the lint says. */
describe('the truth of conditions, tried on rows', () => {
  type Cell = { readonly planned: boolean | null; readonly minutes: number | null };
  type Tried =
    | { readonly kind: 'planned'; readonly is: boolean }
    | { readonly kind: 'days'; readonly atLeast: number }
    | { readonly kind: 'known' }
    | { readonly kind: 'not'; readonly of: Tried }
    | { readonly kind: 'all' | 'any'; readonly of: readonly Tried[] };

  const { tried } = fc.letrec<{ tried: Tried }>((tie) => ({
    tried: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: fc.constant('planned' as const), is: fc.boolean() }),
      fc.record({ kind: fc.constant('days' as const), atLeast: fc.integer({ min: 0, max: 2 }) }),
      fc.constant({ kind: 'known' as const }),
      fc.record({ kind: fc.constant('not' as const), of: tie('tried') }),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('tried'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }));

  const written = (c: Columns<'contacts'>, one: Tried): RowClause<'contacts'> => {
    switch (one.kind) {
      case 'planned':
        return c.planned.is(one.is);
      case 'days':
        return daysBetween(c.decidedOn, c.assessedOn).atLeast(one.atLeast);
      case 'known':
        return c.planned.isKnown();
      case 'not':
        return not(written(c, one.of));
      default: {
        const parts = one.of.map((part) => written(c, part));
        return one.kind === 'all' ? all(...parts) : anyOf(...parts);
      }
    }
  };

  const truth = (one: Tried, cell: Cell): boolean | null => {
    switch (one.kind) {
      case 'planned':
        return cell.planned === null ? null : cell.planned === one.is;
      case 'days':
        return cell.minutes === null ? null : cell.minutes >= one.atLeast;
      case 'known':
        return cell.planned !== null;
      case 'not': {
        const of = truth(one.of, cell);
        return of === null ? null : !of;
      }
      default: {
        const parts = one.of.map((part) => truth(part, cell));
        const rank = (of: boolean | null): number => (of === null ? 1 : of ? 2 : 0);
        const best = one.kind === 'all' ? Math.min(...parts.map(rank)) : Math.max(...parts.map(rank));
        return best === 1 ? null : best === 2;
      }
    }
  };

  const cells: readonly Cell[] = [true, false, null].flatMap((planned) =>
    [-1, 0, 1, 2, 3, null].map((minutes) => ({ planned, minutes })),
  );

  test('what is called never true is never true, and the other way round', () => {
    fc.assert(
      fc.property(tried, (one) => {
        const answers = cells.map((cell) => truth(one, cell));
        const whole = lintPlan(planOf(counting((c) => written(c, one)))).filter(
          ({ path }) => path === 'measure.of.rows.where',
        );
        const expected = !answers.includes(true)
          ? ['never-true']
          : answers.every((answer) => answer === true)
            ? ['always-true']
            : [];
        expect(whole.map(({ code }) => code)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
