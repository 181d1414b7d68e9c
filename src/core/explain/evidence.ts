import type { TableName } from '../facts/rows.js';
import { tables } from '../facts/tables.js';
import { rowColumns, valueColumns } from '../measure/columns-read.js';
import type { ListedNode, PersonNode, RowNode, RowsNode } from '../measure/nodes.js';
import type { Period } from '../period/period.js';
import { monthsFrom, periodEnd, periodStart, type Window } from '../period/window.js';
import { asking } from './asking.js';
import { always, type ClauseNode, clausesOf, rowSetsOf } from './clauses.js';
import type { ExplainedRow } from './explanation.js';
import { type FactRow, type PersonRows, shownCell, sourceOf } from './person-rows.js';
import { askedOf, entry, planOf, questions } from './questions.js';
import { isThisRow } from './row-identity.js';
import { answersOf } from './tree.js';
import { clauseText } from './words.js';

/** The counted row to which what follows is related. */
export interface CountedRow {
  readonly base: Parameters<typeof entry>[1] & { readonly kind: 'each-row' };
  readonly row: FactRow;
}

/** What evidence is looked for with. */
export interface Looking {
  readonly rows: PersonRows;
  readonly personId: string;
  readonly period: Period;
}

/** Finds the person's rows of the tables that a clause looks at, each with what the program says of it alone. */
export type Evidence = (node: ClauseNode, counted: CountedRow | null) => readonly ExplainedRow[];

/** Whatever the period: what the clauses say of a row is asked apart from when it is dated. */
const anyTime: Window = { from: monthsFrom(periodStart, -1200), to: monthsFrom(periodEnd, 1200) };

/** Somebody of whom nothing is asked but to be there: the row under question is this person's. */
const somebody: ListedNode = {
  kind: 'listed',
  at: periodEnd,
  kinds: ['listed'],
  where: { kind: 'all', of: [] },
};

/** What the clauses on its rows say of one row. */
type Said = Pick<ExplainedRow, 'matches' | 'butFor'>;

