import * as z from 'zod';
import type { Indicator, Source, Use } from '../measure/indicator.js';
import type { Goal, GoalLevel } from '../outcome/goal-kinds.js';
import type { PeriodKind } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { type NodeSchemas, nodeSchemas } from './measure-schemas.js';
import { oneOfKinds, type Schemas, text, words } from './parts.js';

/** What a file of a plan begins with: it tells the file from other JSON, and a later form from this one. */
export const planFormat = 'vardval-plan-1';

/** A plan as its file holds it. */
export interface PlanFile extends Plan {
  readonly format: typeof planFormat;
}

function goalSchemas(): Schemas<Goal> {
  const level: z.ZodType<GoalLevel> = words({ regional: true, national: true });
  const base = { level, perYear: z.literal(true).exactOptional() };
  const bound = { bound: z.string(), ...base };
  return {
    'at-least': z.strictObject({ kind: z.literal('at-least'), ...bound }),
    'at-most': z.strictObject({ kind: z.literal('at-most'), ...bound }),
    'less-than': z.strictObject({ kind: z.literal('less-than'), ...bound }),
    'more-than': z.strictObject({ kind: z.literal('more-than'), ...bound }),
    between: z.strictObject({ kind: z.literal('between'), lower: z.string(), upper: z.string(), ...base }),
    steps: z.strictObject({ kind: z.literal('steps'), bounds: z.tuple([z.string(), z.string()]), ...base }),
    increase: z.strictObject({ kind: z.literal('increase'), ...base }),
    decrease: z.strictObject({ kind: z.literal('decrease'), ...base }),
    followed: z.strictObject({ kind: z.literal('followed'), text: text(), ...base }),
  };
}

function indicatorSchema({ measure }: NodeSchemas): z.ZodType<Indicator> {
  const source: z.ZodType<Source> = z.strictObject({
    document: z.string(),
    row: z.string(),
    printed: text().exactOptional(),
  });
  return z.strictObject({
    id: z.string().min(1),
    slug: z.string().min(1),
    name: text(),
    source,
    goals: z.array(oneOfKinds<Goal>(goalSchemas())),
    reported: z.array(
      words<PeriodKind>({
        month: true,
        quarter: true,
        tertial: true,
        'half-year': true,
        DÅ04: true,
        DÅ08: true,
        year: true,
      }),
    ),
    use: words<Use>({ base: true, deep: true, dialog: true, context: true }),
    assumptions: z.array(text()),
    comment: text().nullable(),
    measure,
  });
}

interface Made {
  readonly nodes: NodeSchemas;
  readonly plan: z.ZodType<PlanFile>;
}

let made: Made | null = null;

/** The schemas, made when first asked for: importing costs nothing. */
export function planSchemas(): Made {
  if (made === null) {
    const nodes = nodeSchemas();
    made = {
      nodes,
      plan: z.strictObject({
        format: z.literal(planFormat),
        id: z.string().min(1),
        region: z.string().min(1),
        year: z.int(),
        name: text(),
        version: z.string().min(1),
        document: text(),
        indicators: z.array(indicatorSchema(nodes)),
      }),
    };
  }
  return made;
}

/**
 * The zod schema of a plan's file: its shape. {@link readPlan} checks besides what no shape says, such as whether a
 * column exists and whether two values can be compared.
 *
 * @returns a schema that takes what {@link writePlan} writes, parsed, and no key more
 * @example
 * ```ts
 * import { planSchema, writePlan } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * planSchema().safeParse(JSON.parse(writePlan(norrbotten2024))).success; // => true
 * planSchema().safeParse({ id: 'own-2025' }).success; // => false
 * ```
 */
export function planSchema(): z.ZodType {
  return planSchemas().plan;
}

/**
 * The JSON Schema (draft 2020-12) of a plan's file, for editors and for tools that are not TypeScript.
 *
 * @returns plain JSON; the parts of the measure language stand under `$defs` by name
 * @example
 * ```ts
 * import { planJsonSchema } from 'vardval';
 * planJsonSchema()['required']; // => ['format', 'id', 'region', …]
 * ```
 */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  const { nodes, plan } = planSchemas();
  const names = z.registry<{ id: string }>();
  names.add(nodes.rows.value, { id: 'value' });
  names.add(nodes.rows.row, { id: 'row-clause' });
  names.add(nodes.rows.rowsOf, { id: 'rows' });
  names.add(nodes.persons.person, { id: 'person-clause' });
  names.add(nodes.persons.counted, { id: 'counted-clause' });
  names.add(nodes.persons.unit, { id: 'unit-clause' });
  names.add(nodes.measure, { id: 'measure' });
  return { ...z.toJSONSchema(plan, { metadata: names }) };
}
