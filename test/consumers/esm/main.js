/** ECMAScript modules: every entry point loads by its own, and a plan is counted. */
import { readFileSync } from 'node:fs';
import { evaluate, evaluateRows, fromRows } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';

const rows = JSON.parse(readFileSync(new URL('../rows.json', import.meta.url), 'utf8'));
const options = { periods: ['2024-03'], indicators: ['B7'] };
const { numerator, denominator } = evaluateRows(norrbotten2024, rows, options).outcome('B7', {
  unit: 'HC01',
});
const later = await evaluate(norrbotten2024, { ...options, source: fromRows(rows) });
if (later.outcome('B7', { unit: 'HC01' }).numerator !== numerator)
  throw new Error('evaluate and evaluateRows differ');

const { exports } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.resolve('vardval/package.json')), 'utf8'),
);
for (const entry of Object.keys(exports).filter((one) => one !== './package.json')) {
  const name = `vardval${entry.slice(1)}`;
  const entryExports = Object.keys(await import(name));
  if (entryExports.length === 0) throw new Error(`${name} exports nothing`);
}
console.log(`B7 ${numerator}/${denominator}`);
