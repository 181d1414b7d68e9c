/**
 * The whole plan and six of its indicators over rows in memory, against hand-written code and DuckDB. Run by
 * bench/run.ts, which builds the library first.
 */
import { type EvaluateOptions, evaluateRows, type Plan } from 'vardval';
import { syntheticRegion } from 'vardval/synthetic';
import { collectGarbage, heading, interleaved, ratioRow, timeRow, valueRow } from './print.js';
import { duckdbRival } from './rivals/duckdb.js';
import { loopEach } from './rivals/loop-each.js';
import { singlePass } from './rivals/single-pass.js';
import { fullPlan, mustEqual, periodIds, printedPlan, type Rows, resultOf, six } from './six.js';

const [persons = '250000', rounds = '5'] = process.argv.slice(2);

const rows: Rows = syntheticRegion({ persons: Number(persons), units: 60, extraTables: false }).toRows();
const total = Object.values(rows).reduce((sum, table) => sum + table.length, 0);
heading(
  `Rows in memory: ${Number(persons)} persons, ${rows.units?.length} units, ${total} rows in the tables of the plan`,
);

const run = (plan: Plan, options: Partial<EvaluateOptions>) => () =>
  evaluateRows(plan, rows, { periods: periodIds, by: ['sex'], duplicates: 'trust', ...options });
const ofSix = run(fullPlan, { indicators: six });

const duckdb = await duckdbRival(rows);
const expected = resultOf(ofSix());
mustEqual('single pass', singlePass(rows), expected);
mustEqual('loop each', loopEach(rows), expected);
await duckdb.load();
mustEqual('DuckDB', await duckdb.query(), expected);

heading(`Six indicators (${six.join(', ')}) in ${periodIds.length} periods, by sex; all results equal`);
const times = await interleaved(Number(rounds), {
  vardval: ofSix,
  checked: run(fullPlan, { indicators: six, duplicates: 'check' }),
  single: () => singlePass(rows),
  load: duckdb.load,
  query: duckdb.query,
});
const loops = await interleaved(Math.min(3, Number(rounds)), { each: () => loopEach(rows) });
const time = (name: string): number => ({ ...times, ...loops })[name] ?? Number.NaN;
timeRow('vardval', time('vardval'));
timeRow("vardval, duplicates: 'check'", time('checked'));
timeRow('hand-written single pass', time('single'));
timeRow('hand-written loop for each indicator and period', time('each'));
timeRow('DuckDB: load the objects', time('load'), duckdb.about);
timeRow('DuckDB: one query for each indicator', time('query'));
ratioRow('vardval : hand-written single pass', time('vardval') / time('single'), 1.3);
ratioRow("vardval with duplicates: 'check' : hand-written single pass", time('checked') / time('single'));
ratioRow('vardval : hand-written loop for each', time('vardval') / time('each'), 0.25);
ratioRow('vardval : DuckDB, load and queries', time('vardval') / (time('load') + time('query')));
ratioRow('vardval : DuckDB, queries of what is loaded already', time('vardval') / time('query'));
duckdb.close();

heading('The whole plan, by sex');
collectGarbage();
const year = { periods: ['2024'] };
const whole = await interleaved(3, {
  six: ofSix,
  whole: run(fullPlan, {}),
  checked: run(fullPlan, { duplicates: 'check' }),
  year: run(fullPlan, year),
  printed: run(printedPlan, {}),
  printedYear: run(printedPlan, year),
});
const wholeTime = (name: string): number => whole[name] ?? Number.NaN;
const n = fullPlan.indicators.length;
timeRow('six indicators in 15 periods', wholeTime('six'));
timeRow(`${n} indicators in 15 periods`, wholeTime('whole'));
timeRow(`${n} indicators in 15 periods, duplicates: 'check'`, wholeTime('checked'));
timeRow(`${n} indicators, the year alone`, wholeTime('year'));
timeRow(`${n} indicators in the periods printed, 15 periods`, wholeTime('printed'));
timeRow(`${n} indicators in the periods printed, the year alone`, wholeTime('printedYear'));
ratioRow('whole plan : six', wholeTime('whole') / wholeTime('six'), 4);
ratioRow(
  '15 periods : the year, every indicator in every period',
  wholeTime('whole') / wholeTime('year'),
  1.5,
);
ratioRow('15 periods : the year, as printed', wholeTime('printed') / wholeTime('printedYear'));
valueRow('rows a second, whole plan, 15 periods', `${(total / wholeTime('whole') / 1000).toFixed(2)} M`);
