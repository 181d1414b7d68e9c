import { evaluateRows } from 'vardval';
import { vasterbotten2025, vasterbottenBaselines2025 } from 'vardval/vasterbotten';
import { describe, expect, it } from 'vitest';

/** To one decimal, as the plan prints it. */
const printed = (value: number | null): number => Math.round((value ?? Number.NaN) * 1000) / 10;

describe('the national patient survey of 2022, printed as 76.8 (75.6, 78.3)', () => {
  const supplied = [
    { indicator: 'V10', period: '2022', sex: 'female' as const, numerator: 3780, denominator: 5000 },
    { indicator: 'V10', period: '2022', sex: 'male' as const, numerator: 3132, denominator: 4000 },
  ];
  const report = evaluateRows(
    vasterbotten2025,
    { units: [], supplied },
    { periods: ['2022'], indicators: ['V10'], by: ['sex'] },
  );
  const of = (sex?: string): number | null =>
    report.outcome('V10', { period: '2022', ...(sex === undefined ? {} : { sex }) }).value;

  it('is the sum of numerators through the sum of denominators', () => {
    expect([printed(of()), printed(of('female')), printed(of('male'))]).toEqual([76.8, 75.6, 78.3]);
  });

  it('is not the mean of women and men, whatever the rounding', () => {
    expect(printed(((of('female') ?? 0) + (of('male') ?? 0)) / 2)).toBeGreaterThan(76.8);
    // Printed values are at most half a tenth off, so that their mean is at least 76.9 before it is rounded.
    expect((75.55 + 78.25) / 2).toBeGreaterThan(76.85);
  });

  it('stands so among the baselines', () => {
    const baseline = vasterbottenBaselines2025.find((one) => one.indicator === 'V10');
    expect(baseline?.published[0]).toMatchObject({
      period: '2022',
      value: '76,8',
      female: '75,6',
      male: '78,3',
    });
  });
});
