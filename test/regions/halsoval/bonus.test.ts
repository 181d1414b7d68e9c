import { describe, expect, test } from 'vitest';
import { ParameterError, SourceError } from '../../../src/core/errors.js';
import type { SyncTables } from '../../../src/core/facts/source.js';
import { payouts } from '../../../src/core/remuneration/compare.js';
import { pay } from '../../../src/core/remuneration/pay.js';
import type { PayOptions } from '../../../src/core/remuneration/prepare.js';
import type { Statement, StatementLine } from '../../../src/core/remuneration/statement.js';
import { halsovalBonus } from '../../../src/regions/halsoval/index.js';
import { listedAt, type MonthOf, telephoneFacts, unit } from '../../core/remuneration/region.js';

const published: readonly MonthOf[] = [
  { id: 'A', listed: 57_600, calls: 100, answered: 97 },
  { id: 'B', listed: 38_400, calls: 100, answered: 93 },
  { id: 'C', listed: 48_000, calls: 100, answered: 95 },
];

const bonus = (rule: string, facts: SyncTables, period: string, more: Partial<PayOptions> = {}): Statement =>
  pay(halsovalBonus, { facts, period, rules: [rule], ...more });
const lineOf = (statement: Statement, id: string): StatementLine => {
  const found = statement.lines.find((line) => line.unit === id);
  if (found === undefined) throw new Error(`no line of ${id}`);
  return found;
};
const telephone = (units: readonly MonthOf[], more: Partial<PayOptions> = {}): Statement =>
  bonus('telephone', telephoneFacts(units), '2024-04', more);

