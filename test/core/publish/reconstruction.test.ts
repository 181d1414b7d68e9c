import fc from 'fast-check';
import { disclosures, evaluateRows, type Outcome, parsePeriod, publish, type Report } from 'vardval';
import { norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';
import { naivelyPublished } from './naive.js';
import { outcomeOf, randomReport, reportOf } from './random-report.js';

/** VARDVAL_TABLES=10000 npx vitest run test/core/publish/reconstruction.test.ts */
const tables = Number(process.env['VARDVAL_TABLES'] ?? 150);

test(`${tables} random tables: nothing hidden can be worked out, of naive ones it can`, {
  timeout: 3_600_000,
}, () => {
  let naive = 0;
  let hidden = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { report } = randomReport(seed);
      const published = publish(report);
      expect(disclosures(published)).toEqual([]);
      expect(smallOnes(published)).toEqual([]);
      expect(lostZeros(report, published)).toEqual([]);
      hidden += published.publication.hidden;
      if (disclosures(naivelyPublished(report, 10), { smallestCell: 10 }).length > 0) naive += 1;
    }),
    { numRuns: tables, endOnFailure: true },
  );
  expect(naive).toBeGreaterThan(tables / 2);
  expect(hidden).toBeGreaterThan(tables);
});

/** Rows that show a count of 1–9, or that all but 1–9 are counted. */
function smallOnes({ outcomes, plan }: Report): readonly Outcome[] {
  const isSmall = (n: number | null): boolean => n !== null && n >= 1 && n <= 9;
  const ofUnits = new Set(
    plan.indicators
      .filter(({ measure }) => JSON.stringify(measure).includes('"kind":"units"'))
      .map(({ id }) => id),
  );
  return outcomes.filter(({ indicator, kind, numerator, denominator }) => {
    if (kind === 'difference' || kind === 'sum' || ofUnits.has(indicator)) return false;
    if (kind === 'mean' || kind === 'continuity') return isSmall(denominator);
    const others =
      kind === 'rate' || numerator === null || denominator === null ? null : denominator - numerator;
    return isSmall(numerator) || isSmall(denominator) || isSmall(others);
  });
}

/** Rows whose count of zero is not shown any more. */
function lostZeros(report: Report, published: Report): readonly Outcome[] {
  return published.outcomes.filter((one, i) => {
    const was = report.outcomes[i] as Outcome;
    return one.kind !== 'difference' && was.numerator === 0 && one.numerator !== 0;
  });
}

describe('plans as they are', () => {
  const rows = syntheticRegion({ persons: 700, units: 4, seed: 8, extraTables: true }).toRows() as never;
  test.each([
    ['Norrbotten 2024', norrbotten2024, ['2024-01', '2024-02', '2024-DÅ04', '2024-DÅ08', '2024']],
    ['Norrbotten 2026', norrbotten2026, ['2024-T1', '2024-T2', '2024-T3', '2024']],
    ['Västerbotten 2025', vasterbotten2025, ['2024-DÅ04', '2024-DÅ08', '2024']],
  ] as const)('%s', (_, plan, periods) => {
    const report = evaluateRows(plan, rows, {
      periods: [...periods],
      by: ['sex', 'ageGroup', 'geography', ['sex', 'ownership']],
      baseline: 'previous-year',
    });
    const published = publish(report);
    expect(disclosures(published)).toEqual([]);
    expect(smallOnes(published)).toEqual([]);
    expect(disclosures(naivelyPublished(report, 10)).length).toBeGreaterThan(10);
    expect(published.outcomes.some(({ status }) => status === 'measured')).toBe(true);
  });
});

/**
 * The slow way: every table of whole numbers that agrees with what is shown. Two sexes and one or two units, a cell
 * of at most 10, a zero where a zero is shown and at least 1 where something is hidden.
 */
function possibleTables(
  published: Report,
  places: readonly string[],
): readonly Readonly<Record<string, number>>[] {
  const shown = new Map(
    published.outcomes.map((one) => [`${one.unit} ${one.stratum.sex ?? 'all'}`, one.numerator]),
  );
  const atoms = places.filter((place) => !place.startsWith('null') && !place.endsWith('all'));
  const found: Record<string, number>[] = [];
  const agrees = (name: string, n: number): boolean => {
    const number = shown.get(name);
    return number === null ? n >= 1 : number === n;
  };
  const fill = (index: number, table: Record<string, number>): void => {
    const atom = atoms[index];
    if (atom !== undefined) {
      for (let n = 0; n <= 10; n += 1) if (agrees(atom, n)) fill(index + 1, { ...table, [atom]: n });
      return;
    }
    const whole: Record<string, number> = { ...table };
    for (const place of places) {
      const [unit, sex] = place.split(' ');
      whole[place] ??= atoms
        .filter(
          (one) =>
            (unit === 'null' || one.startsWith(`${unit} `)) && (sex === 'all' || one.endsWith(` ${sex}`)),
        )
        .reduce((sum, one) => sum + (table[one] as number), 0);
    }
    if (places.every((place) => agrees(place, whole[place] as number))) found.push(whole);
  };
  fill(0, {});
  return found;
}

test('by enumeration: every hidden cell has several possible values', () => {
  const small = fc.integer({ min: 0, max: 7 });
  let several = 0;
  fc.assert(
    fc.property(fc.tuple(small, small, small, small), ([a, b, c, d]) => {
      const cells: Record<string, number> = { 'x female': a, 'x male': b, 'y female': c, 'y male': d };
      const places = ['x', 'y', 'null'].flatMap((unit) =>
        ['all', 'female', 'male'].map((sex) => `${unit} ${sex}`),
      );
      const outcomes = places.map((place) => {
        const [unit, sex] = place.split(' ') as [string, string];
        const n = Object.entries(cells)
          .filter(
            ([atom]) =>
              (unit === 'null' || atom.startsWith(unit)) && (sex === 'all' || atom.endsWith(` ${sex}`)),
          )
          .reduce((sum, [, one]) => sum + one, 0);
        const stratum = sex === 'all' ? {} : { sex };
        return outcomeOf(
          'rows',
          'count',
          parsePeriod('2024'),
          { unit: unit === 'null' ? null : unit, stratum },
          null,
          { n, d: null },
          null,
        );
      });
      const report = reportOf([parsePeriod('2024')], outcomes, ['x', 'y'], new Map());
      const published = publish(report, { smallestCell: 3 });
      const tablesLeft = possibleTables(published, places);
      for (const one of published.outcomes) {
        if (one.status !== 'suppressed') continue;
        several += 1;
        const name = `${one.unit} ${one.stratum.sex ?? 'all'}`;
        expect(new Set(tablesLeft.map((table) => table[name])).size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 25 },
  );
  expect(several).toBeGreaterThan(10);
});
