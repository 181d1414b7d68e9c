import {
  contacts,
  count,
  eachRow,
  evaluateRows,
  type Indicator,
  listed,
  narrative,
  OptionsError,
  part,
  period,
  pooled,
  proportion,
  quotient,
  supplied,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { about, ownPlan } from '../memory/own-plan.js';

const visits = eachRow(
  contacts.where((c) => c.form.is('visit')),
  { during: period, attributedBy: 'row-unit' },
);
const byPhysician = proportion({
  ...about('share'),
  of: visits,
  counted: (c) => c.profession.is('physician'),
});
const visit = {
  personId: 'p',
  unitId: 'HC',
  date: '2024-03-05',
  form: 'visit',
  profession: 'physician',
} as const;

/** The status of the share of visits to a physician at a unit open between two dates, in a month without a visit. */
function statusIn(month: string, opensOn: string | null, closesOn: string | null): unknown {
  const unit = { unitId: 'HC', name: 'HC', ownership: 'public', opensOn, closesOn } as const;
  const report = evaluateRows(
    ownPlan(byPhysician),
    { units: [unit], contacts: [{ ...visit, contactId: 'c' }] },
    { periods: [month] },
  );
  return report.outcome('share', { unit: 'HC' }).status;
}

describe('a unit that is closed the whole period', () => {
  test('opens after its last day', () => {
    expect(statusIn('2024-01', '2024-02-01', null)).toBe('closed');
    expect(statusIn('2024-01', '2024-01-31', null)).toBe('no-data');
    expect(statusIn('2024-01', '2024-01-01', null)).toBe('no-data');
  });

  test('has closed on its first day, or before: the day of closing is the first without a visit', () => {
    expect(statusIn('2024-04', null, '2024-03-31')).toBe('closed');
    expect(statusIn('2024-04', null, '2024-04-01')).toBe('closed');
    expect(statusIn('2024-04', null, '2024-04-02')).toBe('no-data');
    expect(statusIn('2024-04', null, '2024-04-30')).toBe('no-data');
  });

  test('is neither without dates, nor where something is counted in spite of them', () => {
    expect(statusIn('2024-04', null, null)).toBe('no-data');
    expect(statusIn('2024-03', '2024-06-01', null)).toBe('measured');
    expect(statusIn('2024-03', null, '2024-01-01')).toBe('measured');
  });

  test('says why, and a unit that is open says another thing; the region never closes', () => {
    const unit = { unitId: 'HC', name: 'HC', ownership: 'public', closesOn: '2024-01-01' } as const;
    const report = evaluateRows(
      ownPlan(byPhysician),
      {
        units: [unit, { ...unit, unitId: 'HD', closesOn: null }],
        contacts: [{ ...visit, contactId: 'c', unitId: 'HX' }],
      },
      { periods: ['2024-02'] },
    );
    const [closed, open, region] = [{ unit: 'HC' }, { unit: 'HD' }, {}].map((at) =>
      report.outcome('share', at),
    );
    expect(closed).toMatchObject({ origin: 'counted', reason: { sv: 'Enheten är stängd hela perioden.' } });
    expect(open).toMatchObject({ origin: 'counted', status: 'no-data', reason: { sv: 'Nämnaren är noll.' } });
    expect(region?.status).toBe('no-data');
  });
});

describe('why nothing is measured', () => {
  const twice = { ...visit, contactId: 'c' };
  const of = (rows: object, ...more: readonly Indicator[]): ReturnType<typeof evaluateRows> =>
    evaluateRows(ownPlan(byPhysician, ...more), rows as never, { periods: ['2024-03'] });

  test('a table is not delivered', () => {
    expect(of({ units: [] }).outcome('share', {})).toMatchObject({
      status: 'not-measurable',
      reason: { sv: 'Tabellen contacts saknas.', en: 'The table contacts is not delivered.' },
      value: null,
      numerator: null,
      denominator: null,
      origin: null,
    });
  });

  test('columns are not delivered, and each is named', () => {
    const { contactId, personId, unitId, date, form } = twice;
    expect(
      of({ contacts: [{ contactId, personId, unitId, date, form }] }).outcome('share', {}),
    ).toMatchObject({
      status: 'not-measurable',
      reason: { en: 'Not delivered: contacts.profession.' },
    });
    expect(of({ contacts: [{ contactId, personId, unitId, date }] }).outcome('share', {})).toMatchObject({
      status: 'not-measurable',
      reason: { en: 'Not delivered: contacts.form, contacts.profession.' },
    });
  });

  test('an empty table is delivered', () => {
    expect(of({ contacts: [] }).outcome('share', {})).toMatchObject({
      status: 'no-data',
      reason: { en: 'The denominator is zero.' },
      numerator: 0,
      denominator: 0,
    });
  });

  test('an entry made of others says which of them it is', () => {
    const all = pooled({ ...about('pool'), of: ['share'] });
    const some = part({ ...about('part'), of: ['n'], among: ['n'] });
    const n = count({ ...about('n'), of: visits });
    const report = of({ units: [] }, all, n, some);
    expect(report.outcome('pool', {})).toMatchObject({
      status: 'not-measurable',
      reason: { en: 'share: The table contacts is not delivered.' },
    });
    expect(report.outcome('part', {}).reason?.en).toBe('n: The table contacts is not delivered.');
    const counted = of(
      { contacts: [twice, { ...twice, contactId: 'd', profession: 'nurse' }] },
      all,
      n,
      some,
    );
    expect([counted.outcome('pool', {}).value, counted.outcome('part', {}).value]).toEqual([0.5, 1]);
  });

  test('words and what others supply', () => {
    const words = narrative({ ...about('words') });
    const other = supplied({ ...about('other') } as never);
    const report = of({ contacts: [twice] }, words, other, quotient({ ...about('cni'), of: 'cni' }));
    expect(report.outcome('words', {})).toMatchObject({ status: 'narrative', reason: null, origin: null });
    expect(report.outcome('other', {})).toMatchObject({
      status: 'not-reported',
      reason: { en: 'Nobody has supplied it.' },
    });
  });
});

describe('an outcome that is asked for', () => {
  const report = evaluateRows(
    ownPlan(byPhysician, count({ ...about('n'), of: listed() })),
    { units: [{ unitId: 'HC', name: 'HC', ownership: 'public' }], contacts: [{ ...visit, contactId: 'c' }] },
    { periods: ['2024-03', '2024'] },
  );

  test.each<readonly [string, unknown, unknown]>([
    ['no place', 'share', undefined],
    ['nothing for a place', 'share', null],
    ['a text for a place', 'share', 'HC'],
    ['a number for a unit', 'share', { unit: 17, period: '2024' }],
    ['a number for an indicator', 17, { period: '2024' }],
  ])('with %s is refused', (_, indicator, at) => {
    expect(() => report.outcome(indicator as never, at as never)).toThrow(OptionsError);
    expect(() => report.outcome(indicator as never, at as never)).toThrow(
      'expected an indicator and a place in texts',
    );
  });

  test('with a unit that is undefined is that of the region', () => {
    expect(report.outcome('share', { unit: undefined, period: '2024' } as never).unit).toBeNull();
  });

  test('of several periods without saying which', () => {
    expect(() => report.outcome('share', {})).toThrow('the report has 2 periods');
  });

  test('where nothing stands: what there is of this indicator is told', () => {
    expect(() => report.outcome('share', { unit: 'HX', period: '2024' })).toThrow(
      'there are periods 2024-03, 2024; units HC, null (the region); strata total',
    );
  });

  test('of an indicator that is not there', () => {
    expect(() => report.outcome('shaer', { period: '2024' })).toThrow('the report has no indicator "shaer"');
  });
});

test('a report is frozen, its units too, and its units are those of the rows', () => {
  const unit = { unitId: 'HC', name: 'Norra', ownership: 'public', geography: 'rural' } as const;
  const report = evaluateRows(ownPlan(byPhysician), { units: [unit], contacts: [] }, { periods: ['2024'] });
  expect(report.units).toEqual([{ ...unit, opensOn: null, closesOn: null }]);
  expect(Object.isFrozen(report.units[0])).toBe(true);
  expect(report.notes).toEqual([]);
});
