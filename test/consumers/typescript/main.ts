/** TypeScript: the declarations say what the code does. Compiled as a module and as CommonJS, and run. */
import { evaluateRows, type Outcome, type Plan, type SyncTables } from 'vardval';
import type { FromCsvOptions } from 'vardval/csv';
import { norrbotten2024 } from 'vardval/norrbotten';
import { vasterbotten2025 } from 'vardval/vasterbotten';

const visit = {
  unitId: 'HC01',
  form: 'visit',
  visitType: 'new',
  profession: 'physician',
  waitReason: 'none',
  decidedOn: '2024-03-05',
} as const;
const rows: SyncTables = {
  units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
  contacts: [
    { ...visit, contactId: 'c1', personId: 'p1', date: '2024-03-08', assessedOn: '2024-03-08' },
    { ...visit, contactId: 'c2', personId: 'p2', date: '2024-03-09', assessedOn: '2024-03-09' },
  ],
};
const plans: readonly Plan[] = [norrbotten2024, vasterbotten2025];
const [plan = norrbotten2024] = plans;
const outcome: Outcome = evaluateRows(plan, rows, { periods: ['2024-03'], indicators: ['B7'] }).outcome(
  'B7',
  {
    unit: 'HC01',
  },
);
export const options: FromCsvOptions = { delimiter: ';' };
// @ts-expect-error a plan is no number
export const wrong: Plan = 7;
// @ts-expect-error there is no such option
export const unknown: Parameters<typeof evaluateRows>[2] = { periods: ['2024'], period: '2024' };

console.log(`B7 ${outcome.numerator}/${outcome.denominator}`);
