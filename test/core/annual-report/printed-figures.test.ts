import * as fc from 'fast-check';
import { checkPrinted, OptionsError, outcomesFromTallies } from 'vardval';
import { norrbotten2021 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

const indicator = 'digital.video-share';
const check = (numerator: number, denominator: number | null, printed: string) => {
  const tallies = [{ indicator, period: '2021', unit: null, numerator, denominator }];
  const report = outcomesFromTallies(norrbotten2021, tallies, { periods: ['2021'], indicators: [indicator] });
  return checkPrinted(report, [{ indicator, printed }])[0];
};

describe('a printed share is counted again', () => {
  test.each([
    // The report of 2021: 1 400 of 17 000 is 8.2 %, not 8.5 %.
    [1_400, 17_000, '8,5 %', 'differs'],
    [1_400, 17_000, '8,2 %', 'agrees'],
    [1_400, 17_000, '8 %', 'agrees'],
    [5_800, 15_000, '40 %', 'differs'],
    [5_800, 15_000, '39%', 'agrees'],
    [17_000, 48_000, '35 %', 'agrees'],
    // Half goes away from zero: 1/8 is 12.5 %, so 13 % and not 12 %.
    [1, 8, '13 %', 'agrees'],
    [1, 8, '12 %', 'differs'],
    [1, 8, '12.50 %', 'agrees'],
  ] as const)('%s of %s printed as %s %s', (n, d, printed, status) => {
    expect(check(n, d, printed)?.status).toBe(status);
  });

  test('and told in both languages', () => {
    expect(check(1_400, 17_000, '8,5 %')?.text).toEqual({
      sv: '1\u00a0400 av 17\u00a0000 är 8,2\u00a0%, inte 8,5 %',
      en: '1,400 of 17,000 is 8.2\u00a0%, not 8.5 %',
    });
    expect(check(17_000, 48_000, '35 %')?.text.sv).toBe('17\u00a0000 av 48\u00a0000 är 35\u00a0%');
  });

  test('what is no percentage is refused', () => {
    for (const printed of ['drygt 30 %', '79', '', '30 procent']) {
      expect(() => check(1, 2, printed)).toThrow(OptionsError);
    }
  });
});

describe('a share without its denominator', () => {
  test('says between which numbers it lies', () => {
    // 85 % without decimals is 84.5 % to below 85.5 %: 31 000 / 0.855 = 36 257.3…, 31 000 / 0.845 = 36 686.4….
    expect(check(31_000, null, '85 %')).toMatchObject({
      status: 'not-checked',
      impliedDenominator: { least: 36_258, most: 36_686 },
    });
  });

  test('is exactly what rounds to the printed share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 99 }), (n, percent) => {
        const implied = check(n, null, `${percent} %`)?.impliedDenominator;
        // By trial: every denominator whose share rounds (half up) to the percentage.
        const fits = (d: number): boolean => Math.floor((200 * n + d) / (2 * d)) === percent;
        const upTo = 200 * n + 10;
        const all = Array.from({ length: upTo }, (_, i) => i + 1).filter(fits);
        if (all.length === 0) expect((implied?.least ?? 1) > (implied?.most ?? 0)).toBe(true);
        else expect(implied).toEqual({ least: all[0], most: all.at(-1) });
      }),
      { numRuns: 40 },
    );
  });
});
