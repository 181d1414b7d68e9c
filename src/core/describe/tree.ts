import type { Language, Text } from '../parameter.js';
import { type Conjunction, listed, listedTexts, nothing, spaced } from './texts.js';

/** One statement: "svaret" (subject) "kommer" (verb) "samma dag som samtalet" (rest). */
export interface Part {
  readonly kind: 'part';
  /** Empty where the subject is the person or unit that the whole sentence is about. */
  readonly subject: Text;
  /** When or where: "under perioden". */
  readonly when: Text;
  readonly verb: Text;
  readonly rest: Text;
  readonly not: boolean;
}

/** Statements that hold together, or of which one holds. */
export interface Joined {
  readonly kind: 'all' | 'any';
  readonly of: readonly Tree[];
}

/** A statement with a remark that stands behind it. */
export interface Noted {
  readonly kind: 'noted';
  readonly of: Tree;
  readonly note: Text;
}

/** A condition that a parameter has turned off: it asks nothing, and a remark says what it would ask. */
export interface TurnedOff {
  readonly kind: 'off';
  readonly note: Text;
}

/** What a condition says, before it is put into words of one language. */
export type Tree = Part | Joined | Noted | TurnedOff;

/** Where the sentence stands: after "som" or "där", or by itself; Swedish puts "inte" and "under perioden" accordingly. */
export type Order = 'after-who' | 'by-itself';

const is: Text = { sv: 'är', en: 'is' };

/** A part of which only what is said needs to be given. */
export function part(given: Partial<Omit<Part, 'kind'>>): Part {
  return { kind: 'part', subject: nothing, when: nothing, verb: is, rest: nothing, not: false, ...given };
}

const conjunctionOf = { all: 'and', any: 'or' } as const satisfies Record<Joined['kind'], Conjunction>;

const denied = (verb: string): string => {
  if (verb === 'is') return 'is not';
  return `does not ${verb === 'has' ? 'have' : verb.replace(/s$/u, '')}`;
};

/** Whether a time put at the end would seem to belong to a subordinate clause. */
const hasTail = (rest: string): boolean => / (?:där|where|som är|that is) |; |, /u.test(rest);

function partText({ subject, when, verb, rest, not }: Part, language: Language, order: Order): string {
  const [who, moment, what] = [subject[language], when[language], rest[language]];
  if (language === 'en') {
    const does = not ? denied(verb.en) : verb.en;
    if (order === 'after-who') return spaced(who, moment, does, what);
    return hasTail(what) ? spaced(who, does, moment, what) : spaced(who, does, what, moment);
  }
  const no = not ? 'inte' : '';
  if (order === 'after-who') return spaced(who, moment, no, verb.sv, what);
  return hasTail(what) ? spaced(who, verb.sv, moment, no, what) : spaced(who, verb.sv, no, what, moment);
}

const isSame = (a: Text, b: Text): boolean => a.sv === b.sv && a.en === b.en;

/** What every statement of the tree says of the time, if they all say the same. */
function whenOf(tree: Tree): Text | null {
  if (tree.kind === 'part') return tree.subject.sv === '' && tree.when.sv !== '' ? tree.when : null;
  if (tree.kind === 'noted' || tree.kind === 'off') return null;
  const [first, ...others] = tree.of.map(whenOf);
  if (first === undefined || first === null) return null;
  return others.every((other) => other !== null && isSame(first, other)) ? first : null;
}

const withoutWhen = (tree: Tree): Tree => {
  if (tree.kind === 'part') return { ...tree, when: nothing };
  if (tree.kind === 'off') return tree;
  if (tree.kind === 'noted') return { ...tree, of: withoutWhen(tree.of) };
  return { ...tree, of: tree.of.map(withoutWhen) };
};

const flattened = (kind: Joined['kind'], trees: readonly Tree[]): readonly Tree[] =>
  trees.flatMap((tree) => (tree.kind === kind ? flattened(kind, tree.of) : [tree]));

/** What is said twice is said once. */
const distinct = (trees: readonly Tree[]): readonly Tree[] => [
  ...new Map(trees.map((tree) => [JSON.stringify(tree), tree])).values(),
];

/**
 * "Någon av koderna är A och någon av koderna är B" is no "är A och B": what is said of a subject of its own is only put
 * together where one of the statements is enough.
 */
const isOneSubject = (a: Part, b: Part, kind: Joined['kind']): boolean =>
  isSame(a.subject, b.subject) && (a.subject.sv === '' || kind === 'any');

const mayMerge = (a: Tree | undefined, b: Tree, kind: Joined['kind']): a is Part =>
  a?.kind === 'part' &&
  b.kind === 'part' &&
  isOneSubject(a, b, kind) &&
  !a.not &&
  !b.not &&
  isSame(a.verb, b.verb) &&
  isSame(a.when, b.when);

/** Neighbours with one verb share it: "har en kontakt eller en anteckning". */
function sharingVerbs(trees: readonly Tree[], kind: Joined['kind']): readonly (readonly Tree[])[] {
  const groups: Tree[][] = [];
  for (const tree of trees) {
    const group = groups.at(-1);
    if (group !== undefined && mayMerge(group[0], tree, kind)) group.push(tree);
    else groups.push([tree]);
  }
  return groups;
}

const either: Text = { sv: 'antingen', en: 'either' };

