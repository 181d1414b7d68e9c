import { DefinitionError } from '../../errors.js';
import type { TableName } from '../../facts/rows.js';
import type { ColumnSpec } from '../../facts/spec.js';
import { tables } from '../../facts/tables.js';
import type { Literal, ValueNode } from '../../measure/nodes.js';
import { didYouMean } from '../../nearest.js';
import { scaledLiteral } from '../../program/literal.js';
import { fault, inside, type Place, type RowPlace } from './place.js';

/** What values are compared as; the builders' handles are the same. */
export type ValueType = 'number' | 'date' | 'instant' | 'text' | 'enum' | 'boolean' | 'code';

/** A value's type, and the spec of a column: of a computed value, what its numbers are. */
export interface Typed {
  readonly type: ValueType;
  readonly spec: Pick<ColumnSpec, 'type' | 'scale' | 'values'>;
}

const typeOfColumn: Readonly<Record<ColumnSpec['type'], ValueType>> = {
  id: 'text',
  text: 'text',
  period: 'text',
  code: 'code',
  codes: 'code',
  enum: 'enum',
  boolean: 'boolean',
  date: 'date',
  month: 'date',
  instant: 'instant',
  time: 'number',
  integer: 'number',
  decimal: 'number',
  money: 'number',
};

const wholeNumber: Typed = { type: 'number', spec: { type: 'integer' } };
const instant: Typed = { type: 'instant', spec: { type: 'instant' } };
const localDay: Typed = { type: 'date', spec: { type: 'date' } };

/** The spec of a column. */
export function columnAt(table: TableName, column: string, at: Place): ColumnSpec {
  const columns: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  const spec = Object.hasOwn(columns, column) ? columns[column] : undefined;
  if (spec !== undefined) return spec;
  throw fault(
    { ...at, table },
    {
      code: 'unknown-column',
      what: `${table} has no column ${JSON.stringify(column)}`,
      todo: didYouMean(column, Object.keys(columns)),
      column,
    },
  );
}

/** Checks a column and that it is of one of the types. */
export function checkColumn(
  table: TableName,
  column: string,
  types: readonly ValueType[] | null,
  at: Place,
): Typed {
  const spec = columnAt(table, column, at);
  const type = typeOfColumn[spec.type];
  if (types === null || types.includes(type)) return { type, spec };
  throw fault(
    { ...at, table },
    {
      code: 'column-of-wrong-type',
      what: `expected a column that is a ${types.join(' or ')} but ${column} is a ${type}`,
      todo: `use one of ${columnsOf(table, types)}`,
      column,
    },
  );
}

function columnsOf(table: TableName, types: readonly ValueType[]): string {
  const columns: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  const names = Object.keys(columns).filter((name) => {
    const type = columns[name]?.type;
    return type !== undefined && types.includes(typeOfColumn[type]);
  });
  return names.join(', ') || `another table: ${table} has none`;
}

