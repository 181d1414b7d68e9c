// A whole month's hälsoval bonus for 2 000 units, against the same arithmetic with plain numbers. Two ratios, both
// with the goal below 50: the exact building blocks alone, and `pay` from rows to a statement with its explanations
// (June: telephone, antibiotics, addictive drugs, health talks, home visits, quality).
// Run: npx tsx bench/money.ts
import { fraction } from '../src/core/exact/fraction.js';
import type { SyncTables } from '../src/core/facts/source.js';
import { formPot } from '../src/core/remuneration/money.js';
import { pay } from '../src/core/remuneration/pay.js';
import { redistributedPot } from '../src/core/remuneration/redistributed-pot.js';
import { thresholdBonus } from '../src/core/remuneration/threshold-bonus.js';
import { halsovalBonus } from '../src/regions/halsoval/index.js';

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

interface PlainLine {
  readonly id: string;
  readonly passes: boolean;
  readonly ore: number;
  readonly amount: string;
}

const plainLine = (id: string, passes: boolean, ore: number): PlainLine => ({
  id,
  passes,
  ore,
  amount: (ore / 100).toFixed(2),
});

const plainThreshold = (of: readonly Unit[], count: (unit: Unit) => number, limit: number, amount: number) =>
  of.map((unit) => {
    const passes = (count(unit) / unit.points) * 1000 <= limit;
    return plainLine(unit.id, passes, passes ? Math.round((unit.points / 1000) * amount * 100) : 0);
  });

const plainTelephone = (of: readonly Unit[]): readonly PlainLine[] => {
  const listed = of.reduce((sum, unit) => sum + unit.listed, 0);
  const pot = Math.round(((25 * listed) / 12) * 100);
  const shares = plainShares(
    pot,
    of.map((unit) => unit.listed),
  );
  const passing = of.map((unit) => unit.answered / unit.calls >= 0.95);
  const own = shares.map((share, index) => (passing[index] ? share : 0));
  const left = pot - own.reduce((total, share) => total + share, 0);
  const extra = plainShares(
    left,
    of.map((unit, index) => (passing[index] ? (unit.listed * unit.answered) / unit.calls : 0)),
  );
  return of.map((unit, index) => plainLine(unit.id, passing[index] === true, own[index]! + extra[index]!));
};

const total = (lines: readonly PlainLine[]): number => lines.reduce((sum, line) => sum + line.ore, 0) / 100;

const plain = (): number =>
  total([
    ...plainTelephone(units),
    ...plainThreshold(units, (unit) => unit.prescriptions, 29, 2000),
    ...plainThreshold(units, (unit) => unit.doses, 550, 3000),
  ]);

// The rows of a region with the same units: ten persons listed at each, reports, points, prescriptions, contacts.
const PERSONS = 10;
const listings = units.flatMap(({ id }) =>
  Array.from({ length: PERSONS }, (_, n) => ({
    personId: `${id}-${n}`,
    unitId: id,
    from: '2020-01-01',
    to: null as string | null,
    kind: n === 9 ? ('assigned' as const) : null,
  })),
);
const birthDates = listings.map((_, n) => `${n % 4 === 0 ? 1984 : 1950 + (n % 50)}-03-04`);
const persons = listings.map(({ personId }, n) => ({ personId, birthDate: birthDates[n]!, deathDate: null }));
const contacts = listings.map(({ personId, unitId }, n) => ({
  contactId: `K${n}`,
  personId,
  unitId,
  date: n % 2 === 0 ? '2024-06-03' : '2024-05-03',
  form: 'visit' as const,
  contactType: n % 3 === 0 ? 'läk Hembesök' : 'läk Mottagningsbesök',
  procedures: n % 4 === 0 ? ['DV030'] : null,
  registeredOn: null,
}));
const prescriptions = listings.map(({ personId, unitId }, n) => ({
  personId,
  unitId,
  date: '2024-06-04',
  atc: n % 7 === 0 ? 'J01CE02' : n % 5 === 0 ? 'N05BA01' : 'C07AB02',
  ddd: n % 90,
  registeredOn: null,
}));
const reports = units.flatMap(({ id, calls, answered }) => [
  { unitId: id, period: '2024-06', item: 'telephone-calls', value: calls, reportedOn: '2024-07-03' },
  {
    unitId: id,
    period: '2024-06',
    item: 'telephone-answered-same-day',
    value: answered,
    reportedOn: '2024-07-03',
  },
  { unitId: id, period: '2024', item: 'action-plan', value: 'prevention', reportedOn: '2024-01-03' },
]);
const facts: SyncTables = {
  units: units.map(({ id }) => ({ unitId: id, name: id, ownership: 'public' })),
  persons,
  listings,
  contacts,
  prescriptions,
  unitReports: reports,
  listingPoints: units.map(({ id, points }) => ({ unitId: id, month: '2024-06', points: points / 1000 })),
};
// Quarters lie in no month: June's month rules and the second quarter's rules are two statements, as they are paid.
const monthRules = ['telephone', 'health-talk-40', 'home-visit', 'quality'];
const quarterRules = ['antibiotics', 'addictive-drugs'];
const parameters = { qualityAmount: '120' };

