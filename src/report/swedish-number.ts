import type { Outcome } from '../core/outcome/outcome.js';

/** No-break space: a number is not torn apart at the end of a line. */
const space = '\u00a0';

/** A number as it is written in Swedish: decimal comma, thousands apart. */
export function swedishNumber(value: number, decimals: number): string {
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${grouped}${rest === undefined ? '' : `,${rest}`}`;
}

/** The value of an outcome as a person reads it, or why there is none. */
export function shownValue(outcome: Outcome): string {
  const { value, kind } = outcome;
  if (value === null) return shownStatus[outcome.status];
  switch (kind) {
    case 'proportion':
    case 'pooled':
      return `${swedishNumber(value * 100, 1)}${space}%`;
    case 'sum':
      return `${swedishNumber(value, 2)}${space}kr`;
    case 'continuity':
    case 'quotient':
      return swedishNumber(value, 3);
    case 'rate':
    case 'mean':
      return swedishNumber(value, 1);
    case 'supplied':
    case 'distribution':
      return Number.isInteger(value) ? swedishNumber(value, 0) : swedishNumber(value, 2);
    default:
      return swedishNumber(value, 0);
  }
}

const shownStatus: Readonly<Record<Outcome['status'], string>> = {
  measured: '',
  'no-data': 'inga fall',
  'not-measurable': 'ej mätbar',
  'not-reported': 'ej lämnad',
  closed: 'stängd',
  suppressed: 'dold',
  narrative: 'i text',
};
