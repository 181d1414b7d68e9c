import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SyncFactSource } from '../core/facts/source.js';
import type { Report } from '../core/outcome/report.js';
import { pay } from '../core/remuneration/pay.js';
import type { Statement } from '../core/remuneration/statement.js';
import { halsovalBonus } from '../regions/halsoval/index.js';
import { norrbottenRemuneration2024 } from '../regions/norrbotten/index.js';
import { statementTable } from '../report/statement-table.js';
import { farFollowUpCode } from '../synthetic/index.js';
import type { CliIo } from './io.js';

/** Amounts that no document states. Every one of them is invented for the demo. */
const invented = {
  bonus: { qualityAmount: '36' },
  norrbotten: {
    capitationPerListed: '3000',
    healthTalkAmount: '700',
    farFollowUpCodes: [farFollowUpCode],
    structuralB8Level1: '100000',
    structuralB8Level2: '200000',
    structuralB9Level1: '50000',
    structuralB9Level2: '100000',
    structuralPer: 'unit',
    feeFreeVisitAmount: '200',
    feeFreeBudget: '250000',
    feeFreeVisits: { forms: ['visit'], ageFrom: 85 },
    stAmount: '55000',
    stCeiling: '600000',
    stCeilingPer: 'year',
  },
} as const;

/** What Norrbotten pays for December, of invented amounts. */
export function decemberOfNorrbotten(facts: SyncFactSource, report: Report): Statement {
  return pay(norrbottenRemuneration2024, {
    facts,
    report,
    period: `${report.plan.year}-12`,
    parameters: invented.norrbotten,
  });
}

/** Pays the last quarter of the hälsoval bonus and December of Norrbotten, prints them and writes the statements. */
export async function demoPay(
  facts: SyncFactSource,
  report: Report,
  folder: string,
  io: CliIo,
): Promise<void> {
  const { year } = report.plan;
  await show(
    'Hälsovalets målrelaterade ersättning',
    pay(halsovalBonus, { facts, period: `${year}-Q4`, parameters: invented.bonus }),
    invented.bonus,
    join(folder, 'statement-halsoval.json'),
    io,
  );
  await show(
    'Norrbottens vårdvalsersättning',
    decemberOfNorrbotten(facts, report),
    invented.norrbotten,
    join(folder, 'statement-norrbotten.json'),
    io,
  );
}

async function show(
  title: string,
  statement: Statement,
  parameters: object,
  file: string,
  io: CliIo,
): Promise<void> {
  io.out(`\n${title}, ${statement.period}\n`);
  io.out(`Påhittade belopp: ${JSON.stringify(parameters)}\n\n`);
  io.out(`${statementTable(statement)}\n`);
  const line = statement.lines.find(({ amount }) => amount !== '0.00');
  if (line !== undefined)
    io.out(`\nSå förklaras en rad (${line.unit}, ${line.rule}): ${line.explanation.sv}\n`);
  for (const finding of statement.findings.slice(0, 5)) io.out(`Att veta: ${finding.text.sv}\n`);
  await writeFile(file, `${JSON.stringify(statement, null, 1)}\n`);
}
