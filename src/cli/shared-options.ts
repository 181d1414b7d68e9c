import { resolve } from 'node:path';
import type { Command } from 'commander';
import { didYouMean } from '../core/nearest.js';
import { type Dimension, dimensions } from '../core/outcome/strata.js';
import type { Language } from '../core/parameter.js';
import { parsePeriod } from '../core/period/period.js';

import { type Config, configOf } from './config.js';
import { type CliIo, UsageError } from './io.js';

/** The options of every command that evaluates a plan. */
export interface EvaluateFlags {
  readonly plan?: string;
  readonly source?: string;
  readonly data?: string;
  readonly mapping?: string;
  readonly period?: readonly string[];
  readonly by?: readonly string[];
  readonly indicators?: readonly string[];
  readonly param?: readonly string[];
  readonly baseline?: string;
  readonly language?: string;
  readonly config?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Several values, given one after the other or parted by commas. */
export function several(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(',').filter((part) => part !== '')];
}

/** A value that may hold commas, once for each time that the option is given. */
export function repeated(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Adds the options that say what to evaluate. */
export function evaluateOptions(command: Command): Command {
  return command
    .option('--plan <id|file>', 'the plan: its id ("vardval plans") or a JSON file')
    .option(
      '--source <kind:place>',
      'the rows: csv:FOLDER, synthetic:PERSONS, duckdb:…, postgres:…, clickhouse:…',
    )
    .option('--data <folder>', 'the same as --source csv:FOLDER')
    .option('--mapping <file>', 'a JSON file that says how a database’s own tables become the fact tables')
    .option('--period <id>', 'a period, or several: 2024, 2024-03, 2024-Q2, 2024-DÅ08', several)
    .option('--by <dimension>', 'divide by sex, ageGroup, geography, ownership', several)
    .option('--indicators <id>', 'some indicators: B1,B7', several)
    .option(
      '--param <name=value>',
      'what the plan leaves open, for instance farFollowUpCodes=DX999',
      repeated,
    )
    .option('--baseline <which>', 'previous-year: compare with the year before')
    .option('--language <sv|en>', 'of what is printed for people')
    .option('--config <file>', 'a JSON file with the same options (vardval.config.json when it is there)');
}

/** Adds the option of commands that show the ledger. */
export function ledgerOption(command: Command): Command {
  return command.option(
    '--no-ledger',
    'do not have a database count what became of its rows, which takes its time',
  );
}

/** What to evaluate, with the config file's words where the command line says nothing. */
export interface Chosen {
  readonly plan: string;
  readonly source: string;
  readonly mapping: string | null;
  readonly periods: readonly string[] | null;
  readonly by: readonly (Dimension | readonly Dimension[])[];
  readonly indicators: readonly string[] | null;
  readonly param: readonly string[];
  readonly previousYear: boolean;
  readonly language: Language;
  /** The folder to write to, from the root. */
  readonly out: string | null;
  readonly json: boolean;
}

/** Puts the command line and the config file together and checks what can be checked without rows. */
export function chosen(flags: EvaluateFlags, io: CliIo, defaults: Partial<Config> = {}): Chosen {
  const config = { ...defaults, ...configOf(flags.config, io.cwd) };
  const source = sourceNamed(flags) ?? config.source;
  const plan = flags.plan ?? config.plan;
  const baseline = flags.baseline ?? config.baseline;
  const language = flags.language ?? config.language ?? 'sv';
  const out = flags.out ?? config.out;
  if (plan === undefined)
    throw new UsageError('which plan? give --plan norrbotten-2024; "vardval plans" lists them');
  if (source === undefined)
    throw new UsageError('which rows? give --source csv:FOLDER, or --source synthetic:20000 to try it out');
  if (baseline !== undefined && baseline !== 'previous-year')
    throw new UsageError(`--baseline: expected previous-year but got "${baseline}"`);
  return {
    plan,
    source,
    mapping: flags.mapping ?? config.mapping ?? null,
    periods: (flags.period ?? config.period)?.map(periodOf) ?? null,
    by: (flags.by ?? config.by ?? []).map((one) => {
      const parts = one.split('*').map(dimensionOf);
      return parts.length === 1 ? (parts[0] ?? 'sex') : parts;
    }),
    indicators: flags.indicators ?? config.indicators ?? null,
    param: flags.param ?? config.param ?? [],
    previousYear: baseline === 'previous-year',
    language: languageOf(language),
    out: out === undefined ? null : resolve(io.cwd, out),
    json: flags.json === true,
  };
}

/**
 * Where the rows are, as the command line says it; undefined where it does not.
 *
 * @throws {UsageError} where it says it twice
 */
export function sourceNamed({ source, data }: Pick<EvaluateFlags, 'source' | 'data'>): string | undefined {
  if (source !== undefined && data !== undefined)
    throw new UsageError('--source and --data both say where the rows are; give one of them');
  return source ?? (data === undefined ? undefined : `csv:${data}`);
}

/** @throws {UsageError} for what is no period, with one that may have been meant */
export function periodOf(text: string): string {
  try {
    return parsePeriod(text).id;
  } catch {
    const [, year, month] = /^(\d{4})-?(\d{1,2})$/.exec(text) ?? [];
    const meant =
      Number(month) >= 1 && Number(month) <= 12 ? `; did you mean ${year}-${month?.padStart(2, '0')}?` : '';
    throw new UsageError(
      `--period: expected a period such as 2024, 2024-03 (a month), 2024-Q2, 2024-H1, 2024-T1, 2024-DÅ08 or 2024-02-4M (four months from February) but got "${text}"${meant}`,
    );
  }
}

/** @throws {UsageError} for a dimension that results cannot be divided by */
function dimensionOf(text: string): Dimension {
  const found = dimensions.find((one) => one === text);
  if (found !== undefined) return found;
  throw new UsageError(
    `--by: there is no dimension "${text}"; ${didYouMean(text, dimensions)}, several parted by commas, crossed by * (sex*ageGroup)`,
  );
}

/** @throws {UsageError} for another language than sv and en */
export function languageOf(language: string): Language {
  if (language === 'sv' || language === 'en') return language;
  throw new UsageError(`--language: expected sv or en but got "${language}"`);
}
