const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const EXPONENT = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

const POWERS: readonly number[] = [1, 10, 100, 1000, 10_000];
/** Below 2⁴⁰ a product is off by less than 2⁻¹¹, so by less than {@link NEAR_HALF}. */
const SAFELY_ROUNDED = 2 ** 40;
const NEAR_HALF = 0.001;

/** Writes out what `String` gives for a very large or small number: `1e-7` is `0.0000001`. */
function withoutExponent(text: string): string {
  const parts = EXPONENT.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? sign + digits + '0'.repeat(point - digits.length)
    : `${sign + digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Scaled whole number of a decimal text, or NaN; `exact` refuses decimals beyond the scale instead of rounding. */
function scaleText(text: string, scale: number, exact: boolean): number {
  const parts = DECIMAL.exec(text);
  if (parts === null) return Number.NaN;
  const [, sign, whole = '', fraction = ''] = parts;
  const rest = fraction.slice(scale);
  if (exact && /[1-9]/.test(rest)) return Number.NaN;
  const size = Number(whole + fraction.slice(0, scale).padEnd(scale, '0')) + (rest >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(size)) return Number.NaN;
  return sign === '-' && size !== 0 ? -size : size;
}

/**
 * Reads a number as a whole number of its smallest unit, exactly: `1.005` to 2 decimals is 101, whatever the binary
 * form of 1.005. Half is rounded away from zero.
 *
 * @param value - a number, bigint, or decimal text with a point; no blanks, thousands separators or exponent in texts
 * @param scale - decimals kept
 * @returns value × 10^scale as a safe integer, or NaN where the value is no such number or too large
 * @example
 * scaledDecimal('2.5', 1) // => 25
 */
export function scaledDecimal(value: unknown, scale: number): number {
  if (typeof value === 'number') {
    const scaled = value * (POWERS[scale] ?? 10 ** scale);
    if (Number.isInteger(value)) return Number.isSafeInteger(scaled) ? scaled + 0 : Number.NaN;
    // Where a half is not near, the binary form and the decimal one round alike: no need to write the number out.
    const nearest = Math.round(scaled);
    if (Math.abs(scaled) < SAFELY_ROUNDED && Math.abs(Math.abs(scaled - nearest) - 0.5) > NEAR_HALF)
      return nearest + 0;
    return Number.isFinite(value) ? scaleText(withoutExponent(String(value)), scale, false) : Number.NaN;
  }
  if (typeof value === 'string') return scaleText(value, scale, false);
  return typeof value === 'bigint' ? scaleText(String(value), scale, false) : Number.NaN;
}

/**
 * Reads a whole number that may also be written with decimals that are all zero.
 *
 * @param value - a number, bigint or text
 * @returns the safe integer, or NaN
 * @example
 * wholeNumber('3.5') // => NaN
 */
export function wholeNumber(value: unknown): number {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : Number.NaN;
  if (typeof value === 'string') return scaleText(value, 0, true);
  return typeof value === 'bigint' ? scaleText(String(value), 0, true) : Number.NaN;
}

/**
 * Reads kronor as öre. A binary number with decimals is refused, because it is not the amount that was written.
 *
 * @param value - a decimal text with at most two decimals, a whole number, or a bigint
 * @returns öre as a safe integer, or NaN
 * @example
 * ore('12.50') // => 1250
 */
export function ore(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) ? scaledDecimal(value, 2) : Number.NaN;
  if (typeof value === 'string') return scaleText(value, 2, true);
  return typeof value === 'bigint' ? scaleText(String(value), 2, true) : Number.NaN;
}
