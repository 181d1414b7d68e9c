import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactRows } from '../../../src/core/facts/rows.js';
import type { SyncTables } from '../../../src/core/facts/source.js';
import { pay } from '../../../src/core/remuneration/pay.js';
import type { Statement } from '../../../src/core/remuneration/statement.js';
import { halsovalBonus } from '../../../src/regions/halsoval/index.js';
import { norrbottenRemuneration2024 } from '../../../src/regions/norrbotten/index.js';
import { syntheticRegion } from '../../../src/synthetic/index.js';
import { ore, unit } from './region.js';

const units = ['A', 'B', 'C'];
const visitOf = fc.record({
  unitId: fc.constantFrom(...units),
  person: fc.integer({ min: 0, max: 9 }),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
});
const visitsOf = fc.array(visitOf, { maxLength: 40 }).map((visits) =>
  visits.map(({ unitId, person, day, month }, n): FactRows['contacts'] => ({
    contactId: `K${String(n).padStart(3, '0')}`,
    personId: `p${person}`,
    unitId,
    date: `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    form: 'visit',
    procedures: ['DV113'],
  })),
);
const facts = (contacts: readonly FactRows['contacts'][]): SyncTables => ({
  units: units.map((id) => unit(id)),
  // Person n is listed at the unit n modulo three.
  listings: Array.from({ length: 10 }, (_, n) => ({
    personId: `p${n}`,
    unitId: units[n % 3]!,
    from: '2020-01-01',
  })),
  contacts,
});
const run = (
  rule: string,
  rows: SyncTables,
  period: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Statement => pay(norrbottenRemuneration2024, { facts: rows, period, rules: [rule], parameters });
const sum = (statement: Statement): bigint =>
  statement.lines.reduce((total, line) => total + ore(line.amount), 0n);
const runs = { numRuns: 300 };

describe('fee-free visits through pay', () => {
  const budgetOf = fc.integer({ min: 0, max: 5000 });
  const parameters = (budget: number) => ({
    feeFreeVisitAmount: '130.50',
    feeFreeBudget: String(budget),
    feeFreeVisits: { forms: ['visit'] },
  });

  test('the year pays min(budget, price × visits), month by month the same, in any order of rows', () => {
    fc.assert(
      fc.property(visitsOf, budgetOf, (visits, budget) => {
        const year = run('fee-free-visits', facts(visits), '2024', parameters(budget));
        const wanted = BigInt(Math.min(budget * 100, visits.length * 13_050));
        expect(sum(year)).toBe(wanted);
        const backwards = run('fee-free-visits', facts([...visits].reverse()), '2024', parameters(budget));
        expect(JSON.stringify(backwards.lines)).toBe(JSON.stringify(year.lines));
        const june = run('fee-free-visits', facts(visits), '2024-06', parameters(budget));
        expect(june.lines).toEqual(year.lines.filter((line) => line.period === '2024-06'));
        expect(june.pots).toEqual(year.pots.filter((pot) => pot.period === '2024-06'));
      }),
      runs,
    );
  });
});

describe('tobacco cessation through pay', () => {
  test('1 000 kr for each person with a cessation where listed, whatever the order and the period asked for', () => {
    fc.assert(
      fc.property(visitsOf, (visits) => {
        const year = run('tobacco-cessation', facts(visits), '2024');
        const persons = new Set(
          visits
            .filter((visit) => units[Number(visit.personId.slice(1)) % 3] === visit.unitId)
            .map((visit) => visit.personId),
        );
        expect(sum(year)).toBe(100_000n * BigInt(persons.size));
        expect(JSON.stringify(run('tobacco-cessation', facts([...visits].reverse()), '2024').lines)).toBe(
          JSON.stringify(year.lines),
        );
        const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'].map((quarter) =>
          sum(run('tobacco-cessation', facts(visits), quarter)),
        );
        expect(quarters.reduce((total, one) => total + one, 0n)).toBe(sum(year));
      }),
      runs,
    );
  });
});

describe('corrections', () => {
  test('whatever became known when: paid before + corrections = what is due', () => {
    const knownOf = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(visitsOf, knownOf, (visits, days) => {
        const rows = facts(
          visits.map((visit, n) => ({
            ...visit,
            date: `2024-03-${visit.date.slice(8)}`,
            registeredOn: `2024-04-${String(days[n]).padStart(2, '0')}`,
          })),
        );
        const options = { facts: rows, period: '2024-03', rules: ['tobacco-cessation'] };
        const first = pay(norrbottenRemuneration2024, { ...options, asOf: '2024-04-10' });
        const second = pay(norrbottenRemuneration2024, {
          ...options,
          asOf: '2024-04-20',
          previous: first.lines,
        });
        const third = pay(norrbottenRemuneration2024, {
          ...options,
          previous: [...first.lines, ...second.lines],
        });
        const whole = pay(norrbottenRemuneration2024, options);
        for (const id of units) {
          expect(ore(first.total(id)) + ore(second.total(id)) + ore(third.total(id))).toBe(
            ore(whole.total(id)),
          );
        }
      }),
      runs,
    );
  });
});

test('a synthetic region is paid by all six rules of the bonus, each line explained in both languages', () => {
  const region = syntheticRegion({ persons: 3000, units: 6, seed: 'money' });
  const statement = pay(halsovalBonus, {
    facts: region.source(),
    period: '2024-Q2',
    parameters: { qualityAmount: '120' },
  });
  expect(new Set(statement.lines.map((line) => line.rule)).size).toBe(6);
  const open = (region.toRows().units ?? []).filter(
    ({ opensOn, closesOn }) => (opensOn ?? '') < '2024-07-01' && (closesOn ?? '9') > '2024-04-01',
  );
  // Four rules by month and two by quarter.
  expect(statement.lines).toHaveLength(open.length * (4 * 3 + 2));
  for (const line of statement.lines) {
    expect(line.explanation.sv).toMatch(/2024\. /);
    expect(line.explanation.en).toMatch(/2024\. /);
    expect(line.why === null).toBe(line.amount !== '0.00');
  }
  expect(JSON.parse(JSON.stringify(statement)).lines).toEqual(statement.lines);
});
