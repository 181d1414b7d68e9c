import { kronorText, noBreak, numberText } from '../../core/number-text.js';
import type { Language } from '../../core/parameter.js';
import type { NumberFormat } from './table.js';

/** A number as it is written in the language: `12,5 %` and `12.5%`, `1 234` and `1,234`. */
export function writtenNumber(number: number, format: NumberFormat, language: Language): string {
  switch (format) {
    case 'integer':
      return fixedNumber(number, 0, language);
    case 'decimal':
      return fixedNumber(number, Number.isInteger(number) ? 0 : 2, language);
    case 'percent':
      return `${fixedNumber(number * 100, 1, language)}${language === 'sv' ? `${noBreak}%` : '%'}`;
    case 'amount':
      return kronorText(fixed(number, 2))[language];
  }
}

/** A number with so many decimals as it is written in the language. */
export function fixedNumber(number: number, decimals: number, language: Language): string {
  return numberText(fixed(number, decimals))[language];
}

/** What rounds to nothing has no sign. */
function fixed(number: number, decimals: number): string {
  const text = number.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
