import {
  breakdown,
  contacts,
  continuity,
  count,
  definePlan,
  difference,
  eachRow,
  exists,
  followedBy,
  type Indicator,
  labResults,
  lifestyle,
  listed,
  notes,
  outOfRegionCare,
  ParameterError,
  part,
  period,
  personsAt,
  pooled,
  proportion,
  quotient,
  rate,
  sameDay,
  sexIs,
  sum,
  unitHas,
  unitReports,
  units,
  yearStart,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import { compile } from '../../../src/core/program/compile.js';

const text = { sv: 'x', en: 'x' };
const months = (value: number | null) => ({ kind: 'param', name: 'months', value, note: text }) as const;
const visits = (value: number | null) =>
  proportion({
    id: 'visits',
    slug: 'visits',
    name: text,
    source: { document: 'x', row: 'x' },
    of: eachRow(
      contacts.where((c) => c.form.is('visit')),
      {
        during: { from: { of: 'period-start', months: months(value) }, to: period.to },
        attributedBy: 'row-unit',
      },
    ),
    counted: (c) => c.profession.is('physician'),
    reported: ['year'],
  });
const everybody = proportion({
  id: 'everybody',
  slug: 'everybody',
  name: text,
  source: { document: 'x', row: 'x' },
  of: listed(),
  counted: () => sexIs('female'),
  reported: ['year', 'month'],
});
const planOf = (value: number | null) =>
  definePlan({
    id: 'plan',
    region: 'x',
    year: 2024,
    version: '1',
    name: text,
    document: text,
    indicators: [visits(value), everybody],
  });
const compiled = (value: number | null, ageLimits: readonly number[] | null = null) => {
  const plan = planOf(value);
  return compile(plan, {
    indicators: plan.indicators,
    periods: [parsePeriod('2024'), parsePeriod('2024-06')],
    ageLimits,
  });
};

describe('the tallies of an indicator', () => {
  test('stand in the order of the indicators, each with the periods that it is reported for', () => {
    const { program, tallies, unset } = compiled(0);
    expect([...tallies]).toEqual([
      ['visits', [0]],
      ['everybody', [1]],
    ]);
    expect(program.tallies.map(({ indicator, mask }) => [indicator, mask])).toEqual([
      ['visits', 0b01],
      ['everybody', 0b11],
    ]);
    expect([...unset]).toEqual([]);
    expect(program.ageGroups).toBeNull();
  });

  test('are none where a parameter has no value: it is named, and the others are counted', () => {
    const { program, tallies, unset } = compiled(null);
    expect(tallies.get('visits')).toEqual([]);
    expect(tallies.get('everybody')).toEqual([0]);
    expect(program.tallies.map(({ indicator }) => indicator)).toEqual(['everybody']);
    expect(unset.get('visits')?.sv).toContain('Parametern months har inget värde');
  });

  test('are not guessed where a parameter cannot be meant', () => {
    // definePlan refuses such a value before.
    const wish = { indicators: [visits(1.5)], periods: [parsePeriod('2024')], ageLimits: null };
    expect(() => compile(planOf(0), wish)).toThrow(RangeError);
  });
});

test('age groups are birth days on the last day of each period', () => {
  const groups = compiled(0, [0, 18]).program.ageGroups;
  expect(groups?.labels).toEqual(['0-17', '18-']);
  // On 31 December 2024 and on 30 June 2024; who is born after the day is in none of them.
  expect(groups?.ranges).toEqual([
    [[[dayOf(2007, 1, 1), dayOf(2025, 1, 1)]], [[dayOf(2006, 7, 1), dayOf(2024, 7, 1)]]],
    [[[null, dayOf(2007, 1, 1)]], [[null, dayOf(2006, 7, 1)]]],
  ]);
});

describe('what a measure is compiled to', () => {
  const head = (id: string) =>
    ({ id, slug: id, name: text, source: { document: 'x', row: 'x' }, reported: ['year'] }) as const;
  const visits2024 = eachRow(
    contacts.where((c) => c.form.is('visit')),
    { during: period, attributedBy: 'row-unit' },
  );
  const asked = () => exists(notes.all(), { during: period });
  const programOf = (...indicators: readonly Indicator[]) => {
    const plan = definePlan({ ...planOf(0), indicators });
    return compile(plan, { indicators, periods: [parsePeriod('2024')], ageLimits: null }).program;
  };
  /** The tables that a measure reads, and as what. */
  const feedsOf = (...indicators: readonly Indicator[]) =>
    programOf(...indicators).feeds.map(({ table, part: as, readBy }) => [table, as, readBy.join()]);
  const kindsOf = (...indicators: readonly Indicator[]) =>
    programOf(...indicators).tallies.map(({ of }) => of.kind);

  test('a share of persons reads the population as the denominator and what is counted as the numerator', () => {
    const where = () => exists(labResults.all(), { during: period });
    const ofListed = proportion({ ...head('a'), of: listed({ where }), counted: asked });
    expect(feedsOf(ofListed)).toEqual([
      ['notes', 'numerator', 'a'],
      ['labResults', 'denominator', 'a'],
    ]);
    const at = personsAt(contacts.all(), { during: period, where });
    expect(feedsOf(proportion({ ...head('a'), of: at, counted: asked }))).toEqual([
      ['contacts', 'denominator', 'a'],
      ['labResults', 'denominator', 'a'],
      ['notes', 'numerator', 'a'],
    ]);
  });

  test('a share of rows, and of units', () => {
    const follows = () =>
      followedBy(contacts, labResults.all(), { within: { from: 0, to: 9 }, before: period.to });
    expect(feedsOf(proportion({ ...head('a'), of: visits2024, counted: follows }))).toEqual([
      ['labResults', 'numerator', 'a'],
      ['contacts', 'denominator', 'a'],
    ]);
    const has = () => unitHas(unitReports.all(), { during: period, dated: 'period' });
    const share = proportion({ ...head('a'), of: units(), counted: has });
    expect(feedsOf(share)).toEqual([['unitReports', 'numerator', 'a']]);
    expect(programOf(share).tallies[0]?.of).toMatchObject({
      kind: 'units',
      counted: { kind: 'unit-exists' },
    });
    expect(programOf(count({ ...head('a'), of: units() })).tallies[0]?.of).toMatchObject({
      ...{ kind: 'units', counted: { kind: 'all', of: [] } },
    });
  });

  test('rows that what follows them decides belong to the population by the denominator', () => {
    const where = () =>
      followedBy(contacts, labResults.all(), { within: { from: 0, to: 9 }, before: period.to });
    const chosen = count({
      ...head('a'),
      of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit', where }),
    });
    expect(feedsOf(chosen)).toEqual([
      ['labResults', 'denominator', 'a'],
      ['contacts', 'denominator', 'a'],
    ]);
    expect(programOf(chosen).tallies[0]?.of).toMatchObject({ where: { kind: 'followed' }, counted: null });
  });

  test('rows that the row itself decides are chosen when they are read', () => {
    const chosen = count({
      ...head('a'),
      of: eachRow(contacts.all(), {
        during: period,
        attributedBy: 'row-unit',
        where: (c) => c.form.is('visit'),
      }),
    });
    const program = programOf(chosen);
    expect(program.tallies[0]?.of).toMatchObject({ kind: 'rows', where: null });
    expect(JSON.stringify(program.feeds[0]?.where)).toContain('"visit"');
  });

  test('persons at the units of one kind of rows share its words; those of several have a store of their own', () => {
    const stores = (rows: Parameters<typeof personsAt>[0]) =>
      programOf(count({ ...head('a'), of: personsAt(rows as never, { during: period }) }));
    expect(stores(contacts.all())).toMatchObject({
      stores: [{ kind: 'unit-words' }],
      feeds: [{ table: 'contacts' }],
    });
    expect(stores(contacts.all()).stores[0]).not.toHaveProperty('joints');
    const both = sameDay(contacts.all() as never, notes.all() as never);
    expect(stores(both as never).stores).toEqual([{ kind: 'joint', kinds: 2 }]);
    const several = stores([lifestyle.all(), both] as never);
    expect(several.stores).toEqual([
      { kind: 'joint', kinds: 2 },
      { kind: 'unit-words', joints: [0] },
    ]);
    expect(several.feeds.map(({ table, into }) => [table, into])).toEqual([
      ['contacts', { kind: 'joint', store: 0, kindOf: 0 }],
      ['notes', { kind: 'joint', store: 0, kindOf: 1 }],
      ['lifestyle', { kind: 'store', store: 1 }],
    ]);
  });

  test('a continuity index, a difference, a rate, a breakdown and a quotient', () => {
    const where = () => exists(labResults.all(), { during: period });
    const index = continuity({
      ...{ ...head('a'), of: listed({ where }), index: 'coc', visits: contacts.all() },
      ...{ by: 'clinicianId', during: period, atLeastVisits: 2 },
    });
    expect(feedsOf(index)).toEqual([
      ['contacts', 'numerator', 'a'],
      ['labResults', 'denominator', 'a'],
    ]);
    const change = difference({ ...head('a'), of: listed({ where }), since: yearStart });
    expect(feedsOf(change)).toEqual([['labResults', 'numerator', 'a']]);
    expect(kindsOf(change)).toEqual(['listed', 'listed']);
    expect(programOf(change).days).toEqual([[dayOf(2024, 12, 31)], [dayOf(2023, 12, 31)]]);
    expect(kindsOf(rate({ ...head('a'), of: visits2024, per: listed(), times: 1000 }))).toEqual([
      'rows',
      'listed',
    ]);
    const forms = programOf(breakdown({ ...head('a'), of: visits2024, by: 'clinic' })).tallies[0]?.of;
    expect(forms).toMatchObject({ measured: { kind: 'categories', column: 'clinic' } });
    expect(kindsOf(quotient({ ...head('a'), of: 'cni' }))).toEqual(['listed']);
    const other = count({ ...head('a'), of: visits2024, inRegion: listed() });
    expect(kindsOf(other)).toEqual(['rows', 'listed']);
    const visited = eachRow(outOfRegionCare.all(), { during: period, attributedBy: 'row-unit' });
    expect(programOf(sum({ ...head('a'), of: visited, value: 'cost' })).tallies[0]?.of).toMatchObject({
      ...{ measured: { kind: 'sum', value: { kind: 'col', column: 'cost' } } },
    });
  });

  test('what is made of others has no tallies of its own', () => {
    const share = proportion({ ...head('a'), of: visits2024, counted: (c) => c.profession.is('physician') });
    const n = count({ ...head('n'), of: visits2024 });
    expect(
      kindsOf(share, n, pooled({ ...head('b'), of: ['a'] }), part({ ...head('c'), of: ['n'], among: ['n'] })),
    ).toEqual(['rows', 'rows']);
  });

  test('an error that is no missing value of a parameter stops it', () => {
    const wrong = new ParameterError({ code: 'parameter-of-wrong-type', what: 'x', todo: 'x' });
    const broken = { ...everybody } as { measure: unknown };
    Object.defineProperty(broken, 'measure', {
      get: () => {
        throw wrong;
      },
    });
    const wish = { indicators: [broken as Indicator], periods: [parsePeriod('2024')], ageLimits: null };
    expect(() => compile(planOf(0), wish)).toThrow(wrong);
  });
});
