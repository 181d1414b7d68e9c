import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  PotUnit,
  RedistributedPot,
  RedistributedPotOptions,
} from '../../../src/core/remuneration/redistributed-pot.js';
import { redistributedPot } from '../../../src/core/remuneration/redistributed-pot.js';

const published: PotUnit[] = [
  { id: 'A', listed: 12_000, numerator: 97, denominator: 100 },
  { id: 'B', listed: 8_000, numerator: 93, denominator: 100 },
  { id: 'C', listed: 10_000, numerator: 95, denominator: 100 },
];

const telephone = (
  units: readonly PotUnit[],
  options: Partial<RedistributedPotOptions> = {},
): RedistributedPot => redistributedPot({ pot: '300000', goal: '0.95', ...options, units });

const amounts = (pot: RedistributedPot): string[] => pot.payments.map((unit) => unit.amount);
const ore = (money: string): bigint => BigInt(money.replace('.', ''));
const kronor = (units: bigint): string => new Decimal(units.toString()).div(100).toFixed(2);

const unitArbitrary = fc.record({
  listed: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constant(0)),
  calls: fc.integer({ min: 0, max: 6_000 }),
  missed: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(0)),
});
const regionArbitrary = fc.array(unitArbitrary, { minLength: 1, maxLength: 30 }).map((rows) =>
  rows.map(
    ({ listed, calls, missed }, index): PotUnit => ({
      id: `HC${String(index).padStart(2, '0')}`,
      listed,
      numerator: Math.max(0, calls - missed),
      denominator: calls,
    }),
  ),
);
const potArbitrary = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.bigInt({ min: 0n, max: 500n }));
const ownShareArbitrary = fc.constantFrom('whole' as const, 'by-fulfilment' as const);

describe('redistributedPot, published numbers', () => {
  it('keeps the whole own share by default', () => {
    const pot = telephone(published);
    expect(amounts(pot)).toEqual(['164049.20', '0.00', '135950.80']);
    expect(pot.payments.map((unit) => [unit.share, unit.own, unit.redistributed])).toEqual([
      ['120000.00', '120000.00', '44049.20'],
      ['80000.00', '0.00', '0.00'],
      ['100000.00', '100000.00', '35950.80'],
    ]);
    expect([pot.paid, pot.rest, pot.why]).toEqual(['300000.00', '0.00', null]);
    expect(pot.payments[1]).toMatchObject({
      passes: false,
      why: 'below-goal',
      text: { sv: 'Målet nåddes inte.' },
    });
  });

  it('or the share by fulfilment, and what is left over goes to all that pass', () => {
    expect(amounts(telephone(published, { ownShare: 'by-fulfilment' }))).toEqual([
      '165184.48',
      '0.00',
      '134815.52',
    ]);
  });
});

describe('redistributedPot, the goal', () => {
  const passes = (numerator: number, denominator: number, goal: RedistributedPotOptions['goal'] = '95 %') =>
    telephone([{ id: 'A', listed: 1, numerator, denominator }], { goal }).payments[0]?.passes;

  it('is reached at exactly 95 % and missed at 94.9999 %', () => {
    expect(passes(950_000, 1_000_000)).toBe(true);
    expect(passes(949_999, 1_000_000)).toBe(false);
    expect(passes(19, 20)).toBe(true);
    expect(passes(18, 19)).toBe(false);
    expect(passes(0.95 * 100, 100, 0.95)).toBe(true);
  });

  it('can be 0 or 100 %, not more', () => {
    expect(passes(0, 1, '0')).toBe(true);
    expect(passes(99, 100, '100 %')).toBe(false);
    expect(passes(100, 100, '100 %')).toBe(true);
    expect(() => passes(1, 1, '95')).toThrow('redistributedPot: expected goal ≤ 1 (100 %) but got 95');
  });
});

describe('redistributedPot, units that do not pass', () => {
  it.each([
    ['no-calls', { numerator: 0, denominator: 0 }],
    ['no-report', {}],
    ['no-report', { numerator: null, denominator: null }],
    ['half-a-report', { denominator: 100 }],
    ['half-a-report', { numerator: 100, denominator: null }],
    ['more-answered-than-calls', { numerator: 101, denominator: 100 }],
    ['more-answered-than-calls', { numerator: 1, denominator: 0 }],
    ['below-goal', { numerator: 94, denominator: 100 }],
  ])('says %s for %j', (why, report) => {
    const pot = telephone([{ id: 'X', listed: 5_000, ...report }, ...published]);
    expect(pot.payments[0]).toMatchObject({ passes: false, why, amount: '0.00' });
    expect(pot.payments[0]?.text?.en).not.toBe('');
    expect(pot.rest).toBe('0.00');
  });
});

