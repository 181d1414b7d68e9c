import type { PersonNode, RowSetNode, RowsNode, UnitNode, Where } from '../measure/nodes.js';
import type { Open, Text } from '../parameter.js';
import type { Anchor, Window } from '../period/window.js';
import { ageBound } from './comparisons.js';
import { countBounds, decimalText, fractionText, openNumber, opposite, valueBounds } from './numbers.js';
import { openText, openValue, undecidedNumber } from './open.js';
import { definite, rowsWords, stateWords, whenTree, withDay } from './rows.js';
import { bare, listedTexts, nothing, spaced } from './texts.js';
import { part, type Tree } from './tree.js';
import { columnName, literalText } from './values.js';
import { dayBefore, windowText } from './windows.js';
import { tableWords } from './words/index.js';
import { listingKindWords, sexWords } from './words/values.js';

/** What is said already around a condition. */
export interface Said {
  /** The day on which the population is taken: a condition on the same day says "då". */
  readonly at: Anchor | null;
}

type Visitor<Node> = (node: Node, said: Said, not: boolean) => Tree;

const has: Text = { sv: 'har', en: 'has' };
const ownUnit: Text = { sv: 'på den egna enheten', en: 'at their own unit' };
const then: Text = { sv: 'då', en: 'then' };

const both = (join: (...parts: readonly string[]) => string, ...texts: readonly Text[]): Text => ({
  sv: join(...texts.map((text) => text.sv)),
  en: join(...texts.map((text) => text.en)),
});
const words = (...texts: readonly Text[]): Text => both(spaced, ...texts);

const whenOf = (during: Window, unit: Where): Text =>
  words(windowText(during), unit === 'same-unit' ? ownUnit : nothing);

const isSameDay = (a: Anchor, b: Anchor | null): boolean => JSON.stringify(a) === JSON.stringify(b);

function onDay(at: Anchor, said: Said, unit: Where): Text {
  const day = dayBefore(at);
  const when = isSameDay(at, said.at)
    ? then
    : { sv: day.sv, en: /^(?:the|31)/u.test(day.en) ? `on ${day.en}` : day.en };
  return words(when, unit === 'same-unit' ? ownUnit : nothing);
}

/** "minst en kontakt där …", "inga kontakter där …". */
function someRows(rows: RowsNode, not: boolean): Text {
  const { one, many, where } = rowsWords(rows);
  const noun: Text = not
    ? { sv: `inga ${many.sv}`, en: `no ${many.en}` }
    : { sv: `minst ${one.sv}`, en: `at least one ${bare(one).en}` };
  return withDay(noun, rows, where);
}

const together: Text = { sv: 'samma dag på samma enhet', en: 'on one day at one unit' };

/** Rows, or rows of several kinds on one day at one unit. */
export function someRowSet(rows: RowSetNode, not: boolean): Text {
  if (rows.kind === 'rows') return someRows(rows, not);
  const kinds = listedTexts(
    rows.of.map((one) => someRows(one, false)),
    'and',
  );
  const never: Text = not ? { sv: 'inte', en: 'not' } : nothing;
  return words(never, together, { sv: `både ${kinds.sv}`, en: `both ${kinds.en}` });
}

/** Rows in the plural, after a number. */
function manyRows(rows: RowsNode): Text {
  const { many, where } = rowsWords(rows);
  return withDay(many, rows, where);
}

const different: Text = { sv: 'olika', en: 'different' };

function differentValues({ table }: RowsNode, key: string): Text {
  const several = tableWords[table].several?.[key];
  if (several !== undefined) return words(different, several);
  const name = columnName(table, key);
  return words(different, { sv: `värden av ${name.sv}`, en: `values of ${name.en}` });
}

type Index = 'coc' | 'upc';

/** What the indices of continuity measure. */
export const indexTexts: Readonly<Record<Index, Text>> = {
  coc: {
    sv: 'COC enligt Bice och Boxerman: 0 när ingen möts två gånger, 1 när alla besök är hos samma',
    en: 'COC by Bice and Boxerman: 0 when nobody is met twice, 1 when all visits are to the same',
  },
  upc: {
    sv: 'UPC: andelen besök hos den som personen mött oftast',
    en: 'UPC: the share of visits to the one met most often',
  },
};

