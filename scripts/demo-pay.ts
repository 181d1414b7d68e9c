import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pay, type Report, type Statement, type SyncFactSource } from 'vardval';
import { halsovalBonus } from 'vardval/halsoval';
import { norrbottenRemuneration2024 } from 'vardval/norrbotten';
import { farFollowUpCode } from 'vardval/synthetic';
import { statementTable } from '../src/report/statement-table.js';

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

/** Pays the last quarter of the hälsoval bonus and December of Norrbotten, prints them and writes the statements. */
export async function demoPay(facts: SyncFactSource, report: Report, folder: string): Promise<void> {
  const { year } = report.plan;
  await show(
    'Hälsovalets målrelaterade ersättning',
    pay(halsovalBonus, { facts, period: `${year}-Q4`, parameters: invented.bonus }),
    invented.bonus,
    join(folder, 'statement-halsoval.json'),
  );
  await show(
    'Norrbottens vårdvalsersättning',
    pay(norrbottenRemuneration2024, { facts, report, period: `${year}-12`, parameters: invented.norrbotten }),
    invented.norrbotten,
    join(folder, 'statement-norrbotten.json'),
  );
}

async function show(title: string, statement: Statement, parameters: object, file: string): Promise<void> {
  console.log(`\n${title}, ${statement.period}`);
  console.log(`Påhittade belopp: ${JSON.stringify(parameters)}\n`);
  console.log(statementTable(statement));
  const line = statement.lines.find(({ amount }) => amount !== '0.00');
  if (line !== undefined)
    console.log(`\nSå förklaras en rad (${line.unit}, ${line.rule}): ${line.explanation.sv}`);
  for (const finding of statement.findings.slice(0, 5)) console.log(`Att veta: ${finding.text.sv}`);
  await writeFile(file, `${JSON.stringify(statement, null, 1)}\n`);
}
