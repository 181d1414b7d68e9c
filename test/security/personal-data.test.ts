import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, evaluateRows, fromRows, pay, type SyncTables, VardvalError } from 'vardval';
import { fromCsv } from 'vardval/csv';
import { halsovalBonus } from 'vardval/halsoval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { htmlReport } from 'vardval/report';
import { describe, expect, test } from 'vitest';
import { vardval } from '../cli/run-cli.js';
import { emptyFolder } from '../folders.js';

/** Identities that stand in rows and nowhere else; numbers of persons who do not exist. */
const identities = [
  '19121212-1212',
  '191212121212',
  '20010203-9807',
  'Tolvan Tolvansson',
  'Storgatan 12 Ankeborg',
  'tolvan@example.se',
] as const;
const [dashed, plain, other, person, address, mail] = identities;

/** What was planted and is found; also where it is escaped, cut short or in other letters. */
function found(output: unknown): readonly string[] {
  const text = (typeof output === 'string' ? output : JSON.stringify(output)).toLowerCase();
  const marks = ['1212-1212', '12121212', '0203-9807', 'tolvan', 'ankeborg', 'storgatan'];
  return marks.filter((mark) => text.includes(mark));
}

const contact = { contactId: 'c1', personId: dashed, unitId: 'HC01', date: '2024-03-05', form: 'visit' };

/** Every sort of fault, each in a cell or a row that holds an identity. */
const tables = {
  units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
  persons: [
    { personId: dashed, birthDate: '1912-12-12', sex: 'female', deathDate: '2024-02-01' },
    { personId: plain, birthDate: dashed, sex: 'male' },
    { personId: other, birthDate: '2001-02-03', sex: person },
    { personId: dashed, birthDate: '1912-12-12', sex: 'male' },
    { personId: '', birthDate: '1950-01-01', sex: mail },
    { personId: { name: person }, birthDate: '1950-01-01', sex: 'male' },
    { personId: 191212121212, birthDate: '1950-01-01', sex: 'male' },
  ],
  listings: [
    { personId: dashed, unitId: 'HC01', from: '2020-01-01' },
    { personId: dashed, unitId: 'HC01', from: '2021-01-01' },
    { personId: other, unitId: 'HC01', from: '2024-05-01', to: '2024-01-01' },
    { personId: plain, unitId: 'HC01', from: address },
    { personId: person, unitId: 'HC01', from: '2020-01-01' },
  ],
  contacts: [
    contact,
    { ...contact, form: 'telephone' },
    { ...contact, contactId: 'c2', date: '1212-12-12' },
    { ...contact, contactId: 'c3', date: `2024-03-05 ${person}` },
    { ...contact, contactId: 'c4', form: person },
    { ...contact, contactId: 'c5', diagnoses: [dashed] },
    { ...contact, contactId: 'c6', diagnoses: [{ code: mail }] },
    { ...contact, contactId: 'c7', planned: other },
    { ...contact, contactId: 'c8', decidedOn: '2024-03-05', assessedOn: '2024-03-01' },
    { ...contact, contactId: dashed, date: new Date(0) },
    person,
    null,
    [dashed],
  ],
  calls: [{ callId: dashed, unitId: 'HC01', startedAt: `${person} 12:00`, outcome: person }],
  dispensings: [
    { dispensingId: other, personId: dashed, date: '2024-03-05', atc: person, ddd: plain, cost: mail },
  ],
  notes: [{ noteId: dashed, personId: person, date: address, term: person, value: mail }],
} as unknown as SyncTables;

const options = { periods: ['2024', '2024-DÅ04'], by: ['sex'] as const };

