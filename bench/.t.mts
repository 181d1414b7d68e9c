import { readdirSync } from 'node:fs';
import { evaluateRows } from 'vardval';
import { syntheticRegion } from 'vardval/synthetic';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { fullPlan, printedPlan, periodIds } from './six.js';
const dir = '/tmp/w/region100k/';
const parquet = Object.fromEntries(readdirSync(dir).filter((f) => f.endsWith('.parquet')).map((f) => [f.slice(0, -8), dir + f]));
const engine = duckdb({ parquet, threads: 2 });
const run = (plan: any, o: any) => evaluateSql(plan, { engine, duplicates: 'trust', faults: 'trust', by: ['sex'], ...o });
const log: [string, number][] = [];
for (const [name, o, plan] of [['all 15', { periods: periodIds }, fullPlan], ['all year', { periods: ['2024'] }, fullPlan], ['B1 year', { periods: ['2024'], indicators: ['B1'], by: [] }, fullPlan], ['C6a year', { periods: ['2024'], indicators: ['C6a'], by: [] }, fullPlan]] as const) {
  for (let i = 0; i < 2; i += 1) {
    log.length = 0; let last = process.cpuUsage(); const first = last;
    const t = performance.now();
    const r = await run(plan, { ...o, onStatement: (a: string) => { const c = process.cpuUsage(last); last = process.cpuUsage(); log.push([a, (c.user + c.system) / 1000]); } });
    const t1 = performance.now();
    r.outcomes.length;
    const tot = process.cpuUsage(first); console.log(name, 'CPU', Math.round((tot.user + tot.system) / 1000), Math.round(t1 - t), 'ms +', Math.round(performance.now() - t1), 'statements', log.length, 'in engine', Math.round(log.reduce((s, [, m]) => s + m, 0)));
  }
  console.log([...log].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([a, ms]) => `   ${Math.round(ms)} ${a}`).join('\n'));
}
if (process.argv[2]) {
const rows = syntheticRegion({ persons: 100000, units: 60, extraTables: false }).toRows();
for (let i = 0; i < 2; i += 1) { const t = performance.now(); evaluateRows(fullPlan, rows as never, { periods: periodIds, by: ['sex'], duplicates: 'trust' }).outcomes.length; console.log('memory', Math.round(performance.now() - t)); }
const a = await run(fullPlan, { periods: periodIds }); const b = evaluateRows(fullPlan, rows as never, { periods: periodIds, by: ['sex'], duplicates: 'trust' });
const { differencesOf } = await import('../test/sql/scenarios.js');
console.log(differencesOf(b, a).slice(0, 5), a.outcomes.length);
}
