import type { FactSource } from '../facts/source.js';
import { evaluate } from '../memory/evaluate.js';
import type { Text } from '../parameter.js';
import { type Period, parsePeriod } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { requireObject } from '../received.js';
import { type ClauseNode, partsOf } from './clauses.js';
import { askedOf, entry, planOf } from './questions.js';
import { askedIndicator, shareOf } from './share.js';
import { clauseText } from './words.js';

/** How many are left when one more clause is asked. */
export interface AttritionStep {
  /** The clause that is asked here; null before any. */
  readonly clause: Text | null;
  readonly part: 'base' | 'denominator' | 'numerator';
  /** Persons or rows for whom this clause and all before it are true. */
  readonly left: number;
  /** How many this clause took away. */
  readonly fell: number;
}

/** The steps of one unit. */
export interface Attrition {
  /** null = the region. */
  readonly unit: string | null;
  readonly steps: readonly AttritionStep[];
}

/** Of which rows, and when. */
export interface AttritionOptions {
  readonly source: FactSource;
  /** A reporting period or its id. */
  readonly period: Period | string;
  readonly signal?: AbortSignal;
}

/**
 * How many persons or rows fall at each clause of an indicator, for every unit and the region, in one reading of the
 * rows: where a denominator becomes small, and where a numerator is lost.
 *
 * @param plan - the plan
 * @param indicator - its entry, of persons or rows
 * @param options - the rows and the period
 * @returns for the region (`unit: null`) and each unit the steps from everybody to the numerator
 * @throws {OptionsError} when the plan has no such entry, or the entry is not about persons or their rows
 * @throws {SourceError} when a table cannot be read
 * @example
 * ```ts
 * import { attrition, fromRows } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const contact = {
 *   personId: 'p1', unitId: 'HC01', form: 'visit', visitType: 'new', profession: 'physician', waitReason: 'none',
 * } as const;
 * const [region] = await attrition(norrbotten2024, 'B7', {
 *   source: fromRows({
 *     units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *     contacts: [
 *       { ...contact, contactId: 'c1', date: '2024-03-07', decidedOn: '2024-03-04', assessedOn: '2024-03-07' },
 *       { ...contact, contactId: 'c2', date: '2024-03-08', decidedOn: '2024-03-04', assessedOn: '2024-03-08' },
 *     ],
 *   }),
 *   period: '2024-03',
 * });
 * region?.steps.at(-1)?.left; // => 1
 * ```
 */
export async function attrition(
  plan: Plan,
  indicator: string,
  options: AttritionOptions,
): Promise<readonly Attrition[]> {
  requireObject(plan, 'attrition: plan');
  requireObject(options, 'attrition: options');
  const share = shareOf(plan, askedIndicator(plan, indicator, 'attrition'));
  const { base, whole } = askedOf(share.of, share.counted);
  const period = typeof options.period === 'string' ? parsePeriod(options.period) : options.period;
  const [where, counted] = partsOf(whole);
  const steps = [
    ...joined(where).map((clause) => ({ clause, part: 'denominator' as const })),
    ...(share.counted === null
      ? []
      : joined(counted).map((clause) => ({ clause, part: 'numerator' as const }))),
  ];
  const upTo = (n: number): ClauseNode =>
    ({ kind: 'all', of: steps.slice(0, n).map((step) => step.clause) }) as ClauseNode;
  const asked = planOf(
    Array.from({ length: steps.length + 1 }, (_, n) => entry(String(n), base, upTo(n), period.kind)),
  );
  const report = await evaluate(asked, {
    source: options.source,
    periods: [period],
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const leftAt = new Map(
    report.outcomes.map((one) => [`${one.unit ?? ''} ${one.indicator}`, one.numerator ?? 0]),
  );
  const table = base.kind === 'each-row' ? base.rows.table : null;
  const of = (unit: string | null): Attrition => {
    const left = (n: number): number => leftAt.get(`${unit ?? ''} ${n}`) ?? 0;
    return {
      unit,
      steps: [
        { clause: null, part: 'base', left: left(0), fell: 0 },
        ...steps.map(({ clause, part }, i) => ({
          clause: clauseText(clause, table),
          part,
          left: left(i + 1),
          fell: left(i) - left(i + 1),
        })),
      ],
    };
  };
  return Object.freeze([null, ...report.units.map((unit) => unit.unitId)].map(of));
}

/** The clauses that must all be true. */
function joined(node: ClauseNode | undefined): readonly ClauseNode[] {
  if (node === undefined) return [];
  return node.kind === 'all' ? node.of.flatMap((part) => joined(part as ClauseNode)) : [node];
}