function merged(group: readonly Tree[], kind: Joined['kind'], marked: boolean): Tree {
  const [first] = group;
  if (first === undefined || first.kind !== 'part' || group.length === 1) return first as Tree;
  const rests = group.map((one) => (one as Part).rest);
  const rest = listedTexts(rests, conjunctionOf[kind]);
  return {
    ...first,
    rest: marked ? { sv: `${either.sv} ${rest.sv}`, en: `${either.en} ${rest.en}` } : rest,
  };
}

/** "Svaret saknas eller kommer inte före samtalet": one subject of which one thing or another is said. */
function sharedSubject(trees: readonly Tree[], language: Language, order: Order): string | null {
  const [first] = trees;
  if (first?.kind !== 'part' || first.subject.sv === '') return null;
  const said: string[] = [];
  for (const tree of trees) {
    if (tree.kind !== 'part' || !isSame(tree.subject, first.subject)) return null;
    said.push(partText({ ...tree, subject: nothing }, language, order));
  }
  return spaced(first.subject[language], listed(said, 'or', language));
}

/** Neighbours of one time share it: "som då bor på SÄBO och har RUB minst 4". */
function sharingWhen(
  trees: readonly Tree[],
  kind: Joined['kind'],
  language: Language,
  order: Order,
): readonly string[] {
  const texts: string[] = [];
  for (let i = 0; i < trees.length; ) {
    const tree = trees[i] as Tree;
    const when = order === 'after-who' ? whenOf(tree) : null;
    let end = i + 1;
    while (when !== null && end < trees.length) {
      const next = whenOf(trees[end] as Tree);
      if (next === null || !isSame(when, next)) break;
      end += 1;
    }
    if (when === null || end === i + 1) texts.push(rendered(tree, language, order, kind));
    else {
      const run = trees.slice(i, end).map((one) => rendered(withoutWhen(one), language, order, kind));
      texts.push(spaced(when[language], listed(run, conjunctionOf[kind], language)));
    }
    i = end;
  }
  return texts;
}

const constants = {
  all: { sv: 'utan villkor', en: 'without condition' },
  any: { sv: 'aldrig', en: 'never' },
} as const satisfies Record<Joined['kind'], Text>;

function joinedText(
  { kind, of }: Joined,
  language: Language,
  order: Order,
  within: Joined['kind'] | null,
): string {
  const every = distinct(flattened(kind, of));
  const isOff = (tree: Tree): tree is TurnedOff => kind === 'all' && tree.kind === 'off';
  const trees = every.filter((tree) => !isOff(tree));
  if (trees.length < every.length) {
    const notes = every.filter(isOff).map(({ note }) => note[language]);
    return spaced(joinedText({ kind, of: trees }, language, order, within), ...notes);
  }
  const [only] = trees;
  if (only === undefined) return constants[kind][language];
  if (trees.length === 1) return rendered(only, language, order, within);
  const inOther = within !== null && within !== kind;
  const tree: Joined = { kind, of: trees };
  const when = order === 'after-who' ? whenOf(tree) : null;
  if (when !== null) {
    const text = spaced(when[language], joinedText(withoutWhen(tree) as Joined, language, order, null));
    return inOther && kind === 'all' ? `(${text})` : text;
  }
  const groups = sharingVerbs(trees, kind);
  const isOne = groups.length === 1;
  const parts = groups.map((group) => merged(group, kind, kind === 'any' && (inOther || !isOne)));
  const shared = isOne || kind === 'all' ? null : sharedSubject(parts, language, order);
  if (shared !== null) return shared;
  const text = isOne
    ? rendered(parts[0] as Tree, language, order, null)
    : listed(sharingWhen(parts, kind, language, order), conjunctionOf[kind], language);
  if (kind === 'all') return inOther ? `(${text})` : text;
  return isOne ? text : spaced(either[language], text);
}

/** The tree in words of one language; `within` says what it is a part of. */
export function rendered(
  tree: Tree,
  language: Language,
  order: Order,
  within: Joined['kind'] | null = null,
): string {
  switch (tree.kind) {
    case 'part':
      return partText(tree, language, order);
    case 'noted':
      return spaced(rendered(tree.of, language, order, within), tree.note[language]);
    case 'off':
      return spaced(constants.all[language], tree.note[language]);
    default:
      return joinedText(tree, language, order, within);
  }
}

/** The tree in words of both languages. */
export const renderedText = (tree: Tree, order: Order): Text => ({
  sv: rendered(tree, 'sv', order),
  en: rendered(tree, 'en', order),
});

/** Whether nothing is asked: no condition, or only such as are turned off. */
export const asksNothing = (tree: Tree): boolean =>
  tree.kind === 'off' || (tree.kind === 'all' && tree.of.every(asksNothing));

const notesOf = (tree: Tree): readonly Text[] => {
  if (tree.kind === 'off') return [tree.note];
  return tree.kind === 'all' ? tree.of.flatMap(notesOf) : [];
};

/** The tree after a word such as "där"; the word falls away where nothing is asked. */
export function linked(link: Text, tree: Tree): Text {
  if (!asksNothing(tree)) {
    const said = renderedText(tree, 'after-who');
    return { sv: `${link.sv} ${said.sv}`, en: `${link.en} ${said.en}` };
  }
  const notes = notesOf(tree);
  return { sv: spaced(...notes.map(({ sv }) => sv)), en: spaced(...notes.map(({ en }) => en)) };
}
