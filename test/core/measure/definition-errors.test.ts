import {
  active,
  activeAt,
  activeOn,
  all,
  anyOf,
  births,
  breakdown,
  type CarePlanRow,
  calls,
  carePlans,
  contacts,
  count,
  countDistinct,
  countOf,
  DefinitionError,
  definePlan,
  discharges,
  dispensings,
  eachRow,
  eServices,
  exists,
  followedBy,
  labResults,
  lastMonths,
  listed,
  localDate,
  monthsFrom,
  namedContacts,
  not,
  notes,
  parameter,
  part,
  period,
  periodEnd,
  periodStart,
  personsAt,
  proportion,
  rate,
  riskBands,
  sameDay,
  sexIs,
  shifted,
  sum,
  turns,
  unitHas,
  unitReports,
  yearStart,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { text } from './deck/deck.js';

/** The error of a definition that cannot be meant. */
function errorOf(define: () => unknown): DefinitionError {
  try {
    define();
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('expected a DefinitionError but got none');
}

const codeOf = (define: () => unknown): string => errorOf(define).code;
const eachContact = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });

describe('a clause that is written and dropped', () => {
  test('by && in where: names the table and says what to write', () => {
    const error = errorOf(() => contacts.where((c) => c.form.is('visit') && c.planned.is(true)));
    expect(error.code).toBe('dropped-clause');
    expect(error.message).toContain('contacts.where');
    expect(error.message).toContain('all(…)');
  });

  test.each([
    [
      'in a nested join',
      () => contacts.where((c) => all(c.form.is('visit'), c.planned.is(true) && c.mentalHealth.is(true))),
    ],
    ['under not', () => contacts.where((c) => not(c.form.is('visit') && c.planned.is(true)))],
    [
      'on a line of its own',
      () =>
        contacts.where((c) => {
          c.form.is('visit');
          return c.planned.is(true);
        }),
    ],
    [
      'in listed',
      () => listed({ where: () => sexIs('male') && countOf(contacts.all(), { during: period }).is(0) }),
    ],
    [
      'in personsAt',
      () =>
        personsAt(contacts.all(), {
          during: period,
          where: () => sexIs('male') && turns([40], { during: period }),
        }),
    ],
    [
      'in counted',
      () =>
        proportion({ ...text, of: eachContact, counted: (c) => c.form.is('visit') && c.planned.is(true) }),
    ],
    [
      'as anyOf() of which only a part is returned',
      () =>
        contacts.where((c) => {
          anyOf(c.form.is('visit'), c.planned.is(true));
          return c.form.is('visit');
        }),
    ],
  ])('%s', (_, define) => {
    expect(codeOf(define)).toBe('dropped-clause');
  });

  test('in counted, the error names the indicator', () => {
    const define = () =>
      proportion({
        ...text,
        id: 'B7',
        of: eachContact,
        counted: (c) => c.form.is('visit') && c.planned.is(true),
      });
    expect(errorOf(define).message).toContain('B7: counted');
  });

  test('a where inside another callback keeps its own account', () => {
    const define = () =>
      listed({
        where: () =>
          exists(
            contacts.where((c) => all(c.form.is('visit'), c.planned.is(true))),
            { during: period },
          ),
      });
    expect(define).not.toThrow();
  });

  test('by || nothing is dropped, since the second is never run: only the first stays, and only a lint can tell', () => {
    const kept = contacts.where((c) => c.form.is('visit') || c.planned.is(true));
    expect(kept.where).toEqual(contacts.where((c) => c.form.is('visit')).where);
  });

  test('an error inside a callback leaves nothing behind for the next one', () => {
    expect(() =>
      contacts.where((c) => {
        c.form.is('visit');
        throw new Error('own');
      }),
    ).toThrow('own');
    expect(() => contacts.where((c) => c.planned.is(true))).not.toThrow();
  });

  test('a clause used twice is not dropped', () => {
    const define = () =>
      contacts.where((c) => {
        const visit = c.form.is('visit');
        return anyOf(all(visit, c.planned.is(true)), all(visit, c.mentalHealth.is(true)));
      });
    expect(define).not.toThrow();
  });
});

describe('a callback without a clause', () => {
  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a truth', true],
    ['a text', 'visit'],
    ['a column', contacts.columns],
  ])('%s is refused', (_, returned) => {
    expect(codeOf(() => contacts.where(() => returned as never))).toBe('no-clause');
  });
});

