import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, type Report, withParameters } from 'vardval';
import { fromCsv } from 'vardval/csv';
import { norrbotten2024 } from 'vardval/norrbotten';
import { beforeAll, describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../examples/small-region/', import.meta.url));

/** The hand count: see examples/small-region/counting.md. */
const rows = readFileSync(`${folder}expected.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [indicator = '', period = '', unit = '', numerator = '', denominator = '', value = ''] = line
      .trim()
      .split(',');
    return { indicator, period, unit, numerator, denominator, value };
  });

let report: Report;
beforeAll(async () => {
  report = await evaluate(withParameters(norrbotten2024, { farFollowUpCodes: ['DX999'] }), {
    source: fromCsv(folder),
    periods: ['2024', '2024-DÅ04', '2024-DÅ08', '2024-03'],
  });
});

/** `5/12`, `0.95` or `12.50` as a number. */
function numberOf(text: string): number {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}

describe('the hand-counted small region', () => {
  test('has every outcome of the hand count and no other', () => {
    const key = (one: { indicator: string; period: string; unit: string | null }): string =>
      `${one.indicator} ${one.period} ${one.unit ?? ''}`;
    expect(report.outcomes.map(key).sort()).toEqual(rows.map(key).sort());
  });

  test.each(rows)('$indicator $period $unit is $numerator of $denominator $value', (expected) => {
    const outcome = report.outcome(expected.indicator, {
      period: expected.period,
      unit: expected.unit || null,
    });
    const { kind } = outcome;
    if (kind === 'continuity') {
      expect(outcome.denominator).toBe(Number(expected.denominator));
      if (expected.value === '') expect(outcome.value).toBeNull();
      else expect(outcome.value).toBeCloseTo(numberOf(expected.value), 12);
      return;
    }
    if (kind === 'quotient') {
      if (expected.value === '') expect(outcome.value).toBeNull();
      else expect(outcome.value).toBeCloseTo(numberOf(expected.value), 12);
      return;
    }
    expect(outcome.numerator).toBe(Number(expected.numerator));
    expect(outcome.denominator).toBe(expected.denominator === '' ? null : Number(expected.denominator));
  });
});
