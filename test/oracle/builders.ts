import type { TableName } from '../../src/core/facts/rows.js';
import type {
  EachRowNode,
  ListedNode,
  PersonNode,
  RowNode,
  RowsNode,
  ValueNode,
} from '../../src/core/measure/nodes.js';
import type { Anchor, Window } from '../../src/core/period/window.js';
import { periodOf } from './dates.js';

/** Short words for nodes and rows of hand-made cases. */

export const col = (column: string): ValueNode => ({ kind: 'col', column });
export const lit = (value: string | number | boolean): ValueNode => ({ kind: 'lit', value });
export const always: RowNode = { kind: 'all', of: [] };
export const anybody: PersonNode = { kind: 'all', of: [] };
export const is = (column: string, value: string | number | boolean): RowNode => ({
  kind: 'cmp',
  op: 'eq',
  left: col(column),
  right: lit(value),
});
export const rows = (table: TableName, where: RowNode = always, dated = 'date'): RowsNode => ({
  kind: 'rows',
  table,
  where,
  dated: col(dated),
});
export const end: Anchor = { of: 'period-end', months: 0 };
export const during: Window = { from: { of: 'period-start', months: 0 }, to: end };
export const listed = (where: PersonNode = anybody): ListedNode => ({
  kind: 'listed',
  at: end,
  kinds: ['listed'],
  where,
});
export const each = (of: RowsNode, once: EachRowNode['once'] = 'a-row'): EachRowNode => ({
  kind: 'each-row',
  rows: of,
  during,
  attributedBy: 'row-unit',
  once,
});

export const unit = (unitId: string, more: object = {}) => ({
  unitId,
  name: unitId,
  ownership: 'public',
  ...more,
});
export const person = (personId: string, birthDate: string, more: object = {}) => ({
  personId,
  birthDate,
  ...more,
});
export const listing = (personId: string, unitId: string, from = '2020-01-01', more: object = {}) => ({
  personId,
  unitId,
  from,
  ...more,
});
export const contact = (
  contactId: string,
  personId: string,
  unitId: string,
  date: string,
  more: object = {},
) => ({
  contactId,
  personId,
  unitId,
  date,
  form: 'visit',
  ...more,
});
export const year = periodOf('2024');
