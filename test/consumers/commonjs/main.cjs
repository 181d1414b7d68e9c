/** CommonJS: every entry point can be required, and a plan is counted. */
const rows = require('../rows.json');
const { evaluateRows } = require('vardval');
const { norrbotten2024 } = require('vardval/norrbotten');

const options = { periods: ['2024-03'], indicators: ['B7'] };
const { numerator, denominator } = evaluateRows(norrbotten2024, rows, options).outcome('B7', {
  unit: 'HC01',
});

const { exports: entries } = require('vardval/package.json');
for (const entry of Object.keys(entries).filter((one) => one !== './package.json')) {
  const name = `vardval${entry.slice(1)}`;
  if (Object.keys(require(name)).length === 0) throw new Error(`${name} exports nothing`);
}
console.log(`B7 ${numerator}/${denominator}`);
