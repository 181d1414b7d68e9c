/**
 * JSON with object keys in order, so that equal data has one text whatever order it was written in.
 *
 * @example
 * canonicalJson({ b: 1, a: [2] }); // => '{"a":[2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const one of value) text += `${text === '' ? '' : ','}${canonicalJson(one ?? null)}`;
    return `[${text}]`;
  }
  // A report names the fingerprint of its plan, which is some hundred kilobytes of text: nothing is made on the way.
  for (const key of Object.keys(value).sort()) {
    const one = (value as Readonly<Record<string, unknown>>)[key];
    if (one === undefined || typeof one === 'function') continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(one)}`;
  }
  return `{${text}}`;
}

/**
 * A short fingerprint of data (FNV-1a, 64 bits, hexadecimal): tells definitions and programs apart by accident-free
 * comparison. It is no protection against somebody who wants two to look alike.
 */
export function fingerprint(value: unknown): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const bytes = new TextEncoder().encode(canonicalJson(value));
  for (let i = 0; i < bytes.length; i += 1) {
    low = (low ^ (bytes[i] as number)) >>> 0;
    // The prime is 2⁴⁰ + 0x1b3: halves of 32 bits, whose products are exact, are far faster than a bigint.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  const digits = (half: number): string => half.toString(16).padStart(8, '0');
  return digits(high) + digits(low);
}
