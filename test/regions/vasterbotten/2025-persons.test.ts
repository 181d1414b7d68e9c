import type {
  ContactRow,
  LabResultRow,
  LifestyleRow,
  OutcomePlace,
  PersonRow,
  PopulationRow,
  PrescriptionRow,
  ScreeningRow,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { counts, listedPerson, overSexes, run, tallyOf } from './world.js';

describe.each([
  ['V11', 'tobacco', 'physical-activity', ['DV111', 'DV112', 'DV113'], ['DV121', 'DV131', 'DV114']],
  ['V12', 'physical-activity', 'tobacco', ['DV131', 'DV132', 'DV133'], ['DV111', 'DV141', 'DV200']],
] as const)('%s: action on %s', (id, habit, other, actions, others) => {
  const risk = (more: Partial<LifestyleRow> = {}): LifestyleRow => ({
    personId: 'p1',
    unitId: 'HC2',
    date: '2025-06-01',
    habit,
    risk: true,
    ...more,
  });
  const action = (procedure: string, date = '2025-06-01'): ContactRow => ({
    contactId: 'c1',
    personId: 'p1',
    unitId: 'HC2',
    date,
    form: 'telephone',
    procedures: [procedure],
  });
  const count = (
    lifestyle: readonly LifestyleRow[],
    contacts: readonly ContactRow[],
  ): readonly (number | null)[] =>
    counts(id, { ...listedPerson('1980-01-01'), lifestyle, contacts, notes: [] });

  test.each(actions)('%s is at least a simple action', (code) => {
    expect(count([risk()], [action(code)])).toEqual([1, 1]);
  });
  test.each(others)('%s is not', (code) => {
    expect(count([risk()], [action(code)])).toEqual([0, 1]);
  });

  test.each([
    ['the first day of the 18 months', '2024-07-01', [1, 1]],
    ['the day before', '2024-06-30', [0, 1]],
    ['the last day', '2025-12-31', [1, 1]],
    ['the day after', '2026-01-01', [0, 1]],
  ] as const)('action on %s', (_, date, gives) => {
    expect(count([risk()], [action(actions[0], date)])).toEqual(gives);
  });

  test.each([
    ['on the first day of the 18 months', { date: '2024-07-01' }, [1, 1]],
    ['the day before', { date: '2024-06-30' }, [0, 0]],
    ['no risk', { risk: false }, [0, 0]],
    ['not said', { risk: null }, [0, 0]],
    ['another habit', { habit: other }, [0, 0]],
  ] as const)('risk %s', (_, more, gives) => {
    expect(count([risk(more)], [action(actions[0])])).toEqual(gives);
  });

  test('a later answer without risk does not take it away; an action before the risk counts', () => {
    const later = risk({ date: '2025-11-01', risk: false });
    expect(count([risk(), later], [action(actions[0], '2024-08-01')])).toEqual([1, 1]);
  });

  test('an action in a note counts too', () => {
    const notes = [{ personId: 'p1', unitId: 'HC1', date: '2025-01-01', term: 'Åtg', value: actions[0] }];
    const rows = { ...listedPerson('1980-01-01'), lifestyle: [risk()], contacts: [], notes };
    expect(counts(id, rows)).toEqual([1, 1]);
  });
});

describe('V13: cervical screening', () => {
  const sample = (date: string, kind: ScreeningRow['kind'] = 'cervical-hpv'): ScreeningRow => ({
    personId: 'p1',
    date,
    kind,
  });
  const v13 = (birthDate: string, screenings: readonly ScreeningRow[], sex: PersonRow['sex'] = 'female') =>
    counts('V13', { ...listedPerson(birthDate, sex), screenings });

  test.each([
    ['22', '2003-01-01', [0, 0]],
    ['23', '2002-12-31', [1, 1]],
    ['70', '1955-01-01', [1, 1]],
    ['71', '1954-12-31', [0, 0]],
  ] as const)('%s years on the last day', (_, birthDate, gives) => {
    expect(v13(birthDate, [sample('2025-06-01')])).toEqual(gives);
  });

  test.each([
    ['49: five years', '1976-01-01', '2021-01-01', [1, 1]],
    ['49: a day more', '1976-01-01', '2020-12-31', [0, 1]],
    ['50 on the last day: seven years', '1975-12-31', '2019-01-01', [1, 1]],
    ['50: a day more', '1975-12-31', '2018-12-31', [0, 1]],
    ['a sample after the period', '1980-01-01', '2026-01-01', [0, 1]],
  ] as const)('%s', (_, birthDate, date, gives) => {
    expect(v13(birthDate, [sample(date)])).toEqual(gives);
  });

  test('a sample that is not analysed for HPV does not count', () => {
    expect(v13('1980-01-01', [sample('2025-06-01', 'cervical-cytology')])).toEqual([0, 1]);
  });

  test.each(['male', null] as const)('sex %s is not in the population', (sex) => {
    expect(v13('1980-01-01', [sample('2025-06-01')], sex)).toEqual([0, 0]);
  });

  test('has a row of women, and none of men', () => {
    const report = run('V13', { ...listedPerson('1980-01-01'), screenings: [sample('2025-06-01')] });
    const strata = report.outcomes.filter(({ unit }) => unit === null).map(({ stratum }) => stratum);
    expect(strata).toEqual([{}, { sex: 'female' }]);
    expect(tallyOf(report.outcome('V13', { sex: 'female' }))).toEqual([1, 1]);
    expect(() => report.outcome('V13', { sex: 'male' })).toThrow(/nothing stands at/);
  });

  describe('of the inhabitants, where they are delivered', () => {
    const group = (more: Partial<PopulationRow> = {}): PopulationRow => ({
      ...{ unitId: 'HC1', sex: 'female', ageFrom: 23, ageTo: 70, period: '2025', count: 8 },
      ...more,
    });
    const v13Of = (populations: readonly PopulationRow[], at: OutcomePlace = { unit: 'HC1' }) =>
      counts('V13', { ...listedPerson('1980-01-01'), screenings: [sample('2025-06-01')], populations }, at);

    test.each([
      ['women of 23–70', [group()], [1, 8]],
      ['in two groups', [group({ ageTo: 49, count: 5 }), group({ ageFrom: 50, count: 4 })], [1, 9]],
      ['with a gap: listed women', [group({ ageTo: 48 }), group({ ageFrom: 50 })], [1, 1]],
      ['with an overlap: listed women', [group({ ageTo: 50 }), group({ ageFrom: 50 })], [1, 1]],
      ['of other ages: listed women', [group({ ageTo: 69 })], [1, 1]],
      ['of both sexes: listed women', [group({ sex: null })], [1, 1]],
      ['of another year: listed women', [group({ period: '2024' })], [1, 1]],
      ['none: listed women', [], [1, 1]],
    ] as const)('%s', (_, populations, gives) => {
      expect(v13Of(populations)).toEqual(gives);
    });

    test('the region is the sum of its units where each is known, else its own row', () => {
      expect(v13Of([group()], {})).toEqual([1, null]);
      expect(v13Of([group(), group({ unitId: 'HC2', count: 3 })], {})).toEqual([1, 11]);
      expect(v13Of([group(), group({ unitId: null, count: 20 })], {})).toEqual([1, 20]);
      expect(v13Of([group(), group({ unitId: null, count: 20 })], { sex: 'female' })).toEqual([1, 20]);
    });

    test('a unit of which nothing is known has no value, and is told so', () => {
      const rows = { ...listedPerson('1980-01-01'), screenings: [], populations: [group()] };
      expect(run('V13', rows).outcome('V13', { unit: 'HC2' })).toMatchObject({
        status: 'no-data',
        value: null,
        denominator: null,
        reason: { en: 'The table populations has no number of inhabitants here.' },
      });
    });
  });
});

describe('V14: health examinations of those who turn 40, 50 or 60 in the year', () => {
  const vhu = (date: string, kind: ScreeningRow['kind'] = 'vhu'): ScreeningRow => ({
    personId: 'p1',
    date,
    kind,
  });
  const v14 = (birthDate: string, screenings: readonly ScreeningRow[], during?: string) =>
    counts('V14', { ...listedPerson(birthDate), screenings }, during === undefined ? {} : { during });

  test.each([
    ['39', '1986-01-01', [0, 0]],
    ['40 on the last day of the year', '1985-12-31', [1, 1]],
    ['41', '1984-12-31', [0, 0]],
    ['45, between the ages', '1980-06-01', [0, 0]],
    ['50', '1975-06-01', [1, 1]],
    ['60', '1965-01-01', [1, 1]],
  ] as const)('%s', (_, birthDate, gives) => {
    expect(v14(birthDate, [vhu('2025-02-01')])).toEqual(gives);
  });

  test('Delår 1: the cohort of the whole year, the examinations of the period', () => {
    expect(v14('1985-12-31', [vhu('2025-04-30')], '2025-DÅ04')).toEqual([1, 1]);
    expect(v14('1985-12-31', [vhu('2025-05-01')], '2025-DÅ04')).toEqual([0, 1]);
    expect(v14('1985-12-31', [vhu('2024-12-31')])).toEqual([0, 1]);
    expect(v14('1985-12-31', [vhu('2025-05-01', 'asq-se')])).toEqual([0, 1]);
  });
});

describe('V15: HbA1c above 70 in type 2 diabetes under 80', () => {
  const result = (value: number | string, more: Partial<LabResultRow> = {}): LabResultRow => ({
    personId: 'p1',
    date: '2025-06-01',
    analyte: 'HbA1c',
    value,
    register: 'NDR',
    diabetesType: '2',
    ...more,
  });
  const v15 = (labResults: readonly LabResultRow[], birthDate = '1960-01-01') =>
    counts('V15', { ...listedPerson(birthDate), labResults });

  test.each([
    ['70', '70', [0, 1]],
    ['70.1', '70.1', [1, 1]],
  ] as const)('%s mmol/mol', (_, value, gives) => {
    expect(v15([result(value)])).toEqual(gives);
  });

  test.each([
    ['79', '1946-01-01', [1, 1]],
    ['80 on the last day', '1945-12-31', [0, 0]],
  ] as const)('%s years', (_, birthDate, gives) => {
    expect(v15([result(90)], birthDate)).toEqual(gives);
  });

  test('the latest value decides, in whatever order the rows come', () => {
    expect(v15([result(60, { date: '2025-09-01' }), result(90)])).toEqual([0, 1]);
    expect(v15([result(60), result(90, { date: '2025-09-01' })])).toEqual([1, 1]);
  });

  test.each([
    ['type 1', { diabetesType: '1' }],
    ['no type', { diabetesType: null }],
    ['another register', { register: 'other' }],
    ['another analyte', { analyte: 'LDL' }],
    ['the year before', { date: '2024-12-31' }],
  ] as const)('%s is not in the population', (_, more) => {
    expect(v15([result(90, more)])).toEqual([0, 0]);
  });

  test('the goal is below 7 %, not at it', () => {
    const of = (high: number): string | undefined => {
      const ids = Array.from({ length: 100 }, (_, i) => `p${i}`);
      return run('V15', {
        persons: ids.map((personId) => ({ personId, birthDate: '1960-01-01', sex: 'male' })),
        listings: ids.map((personId) => ({ personId, unitId: 'HC1', from: '2000-01-01' })),
        labResults: ids.map((personId, i) => result(i < high ? 71 : 50, { personId })),
      }).outcome('V15', {}).goals[0]?.fulfilment;
    };
    expect([of(6), of(7)]).toEqual(['met', 'not-met']);
  });
});

describe('V18: ASQ-se of those who turn 3 in the year', () => {
  test.each([
    ['turns 3 on 31 December', '2022-12-31', '2025-01-01', [1, 1]],
    ['turned 3 the year before', '2021-12-31', '2025-01-01', [0, 0]],
    ['turns 3 next year', '2023-01-01', '2025-12-31', [0, 0]],
    ['answered the year before', '2022-06-01', '2024-12-31', [0, 1]],
    ['answered on the last day', '2022-06-01', '2025-12-31', [1, 1]],
  ] as const)('%s', (_, birthDate, date, gives) => {
    const screenings = [{ personId: 'p1', date, kind: 'asq-se' }] as const;
    expect(counts('V18', { ...listedPerson(birthDate), screenings })).toEqual(gives);
  });

  test('girls, boys and unknown add up to the total', () => {
    const persons = (['female', 'male', null] as const).map((sex, i) => ({
      personId: `p${i}`,
      birthDate: '2022-05-01',
      sex,
    }));
    const report = run('V18', {
      persons,
      listings: persons.map(({ personId }) => ({ personId, unitId: 'HC1', from: '2022-05-01' })),
      screenings: [
        { personId: 'p1', date: '2025-05-01', kind: 'asq-se' },
        { personId: 'p2', date: '2025-05-01', kind: 'asq-se' },
      ],
    });
    expect(overSexes(report, 'V18')).toEqual([2, 3]);
    expect(tallyOf(report.outcome('V18', {}))).toEqual([2, 3]);
  });
});

describe('V20: prescriptions of antibiotics per 1 000 listed', () => {
  const prescription = (more: Partial<PrescriptionRow> = {}): PrescriptionRow => ({
    personId: 'p1',
    unitId: 'HC1',
    date: '2025-06-01',
    atc: 'J01CE02',
    dispensed: true,
    ...more,
  });

  test.each([
    ['dispensed', {}, 1],
    ['written and not dispensed', { dispensed: false }, 1],
    ['not said whether it was dispensed', { dispensed: null }, 1],
    ['methenamine', { atc: 'J01XX05' }, 0],
    ['fewer than seven characters', { atc: 'J01CE' }, 0],
    ['no antibiotic', { atc: 'N02BE01' }, 0],
    ['the year before', { date: '2024-12-31' }, 0],
    ['written by another unit: in the region', { unitId: 'HC2' }, 1],
  ] as const)('%s', (_, more, n) => {
    const rows = { ...listedPerson('1980-01-01'), prescriptions: [prescription(more)] };
    expect(counts('V20', rows)).toEqual([n, 1]);
  });

  test('at the unit that wrote it, over those listed there; two prescriptions are two', () => {
    const rows = {
      ...listedPerson('1980-01-01'),
      prescriptions: [prescription({ unitId: 'HC2' }), prescription({ unitId: 'HC2' })],
    };
    expect(counts('V20', rows, { unit: 'HC2' })).toEqual([2, 0]);
    expect(counts('V20', rows, { unit: 'HC1' })).toEqual([0, 1]);
  });

  test.each([
    [1, 250, 'met'],
    [2, 500, 'not-met'],
  ] as const)('%i of 4 listed are %i per 1 000: %s', (n, value, fulfilment) => {
    const ids = ['p1', 'p2', 'p3', 'p4'];
    const outcome = run('V20', {
      persons: ids.map((personId) => ({ personId, birthDate: '1980-01-01', sex: 'male' })),
      listings: ids.map((personId) => ({ personId, unitId: 'HC1', from: '2000-01-01' })),
      prescriptions: ids.slice(0, n).map((personId) => prescription({ personId })),
    }).outcome('V20', {});
    expect(outcome).toMatchObject({ value, goals: [{ fulfilment, level: 'national' }] });
  });

  test.each([
    ['dispensed', true, 1],
    ['not dispensed', false, 0],
    ['not said', null, 0],
  ] as const)('where only dispensed prescriptions count: %s', (_, dispensed, n) => {
    const rows = { ...listedPerson('1980-01-01'), prescriptions: [prescription({ dispensed })] };
    expect(counts('V20', rows, { parameters: { dispensedAntibioticsOnly: true } })).toEqual([n, 1]);
  });

  test('whether it was dispensed need not be delivered where it is not asked', () => {
    const { dispensed: _, ...bare } = prescription();
    const rows = { ...listedPerson('1980-01-01'), prescriptions: [bare] };
    expect(run('V20', rows).outcome('V20', {}).status).toBe('measured');
    const asked = run('V20', rows, '2025', { dispensedAntibioticsOnly: true });
    expect(asked.outcome('V20', {}).status).toBe('not-measurable');
  });

  test.each([
    ['inhabitants of all ages and both sexes', [{ count: 4 }], 1, 4, 250],
    [
      'women and men apart',
      [
        { sex: 'female', count: 1 },
        { sex: 'male', count: 4 },
      ],
      1,
      5,
      200,
    ],
    ['of some ages only: listed', [{ ageFrom: 0, ageTo: 17, count: 4 }], 1, 1, 1000],
    [
      'children and adults',
      [
        { ageTo: 17, count: 3 },
        { ageFrom: 18, count: 5 },
      ],
      1,
      8,
      125,
    ],
  ] as const)('per 1 000 %s', (_, some, numerator, denominator, value) => {
    const populations = some.map((one) => ({ unitId: null, period: '2025', ...one }));
    const rows = { ...listedPerson('1980-01-01'), prescriptions: [prescription()], populations };
    expect(run('V20', rows).outcome('V20', {})).toMatchObject({ numerator, denominator, value });
  });
});
