import {
  addFractions,
  compareFractions,
  type Fraction,
  floorFraction,
  fraction,
  fractionFromNumber,
  multiplyFractions,
  parseFraction,
} from '../exact/fraction.js';
import { tables } from '../facts/tables.js';
import type { Indicator } from '../measure/indicator.js';
import { kronorText, numberText } from '../number-text.js';
import type { Goal } from '../outcome/goal.js';
import { goalBounds } from '../outcome/goal-bounds.js';
import type { Outcome } from '../outcome/outcome.js';
import { statusWords } from '../outcome/status-words.js';
import type { Language } from '../parameter.js';
import { formatScaled } from '../remuneration/money.js';

/** A space that does not break: a number and its unit stay together. */
const space = '\u00a0';

/** Most decimals that are tried so that a value does not seem to reach a goal that it misses. */
const mostDecimals = 6;

/** Rounds half away from zero to decimals. */
export function rounded(value: Fraction, decimals: number): string {
  const scale = fraction(10n ** BigInt(decimals));
  const isNegative = value.numerator < 0n;
  const size: Fraction = isNegative ? { ...value, numerator: -value.numerator } : value;
  const whole = floorFraction(addFractions(multiplyFractions(size, scale), fraction(1, 2)));
  return formatScaled(isNegative ? -whole : whole, decimals).replace(/\.$/u, '');
}

/** The value of an outcome as a fraction: of its counts where they make it, else the decimal that it prints as. */
export function exactShare({ numerator, denominator, value }: Outcome): Fraction | null {
  if (numerator !== null && denominator !== null && denominator > 0) {
    if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) {
      return fraction(numerator, denominator);
    }
  }
  return value === null ? null : fractionFromNumber(value);
}

/** Whether a value is a share and shown in per cent; of supplied values only their counts and goals can tell. */
export function isShare(one: Indicator, outcome: Outcome): boolean {
  switch (one.measure.kind) {
    case 'proportion':
    case 'pooled':
    case 'part':
      return true;
    case 'supplied':
      return outcome.denominator !== null || one.goals.some((goal) => goalBounds(goal).some(isPercent));
    default:
      return false;
  }
}

const isPercent = (bound: string): boolean => bound.includes('%');

/** A share in per cent with one decimal, or so many more that it does not seem to stand on a goal's other side. */
export function percentOf(value: Fraction, goals: readonly Goal[], language: Language): string {
  const hundred = multiplyFractions(value, fraction(100));
  const bounds = goals.flatMap(goalBounds).filter(isPercent).map(parseFraction);
  const isFair = (text: string): boolean =>
    bounds.every(
      (bound) => compareFractions(parseFraction(`${text} %`), bound) === compareFractions(value, bound),
    );
  let decimals = 1;
  while (decimals < mostDecimals && !isFair(rounded(hundred, decimals))) decimals += 1;
  return `${numberText(rounded(hundred, decimals))[language]}${space}%`;
}

/** The value of an outcome as a person reads it, or why there is none. */
export function shownValue(one: Indicator, outcome: Outcome, language: Language, asShare = false): string {
  const { value } = outcome;
  if (value === null) return statusWords[outcome.status][language];
  const exact = exactShare(outcome);
  if ((asShare || isShare(one, outcome)) && exact !== null) return percentOf(exact, one.goals, language);
  return shownNumber(one, value, language);
}

function shownNumber({ measure }: Indicator, value: number, language: Language): string {
  const with_ = (decimals: number): string =>
    numberText(rounded(fractionFromNumber(value), decimals))[language];
  switch (measure.kind) {
    case 'sum': {
      const columns: Readonly<Record<string, { readonly type: string }>> =
        tables[measure.of.rows.table].columns;
      if (columns[measure.value]?.type !== 'money') return with_(Number.isInteger(value) ? 0 : 2);
      return kronorText(rounded(fractionFromNumber(value), 2))[language];
    }
    case 'continuity':
    case 'quotient':
      return with_(3);
    case 'rate':
    case 'mean':
      return with_(1);
    default:
      return with_(Number.isInteger(value) ? 0 : 2);
  }
}

/** A whole number as a person reads it. */
export function wholeNumber(value: number, language: Language): string {
  return numberText(rounded(fractionFromNumber(value), Number.isInteger(value) ? 0 : 2))[language];
}

/** A change of a value, with its sign: of shares in percentage points. */
export function shownChange(change: number, asShare: boolean, points: string, language: Language): string {
  const exact = fractionFromNumber(change);
  const value = asShare ? multiplyFractions(exact, fraction(100)) : exact;
  const text = rounded(value, asShare ? 1 : Number.isInteger(change) ? 0 : 3);
  const sign = change > 0 && /[1-9]/u.test(text) ? '+' : '';
  const number = /[1-9]/u.test(text) ? text : text.replace('-', '');
  return `${sign}${numberText(number)[language]}${asShare ? `${space}${points}` : ''}`;
}
