import type { CodeSetData } from '../../codes/code-set.js';
import type { TableName } from '../../facts/rows.js';
import type { Indicator } from '../../measure/indicator.js';
import type { Period } from '../../period/period.js';
import { requireObject } from '../../received.js';
import type { Plan } from '../plan.js';
import { requirementsOf } from '../requirements.js';
import { clauseFindings } from './clauses.js';
import { codeFindings, unusedCodes } from './codes.js';
import { entryFindings } from './entries.js';
import type { LintFinding, Told } from './finding.js';

/** The dates from the first to the last of a table's rows, both inclusive, `YYYY-MM-DD`. */
export interface RowSpan {
  readonly from: string;
  readonly to: string;
}

/** What a plan is held against besides itself. */
export interface LintOptions {
  /** Code sets that were made for the plan, by name: one that no entry uses is told of. */
  readonly codeSets?: Readonly<Record<string, CodeSetData>>;
  /** The rows there are and the periods wanted: a window that looks beyond the rows is told of. */
  readonly data?: {
    readonly periods: readonly Period[];
    readonly rows: { readonly [Table in TableName]?: RowSpan };
  };
}

function windowFindings(
  one: Indicator,
  { periods, rows }: NonNullable<LintOptions['data']>,
): readonly Told[] {
  const asked = periods.filter(({ kind }) => one.reported.includes(kind));
  if (asked.length === 0) return [];
  return requirementsOf(one, asked).flatMap(({ table, from, to }): readonly Told[] => {
    const span = rows[table];
    // The day after the last one needed is `to`, and rows need not stand on the very last day.
    if (span === undefined || from === null || to === null || span.from <= from) return [];
    return [
      {
        code: 'window-longer-than-data',
        severity: 'warning',
        path: 'measure',
        text: {
          sv: `Fönstret börjar ${from}, men raderna i ${table} börjar ${span.from}.`,
          en: `The window begins ${from}, but the rows of ${table} begin ${span.from}.`,
        },
        todo: {
          sv: 'Leverera äldre rader, eller följ upp en senare period.',
          en: 'Deliver older rows, or follow up a later period.',
        },
      },
    ];
  });
}

function sharedSlugs(plan: Plan): readonly LintFinding[] {
  return plan.indicators.flatMap(({ id, slug }, i): readonly LintFinding[] => {
    const first = plan.indicators.findIndex((other) => other.slug === slug);
    const other = plan.indicators[first];
    if (first === i || other === undefined) return [];
    return [
      {
        code: 'duplicate-slug',
        severity: 'error',
        indicator: id,
        path: 'slug',
        text: {
          sv: `Slugen "${slug}" är redan ${other.id}: resultaten kan inte skiljas åt mellan planer.`,
          en: `The slug "${slug}" is that of ${other.id} already: their results cannot be told apart across plans.`,
        },
        todo: { sv: 'Ge varje fråga en egen slug.', en: 'Give each question a slug of its own.' },
      },
    ];
  });
}

/**
 * Looks for what the author of a plan hardly meant: conditions that can never be true or always are, a numerator that is
 * its denominator, codes that exceptions take away, entries without a source, goals that nothing can judge.
 *
 * @param plan - a plan
 * @param options - `codeSets` made for it, to find the unused; `data`: spans of the rows there are and the periods
 *   wanted, to find windows that look beyond them
 * @returns the findings by entry, in the plan's order; none where nothing was found
 * @example
 * ```ts
 * import { age, all, definePlan, lintPlan, listed, periodEnd, proportion, sexIs } from 'vardval';
 * const text = { sv: 'Äldre kvinnor', en: 'Older women' };
 * const source = { document: 'own', row: '1' };
 * const of = listed({ where: () => all(age(periodEnd).atLeast(75), age(periodEnd).lessThan(65)) });
 * const head = { id: '1', slug: 'older-women', name: text, source, reported: ['year'] } as const;
 * const indicators = [proportion({ ...head, of, counted: () => sexIs('female') })];
 * const plan = definePlan({
 *   id: 'own-2025', region: 'own', year: 2025, version: '1', name: text, document: text, indicators,
 * });
 * lintPlan(plan)[0]; // => { code: 'never-true', severity: 'error', path: 'measure.of.where', … }
 * ```
 */
export function lintPlan(plan: Plan, options: LintOptions = {}): readonly LintFinding[] {
  requireObject(plan, 'lintPlan: plan');
  requireObject(options, 'lintPlan: options');
  const { codeSets, data } = options;
  const own = plan.indicators.flatMap((one) =>
    [
      ...entryFindings(one),
      ...clauseFindings(one.measure),
      ...codeFindings(one.measure),
      ...(data === undefined ? [] : windowFindings(one, data)),
    ].map((told): LintFinding => ({ ...told, indicator: one.id })),
  );
  const unused =
    codeSets === undefined
      ? []
      : unusedCodes(
          plan.indicators.map(({ measure }) => measure),
          codeSets,
        );
  return Object.freeze([
    ...own,
    ...sharedSlugs(plan),
    ...unused.map(
      (name): LintFinding => ({
        code: 'unused-codes',
        severity: 'warning',
        indicator: null,
        path: null,
        text: {
          sv: `Kodmängden "${name}" används inte av någon rad.`,
          en: `No entry uses the code set "${name}".`,
        },
        todo: {
          sv: 'Ta bort den, eller använd den där den hör hemma.',
          en: 'Leave it out, or use it where it belongs.',
        },
      }),
    ),
  ]);
}
