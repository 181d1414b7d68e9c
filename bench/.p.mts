import { readdirSync, writeFileSync } from 'node:fs';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { fullPlan, periodIds } from './six.js';
const dir = '/tmp/w/region100k/';
const parquet = Object.fromEntries(readdirSync(dir).filter((f) => f.endsWith('.parquet')).map((f) => [f.slice(0, -8), dir + f]));
const base = duckdb({ parquet, threads: 2 });
const engine = { ...base, open: async (s?: AbortSignal) => { const ses = await base.open(s); return { ...ses, run: async (st: any) => { if (st.text.startsWith('create temporary table "vardval_0_hits_contacts"')) {
  const st2 = { ...st, text: 'explain analyze ' + st.text.replace(/^create temporary table "[^"]*" as /, '') };
  const r = await ses.rows(st2); writeFileSync('/tmp/w/explain.txt', st.text + '\n' + r.map((x) => String(x[1])).join('\n')); }
  return ses.run(st); } }; } };
await evaluateSql(fullPlan, { engine, duplicates: 'trust', faults: 'trust', by: ['sex'], periods: periodIds });
