import * as z from 'zod';

/**
 * The zod schema of an outcome, for whoever reads results back from JSON.
 *
 * @returns a schema that takes every row of `report.outcomes` and nothing else
 * @example
 * ```ts
 * import { outcomeSchema } from 'vardval';
 * outcomeSchema().safeParse({ indicator: 'B7' }).success; // => false
 * ```
 */
export function outcomeSchema(): z.ZodType {
  // Made when asked for: a schema beside the function would keep zod in every bundle.
  const text = z.strictObject({ sv: z.string(), en: z.string() });
  const number = z.number().nullable();
  return z.strictObject({
    plan: z.string(),
    indicator: z.string(),
    slug: z.string(),
    kind: z.string(),
    period: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    unit: z.string().nullable(),
    stratum: z.strictObject({
      sex: z.enum(['female', 'male', 'unknown']).optional(),
      ageGroup: z.string().optional(),
      geography: z.enum(['rural', 'urban', 'unknown']).optional(),
      ownership: z.enum(['public', 'private', 'unknown']).optional(),
    }),
    category: z.string().nullable(),
    status: z.enum([
      'measured',
      'no-data',
      'not-measurable',
      'not-reported',
      'closed',
      'suppressed',
      'narrative',
    ]),
    reason: text.nullable(),
    numerator: number.describe(
      'Persons or rows; öre for a sum of money; a sum of indices for a continuity index',
    ),
    denominator: number,
    value: number.describe('A share from 0 to 1, a number, or kronor for a sum of money'),
    origin: z.enum(['counted', 'supplied']).nullable(),
    goals: z.array(
      z.strictObject({
        goal: z.string(),
        level: z.enum(['regional', 'national']),
        fulfilment: z.enum(['met', 'not-met', 'partly-met', 'not-judged']),
        step: number,
        toGoal: number.describe(
          'The least number more (fewer for an upper goal) in the numerator that meets the goal, in what the numerator counts: persons or rows, öre for a sum of money',
        ),
      }),
    ),
    baseline: z
      .strictObject({ period: z.string(), numerator: number, denominator: number, value: number })
      .nullable(),
    change: number,
    assumptions: z.array(text),
    provenance: z.strictObject({
      library: z.string(),
      plan: z.string(),
      planVersion: z.string(),
      meaning: z.string(),
      document: z.string(),
      duplicates: z.enum(['check', 'trust']),
      parameters: z.record(z.string(), z.unknown()),
    }),
  });
}

/**
 * The JSON Schema (draft 2020-12) of an outcome, for tools that are not TypeScript.
 *
 * @returns plain JSON
 * @example
 * ```ts
 * import { outcomeJsonSchema } from 'vardval';
 * outcomeJsonSchema()['type']; // => 'object'
 * ```
 */
export function outcomeJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(outcomeSchema()) as Readonly<Record<string, unknown>>;
}
