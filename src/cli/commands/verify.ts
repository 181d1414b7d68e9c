import type { Command } from 'commander';
import { table } from '../../report/text-table.js';
import type { FirstDifference, Verification, VerifiedResult } from '../../sql/verify/verify.js';
import { verify } from '../../sql/verify/verify.js';
import { planAndSource } from '../evaluation.js';
import { type CliIo, exitCodes, UsageError } from '../io.js';
import { chosen, type EvaluateFlags, evaluateOptions } from '../shared-options.js';

interface VerifyFlags extends EvaluateFlags {
  readonly sample: string;
  readonly salt?: string;
}

/** `vardval verify`: are the numbers of this database right. */
export function verifyCommand(parent: Command, io: CliIo, end: (code: number) => void): void {
  evaluateOptions(parent.command('verify'))
    .summary('compare a database’s numbers with those of memory')
    .description(
      'Counts a sample of a database’s persons twice, in the database and in memory, and compares every result: a certificate, or the first difference with its rows.',
    )
    .option('--sample <n>', 'about one person in so many, or "all"', '100')
    .option('--salt <text>', 'another sample of the same size for each text')
    .option('--json', 'print every result as JSON')
    .addHelpText(
      'after',
      `\nExample:\n  vardval verify --plan norrbotten-2024 --source duckdb:region.duckdb --mapping mapping.json --period 2024 --by sex --sample 50\n\nEnds with ${exitCodes.found} when a result differs. The rows of a difference are rows of persons.`,
    )
    .action(async (flags: VerifyFlags) => {
      const what = chosen(flags, io);
      const { plan, source } = await planAndSource(what, io);
      if (source.database === null)
        throw new UsageError(
          'verify: rows in memory are counted one way only; give a database, for instance --source duckdb:FILE',
        );
      const oneIn = Number(flags.sample);
      if (flags.sample !== 'all' && (!Number.isSafeInteger(oneIn) || oneIn < 1))
        throw new UsageError(`--sample: expected a whole number from 1 or "all" but got "${flags.sample}"`);
      const found = await verify(plan, {
        engine: source.database.engine,
        periods: what.periods ?? [String(plan.year)],
        by: what.by,
        sample:
          flags.sample === 'all'
            ? 'all'
            : { oneIn, ...(flags.salt === undefined ? {} : { salt: flags.salt }) },
        ...(what.indicators === null ? {} : { indicators: what.indicators }),
        ...(io.signal === undefined ? {} : { signal: io.signal }),
      });
      io.out(what.json ? `${JSON.stringify(found, null, 1)}\n` : verificationText(found, source.name));
      if (!found.agrees) end(exitCodes.found);
    });
}

function verificationText(found: Verification, name: string): string {
  const { results, provenance, rows, first } = found;
  const kept = Object.entries(rows).filter(([, n]) => n > 0);
  const total = kept.reduce((sum, [, n]) => sum + n, 0);
  const whose = found.sample === 'all' ? 'all' : `one in ${found.sample.oneIn}`;
  const equal = results.filter((one) => one.agrees).length;
  const lines = [
    found.agrees ? 'CERTIFICATE: the database counts what memory counts.' : 'THE DATABASE AND MEMORY DIFFER.',
    `${name} (${found.engine}): ${found.persons} persons (${whose}), ${total} rows of ${kept.length} tables.`,
    `${equal} of ${results.length} results are the same: ${placesText(results)}.`,
    `Plan ${provenance.plan} ${provenance.planVersion}, meaning ${provenance.meaning}, vardval ${provenance.library}.`,
  ];
  return `${lines.join('\n')}\n\n${agreementTable(results)}\n${first === null ? '' : differenceText(first)}`;
}

function placesText(results: readonly VerifiedResult[]): string {
  const count = (of: (one: VerifiedResult) => unknown): number =>
    new Set(results.map((one) => JSON.stringify(of(one)))).size;
  return `${count((one) => one.indicator)} entries, ${count((one) => one.period)} periods, ${count((one) => one.unit)} places and ${count((one) => one.stratum)} strata`;
}

/** One line for each entry and period: how many results of units and strata agree. */
function agreementTable(results: readonly VerifiedResult[]): string {
  const cells = new Map<string, { same: number; all: number }>();
  for (const { indicator, period, agrees } of results) {
    const key = JSON.stringify([indicator, period]);
    const cell = cells.get(key) ?? { same: 0, all: 0 };
    cells.set(key, { same: cell.same + (agrees ? 1 : 0), all: cell.all + 1 });
  }
  const rows = [...cells].map(([key, { same, all }]) => {
    const [indicator = '', period = ''] = JSON.parse(key) as string[];
    return [indicator, period, String(same), String(all), same === all ? 'agrees' : 'DIFFERS'];
  });
  return table([['entry', 'period', 'same', 'results', ''], ...rows], new Set([0, 1, 4]));
}

function differenceText({ result, persons, rows }: FirstDifference): string {
  const { indicator, period, unit, stratum } = result;
  const where = [
    unit ?? 'the region',
    ...Object.entries(stratum).map(([name, value]) => `${name} ${value}`),
  ].join(', ');
  return [
    `\nFirst difference: ${indicator}, ${period}, ${where}`,
    `  memory   ${JSON.stringify(result.memory)}`,
    `  database ${JSON.stringify(result.engine)}`,
    `The rows of ${persons.length} ${persons.length === 1 ? 'person' : 'persons'} show a difference:`,
    ...Object.entries(rows).flatMap(([name, own]) => [
      `  ${name}`,
      ...own.slice(0, 20).map((row) => `    ${JSON.stringify(row)}`),
    ]),
    '',
  ].join('\n');
}
