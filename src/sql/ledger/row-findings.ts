import type { FindingKind } from '../../core/facts/findings.js';
import type { TableName } from '../../core/facts/rows.js';
import { tables } from '../../core/facts/tables.js';
import { waits } from '../../core/memory/row-findings.js';
import { keyOf, type Looked } from '../clause-context.js';
import { peopleTable } from '../names.js';
import type { Source } from '../source.js';
import { name, type Sql, sql, texts } from '../sql.js';
import type { ClauseContext } from '../values.js';

/** Something that is noticed about rows, and when. */
export interface RowFinding {
  readonly kind: FindingKind;
  readonly holds: Sql;
}

/** The small table of the units that rows are held against. */
export const unitsTable = 'vardval_ledger_units';

/** Tables of which nothing is noticed but their faults: others are looked up in them. */
const withoutFindings: readonly TableName[] = [
  'units',
  'openingHours',
  'persons',
  'quotients',
  'supplied',
  'populations',
];

/**
 * What is noticed about rows of a table that count: the findings of rows in memory, as conditions.
 *
 * @param incompleteCodes - the ATC codes that occur in the table and have not seven characters
 */
export function rowFindings(
  table: TableName,
  clauses: ClauseContext,
  looked: Looked,
  source: Source,
  incompleteCodes: readonly string[],
): readonly RowFinding[] {
  if (withoutFindings.includes(table)) return [];
  const found: RowFinding[] = [];
  const { column, dialect } = clauses;
  const has = (one: string): boolean => one in tables[table].columns;
  const wait = waits[table];
  if (wait !== undefined) {
    const from = wait.from.map(column);
    const [only] = from;
    const started = from.length === 1 && only !== undefined ? only : sql`coalesce(${from})`;
    found.push({ kind: wait.kind, holds: sql`${column(wait.to)} < ${started}` });
  }
  const { interval } = tables[table];
  if (interval !== null) {
    found.push({ kind: 'empty-interval', holds: sql`${column(interval.to)} <= ${column(interval.from)}` });
  }
  if (table === 'outOfRegionCare')
    found.push({ kind: 'missing-cost', holds: sql`${column('cost')} is null` });
  if (has('atc') && incompleteCodes.length > 0) {
    found.push({ kind: 'incomplete-code', holds: dialect.isAny(column('atc'), texts(incompleteCodes)) });
  }
  if (source.units !== undefined && has('unitId')) {
    const unit = column('unitId');
    const known = joined('ledger units', unit, looked, (alias) => {
      return sql`left join ${name(unitsTable)} ${alias} on ${alias}.unit = ${unit}`;
    });
    found.push({ kind: 'unknown-unit', holds: sql`${unit} is not null and ${known}.unit is null` });
  }
  if (source.persons !== undefined && has('personId')) {
    const person = column('personId');
    const known = joined('people', person, looked, (alias) => {
      return sql`left join ${name(peopleTable)} ${alias} on ${alias}.person = ${person}`;
    });
    found.push({ kind: 'unknown-person', holds: sql`${person} is not null and ${known}.person is null` });
    if (has('date')) found.push({ kind: 'after-death', holds: sql`${column('date')} > ${known}.death` });
  }
  return found;
}

/** The alias of a table that is looked up beside the rows; one that is there already is shared. */
export function joined(kind: string, on: Sql, { joins }: Looked, write: (alias: Sql) => Sql): Sql {
  const key = `${kind} ${keyOf(on)}`;
  const at = [...joins.keys()].indexOf(key);
  const alias = name(`j${at < 0 ? joins.size : at}`);
  if (at < 0) joins.set(key, write(alias));
  return alias;
}
