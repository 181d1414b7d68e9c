import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { didYouMean } from '../core/nearest.js';
import { parametersOf, withParameters } from '../core/plan/parameters.js';
import type { Plan } from '../core/plan/plan.js';
import { readPlan } from '../core/plan-json/read-plan.js';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from '../regions/norrbotten/index.js';
import { vasterbotten2025 } from '../regions/vasterbotten/index.js';
import { UsageError } from './io.js';

/** The plans that come with the library, oldest first. */
export const shippedPlans: readonly Plan[] = [
  norrbotten2021,
  norrbotten2024,
  vasterbotten2025,
  norrbotten2026,
];

/** A shipped plan by its id, or a plan from a JSON file. */
export async function planOf(name: string, cwd: string): Promise<Plan> {
  const found = shippedPlans.find((plan) => plan.id === name);
  if (found !== undefined) return found;
  if (name.endsWith('.json')) return readPlan(await textOf(resolve(cwd, name), 'the plan'));
  const ids = shippedPlans.map((plan) => plan.id);
  throw new UsageError(
    `there is no plan "${name}": ${didYouMean(name, ids)}; "vardval plans" lists them, and a plan of your own is given as a .json file`,
  );
}

/** The text of a file that a caller named. */
export async function textOf(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as { readonly code?: string }).code ?? 'cannot be read';
    throw new UsageError(`${what}: ${path} cannot be read (${code}); give the path of a file that is there`);
  }
}

/** The plan with parameters of the form `name=value`; codes are parted by commas. */
export function withGiven(plan: Plan, given: readonly string[]): Plan {
  if (given.length === 0) return plan;
  const known = parametersOf(plan);
  const values = given.map((one): [string, unknown] => {
    const at = one.indexOf('=');
    if (at < 1) throw new UsageError(`--param: expected name=value but got "${one}"`);
    const [name, value] = [one.slice(0, at), one.slice(at + 1)];
    return [name, valueAs(value, known[name]?.value ?? null)];
  });
  return withParameters(plan, Object.fromEntries(values) as Parameters<typeof withParameters>[1]);
}

/** A value as the parameter's own is written: a number, a truth, a word, or codes. */
function valueAs(text: string, like: unknown): unknown {
  if (typeof like === 'number') return Number(text);
  if (typeof like === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (typeof like === 'string') return text;
  return text.split(',').filter((part) => part !== '');
}
