import * as z from 'zod';
import type { RowNode, RowSetNode, RowsNode, SameDayNode, ValueNode } from '../measure/nodes.js';
import {
  column,
  comparison,
  type KindSchema,
  literal,
  oneOfKinds,
  open,
  openCodes,
  type Schemas,
  tableName,
  words,
} from './parts.js';

/** The schemas of what is said about one row. */
export interface RowSchemas {
  readonly values: Schemas<ValueNode>;
  readonly rows: Schemas<RowNode>;
  readonly value: z.ZodType<ValueNode>;
  readonly row: z.ZodType<RowNode>;
  readonly rowsOf: KindSchema<RowsNode>;
  readonly sameDay: KindSchema<SameDayNode>;
  readonly rowSet: z.ZodType<RowSetNode>;
}

function valueSchemas(value: z.ZodType<ValueNode>): Schemas<ValueNode> {
  return {
    col: z.strictObject({ kind: z.literal('col'), column: column() }),
    lit: z.strictObject({ kind: z.literal('lit'), value: literal() }),
    span: z.strictObject({
      kind: z.literal('span'),
      unit: words({ days: true, minutes: true }),
      from: value,
      to: value,
    }),
    openSpan: z.strictObject({
      kind: z.literal('openSpan'),
      unit: column(),
      from: value,
      to: value,
      days: z
        .strictObject({ eves: words({ closed: true, working: true }), saturdays: z.boolean() })
        .nullable(),
    }),
    coalesce: z.strictObject({ kind: z.literal('coalesce'), of: z.array(value).min(1) }),
    local: z.strictObject({
      kind: z.literal('local'),
      part: words({ date: true, minute: true }),
      of: value,
    }),
    ageOn: z.strictObject({ kind: z.literal('ageOn'), date: value }),
  };
}

function clauseSchemas(
  value: z.ZodType<ValueNode>,
  row: z.ZodType<RowNode>,
  rowsOf: KindSchema<RowsNode>,
): Schemas<RowNode> {
  const eves = open(words({ closed: true, working: true }));
  return {
    cmp: z.strictObject({ kind: z.literal('cmp'), op: comparison(), left: value, right: value }),
    in: z.strictObject({ kind: z.literal('in'), value, list: z.array(literal()) }),
    code: z.strictObject({ kind: z.literal('code'), column: column(), set: openCodes() }),
    known: z.strictObject({ kind: z.literal('known'), value }),
    calendar: z.strictObject({
      kind: z.literal('calendar'),
      is: words({ 'working-day': true, 'public-holiday': true }),
      date: value,
      eves,
      saturdays: open(z.boolean()),
    }),
    open: z.strictObject({ kind: z.literal('open'), unit: column(), at: value }),
    activeOn: z.strictObject({
      kind: z.literal('activeOn'),
      date: value,
      rows: rowsOf,
      same: z.array(z.strictObject({ column: column(), as: column() })),
    }),
    when: z.strictObject({ kind: z.literal('when'), on: open(z.boolean()), of: row }),
    not: z.strictObject({ kind: z.literal('not'), of: row }),
    all: z.strictObject({ kind: z.literal('all'), of: z.array(row) }),
    any: z.strictObject({ kind: z.literal('any'), of: z.array(row) }),
  };
}

/** Makes the schemas of values, row clauses and row sets, which name each other. */
export function rowSchemas(): RowSchemas {
  const value: z.ZodType<ValueNode> = z.lazy(() => anyValue);
  const values = valueSchemas(value);
  const anyValue = oneOfKinds<ValueNode>(values);
  const row: z.ZodType<RowNode> = z.lazy(() => anyRow);
  const rowsOf = z.strictObject({ kind: z.literal('rows'), table: tableName(), where: row, dated: value });
  const rows = clauseSchemas(value, row, rowsOf);
  const anyRow = oneOfKinds<RowNode>(rows);
  const sameDay = z.strictObject({ kind: z.literal('same-day'), of: z.array(rowsOf).min(2) });
  return {
    values,
    rows,
    value,
    row,
    rowsOf,
    sameDay,
    rowSet: oneOfKinds<RowSetNode>({ rows: rowsOf, 'same-day': sameDay }),
  };
}