describe('telephone', () => {
  test('25/12 kr × 144 000 listed is a pot of 300 000, and the published shares', () => {
    const statement = telephone(published);
    expect(statement.lines.map((line) => line.amount)).toEqual(['164049.20', '0.00', '135950.80']);
    expect(statement.pots).toMatchObject([{ pot: '300000.00', paid: '300000.00', rest: '0.00', why: null }]);
    expect(statement.total('A')).toBe('164049.20');
    expect(statement.totals.sum).toBe('300000.00');
  });

  test('or own share × fulfilment, and what is left over goes to all that pass', () => {
    const statement = telephone(published, { parameters: { telephoneOwnShare: 'by-fulfilment' } });
    expect(statement.lines.map((line) => line.amount)).toEqual(['165184.48', '0.00', '134815.52']);
  });

  test('the explanation can be sent as it is: the numbers in both languages', () => {
    const line = lineOf(telephone(published), 'A');
    const sv = line.explanation.sv.replaceAll('\u00a0', ' ');
    expect(sv).toBe(
      'Telefontillgänglighet, april 2024. 97 av 100 samtal besvarades samma dag, 97 %; målet ≥ 95 % nåddes. Egen andel av månadens pott 300 000,00 kr: 120 000,00 kr (57 600 av 144 000 listade). Omfördelat efter måluppfyllelse × listade: 44 049,20 kr. Summa 164 049,20 kr.',
    );
    expect(line.explanation.en).toContain('the goal ≥ 95 % was reached');
    expect(line).toMatchObject({
      rule: 'telephone',
      period: '2024-04',
      kind: 'payment',
      basis: { quantity: '57600', rate: '2.0833333333' },
      source: { document: 'Hälsoval bonus', row: 'Telefontillgänglighet' },
    });
  });

  test.each([
    [949_999, 'below-goal', '94,99'],
    [950_000, null, '95'],
  ] as const)('%i of a million: %s', (answered, why, shown) => {
    const line = lineOf(telephone([{ id: 'A', listed: 10, calls: 1_000_000, answered }]), 'A');
    expect(line.why).toBe(why);
    expect(line.explanation.sv).toContain(`${shown}\u00a0%`);
  });

  test.each([
    ['no-report', {}],
    ['half-a-report', { calls: 10 }],
    ['half-a-report', { answered: 10 }],
    ['no-calls', { calls: 0, answered: 0 }],
    ['more-answered-than-calls', { calls: 10, answered: 11 }],
  ] as const)('%s does not pass and is named; the other gets the pot', (why, counts) => {
    const statement = telephone([
      { id: 'A', listed: 12, ...counts },
      { id: 'B', listed: 12, calls: 1, answered: 1 },
    ]);
    expect(lineOf(statement, 'A')).toMatchObject({ amount: '0.00', why });
    expect(lineOf(statement, 'A').explanation.sv).toContain('Inget betalas.');
    expect(statement.total('B')).toBe('50.00');
  });

  test('nobody passes: the month is the rest, named, and never carried on', () => {
    const statement = telephone([{ id: 'A', listed: 12, calls: 100, answered: 94 }]);
    expect(statement.pots[0]).toMatchObject({
      pot: '25.00',
      paid: '0.00',
      rest: '25.00',
      why: 'no-unit-passes',
    });
    expect(statement.findings.map((one) => one.code)).toContain('rest');
    expect(lineOf(statement, 'A').explanation.en).toMatch(
      /No unit reaches the goal: the pot is not shared out\. Nothing is paid\.$/,
    );
  });

  test('says when a unit got more than twice its own share', () => {
    const statement = telephone([
      { id: 'A', listed: 12, calls: 1, answered: 1 },
      { id: 'B', listed: 120, calls: 1, answered: 0 },
    ]);
    expect(lineOf(statement, 'A').flags).toEqual(
      ['more-than-twice-share', 'undated-report'].sort().reverse(),
    );
  });

  test.each([
    ['2024-05-10', [], '25.00', '25.00'],
    ['2024-05-11', ['late-report'], '25.00', '0.00'],
  ] as const)('reported on %s', (reportedOn, flags, counted, ignored) => {
    const units = [{ id: 'A', listed: 12, calls: 100, answered: 100, reportedOn }];
    expect(lineOf(telephone(units), 'A')).toMatchObject({ amount: counted, flags });
    const strict = lineOf(telephone(units, { parameters: { lateReports: 'ignore' } }), 'A');
    expect(strict.amount).toBe(ignored);
    if (ignored === '0.00') expect(strict).toMatchObject({ why: 'report-too-late', flags: ['late-report'] });
  });

  test('the newest report counts, and with late ones ignored the newest in time', () => {
    const facts = telephoneFacts([
      { id: 'A', listed: 12, calls: 100, answered: 90, reportedOn: '2024-05-02' },
    ]);
    const late = {
      unitId: 'A',
      period: '2024-04',
      item: 'telephone-answered-same-day',
      value: 99,
      reportedOn: '2024-05-20',
    };
    const both = { ...facts, unitReports: [late, ...(facts.unitReports as object[])] } as SyncTables;
    expect(lineOf(bonus('telephone', both, '2024-04'), 'A').amount).toBe('25.00');
    expect(
      lineOf(bonus('telephone', both, '2024-04', { parameters: { lateReports: 'ignore' } }), 'A'),
    ).toMatchObject({
      amount: '0.00',
      why: 'below-goal',
    });
    expect(lineOf(bonus('telephone', both, '2024-04', { asOf: '2024-05-19' }), 'A').why).toBe('below-goal');
  });

  test('contradictory reports of one day are neither', () => {
    const facts = telephoneFacts([{ id: 'A', listed: 12, calls: 100, answered: 99 }]);
    const other = { unitId: 'A', period: '2024-04', item: 'telephone-calls', value: 101 };
    const statement = bonus(
      'telephone',
      { ...facts, unitReports: [...(facts.unitReports as object[]), other] } as SyncTables,
      '2024-04',
    );
    expect(lineOf(statement, 'A').why).toBe('contradictory-reports');
    expect(statement.findings.map((one) => one.code)).toContain('contradictory-reports');
  });

  test('counts calls where nothing is reported: all hours, abandoned, answered the same local day', () => {
    const call = (callId: string, receivedAt: string, answeredAt: string | null) => ({
      callId,
      unitId: 'A',
      receivedAt,
      answeredAt,
      abandoned: answeredAt === null,
    });
    const facts: SyncTables = {
      units: [unit('A')],
      listings: listedAt('A', 12),
      calls: [
        call('1', '2024-03-31T22:30:00Z', '2024-04-01T21:59:00Z'),
        call('2', '2024-04-30T20:00:00Z', '2024-04-30T22:01:00Z'),
        call('3', '2024-04-10T08:00:00Z', null),
        call('4', '2024-04-10T08:00:00Z', '2024-04-10T07:00:00Z'),
        call('5', '2024-04-30T22:00:00Z', '2024-04-30T22:05:00Z'),
      ],
    };
    const line = lineOf(bonus('telephone', facts, '2024-04'), 'A');
    expect(line.details).toMatchObject({ calls: '3', answered: '1', countedFrom: 'calls' });
  });

  test('a quarter is the sum of its months, paid out together', () => {
    const months = ['2024-04', '2024-05', '2024-06'].map((month) =>
      telephoneFacts(
        published.map((one) => ({ ...one, listed: one.listed + 7 })),
        month,
      ),
    );
    const facts = {
      units: months[0]!.units,
      supplied: months.flatMap((one) => [...(one.supplied as object[])]),
      unitReports: months.flatMap((one) => [...(one.unitReports as object[])]),
    } as SyncTables;
    const quarter = bonus('telephone', facts, '2024-Q2');
    const single = ['2024-04', '2024-05', '2024-06'].map((month) => bonus('telephone', facts, month));
    expect(quarter.lines).toHaveLength(9);
    for (const id of ['A', 'B', 'C']) {
      const sum = single.reduce((total, one) => total + BigInt(one.total(id).replace('.', '')), 0n);
      expect(BigInt(quarter.total(id).replace('.', ''))).toBe(sum);
    }
    expect(payouts(quarter, halsovalBonus).map(({ unit: id, period }) => `${id} ${period}`)).toEqual([
      'A 2024-Q2',
      'B 2024-Q2',
      'C 2024-Q2',
    ]);
  });

  test('a unit takes part if it is open on the last day; its persons are else in no pot', () => {
    const facts: SyncTables = {
      units: [
        unit('A'),
        unit('B', { closesOn: '2024-04-30' }),
        unit('C', { opensOn: '2024-04-30' }),
        unit('D', { opensOn: '2024-05-01' }),
      ],
      listings: ['A', 'B', 'C', 'D'].flatMap((id) => listedAt(id, 12)),
      unitReports: ['A', 'B', 'C', 'D'].flatMap((unitId) => [
        { unitId, period: '2024-04', item: 'telephone-calls', value: 1 },
        { unitId, period: '2024-04', item: 'telephone-answered-same-day', value: 1 },
      ]),
    };
    const statement = bonus('telephone', facts, '2024-04');
    expect(statement.lines.map((line) => [line.unit, line.amount, line.why])).toEqual([
      ['A', '25.00', null],
      ['B', '0.00', 'not-open-on-last-day'],
      ['C', '25.00', null],
    ]);
    expect(
      statement.findings.filter((one) => one.code === 'listed-at-closed-unit').map((one) => one.unit),
    ).toEqual(['B', 'D']);
  });
});

