import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, together, woman } from '../people.js';
import { dated, listedOnTheLastDay, yearEdges } from '../windows.js';

// V15: of the listed under 80 with type 2 diabetes and a value of HbA1c in NDR in the year, those whose latest is above
// 70 mmol/mol.

const year = yearEdges(2025);

const hba1c = (date: string, value: number, more: object = {}): CaseRows => ({
  labResults: [
    { personId: 'p1', date, analyte: 'HbA1c', value, register: 'NDR', diabetesType: '2', ...more },
  ],
});
const her = (...rows: readonly CaseRows[]): CaseRows => together(woman(), ...rows);

/** Values that are none of NDR's HbA1c with type 2. */
const notOurs: readonly object[] = [
  { analyte: 'LDL' },
  { register: null },
  { register: 'SwedeHF' },
  { diabetesType: '1' },
  { diabetesType: 'other' },
  { diabetesType: null },
];

const diabetes: readonly Case[] = [
  ['no value', woman(), [0, 0]],
  ['71', her(hba1c('2025-02-10', 71)), [1, 1]],
  ['70', her(hba1c('2025-02-10', 70)), [0, 1]],
  ['70.5', her(hba1c('2025-02-10', 70.5)), [1, 1]],
  ['80 on the last day', together(woman('1945-12-31'), hba1c('2025-02-10', 80)), [0, 0]],
  ['80 on the day after', together(woman('1946-01-01'), hba1c('2025-02-10', 80)), [1, 1]],
  ['lower since', her(hba1c('2025-02-10', 80), hba1c('2025-02-11', 60)), [0, 1]],
  ['higher since', her(hba1c('2025-02-10', 60), hba1c('2025-02-11', 80)), [1, 1]],
  ['two of a day', her(hba1c('2025-02-10', 80), hba1c('2025-02-10', 60)), [1, 1]],
  ...notOurs.map((more): Case => ['another value', her(hba1c('2025-02-10', 80, more)), [0, 0]]),
  ...notOurs.map(
    (more): Case => [
      'another value since',
      her(hba1c('2025-02-10', 80), hba1c('2025-02-11', 60, more)),
      [1, 1],
    ],
  ),
  ...dated('a high value', year, (date) => her(hba1c(date, 80)), [
    [1, 1],
    [0, 0],
  ]),
  ['lower since, next year', her(hba1c('2025-12-31', 80), hba1c('2026-01-01', 60)), [1, 1]],
  ['higher since, next year', her(hba1c('2025-12-31', 60), hba1c('2026-01-01', 80)), [0, 1]],
  ['low on the last day', her(hba1c('2025-12-30', 80), hba1c('2025-12-31', 60)), [0, 1]],
  ...listedOnTheLastDay(year, hba1c('2025-02-10', 80), [
    [1, 1],
    [0, 0],
  ]),
];

export const diabetesBoundaries: readonly Boundary[] = cases('vasterbotten-2025', ['V15'], '2025', diabetes);
