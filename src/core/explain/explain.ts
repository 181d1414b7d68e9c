import type { TableName } from '../facts/rows.js';
import type { FactSource, SyncFactSource } from '../facts/source.js';
import type { EachRowNode } from '../measure/nodes.js';
import type { Report } from '../outcome/report.js';
import { type Period, parsePeriod } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { requireObject } from '../received.js';
import { asking } from './asking.js';
import { type ClauseNode, clausesOf } from './clauses.js';
import { type Evidence, evidenceIn } from './evidence.js';
import type { ExplainedSubject, Explanation } from './explanation.js';
import { type FactRow, type PersonRows, personRows, shownCell, sourceOf } from './person-rows.js';
import { type Asked, type AskedPopulation, askedOf, questions } from './questions.js';
import { isThisRow } from './row-identity.js';
import { sentencesOf } from './sentences.js';
import { askedIndicator, shareOf } from './share.js';
import type { RowsWithId } from './shared-ids.js';
import { answersOf, explained } from './tree.js';
import { clauseText } from './words.js';

/** Whom to explain, when, and out of which rows. */
export interface ExplainOptions {
  /** The rows of everybody; each table is read once. Of one person alone they do not show whose rows have the same id. */
  readonly source: FactSource;
  /** A reporting period or its id. */
  readonly period: Period | string;
  readonly personId: string;
  /** The unit at which it is asked; the region when not said. */
  readonly unit?: string | null;
  readonly signal?: AbortSignal;
}

/**
 * Explains why a person, or each of the person's rows, counts or does not under an indicator: every clause true, false,
 * unknown or never reached, the rows that it looked at, and the one fact, where it is one, that alone decides.
 *
 * Each answer is a count by the program that counts the indicator itself, over the rows of this person: nothing is
 * evaluated a second way. Whoever is not in the region's rows is not listed, and no clause is reached. Rows that have one id
 * and differ are rejected, whosever they are, and an equal row counts once: out of the rows of everybody that is seen and
 * said (`sharedId`); out of the rows of one person alone only what that person's rows say of each other.
 *
 * @param plan - the plan
 * @param indicator - its entry: a share or count of persons or rows, a mean, a sum, or a continuity index
 * @param options - the rows, the period and the person
 * @returns a tree of clauses for the person, or one for each of the person's rows where rows are counted
 * @throws {OptionsError} when the plan has no such entry, or the entry is not about persons or their rows
 * @throws {SourceError} when a table cannot be read
 * @throws {RangeError} when the period's id cannot be read
 * @example
 * ```ts
 * import { explain, fromRows } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const explanation = await explain(norrbotten2024, 'B7', {
 *   source: fromRows({
 *     units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *     contacts: [
 *       {
 *         contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-08', form: 'visit', visitType: 'new',
 *         profession: 'physician', waitReason: 'none', decidedOn: '2024-03-04', assessedOn: '2024-03-08',
 *       },
 *     ],
 *   }),
 *   period: '2024-03',
 *   personId: 'p1',
 * });
 * explanation.subjects[0]?.result; // => 'not-counted'
 * ```
 */
export async function explain(plan: Plan, indicator: string, options: ExplainOptions): Promise<Explanation> {
  requireObject(plan, 'explain: plan');
  requireObject(options, 'explain: options');
  const one = askedIndicator(plan, indicator, 'explain');
  const share = shareOf(plan, one);
  const period = typeof options.period === 'string' ? parsePeriod(options.period) : options.period;
  const rows = await personRows(
    options.source,
    options.personId,
    share.of.kind === 'each-row',
    options.signal,
  );
  const { personId } = options;
  const asked = askedOf(share.of, share.counted);
  const about: Subjects = {
    ...{ asked, counted: share.counted, rows, period, unit: options.unit ?? null },
    ask: asking(questions(asked, period.kind), period),
    evidence: evidenceIn({ rows, personId, period }),
  };
  const subjects =
    asked.base.kind === 'each-row'
      ? rowsOf(rows, asked.base.rows.table)
          .filter(({ row }) => row['personId'] === personId)
          .map((one) => subjectOf(about, one))
      : [subjectOf(about, null)];
  const whole = asking(
    { ...plan, indicators: [{ ...one, reported: [period.kind] }] },
    period,
  )(sourceOf(rows));
  const explanation = {
    plan: plan.id,
    indicator: one.id,
    slug: one.slug,
    name: one.name,
    period: period.id,
    personId,
    unit: about.unit,
    subjects,
    ledger: Object.values(whole.ledger.tables).filter(
      (table) => table.reasons.length + table.findings.length > 0,
    ),
  };
  return Object.freeze({
    ...explanation,
    sentences: sentencesOf(explanation, asked.base.kind === 'each-row' ? asked.base.rows.table : null),
  });
}