/** "minst 3 besök där … och behandlaren framgår": what an index is made of. */
export function visitsText(
  rows: RowsNode,
  by: string,
  atLeastVisits: Open<number>,
): { readonly least: Text; readonly visits: Text } {
  const known = { kind: 'known', value: { kind: 'col', column: by } } as const;
  const { many, where } = rowsWords(rows, [known]);
  return { least: openNumber(atLeastVisits), visits: withDay(many, rows, where) };
}

const isAnyValue = (index: Index, op: string, than: string): boolean =>
  index === 'upc' && op === 'gt' && Number(than) === 0;

const visitors: { readonly [K in PersonNode['kind']]: Visitor<Extract<PersonNode, { kind: K }>> } = {
  exists: ({ rows, during, unit }, _said, not) =>
    part({ when: whenOf(during, unit), verb: has, rest: someRowSet(rows, not) }),
  count: ({ rows, during, op, n }, _said, not) =>
    part({
      when: windowText(during),
      verb: has,
      rest: words(countBounds[not ? opposite[op] : op](openNumber(n)), manyRows(rows)),
    }),
  countDistinct: ({ rows, key, during, op, n }, _said, not) =>
    part({
      when: windowText(during),
      verb: has,
      rest: words(
        countBounds[not ? opposite[op] : op](openNumber(n)),
        differentValues(rows, key),
        { sv: 'bland', en: 'among' },
        manyRows(rows),
      ),
    }),
  sum: ({ rows, value, during, op, than }, _said, not) => {
    const name = columnName(rows.table, value);
    const bound = valueBounds[not ? opposite[op] : op](decimalText(than));
    return part({
      when: windowText(during),
      verb: has,
      rest: words(manyRows(rows), {
        sv: `där ${name.sv} sammanlagt är ${bound.sv}`,
        en: `where ${name.en} in total is ${bound.en}`,
      }),
    });
  },
  pick: ({ which, rows, value, during, op, than }, _said, not) => {
    const { where } = rowsWords(rows);
    const { table } = rows;
    const isLatest = which === 'latest';
    const row = definite(table, isLatest ? 'senaste' : 'första', isLatest ? 'latest' : 'first');
    const name = columnName(table, value);
    const column = { kind: 'col', column: value } as const;
    const bound = valueBounds[not ? opposite[op] : op](literalText(than, column, table));
    const window = windowText(during);
    const tie: Text = isLatest
      ? { sv: 'av flera samma dag det högsta', en: 'of several on one day the highest' }
      : { sv: 'av flera samma dag det lägsta', en: 'of several on one day the lowest' };
    const among: Text =
      where.sv === '' ? nothing : { sv: ` (av dem ${where.sv})`, en: ` (of those ${where.en})` };
    return part({
      when: {
        sv: `i ${row.sv} ${window.sv}${among.sv}`,
        en: `in ${row.en} ${window.en}${among.en}`,
      },
      verb: has,
      rest: {
        sv: `${bareColumn(name).sv} som är ${bound.sv} (${tie.sv})`,
        en: `${bareColumn(name).en} that is ${bound.en} (${tie.en})`,
      },
    });
  },
  index: ({ index, rows, by, during, unit, atLeastVisits, op, than }, _said, not) => {
    const when = whenOf(during, unit);
    const { least, visits } = visitsText(rows, by, atLeastVisits);
    if (isAnyValue(index, op, than) && !not)
      return part({
        when,
        verb: has,
        rest: { sv: `minst ${least.sv} ${visits.sv}`, en: `at least ${least.en} ${visits.en}` },
      });
    const shown = fractionText(than, index === 'upc' ? 'percent' : 'decimal');
    const bound = valueBounds[not ? opposite[op] : op](shown);
    return part({
      when,
      verb: has,
      rest: {
        sv: `ett kontinuitetsindex (${indexTexts[index].sv}) som är ${bound.sv}, räknat på minst ${least.sv} ${visits.sv}`,
        en: `a continuity index (${indexTexts[index].en}) that is ${bound.en}, counted on at least ${least.en} ${visits.en}`,
      },
    });
  },
  active: ({ rows, at, unit }, said, not) => part({ ...stateWords(rows), when: onDay(at, said, unit), not }),
  listedAt: ({ at, kinds, unit }, said, not) => {
    const kind = openText(
      kinds,
      (list) =>
        listedTexts(
          list.map(
            (one): Text => ({
              sv: one === 'listed' ? 'en listning' : 'en tilldelning',
              en: listingKindWords[one].en,
            }),
          ),
          'or',
        ),
      { sv: 'en listning av det slag som regionen anger', en: 'listed in the way that the region sets' },
    );
    return part({
      when: onDay(at, said, unit),
      verb: { sv: not ? 'saknar' : 'har', en: 'is' },
      rest: {
        sv: not ? kind.sv.replaceAll(/\ben (?=listning|tilldelning)/gu, '') : kind.sv,
        en: spaced(not ? 'not' : '', kind.en),
      },
    });
  },
  age: ({ at, op, n }, said, not) =>
    part({
      when: onDay(at, said, 'anywhere'),
      rest: ageBound(not ? opposite[op] : op, openText(n, decimalText, undecidedNumber), openValue(n)),
    }),
  turns: ({ ages, during }, _said, not) => {
    if (ages.length === 0) return { kind: not ? 'all' : 'any', of: [] };
    const list = listedTexts(ages.map(decimalText), 'or');
    const window = windowText(during);
    return part({
      verb: { sv: 'fyller', en: 'turns' },
      rest: { sv: `${list.sv} år ${window.sv}`, en: `${list.en} ${window.en}` },
      not,
    });
  },
  sex: ({ is }, _said, not) =>
    part({
      rest: { sv: is === 'female' ? 'av kvinnligt kön' : 'av manligt kön', en: sexWords[is].en },
      not,
    }),
  when: ({ on, of }, said, not) => whenTree(on, () => personTree(of, said, not)),
  not: ({ of }, said, not) => personTree(of, said, !not),
  all: ({ of }, said, not) => ({
    kind: not ? 'any' : 'all',
    of: of.map((one) => personTree(one, said, not)),
  }),
  any: ({ of }, said, not) => ({
    kind: not ? 'all' : 'any',
    of: of.map((one) => personTree(one, said, not)),
  }),
};