describe('what comes out of faulty rows names no person', () => {
  test('the marks find what is planted', () => {
    for (const identity of identities)
      if (identity !== mail) expect(found(`x ${identity} y`)).not.toEqual([]);
    expect(found({ sex: mail })).toEqual(['tolvan']);
  });

  test.each(['check', 'trust'] as const)('report, ledger and notes, duplicates: %s', (duplicates) => {
    const report = evaluateRows(norrbotten2024, tables, { ...options, duplicates });
    expect(report.ledger.tables.contacts?.rejected).toBeGreaterThan(3);
    expect(report.ledger.tables.persons?.reasons.length).toBeGreaterThan(1);
    const { plan: _, ...rest } = report;
    expect(found(rest)).toEqual([]);
    expect(found(htmlReport({ report }))).toEqual([]);
  });

  test('faults are told by the number of the row', () => {
    const { persons } = evaluateRows(norrbotten2024, tables, options).ledger.tables;
    const births = persons?.reasons.find(({ column }) => column === 'birthDate');
    expect(births?.examples).toEqual([{ row: 2 }]);
  });

  test('progress', async () => {
    const seen: unknown[] = [];
    await evaluate(norrbotten2024, {
      source: fromRows(tables),
      ...options,
      onProgress: (one) => seen.push(one),
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(found(seen)).toEqual([]);
  });

  test('statements and their findings', () => {
    const statement = pay(halsovalBonus, {
      facts: {
        ...tables,
        unitReports: [
          { unitId: 'HC01', period: '2024-04', item: 'telephone-calls', value: person, reportedOn: dashed },
          { unitId: 'HC01', period: '2024-04', item: dashed, value: mail, reportedOn: '2024-05-02' },
        ],
      } as unknown as SyncTables,
      period: '2024-04',
      rules: ['telephone'],
    });
    expect(found(statement)).toEqual([]);
  });
});

describe('what is thrown names no person', () => {
  async function thrown(run: () => unknown): Promise<string> {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return `${error.message} ${error instanceof VardvalError ? JSON.stringify(error.where) : ''}`;
    }
    return 'nothing was thrown';
  }

  function folderOf(name: string, text: string): string {
    const folder = emptyFolder('persons');
    writeFileSync(join(folder, name), text);
    return folder;
  }

  test.each([
    ['a quote that is not closed', `contactId,personId,unitId,date\nc1,"${person},HC01,2024-01-01\n`],
    ['a quote inside', `contactId,personId,unitId,date\nc1,"${dashed}"x,HC01,2024-01-01\n`],
    ['too many cells', `contactId,personId\nc1,${dashed},${person},${address}\n`],
    ['no UTF-8', `contactId,personId\nc1,${person}`],
  ])('CSV: %s', async (_, text) => {
    const folder = folderOf('contacts.csv', text);
    const said = await thrown(async () => {
      const report = await evaluate(norrbotten2024, { source: fromCsv(folder), ...options });
      expect(found(report.ledger)).toEqual([]);
    });
    expect(found(said)).toEqual([]);
  });

  test('units that cannot be read, when money is counted', async () => {
    const units = [
      { unitId: 'HC01', name: 'Norra', ownership: person },
      { unitId: 'HC01', name: 'Södra', ownership: dashed },
    ];
    const facts = { units, listings: [] } as unknown as SyncTables;
    const said = await thrown(() => pay(halsovalBonus, { facts, period: '2024-04', rules: ['telephone'] }));
    expect(found(said)).toEqual([]);
  });
});

describe('what commands write names no person', () => {
  const folder = emptyFolder('persons');
  const csv: Readonly<Record<string, string>> = {
    units: 'unitId,name,ownership\nHC01,Norra,public\n',
    persons: `personId,birthDate,sex\n${dashed},1912-12-12,female\n${plain},${dashed},male\n${other},2001-02-03,${person}\n`,
    listings: `personId,unitId,from\n${dashed},HC01,2020-01-01\n${dashed},HC01,2021-01-01\n${person},HC01,${address}\n`,
    contacts: `contactId,personId,unitId,date,form\n${dashed},${dashed},HC01,${dashed},visit\nc2,${plain},HC01,2024-03-01,${person}\n`,
  };
  for (const [table, text] of Object.entries(csv)) writeFileSync(join(folder, `${table}.csv`), text);
  const chosen = ['--plan', 'norrbotten-2024', '--data', folder];

  test.each([
    [['run', ...chosen, '--period', '2024', '--by', 'sex']],
    [['run', ...chosen, '--period', '2024', '--json']],
    [['check', ...chosen]],
    [['publish', ...chosen, '--period', '2024']],
    [['run', ...chosen, '--period', '2024', '--param', 'nothing=1', '--stack']],
  ])('%j', async (args) => {
    for (const interactive of [false, true]) {
      const { out, err } = await vardval(args, { interactive });
      expect((out + err).length).toBeGreaterThan(20);
      expect(found(out)).toEqual([]);
      expect(found(err)).toEqual([]);
    }
  });
});