/** Asks about each row once, however many clauses and counted rows it is evidence for. */
export function evidenceIn(looking: Looking): Evidence {
  const said = new Map<RowsNode, readonly Said[]>();
  const inTime = new Map<ClauseNode, Map<RowsNode, readonly boolean[]>>();
  const rowsOf = (set: RowsNode): readonly FactRow[] => looking.rows.tables.get(set.table) ?? [];
  const saidOf = (set: RowsNode): readonly Said[] => kept(said, set, () => saidOfRows(set, looking));
  const timesOf = (node: ClauseNode, set: RowsNode, counted: CountedRow | null): readonly boolean[] => {
    const ask = (): readonly boolean[] => rowsOf(set).map(timeOf(node, set, looking, counted));
    return node.kind === 'followed'
      ? ask()
      : kept(
          kept(inTime, node, () => new Map()),
          set,
          ask,
        );
  };
  return (node, counted) =>
    rowSetsOf(node)
      .flatMap((set) => (set.kind === 'rows' ? [set] : set.of))
      .flatMap((set) => {
        const rows = rowsOf(set);
        if (rows.length === 0) return [];
        const times = timesOf(node, set, counted);
        const shared = looking.rows.shared.get(set.table);
        return saidOf(set).map(
          (one, i): ExplainedRow => ({
            table: set.table,
            cells: shown(set, rows[i] as FactRow),
            inTime: times[i] === true,
            ...one,
            sharedId: shared?.[i]?.said ?? null,
          }),
        );
      });
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function saidOfRows(set: RowsNode, looking: Looking): readonly Said[] {
  const { period } = looking;
  const ofRows = (where: RowNode): PersonNode => ({
    kind: 'exists',
    rows: { ...set, where, dated: datedOf(set) },
    during: anyTime,
    unit: 'anywhere',
  });
  const asked = askedOf(somebody, null);
  const matching = questions({ ...asked, whole: set.where as ClauseNode }, period.kind);
  const plan = planOf([
    ...matching.indicators.map((one) => ({
      ...one,
      measure: {
        kind: 'proportion',
        of: somebody,
        counted: ofRows(clauseOf(one.measure)),
      } as typeof one.measure,
    })),
  ]);
  const ask = asking(plan, period);
  return (looking.rows.tables.get(set.table) ?? []).map((row): Said => {
    const answers = answersOf(ask(alone(looking, set.table, row)), null);
    const deciding = [...clausesOf(set.where as ClauseNode)].filter(([path]) => answers.decides(path));
    const only = deciding.length === 1 ? deciding[0] : undefined;
    return {
      matches: answers.state(''),
      butFor: only === undefined ? null : clauseText(only[1], set.table),
    };
  });
}

/** The clause that an entry of questions counts. */
function clauseOf(measure: ReturnType<typeof entry>['measure']): RowNode {
  return (measure as { readonly counted: RowNode }).counted;
}

/** Whether a row is dated, or active, when the clause wants it. */
function timeOf(
  node: ClauseNode,
  set: RowsNode,
  looking: Looking,
  counted: CountedRow | null,
): (row: FactRow) => boolean {
  const free: RowsNode = { ...set, where: { kind: 'all', of: [] } };
  const { period } = looking;
  if (node.kind === 'followed') {
    if (counted === null) return () => false;
    const plan = planOf([
      entry(
        '|true',
        {
          ...counted.base,
          rows: { ...counted.base.rows, where: isThisRow(counted.base.rows.table, counted.row) },
        },
        { ...node, rows: free },
        period.kind,
      ),
    ]);
    const ask = asking(plan, period);
    const own = counted.base.rows.table === set.table;
    return (row) =>
      answersOf(
        ask(sourceOf(looking.rows, { table: set.table, rows: own ? [counted.row, row] : [row] })),
        null,
      ).state('') === 'true';
  }
  const clause: ClauseNode =
    node.kind === 'active' || node.kind === 'activeAt'
      ? { kind: 'active', at: node.at, rows: free, unit: 'anywhere' }
      : 'during' in node
        ? { kind: 'exists', rows: free, during: node.during, unit: 'anywhere' }
        : always;
  const ask = asking(planOf([entry('|true', somebody, clause, period.kind)]), period);
  return (row) => answersOf(ask(alone(looking, set.table, row)), null).state('') === 'true';
}

/** Interval rows hold from their first day. */
function datedOf(set: RowsNode): RowsNode['dated'] {
  const { interval } = tables[set.table];
  return interval === null ? set.dated : { kind: 'col', column: interval.from };
}

/** A world in which there is this row and its person, listed at one unit for ever. */
function alone({ rows, personId }: Looking, table: TableName, row: FactRow): ReturnType<typeof sourceOf> {
  const unit = { unitId: 'unit', name: 'unit', ownership: 'public' };
  const units = rows.tables.get('units') ?? [];
  return sourceOf({
    ...rows,
    inConflict: new Map(),
    tables: new Map<TableName, readonly FactRow[]>([
      ['units', [unit, ...units]],
      ['openingHours', rows.tables.get('openingHours') ?? []],
      ['persons', rows.tables.get('persons') ?? []],
      ['listings', [{ personId, unitId: 'unit', from: '1900-01-01', kind: 'listed' }]],
      [table, [{ ...row, ...(row['personId'] === undefined ? {} : { personId }) }]],
    ]),
  });
}

/** What of a row is shown: its key, its dates, and what the clauses read. */
function shown(set: RowsNode, row: FactRow): Readonly<Record<string, unknown>> {
  const { key, interval } = tables[set.table];
  const names = new Set([
    ...(key ?? []),
    ...(interval === null ? [] : [interval.from, interval.to]),
    ...valueColumns(set.dated),
    ...rowColumns(set.where),
  ]);
  return Object.fromEntries(
    [...names].filter((name) => name !== 'personId').map((name) => [name, shownCell(row[name])]),
  );
}
