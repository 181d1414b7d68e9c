import { dayBefore, windowText } from '../describe/windows.js';
import type { Text } from '../parameter.js';
import type { Anchor, Window } from '../period/window.js';

/** Plain data of a definition, of whatever kind: kinds that are added to the language need no change here. */
export type Tree = Readonly<Record<string, unknown>>;

type Language = keyof Text;

const words = {
  sv: { and: 'och', or: 'eller', not: 'inte', known: 'känd', missing: 'inte satt' },
  en: { and: 'and', or: 'or', not: 'not', known: 'known', missing: 'not set' },
} as const;

const signs: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '≠',
  lt: '<',
  le: '≤',
  gt: '>',
  ge: '≥',
};

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a parameter, or the value itself. */
export function withoutParameter(value: unknown): unknown {
  return isTree(value) && value['kind'] === 'param' ? value['value'] : value;
}

export function isAnchor(value: unknown): value is Anchor {
  return isTree(value) && typeof value['of'] === 'string' && 'months' in value;
}

export function isWindow(value: unknown): value is Window {
  return isTree(value) && isAnchor(value['from']) && isAnchor(value['to']);
}

/** A code set by its name and notations. */
function codesNotation(set: Tree): string {
  const list = (name: string): string => (set[name] as readonly string[] | undefined)?.join(', ') ?? '';
  const except = list('except');
  return `{${list('notations')}${except === '' ? '' : ` − ${except}`}}`;
}

const joined = (parts: unknown, by: string, language: Language): string =>
  Array.isArray(parts) && parts.length > 0
    ? `(${parts.map((one) => notation(one, language)).join(` ${by} `)})`
    : '()';

/** Rows of a table, and of which. */
function rowsNotation(table: string, where: string): string {
  return where === '()' || where.endsWith('∈ {}') ? table : `${table}: ${where}`;
}

/** A kind without a notation of its own: its name and its fields. */
function fields(tree: Tree, language: Language): string {
  const shown = Object.entries(tree)
    .filter(([key]) => key !== 'kind' && key !== 'op' && key !== 'n')
    .map(([, one]) => notation(one, language))
    .filter((text) => text !== '' && text !== '()');
  const name = String(tree['kind'] ?? '');
  return shown.length === 0 ? name : `${name}(${shown.join(', ')})`;
}

/**
 * A part of a definition in the short notation of formulas, close to how it is written in the measure language.
 *
 * @param part - any plain data within a measure
 * @param language - of its few words
 * @returns for instance `line = advice-booking`
 * @example
 * notation({ kind: 'age', at: { of: 'period-end', months: 0 }, op: 'ge', n: 75 }, 'en'); // => 'age(the last day of the period) ≥ 75'
 */
export function notation(part: unknown, language: Language): string {
  const own = words[language];
  const value = withoutParameter(part);
  if (value === null || value === undefined) return own.missing;
  if (Array.isArray(value)) return value.map((one) => notation(one, language)).join(', ');
  if (!isTree(value)) return String(value);
  if (isWindow(value)) return windowText(value)[language];
  if (isAnchor(value)) return dayBefore(value)[language];
  const sign = signs[String(value['op'])] ?? '';
  switch (value['kind']) {
    case 'cmp':
      return `${notation(value['left'], language)} ${sign} ${notation(value['right'], language)}`;
    case 'col':
      return String(value['column']);
    case 'lit':
      return String(value['value']);
    case 'in':
      return `${notation(value['value'], language)} ∈ {${notation(value['list'], language)}}`;
    case 'codes':
      return codesNotation(value);
    case 'code':
      return `${String(value['column'])} ∈ ${notation(value['set'], language)}`;
    case 'known':
      return `${notation(value['value'], language)} ${own.known}`;
    case 'not':
      return `${own.not} ${notation(value['of'], language)}`;
    case 'all':
      return joined(value['of'], own.and, language);
    case 'any':
      return joined(value['of'], own.or, language);
    case 'rows':
      return rowsNotation(String(value['table']), notation(value['where'], language));
    case 'span':
      return `${notation(value['from'], language)} → ${notation(value['to'], language)} (${String(value['unit'])})`;
    case 'coalesce':
      return notation(value['of'], language).replaceAll(', ', ' ?? ');
    case 'local':
      return `${String(value['part'])}(${notation(value['of'], language)})`;
    case 'sex':
      return `sex = ${String(value['is'])}`;
    default: {
      const shown = fields(value, language);
      const than = 'n' in value ? value['n'] : undefined;
      return sign === '' || than === undefined ? shown : `${shown} ${sign} ${notation(than, language)}`;
    }
  }
}
