/**
 * The first command of the README: a region's results against its goals, from rows to a table and files.
 *
 * npm run demo -- [--data DIR] [--plan norrbotten-2024] [--period 2024-DÅ08]… [--persons N] [--param name=code,code]…
 */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import {
  evaluate,
  type FactSource,
  type Plan,
  type Progress,
  type Report,
  type SyncFactSource,
  withParameters,
} from 'vardval';
import { fromCsv } from 'vardval/csv';
import { norrbotten2024 } from 'vardval/norrbotten';
import { farFollowUpCode, syntheticRegion } from 'vardval/synthetic';
import { ledgerText } from '../src/report/ledger-text.js';
import { outcomeCsv } from '../src/report/outcome-csv.js';
import { regionTable } from '../src/report/region-table.js';
import { demoPay } from './demo-pay.js';

const plans: Readonly<Record<string, Plan>> = { [norrbotten2024.id]: norrbotten2024 };

const usage = `Så här används demon:

  npm run demo                                   en påhittad region med 20 000 personer och 12 enheter
  npm run demo -- --persons 100000               fler personer
  npm run demo -- --data MAPP                    egna rader: en fil <tabell>.csv för varje faktatabell
  npm run demo -- --period 2024-DÅ08             en eller flera perioder (2024, 2024-03, 2024-Q2, 2024-DÅ04 …)
  npm run demo -- --plan norrbotten-2024         planen (${Object.keys(plans).join(', ')})
  npm run demo -- --param farFollowUpCodes=DX999 en parameter som planen lämnar öppen, koder åtskilda med komma
  npm run demo -- --pay                          också vad enheterna får betalt (påhittade belopp)
  npm run demo -- --out MAPP                     var filerna skrivs (out/demo)`;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    plan: { type: 'string', default: norrbotten2024.id },
    period: { type: 'string', multiple: true },
    persons: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    param: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'out/demo' },
    pay: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** The codes that the synthetic region uses where no document gives one. */
const inventedParameters = { farFollowUpCodes: [farFollowUpCode] };

function chosenPlan(): Plan {
  const plan = plans[options.plan];
  if (plan === undefined)
    throw new Error(`det finns ingen plan "${options.plan}": välj ${Object.keys(plans).join(', ')}`);
  const given = options.param.map((one): [string, string[]] => {
    const [name = '', codes = ''] = one.split('=');
    return [name, codes.split(',').filter((code) => code !== '')];
  });
  return withParameters(plan, {
    ...(options.data === undefined ? inventedParameters : {}),
    ...Object.fromEntries(given),
  });
}

function inventedRegion(): SyncFactSource {
  const persons = Number(options.persons);
  if (!Number.isSafeInteger(persons) || persons < 0)
    throw new Error(`--persons ska vara ett heltal, inte "${options.persons}"`);
  return syntheticRegion({ persons, units: 12, seed: options.seed }).source();
}

function chosenSource(): FactSource {
  return options.data === undefined ? inventedRegion() : fromCsv(options.data);
}

function showProgress({ table, rows, done }: Progress): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K${done ? '' : `${table}: ${rows} rader`}`);
}

async function write(report: Report): Promise<void> {
  await mkdir(options.out, { recursive: true });
  await pipeline(outcomeCsv(report), createWriteStream(join(options.out, 'outcomes.csv')));
  // What every row was made with is the same: it stands once.
  const outcomes = report.outcomes.map(({ provenance, ...one }) => one);
  await writeFile(
    join(options.out, 'outcomes.json'),
    `${JSON.stringify({ provenance: report.provenance, outcomes }, null, 1)}\n`,
  );
  await writeFile(
    join(options.out, 'ledger.json'),
    `${JSON.stringify({ ledger: report.ledger, notes: report.notes }, null, 1)}\n`,
  );
}

async function pays(report: Report): Promise<void> {
  if (options.data !== undefined) throw new Error('--pay går ännu bara med den påhittade regionen');
  await demoPay(inventedRegion(), report, options.out);
}

async function main(): Promise<void> {
  const plan = chosenPlan();
  const report = await evaluate(plan, {
    source: chosenSource(),
    periods: options.period ?? [`${plan.year}-DÅ04`, `${plan.year}-DÅ08`, `${plan.year}`],
    by: ['sex'],
    baseline: 'previous-year',
    duplicates: 'check',
    onProgress: showProgress,
  });
  process.stderr.isTTY && process.stderr.write('\r\x1b[K');
  console.log(`${plan.name.sv} – ${options.data ?? 'en påhittad region (inga verkliga personer)'}\n`);
  console.log(regionTable(report));
  console.log(`\n${ledgerText(report)}`);
  await write(report);
  if (options.pay) await pays(report);
  console.log(
    `\n${report.outcomes.length} utfall per enhet, period och kön: ${join(options.out, 'outcomes.csv')} och outcomes.json; vad som hände med raderna: ledger.json`,
  );
}

if (options.help) console.log(usage);
else {
  await main().catch((error: Error) => {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  });
}
