import * as z from 'zod';
import { OptionsError } from '../errors.js';
import type { Indicator } from '../measure/indicator.js';
import { didYouMean } from '../nearest.js';
import type { finish } from '../outcome/finish.js';
import { provenanceOf } from '../outcome/provenance.js';
import type { Report } from '../outcome/report.js';
import { type By, divisions } from '../outcome/strata.js';
import { type Period, parsePeriod, previousYear } from '../period/period.js';
import { type Plan, restsOn } from '../plan/plan.js';
import { type Compiled, compile } from '../program/compile.js';
import { mostPeriods } from '../program/program.js';
import type { UnitTrait } from '../program/word-tallies.js';
import { requireObject } from '../received.js';
import type { ExecuteOptions, Progress } from './execute.js';

/** What to evaluate of a plan. */
export interface EvaluateOptions {
  /** Reporting periods, as {@link parsePeriod} makes them or as their ids. */
  readonly periods: readonly (Period | string)[];
  /** How results are divided beside their total: `['sex']`; `[['sex', 'ageGroup']]` crosses. */
  readonly by?: By;
  /** Ids of indicators; all of the plan when not said. */
  readonly indicators?: readonly string[];
  /** The first age of each age group; the default makes 0–17, 18–64, 65–79 and 80–. */
  readonly ageLimits?: readonly number[];
  /**
   * What "increase" and "decrease" are judged against: an earlier report, or the year before counted in the same run
   * (the rows must reach back that far: what is not delivered would count as nothing).
   */
  readonly baseline?: 'previous-year' | Report;
  /** `check` (default) finds rows with one id; `trust` takes rows as they stream by, for sources that have keys. */
  readonly duplicates?: 'check' | 'trust';
  readonly onProgress?: (progress: Progress) => void;
  /** Aborts the run; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

const defaultAgeLimits: readonly number[] = [0, 18, 65, 80];

const optionsSchema = z.object({
  periods: z.array(
    z.union([
      z.string(),
      z.looseObject({ id: z.string(), kind: z.string(), from: z.string(), to: z.string() }),
    ]),
  ),
  by: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  indicators: z.array(z.string()).optional(),
  ageLimits: z
    .array(z.number().int().min(0).max(150))
    .min(1)
    .refine(
      (limits) => limits[0] === 0 && limits.every((limit, i) => i === 0 || limit > (limits[i - 1] ?? 0)),
      {
        message: 'begin with 0 and rise',
      },
    )
    .optional(),
  baseline: z
    .union([z.literal('previous-year'), z.looseObject({ outcomes: z.array(z.unknown()) })])
    .optional(),
  duplicates: z.enum(['check', 'trust']).optional(),
  onProgress: z.custom<unknown>((value) => typeof value === 'function').optional(),
  signal: z.custom<unknown>((value) => value instanceof AbortSignal).optional(),
});

/** Options made ready: programs for the executor, and what the end is told. */
export interface Prepared {
  readonly compiled: readonly Compiled[];
  readonly execute: ExecuteOptions;
  readonly finish: Parameters<typeof finish>[3];
}

/** Checks the options and compiles what they want of the plan. */
export function prepare(plan: Plan, options: EvaluateOptions): Prepared {
  requireObject(plan, 'evaluate: plan');
  checkOptions(plan, options);
  const wanted = wantedIndicators(plan, options.indicators);
  const periods = unique(options.periods.map((one) => parsePeriod(typeof one === 'string' ? one : one.id)));
  const earlier = options.baseline === 'previous-year' ? periods.map(previousYear) : [];
  const everyPeriod = unique([...periods, ...earlier]);
  const ways = divisions(options.by ?? []);
  const needed = new Set(wanted.flatMap((one) => restsOn(plan, one, [])));
  const indicators = plan.indicators.filter((one) => needed.has(one.id));
  const ageLimits = ways.some((way) => way.ageGroup) ? (options.ageLimits ?? defaultAgeLimits) : null;
  const lanes = Math.max(1, Math.ceil(everyPeriod.length / mostPeriods));
  const compiled = Array.from({ length: lanes }, (_, i) =>
    compile(plan, {
      indicators,
      ageLimits,
      periods: everyPeriod.slice(i * mostPeriods, (i + 1) * mostPeriods),
    }),
  );
  const traits = ways.map((way) => way.traits).filter((one) => one.length > 0);
  const duplicates = options.duplicates ?? 'check';
  return {
    compiled,
    execute: {
      unitTraits: [
        ...new Map(traits.map((one): [string, readonly UnitTrait[]] => [one.join(), one])).values(),
      ],
      duplicates,
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    finish: {
      indicators: wanted,
      periods,
      divisions: ways,
      baseline: options.baseline ?? null,
      provenance: provenanceOf(plan, duplicates),
    },
  };
}

function checkOptions(plan: Plan, options: EvaluateOptions): void {
  const parsed = optionsSchema.safeParse(options);
  if (parsed.success) return;
  const issue = parsed.error.issues[0];
  throw new OptionsError({
    code: 'invalid-option',
    what: `evaluate: option ${issue?.path.join('.') || '(all)'}: ${issue?.message ?? 'cannot be read'}`,
    where: { plan: plan.id },
    todo: "write for instance { source, periods: ['2024-DÅ08'], by: ['sex'] }",
  });
}

function unique(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map((period) => [period.id, period])).values()];
}

function wantedIndicators(plan: Plan, ids: readonly string[] | undefined): readonly Indicator[] {
  if (ids === undefined) return plan.indicators;
  const known = plan.indicators.map((one) => one.id);
  for (const id of ids) {
    if (!known.includes(id)) {
      throw new OptionsError({
        code: 'unknown-indicator',
        what: `evaluate: the plan has no indicator "${id}"`,
        where: { plan: plan.id },
        todo: didYouMean(id, known),
      });
    }
  }
  return plan.indicators.filter((one) => ids.includes(one.id));
}
