import fc from 'fast-check';
import * as vardval from '../../src/index.js';
import { norrbotten2024, norrbotten2026 } from '../../src/regions/norrbotten/index.js';
import { vasterbotten2025 } from '../../src/regions/vasterbotten/index.js';
import { csvLines, markdownTable, outcomeTable } from '../../src/report/index.js';
import { mostly, objectOf, scalar } from './hostile.js';

/** A call of the public API with what it is handed. */
export interface Operation {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  readonly values: fc.Arbitrary<readonly unknown[]>;
  readonly call: (...values: never[]) => unknown;
}

const date = fc.constantFrom('2024-01-01', '2024-02-29', '2024-12-31', '1989-05-01', '2061-01-01');
const instant = fc.constantFrom(
  '2024-03-31T01:00:00Z',
  '2024-10-27T02:30:00+02:00',
  '2024-06-06T12:00:00.000Z',
);
const id = fc.constantFrom('HC01', 'HC02', 'p1', 'p2', 'c1');
const amount = fc.constantFrom('0.00', '1000.00', '-3.33', '0.01', '123456789012.34');
const share = fc.constantFrom('0.95', '0.1', '1', '0');
const whole = fc.nat(20_000);
const period = fc.constantFrom('2024', '2024-03', '2024-Q2', '2024-DÅ04', '2024-T1', '2024-H2', '2024-05-4M');
const list = (of: fc.Arbitrary<unknown>): fc.Arbitrary<readonly unknown[]> => fc.array(of, { maxLength: 4 });

const operation = (
  name: string,
  values: readonly fc.Arbitrary<unknown>[],
  call: (...values: never[]) => unknown,
  weight = 10,
): Operation => ({
  name,
  weight,
  values: fc.tuple(...values.map(mostly)) as fc.Arbitrary<readonly unknown[]>,
  call,
});

const calendar = vardval.swedishCalendar();
const plans = [norrbotten2024, norrbotten2026, vasterbotten2025];
const planTexts = plans.map((plan) => vardval.writePlan(plan));

/** Cells that a column may be handed: one like its own, or anything. */
const cells: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  date,
  instant,
  id,
  code: fc.constantFrom('I10', 'UU005', 'J01CA04', 'b001'),
  codes: list(fc.constantFrom('I10', 'UU005', 'DV111')),
};

const rowOf = (table: keyof typeof vardval.tables): fc.Arbitrary<object> =>
  objectOf(
    Object.fromEntries(
      Object.entries(vardval.tables[table].columns).map(([name, spec]) => [
        name,
        'values' in spec && spec.values !== undefined
          ? fc.constantFrom(...(spec.values as readonly string[]))
          : (cells[spec.type] ?? scalar),
      ]),
    ),
  );

const tableNames = [
  'units',
  'persons',
  'listings',
  'contacts',
  'calls',
  'chats',
  'births',
  'quotients',
  'supplied',
] as const;
const rows = objectOf(Object.fromEntries(tableNames.map((table) => [table, list(rowOf(table))])));
const indicators = norrbotten2024.indicators.map(({ id: own }) => own);

/** A plan as a file in which one thing has been changed into anything. */
const damagedPlan = fc
  .tuple(fc.constantFrom(...planTexts), fc.nat(), mostly(scalar))
  .map(([text, at, value]): string => {
    let n = 0;
    const count = JSON.stringify(JSON.parse(text), (_, own) => {
      n += 1;
      return own;
    });
    const chosen = at % Math.max(1, n);
    const plain: unknown = JSON.parse(
      JSON.stringify(value, (_, own: unknown) => (typeof own === 'bigint' ? String(own) : own)) ?? 'null',
    );
    n = 0;
    return JSON.stringify(JSON.parse(count), (_, own) => {
      n += 1;
      return n - 1 === chosen ? plain : own;
    });
  });

const report = vardval.evaluateRows(
  norrbotten2024,
  {
    units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
    persons: [{ personId: 'p1', birthDate: '1984-05-17', sex: 'female' }],
    listings: [{ personId: 'p1', unitId: 'HC01', from: '2020-01-01' }],
    contacts: [],
    notes: [],
  },
  { periods: ['2024'], by: ['sex'] },
);

