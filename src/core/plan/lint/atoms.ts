import { parseFraction } from '../../exact/fraction.js';
import type { TableName } from '../../facts/rows.js';
import type { ColumnSpec } from '../../facts/spec.js';
import { tables } from '../../facts/tables.js';
import { compares, mirrored } from '../../measure/comparison.js';
import type {
  Comparison,
  CountedRowNode,
  Literal,
  PersonNode,
  RowNode,
  UnitNode,
  ValueNode,
} from '../../measure/nodes.js';
import type { Open } from '../../parameter.js';
import { canonicalJson } from '../../program/hash.js';
import { scaledLiteral } from '../../program/literal.js';
import { constantsOf, typeOf } from '../check/value-types.js';
import type { Asked, Atom, Point, Truth } from './truths.js';

/** Some value that nobody names. */
const other = '\u0000other';

/** Something that is looked into no further: it may be true, false and, where it can miss something, unknown. */
function opaque(node: unknown, canMiss: boolean): Atom {
  return {
    key: canonicalJson(node),
    points: canMiss ? [true, false, null] : [true, false],
    answer: (point) => (point === null ? null : point === true),
  };
}

const constant = (truth: Truth): Atom => ({ key: 'nothing', points: [null], answer: () => truth });

/** How the values of a key are told apart: as numbers in the column's smallest unit, or as words. */
interface Domain {
  readonly toPoint: (literal: Literal) => Point;
  readonly pointsAround: (points: readonly Point[]) => readonly Point[];
}

/** Numbers of which only whole ones occur, from `least` to `most`. */
function wholeNumbers(least: number, most: number): Pick<Domain, 'pointsAround'> {
  return {
    pointsAround: (points) =>
      [
        ...points.flatMap((x) =>
          typeof x === 'number' ? [Math.floor(x) - 1, Math.floor(x), Math.ceil(x), Math.ceil(x) + 1] : [],
        ),
      ]
        .concat(Number.isFinite(least) ? [least] : [], Number.isFinite(most) ? [most] : [])
        .filter((x) => x >= least && x <= most),
  };
}

/** A list of one value says what there may be more of: naming it is no condition that is always true. */
const valuesOf = (values: readonly string[]): readonly string[] =>
  values.length === 1 ? [...values, other] : values;

