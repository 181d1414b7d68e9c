import type { FactSource, SyncFactSource } from '../facts/source.js';
import type { EachRowNode } from '../measure/nodes.js';
import { type Period, parsePeriod } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { asking } from './asking.js';
import { type ClauseNode, clausesOf } from './clauses.js';
import { evidenceOf, type Looking } from './evidence.js';
import type { ExplainedSubject, Explanation } from './explanation.js';
import { type FactRow, type PersonRows, personRows, shownCell, sourceOf } from './person-rows.js';
import { type AskedPopulation, askedOf, questions } from './questions.js';
import { isThisRow } from './row-identity.js';
import { sentencesOf } from './sentences.js';
import { askedIndicator, shareOf } from './share.js';
import { answersOf, explained } from './tree.js';
import { clauseText } from './words.js';

/** Whom to explain, when, and out of which rows. */
export interface ExplainOptions {
  /** The rows, of everybody or of the person alone; each table is read once. */
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
 * evaluated a second way. Whoever is not in the region's rows is not listed, and no clause is reached. Where two persons' rows
 * carry one id, the region keeps one of them: that cannot be seen here, where only this person's rows are looked at.
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
  const one = askedIndicator(plan, indicator, 'explain');
  const share = shareOf(plan, one);
  const period = typeof options.period === 'string' ? parsePeriod(options.period) : options.period;
  const rows = await personRows(
    options.source,
    options.personId,
    share.of.kind === 'each-row',
    options.signal,
  );
  const looking: Looking = { rows, personId: options.personId, period, counted: null };
  const unit = options.unit ?? null;
  const subjects =
    share.of.kind === 'each-row'
      ? (rows.tables.get(share.of.rows.table) ?? [])
          .filter((row) => row['personId'] === options.personId)
          .map((row) => subjectOf(share.of, share.counted, row, looking, unit))
      : [subjectOf(share.of, share.counted, null, looking, unit)];
  const whole = asking(
    { ...plan, indicators: [{ ...one, reported: [period.kind] }] },
    period,
    'check',
  )(sourceOf(rows));
  const explanation = {
    plan: plan.id,
    indicator: one.id,
    slug: one.slug,
    name: one.name,
    period: period.id,
    personId: options.personId,
    unit,
    subjects,
    ledger: Object.values(whole.ledger.tables).filter(
      (table) => table.reasons.length + table.findings.length > 0,
    ),
  };
  return Object.freeze({ ...explanation, sentences: sentencesOf(explanation) });
}

function subjectOf(
  of: AskedPopulation,
  counted: ClauseNode | null,
  row: FactRow | null,
  looking: Looking,
  unit: string | null,
): ExplainedSubject {
  const asked = askedOf(of, counted);
  const one =
    row !== null && asked.base.kind === 'each-row'
      ? oneRow(asked.base, asked.whole, row, looking.rows)
      : null;
  const base = one?.base ?? asked.base;
  const ask = asking(questions({ base, whole: asked.whole }, looking.period.kind), looking.period, 'check');
  const report = ask(one?.source ?? sourceOf(looking.rows));
  const answers = answersOf(report, unit);
  const about: Looking =
    one === null || row === null ? looking : { ...looking, counted: { base: one.base, row } };
  const telling = {
    answers,
    words: (node: ClauseNode) => clauseText(node, base.kind === 'each-row' ? base.rows.table : null),
    evidence: (node: ClauseNode) => evidenceOf(node, about),
  };
  const [population, what] = asked.whole.kind === 'all' ? asked.whole.of : [];
  const inPopulation = answers.state('0') === 'true';
  return {
    row: row === null ? null : rowShown(row),
    result: resultOf(answers.state(''), inPopulation),
    base: answers.base,
    population: explained(population as ClauseNode, '0', answers.base, telling),
    counted:
      counted === null ? null : explained(what as ClauseNode, '1', answers.base && inPopulation, telling),
  };
}

/**
 * A population of this row alone. Where it is compared with rows of its own table (they may follow it, or hold on a
 * day), they stay, and a clause picks the row.
 */
function oneRow(
  base: EachRowNode,
  whole: ClauseNode,
  row: FactRow,
  rows: PersonRows,
): { readonly base: EachRowNode; readonly source: SyncFactSource } {
  const { table } = base.rows;
  const needsOwn = [...clausesOf(whole)].some(
    ([, node]) =>
      (node.kind === 'followed' || node.kind === 'activeAt' || node.kind === 'activeOn') &&
      node.rows.table === table,
  );
  if (!needsOwn) return { base, source: sourceOf(rows, { table, rows: [row] }) };
  return { base: { ...base, rows: { ...base.rows, where: isThisRow(table, row) } }, source: sourceOf(rows) };
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