const throughPay = (): number =>
  Number(pay(halsovalBonus, { facts, period: '2024-06', parameters, rules: monthRules }).totals.sum) +
  Number(pay(halsovalBonus, { facts, period: '2024-Q2', parameters, rules: quarterRules }).totals.sum);

const add = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const throughPlain = (): number => {
  const [listed, all, calls, answered, antibiotics, doses, talks, visits] = Array.from(
    { length: 8 },
    () => new Map<string, number>(),
  ) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ];
  const unitOf = new Map<string, string>();
  const born = new Map<string, number>();
  for (const row of listings) {
    if (row.from > '2024-06-30' || (row.to !== null && row.to <= '2024-06-30')) continue;
    add(all, row.unitId);
    if (row.kind === 'assigned') continue;
    add(listed, row.unitId);
    unitOf.set(row.personId, row.unitId);
  }
  for (const row of persons) born.set(row.personId, Number(row.birthDate.slice(0, 4)));
  for (const row of reports) {
    if (row.item === 'telephone-calls') calls.set(row.unitId, Number(row.value));
    if (row.item === 'telephone-answered-same-day') answered.set(row.unitId, Number(row.value));
  }
  for (const row of prescriptions) {
    if (row.date < '2024-04-01' || row.date >= '2024-07-01') continue;
    if (row.atc.startsWith('J01')) add(antibiotics, row.unitId);
    if (row.atc.startsWith('N05BA')) add(doses, row.unitId, row.ddd);
  }
  const talked = new Set<string>();
  for (const row of contacts) {
    const isTalk = row.procedures?.includes('DV030') === true && born.get(row.personId) === 1984;
    if (isTalk && unitOf.get(row.personId) === row.unitId && !talked.has(row.personId)) {
      talked.add(row.personId);
      if (row.date >= '2024-06-01') add(talks, row.unitId);
    }
    if (row.contactType === 'läk Hembesök' && row.date >= '2024-06-01') add(visits, row.unitId);
  }
  const counted = units.map(({ id, points }) => ({
    id,
    listed: listed.get(id) ?? 0,
    calls: calls.get(id) ?? 0,
    answered: answered.get(id) ?? 0,
    points: points / 1000,
    prescriptions: antibiotics.get(id) ?? 0,
    doses: doses.get(id) ?? 0,
  }));
  return total([
    ...plainTelephone(counted),
    ...plainThreshold(counted, (unit) => unit.prescriptions, 29, 2000),
    ...plainThreshold(counted, (unit) => unit.doses, 550, 3000),
    ...counted.map(({ id }) => plainLine(id, true, (talks.get(id) ?? 0) * 110_000)),
    ...counted.map(({ id }) => plainLine(id, true, (visits.get(id) ?? 0) * 180_000)),
    ...counted.map(({ id }) => plainLine(id, true, Math.round(((all.get(id) ?? 0) * 12_000) / 12))),
  ]);
};

const median = (run: () => number, rounds: number): number => {
  for (let warm = 0; warm < Math.ceil(rounds / 4); warm += 1) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
};

function compare(name: string, run: () => number, same: () => number, rounds: number): void {
  const [sum, plainSum] = [run(), same()];
  const [time, plainTime] = [median(run, rounds), median(same, rounds)];
  console.log(`${name}, ${UNITS} units: ${sum.toFixed(2)} kr, with plain numbers ${plainSum.toFixed(2)} kr`);
  console.log(`  ${time.toFixed(2)} ms, with plain numbers ${plainTime.toFixed(2)} ms`);
  console.log(`  ratio ${(time / plainTime).toFixed(1)} (goal: below 50)`);
}

compare('building blocks', exact, plain, 41);
compare('pay, from rows to statement', throughPay, throughPlain, 11);
