/** Text that is HTML already. Everything else is escaped where it is put in. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a hole of {@link html}. */
export type Content = Markup | string | number | null | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text with the signs that mean something in HTML written out. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** HTML with holes; what is put into them is escaped unless it is markup itself, and null is nothing. */
export function html(parts: TemplateStringsArray, ...holes: readonly Content[]): Markup {
  let markup = parts[0] ?? '';
  for (let i = 0; i < holes.length; i += 1) markup += contentOf(holes[i] ?? null) + (parts[i + 1] ?? '');
  return { markup };
}

function contentOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  if ('markup' in content) return content.markup;
  return content.map(contentOf).join('');
}