const potUnit = objectOf({ id, listed: whole, numerator: whole, denominator: whole });

export const operations: readonly Operation[] = [
  operation('parsePeriod', [period], vardval.parsePeriod, 40),
  operation(
    'rolling',
    [period, fc.nat(30)],
    ((text: string, months: number) => vardval.rolling(vardval.parsePeriod(text), months)) as never,
    40,
  ),
  operation(
    'previousYear',
    [period],
    ((text: string) => vardval.previousYear(vardval.parsePeriod(text))) as never,
    40,
  ),
  operation(
    'monthsOf',
    [period],
    ((text: string) => vardval.monthsOf(vardval.parsePeriod(text))) as never,
    40,
  ),
  operation('isWorkingDay', [date], calendar.isWorkingDay as never, 60),
  operation('isPublicHoliday', [date], calendar.isPublicHoliday as never, 60),
  operation('holidayName', [date], calendar.holidayName as never, 60),
  operation('workingDaysBetween', [date, date], calendar.workingDaysBetween as never, 20),
  operation(
    'addWorkingDays',
    [date, fc.integer({ min: -400, max: 400 })],
    calendar.addWorkingDays as never,
    20,
  ),
  operation(
    'swedishCalendar',
    [objectOf({ eves: fc.constantFrom('closed', 'working'), saturdays: fc.boolean() })],
    vardval.swedishCalendar as never,
    5,
  ),
  operation('localDate', [instant], vardval.stockholm.localDate as never, 60),
  operation('minutesSinceMidnight', [instant], vardval.stockholm.minutesSinceMidnight as never, 60),
  operation('daysBetween', [date, date], vardval.daysBetween as never, 60),
  operation('icd10', [scalar], vardval.icd10 as never, 40),
  operation('kva', [scalar], vardval.kva as never, 40),
  operation('atc', [scalar, objectOf({ except: list(scalar) })], vardval.atc as never, 40),
  operation(
    'matches',
    [scalar],
    ((code: string) => vardval.icd10('I10', 'F32-F39').matches(code)) as never,
    40,
  ),
  operation('normaliseCode', [scalar], vardval.normaliseCode as never, 40),
  operation('coc', [list(whole)], vardval.coc as never, 60),
  operation('upc', [list(whole)], vardval.upc as never, 60),
  operation('wilson', [whole, whole], vardval.wilson as never, 60),
  operation('atLeast', [fc.constantFrom('80 %', '0.8', '12')], vardval.atLeast as never, 20),
  operation(
    'between',
    [fc.constantFrom('80 %', '1'), fc.constantFrom('90 %', '2')],
    vardval.between as never,
    20,
  ),
  operation('steps', [fc.constantFrom('65 %'), fc.constantFrom('85 %')], vardval.steps as never, 20),
  operation(
    'allocate',
    [amount, list(objectOf({ id, weight: whole })), objectOf({ unit: fc.constant('0.01') })],
    vardval.allocate as never,
    30,
  ),
  operation(
    'capitation',
    [
      objectOf({
        pot: amount,
        perListed: amount,
        weights: objectOf({ age: fc.constant('0.65'), cni: fc.constant('0.10'), acg: fc.constant('0.25') }),
        units: list(objectOf({ id, listed: whole, age: share, cni: share, acg: share })),
      }),
    ],
    vardval.capitation as never,
    30,
  ),
  operation(
    'redistributedPot',
    [
      objectOf({
        pot: amount,
        goal: share,
        ownShare: fc.constantFrom('whole', 'by-fulfilment'),
        units: list(potUnit),
      }),
    ],
    vardval.redistributedPot as never,
    30,
  ),
  operation(
    'cappedBudget',
    [objectOf({ budget: amount, amount, events: list(objectOf({ id, unitId: id, date })) })],
    vardval.cappedBudget as never,
    30,
  ),
  operation(
    'perEvent',
    [objectOf({ amount, events: list(objectOf({ id, unitId: id, date })) })],
    vardval.perEvent as never,
    20,
  ),
  operation(
    'perIndividual',
    [objectOf({ amount, events: list(objectOf({ personId: id, unitId: id, date })) })],
    vardval.perIndividual as never,
    20,
  ),
  operation(
    'thresholdBonus',
    [objectOf({ units: list(objectOf({ id })) })],
    vardval.thresholdBonus as never,
    10,
  ),
  operation('levelPay', [objectOf({ units: list(objectOf({ id })) })], vardval.levelPay as never, 10),
  operation(
    'careNeedIndex',
    [objectOf({ population: whole, childrenUnder5: whole }), objectOf({ referenceMean: fc.constant(2.5) })],
    vardval.careNeedIndex as never,
    20,
  ),
  operation('coveragePay', [objectOf({ points: whole })], vardval.coveragePay as never, 10),
  operation(
    'funnel',
    [
      fc.constantFrom(...indicators),
      objectOf({ period, target: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ],
    ((indicator: never, at: never) => vardval.funnel(report, indicator, at)) as never,
    10,
  ),
  operation(
    'variation',
    [fc.constantFrom(...indicators), objectOf({ period, sex: fc.constantFrom('female', 'male') })],
    ((indicator: never, at: never) => vardval.variation(report, indicator, at)) as never,
    10,
  ),
  operation(
    'evaluateRows',
    [
      rows,
      objectOf({
        periods: list(period),
        by: list(fc.constantFrom('sex', 'ageGroup')),
        indicators: list(fc.constantFrom(...indicators)),
      }),
    ],
    ((own: never, options: never) => vardval.evaluateRows(norrbotten2024, own, options)) as never,
    12,
  ),
  operation(
    'evaluateRows of rows',
    [rows],
    ((own: never) =>
      vardval.evaluateRows(norrbotten2024, own, {
        periods: ['2024-03'],
        indicators: ['A1', 'B6a', 'B7', 'C3'],
      })) as never,
    12,
  ),
  operation(
    'outcomesFromTallies',
    [
      list(
        objectOf({
          indicator: fc.constantFrom(...indicators),
          unit: id,
          period,
          numerator: whole,
          denominator: whole,
        }),
      ),
    ],
    ((own: never) =>
      vardval.outcomesFromTallies(norrbotten2024, own, { periods: ['2024'] } as never)) as never,
    6,
  ),
  operation(
    'outcome',
    [fc.constantFrom(...indicators), objectOf({ unit: id, period, sex: fc.constantFrom('female', 'male') })],
    report.outcome as never,
    40,
  ),
  operation(
    'publish',
    [objectOf({ smallestCell: fc.nat(30) })],
    ((options: never) => vardval.publish(report, options)) as never,
    1,
  ),
  operation('readPlan', [damagedPlan], vardval.readPlan as never, 3),
  operation(
    'withParameters',
    [objectOf({ farFollowUpCodes: list(scalar), eves: fc.constant('closed') })],
    ((options: never) => vardval.withParameters(norrbotten2024, options)) as never,
    10,
  ),
  operation(
    'requirements',
    [list(period)],
    ((periods: never) => vardval.requirements(norrbotten2024, periods)) as never,
    2,
  ),
  operation(
    'describePlan',
    [fc.constantFrom('sv', 'en')],
    ((language: never) => vardval.describePlan(norrbotten2024, language)) as never,
    1,
  ),
  {
    name: 'comparePlans',
    weight: 1,
    values: fc.tuple(fc.constantFrom(...plans), fc.constantFrom(...plans)),
    call: vardval.comparePlans as never,
  },
  operation('mergeTexts', [scalar, scalar], vardval.mergeTexts as never, 20),
  operation(
    'csvLines',
    [fc.constantFrom('rfc4180', 'excel-sv')],
    ((dialect: never) => [...csvLines(outcomeTable(report), dialect)].length) as never,
    5,
  ),
  operation(
    'markdownTable',
    [fc.constantFrom('sv', 'en')],
    ((language: never) => markdownTable(outcomeTable(report), language)) as never,
    5,
  ),
];
