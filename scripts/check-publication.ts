/**
 * Publishes random reports and tries to work out what is hidden, reading only what is shown; then the same of tables in which
 * only the small cells themselves are hidden, so that it is seen that the checker can find something.
 *
 *   npm run check:publication -- --tables 10000 --seed 1
 *
 * Ends with 1 when something hidden can be worked out, or when nothing is found in the naive tables.
 */
import { parseArgs } from 'node:util';
import { disclosures, publish } from '../src/index.js';
import { naivelyPublished } from '../test/core/publish/naive.js';
import { randomReport } from '../test/core/publish/random-report.js';

const { values } = parseArgs({
  options: { tables: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [tables, first] = [Number(values.tables), Number(values.seed)];
if (!Number.isSafeInteger(tables) || tables < 1 || !Number.isSafeInteger(first)) {
  console.error('check-publication: give --tables and --seed as whole numbers, for instance --tables 10000');
  process.exit(2);
}

const smallestCell = 10;
const found = { rows: 0, small: 0, hidden: 0, tables: 0, cells: 0, naiveTables: 0, naiveCells: 0 };
for (let seed = first; seed < first + tables; seed += 1) {
  const { report } = randomReport(seed);
  const published = publish(report, { smallestCell });
  const naive = naivelyPublished(report, smallestCell);
  const [open, openInNaive] = [disclosures(published), disclosures(naive, { smallestCell })];
  found.rows += report.outcomes.length;
  found.small += naive.outcomes.filter(({ status }) => status === 'suppressed').length;
  found.hidden += published.publication.hidden;
  found.cells += open.length;
  found.tables += open.length > 0 ? 1 : 0;
  found.naiveCells += openInNaive.length;
  found.naiveTables += openInNaive.length > 0 ? 1 : 0;
  if (open.length > 0) console.log(`seed ${seed}: ${open.length} hidden cells can be worked out`);
}

const shown = (n: number): string => n.toLocaleString('en').replaceAll(',', ' ');
console.log(
  [
    `${shown(tables)} random tables (seeds ${first} to ${first + tables - 1}), ${shown(found.rows)} results, smallest cell ${smallestCell}`,
    `published: ${shown(found.hidden)} results hidden; tables in which the checker works out a hidden cell: ${shown(found.tables)} (cells: ${shown(found.cells)})`,
    `only small cells hidden: ${shown(found.small)} results hidden; tables in which it works out a hidden cell: ${shown(found.naiveTables)} (cells: ${shown(found.naiveCells)})`,
  ].join('\n'),
);
if (found.tables > 0 || found.naiveTables === 0) process.exitCode = 1;
