import { swedishNumber } from '../swedish-number.js';
import type { Language, NumberFormat } from './table.js';

const space = '\u00a0';

/** A number as it is written in the language: `12,5 %` and `12.5%`, `1 234` and `1,234`. */
export function writtenNumber(number: number, format: NumberFormat, language: Language): string {
  return inLanguage(swedishFormats[format](number), language);
}

/** A number that is written in Swedish, as the language has it. */
export function inLanguage(swedish: string, language: Language): string {
  if (language === 'sv') return swedish;
  return swedish
    .replace(',', '.')
    .replace(new RegExp(`${space}(?=\\d)`, 'g'), ',')
    .replace(`${space}%`, '%')
    .replace(`${space}kr`, `${space}SEK`);
}

const swedishFormats: Readonly<Record<NumberFormat, (number: number) => string>> = {
  integer: (number) => swedishNumber(number, 0),
  decimal: (number) => swedishNumber(number, Number.isInteger(number) ? 0 : 2),
  percent: (number) => `${swedishNumber(number * 100, 1)}${space}%`,
  amount: (number) => `${swedishNumber(number, 2)}${space}kr`,
};