/** What is written out in a value that reads nothing of the row; null where it reads something. */
export function constantsOf(node: ValueNode): readonly Literal[] | null {
  if (node.kind === 'lit') return [node.value];
  if (node.kind !== 'coalesce') return null;
  const parts = node.of.map(constantsOf);
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

/** Checks that what is written out can be a value of the type. */
export function checkLiterals(typed: Typed, literals: readonly Literal[], at: Place): void {
  for (const one of literals) checkLiteral(typed, one, at);
}

function expectType(node: ValueNode, expected: 'date' | 'instant', at: RowPlace): void {
  const constants = constantsOf(node);
  if (constants !== null) {
    checkLiterals(expected === 'date' ? localDay : instant, constants, at);
    return;
  }
  const { type } = typeOf(node, at);
  if (type === expected) return;
  throw fault(at, {
    code: 'value-of-wrong-type',
    what: `expected a ${expected} but got a ${type}${node.kind === 'col' ? `, the column ${node.column}` : ''}`,
    todo: `use one of ${columnsOf(at.table, [expected])}`,
  });
}

/** The type of the first value that is known, and that the others are of it too. */
function typeOfFirst(of: readonly ValueNode[], at: RowPlace): Typed {
  const own = of.flatMap((part, i) =>
    constantsOf(part) === null ? [typeOf(part, inside(at, `.of[${i}]`))] : [],
  );
  const [first, ...rest] = own;
  if (first === undefined) throw nothingOfTheRow(of, at);
  const other = rest.find(({ type }) => type !== first.type);
  if (other !== undefined)
    throw fault(at, {
      code: 'values-of-different-types',
      what: `expected values of one type but got a ${first.type} and a ${other.type}`,
      todo: 'name columns of one type',
    });
  for (const [i, part] of of.entries())
    checkLiterals(first, constantsOf(part) ?? [], inside(at, `.of[${i}]`));
  return first;
}

const nothingOfTheRow = (got: unknown, at: RowPlace): DefinitionError =>
  fault(at, {
    code: 'literal-instead-of-value',
    what: `expected a value of the row but got ${JSON.stringify(got)}, which reads nothing of it`,
    todo: 'name a column, or compute with columns',
  });

/** The type of a value that comes from the row; a value written out has none of its own. */
export function typeOf(node: ValueNode, at: RowPlace): Typed {
  switch (node.kind) {
    case 'col':
      return checkColumn(at.table, node.column, null, inside(at, '.column'));
    case 'lit':
      throw nothingOfTheRow(node.value, at);
    case 'span': {
      const type = node.unit === 'days' ? 'date' : 'instant';
      expectType(node.from, type, inside(at, '.from'));
      expectType(node.to, type, inside(at, '.to'));
      return wholeNumber;
    }
    case 'openSpan':
      checkColumn(at.table, node.unit, ['text'], inside(at, '.unit'));
      expectType(node.from, 'instant', inside(at, '.from'));
      expectType(node.to, 'instant', inside(at, '.to'));
      return wholeNumber;
    case 'coalesce':
      return typeOfFirst(node.of, at);
    case 'local':
      expectType(node.of, 'instant', inside(at, '.of'));
      return node.part === 'date' ? localDay : wholeNumber;
    case 'ageOn':
      expectType(node.date, 'date', inside(at, '.date'));
      columnAt(at.table, 'personId', at);
      return wholeNumber;
    default:
      return node satisfies never;
  }
}

/** Checks that something written out can be a value of the type. */
export function checkLiteral({ type, spec }: Typed, literal: Literal, at: Place): void {
  const got = JSON.stringify(literal);
  switch (type) {
    case 'enum': {
      const values = spec.values ?? [];
      if (typeof literal === 'string' && values.includes(literal)) return;
      throw fault(at, {
        code: 'unknown-value',
        what: `${got} is none of the column's values`,
        todo:
          typeof literal === 'string' ? didYouMean(literal, values) : `expected one of ${values.join(', ')}`,
      });
    }
    case 'text':
      if (typeof literal === 'string' || (typeof literal === 'number' && spec.scale !== undefined)) return;
      throw fault(at, {
        code: 'literal-of-wrong-type',
        what: `a text is compared with ${got}`,
        todo: 'compare it with a text',
      });
    case 'code':
      throw fault(at, {
        code: 'code-compared',
        what: `a code is compared with ${got}`,
        todo: 'match it with a code set: { kind: "code", column, set }',
      });
    default:
      checkScaled(spec, literal, at);
  }
}

function checkScaled(spec: Typed['spec'], literal: Literal, at: Place): void {
  let what = `a ${spec.type} is compared with ${JSON.stringify(literal) ?? String(literal)}`;
  try {
    if (typeof literal !== 'number' || Number.isFinite(literal)) {
      scaledLiteral(spec, literal);
      return;
    }
    what = `a ${spec.type} is compared with ${literal}, which is no number`;
  } catch (error) {
    if (!(error instanceof DefinitionError || error instanceof RangeError)) throw error;
  }
  throw fault(at, {
    code: 'literal-of-wrong-type',
    what,
    todo: 'compare a date with YYYY-MM-DD, a number with a number, a truth with true or false',
  });
}
