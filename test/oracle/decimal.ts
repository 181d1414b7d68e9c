const PLACES = 12;

/** A decimal text in 10⁻¹² units, or null where it is no decimal. */
export function decimal(text: string): bigint | null {
  const match = /^([+-]?)(\d+)(?:\.(\d{1,12}))?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', rest = ''] = match;
  const units = BigInt(whole + rest.padEnd(PLACES, '0'));
  return sign === '-' ? -units : units;
}

/** A fraction as text (`1/2`, `0.5`, `50 %`) as two whole numbers. */
export function fractionOf(text: string): { readonly above: bigint; readonly below: bigint } {
  const one = 10n ** BigInt(PLACES);
  const read = (part: string): bigint => {
    const units = decimal(part.trim().replace(',', '.'));
    if (units === null) throw new RangeError(`fractionOf: expected a fraction such as 1/2 but got ${text}`);
    return units;
  };
  if (text.includes('/')) {
    const [above = '', below = ''] = text.split('/');
    return { above: read(above), below: read(below) };
  }
  if (text.trim().endsWith('%')) return { above: read(text.replace('%', '')), below: 100n * one };
  return { above: read(text), below: one };
}