describe('the date of a row', () => {
  test.each([
    ['carePlans', () => exists(carePlans.all(), { during: period }), "'createdOn', 'closedOn'"],
    [
      'calls',
      () => eachRow(calls.all(), { during: period, attributedBy: 'row-unit' }),
      'localDate(c.receivedAt)',
    ],
    [
      'eServices',
      () => eachRow(eServices.all(), { during: period, attributedBy: 'row-unit' }),
      'localDate(c.closedAt)',
    ],
    ['unitReports', () => unitHas(unitReports.all(), { during: period }), "'period'"],
  ])('of %s must be stated', (table, define, choice) => {
    const error = errorOf(define);
    expect(error.code).toBe('no-date');
    expect(error.where).toEqual({ table });
    expect(error.todo).toContain(choice);
  });

  test('stated, it is taken', () => {
    const byDay: keyof CarePlanRow = 'createdOn';
    expect(() => exists(carePlans.all(), { during: period, dated: byDay })).not.toThrow();
    expect(() =>
      eachRow(calls.all(), {
        during: period,
        attributedBy: 'row-unit',
        dated: (c) => localDate(c.receivedAt),
      }),
    ).not.toThrow();
  });

  test('a column that is no date is refused', () => {
    expect(codeOf(() => exists(contacts.all(), { during: period, dated: 'form' }))).toBe('no-date');
  });
});

describe('windows', () => {
  const backwards = { from: periodEnd, to: monthsFrom(periodEnd, -1) };
  const nothing = { from: yearStart, to: yearStart };

  test.each([
    ['exists', () => exists(contacts.all(), { during: backwards })],
    ['countOf', () => countOf(contacts.all(), { during: nothing })],
    ['countDistinct', () => countDistinct(contacts.all(), 'form', { during: nothing })],
    ['turns', () => turns([40], { during: backwards })],
    ['eachRow', () => eachRow(contacts.all(), { during: nothing, attributedBy: 'row-unit' })],
    ['personsAt', () => personsAt(contacts.all(), { during: nothing })],
    ['unitHas', () => unitHas(contacts.all(), { during: backwards })],
  ])('that hold no day whatever the period are refused by %s', (what, define) => {
    const error = errorOf(define);
    expect(error.code).toBe('empty-window');
    expect(error.message).toContain(what);
  });

  test.each([
    ['one month', { from: monthsFrom(periodEnd, -1), to: periodEnd }],
    ['between different anchors, which some periods keep apart', { from: periodStart, to: yearStart }],
    ['of a length that is a parameter', lastMonths(parameter<number>('n', null, { sv: 'n', en: 'n' }))],
    ['shifted', shifted(period, -4)],
  ])('%s is taken', (_, during) => {
    expect(() => exists(contacts.all(), { during })).not.toThrow();
  });
});

describe('columns that an operation needs', () => {
  test.each([
    [
      'eachRow by its own unit',
      'unitId',
      () => eachRow(discharges.all(), { during: period, attributedBy: 'row-unit' }),
    ],
    [
      'eachRow by its own unit or the listing',
      'unitId',
      () => eachRow(labResults.all(), { during: period, attributedBy: 'row-unit-else-listing' }),
    ],
    [
      'eachRow by the listing',
      'personId',
      () => eachRow(unitReports.all(), { during: period, dated: 'period', attributedBy: 'listing-on-date' }),
    ],
    ['personsAt', 'unitId', () => personsAt(dispensings.all(), { during: period })],
    [
      'exists at the same unit',
      'unitId',
      () => exists(dispensings.all(), { during: period, unit: 'same-unit' }),
    ],
    [
      'active at the same unit',
      'unitId',
      () => active(riskBands.all(), { at: periodEnd, unit: 'same-unit' }),
    ],
    ['sameDay', 'unitId', () => sameDay(dispensings.all() as never, contacts.all() as never)],
    ['unitHas', 'unitId', () => unitHas(dispensings.all(), { during: period })],
    [
      'followedBy',
      'personId',
      () =>
        followedBy(contacts, unitReports.all(), { within: { from: 0 }, before: periodEnd, dated: 'period' }),
    ],
    ['sum', 'cost', () => sum({ ...text, of: eachContact, value: 'cost' as never })],
    ['breakdown', 'colour', () => breakdown({ ...text, of: eachContact, by: 'colour' as never })],
  ])('%s: a table without %s is refused', (_, column, define) => {
    const error = errorOf(define);
    expect(error.code).toBe('missing-column');
    expect(error.message).toContain(column);
  });

  test('a table without a unit is counted by the listing', () => {
    expect(() =>
      eachRow(discharges.all(), { during: period, attributedBy: 'listing-on-date' }),
    ).not.toThrow();
  });
});

