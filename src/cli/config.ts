import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { didYouMean } from '../core/nearest.js';
import { UsageError } from './io.js';

/** The file that is looked for in the folder where the command runs. */
export const configName = 'vardval.config.json';

/** What a config file may say: the same as options of the command line, which go before it. */
export interface Config {
  readonly plan?: string | undefined;
  readonly source?: string | undefined;
  readonly mapping?: string | undefined;
  readonly period?: readonly string[] | undefined;
  readonly by?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly param?: readonly string[] | undefined;
  readonly baseline?: 'previous-year' | undefined;
  readonly language?: 'sv' | 'en' | undefined;
  readonly out?: string | undefined;
}

const example = '{"plan": "norrbotten-2024", "source": "csv:rows", "period": ["2024"]}';

const names = [
  'plan',
  'source',
  'mapping',
  'period',
  'by',
  'indicators',
  'param',
  'baseline',
  'language',
  'out',
] as const satisfies readonly (keyof Config)[];

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `there is no option "${issue.keys[0]}": ${didYouMean(issue.keys[0] ?? '', names)}`;
  const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return `${where}${issue.message}; write for instance ${example}`;
}

const schema = (): z.ZodType<Config> => {
  const texts = z.array(z.string()).readonly();
  return z.strictObject({
    plan: z.string().optional(),
    source: z.string().optional(),
    mapping: z.string().optional(),
    period: texts.optional(),
    by: texts.optional(),
    indicators: texts.optional(),
    param: texts.optional(),
    baseline: z.literal('previous-year').optional(),
    language: z.enum(['sv', 'en']).optional(),
    out: z.string().optional(),
  });
};

/** The config file that was named, or the one that lies in the folder; nothing where there is none. */
export function configOf(named: string | undefined, cwd: string): Config {
  const path = resolve(cwd, named ?? configName);
  if (!existsSync(path)) {
    if (named === undefined) return {};
    throw new UsageError(`--config: there is no file ${path}`);
  }
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}; write for instance ${example}`);
  }
  const parsed = schema().safeParse(data);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${path}: ${parsed.error.issues.slice(0, 1).map(issueText).join('')}`);
}