describe('redistributedPot, rests', () => {
  it.each<[string, PotUnit[]]>([
    ['no-unit-passes', [{ id: 'A', listed: 10, numerator: 1, denominator: 2 }]],
    ['nobody-listed', [{ id: 'A', listed: 0, numerator: 1, denominator: 1 }]],
    ['nobody-listed', []],
    [
      'passing-units-have-no-weight',
      [
        { id: 'A', listed: 0, numerator: 1, denominator: 1 },
        { id: 'B', listed: 5, numerator: 0, denominator: 1 },
      ],
    ],
  ])('%s', (why, units) => {
    const pot = telephone(units);
    expect(pot).toMatchObject({ paid: '0.00', rest: '300000.00', why });
    expect(pot.text?.sv).toBeTruthy();
  });

  it('an empty pot has no rest, and a part of an öre stays', () => {
    expect(telephone([], { pot: '0' })).toMatchObject({ rest: '0.00', why: null });
    expect(telephone(published, { pot: '1.005' })).toMatchObject({
      paid: '1.00',
      rest: '0.005',
      why: 'below-one-ore',
    });
  });
});

describe('redistributedPot, the ceiling', () => {
  const units: PotUnit[] = [
    { id: 'A', listed: 100, numerator: 100, denominator: 100 },
    { id: 'B', listed: 100, numerator: 100, denominator: 100 },
    { id: 'C', listed: 800, numerator: 0, denominator: 100 },
  ];

  it('is absent by default, and a unit above twice its own share is marked', () => {
    const pot = telephone(units, { pot: '1000' });
    expect(amounts(pot)).toEqual(['500.00', '500.00', '0.00']);
    expect(pot.payments.map((unit) => unit.moreThanTwiceShare)).toEqual([true, true, false]);
    const twice = telephone([units[0]!, { ...units[2]!, listed: 100 }], { pot: '1000' });
    expect(twice.payments[0]).toMatchObject({ amount: '1000.00', moreThanTwiceShare: false });
  });

  it('limits what is added and leaves the rest, with the reason', () => {
    const pot = telephone(units, { pot: '1000', redistributionCap: '1' });
    expect(amounts(pot)).toEqual(['200.00', '200.00', '0.00']);
    expect(pot).toMatchObject({ rest: '600.00', why: 'redistribution-cap' });
    expect(amounts(telephone(units, { pot: '1000', redistributionCap: '4' }))).toEqual([
      '500.00',
      '500.00',
      '0.00',
    ]);
    expect(amounts(telephone(units, { pot: '1000', redistributionCap: 0 }))).toEqual([
      '100.00',
      '100.00',
      '0.00',
    ]);
  });

  it('shares again what it takes away', () => {
    // Own shares 100, 100, 200; 200 is left at weights 100·1 and 100·½ → 133.33 and 66.67; ceiling 110 % of 100.
    const pot = telephone(
      [
        { id: 'A', listed: 100, numerator: 100, denominator: 100 },
        { id: 'B', listed: 100, numerator: 50, denominator: 100 },
        { id: 'C', listed: 200, numerator: 0, denominator: 100 },
      ],
      { pot: '400', goal: '50 %', redistributionCap: '1.1' },
    );
    expect(amounts(pot)).toEqual(['210.00', '190.00', '0.00']);
  });
});