const prescriptions = (
  unitId: string,
  date: string,
  rows: number,
  atc = 'J01CE02',
  ddd: string | null = '10',
) => Array.from({ length: rows }, (_, n) => ({ personId: `p${n}`, unitId, date, atc, ddd }));
const points = (unitId: string, month: string, value: number | string) => ({ unitId, month, points: value });

describe('antibiotics and addictive drugs', () => {
  const antibiotics = (
    rows: number,
    more: SyncTables = {},
    options: Partial<PayOptions> = {},
  ): StatementLine =>
    lineOf(
      bonus(
        'antibiotics',
        {
          units: [unit('A')],
          listingPoints: [points('A', '2024-06', 1000), points('A', '2023-06', 1000)],
          prescriptions: [
            ...prescriptions('A', '2024-04-01', rows),
            ...prescriptions('A', '2024-04-01', 5, 'J01XX05'),
          ],
          ...more,
        },
        '2024-Q2',
        options,
      ),
      'A',
    );

  test('29 per 1 000 passes and one more does not', () => {
    expect(antibiotics(29)).toMatchObject({
      amount: '2000.00',
      why: null,
      basis: { quantity: '1', rate: '2000' },
    });
    expect(antibiotics(30)).toMatchObject({ amount: '0.00', why: 'above-limit-nothing-to-compare' });
  });

  test.each([
    [97, '2000.00'],
    [98, '0.00'],
  ] as const)('against 100 last year, %i: %s', (now, amount) => {
    const rows = [...prescriptions('A', '2024-06-30', now), ...prescriptions('A', '2023-04-01', 100)];
    const line = antibiotics(0, { prescriptions: rows });
    expect(line.amount).toBe(amount);
    expect(line.explanation.sv).toContain('året före: 100; minst 3\u00a0% lägre (högst 97) räcker också');
  });

  test('absolute means 3 per 1 000', () => {
    const rows = (now: number) => ({
      prescriptions: [...prescriptions('A', '2024-06-30', now), ...prescriptions('A', '2023-04-01', 100)],
    });
    const absolute = { parameters: { prescribingChange: 'absolute' } };
    expect(antibiotics(0, rows(97), absolute).amount).toBe('2000.00');
    expect(antibiotics(0, rows(98), absolute).amount).toBe('0.00');
    const small = {
      prescriptions: [...prescriptions('A', '2024-06-30', 38), ...prescriptions('A', '2023-04-01', 40)],
    };
    expect([antibiotics(0, small).amount, antibiotics(0, small, absolute).amount]).toEqual([
      '2000.00',
      '0.00',
    ]);
  });

  test('7 999.5 points pay 15 999.00', () => {
    const line = antibiotics(10, { listingPoints: [points('A', '2024-06', '7999.5')] });
    expect(line.amount).toBe('15999.00');
  });

  test('the points of the last month, or the mean of the three', () => {
    const listingPoints = [
      points('A', '2024-04', 1000),
      points('A', '2024-05', 2000),
      points('A', '2024-06', 6000),
    ];
    expect(antibiotics(10, { listingPoints }).amount).toBe('12000.00');
    const mean = { parameters: { quarterPoints: 'mean-of-months' } };
    expect(antibiotics(10, { listingPoints }, mean).amount).toBe('6000.00');
    expect(antibiotics(10, { listingPoints: listingPoints.slice(1) }, mean).why).toBe('points-missing');
  });

  test('a unit without a single prescription is not measurable; a supplied 0 is a zero', () => {
    expect(antibiotics(0, { prescriptions: [] })).toMatchObject({ amount: '0.00', why: 'no-prescriptions' });
    expect(antibiotics(0).amount).toBe('2000.00');
    const supplied = [{ indicator: 'antibiotics', unitId: 'A', period: '2024-Q2', numerator: 0 }];
    expect(antibiotics(0, { prescriptions: [], supplied }).amount).toBe('2000.00');
  });

  test('a unit takes part if it is open the whole quarter', () => {
    expect(
      antibiotics(1, { units: [unit('A', { opensOn: '2024-04-01', closesOn: '2024-07-01' })] }).amount,
    ).toBe('2000.00');
    expect(antibiotics(1, { units: [unit('A', { opensOn: '2024-04-02' })] }).why).toBe(
      'not-open-whole-quarter',
    );
  });

  const drugs = (ddd: string, more: Partial<Parameters<typeof pay>[1]> = {}): StatementLine =>
    lineOf(
      bonus(
        'addictive-drugs',
        {
          units: [unit('A')],
          listingPoints: [points('A', '2024-06', 1000)],
          prescriptions: [
            ...prescriptions('A', '2024-05-01', 1, 'N05BA01', '540'),
            ...prescriptions('A', '2024-05-01', 1, 'N03AX16', ddd),
            ...prescriptions('A', '2024-05-01', 1, 'C07AB02', '900'),
          ],
        },
        '2024-Q2',
        more,
      ),
      'A',
    );

  test('550 DDD per 1 000 passes, a ten-thousandth more does not', () => {
    expect(drugs('10')).toMatchObject({ amount: '3000.00' });
    expect(drugs('10.0001')).toMatchObject({ amount: '0.00', details: { count: '550.0001' } });
    expect(drugs('10.0001').explanation.sv).toContain('550,01 per');
  });

  test('a dose that is missing makes the unit not measurable', () => {
    const statement = bonus(
      'addictive-drugs',
      {
        units: [unit('A')],
        listingPoints: [points('A', '2024-06', 1000)],
        prescriptions: [
          ...prescriptions('A', '2024-05-01', 1, 'N05BA01', null),
          ...prescriptions('A', '2024-05-01', 1),
        ],
      },
      '2024-Q2',
    );
    expect(lineOf(statement, 'A')).toMatchObject({ amount: '0.00', why: 'dose-missing' });
    expect(statement.findings.map((one) => one.code)).toContain('missing-dose');
  });

  test('a month holds no quarter: the rule says so', () => {
    const facts = telephoneFacts(published);
    const statement = pay(halsovalBonus, { facts, period: '2024-04', rules: ['telephone', 'antibiotics'] });
    expect(statement.findings).toContainEqual(
      expect.objectContaining({ code: 'rule-does-not-pay-in-period', rule: 'antibiotics' }),
    );
    expect(() => bonus('antibiotics', facts, '2024-04')).toThrow(
      /none of the rules antibiotics pays within 2024-04/,
    );
  });
});