/** "värdet" as something that one has: "ett värde". */
function bareColumn({ sv, en }: Text): Text {
  const english = en.replace(/^the /u, 'a ');
  if (sv === 'värdet') return { sv: 'ett värde', en: english };
  return { sv, en };
}

/** A condition on a person in words. */
export function personTree(node: PersonNode, said: Said, not = false): Tree {
  const visitor = visitors[node.kind] as Visitor<PersonNode>;
  return visitor(node, said, not);
}

const unitVisitors: { readonly [K in UnitNode['kind']]: Visitor<Extract<UnitNode, { kind: K }>> } = {
  'unit-exists': ({ rows, during, atLeast }, _said, not) => {
    const least = atLeast === undefined ? 1 : atLeast;
    const rest =
      least === 1
        ? someRows(rows, not)
        : words(countBounds[not ? 'lt' : 'ge'](openNumber(least)), manyRows(rows));
    return part({ when: windowText(during), verb: has, rest });
  },
  when: ({ on, of }, said, not) => whenTree(on, () => unitTree(of, said, not)),
  not: ({ of }, said, not) => unitTree(of, said, !not),
  all: ({ of }, said, not) => ({ kind: not ? 'any' : 'all', of: of.map((one) => unitTree(one, said, not)) }),
  any: ({ of }, said, not) => ({ kind: not ? 'all' : 'any', of: of.map((one) => unitTree(one, said, not)) }),
};

/** A condition on a unit in words. */
export function unitTree(node: UnitNode, said: Said, not = false): Tree {
  const visitor = unitVisitors[node.kind] as Visitor<UnitNode>;
  return visitor(node, said, not);
}
