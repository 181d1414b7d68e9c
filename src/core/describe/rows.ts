import type { TableName } from '../facts/rows.js';
import { licensedOrCounsellor } from '../measure/common-clauses.js';
import type { CountedRowNode, Literal, RowNode, RowsNode, ValueNode } from '../measure/nodes.js';
import type { Open, Text } from '../parameter.js';
import { codesText } from './codes.js';
import { comparison } from './comparisons.js';
import { followedTree } from './followed.js';
import { opposite, valueBounds } from './numbers.js';
import { openValue, parameterNote } from './open.js';
import { bare, isNeuter, listedTexts, nothing, spaced } from './texts.js';
import { linked, part, renderedText, type Tree } from './tree.js';
import { columnName, columnSpec, literalText, momentOf, sentenceOf, sortOf, valueText } from './values.js';
import { dayBefore } from './windows.js';
import { tableWords } from './words/index.js';
import type { Noun } from './words/table-words.js';

/** A condition on a row of a table in words; `not`: its denial, which goes inwards so that no denial is doubled. */
type Visitor<Node> = (node: Node, table: TableName, not: boolean) => Tree;

const finds: Text = { sv: 'finns', en: 'is' };
const lacks: Text = { sv: 'saknas', en: 'is' };
const appears: Text = { sv: 'framgår', en: 'is' };
const record: Text = { sv: 'uppgift', en: 'it' };

function known(value: ValueNode, table: TableName, not: boolean): Tree {
  if (sortOf(value, table) === 'truth' && value.kind === 'col') {
    const { subject, verb, rest } = sentenceOf(table, value.column);
    const said = { sv: spaced(subject.sv, verb.sv, rest.sv), en: spaced(subject.en, verb.en, rest.en) };
    return part({
      subject: record,
      verb: not ? lacks : finds,
      rest: { sv: `om ${said.sv}`, en: `${not ? 'not recorded' : 'recorded'} whether ${said.en}` },
    });
  }
  if (sortOf(value, table) === 'word')
    return part({ subject: valueText(value, table), verb: appears, rest: { sv: '', en: 'known' }, not });
  return part({
    subject: valueText(value, table),
    verb: not ? lacks : finds,
    rest: { sv: '', en: not ? 'missing' : 'recorded' },
  });
}

const isLicensed = (list: readonly Literal[]): boolean =>
  list.length === licensedOrCounsellor.length && licensedOrCounsellor.every((one) => list.includes(one));

const licensed: Text = {
  sv: 'ett legitimerat yrke eller kurator',
  en: 'a licensed profession or counsellor',
};

const eveTexts = {
  closed: {
    sv: 'midsommar-, jul- och nyårsafton räknas inte',
    en: "Midsummer Eve, Christmas Eve and New Year's Eve do not count",
  },
  working: {
    sv: 'midsommar-, jul- och nyårsafton räknas med',
    en: "Midsummer Eve, Christmas Eve and New Year's Eve count",
  },
  undecided: {
    sv: 'regionen anger om midsommar-, jul- och nyårsafton räknas',
    en: "the region sets whether Midsummer Eve, Christmas Eve and New Year's Eve count",
  },
} as const;

const saturdayTexts = {
  true: { sv: 'lördagar räknas med', en: 'Saturdays count' },
  false: { sv: 'lördagar räknas inte', en: 'Saturdays do not count' },
  undecided: { sv: 'regionen anger om lördagar räknas', en: 'the region sets whether Saturdays count' },
} as const;

function calendarRest(node: Extract<RowNode, { kind: 'calendar' }>): Text {
  if (node.is === 'public-holiday')
    return { sv: 'en helgdag eller söndag', en: 'a public holiday or Sunday' };
  const eves = eveTexts[openValue(node.eves) ?? 'undecided'];
  const saturdays = saturdayTexts[`${openValue(node.saturdays) ?? 'undecided'}`];
  const [eveNote, saturdayNote] = [parameterNote(node.eves), parameterNote(node.saturdays)];
  const without = (note: Text): string => note.sv.replace(/[()]/gu, '');
  const told = (text: string, note: Text): string => (note.sv === '' ? text : `${text}, ${without(note)}`);
  return {
    sv: `en helgfri vardag (${told(eves.sv, eveNote)}; ${told(saturdays.sv, saturdayNote)})`,
    en: `a working day (${told(eves.en, eveNote)}; ${told(saturdays.en, saturdayNote)})`,
  };
}

