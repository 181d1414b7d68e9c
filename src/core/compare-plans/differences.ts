import { type DescribedNode, describeClause } from '../describe/clause.js';
import { dayBefore, windowText } from '../describe/windows.js';
import type { TableName } from '../facts/rows.js';
import type { Text } from '../parameter.js';
import { canonicalJson } from '../program/hash.js';
import { isAnchor, isTree, isWindow, notation, type Tree, withoutParameter } from './notation.js';

/** What kind of thing is different in a definition. */
export type ChangeAspect = 'kind' | 'window' | 'codes' | 'condition' | 'parameter' | 'formula';

/** Where in a measure it is different. */
export type MeasurePart = 'population' | 'numerator' | 'denominator' | 'measure';

/** One difference between two definitions. */
export interface Difference {
  readonly aspect: ChangeAspect;
  readonly part: MeasurePart;
  /** The keys from the measure down to what is different: `of.where.during`. */
  readonly path: string;
  /** Null where it was not there before. */
  readonly before: Text | null;
  /** Null where it is not there any more. */
  readonly after: Text | null;
}

interface Place {
  readonly part: MeasurePart;
  readonly path: readonly string[];
  /** The table whose rows conditions are on; null for conditions on a person or a unit. */
  readonly table: TableName | null;
}

type Found = Difference[];

/** Keys that hold clauses, which are compared as the conditions that all must hold. */
const clauseKeys: readonly string[] = ['where', 'counted'];

const partNames = (kind: unknown): Readonly<Record<string, MeasurePart>> => ({
  of: kind === 'rate' ? 'numerator' : kind === 'pooled' || kind === 'part' ? 'measure' : 'population',
  per: 'denominator',
  inhabitants: 'denominator',
  counted: 'numerator',
  visits: 'numerator',
  during: 'numerator',
  value: 'numerator',
});

/**
 * What is different between two measures, found in their definition trees.
 *
 * @param before - the measure as it was
 * @param after - the measure as it is
 * @returns the differences in the order of the tree; none where both count the same
 * @example
 * differences(
 *   { kind: 'count', of: { kind: 'units', openAt: periodStart } },
 *   { kind: 'count', of: { kind: 'units', openAt: periodEnd } },
 * ).map((one) => one.after?.en); // => ['the last day of the period']
 */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const found: Found = [];
  if (!isTree(before) || !isTree(after)) return found;
  if (before['kind'] !== after['kind']) {
    found.push({ aspect: 'kind', part: 'measure', path: '', ...texts(before['kind'], after['kind']) });
    return Object.freeze(found);
  }
  const parts = partNames(before['kind']);
  for (const key of keysOf(before, after)) {
    const table = key === 'counted' ? tableOf(before['of']) : null;
    compare(before[key], after[key], { part: parts[key] ?? 'measure', path: [key], table }, found);
  }
  return Object.freeze(found);
}

/** The table of rows that are counted one by one: what is counted of them is a condition on a row. */
function tableOf(population: unknown): TableName | null {
  if (!isTree(population) || population['kind'] !== 'each-row' || !isTree(population['rows'])) return null;
  return (population['rows']['table'] as TableName | undefined) ?? null;
}

function keysOf(a: Tree, b: Tree): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => key !== 'kind');
}

function compare(before: unknown, after: unknown, at: Place, found: Found): void {
  const [a, b] = [withoutParameter(before), withoutParameter(after)];
  if (sameMeaning(a, b)) return;
  const key = at.path.at(-1) ?? '';
  if (isWindow(a) && isWindow(b)) {
    add(found, 'window', at, windowText(a), windowText(b));
  } else if (isAnchor(a) && isAnchor(b)) {
    add(found, 'window', at, dayBefore(a), dayBefore(b));
  } else if (isCodes(a) && isCodes(b)) {
    add(found, 'codes', at, codesText(a), codesText(b));
  } else if (clauseKeys.includes(key)) {
    compareClauses(conditions(a), conditions(b), at, found);
  } else if (Array.isArray(a) && Array.isArray(b)) {
    compareLists(a, b, at, found);
  } else if (isTree(a) && isTree(b) && a['kind'] === b['kind']) {
    compareTrees(a, b, at, found);
  } else {
    const aspect = isParameter(before) || isParameter(after) ? 'parameter' : 'formula';
    found.push({ aspect, part: at.part, path: at.path.join('.'), ...texts(a, b) });
  }
}

/** Names of parameters and of code sets are no part of what is counted. */
function sameMeaning(a: unknown, b: unknown): boolean {
  return canonicalJson(meaningOf(a)) === canonicalJson(meaningOf(b));
}

/**
 * A part of a definition without what does not change a count: parameters are their values, code sets have no names.
 *
 * @param part - any plain data within a measure
 * @returns plain data, equal for parts that count the same
 * @example
 * meaningOf({ kind: 'param', name: 'n', value: 3, note: { sv: '', en: '' } }); // => 3
 */
export function meaningOf(part: unknown): unknown {
  const value = withoutParameter(part);
  if (Array.isArray(value)) return value.map(meaningOf);
  if (!isTree(value)) return value;
  // A length that a parameter gives (`back`) is the same window as a length that is written out (`months`).
  if (isAnchor(value) && value.back !== undefined) {
    const { back, ...rest } = value;
    const months = withoutParameter(value.months);
    return typeof months === 'number' && back.value !== null
      ? { ...rest, months: months - back.value }
      : value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(value['kind'] === 'codes' && key === 'name'))
      .map(([key, one]) => [key, meaningOf(one)]),
  );
}

