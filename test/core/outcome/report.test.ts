import { evaluateRows, OptionsError, type Outcome, type Report, withParameters } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { describe, expect, test } from 'vitest';
import { placeOf } from '../memory/own-plan.js';

const plan = withParameters(norrbotten2024, { farFollowUpCodes: ['DX999'] });
const rows = syntheticRegion({ persons: 60, units: 3, seed: 11, extraTables: false }).toRows();
const periods = ['2024', '2024-DÅ04', '2024-03'];
const report: Report = evaluateRows(plan, rows as never, {
  periods,
  by: ['sex', 'ageGroup', 'geography', ['sex', 'ownership']],
});

describe('the grid is dense', () => {
  const units: readonly (string | null)[] = [...(rows.units ?? []).map(({ unitId }) => unitId), null];
  const sexes = ['female', 'male', 'unknown'];
  const ages = ['0-17', '18-64', '65-79', '80-', 'unknown'];
  const kinds = new Map(report.periods.map(({ id, kind }) => [id, kind]));

  test('every indicator, period, unit and stratum has exactly one row', () => {
    const strata = [
      ...[{}, ...sexes.map((sex) => ({ sex })), ...ages.map((ageGroup) => ({ ageGroup }))].flatMap(
        (stratum) => units.map((unit) => ({ unit, stratum })),
      ),
      ...['rural', 'urban', 'unknown'].map((geography) => ({ unit: null, stratum: { geography } })),
      ...sexes.flatMap((sex) =>
        ['public', 'private', 'unknown'].map((ownership) => ({ unit: null, stratum: { sex, ownership } })),
      ),
    ];
    const expected = plan.indicators.flatMap(({ id, reported, measure }) =>
      periods
        .filter((period) => reported.includes(kinds.get(period) as never))
        .flatMap((period) =>
          strata
            .filter(({ stratum }) => measure.kind !== 'quotient' || Object.keys(stratum).length === 0)
            .map(({ unit, stratum }) =>
              placeOf({ indicator: id, period, unit, stratum, category: null } as Outcome),
            ),
        ),
    );
    const found = report.outcomes.map(placeOf);
    expect(new Set(found).size).toBe(found.length);
    expect(found.sort()).toEqual(expected.sort());
  });

  test('of the options that were asked for: age groups of one’s own', () => {
    const own = evaluateRows(plan, rows as never, {
      periods: ['2024'],
      indicators: ['A1'],
      by: ['ageGroup'],
      ageLimits: [0, 7, 65],
    });
    const labels = own.outcomes.filter((one) => one.unit === null).map((one) => one.stratum.ageGroup);
    expect(labels).toEqual([undefined, '0-6', '7-64', '65-', 'unknown']);
  });

  test('one age group is everybody', () => {
    const own = evaluateRows(plan, rows as never, {
      periods: ['2024'],
      indicators: ['A1'],
      by: ['ageGroup'],
      ageLimits: [0],
    });
    const [total, everybody, unknown] = own.outcomes.filter((one) => one.unit === null);
    expect([everybody?.value, unknown?.value]).toEqual([total?.value, 0]);
  });
});

describe('outcomes are plain data', () => {
  test('that survive JSON', () => {
    expect(JSON.parse(JSON.stringify(report.outcomes))).toEqual(report.outcomes);
    expect(JSON.parse(JSON.stringify(report.notes))).toEqual(report.notes);
  });

  test('with finite numbers or null, and a reason exactly where there is no value', () => {
    for (const one of report.outcomes) {
      for (const number of [one.numerator, one.denominator, one.value, one.change]) {
        expect(number === null || Number.isFinite(number)).toBe(true);
      }
      if (one.status === 'measured') expect([placeOf(one), one.value !== null]).toEqual([placeOf(one), true]);
      if (['no-data', 'not-measurable', 'not-reported', 'closed'].includes(one.status)) {
        expect([placeOf(one), one.reason !== null]).toEqual([placeOf(one), true]);
      }
      if (one.status !== 'measured' && one.status !== 'closed') {
        expect([placeOf(one), one.value]).toEqual([placeOf(one), null]);
      }
    }
  });

  test('that share one provenance with the parameters', () => {
    expect(new Set(report.outcomes.map((one) => one.provenance)).size).toBe(1);
    expect(report.provenance.parameters).toHaveProperty('farFollowUpCodes');
    expect(report.provenance).toMatchObject({ plan: 'norrbotten-2024', duplicates: 'check' });
  });

  test('a parameter changes the fingerprint of the meaning, not that of the document', () => {
    const other = withParameters(norrbotten2024, { farFollowUpCodes: ['DX998'] });
    const { provenance } = evaluateRows(other, {}, { periods: [] });
    expect(provenance.meaning).not.toBe(report.provenance.meaning);
    expect(provenance.document).toBe(report.provenance.document);
  });
});

describe('nothing of a report can be changed', () => {
  const thawed = (value: unknown, path: string, found: string[] = []): string[] => {
    if (typeof value !== 'object' || value === null) return found;
    if (!Object.isFrozen(value)) found.push(path);
    for (const [key, one] of Object.entries(value)) thawed(one, `${path}.${key}`, found);
    return found;
  };

  test('the report, its list of outcomes, and every part of an outcome', () => {
    expect(Object.isFrozen(report)).toBe(true);
    expect(Object.isFrozen(report.outcomes)).toBe(true);
    const found = report.outcomes.slice(0, 500).flatMap((one) => thawed(one, 'outcome'));
    expect([...new Set(found)]).toEqual([]);
  });

  test('the ledger, the notes, the units', () => {
    const parts = [report.ledger, report.notes, report.units];
    expect(parts.flatMap((part, i) => thawed(part, ['ledger', 'notes', 'units'][i] as string))).toEqual([]);
  });
});

describe('outcome()', () => {
  const caught = (...args: Parameters<Report['outcome']>): Error => {
    try {
      report.outcome(...args);
    } catch (error) {
      return error as Error;
    }
    throw new Error('expected outcome() to throw');
  };

  test('finds what stands in outcomes', () => {
    for (const one of report.outcomes.slice(0, 300)) {
      const { indicator, period, unit, category, stratum } = one;
      expect(report.outcome(indicator, { period, unit, category, ...stratum })).toBe(one);
    }
  });

  test.each<readonly [string, Parameters<Report['outcome']>, RegExp]>([
    ['without a period, where there are several', ['A1', {}], /2024-DÅ04/],
    ['an indicator that is not there, with the nearest', ['B66', { period: '2024' }], /B66.*B6/],
    ['a period that is not there', ['A1', { period: '2023' }], /2024-DÅ04/],
    ['a unit that is not there', ['A1', { period: '2024', unit: 'HC99' }], /HC01/],
    ['a stratum that was not asked for', ['A1', { period: '2024', ownership: 'public' }], /sex=female/],
    ['a value that the stratum does not have', ['A1', { period: '2024', sex: 'kvinna' }], /sex=female/],
    ['a category of what has none', ['A1', { period: '2024', category: 'visit' }], /visit/],
  ])('%s: an error with what there is', (_, args, message) => {
    const error = caught(...args);
    expect(error).toBeInstanceOf(OptionsError);
    expect(error.message).toMatch(message);
  });

  test('of a report with one period needs none', () => {
    const one = evaluateRows(plan, rows as never, { periods: ['2024-DÅ08'], indicators: ['A1'] });
    expect(one.outcome('A1', {}).period).toBe('2024-DÅ08');
  });
});
