import { DefinitionError } from '../errors.js';
import { definePlan, type Plan } from '../plan/plan.js';
import { requireObject } from '../received.js';
import { requirePlainData } from './plain-data.js';
import { planFormat, planSchemas } from './plan-schema.js';
import { shapeFault } from './shape-faults.js';

/**
 * Writes a plan as JSON, so that a region can keep its definitions outside the code.
 *
 * @param plan - any plan; parameters stand in it with the values that they have
 * @returns the text of a file, indented; {@link readPlan} gives the same plan with the same fingerprints back
 * @throws {DefinitionError} when the plan holds what is none of a plan's, or what JSON cannot carry
 * @example
 * ```ts
 * import { readPlan, writePlan } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const text = writePlan(norrbotten2024);
 * readPlan(text).indicators.length; // => 38
 * ```
 */
export function writePlan(plan: Plan): string {
  requireObject(plan, 'writePlan: plan');
  const { id, region, year, name, version, document, indicators } = plan;
  const file = { format: planFormat, id, region, year, name, version, document, indicators };
  requirePlainData(file, 'writePlan');
  const read = planSchemas().plan.safeParse(file);
  if (!read.success) throw wrongShape(read.error.issues, file, 'writePlan');
  // The schema's order of keys is that of every file, whoever wrote the plan.
  return `${JSON.stringify(read.data, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new DefinitionError({
      code: 'no-json',
      what: `readPlan: the text is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      todo: 'give the text that writePlan wrote, or check the file in an editor for JSON',
      cause: error,
    });
  }
}

/**
 * Reads a plan from JSON and checks all of it: its shape, that nothing stands in it that is no plan's, and everything
 * that the builders check while a plan is written in code.
 *
 * @param json - the text of a file that {@link writePlan} wrote or a person did, or what a parser made of it
 * @returns the plan, frozen all the way down
 * @throws {DefinitionError} with the way to the first part that is wrong, what is wrong, and what to do: text that is no
 *   JSON, an unknown kind, key, table, column, value or code notation, a comparison of different types, entries that
 *   rest on each other in a circle, keys such as `__proto__`, more than 100 levels
 * @example
 * ```ts
 * import { readPlan, writePlan } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * readPlan(JSON.parse(writePlan(norrbotten2024))).id; // => 'norrbotten-2024'
 * readPlan('{ "format": "vardval-plan-1" }'); // => throws DefinitionError: readPlan: id: there is no id
 * ```
 */
export function readPlan(json: unknown): Plan {
  const data = typeof json === 'string' ? parsed(json) : json;
  requirePlainData(data, 'readPlan');
  const read = planSchemas().plan.safeParse(data);
  if (!read.success) throw wrongShape(read.error.issues, data, 'readPlan');
  const { format: _, ...plan } = read.data;
  try {
    return definePlan(plan);
  } catch (error) {
    if (error instanceof DefinitionError)
      throw new DefinitionError({
        code: error.code,
        what: `readPlan: ${error.message.split(' — ')[0] ?? error.message}`,
        where: error.where,
        todo: error.todo,
        cause: error,
      });
    throw error;
  }
}

function wrongShape(
  issues: Parameters<typeof shapeFault>[0][],
  data: unknown,
  caller: string,
): DefinitionError {
  const faults = issues.map((issue) => shapeFault(issue, data));
  const [first] = faults;
  if (first === undefined) throw new RangeError(`${caller}: expected an issue but got none`);
  const more = faults.length - 1;
  return new DefinitionError({
    code: first.code,
    what: `${caller}: ${first.path === '' ? 'the plan' : first.path}: ${first.what}`,
    todo: `${first.todo}${more > 0 ? ` (and ${more} more such fault${more > 1 ? 's' : ''})` : ''}`,
  });
}
