const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Whether XML 1.0 has a place for the sign: not for most control signs, nor for half a surrogate pair. */
function isXmlSign(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** A text as it stands in XML, between tags or in quotes. */
export function xmlText(text: string): string {
  return Array.from(text, (sign) => entities[sign] ?? (isXmlSign(sign) ? sign : '\ufffd')).join('');
}

/** The declaration that every part of the file begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
