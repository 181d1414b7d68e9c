import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SyncTables } from '../../../src/core/facts/source.js';
import { pay } from '../../../src/core/remuneration/pay.js';
import type { Statement } from '../../../src/core/remuneration/statement.js';
import { halsovalBonus } from '../../../src/regions/halsoval/index.js';
import { norrbottenRemuneration2024 } from '../../../src/regions/norrbotten/index.js';
import { type MonthOf, ore, telephoneFacts, unit } from './region.js';

const unitOf = fc.record({
  listed: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  calls: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 5000 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  missed: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(0)),
});
const regionOf = fc.array(unitOf, { minLength: 1, maxLength: 12 }).map((rows) =>
  rows.map(
    ({ listed, calls, missed }, n): MonthOf => ({
      id: `HC${String(n).padStart(2, '0')}`,
      listed,
      calls,
      answered: Math.max(0, calls - missed),
    }),
  ),
);
// Kronor per listed from an öre to 10^12, whole öre.
const amountOf = fc
  .oneof(fc.bigInt({ min: 0n, max: 10_000n }), fc.bigInt({ min: 0n, max: 10n ** 14n }))
  .map((öre) => `${öre / 100n}.${String(öre % 100n).padStart(2, '0')}`);
const ownShareOf = fc.constantFrom('whole', 'by-fulfilment');

const telephone = (units: readonly MonthOf[], parameters: Readonly<Record<string, string>> = {}): Statement =>
  pay(halsovalBonus, { facts: telephoneFacts(units), period: '2024-04', rules: ['telephone'], parameters });
const sum = (statement: Statement): bigint =>
  statement.lines.reduce((total, line) => total + ore(line.amount), 0n);
const runs = { numRuns: 1000 };