/** What is the same for every subject of an explanation. */
interface Subjects {
  readonly asked: Asked;
  readonly counted: ClauseNode | null;
  readonly rows: PersonRows;
  readonly period: Period;
  readonly unit: string | null;
  /** Asks the questions about the population as it is. */
  readonly ask: (source: SyncFactSource) => Report;
  readonly evidence: Evidence;
}

/** A row of the person, and the rows with its id where it counts for nothing because of them. */
interface OwnRow {
  readonly row: FactRow;
  readonly withId: RowsWithId | null;
}

function rowsOf({ tables, shared }: PersonRows, table: TableName): readonly OwnRow[] {
  return (tables.get(table) ?? []).map((row, i) => ({ row, withId: shared.get(table)?.[i] ?? null }));
}

function subjectOf(about: Subjects, own: OwnRow | null): ExplainedSubject {
  const { whole } = about.asked;
  const { base, report } = own === null ? everyRow(about) : oneRow(about, own);
  const answers = answersOf(report, about.unit);
  const related = own === null || base.kind !== 'each-row' ? null : { base, row: own.row };
  const telling = {
    answers,
    words: (node: ClauseNode) => clauseText(node, base.kind === 'each-row' ? base.rows.table : null),
    evidence: (node: ClauseNode) => about.evidence(node, related),
  };
  const [population, what] = whole.kind === 'all' ? whole.of : [];
  const inPopulation = answers.state('0') === 'true';
  return {
    row: own === null ? null : rowShown(own.row),
    sharedId: own?.withId?.said ?? null,
    result: resultOf(answers.state(''), inPopulation),
    base: answers.base,
    population: explained(population as ClauseNode, '0', answers.base, telling),
    counted:
      about.counted === null
        ? null
        : explained(what as ClauseNode, '1', answers.base && inPopulation, telling),
  };
}

/** A population, and what the program says of it. */
interface Answered {
  readonly base: AskedPopulation;
  readonly report: Report;
}

function everyRow({ asked, rows, ask }: Subjects): Answered {
  return { base: asked.base, report: ask(sourceOf(rows)) };
}

/**
 * A population of this row alone. Where it is compared with rows of its own table (they may follow it, or hold on a
 * day), they stay, and a clause picks the row. A row that repeats another is not there a second time, and one in
 * conflict stands beside those that it is in conflict with.
 */
function oneRow({ asked, rows, period, ask }: Subjects, { row, withId }: OwnRow): Answered {
  const base = asked.base as EachRowNode;
  const { table } = base.rows;
  const only = (own: readonly FactRow[]): Answered => ({
    base,
    report: ask(sourceOf(rows, { table, rows: own })),
  });
  if (withId !== null) return only(withId.said.verdict === 'repeat' ? [] : withId.rows);
  const comparesOwn = [...clausesOf(asked.whole)].some(
    ([, node]) =>
      (node.kind === 'followed' || node.kind === 'activeAt' || node.kind === 'activeOn') &&
      node.rows.table === table,
  );
  if (!comparesOwn) return only([row]);
  const picked: EachRowNode = { ...base, rows: { ...base.rows, where: isThisRow(table, row) } };
  const askPicked = asking(questions({ base: picked, whole: asked.whole }, period.kind), period);
  return { base: picked, report: askPicked(sourceOf(rows)) };
}

function resultOf(whole: string, inPopulation: boolean): ExplainedSubject['result'] {
  if (whole === 'not-measurable') return 'not-measurable';
  if (whole === 'true') return 'counted';
  return inPopulation ? 'not-counted' : 'outside';
}

/** What is not recorded is left out. */
function rowShown(row: FactRow): FactRow {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => name !== 'personId' && shownCell(value) !== null),
  );
}
