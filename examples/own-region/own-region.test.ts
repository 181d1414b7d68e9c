import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  evaluate,
  lintPlan,
  type Plan,
  parsePeriod,
  previousYear,
  type Report,
  readPlan,
  writePlan,
} from 'vardval';
import { fromCsv } from 'vardval/csv';
import { beforeAll, describe, expect, test } from 'vitest';
import { ådalen2025 } from './plan.js';

const folder = fileURLToPath(new URL('./', import.meta.url));
const file = readFileSync(`${folder}plan.json`, 'utf8');
const periods = ['2025-02-4M', '2025-06-4M'];

/** Counted by hand: README.md says how. */
const rows = readFileSync(`${folder}expected.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [indicator = '', period = '', unit = '', numerator = '', denominator = ''] = line.split(',');
    return { indicator, period, unit, numerator, denominator };
  });

const run = (plan: Plan): Promise<Report> => evaluate(plan, { source: fromCsv(folder), periods });

describe('the plan of Region Ådalen', () => {
  let report: Report;
  beforeAll(async () => {
    report = await run(ådalen2025);
  });

  test('has every number of the hand count and no other', () => {
    const counted = report.outcomes.filter(({ kind }) => kind !== 'narrative');
    const key = (one: { indicator: string; period: string; unit: string | null }): string =>
      `${one.indicator} ${one.period} ${one.unit ?? ''}`;
    expect(counted.map(key).sort()).toEqual(rows.map(key).sort());
  });

  test.each(rows)('$indicator $period $unit is $numerator of $denominator', (expected) => {
    const { indicator, period, unit } = expected;
    const outcome = report.outcome(indicator, { period, unit: unit || null });
    expect(outcome.numerator).toBe(Number(expected.numerator));
    expect(outcome.denominator).toBe(expected.denominator === '' ? null : Number(expected.denominator));
  });

  test('its tertials follow each other, and each has one a year before', () => {
    const [spring, summer, winter] = ['2025-02-4M', '2025-06-4M', '2025-10-4M'].map(parsePeriod);
    expect([spring?.from, spring?.to, summer?.to, winter?.to]).toEqual([
      '2025-02-01',
      '2025-06-01',
      '2025-10-01',
      '2026-02-01',
    ]);
    expect(previousYear(parsePeriod('2025-02-4M')).from).toBe('2024-02-01');
  });

  test('nothing in it is doubtful', () => {
    expect(lintPlan(ådalen2025)).toEqual([]);
  });
});

describe('the plan as a file', () => {
  test('is the plan in code', () => {
    expect(readPlan(file)).toEqual(ådalen2025);
    // A formatter may set the file in other lines; what stands in it, and in which order, is the same.
    expect(JSON.stringify(JSON.parse(file))).toBe(JSON.stringify(JSON.parse(writePlan(ådalen2025))));
  });

  test('has the same fingerprints and results', async () => {
    const [code, json] = [await run(ådalen2025), await run(readPlan(file))];
    expect(json.provenance).toEqual(code.provenance);
    expect(json.outcomes).toEqual(code.outcomes);
  });
});
