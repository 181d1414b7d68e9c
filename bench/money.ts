// A month's hälsoval bonus for 2 000 units (telephone pot, antibiotics, addictive drugs) through the exact blocks,
// against the same arithmetic with plain numbers. Prints both medians and their ratio; the goal is below 50.
// Run: npx tsx bench/money.ts
import { fraction } from '../src/core/exact/fraction.js';
import { formPot } from '../src/core/remuneration/money.js';
import { redistributedPot } from '../src/core/remuneration/redistributed-pot.js';
import { thresholdBonus } from '../src/core/remuneration/threshold-bonus.js';

interface Unit {
  readonly id: string;
  readonly listed: number;
  readonly calls: number;
  readonly answered: number;
  readonly points: number;
  readonly prescriptions: number;
  readonly doses: number;
}

const UNITS = 2000;
const ROUNDS = 41;

// A linear congruential generator: the same units on every run.
let seed = 20240430;
const below = (limit: number): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * limit);
};

const units: readonly Unit[] = Array.from({ length: UNITS }, (_, index) => {
  const listed = 2000 + below(14_000);
  const calls = 500 + below(5000);
  return {
    id: `HC${String(index).padStart(4, '0')}`,
    listed,
    calls,
    answered: calls - below(Math.ceil(calls / 10)),
    points: listed + below(10) / 2,
    prescriptions: below(Math.ceil(listed * 0.06)),
    doses: below(Math.ceil(listed * 1.1)),
  };
});

const exact = (): number => {
  const listed = units.reduce((sum, unit) => sum + unit.listed, 0);
  const telephone = redistributedPot({
    pot: formPot({ perListed: '25', listed, times: fraction(1, 12) }),
    goal: '0.95',
    units: units.map((unit) => ({
      id: unit.id,
      listed: unit.listed,
      numerator: unit.answered,
      denominator: unit.calls,
    })),
  });
  const antibiotics = thresholdBonus({
    atMost: '29',
    improvement: '3 %',
    amount: '2000',
    units: units.map((unit) => ({ id: unit.id, count: unit.prescriptions, points: unit.points })),
  });
  const drugs = thresholdBonus({
    atMost: '550',
    improvement: '3 %',
    amount: '3000',
    units: units.map((unit) => ({ id: unit.id, count: unit.doses, points: unit.points })),
  });
  return Number(telephone.paid) + Number(antibiotics.paid) + Number(drugs.paid);
};

const plainShares = (pot: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const quotas = weights.map((weight) => (pot * weight) / sum);
  const shares = quotas.map(Math.floor);
  const left = pot - shares.reduce((total, share) => total + share, 0);
  const order = quotas.map((_, index) => index);
  order.sort((a, b) => quotas[b]! - shares[b]! - (quotas[a]! - shares[a]!) || a - b);
  for (const index of order.slice(0, left)) shares[index]! += 1;
  return shares;
};

const plainThreshold = (count: (unit: Unit) => number, limit: number, amount: number) =>
  units.map((unit) => {
    const passes = (count(unit) / unit.points) * 1000 <= limit;
    const ore = passes ? Math.round((unit.points / 1000) * amount * 100) : 0;
    return { id: unit.id, passes, ore, amount: (ore / 100).toFixed(2) };
  });

const plain = (): number => {
  const listed = units.reduce((sum, unit) => sum + unit.listed, 0);
  const pot = Math.round(((25 * listed) / 12) * 100);
  const shares = plainShares(
    pot,
    units.map((unit) => unit.listed),
  );
  const passing = units.map((unit) => unit.answered / unit.calls >= 0.95);
  const own = shares.map((share, index) => (passing[index] ? share : 0));
  const left = pot - own.reduce((total, share) => total + share, 0);
  const extra = plainShares(
    left,
    units.map((unit, index) => (passing[index] ? (unit.listed * unit.answered) / unit.calls : 0)),
  );
  const telephone = units.map((unit, index) => {
    const ore = own[index]! + extra[index]!;
    return { id: unit.id, passes: passing[index], ore, amount: (ore / 100).toFixed(2) };
  });
  const antibiotics = plainThreshold((unit) => unit.prescriptions, 29, 2000);
  const drugs = plainThreshold((unit) => unit.doses, 550, 3000);
  return [...telephone, ...antibiotics, ...drugs].reduce((sum, line) => sum + line.ore, 0) / 100;
};

const median = (run: () => number): number => {
  for (let warm = 0; warm < 10; warm += 1) run();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
};

const [exactSum, plainSum] = [exact(), plain()];
const [exactTime, plainTime] = [median(exact), median(plain)];
console.log(`units ${UNITS}: exact ${exactSum.toFixed(2)} kr, plain numbers ${plainSum.toFixed(2)} kr`);
console.log(`exact ${exactTime.toFixed(2)} ms, plain numbers ${plainTime.toFixed(2)} ms`);
console.log(`ratio ${(exactTime / plainTime).toFixed(1)} (goal: below 50)`);