describe('other contradictions', () => {
  test('active on a table of events', () => {
    const error = errorOf(() => active(contacts.all(), { at: periodEnd }));
    expect([error.code, error.where]).toEqual(['no-interval', { table: 'contacts' }]);
    expect(() => active(namedContacts.all(), { at: periodEnd })).not.toThrow();
  });

  test('sameDay of one kind', () => {
    expect(codeOf(() => sameDay(contacts.all() as never))).toBe('same-day-needs-two');
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a rate per %s', (times) => {
    const error = errorOf(() => rate({ ...text, id: 'C9', of: eachContact, per: listed(), times }));
    expect(error.code).toBe('invalid-rate');
    expect(error.where.indicator).toBe('C9');
    expect(error.message).toContain(String(times));
  });

  test('a rate per 1', () => {
    expect(() => rate({ ...text, of: eachContact, per: listed(), times: 1 })).not.toThrow();
  });
});

describe('definitions are data', () => {
  const indicator = proportion({
    ...text,
    of: listed({ where: () => sexIs('female') }),
    counted: () =>
      countOf(
        contacts.where((c) => c.form.is('visit')),
        { during: period },
      ).atLeast(1),
  });

  const frozen = (data: unknown): boolean =>
    typeof data !== 'object' || data === null || (Object.isFrozen(data) && Object.values(data).every(frozen));

  test('plain, and the same after JSON', () => {
    expect(JSON.parse(JSON.stringify(indicator))).toEqual(indicator);
  });

  test('frozen through and through', () => {
    expect(frozen(indicator.measure)).toBe(true);
  });
});

describe('what looks into another table, and what is made of other entries', () => {
  const holding = riskBands.where((r) => r.rub.atLeast(4));

  test.each([
    ['no-interval', () => contacts.where((c) => activeOn(c.date, notes.all()))],
    ['missing-column', () => unitReports.where((r) => activeOn(r.reportedOn, holding))],
    [
      'nested-active-on',
      () => {
        const nested = namedContacts.where((n) => activeOn(n.from, holding));
        return contacts.where((c) => activeOn(c.date, nested));
      },
    ],
    [
      'columns-not-comparable',
      () => contacts.where((c) => activeOn(c.date, namedContacts.all(), { same: { profession: 'role' } })),
    ],
    ['no-interval', () => activeAt(contacts, notes.all(), { at: periodEnd })],
    ['missing-column', () => activeAt(unitReports, holding, { at: periodEnd })],
    [
      'nested-active-on',
      () =>
        activeAt(
          contacts,
          namedContacts.where((n) => activeOn(n.from, holding)),
          { at: periodEnd },
        ),
    ],
    [
      'columns-not-comparable',
      () => activeAt(contacts, namedContacts.all(), { at: periodEnd, same: { profession: 'role' } }),
    ],
    [
      'unknown-value',
      () =>
        breakdown({
          ...text,
          of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
          ...{ by: 'form', missing: 'vist' },
        }),
    ],
    [
      'rows-taken-together',
      () =>
        eachRow(births.all(), {
          ...{ during: period, attributedBy: 'row-unit', once: 'a-person-and-day', about: 'childId' },
        }),
    ],
    [
      'dropped-clause',
      () =>
        eachRow(contacts.all(), {
          ...{ during: period, attributedBy: 'row-unit' },
          where: (c) => c.planned.is(true) && c.mentalHealth.is(true),
        }),
    ],
    ['invalid-part', () => part({ ...text, of: [], among: ['a'] })],
    ['invalid-part', () => part({ ...text, of: ['a'], among: ['b'] })],
    ['invalid-part', () => part({ ...text, of: ['a'], among: ['a', 'a'] })],
    ['invalid-part', () => part({ ...text, of: ['a', 'a'], among: ['a', 'b'] })],
    ...([{ ageFrom: 70, ageTo: 23 }, { ageFrom: -1 }, { ageTo: 1.5 }] as const).map(
      (inhabitants) =>
        [
          'invalid-ages',
          () => rate({ ...text, of: eachContact, per: listed(), times: 1, inhabitants }),
        ] as const,
    ),
  ] as const)('%s', (code, define) => {
    expect(codeOf(define as () => unknown)).toBe(code);
  });

  test('a part is of entries that count, at all times at which it is reported', () => {
    const about = {
      ...{ id: 'own', region: 'own', year: 2024, version: '1' },
      name: text.name,
      document: text.name,
    };
    const planOf = (...indicators: Parameters<typeof definePlan>[0]['indicators']) =>
      definePlan({ ...about, indicators });
    const counted = count({ ...text, id: 'a', of: eachContact });
    const whole = part({ ...text, id: 'part', of: ['a'], among: ['a'] });
    expect(planOf(counted, whole).indicators.length).toBe(2);
    expect(codeOf(() => planOf(whole))).toBe('unknown-indicator');
    const rated = rate({ ...text, id: 'a', of: eachContact, per: listed(), times: 1 });
    expect(codeOf(() => planOf(rated, whole))).toBe('invalid-part');
    expect(codeOf(() => planOf({ ...counted, reported: ['year'] }, whole))).toBe('invalid-part');
  });
});
