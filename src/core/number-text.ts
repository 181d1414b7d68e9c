import type { Text } from './parameter.js';

/** A space that does not break: a number is not torn apart at the end of a line. */
export const noBreak: string = '\u00a0';

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/**
 * Writes a decimal for people: '1234.5' is '1 234,5' in Swedish and '1,234.5' in English.
 *
 * @param value - a decimal string
 * @returns both; a space that does not break separates thousands in Swedish
 * @example
 * numberText('1234.5').en // => '1,234.5'
 */
export function numberText(value: string): Text {
  const [whole = '', decimals] = value.split('.');
  const sign = whole.startsWith('-') ? '−' : '';
  const digits = whole.replace('-', '');
  return {
    sv: `${sign}${grouped(digits, noBreak)}${decimals === undefined ? '' : `,${decimals}`}`,
    en: `${sign}${grouped(digits, ',')}${decimals === undefined ? '' : `.${decimals}`}`,
  };
}

/**
 * Writes kronor for people.
 *
 * @param money - kronor as a decimal string
 * @returns for instance '1 800,00 kr' and 'SEK 1,800.00'
 * @example
 * kronorText('1800.00').en // => 'SEK 1,800.00'
 */
export function kronorText(money: string): Text {
  const { sv, en } = numberText(money);
  return { sv: `${sv}${noBreak}kr`, en: `SEK${noBreak}${en}` };
}