const contact = (contactId: string, personId: string, unitId: string, date: string, more: object = {}) => ({
  contactId,
  personId,
  unitId,
  date,
  form: 'visit' as const,
  contactType: 'ssk Hälsosamtal',
  procedures: ['DV030'] as readonly string[],
  ...more,
});

describe('health talks and home visits', () => {
  const facts: SyncTables = {
    units: [unit('A'), unit('B')],
    persons: [
      { personId: 'p40', birthDate: '1984-12-31' },
      { personId: 'p41', birthDate: '1983-12-31' },
      { personId: 'q40', birthDate: '1984-01-01' },
    ],
    listings: [
      { personId: 'p40', unitId: 'A', from: '2020-01-01', to: '2024-03-10' },
      { personId: 'p40', unitId: 'B', from: '2024-03-10' },
      { personId: 'p41', unitId: 'A', from: '2020-01-01' },
      { personId: 'q40', unitId: 'A', from: '2020-01-01' },
    ],
    contacts: [
      contact('1', 'p40', 'B', '2024-03-09'),
      contact('2', 'p40', 'B', '2024-03-10'),
      contact('3', 'p40', 'B', '2024-04-02'),
      contact('4', 'p41', 'A', '2024-03-02'),
      contact('5', 'q40', 'A', '2024-04-03', { procedures: ['dv 030'] }),
      contact('6', 'q40', 'A', '2024-04-03', { procedures: ['UU005'] }),
    ],
  };

  test('one per person and year, where the person is listed that day', () => {
    const march = bonus('health-talk-40', facts, '2024-03');
    expect(march.lines.map((line) => [line.unit, line.amount])).toEqual([
      ['A', '0.00'],
      ['B', '1100.00'],
    ]);
    expect(lineOf(march, 'B').details).toEqual({ notListed: '1' });
    const april = bonus('health-talk-40', facts, '2024-04');
    expect(april.lines.map((line) => [line.unit, line.amount])).toEqual([
      ['A', '1100.00'],
      ['B', '0.00'],
    ]);
    expect(lineOf(april, 'B').details).toEqual({ repeated: '1' });
    expect(bonus('health-talk-40', facts, '2024').totals.sum).toBe('2200.00');
    expect(march.findings.map((one) => one.code)).toContain('contact-types-not-restricted');
  });

  test('home visits: contact type without case, in home care or not in a nursing home', () => {
    const visits = [
      'läk Hembesök',
      ' LÄK HEMBESÖK TEAM ',
      'läk Hemsjukvårdsbesök',
      'läk Mottagningsbesök',
    ].map((contactType, n) =>
      contact(`v${n}`, `p${n}`, 'A', '2024-03-05', { contactType, procedures: null }),
    );
    const residences = [
      { personId: 'p0', kind: 'nursing-home' as const, from: '2024-01-01', to: '2024-03-05' },
      { personId: 'p1', kind: 'nursing-home' as const, from: '2024-03-05' },
      { personId: 'p2', kind: 'nursing-home' as const, from: '2024-01-01' },
      { personId: 'p2', kind: 'home-care' as const, from: '2024-01-01' },
    ];
    const paid = (more: SyncTables): Statement =>
      bonus('home-visit', { units: [unit('A')], contacts: visits, ...more }, '2024-03');
    expect(paid({ residences }).total('A')).toBe('3600.00');
    expect(paid({}).total('A')).toBe('5400.00');
    expect(paid({}).findings.map((one) => one.code)).toContain('no-residences');
  });
});

