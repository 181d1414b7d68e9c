import {
  breakdown,
  contacts,
  count,
  eachRow,
  type Indicator,
  listed,
  narrative,
  part,
  period,
  pooled,
  proportion,
  quotient,
  rate,
  supplied,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import type { Grid } from '../../../src/core/outcome/grid.js';
import { type Measured, measurer } from '../../../src/core/outcome/measured.js';
import { type Place, region } from '../../../src/core/outcome/places.js';
import type { Stratum } from '../../../src/core/outcome/strata.js';
import type { SuppliedRows } from '../../../src/core/outcome/supplied.js';
import { noValue } from '../../../src/core/outcome/values.js';
import { type Period, parsePeriod } from '../../../src/core/period/period.js';
import type { Compiled } from '../../../src/core/program/compile.js';
import type { UnitFacts, WordTallies } from '../../../src/core/program/word-tallies.js';
import { about, ownPlan } from '../memory/own-plan.js';

const visits = eachRow(
  contacts.where((c) => c.form.is('visit')),
  { during: period, attributedBy: 'row-unit' },
);
const adults = { ageFrom: 18 };
const share = proportion({ ...about('share'), of: visits, counted: (c) => c.profession.is('physician') });
const perAdult = proportion({
  ...about('perAdult'),
  of: visits,
  counted: (c) => c.profession.is('physician'),
  inhabitants: adults,
});
const rateOf = rate({ ...about('rate'), of: visits, per: visits, times: 1000, inhabitants: adults });
const n = count({ ...about('n'), of: visits });
const inRegion = count({ ...about('inRegion'), of: visits, inRegion: listed() });
const forms = breakdown({ ...about('forms'), of: visits, by: 'clinic' });
const named = breakdown({ ...about('named'), of: visits, by: 'clinic', missing: 'other' });
const cni = quotient({ ...about('cni'), of: 'cni' });
const other = supplied(about('other'));
const words = narrative({ ...about('words') });
const plan = ownPlan(
  ...[share, perAdult, rateOf, n, inRegion, forms, named, cni, other, words],
  pooled({ ...about('pool'), of: ['share', 'perAdult'] }),
  part({ ...about('part'), of: ['n'], among: ['n', 'forms'] }),
);
const one = (id: string): Indicator => plan.indicators.find((each) => each.id === id) as Indicator;

const [year, june, later] = ['2024', '2024-06', '2025'].map((id) => parsePeriod(id)) as [never, never, never];
const unit = (unitId: string, more: Partial<UnitFacts> = {}): UnitFacts => ({
  ...{ unitId, name: unitId, ownership: 'public', geography: null, opensOn: null, closesOn: null },
  ...more,
});

interface World {
  /** Denominators and numerators of an indicator's tallies, in their order, by period. */
  readonly tallies?: Readonly<Record<string, readonly (readonly [den: number[], num: number[]])[]>>;
  /** For each tally of each indicator, the periods that it is wanted for. */
  readonly masks?: Readonly<Record<string, readonly number[]>>;
  readonly spread?: readonly (readonly [number, number])[];
  readonly categories?: readonly (string | null)[];
  readonly delivered?: WordTallies['delivered'];
  readonly kept?: Partial<WordTallies['kept']>;
  readonly units?: readonly UnitFacts[];
  readonly supplied?: Readonly<Record<string, number>>;
  readonly groups?: number;
}

const everyTable = {
  contacts: ['contactId', 'personId', 'unitId', 'date', 'form', 'profession', 'clinic'],
  listings: ['personId', 'unitId', 'from', 'to', 'kind'],
};

/** Where a tally was asked for: place and stratum. */
function world(of: World) {
  const asked: (readonly [place: number, stratum: Stratum])[] = [];
  const ids = new Map<string, number[]>();
  const counts: (readonly [number[], number[]])[] = [];
  const masks: number[] = [];
  for (const [id, tallies] of Object.entries(of.tallies ?? {})) {
    ids.set(
      id,
      tallies.map((tally, i) => {
        masks.push(of.masks?.[id]?.[i] ?? 0b11);
        return counts.push(tally) - 1;
      }),
    );
  }
  const program = { periods: [year, june], tallies: masks.map((mask) => ({ mask })) };
  const grid: Grid = {
    at(tally, place, stratum) {
      asked.push([place, stratum]);
      const [den, num] = counts[tally] as [number[], number[]];
      return {
        denominator: Float64Array.from(den),
        numerator: Float64Array.from(num),
        spreadAt: () => new Map(of.spread ?? []),
      };
    },
  };
  const fromOthers: SuppliedRows = {
    has: ({ id }) => of.supplied?.[id] !== undefined,
    delivered: () => null,
    at: ({ id }, unitId, period_, sex) => {
      const value = of.supplied?.[id];
      return value === undefined || sex === 'male' || period_ !== '2024' || unitId === 'B'
        ? null
        : { ...noValue, value };
    },
  };
  const made = measurer({
    plan,
    compiled: [{ plan, program, tallies: ids, unset: new Map() } as unknown as Compiled],
    grids: [grid],
    tallies: {
      units: of.units ?? [unit('A'), unit('B')],
      lanes: [{ categories: of.categories ?? [], strangers: [] }],
      kept: { quotients: [], supplied: [], ...of.kept },
      delivered: of.delivered ?? everyTable,
      empty: [],
    } as unknown as WordTallies,
    fromOthers,
  });
  const at = (
    indicator: Indicator,
    place: Place = region,
    stratum: Stratum = {},
    when: Period = year,
  ): Measured => made.measured(indicator, place, stratum, when);
  return { ...made, at, asked };
}
const placeOf = (facts: UnitFacts, grid = 0): Place => ({ unit: facts, grid, label: {} });
const said = ({ numerator, denominator, value, status, origin }: Measured): unknown => [
  numerator,
  denominator,
  value,
  status,
  origin,
];

describe('what is counted', () => {
  test('is that of the period, asked in the place and stratum', () => {
    const { at, asked } = world({
      tallies: {
        share: [
          [
            [4, 2],
            [1, 2],
          ],
        ],
      },
    });
    expect(said(at(share))).toEqual([1, 4, 0.25, 'measured', 'counted']);
    expect(said(at(share, placeOf(unit('B'), 1), { sex: 'male' }, june))).toEqual([
      2,
      2,
      1,
      'measured',
      'counted',
    ]);
    expect(asked).toEqual([
      [-1, {}],
      [1, { sex: 'male' }],
    ]);
  });

  test('of a period that was not run is nothing', () => {
    const { at, categories } = world({
      tallies: {
        share: [
          [
            [4, 2],
            [1, 2],
          ],
        ],
        forms: [
          [
            [1, 1],
            [0, 0],
          ],
        ],
      },
    });
    expect(said(at(share, region, {}, later))).toEqual([0, 0, null, 'no-data', 'counted']);
    expect(categories(forms, region, {}, later)).toEqual([]);
  });

  test('takes the tallies that are wanted for the period', () => {
    const tallies = {
      share: [
        [
          [4, 0],
          [1, 0],
        ],
        [
          [0, 2],
          [0, 2],
        ],
      ],
    } as const;
    const { at } = world({ tallies: tallies as never, masks: { share: [0b01, 0b10] } });
    expect([at(share).value, at(share, region, {}, june).value]).toEqual([0.25, 1]);
  });

  test('of others adds theirs, with zero for what has none', () => {
    const tallies = {
      share: [
        [
          [4, 0],
          [1, 0],
        ],
      ],
      perAdult: [
        [
          [6, 0],
          [4, 0],
        ],
      ],
      n: [
        [
          [3, 0],
          [0, 0],
        ],
      ],
      forms: [
        [
          [9, 0],
          [0, 0],
        ],
      ],
    } as const;
    const { at } = world({ tallies: tallies as never });
    expect(said(at(one('pool')))).toEqual([5, 10, 0.5, 'measured', 'counted']);
    expect(said(at(one('part')))).toEqual([3, 12, 0.25, 'measured', 'counted']);
  });

  test('in the region may be counted otherwise: the second tally is the region’s', () => {
    const { at } = world({
      tallies: {
        inRegion: [
          [
            [4, 4],
            [0, 0],
          ],
          [
            [7, 7],
            [0, 0],
          ],
        ],
      },
    });
    expect([at(one('inRegion')).value, at(one('inRegion'), placeOf(unit('A'))).value]).toEqual([7, 4]);
  });
});

describe('inhabitants', () => {
  const populations = [
    { unitId: 'A', period: '2024', sex: null, ageFrom: 18, ageTo: null, count: 50 },
    { unitId: null, period: '2024', sex: null, ageFrom: 18, ageTo: null, count: 200 },
  ];
  const tallies = {
    perAdult: [
      [
        [4, 4],
        [1, 1],
      ],
    ],
    share: [
      [
        [4, 4],
        [1, 1],
      ],
    ],
    rate: [
      [
        [10, 10],
        [0, 0],
      ],
      [
        [4, 4],
        [0, 0],
      ],
    ],
  } as never;

  test('are the denominator of a share and of a rate where they are known', () => {
    const { at } = world({ tallies, kept: { populations } });
    expect(said(at(perAdult))).toEqual([1, 200, 0.005, 'measured', 'counted']);
    expect(said(at(perAdult, placeOf(unit('A'))))).toEqual([1, 50, 0.02, 'measured', 'counted']);
    expect(said(at(rateOf))).toEqual([10, 200, 50, 'measured', 'counted']);
    expect(said(at(share))).toEqual([1, 4, 0.25, 'measured', 'counted']);
  });

  test('that are known elsewhere and not here leave no value, and the reason says so', () => {
    const { at } = world({ tallies, kept: { populations } });
    const here = at(perAdult, placeOf(unit('B'), 1));
    expect(said(here)).toEqual([1, null, null, 'no-data', 'counted']);
    expect(here.reason).toEqual({
      sv: 'Tabellen populations har inget antal invånare här.',
      en: 'The table populations has no number of inhabitants here.',
    });
  });

  test('of another period, or none at all, leave what is counted', () => {
    const { at } = world({ tallies, kept: { populations } });
    expect(said(at(perAdult, region, {}, june))).toEqual([1, 4, 0.25, 'measured', 'counted']);
    expect(said(world({ tallies }).at(perAdult))).toEqual([1, 4, 0.25, 'measured', 'counted']);
    expect(world({ tallies }).at(rateOf).value).toBe(2500);
  });
});

describe('without a value', () => {
  const nothing = {
    share: [
      [
        [0, 0],
        [0, 0],
      ],
    ],
  } as never;
  const closed = {
    sv: 'Enheten är stängd hela perioden.',
    en: 'The unit is closed during the whole period.',
  };

  test('the denominator is zero', () => {
    expect(world({ tallies: nothing }).at(share)).toMatchObject({
      status: 'no-data',
      reason: { sv: 'Nämnaren är noll.', en: 'The denominator is zero.' },
    });
    expect(
      world({
        tallies: {
          share: [
            [
              [1, 1],
              [0, 0],
            ],
          ],
        },
      }).at(share).reason,
    ).toBeNull();
  });

  test.each<readonly [string, Partial<UnitFacts>, string]>([
    ['opens the day after', { opensOn: dayOf(2025, 1, 1) }, 'closed'],
    ['opens on the last day', { opensOn: dayOf(2024, 12, 31) }, 'no-data'],
    ['closed on the first day', { closesOn: dayOf(2024, 1, 1) }, 'closed'],
    ['closed on the second day', { closesOn: dayOf(2024, 1, 2) }, 'no-data'],
    ['has always been open', {}, 'no-data'],
    // 1 January 1970 is day 0, which is a day like others.
    ['opened on day 0', { opensOn: 0 }, 'no-data'],
    ['closed on day 0', { closesOn: 0 }, 'closed'],
  ])('a unit that %s', (_, more, status) => {
    const { at } = world({ tallies: nothing });
    const found = at(share, placeOf(unit('A', more)));
    expect(found.status).toBe(status);
    expect(found.reason).toEqual(
      status === 'closed' ? closed : { sv: 'Nämnaren är noll.', en: 'The denominator is zero.' },
    );
    expect(found.origin).toBe('counted');
  });

  test('a unit without dates is open before day 0 too', () => {
    expect(world({}).at(share, placeOf(unit('A')), {}, parsePeriod('1969')).status).toBe('no-data');
  });

  test.each<readonly [number, number]>([
    [1, 0],
    [1, 1],
  ])('a unit that is closed and counts %s, %s of them is measured', (den, num) => {
    const { at } = world({
      tallies: {
        share: [
          [
            [den, 0],
            [num, 0],
          ],
        ],
      },
    });
    expect(at(share, placeOf(unit('A', { closesOn: 0 }))).status).toBe('measured');
  });

  test('a count of nothing is a zero, but not of a unit that is closed', () => {
    const { at } = world({
      tallies: {
        n: [
          [
            [0, 0],
            [0, 0],
          ],
        ],
      },
    });
    expect(said(at(n, placeOf(unit('A'))))).toEqual([0, null, 0, 'measured', 'counted']);
    expect(at(n, placeOf(unit('A', { closesOn: 0 })))).toMatchObject({
      status: 'closed',
      value: 0,
      reason: closed,
    });
    expect(
      world({
        tallies: {
          n: [
            [
              [2, 0],
              [0, 0],
            ],
          ],
        },
      }).at(n, placeOf(unit('A', { closesOn: 0 }))).status,
    ).toBe('measured');
  });

  test('words have none', () => {
    expect(world({}).at(words)).toEqual({ ...noValue, status: 'narrative', reason: null, origin: null });
    expect(world({ supplied: { words: 1 } }).at(words).status).toBe('narrative');
  });

  test('a table is missing, and this is why for each indicator', () => {
    const { at, whyNot } = world({ delivered: {} });
    const why = { sv: 'Tabellen contacts saknas.', en: 'The table contacts is not delivered.' };
    expect(at(share)).toEqual({ ...noValue, status: 'not-measurable', reason: why, origin: null });
    expect([whyNot(share), whyNot(other)]).toEqual([why, null]);
    expect(world({}).whyNot(share)).toBeNull();
  });
});

describe('what somebody else has made', () => {
  const notReported = { sv: 'Ingen har lämnat uppgiften.', en: 'Nobody has supplied it.' };

  test('is shown where it is all that there can be', () => {
    expect(said(world({ supplied: { other: 0.5 } }).at(other))).toEqual([
      null,
      null,
      0.5,
      'measured',
      'supplied',
    ]);
    expect(world({}).at(other)).toEqual({
      ...noValue,
      status: 'not-reported',
      reason: notReported,
      origin: null,
    });
  });

  test('is shown in the place of what cannot be counted, never of what can', () => {
    expect(said(world({ supplied: { share: 0.5 }, delivered: {} }).at(share))).toEqual([
      ...[null, null, 0.5, 'measured', 'supplied'],
    ]);
    expect(world({ supplied: { share: 0.5 }, delivered: {} }).at(share).reason).toBeNull();
    const tallies = {
      share: [
        [
          [4, 4],
          [1, 1],
        ],
      ],
    } as never;
    expect(said(world({ tallies, supplied: { share: 0.5 } }).at(share))).toEqual([
      1,
      4,
      0.25,
      'measured',
      'counted',
    ]);
    const none = {
      share: [
        [
          [0, 0],
          [0, 0],
        ],
      ],
    } as never;
    expect(world({ tallies: none, supplied: { share: 0.5 } }).at(share)).toMatchObject({
      status: 'no-data',
      value: null,
    });
  });

  test('of a quotient stands where its table has none', () => {
    expect(said(world({ supplied: { cni: 1.2 } }).at(cni))).toEqual([
      null,
      null,
      1.2,
      'measured',
      'supplied',
    ]);
    expect(world({ supplied: { cni: 1.2 } }).at(cni).reason).toBeNull();
    expect(world({}).at(cni)).toEqual({
      ...noValue,
      status: 'not-reported',
      reason: notReported,
      origin: null,
    });
  });

  test('a value that is none is not reported, nor is one of another place, group of units, sex, age or period', () => {
    const { at } = world({ supplied: { other: 0.5 } });
    const value = (place: Place = region, stratum: Stratum = {}, when: Period = year): unknown =>
      at(other, place, stratum, when).value;
    expect([value(), value(placeOf(unit('A'))), value(region, { sex: 'female' })]).toEqual([0.5, 0.5, 0.5]);
    const group = { ...region, grid: -2, label: { ownership: 'public' } };
    expect([value(placeOf(unit('B'))), value(group), value(group, { ageGroup: '0-17' })]).toEqual([
      null,
      null,
      null,
    ]);
    expect([value(region, { sex: 'male' }), value(region, { ageGroup: '0-17' })]).toEqual([null, null]);
    expect(value(region, {}, june)).toBeNull();
    expect(world({ supplied: { other: Number.NaN } }).at(other).status).toBe('measured');
  });
});

describe('a quotient', () => {
  const row = (unitId: string, value: number, month = dayOf(2024, 12, 1)) => ({
    unitId,
    month,
    kind: 'cni',
    value,
  });

  test('of a unit is that of the last month; the region’s is weighted by those listed, of all strata', () => {
    const kept = { quotients: [row('A', 1), row('B', 4), row('A', 9, dayOf(2024, 11, 1))] };
    const { at, asked } = world({
      tallies: {
        cni: [
          [
            [3, 0],
            [0, 0],
          ],
        ],
      },
      kept,
    });
    expect(said(at(cni, placeOf(unit('A'))))).toEqual([null, null, 1, 'measured', 'counted']);
    asked.length = 0;
    expect(at(cni, region, { sex: 'male' }).value).toBe(2.5);
    expect(asked.filter(([place]) => place >= 0)).toEqual([
      [0, {}],
      [1, {}],
    ]);
  });
});

describe('categories', () => {
  const spread = [
    [0, 2],
    [1, 3],
    [2, 5],
    [3, 0],
  ] as const;
  const labels = ['mhv', 'bhv', null, 'zzz'];

  test('stand in order, those that do not occur left out', () => {
    const { categories, asked } = world({
      tallies: {
        forms: [
          [
            [10, 0],
            [0, 0],
          ],
        ],
      },
      spread,
      categories: labels,
    });
    expect(categories(forms, placeOf(unit('A')), { sex: 'male' }, year)).toEqual([
      ['bhv', 3],
      ['mhv', 2],
      ['unknown', 5],
    ]);
    expect(asked).toEqual([[0, { sex: 'male' }]]);
  });

  test('what has none is called what the indicator says, and is one with a category of that name', () => {
    const { categories } = world({
      tallies: {
        named: [
          [
            [10, 0],
            [0, 0],
          ],
        ],
      },
      spread,
      categories: ['a', 'other', null],
    });
    expect(categories(one('named'), region, {}, year)).toEqual([
      ['a', 2],
      ['other', 8],
    ]);
  });

  test('have the names of the lane that ran the period', () => {
    const laneOf = (when: Period) => ({
      plan,
      program: { periods: [when], tallies: [{ mask: 1 }] },
      ...{ tallies: new Map([['forms', [0]]]), unset: new Map() },
    });
    const counts = { denominator: new Float64Array(1), numerator: new Float64Array(1) };
    const grid: Grid = { at: () => ({ ...counts, spreadAt: () => new Map([[0, 1]]) }) };
    const { categories } = measurer({
      plan,
      compiled: [laneOf(year), laneOf(june)] as unknown as readonly Compiled[],
      grids: [grid, grid],
      tallies: {
        ...{ units: [], kept: { quotients: [], supplied: [] }, delivered: everyTable, empty: [] },
        lanes: [{ categories: ['bhv'] }, { categories: ['mhv'] }],
      } as unknown as WordTallies,
      fromOthers: { has: () => false } as unknown as SuppliedRows,
    });
    expect([year, june].map((when) => categories(forms, region, {}, when))).toEqual([
      [['bhv', 1]],
      [['mhv', 1]],
    ]);
  });

  test('of an indicator without tallies are none', () => {
    expect(world({ categories: labels }).categories(forms, region, {}, year)).toEqual([]);
  });
});