const noneOf = ({ sv, en }: Text): Text => ({
  sv: sv.replace(/^någon av/u, 'ingen av'),
  en: en.replace(/^one of/u, 'none of'),
});

const samePlace: Text = { sv: 'på samma enhet', en: 'at the same unit' };

/** A row of an interval table that is compared with the row. */
type Held = Pick<Extract<RowNode, { kind: 'activeOn' }>, 'rows' | 'same'>;

/** Which columns of the row held must say the same as the row itself. */
function sameColumns(node: Held, table: TableName): readonly Text[] {
  const { the } = tableWords[table];
  return node.same
    .filter(({ column, as }) => column !== 'unitId' || as !== 'unitId')
    .map(({ column, as }): Text => {
      const [own, other] = [columnName(table, column), columnName(node.rows.table, as)];
      const isOneName = own.sv === other.sv;
      return {
        sv: `${other.sv} är ${isOneName ? `${the.sv}s` : own.sv}`,
        en: `${other.en} is ${isOneName ? `that of ${the.en}` : own.en}`,
      };
    });
}

function heldRow(node: Held, table: TableName): Text {
  const { one, where } = rowsWords(node.rows);
  const same = sameColumns(node, table);
  const isHere = same.length < node.same.length;
  const said = listedTexts(same, 'and');
  const link: Text =
    same.length === 0 ? nothing : where.sv === '' ? { sv: 'där', en: 'where' } : { sv: 'och', en: 'and' };
  return {
    sv: spaced(one.sv, isHere ? samePlace.sv : '', where.sv, link.sv, said.sv),
    en: spaced(one.en, isHere ? samePlace.en : '', where.en, link.en, said.en),
  };
}

/** `and` and `or` of conditions; denied, each is the other of the denials. */
const joined = (
  kind: 'all' | 'any',
  of: readonly CountedRowNode[],
  table: TableName,
  not: boolean,
): Tree => ({
  kind: not === (kind === 'all') ? 'any' : 'all',
  of: of.map((one) => countedRowTree(one, table, not)),
});