function domainOf(spec: Pick<ColumnSpec, 'type' | 'scale' | 'values' | 'min' | 'max'>): Domain {
  switch (spec.type) {
    case 'enum':
      return { toPoint: String, pointsAround: () => valuesOf(spec.values ?? []) };
    case 'boolean':
      return { toPoint: (literal) => literal, pointsAround: () => [true, false] };
    case 'id':
    case 'text':
    case 'period':
    case 'code':
    case 'codes':
      return { toPoint: String, pointsAround: (points) => [...points, other] };
    default: {
      const bound = (limit: number | undefined, none: number): number =>
        limit === undefined ? none : scaledLiteral(spec, limit);
      const isNumber = spec.type === 'integer' || spec.type === 'decimal' || spec.type === 'money';
      return {
        toPoint: (literal) => scaledLiteral(spec, literal),
        ...wholeNumbers(
          isNumber ? bound(spec.min, Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY,
          isNumber ? bound(spec.max, Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
        ),
      };
    }
  }
}

interface Subject {
  readonly key: string;
  readonly domain: Domain;
  readonly canMiss: boolean;
}

const subjectOf = (node: ValueNode, table: TableName): Subject => {
  const { spec } = typeOf(node, { plan: '', indicator: '', path: '', table });
  const limits: Pick<ColumnSpec, 'min' | 'max'> =
    node.kind === 'ageOn' || node.kind === 'openSpan'
      ? { min: 0 }
      : node.kind === 'local' && node.part === 'minute'
        ? { min: 0, max: 1439 }
        : {};
  return {
    key: canonicalJson(node),
    domain: domainOf({ ...limits, ...spec }),
    canMiss: canMiss(node, table),
  };
};

function canMiss(node: ValueNode, table: TableName): boolean {
  switch (node.kind) {
    case 'col': {
      const columns: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
      return columns[node.column]?.required !== true;
    }
    case 'lit':
      return false;
    case 'span':
      return canMiss(node.from, table) || canMiss(node.to, table);
    case 'coalesce':
      return node.of.every((part) => canMiss(part, table));
    case 'local':
      return canMiss(node.of, table);
    default:
      return true;
  }
}

function aboutLiterals(
  { key, domain, canMiss: mayMiss }: Subject,
  literals: readonly Literal[],
  answer: (point: string | number | boolean, among: readonly Point[]) => boolean,
): Atom {
  const among = literals.map(domain.toPoint);
  return {
    key,
    points: [...domain.pointsAround(among), ...(mayMiss ? [null] : [])],
    answer: (point) => (point === null ? null : answer(point, among)),
  };
}

function comparedAtom({ left, op, right }: Extract<RowNode, { kind: 'cmp' }>, table: TableName): Atom {
  const [onLeft, onRight] = [constantsOf(left)?.[0], constantsOf(right)?.[0]];
  if (onLeft !== undefined && onRight !== undefined) return constant(compares(op, onLeft, onRight));
  const literal = onLeft ?? onRight;
  if (literal !== undefined) {
    const [node, asked] = onLeft === undefined ? [left, op] : [right, mirrored[op]];
    return aboutLiterals(subjectOf(node, table), [literal], (point, [bound]) =>
      compares(asked, point, bound ?? ''),
    );
  }
  // Two values of the row: one is less, equal or greater.
  return {
    key: canonicalJson([left, right]),
    points: [-1, 0, 1, ...(canMiss(left, table) || canMiss(right, table) ? [null] : [])],
    answer: (point) => (point === null ? null : compares(op, Number(point), 0)),
  };
}

function rowAtom(node: RowNode, table: TableName): Atom {
  switch (node.kind) {
    case 'cmp':
      return comparedAtom(node, table);
    case 'in': {
      if (node.list.length === 0) return constant(false);
      if (constantsOf(node.value) !== null) return opaque(node, false);
      return aboutLiterals(subjectOf(node.value, table), node.list, (point, among) => among.includes(point));
    }
    case 'known': {
      if (constantsOf(node.value) !== null) return constant(true);
      if (node.value.kind === 'col' && tables[table].columns[node.value.column]?.type === 'codes')
        return opaque(node, false);
      const { key, domain, canMiss: mayMiss } = subjectOf(node.value, table);
      return {
        key,
        points: [domain.pointsAround([])[0] ?? 0, ...(mayMiss ? [null] : [])],
        answer: (point) => point !== null,
      };
    }
    default:
      return opaque(node, true);
  }
}

const isOff = (on: Open<boolean>): boolean | null =>
  typeof on === 'boolean' ? !on : on.value === null ? null : !on.value;

type Clause = RowNode | PersonNode | CountedRowNode | UnitNode;

/** A condition as what it asks; `atomOf` says what a leaf asks. */
function askedOf<Node extends Clause>(node: Node, path: string, atomOf: (leaf: Node) => Atom): Asked {
  // The parts of a condition of a kind are conditions of that kind, which the generic type does not say.
  const part = (of: Clause, at: string): Asked => askedOf(of as Node, at, atomOf);
  switch (node.kind) {
    case 'not':
      return { kind: 'not', of: part(node.of, `${path}.of`), path };
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map((one, i) => part(one, `${path}.of[${i}]`)), path };
    case 'when': {
      const off = isOff(node.on);
      if (off === true) return { kind: 'all', of: [], path };
      const of = part(node.of, `${path}.of`);
      if (off === false) return of;
      return { kind: 'any', of: [of, { kind: 'atom', atom: opaque(node.on, false), path }], path };
    }
    default:
      return { kind: 'atom', atom: atomOf(node), path };
  }
}

/** What a condition on rows of the table asks. */
export function askedOfRow(node: RowNode | CountedRowNode, table: TableName, path: string): Asked {
  return askedOf<RowNode | CountedRowNode>(node, path, (leaf) =>
    leaf.kind === 'followed' || leaf.kind === 'activeAt'
      ? opaque(leaf, false)
      : rowAtom(leaf as RowNode, table),
  );
}

/** A number of a person that is compared; `value` null: a parameter that must be set first. */
function numberAtom(
  key: unknown,
  op: Comparison,
  value: number | null,
  limits: {
    readonly least: number;
    readonly most: number;
    readonly whole: boolean;
    readonly canMiss: boolean;
  },
): Atom {
  const missing = limits.canMiss ? [null] : [];
  if (value === null)
    return {
      key: canonicalJson([key, op]),
      points: [true, false, ...missing],
      answer: (point) => point === true,
    };
  const { pointsAround } = wholeNumbers(limits.least, limits.most);
  const between = limits.whole ? [] : [value].filter((x) => x > limits.least && x < limits.most);
  return {
    key: canonicalJson(key),
    points: [...pointsAround([value]), ...between, ...missing],
    answer: (point) => (point === null ? null : compares(op, Number(point), value)),
  };
}

const settled = (n: Open<number>): number | null => (typeof n === 'number' ? n : n.value);
const counts = { least: 0, most: Number.POSITIVE_INFINITY, whole: true, canMiss: false };

function personAtom(node: PersonNode): Atom {
  switch (node.kind) {
    case 'count':
      return numberAtom([node.kind, node.rows, node.during], node.op, settled(node.n), counts);
    case 'countDistinct':
      return numberAtom([node.kind, node.rows, node.during, node.key], node.op, settled(node.n), counts);
    case 'age':
      return numberAtom([node.kind, node.at], node.op, settled(node.n), { ...counts, canMiss: true });
    case 'sum':
      return numberAtom([node.kind, node.rows, node.during, node.value], node.op, fractionValue(node.than), {
        least: Number.NEGATIVE_INFINITY,
        most: Number.POSITIVE_INFINITY,
        whole: false,
        canMiss: true,
      });
    case 'index': {
      const { op, than, ...own } = node;
      return numberAtom(own, op, fractionValue(than), { least: 0, most: 1, whole: false, canMiss: true });
    }
    case 'pick': {
      const { op, than, ...own } = node;
      const subject = subjectOf({ kind: 'col', column: node.value }, node.rows.table);
      return aboutLiterals({ ...subject, key: canonicalJson(own), canMiss: true }, [than], (point, [bound]) =>
        compares(op, point, bound ?? ''),
      );
    }
    case 'sex':
      return {
        key: 'sex',
        points: ['female', 'male', null],
        answer: (point) => (point === null ? null : point === node.is),
      };
    case 'turns':
      return node.ages.length === 0 ? constant(false) : opaque(node, true);
    default:
      return opaque(node, false);
  }
}

/** What a condition on a person asks. */
export function askedOfPerson(node: PersonNode, path: string): Asked {
  return askedOf(node, path, personAtom);
}

/** What a condition on a unit asks. */
export function askedOfUnit(node: UnitNode, path: string): Asked {
  return askedOf(node, path, (leaf) => opaque(leaf, false));
}

/** As a number only to find a value on either side of it. */
function fractionValue(text: string): number {
  const { numerator, denominator } = parseFraction(text);
  return Number(numerator) / Number(denominator);
}
