/** No-break space: a number is not torn apart at the end of a line. */
const space = '\u00a0';

/** A number as it is written in Swedish: decimal comma, thousands apart. */
export function swedishNumber(value: number, decimals: number): string {
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${grouped}${rest === undefined ? '' : `,${rest}`}`;
}
