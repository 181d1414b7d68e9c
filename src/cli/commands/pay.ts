import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { didYouMean } from '../../core/nearest.js';
import { pay } from '../../core/remuneration/pay.js';
import type { RuleSet } from '../../core/remuneration/rule.js';
import { halsovalBonus } from '../../regions/halsoval/index.js';
import { norrbottenRemuneration2024 } from '../../regions/norrbotten/index.js';
import { statementTable } from '../../report/statement-table.js';
import { csvLines } from '../../report/tables/csv.js';
import { statementLines } from '../../report/tables/statement-lines.js';
import { xlsxFile } from '../../report/xlsx/xlsx-file.js';
import { writeWhole } from '../files.js';
import { type CliIo, UsageError } from '../io.js';
import { paymentFacts, paymentReport } from '../payment-facts.js';
import { requireFolder } from '../places.js';
import { textOf } from '../plan-choice.js';
import { languageOf, periodOf, sourceNamed } from '../shared-options.js';
import { sourceOf } from '../source-choice.js';

interface PayFlags {
  readonly rules: string;
  readonly source?: string;
  readonly data?: string;
  readonly mapping?: string;
  readonly period: string;
  readonly parameters?: string;
  readonly previous?: string;
  readonly final?: boolean;
  readonly language: string;
  readonly out?: string;
  readonly json?: boolean;
}

const ruleSets: readonly RuleSet[] = [halsovalBonus, norrbottenRemuneration2024];

/** `vardval pay`: what the units are paid for a period, and why. */
export function payCommand(parent: Command, io: CliIo): void {
  parent
    .command('pay')
    .summary('compute what the units are paid')
    .description(
      'Computes what the units are paid for a period by a set of rules, with an explanation of every line.',
    )
    .requiredOption('--rules <id>', `the rules: ${ruleSets.map((one) => one.id).join(', ')}`)
    .requiredOption('--period <id>', 'for instance 2024-12 or 2024-Q4')
    .option(
      '--source <kind:place>',
      'the rows: csv:FOLDER, synthetic:PERSONS, duckdb:…, postgres:…, clickhouse:…',
    )
    .option('--data <folder>', 'the same as --source csv:FOLDER')
    .option('--mapping <file>', 'a JSON file that says how a database’s own tables become the fact tables')
    .option('--parameters <file>', 'a JSON file with the amounts that no document states, by name')
    .option('--previous <file>', 'an earlier statement as JSON: the difference is paid')
    .option('--final', 'nothing more is waited for')
    .option('--language <sv|en>', 'of the explanations', 'sv')
    .option('--out <folder>', 'write statement.json, statement.csv and statement.xlsx there')
    .option('--json', 'print the statement as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  vardval pay --rules halsoval-bonus --data rows --period 2024-Q4 --parameters amounts.json',
    )
    .action(async (flags: PayFlags) => {
      const rules = ruleSets.find((one) => one.id === flags.rules);
      const ids = ruleSets.map((one) => one.id);
      if (rules === undefined)
        throw new UsageError(`--rules: there are no rules "${flags.rules}": ${didYouMean(flags.rules, ids)}`);
      const language = languageOf(flags.language);
      const named = sourceNamed(flags);
      if (named === undefined) throw new UsageError('which rows? give --source csv:FOLDER');
      const parameters = flags.parameters === undefined ? {} : await jsonOf(flags.parameters, io.cwd);
      const period = periodOf(flags.period);
      if (flags.out !== undefined) requireFolder('--out', resolve(io.cwd, flags.out));
      const source = sourceOf(named, io.cwd, flags.mapping ?? null);
      const facts = await paymentFacts(rules, parameters, source, io);
      const report = await paymentReport(rules, source, facts, period, io);
      const previous = flags.previous === undefined ? null : await jsonOf(flags.previous, io.cwd);
      const statement = pay(rules, {
        facts,
        period,
        parameters,
        ...(report === null ? {} : { report }),
        ...(previous === null
          ? {}
          : { previous: previous['lines'] as NonNullable<Parameters<typeof pay>[1]['previous']> }),
        status: flags.final === true ? 'final' : 'preliminary',
      });
      if (flags.json === true) io.out(`${JSON.stringify(statement, null, 1)}\n`);
      else {
        io.out(
          `${rules.name[language]}, ${statement.period} (${statement.status})\n\n${statementTable(statement)}\n`,
        );
        for (const line of statement.lines)
          io.out(`${line.unit} ${line.rule}: ${line.explanation[language]}\n`);
        for (const finding of statement.findings) io.out(`! ${finding.text[language]}\n`);
      }
      if (flags.out === undefined) return;
      const folder = resolve(io.cwd, flags.out);
      await writeWhole(join(folder, 'statement.json'), [`${JSON.stringify(statement, null, 1)}\n`]);
      await writeWhole(join(folder, 'statement.csv'), csvLines(statementLines(statement, language)));
      await writeWhole(join(folder, 'statement.xlsx'), [
        xlsxFile([statementLines(statement, language)], language),
      ]);
    });
}

async function jsonOf(file: string, cwd: string): Promise<Readonly<Record<string, unknown>>> {
  const path = resolve(cwd, file);
  const text = await textOf(path, 'the file');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${path} is no JSON: ${(error as Error).message}; write for instance {"name": "value"}`,
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new UsageError(
      `${path}: expected an object of names and values, for instance {"qualityAmount": "36"}`,
    );
  return data as Readonly<Record<string, unknown>>;
}