describe('quality and development work', () => {
  const facts: SyncTables = {
    units: ['A', 'B', 'C', 'D'].map((id) => unit(id)),
    listings: [
      ...listedAt('A', 7),
      { personId: 'x', unitId: 'A', from: '2020-01-01', kind: 'assigned' },
      { personId: 'A-0', unitId: 'B', from: '2020-01-01', kind: 'assigned' },
      ...listedAt('C', 1),
      ...listedAt('D', 12),
    ],
    unitReports: [
      {
        unitId: 'A',
        period: '2024',
        item: 'action-plan',
        value: 'somatic-chronic, prevention',
        reportedOn: '2024-03-15',
      },
      { unitId: 'C', period: '2024', item: 'action-plan', value: 'no' },
      { unitId: 'D', period: '2024', item: 'action-plan', value: 'yes' },
    ],
  };

  test('per listed and assigned, each person once; withheld without a plan of the year', () => {
    const statement = bonus('quality', facts, '2024-01', { parameters: { qualityAmount: '100' } });
    // 8 × 100 / 12 = 66.666…
    expect(statement.lines.map((line) => [line.unit, line.amount, line.why])).toEqual([
      ['A', '66.67', null],
      ['B', '0.00', 'no-action-plan'],
      ['C', '0.00', 'no-action-plan'],
      ['D', '100.00', null],
    ]);
    expect(lineOf(statement, 'C').details).toEqual({ withheld: '8.33' });
    expect(statement.findings).toContainEqual(
      expect.objectContaining({ code: 'action-plan-area-not-stated', unit: 'D' }),
    );
  });

  test('the plan that comes in March pays January by correction', () => {
    const parameters = { qualityAmount: '100' };
    const january = bonus('quality', facts, '2024-01', { parameters, asOf: '2024-02-10' });
    expect(january.total('A')).toBe('0.00');
    const march = bonus('quality', facts, '2024-03', {
      parameters,
      asOf: '2024-04-10',
      previous: january.lines,
    });
    expect(march.status).toBe('corrected');
    expect(
      march.lines.filter((line) => line.unit === 'A').map((line) => [line.period, line.kind, line.amount]),
    ).toEqual([
      ['2024-01', 'correction', '66.67'],
      ['2024-03', 'payment', '66.67'],
    ]);
  });

  test('without its amount: an error that names rule, parameter, unit of measure and where it is decided', () => {
    const run = (): Statement => bonus('quality', facts, '2024-01');
    expect(run).toThrow(ParameterError);
    expect(run).toThrow(
      /rule 'quality'.*'qualityAmount' \(kronor per listed or assigned person and year\), normally decided in the hälsoval rule book/,
    );
  });
});

test('the six rules are data that survives JSON', () => {
  expect(JSON.parse(JSON.stringify(halsovalBonus))).toEqual(halsovalBonus);
  expect(halsovalBonus.rules).toHaveLength(6);
});

test('what is missing is one error that lists it', () => {
  const run = (): Statement =>
    pay(halsovalBonus, {
      facts: { units: [unit('A')] },
      period: '2024-Q2',
      parameters: { qualityAmount: '1' },
    });
  expect(run).toThrow(SourceError);
  for (const part of [
    'listings',
    'listingPoints',
    'prescriptions',
    'telephone-calls',
    'contacts',
    'action-plan',
  ]) {
    expect(run).toThrow(new RegExp(part));
  }
});
