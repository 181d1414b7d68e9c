import { evaluateRows, type Sex, type SuppliedRow } from 'vardval';
import {
  type PublishedText,
  type PublishedValue,
  vasterbotten2025,
  vasterbottenBaselines2025,
} from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';

const isValue = (one: PublishedValue | PublishedText): one is PublishedValue => 'value' in one;
const cell = (indicator: string, period: string): PublishedValue | PublishedText | undefined =>
  vasterbottenBaselines2025
    .find((one) => one.indicator === indicator)
    ?.published.find((one) => one.period === period);

/** "76 % Kvinnor: 74 % Män: 77 %" without the per cent signs. */
const shown = (one: PublishedValue | PublishedText | undefined): string => {
  if (one === undefined) return '';
  if (!isValue(one)) return one.text.sv;
  return [one.value, one.female, one.male].filter((text) => text !== undefined).join(' ');
};

/** Värde 2022 and Värde 2023 as the document prints them: total, women or girls, men or boys. */
const printed: readonly (readonly [string, string, string])[] = [
  ['V1', '76 74 77', '77 76 78'],
  ['V2', '71 78 62', '71 77 63'],
  ['V3', '', ''],
  ['V4', '72', '72'],
  ['V5', '73', '73'],
  ['V6', '', ''],
  ['V7', '48', 'Indikatorn följs och utvecklas'],
  ['V8', 'Saknas. Ny indikator', 'Saknas. Ny indikator'],
  ['V9', 'Ej definierade värden', 'Ej definierade värden'],
  ['V10', '76,8 75,6 78,3', '76,9 75,4 78,6'],
  ['V11', '6,5', '7,2'],
  ['V12', '9,4', '8,7'],
  ['V13', '89,1', '63,7'],
  ['V14', '20 21 19,1', '28,0 27,9 28'],
  ['V15', '6 5,4 6,4', '5,8 5,1 6,3'],
  ['V16', '66', '73'],
  ['V17', '63', '72'],
  ['V18', '77', '77'],
  ['V19', '18,4', '15,7'],
  ['V20', '', ''],
  ['V21', '', ''],
];

describe('the published values of 2022 and 2023', () => {
  test.each(printed)('%s: %s and %s', (indicator, y2022, y2023) => {
    expect(shown(cell(indicator, '2022'))).toBe(y2022);
    expect(shown(cell(indicator, '2023'))).toBe(y2023);
  });

  test('name entries of the plan, and are frozen', () => {
    const ids = vasterbotten2025.indicators.map(({ id }) => id);
    for (const one of vasterbottenBaselines2025) {
      expect(ids).toContain(one.indicator);
      expect(Object.isFrozen(one.published[0])).toBe(true);
    }
  });

  test('the series of cervical screening alone is broken, before the year that counts HPV only', () => {
    expect(vasterbottenBaselines2025.filter((one) => one.brokenBefore !== undefined)).toMatchObject([
      { indicator: 'V13', brokenBefore: '2023' },
    ]);
    expect(cell('V13', '2023')).toMatchObject({ note: { sv: 'endast HPV' } });
  });

  test('a total lies between its sexes, so that it can be a sum over a sum', () => {
    const number = (text: string): number => Number(text.replace(',', '.'));
    for (const { published } of vasterbottenBaselines2025) {
      for (const one of published.filter(isValue)) {
        if (one.female === undefined || one.male === undefined) continue;
        const sexes = [number(one.female), number(one.male)];
        expect(number(one.value)).toBeGreaterThanOrEqual(Math.min(...sexes));
        expect(number(one.value)).toBeLessThanOrEqual(Math.max(...sexes));
      }
    }
  });
});

describe('the patient survey of 2022: 76.8 of women 75.6 and men 78.3', () => {
  const answers = (sex: Sex, numerator: number, denominator: number): SuppliedRow => ({
    indicator: 'V10',
    period: '2022',
    sex,
    numerator,
    denominator,
  });
  // 75.6 % of 5 000 women and 78.3 % of 4 000 men: 6 912 of 9 000.
  const report = evaluateRows(
    vasterbotten2025,
    { supplied: [answers('female', 3780, 5000), answers('male', 3132, 4000)] },
    { periods: ['2022'], indicators: ['V10'], by: ['sex'] },
  );
  const percent = (sex?: Sex): string => {
    const { value } = report.outcome('V10', sex === undefined ? {} : { sex });
    return ((value ?? Number.NaN) * 100).toFixed(1);
  };

  test('the total is Σ/Σ', () => {
    expect([percent(), percent('female'), percent('male')]).toEqual(['76.8', '75.6', '78.3']);
    expect(report.outcome('V10', {})).toMatchObject({ numerator: 6912, denominator: 9000 });
  });

  test('no mean of two shares that print as 75.6 and 78.3 prints as 76.8', () => {
    const least = (75.55 + 78.25) / 2;
    expect(least).toBeGreaterThan(76.85);
  });
});