function compareTrees(a: Tree, b: Tree, at: Place, found: Found): void {
  const keys = keysOf(a, b);
  const isWhole = isComparison(a);
  const own = keys.filter(
    (key) => !nested.includes(key) && (isWhole || (isPlain(a[key]) && isPlain(b[key]))),
  );
  if (own.some((key) => !sameMeaning(a[key], b[key]))) {
    const aspect = at.path.some((key) => clauseKeys.includes(key)) ? 'condition' : 'formula';
    const shown =
      aspect === 'condition' ? conditionText : (tree: Tree): Text => textOf(without(tree, nested));
    add(found, aspect, at, shown(a, at), shown(b, at));
  }
  for (const key of keys) if (!own.includes(key)) descend(a, b, key, at, found);
}

function isPlain(value: unknown): boolean {
  const own = withoutParameter(value);
  return !isTree(own) && !Array.isArray(own);
}

function without(tree: Tree, keys: readonly string[]): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.includes(key)));
}

/** What is compared for itself and need not be told again in a condition. */
const nested: readonly string[] = ['during', 'at'];

/** Kinds that are shown whole: their parts say nothing alone. */
function isComparison(tree: Tree): boolean {
  return ['cmp', 'in', 'known', 'calendar', 'open', 'age', 'turns', 'sex'].includes(String(tree['kind']));
}

function descend(a: Tree, b: Tree, key: string, at: Place, found: Found): void {
  const table = key === 'where' ? (tableOf(a) ?? (a['table'] as TableName | undefined) ?? null) : at.table;
  compare(a[key], b[key], { part: at.part, path: [...at.path, key], table }, found);
}

/** The conditions that must all hold, however they are nested. */
function conditions(node: unknown): readonly unknown[] {
  if (node === undefined || node === null) return [];
  const own = withoutParameter(node);
  if (isTree(own) && own['kind'] === 'all' && Array.isArray(own['of'])) return own['of'].flatMap(conditions);
  return [own];
}

/** Equal ones are left out, the like are compared, the rest was added or removed. */
function compareClauses(
  before: readonly unknown[],
  after: readonly unknown[],
  at: Place,
  found: Found,
): void {
  const left = before.filter((one) => !after.some((other) => sameMeaning(one, other)));
  const right = after.filter((one) => !before.some((other) => sameMeaning(one, other)));
  const open = [...right];
  for (const one of left) {
    const like = open.findIndex((other) => headOf(other) === headOf(one));
    if (like < 0) {
      add(found, 'condition', at, conditionText(one, at), null);
      continue;
    }
    const [other] = open.splice(like, 1);
    compareClause(one, other, at, found);
  }
  for (const other of open) add(found, 'condition', at, null, conditionText(other, at));
}

function compareClause(a: unknown, b: unknown, at: Place, found: Found): void {
  if (isTree(a) && isTree(b) && a['kind'] === b['kind']) {
    if (a['kind'] === 'any' || a['kind'] === 'all') {
      compareClauses(listOf(a['of']), listOf(b['of']), at, found);
    } else compareTrees(a, b, at, found);
  } else add(found, 'condition', at, conditionText(a, at), conditionText(b, at));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function compareLists(before: readonly unknown[], after: readonly unknown[], at: Place, found: Found): void {
  if ([...before, ...after].every(isTree)) compareClauses(before, after, at, found);
  else add(found, 'formula', at, textOf(before), textOf(after));
}

/** What two conditions must have in common to be the same one, changed: its kind and what it looks at. */
function headOf(node: unknown): string {
  if (!isTree(node)) return '';
  const looked = /"(?:table|column)":"([^"]+)"/.exec(canonicalJson(node));
  return `${String(node['kind'])} ${looked?.[1] ?? ''}`;
}

function isCodes(value: unknown): value is Tree {
  return isTree(value) && value['kind'] === 'codes';
}

function codesText(set: Tree): Text {
  return textOf(set);
}

function isParameter(value: unknown): boolean {
  return isTree(value) && value['kind'] === 'param';
}

/** A condition as a sentence; a part of one that is no condition by itself in the notation of formulas. */
function conditionText(node: unknown, { table }: Place): Text {
  if (!isCondition(node)) return textOf(node);
  const about = table === null ? {} : { table };
  const inLanguage = (language: keyof Text): string => describeClause(node, language, about);
  return Object.freeze({ sv: inLanguage('sv'), en: inLanguage('en') });
}

/** Kinds that are values within a condition. */
const valueKinds: readonly string[] = [
  'col',
  'lit',
  'span',
  'coalesce',
  'local',
  'ageOn',
  'rows',
  'same-day',
  'codes',
];

function isCondition(part: unknown): part is DescribedNode {
  return isTree(part) && typeof part['kind'] === 'string' && !valueKinds.includes(part['kind']);
}

function textOf(part: unknown): Text {
  return Object.freeze({ sv: notation(part, 'sv'), en: notation(part, 'en') });
}

function texts(
  before: unknown,
  after: unknown,
): { readonly before: Text | null; readonly after: Text | null } {
  const shown = (value: unknown): Text | null => (value === undefined ? null : textOf(value));
  return { before: shown(before), after: shown(after) };
}

/** The same difference may stand in several places, as a window does: it is told once a part. */
function add(found: Found, aspect: ChangeAspect, at: Place, before: Text | null, after: Text | null): void {
  const isTold = found.some(
    (one) =>
      one.aspect === aspect &&
      one.part === at.part &&
      one.before?.sv === before?.sv &&
      one.after?.sv === after?.sv,
  );
  if (!isTold) found.push(Object.freeze({ aspect, part: at.part, path: at.path.join('.'), before, after }));
}
