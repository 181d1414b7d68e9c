import { type Fraction, fractionToNumber, parseFraction } from '../exact/fraction.js';
import type { Comparison } from '../measure/nodes.js';
import { numberText } from '../number-text.js';
import type { Open, Text } from '../parameter.js';

import { openText, undecidedNumber } from './open.js';
import { same } from './texts.js';

/** The comparison that is true where the other is false. */
export const opposite: Readonly<Record<Comparison, Comparison>> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'ge',
  ge: 'lt',
  gt: 'le',
  le: 'gt',
};

type Bound = (value: Text) => Text;

const bound =
  (sv: string, en: string): Bound =>
  (value) => ({ sv: `${sv} ${value.sv}`.trim(), en: `${en} ${value.en}`.trim() });

/** "minst 75", of a measured value. */
export const valueBounds: Readonly<Record<Comparison, Bound>> = {
  eq: bound('', ''),
  ne: bound('något annat än', 'other than'),
  lt: bound('mindre än', 'less than'),
  le: bound('högst', 'at most'),
  gt: bound('mer än', 'more than'),
  ge: bound('minst', 'at least'),
};

/** "minst 5", of a number of things. */
export const countBounds: Readonly<Record<Comparison, Bound>> = {
  eq: bound('exakt', 'exactly'),
  ne: bound('ett annat antal än', 'a number other than'),
  lt: bound('färre än', 'fewer than'),
  le: bound('högst', 'at most'),
  gt: bound('fler än', 'more than'),
  ge: bound('minst', 'at least'),
};

/** A decimal as people write it. */
export const decimalText = (value: string | number): Text =>
  numberText(String(value).trim().replace(',', '.'));

/** A whole number that may be a parameter. */
export const openNumber = (n: Open<number>): Text => openText(n, decimalText, undecidedNumber);

/** `1/2`, `0.5` or `50 %` as a decimal, or in percent. */
export function fractionText(text: string, unit: 'decimal' | 'percent'): Text {
  const value: Fraction = parseFraction(text);
  if (unit === 'decimal') return decimalText(fractionToNumber(value));
  const percent = decimalText(
    fractionToNumber({ numerator: value.numerator * 100n, denominator: value.denominator }),
  );
  return { sv: `${percent.sv} %`, en: `${percent.en} %` };
}

/** Minutes since midnight as a time of the clock. */
export const clockText = (minutes: number): Text =>
  same(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

/** "1 dag", "3 dagar". */
export const counted = (n: number, one: Text, many: Text): Text => {
  const number = decimalText(n);
  const noun = n === 1 ? one : many;
  return { sv: `${number.sv} ${noun.sv}`, en: `${number.en} ${noun.en}` };
};
