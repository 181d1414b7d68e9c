import type { TableName } from '../core/facts/rows.js';
import type { FactSource, SyncFactSource } from '../core/facts/source.js';
import { evaluate } from '../core/memory/evaluate.js';
import type { Report } from '../core/outcome/report.js';
import type { RuleSet } from '../core/remuneration/rule.js';
import { paymentRequirements } from '../core/remuneration/rule-reads.js';
import { evaluateSql } from '../sql/evaluate-sql.js';
import { tableSource } from '../sql/verify/table-source.js';
import type { CliIo } from './io.js';
import { planOf } from './plan-choice.js';
import type { SourceChoice } from './source-choice.js';

/** Rows as a payment reads them, more than once: held, and out of a database only the tables that the rules name. */
export async function paymentFacts(
  rules: RuleSet,
  parameters: Readonly<Record<string, unknown>>,
  source: SourceChoice,
  io: CliIo,
): Promise<SyncFactSource> {
  if (source.database === null) return rowsHeld(source.rows());
  const wanted = new Set<TableName>(['units', 'persons', 'supplied', 'unitReports']);
  for (const { needs } of paymentRequirements(rules, parameters)) {
    for (const one of needs.flatMap(({ oneOf }) => oneOf)) if (one.kind === 'table') wanted.add(one.table);
  }
  return tableSource(source.database.engine, wanted, io.signal === undefined ? {} : { signal: io.signal });
}

/** The year's outcomes, where rules rest on a plan: counted in the database where the rows stand in one. */
export async function paymentReport(
  rules: RuleSet,
  { database }: SourceChoice,
  facts: SyncFactSource,
  period: string,
  io: CliIo,
): Promise<Report | null> {
  if (rules.plan === null) return null;
  const plan = await planOf(rules.plan, io.cwd);
  const options = {
    periods: [period.slice(0, 4)],
    ...(io.signal === undefined ? {} : { signal: io.signal }),
  };
  return database === null
    ? evaluate(plan, { source: facts, ...options })
    : evaluateSql(plan, { engine: database.engine, ...options });
}

async function rowsHeld(source: FactSource): Promise<SyncFactSource> {
  const held = new Map<TableName, (readonly object[])[]>();
  for (const table of source.tables) {
    const batches: (readonly object[])[] = [];
    for await (const batch of source.batches(table)) batches.push(batch);
    held.set(table, batches);
  }
  return {
    tables: source.tables,
    columns: (table) => source.columns(table),
    batches: (table) => held.get(table) ?? [],
    repeatable: () => true,
  };
}