/** A condition that a parameter turns on: its words, with the parameter, or a remark where it is off. */
export function whenTree(on: Open<boolean>, of: () => Tree): Tree {
  const note = parameterNote(on);
  const value = openValue(on);
  if (value === false) {
    const said = renderedText(of(), 'by-itself');
    const name = note.sv.replace(/[()]/gu, '');
    const off = { sv: ['avslaget', name], en: ['turned off', name] };
    const named = (parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ');
    return {
      kind: 'off',
      note: { sv: `(${named(off.sv)}: ${said.sv})`, en: `(${named(off.en)}: ${said.en})` },
    };
  }
  const asked: Text =
    value === null
      ? { sv: 'om regionen slår på villkoret', en: 'if the region turns the condition on' }
      : nothing;
  return {
    kind: 'noted',
    of: of(),
    note: { sv: spaced(asked.sv, note.sv), en: spaced(asked.en, note.en) },
  };
}

function heldTree(node: Held, table: TableName, when: Text, not: boolean): Tree {
  return part({
    subject: { sv: 'personen', en: 'the person' },
    when,
    verb: { sv: 'har', en: 'has' },
    rest: heldRow(node, table),
    not,
  });
}

const visitors: { readonly [K in RowNode['kind']]: Visitor<Extract<RowNode, { kind: K }>> } = {
  cmp: ({ op, left, right }, table, not) => comparison(left, not ? opposite[op] : op, right, table),
  in: ({ value, list }, table, not) => {
    if (list.length === 0) return { kind: not ? 'all' : 'any', of: [] };
    return part({
      subject: valueText(value, table),
      rest: isLicensed(list)
        ? licensed
        : listedTexts(
            list.map((one) => literalText(one, value, table)),
            'or',
          ),
      not,
    });
  },
  code: ({ column, set }, table, not) => {
    const name = columnName(table, column);
    const isList = columnSpec(table, column).type === 'codes';
    return part({ subject: not && isList ? noneOf(name) : name, rest: codesText(set), not: not && !isList });
  },
  known: ({ value }, table, not) => known(value, table, not),
  calendar: (node, table, not) =>
    part({ subject: valueText(node.date, table), rest: calendarRest(node), not }),
  open: ({ at }, table, not) =>
    part({
      subject: momentOf(at, table),
      verb: { sv: 'kommer', en: 'comes' },
      rest: { sv: 'inom enhetens öppettider', en: 'within the opening hours of the unit' },
      not,
    }),
  activeOn: (node, table, not) => {
    const isOwnDay = node.date.kind === 'col' && node.date.column === 'date';
    const day = valueText(node.date, table);
    const when = isOwnDay
      ? { sv: 'den dagen', en: 'on that day' }
      : { sv: `på ${day.sv}`, en: `on ${day.en}` };
    return heldTree(node, table, when, not);
  },
  when: ({ on, of }, table, not) => whenTree(on, () => countedRowTree(of, table, not)),
  not: ({ of }, table, not) => countedRowTree(of, table, !not),
  all: ({ of }, table, not) => joined('all', of, table, not),
  any: ({ of }, table, not) => joined('any', of, table, not),
};

/** A condition on a row, or on what follows it, in words. */
export function countedRowTree(node: CountedRowNode, table: TableName, not = false): Tree {
  if (node.kind === 'followed') return followedTree(node, table, not, rowsWords(node.rows));
  if (node.kind === 'activeAt') {
    const day = dayBefore(node.at);
    return heldTree(node, table, { sv: `på ${day.sv}`, en: `on ${day.en}` }, not);
  }
  const visitor = visitors[node.kind] as Visitor<CountedRowNode>;
  return visitor(node, table, not);
}

/** What rows are called, and the conditions that their name does not say. */
export interface RowsWords extends Noun {
  /** " där …"; empty where nothing is left to say. */
  readonly where: Text;
}

const conjuncts = (node: CountedRowNode): readonly CountedRowNode[] =>
  node.kind === 'all' ? node.of.flatMap(conjuncts) : [node];

/** The nouns side by side: "ett besök, hembesök eller teambesök". */
function nounsTogether(nouns: readonly Noun[]): Noun {
  const ones = nouns.map((noun) => noun.one);
  const [first] = ones;
  const isOneGender = ones.every((one) => first !== undefined && isNeuter(one) === isNeuter(first));
  return {
    one: listedTexts(
      ones.map((one, i) => (i > 0 && isOneGender ? bare(one) : one)),
      'or',
    ),
    many: listedTexts(
      nouns.map((noun) => noun.many),
      'or',
    ),
  };
}

interface Named {
  readonly noun: Noun;
  /** The values of the naming column, where the name says them. */
  readonly values: readonly string[];
  readonly left: readonly CountedRowNode[];
}

const valuesAsked = (node: CountedRowNode, column: string): readonly string[] | null => {
  if (node.kind === 'cmp' && node.op === 'eq' && node.left.kind === 'col' && node.left.column === column)
    return node.right.kind === 'lit' ? [String(node.right.value)] : null;
  if (node.kind === 'in' && node.value.kind === 'col' && node.value.column === column)
    return node.list.map(String);
  return null;
};

type NamedRows = Pick<RowsNode, 'table' | 'where'> & Partial<Pick<RowsNode, 'dated'>>;

/** The column of a date that is looked at as it is. */
const dayColumn = (dated: ValueNode): string | null => (dated.kind === 'col' ? dated.column : null);

/** The rows by what they are: a contact whose form is home visit is a home visit. */
function named({ table, dated }: NamedRows, conditions: readonly CountedRowNode[]): Named {
  const words = tableWords[table];
  const noun = (dated === undefined ? undefined : words.byDay?.[dayColumn(dated) ?? '']) ?? words;
  const plain: Named = { noun, values: [], left: conditions };
  const [only] = conditions;
  if (words.level !== undefined && conditions.length === 1 && only?.kind === 'cmp') {
    const { left, op, right } = only;
    if (left.kind === 'col' && left.column === words.level && right.kind === 'lit') {
      const name = columnName(table, left.column);
      const bound = valueBounds[op](literalText(right.value, left, table));
      const level = { sv: `${name.sv} ${bound.sv}`, en: `${name.en} ${bound.en}` };
      return { noun: { one: level, many: level }, values: [], left: [] };
    }
  }
  const { naming } = words;
  if (naming === undefined) return plain;
  const at = conditions.findIndex((one) => valuesAsked(one, naming.column) !== null);
  const values = at < 0 ? [] : (valuesAsked(conditions[at] as CountedRowNode, naming.column) ?? []);
  const nouns = values.flatMap((value) => naming.nouns[value] ?? []);
  if (nouns.length === 0 || nouns.length !== values.length) return plain;
  return { noun: nounsTogether(nouns), values, left: conditions.filter((_, i) => i !== at) };
}

const whereText = (table: TableName, conditions: readonly CountedRowNode[]): Text => {
  if (conditions.length === 0) return nothing;
  return linked(
    { sv: 'där', en: 'where' },
    { kind: 'all', of: conditions.map((one) => countedRowTree(one, table)) },
  );
};

const isUsualDay = (dated: ValueNode, day: string | undefined): boolean => {
  const value = dated.kind === 'local' && dated.part === 'date' ? dated.of : dated;
  return value.kind === 'col' && value.column === day;
};

/** The rows and their conditions, and between them the day that counts where it does not go without saying. */
export function withDay(rows: Text, { table, dated }: RowsNode, where: Text): Text {
  const words = tableWords[table];
  const isNamed = words.byDay?.[dayColumn(dated) ?? ''] !== undefined;
  if (isNamed || isUsualDay(dated, words.day))
    return { sv: spaced(rows.sv, where.sv), en: spaced(rows.en, where.en) };
  const day = valueText(dated, table);
  const [sv, en] = [`${rows.sv}, räknat på ${day.sv}`, `${rows.en}, by ${day.en}`];
  return { sv: where.sv === '' ? sv : `${sv}, ${where.sv}`, en: where.en === '' ? en : `${en}, ${where.en}` };
}

/** What the rows are called; with further conditions that they must satisfy. */
export function rowsWords(rows: NamedRows, further: readonly CountedRowNode[] = []): RowsWords {
  const { noun, left } = named(rows, [...conjuncts(rows.where), ...further.flatMap(conjuncts)]);
  return { one: noun.one, many: noun.many, where: whereText(rows.table, left) };
}

/** What it is to have such a row: verb and rest, where the table has better words than "har" and the noun. */
export function stateWords(rows: RowsNode): { readonly verb: Text; readonly rest: Text } {
  const { table, where } = rows;
  const { noun, values, left } = named(rows, conjuncts(where));
  const state = values.length === 1 ? tableWords[table].naming?.states?.[values[0] ?? ''] : undefined;
  const conditions = whereText(table, left);
  if (state === undefined)
    return {
      verb: { sv: 'har', en: 'has' },
      rest: { sv: spaced(noun.one.sv, conditions.sv), en: spaced(noun.one.en, conditions.en) },
    };
  const [svVerb = '', svRest = ''] = state.sv.split('|');
  const [enVerb = '', enRest = ''] = state.en.split('|');
  return {
    verb: { sv: svVerb, en: enVerb },
    rest: { sv: spaced(svRest, conditions.sv), en: spaced(enRest, conditions.en) },
  };
}

/** The definite form with an adjective before it: "det senaste provsvaret". */
export const definite = (table: TableName, sv: string, en: string): Text => {
  const { one, the } = tableWords[table];
  return { sv: `${isNeuter(one) ? 'det' : 'den'} ${sv} ${the.sv}`, en: the.en.replace(/^the/u, `the ${en}`) };
};
