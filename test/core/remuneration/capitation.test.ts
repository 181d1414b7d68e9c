import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accrueYear } from '../../../src/core/remuneration/accrual.js';
import type { CapitationOptions, CapitationUnit } from '../../../src/core/remuneration/capitation.js';
import { capitation } from '../../../src/core/remuneration/capitation.js';

const weights = { age: '0.65', cni: '0.10', acg: '0.25' };
const HC01: CapitationUnit = { id: 'HC01', listed: 8000, age: '1.05', cni: '1.20', acg: '0.98' };
const run = (options: Partial<CapitationOptions>) => capitation({ weights, units: [HC01], ...options });
const ore = (money: string): bigint => BigInt(money.replace('.', ''));

const regionArbitrary = fc
  .array(
    fc.record({
      listed: fc.integer({ min: 0, max: 30_000 }),
      age: fc.integer({ min: 500, max: 1500 }),
      cni: fc.integer({ min: 0, max: 4000 }),
      acg: fc.integer({ min: 500, max: 1500 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) =>
    rows.map(
      (row, index): CapitationUnit => ({
        id: `HC${index + 10}`,
        listed: row.listed,
        age: row.age / 1000,
        cni: row.cni / 1000,
        acg: row.acg / 1000,
      }),
    ),
  );

describe('capitation', () => {
  it('pays 8 000 × 3 000 × 1.0475 = 25 140 000 for a year, a twelfth for a month', () => {
    expect(run({ perListed: '3000' }).payments).toEqual([
      { id: 'HC01', factor: '1.0475', quantity: '8000', rate: '3142.5', amount: '25140000.00' },
    ]);
    expect(run({ perListed: '3000', pays: 'month' }).paid).toBe('2095000.00');
    expect(run({ perListed: '250', per: 'month' }).paid).toBe('2095000.00');
    expect(run({ perListed: '3000', pays: 'month', units: [{ ...HC01, listed: 1 }] }).paid).toBe('261.88');
  });

  it('takes quotients at face value, as numbers too', () => {
    expect(
      run({ perListed: '3000', units: [{ ...HC01, age: 1.05, cni: 1.2, acg: new Decimal('0.98') }] }).paid,
    ).toBe('25140000.00');
  });

  it('shares a pot by listed × factor, öre by largest remainder', () => {
    const even = { listed: 1, age: 1, cni: 1, acg: 1 };
    const units = ['c', 'a', 'b'].map((id) => ({ id, ...even }));
    expect(run({ pot: '100', units }).payments.map((unit) => [unit.id, unit.amount])).toEqual([
      ['c', '33.33'],
      ['a', '33.34'],
      ['b', '33.33'],
    ]);
    const month = accrueYear('1000').months[0] ?? '';
    expect(run({ pot: month, per: 'month' })).toMatchObject({ paid: '83.34', rest: '0.00' });
  });

  it('leaves a pot as rest where nobody is listed, without asking for quotients', () => {
    const units = [{ id: 'A', listed: 0, age: null, cni: null, acg: null }];
    expect(run({ pot: '10', units })).toMatchObject({ paid: '0.00', rest: '10.00', warnings: [] });
    expect(run({ perListed: '10', units }).payments).toEqual([
      { id: 'A', factor: null, quantity: '0', rate: null, amount: '0.00' },
    ]);
    expect(run({ pot: '1.005' })).toMatchObject({ paid: '1.00', rest: '0.005' });
  });

  it('gives listed-weighted means and warns beyond the tolerance, not at it', () => {
    const units = [
      { id: 'A', listed: 3000, age: '1.02', cni: '1.2', acg: '1' },
      { id: 'B', listed: 1000, age: '0.98', cni: '0.4', acg: '1.0404' },
    ];
    const result = run({ perListed: '1', units });
    expect(result.means).toEqual({ age: '1.01', cni: '1', acg: '1.0101' });
    expect(result.warnings).toMatchObject([{ code: 'quotient-mean-off', quotient: 'acg', mean: '1.0101' }]);
    expect(result.warnings[0]?.text.sv).toContain('1,0101');
    expect(run({ perListed: '1', units, tolerance: '0.0101' }).warnings).toEqual([]);
  });

  it.each<[string, Partial<CapitationOptions>, string]>([
    [
      'weights that add to 0.99',
      { perListed: '1', weights: { ...weights, cni: '0.09' } },
      'add to exactly 1',
    ],
    [
      'weights in binary arithmetic',
      { perListed: '1', weights: { age: 0.1 + 0.2, cni: 0.3, acg: 0.4 } },
      'exactly 1',
    ],
    ['a negative listed', { perListed: '1', units: [{ ...HC01, listed: -1 }] }, 'listed of HC01'],
    ['NaN', { perListed: '1', units: [{ ...HC01, age: Number.NaN }] }, 'age of HC01'],
    ['a negative quotient', { perListed: '1', units: [{ ...HC01, cni: '-1' }] }, 'cni of HC01'],
    ['a missing quotient', { perListed: '1', units: [{ ...HC01, acg: null }] }, 'it is missing'],
    ['a unit twice', { perListed: '1', units: [HC01, HC01] }, "'HC01' twice"],
    ['both amounts', { perListed: '1', pot: '1' }, 'exactly one of pot and perListed'],
    ['neither', {}, 'exactly one of pot and perListed'],
    ['a month of a yearly pot', { pot: '1', pays: 'month' }, 'a pot for the month'],
    ['a year of a monthly amount', { perListed: '1', per: 'month', pays: 'year' }, 'perListed for the year'],
    ['a negative amount', { perListed: '-1' }, 'perListed: expected ≥ 0'],
  ])('refuses %s', (_, options, message) => {
    expect(() => run(options)).toThrow(message);
    expect(() => run(options)).toThrow(/^capitation: /);
  });

  it('equals listed × base × factor in Decimal, rounded once', () => {
    const D = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
    fc.assert(
      fc.property(
        regionArbitrary,
        fc.integer({ min: 0, max: 10 ** 8 }),
        fc.boolean(),
        (units, base, month) => {
          const result = run({
            perListed: new D(base).div(100).toFixed(2),
            pays: month ? 'month' : 'year',
            units,
          });
          for (const [index, unit] of units.entries()) {
            const factor = new D('0.65')
              .mul(Number(unit.age))
              .add(new D('0.1').mul(Number(unit.cni)))
              .add(new D('0.25').mul(Number(unit.acg)));
            const exact = factor
              .mul(unit.listed)
              .mul(base)
              .div(100)
              .div(month ? 12 : 1);
            expect(result.payments[index]?.amount).toBe(exact.toDecimalPlaces(2).toFixed(2));
          }
          const reversed = run({
            perListed: new D(base).div(100).toFixed(2),
            pays: month ? 'month' : 'year',
            units: units.toReversed(),
          });
          expect(reversed.payments.toReversed()).toEqual(result.payments);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('conserves a pot and shares it within an öre of the quotas', () => {
    fc.assert(
      fc.property(regionArbitrary, fc.bigInt({ min: 0n, max: 10n ** 14n }), (units, pot) => {
        const result = run({ pot: new Decimal(pot.toString()).div(100).toFixed(2), units });
        const paid = result.payments.reduce((sum, unit) => sum + ore(unit.amount), 0n);
        expect(paid + ore(result.rest)).toBe(pot);
        const w = units.map(
          (u) =>
            BigInt(u.listed) *
            BigInt(Math.round(65_000 * Number(u.age) + 10_000 * Number(u.cni) + 25_000 * Number(u.acg))),
        );
        const sum = w.reduce((a, b) => a + b, 0n);
        for (const [index, weight] of w.entries()) {
          const off = ore(result.payments[index]?.amount ?? '') * sum - pot * weight;
          expect(sum === 0n || (off < sum && -off < sum)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
