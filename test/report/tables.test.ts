import { evaluateRows, pay, type Report } from 'vardval';
import { halsovalBonus } from 'vardval/halsoval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { csvLines, outcomeTable } from 'vardval/report';
import { describe, expect, test } from 'vitest';
import { ledgerText } from '../../src/report/ledger-text.js';

import { regionTable } from '../../src/report/region-table.js';
import { statementTable } from '../../src/report/statement-table.js';
import { fixedNumber } from '../../src/report/tables/written-number.js';
import { telephoneFacts } from '../core/remuneration/region.js';

const contact = { personId: 'p1', date: '2024-03-08', form: 'visit', profession: 'physician' } as const;
const waits = { visitType: 'new', waitReason: 'none', decidedOn: '2024-03-05' } as const;

/** Of three contacts two are assessed in time; the last row has a date that does not exist. */
function report(unitId: string): Report {
  const contacts = ['2024-03-08', '2024-03-08', '2024-03-09', '2024-02-30'].map((assessedOn, i) => ({
    ...{ ...contact, ...waits, contactId: `c${i}`, unitId, assessedOn },
  }));
  const units = [{ unitId, name: 'Norra', ownership: 'public' as const }];
  return evaluateRows(
    norrbotten2024,
    { units, contacts },
    { periods: ['2024-03'], indicators: ['B7'], by: ['sex'] },
  );
}

test.each([
  [1234567.891, 2, '1\u00a0234\u00a0567,89'],
  [-0.004, 2, '0,00'],
  [-1234, 0, '−1\u00a0234'],
  [999, 0, '999'],
  [1000, 0, '1\u00a0000'],
])('%s with %s decimals is written %s', (value, decimals, written) => {
  expect(fixedNumber(value, decimals, 'sv')).toBe(written);
});

describe('the table of a region', () => {
  const [head, , row] = regionTable(report('HC01')).split('\n');
  test('shows value, sexes, goal, fulfilment and what is left to the goal', () => {
    expect(head?.split(/ {2,}/)).toEqual([
      'Nr',
      'Indikator',
      '2024-03',
      'Kvinnor',
      'Män',
      'Mål',
      'Utfall',
      'Kvar',
    ]);
    expect(row?.split(/ {2,}/)).toEqual([
      'B7',
      'Medicinsk bedömning inom 3 dagar',
      '66,7\u00a0%',
      'inga fall',
      'inga fall',
      '≥ 100 %',
      'ej uppnått',
      '1',
    ]);
  });
});

describe('outcomes as CSV', () => {
  const linesOf = (one: Report): string[] => [...csvLines(outcomeTable(one))];
  test('have one line an outcome, exact counts and empty cells where nothing is', () => {
    const lines = linesOf(report('HC01'));
    expect(lines).toHaveLength(1 + report('HC01').outcomes.length);
    expect(lines[1]).toBe(
      'norrbotten-2024,B7,medical-assessment,Medicinsk bedömning inom 3 dagar,proportion,2024-03,2024-03-01,2024-04-01,HC01,Norra,,,,,,measured,2,3,0.6666666666666666,counted,≥ 100 %,not-met,1,,,,kontakter\r\n',
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['-2', "'-2"],
    ['+2', "'+2"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=a,"b"', '"\'=a,""b"""'],
  ])('a unit named %s is written %s: no formula, no broken line', (unitId, written) => {
    expect(linesOf(report(unitId))[1]).toContain(`,2024-04-01,${written},`);
  });
});

test('the ledger says what was read, used and rejected, and why', () => {
  const text = ledgerText(report('HC01'));
  expect(text).toContain(
    'contacts: 4 lästa, 3 använda, 0 utanför perioderna, 0 berör ingen indikator, 0 dubbletter, 1 avvisade',
  );
  expect(text).toMatch(/1 × assessedOn: .*\(raden avvisad; t\.ex\. rad 4\)/);
});

test('a statement as a table has a row a unit, its sum, and what is left of each pot', () => {
  const statement = pay(halsovalBonus, {
    facts: telephoneFacts([
      { id: 'HC01', listed: 12_000, calls: 100, answered: 97 },
      { id: 'HC02', listed: 8_000, calls: 100, answered: 93 },
    ]),
    period: '2024-04',
    rules: ['telephone'],
  });
  const lines = statementTable(statement).split('\n');
  expect(lines[2]?.split(/ {2,}/)).toEqual(['HC01', '41\u00a0666,67', '41\u00a0666,67']);
  expect(lines[3]?.split(/ {2,}/).map((cell) => cell.trim())).toEqual(['HC02', '0,00', '0,00']);
  expect(lines[4]).toMatch(
    /^telephone 2024-04: pott 41\u00a0666,67, tidigare 0,00, nu 41\u00a0666,67, kvar 0,00/,
  );
});