describe('redistributedPot, bad input', () => {
  it.each<[string, () => unknown]>([
    ['a unit twice', () => telephone([...published, published[0]!])],
    ['a negative listed', () => telephone([{ ...published[0]!, listed: -1 }])],
    ['NaN calls', () => telephone([{ ...published[0]!, denominator: Number.NaN }])],
    ['half a call', () => telephone([{ ...published[0]!, numerator: 0.5 }])],
    ['negative calls', () => telephone([{ ...published[0]!, numerator: -1 }])],
    ['a negative pot', () => telephone(published, { pot: '-1' })],
    ['an unknown own share', () => telephone(published, { ownShare: 'half' as 'whole' })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(/^redistributedPot: /);
  });
});

describe('redistributedPot, properties', () => {
  it('conserves the pot, never pays below zero, and does not depend on the order', () => {
    fc.assert(
      fc.property(
        regionArbitrary,
        potArbitrary,
        ownShareArbitrary,
        fc.option(fc.integer({ min: 0, max: 3 })),
        (units, pot, ownShare, cap) => {
          const options = { pot: kronor(pot), ownShare, ...(cap === null ? {} : { redistributionCap: cap }) };
          const result = telephone(units, options);
          const lines = result.payments.map((unit) => ore(unit.amount));
          expect(lines.every((line) => line >= 0n)).toBe(true);
          expect(lines.reduce((a, b) => a + b, ore(result.rest))).toBe(pot);
          expect(result.why === null).toBe(result.rest === '0.00');
          const reversed = telephone(units.toReversed(), options);
          expect(reversed.payments.toReversed()).toEqual(result.payments);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lies within öre of the quotas computed with Decimal', () => {
    const D = Decimal.clone({ precision: 50 });
    fc.assert(
      fc.property(regionArbitrary, potArbitrary, ownShareArbitrary, (units, pot, ownShare) => {
        const listed = units.reduce((sum, unit) => sum + unit.listed, 0);
        const rows = units.map((unit) => {
          const calls = unit.denominator ?? 0;
          const share = listed === 0 ? new D(0) : new D(pot.toString()).mul(unit.listed).div(listed);
          const f = calls === 0 ? new D(0) : new D(unit.numerator ?? 0).div(calls);
          const passes = calls > 0 && f.gte('0.95');
          const own = passes ? (ownShare === 'whole' ? share : share.mul(f)) : new D(0);
          return { own, weight: passes ? f.mul(unit.listed) : new D(0) };
        });
        const left = rows.reduce((rest, row) => rest.sub(row.own), new D(pot.toString()));
        const weights = rows.reduce((sum, row) => sum.add(row.weight), new D(0));
        const result = telephone(units, { pot: kronor(pot), ownShare });
        for (const [index, row] of rows.entries()) {
          const quota = weights.isZero() ? row.own : row.own.add(left.mul(row.weight).div(weights));
          const off = quota.sub(ore(result.payments[index]!.amount).toString()).abs();
          // A share is off by less than an öre, a kept share by half of one more, and what is left by all of these.
          expect(off.lt(2 * units.length + 3)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never pays less for one more answered call', () => {
    fc.assert(
      fc.property(
        regionArbitrary,
        potArbitrary,
        ownShareArbitrary,
        fc.nat(),
        (units, pot, ownShare, pick) => {
          const index = pick % units.length;
          const unit = units[index]!;
          fc.pre((unit.numerator ?? 0) < (unit.denominator ?? 0));
          const better = units.with(index, { ...unit, numerator: (unit.numerator ?? 0) + 1 });
          const pays = (region: readonly PotUnit[]): bigint =>
            ore(telephone(region, { pot: kronor(pot), ownShare }).payments[index]!.amount);
          // By fulfilment the kept share is rounded before the rest is shared: at most an öre or two may move.
          const allowed = ownShare === 'whole' ? 0n : 2n;
          expect(pays(better) + allowed).toBeGreaterThanOrEqual(pays(units));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('scales: k times the pot is k times every amount, to the öre where they divide', () => {
    fc.assert(
      fc.property(
        regionArbitrary,
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1000 }),
        (units, pot, k) => {
          const one = telephone(units, { pot: `${pot}` });
          const many = telephone(units, { pot: `${pot * k}` });
          for (const [index, unit] of one.payments.entries()) {
            const off = ore(many.payments[index]!.amount) - BigInt(k) * ore(unit.amount);
            // Each amount is less than two öre (share and addition) plus the passed-on öre from its quota.
            const most = BigInt(k + 1) * BigInt(units.length + 2);
            expect(off <= most && -off <= most).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('holds for one unit, for all passing and for 2 000 units of 10^12 kr', () => {
    expect(amounts(telephone([published[0]!]))).toEqual(['300000.00']);
    const all = telephone(published.map((unit) => ({ ...unit, numerator: 100 })));
    expect(amounts(all)).toEqual(['120000.00', '80000.00', '100000.00']);
    const many = Array.from(
      { length: 2000 },
      (_, index): PotUnit => ({
        id: String(index),
        listed: (index * 7919) % 15_000,
        numerator: 900 + ((index * 31) % 200),
        denominator: 1000 + ((index * 17) % 97),
      }),
    );
    const pot = telephone(many, { pot: '1000000000000' });
    expect(pot.payments.reduce((sum, unit) => sum + ore(unit.amount), 0n)).toBe(10n ** 14n);
  });

  it('returns frozen data', () => {
    const pot = telephone(published);
    expect([pot, pot.payments, pot.payments[0]].every(Object.isFrozen)).toBe(true);
  });
});
