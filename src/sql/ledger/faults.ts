import { cellFault } from '../../core/facts/cell.js';
import type { LedgerReason } from '../../core/facts/ledger.js';
import type { TableName } from '../../core/facts/rows.js';
import type { ColumnSpec } from '../../core/facts/spec.js';
import { tables } from '../../core/facts/tables.js';
import { acceptable, type SqlCell, sqlCell } from '../cells.js';
import type { Dialect, Physical } from '../dialect.js';
import { cellsOf, type RowsContext, rejects, relationOf } from '../rows.js';
import type { SourceColumn, SourceTable } from '../source.js';
import { name, type Sql, sql } from '../sql.js';
import { isDateShaped, startsAsDate } from '../text-cells.js';

/** A reason for which rows are rejected or cells made null, before it is counted. */
export type Reason = Pick<LedgerReason, 'column' | 'reason' | 'valueClass' | 'effect'>;

/** A question of one row: how many rows there are, and of how many each reason is true. */
export interface FaultQuestion {
  /** First the number of rows, then that of each reason. */
  readonly select: Sql;
  readonly reasons: readonly Reason[];
}

/** One way in which a cell cannot be read. */
interface FaultKind {
  /** Asked of cells that cannot be read and are none of the kinds before; null = the rest. */
  readonly when: Sql | null;
  /** A cell that has the fault, from which core says what is wrong. */
  readonly sample: unknown;
}

/**
 * Writes what is wrong with the rows of a table. As for rows in memory, the first column whose fault rejects a row is
 * why, and cells made null are counted of rows that stay (readings, 6).
 */
export function faultQuestion(table: TableName, source: SourceTable, context: RowsContext): FaultQuestion {
  const { dialect } = context;
  const spec = tables[table];
  const cells = cellsOf(table, source, dialect, 'check');
  const reasons: Reason[] = [];
  const codes: Sql[] = [];
  const rejecting: Sql[] = [];
  const counts: Sql[] = [];

  for (const [column, own] of Object.entries<ColumnSpec>(spec.columns)) {
    const delivered = source.columns[column];
    const isRejecting = rejects(spec, column);
    const code = name(`c_${column}`);
    const add = (sample: unknown): Sql => {
      const effect = isRejecting ? ('row-rejected' as const) : ('cell-null' as const);
      const at = reasons.push({ column, ...cellFault(own, sample), effect });
      counts.push(
        isRejecting
          ? sql`g.${name('rejected')} = ${at}`
          : sql`g.${name('rejected')} is null and g.${code} = ${at}`,
      );
      return sql`${at}`;
    };
    const found = columnCode(own, delivered, cells.get(column) as SqlCell, dialect, add);
    if (found === null) continue;
    codes.push(sql`${found} as ${code}`);
    if (isRejecting) rejecting.push(sql`f.${code}`);
  }
  const read = sql`select ${[sql`1 as ${name('one')}`, ...codes]} from ${relationOf(table, Object.keys(source.columns), context)}`;
  const judged = sql`select f.*, ${rejecting.length === 0 ? sql`null` : sql`coalesce(${[...rejecting, sql`null`]})`} as ${name('rejected')} from (${dialect.fenced(read)}) f`;
  const sums = counts.map((one) => sql`sum(case when ${one} then 1 else 0 end)`);
  return { select: sql`select ${[sql`count(*)`, ...sums]} from (${dialect.fenced(judged)}) g`, reasons };
}

/** The number of the reason why a cell is at fault, null where it is not; no SQL where it cannot be. */
function columnCode(
  spec: ColumnSpec,
  delivered: SourceColumn | undefined,
  cell: SqlCell,
  dialect: Dialect,
  add: (sample: unknown) => Sql,
): Sql | null {
  if (delivered === undefined) return spec.required ? sql`case when 1 = 1 then ${add(null)} end` : null;
  const { value, physical } = delivered;
  if (!acceptable[spec.type].includes(physical)) {
    // Of another type than the column's own no cell can be read; where that would reject rows the run has ended.
    const isThere = physical === 'texts' ? sql`not ${dialect.isNullList(value)}` : sql`${value} is not null`;
    return sql`case when ${isThere} then ${add(sampleOf(physical))} end`;
  }
  const kinds = cell.mayFail ? faultKinds(spec, physical, value, dialect) : [];
  if (kinds.length === 0 && !spec.required) return null;
  const missing = spec.required ? sql`${add(null)}` : sql`null`;
  const cases = kinds.map(({ when, sample }) =>
    when === null ? sql` else ${add(sample)}` : sql` when ${when} then ${add(sample)}`,
  );
  const readable = kinds.length === 0 ? sql`` : sql` when ${cell.value} is not null then null`;
  return sql`case when ${cell.absent} then ${missing}${readable}${{ parts: cases.flatMap(({ parts }) => parts) }} end`;
}

/** The ways in which a cell of a column may be unreadable, the last of them for all the rest. */
function faultKinds(spec: ColumnSpec, physical: Physical, a: Sql, dialect: Dialect): readonly FaultKind[] {
  const rest: FaultKind = { when: null, sample: sampleOf(physical) };
  if (spec.type === 'date' && physical === 'text') {
    return [
      { when: isDateShaped(a, dialect), sample: '2023-02-30' },
      { when: startsAsDate(a, dialect), sample: '2023-02-28T' },
      rest,
    ];
  }
  if (spec.type === 'date') return [{ when: null, sample: '2023-02-30' }];
  if (spec.min === undefined && spec.max === undefined) return [rest];
  const { min, max, ...free } = spec;
  const beyond = min === undefined ? (max as number) + 1 : min - 1;
  return [
    { when: sql`${sqlCell(free, physical, a, dialect, 'check').value} is not null`, sample: beyond },
    rest,
  ];
}

/** A cell of an engine's type that no column of the facts can read, as rows in memory would have it. */
function sampleOf(physical: Physical): unknown {
  switch (physical) {
    case 'text':
    case 'date':
      return '?';
    case 'integer':
    case 'decimal':
    case 'double':
      return Number.NaN;
    case 'boolean':
      return true;
    case 'instant':
      return new Date(Number.NaN);
    case 'local-time':
      return '2023-02-28 00:00';
    case 'texts':
      return ['?'];
    case 'other':
      return {};
  }
}