describe('telephone pot through pay, random regions', () => {
  test('conserves: lines + rest = pot = 1/12 × kronor × listed, rounded once; nothing is negative', () => {
    fc.assert(
      fc.property(regionOf, amountOf, ownShareOf, (units, telephoneAmount, telephoneOwnShare) => {
        const statement = telephone(units, { telephoneAmount, telephoneOwnShare });
        const pot = statement.pots[0]!;
        expect(sum(statement) + ore(pot.rest)).toBe(ore(pot.pot));
        const listed = BigInt(units.reduce((total, one) => total + one.listed, 0));
        expect(ore(pot.pot)).toBe((2n * ore(telephoneAmount) * listed + 12n) / 24n);
        for (const line of statement.lines) {
          expect(ore(line.amount)).toBeGreaterThanOrEqual(0n);
          expect(line.why !== null).toBe(line.amount === '0.00');
          expect(line.explanation.sv.length).toBeGreaterThan(40);
        }
        expect(statement.lines).toHaveLength(units.length);
      }),
      runs,
    );
  });

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        regionOf.chain((units) =>
          fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })),
        ),
        ([units, shuffled]) => {
          expect(JSON.stringify(telephone(shuffled).lines)).toBe(JSON.stringify(telephone(units).lines));
        },
      ),
      runs,
    );
  });

  test('more fulfilment never pays less, with whole own shares', () => {
    fc.assert(
      fc.property(regionOf, fc.nat(), fc.integer({ min: 1, max: 300 }), (units, pick, more) => {
        const chosen = units[pick % units.length]!;
        const better = units.map((one) =>
          one === chosen ? { ...one, answered: Math.min(one.calls ?? 0, (one.answered ?? 0) + more) } : one,
        );
        expect(ore(telephone(better).total(chosen.id))).toBeGreaterThanOrEqual(
          ore(telephone(units).total(chosen.id)),
        );
      }),
      runs,
    );
  });

  test('all amounts × k: the pot and, to the last öre of apportionment, every line', () => {
    fc.assert(
      fc.property(regionOf, fc.bigInt({ min: 1n, max: 100n }), (units, k) => {
        // 12 kr a year is a krona a month: whole öre at every k, so scaling the pot is exact.
        const [one, many] = [
          telephone(units, { telephoneAmount: '12' }),
          telephone(units, { telephoneAmount: String(12n * k) }),
        ];
        expect(ore(many.pots[0]!.pot)).toBe(k * ore(one.pots[0]!.pot));
        for (const line of one.lines) {
          const distance = ore(many.total(line.unit)) - k * ore(line.amount);
          // Own share and redistribution are each within an öre of their quota.
          expect(distance <= 2n * (k + 1n) && distance >= -2n * (k + 1n)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('2 000 units', () => {
    const units = Array.from(
      { length: 2000 },
      (_, n): MonthOf => ({
        id: `HC${String(n).padStart(4, '0')}`,
        listed: 2000 + ((n * 7919) % 9000),
        calls: 1000,
        answered: 900 + ((n * 31) % 101),
      }),
    );
    const statement = telephone(units, { telephoneAmount: '1000000' });
    expect(statement.lines).toHaveLength(2000);
    expect(sum(statement)).toBe(ore(statement.pots[0]!.pot));
  });
});

describe('capitation through pay, random regions', () => {
  const quotientOf = fc.integer({ min: 1, max: 300 }).map((hundredths) => (hundredths / 100).toFixed(2));
  const listOf = fc.array(
    fc.record({ listed: fc.nat({ max: 20_000 }), age: quotientOf, cni: quotientOf, acg: quotientOf }),
    { minLength: 1, maxLength: 10 },
  );
  const facts = (rows: readonly { listed: number; age: string; cni: string; acg: string }[]): SyncTables => ({
    units: rows.map((_, n) => unit(`U${n}`)),
    supplied: rows.map(({ listed }, n) => ({
      indicator: 'listed',
      unitId: `U${n}`,
      period: '2024-03',
      numerator: listed,
    })),
    quotients: rows.flatMap((row, n) =>
      (['age', 'cni', 'acg'] as const).map((kind) => ({
        unitId: `U${n}`,
        month: '2024-03',
        kind,
        value: row[kind],
      })),
    ),
  });
  const run = (rows: Parameters<typeof facts>[0], parameters: Readonly<Record<string, string>>): Statement =>
    pay(norrbottenRemuneration2024, {
      facts: facts(rows),
      period: '2024-03',
      rules: ['capitation'],
      parameters,
    });

  test('a pot is conserved, and an amount per listed is the naive product rounded once', () => {
    fc.assert(
      fc.property(listOf, amountOf, (rows, amount) => {
        const pot = run(rows, { capitationPot: amount });
        expect(sum(pot) + ore(pot.pots[0]!.rest)).toBe(ore(pot.pots[0]!.pot));
        const hundredths = (value: string): bigint => BigInt(value.replace('.', ''));
        const lines = run(rows, { capitationPerListed: amount }).lines;
        for (const [n, row] of rows.entries()) {
          const factor = 65n * hundredths(row.age) + 10n * hundredths(row.cni) + 25n * hundredths(row.acg);
          const twice = 2n * ore(amount) * BigInt(row.listed) * factor;
          const naive = (twice + 120_000n) / 240_000n;
          const line = lines.find((one) => one.unit === `U${n}`)!;
          expect(ore(line.amount)).toBe(naive);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('prescribing bonus through pay, random units', () => {
  test('pays in proportion to points exactly when the naive test passes; fewer prescriptions never pay less', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 400 }),
        fc.option(fc.nat({ max: 400 }), { nil: null }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (now, then, tenths, tenthsThen) => {
          const run = (count: number): bigint => {
            const statement = pay(halsovalBonus, {
              facts: {
                units: [unit('A')],
                listingPoints: [
                  { unitId: 'A', month: '2024-03', points: (tenths / 10).toFixed(1) },
                  { unitId: 'A', month: '2023-03', points: (tenthsThen / 10).toFixed(1) },
                ],
                supplied: [
                  { indicator: 'antibiotics', unitId: 'A', period: '2024-Q1', numerator: count },
                  ...(then === null
                    ? []
                    : [{ indicator: 'antibiotics', unitId: 'A', period: '2023-Q1', numerator: then }]),
                ],
              },
              period: '2024-Q1',
              rules: ['antibiotics'],
            });
            return ore(statement.total('A'));
          };
          const within = BigInt(now) * 10_000n <= 29n * BigInt(tenths);
          const improved =
            then !== null && BigInt(now) * 100n * BigInt(tenthsThen) <= 97n * BigInt(then) * BigInt(tenths);
          // 2 000 kr per 1 000 points: two kronor a point, 20 öre a tenth.
          expect(run(now)).toBe(within || improved ? 20n * BigInt(tenths) : 0n);
          if (now > 0) expect(run(now - 1)).toBeGreaterThanOrEqual(run(now));
        },
      ),
      { numRuns: 500 },
    );
  });
});
