import { OptionsError } from '../errors.js';
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  floorFraction,
  fraction,
  fractionToNumber,
  multiplyFractions,
  parseFraction,
  subtractFractions,
} from '../exact/fraction.js';
import { numberText } from '../number-text.js';
import type { Report } from '../outcome/report.js';
import type { Text } from '../parameter.js';
import { requireEntries, requireObject } from '../received.js';

import { exactShare, rounded } from './shown-value.js';

/** A figure as somebody has printed it. */
export interface PrintedFigure {
  /** The indicator's id. */
  readonly indicator: string;
  /** As printed, with its own decimals: `40 %`, `8,5 %`. */
  readonly printed: string;
  /** Null is the region, as when it is not said. */
  readonly unit?: string | null;
  /** A report with one period needs none. */
  readonly period?: string;
}

/** What becomes of a printed figure when it is counted again. */
export interface CheckedFigure {
  readonly indicator: string;
  readonly unit: string | null;
  readonly printed: string;
  /**
   * `differs`: numerator divided by denominator, rounded as the figure is printed, is another figure. `not-checked`:
   * there are no two counts to divide.
   */
  readonly status: 'agrees' | 'differs' | 'not-checked';
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The share counted again, unrounded; null where it is not. */
  readonly counted: number | null;
  /** The denominators that a printed share leaves possible where only the numerator is known. */
  readonly impliedDenominator: { readonly least: number; readonly most: number } | null;
  readonly text: Text;
}

/**
 * Counts printed shares again from the counts beside them, to find those that do not add up.
 *
 * @param report - a report that holds the counts, for instance as supplied rows
 * @param figures - the shares as printed, in per cent
 * @returns one result a figure, in the order given
 * @throws {OptionsError} when the report has no such indicator, unit or period, or a figure is no percentage
 * @example
 * ```ts
 * import { checkPrinted, outcomesFromTallies } from 'vardval';
 * import { norrbotten2021 } from 'vardval/norrbotten';
 * const tallies = [{ indicator: 'digital.within-30', period: '2021', unit: null, numerator: 5800, denominator: 15000 }];
 * const report = outcomesFromTallies(norrbotten2021, tallies, { periods: ['2021'], indicators: ['digital.within-30'] });
 * const [share] = checkPrinted(report, [{ indicator: 'digital.within-30', printed: '40 %' }]);
 * share?.status; // => 'differs'
 * share?.text.en; // => '5,800 of 15,000 is 38.7 %, not 40 %'
 * ```
 * @see Norrbotten 2021 report, Digitalisering av vården
 */
export function checkPrinted(report: Report, figures: readonly PrintedFigure[]): readonly CheckedFigure[] {
  requireObject(report, 'checkPrinted: report');
  requireEntries(figures, 'checkPrinted: figures');
  return Object.freeze(figures.map((figure) => checked(report, figure)));
}

function checked(report: Report, figure: PrintedFigure): CheckedFigure {
  const { indicator, printed, unit = null, period } = figure;
  const { share, decimals } = readPrinted(figure);
  const outcome = report.outcome(indicator, { unit, ...(period === undefined ? {} : { period }) });
  const { numerator, denominator } = outcome;
  const base = { indicator, unit, printed, numerator, denominator };
  const counted = denominator === null || numerator === null ? null : exactShare(outcome);
  if (numerator === null || denominator === null || counted === null) {
    const implied = numerator === null ? null : impliedBy(numerator, share, decimals);
    const text =
      numerator === null || implied === null ? notChecked : impliedText(numerator, printed, implied);
    return Object.freeze({
      ...base,
      status: 'not-checked',
      counted: null,
      impliedDenominator: implied,
      text,
    });
  }
  const hundred = multiplyFractions(counted, fraction(100));
  const agrees = compareFractions(parseFraction(`${rounded(hundred, decimals)} %`), share) === 0;
  return Object.freeze({
    ...base,
    status: agrees ? 'agrees' : 'differs',
    counted: fractionToNumber(counted),
    impliedDenominator: null,
    text: countedText(
      numerator,
      denominator,
      hundred,
      printed,
      agrees ? decimals : Math.max(1, decimals),
      agrees,
    ),
  });
}

function readPrinted({ indicator, printed }: PrintedFigure): {
  readonly share: Fraction;
  readonly decimals: number;
} {
  const decimals = /^\s*\d+(?:[.,](\d+))?\s*%\s*$/u.exec(printed);
  if (decimals === null) {
    throw new OptionsError({
      code: 'not-a-percentage',
      what: `checkPrinted: expected a percentage such as '8,5 %' but got '${printed}'`,
      where: { indicator },
      todo: 'give the share as it is printed, without words before it',
    });
  }
  return { share: parseFraction(printed), decimals: decimals[1]?.length ?? 0 };
}

/** Whole denominators for which the numerator's share rounds to what is printed. */
function impliedBy(
  numerator: number,
  share: Fraction,
  decimals: number,
): { readonly least: number; readonly most: number } | null {
  if (!Number.isSafeInteger(numerator) || numerator <= 0) return null;
  const half = fraction(1, 2n * 100n * 10n ** BigInt(decimals));
  const [low, high] = [subtractFractions(share, half), addFractions(share, half)];
  if (low.numerator <= 0n) return null;
  const count = fraction(numerator);
  // Rounding half away from zero: the lower end belongs to the printed share, the upper one does not.
  const least = floorFraction(divideFractions(count, high)) + 1n;
  const most = floorFraction(divideFractions(count, low));
  return { least: Number(least), most: Number(most) };
}

const notChecked: Text = Object.freeze({
  sv: 'Täljare och nämnare saknas.',
  en: 'Numerator and denominator are missing.',
});

function inBoth(value: number): Text {
  return numberText(String(value));
}

function countedText(
  numerator: number,
  denominator: number,
  hundred: Fraction,
  printed: string,
  decimals: number,
  agrees: boolean,
): Text {
  const [above, below, percent] = [
    inBoth(numerator),
    inBoth(denominator),
    numberText(rounded(hundred, decimals)),
  ];
  const inEnglish = printed.replace(',', '.');
  return {
    sv: `${above.sv} av ${below.sv} är ${percent.sv}\u00a0%${agrees ? '' : `, inte ${printed}`}`,
    en: `${above.en} of ${below.en} is ${percent.en}\u00a0%${agrees ? '' : `, not ${inEnglish}`}`,
  };
}

function impliedText(
  numerator: number,
  printed: string,
  { least, most }: { readonly least: number; readonly most: number },
): Text {
  const [above, from, to] = [inBoth(numerator), inBoth(least), inBoth(most)];
  return {
    sv: `${above.sv} är ${printed} av mellan ${from.sv} och ${to.sv}`,
    en: `${above.en} is ${printed.replace(',', '.')} of between ${from.en} and ${to.en}`,
  };
}
