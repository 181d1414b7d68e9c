/** A page: no part of Node, the same number. */
import { evaluateRows } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import rows from '../rows.json';

const report = evaluateRows(norrbotten2024, rows, { periods: ['2024-03'], indicators: ['B7'] });
const { numerator, denominator } = report.outcome('B7', { unit: 'HC01' });
document.body.textContent = `B7 ${numerator}/${denominator}`;
