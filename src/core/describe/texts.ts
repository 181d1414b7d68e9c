import type { Language, Text } from '../parameter.js';

/** The same text in both languages: ids, codes, numbers without decimals. */
export const same = (text: string): Text => ({ sv: text, en: text });

/** Nothing to say. */
export const nothing: Text = same('');

/** Parts with blanks between them; empty parts fall away. */
export const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const conjunctions = { and: { sv: 'och', en: 'and' }, or: { sv: 'eller', en: 'or' } } as const;

/** How the parts of a list belong together. */
export type Conjunction = keyof typeof conjunctions;

/** Whether a reader needs a comma to see where the item ends. */
const needsComma = (item: string): boolean =>
  /[,;]|^(?:antingen|either) /u.test(item) ||
  (/ (?:där|where) /u.test(item) && / (?:och|eller|and|or) /u.test(item));

/** `a, b och c`; with semicolons where the items have commas of their own. */
export function listed(items: readonly string[], conjunction: Conjunction, language: Language): string {
  const word = conjunctions[conjunction][language];
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  if (items.length === 2) return `${items[0]}${items.some(needsComma) ? ',' : ''} ${word} ${last}`;
  const separator = items.some((item) => /[,;]/u.test(item)) ? '; ' : ', ';
  const before = separator === '; ' ? '; ' : ' ';
  return `${items.slice(0, -1).join(separator)}${before}${word} ${last}`;
}

/** {@link listed} of texts, in both languages. */
export const listedTexts = (items: readonly Text[], conjunction: Conjunction): Text => ({
  sv: listed(
    items.map((item) => item.sv),
    conjunction,
    'sv',
  ),
  en: listed(
    items.map((item) => item.en),
    conjunction,
    'en',
  ),
});

/** The text with its first letter in upper case. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A noun without its article: "en kontakt" is "kontakt". */
export const bare = ({ sv, en }: Text): Text => ({
  sv: sv.replace(/^ett? |^en /u, ''),
  en: en.replace(/^an? /u, ''),
});

/** Whether a Swedish noun with its article is neuter. */
export const isNeuter = ({ sv }: Text): boolean => sv.startsWith('ett ');
