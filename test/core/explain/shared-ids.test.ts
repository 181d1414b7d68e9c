import { evaluateRows, explain, fromRows } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, it } from 'vitest';
import type { ExplainedClause } from '../../../src/core/explain/explanation.js';

const units = [{ unitId: 'HC01', name: 'Norra', ownership: 'public' as const }];
const visit = {
  unitId: 'HC01',
  form: 'visit',
  visitType: 'new',
  profession: 'physician',
  waitReason: 'none',
  date: '2024-03-07',
  decidedOn: '2024-03-04',
  assessedOn: '2024-03-07',
} as const;

const leavesOf = (clause: ExplainedClause): readonly ExplainedClause[] =>
  clause.parts.length === 0 ? [clause] : clause.parts.flatMap(leavesOf);

/** What the region counts, and what is said of the rows of one of its persons. */
async function of(contacts: readonly object[], personId = 'anna') {
  const rows = { units, contacts: contacts as never };
  const { numerator, denominator } = evaluateRows(norrbotten2024, rows, {
    periods: ['2024-03'],
    indicators: ['B7'],
  }).outcome('B7', {});
  const explanation = await explain(norrbotten2024, 'B7', {
    source: fromRows(rows),
    period: '2024-03',
    personId,
  });
  return { region: [numerator, denominator], ...explanation };
}

describe('two persons whose rows have one id', () => {
  const contacts = [
    { ...visit, contactId: 'c1', personId: 'anna' },
    { ...visit, contactId: 'c1', personId: 'bertil', date: '2024-03-06' },
    { ...visit, contactId: 'c2', personId: 'bertil' },
  ];

  it.each(['anna', 'bertil'])('do not count, and %s is told why', async (personId) => {
    const { region, subjects, sentences, ledger } = await of(contacts, personId);
    expect(region).toEqual([1, 1]);
    expect(subjects[0]).toMatchObject({
      result: 'outside',
      base: false,
      sharedId: { verdict: 'conflict', rows: 2, differsIn: ['personId', 'date'] },
    });
    const date = personId === 'anna' ? '2024-03-07' : '2024-03-06';
    expect(sentences.sv[0]).toBe(
      `Raden c1, ${date} räknas inte: 2 rader har dess id (contactId) och skiljer sig i personId, date, och då räknas ingen av dem.`,
    );
    expect(sentences.en[0]).toBe(
      `The row c1, ${date} does not count: 2 rows have its id (contactId) and differ in personId, date, and then none of them counts.`,
    );
    expect(ledger.flatMap(({ findings }) => findings)).toEqual([
      expect.objectContaining({ kind: 'duplicate-conflict', count: 2 }),
    ]);
  });

  it('are not told of each other', async () => {
    expect(JSON.stringify(await of(contacts, 'anna'))).not.toContain('bertil');
  });

  it('leaves the other rows of the person as they are', async () => {
    const { subjects } = await of(contacts, 'bertil');
    expect(subjects.map(({ row, result, sharedId }) => [row?.['contactId'], result, sharedId])).toEqual([
      ['c1', 'outside', expect.objectContaining({ verdict: 'conflict' })],
      ['c2', 'counted', null],
    ]);
  });

  it('counts where the row of the other cannot be read', async () => {
    const { region, subjects } = await of([contacts[0] as object, { ...contacts[1], date: '2024-02-30' }]);
    expect(region).toEqual([1, 1]);
    expect(subjects).toEqual([expect.objectContaining({ result: 'counted', sharedId: null })]);
  });

  it('does not take the row of another for an unreadable one of the person', async () => {
    const { region, subjects } = await of([{ ...contacts[0], date: '2024-02-30' }, contacts[1] as object]);
    expect(region).toEqual([1, 1]);
    expect(subjects).toEqual([expect.objectContaining({ result: 'outside', base: false, sharedId: null })]);
  });

  it('sees it in a source that can be read once', async () => {
    let read = 0;
    const { subjects } = await explain(norrbotten2024, 'B7', {
      source: fromRows({
        units,
        contacts: (function* () {
          read += 1;
          for (const row of [...contacts].reverse()) yield [row] as never;
        })(),
      }),
      period: '2024-03',
      personId: 'anna',
    });
    expect([read, subjects[0]?.sharedId?.verdict]).toEqual([1, 'conflict']);
  });
});

describe('one person whose rows have one id', () => {
  const row = { ...visit, contactId: 'c1', personId: 'anna' };

  it('counts equal rows once', async () => {
    const { region, subjects, sentences } = await of([row, { ...row }]);
    expect(region).toEqual([1, 1]);
    expect(subjects.map(({ result, sharedId }) => [result, sharedId])).toEqual([
      ['counted', null],
      ['outside', { verdict: 'repeat', rows: 2, differsIn: [] }],
    ]);
    expect(sentences.sv.at(-1)).toBe(
      'Raden c1, 2024-03-07 är lika med en annan rad med samma id (contactId) och räknas inte en gång till.',
    );
    expect(sentences.en.at(-1)).toBe(
      'The row c1, 2024-03-07 equals another row with its id (contactId) and does not count once more.',
    );
  });

  it('counts none of rows that differ', async () => {
    const { region, subjects } = await of([row, { ...row }, { ...row, profession: 'nurse' }]);
    expect(region).toEqual([0, 0]);
    expect(subjects.map(({ result, sharedId }) => [result, sharedId?.rows, sharedId?.differsIn])).toEqual([
      ['outside', 3, ['profession']],
      ['outside', 3, ['profession']],
      ['outside', 3, ['profession']],
    ]);
  });
});

describe('a person whose evidence has the id of another', () => {
  const born = (personId: string) => ({ personId, birthDate: '1984-05-17', sex: 'female' as const });
  const listed = (personId: string) => ({ personId, unitId: 'HC01', from: '2020-01-01' });
  const talk = (personId: string) => ({
    contactId: 'talk',
    personId,
    unitId: 'HC01',
    date: '2024-03-05',
    form: 'visit' as const,
    procedures: ['UU005'],
  });
  const rows = {
    units,
    persons: [born('anna'), born('bertil')],
    listings: [listed('anna'), listed('bertil')],
    contacts: [talk('anna'), talk('bertil')],
    notes: [],
  };

  it('does not count by it, and the row is shown with why', async () => {
    const outcome = evaluateRows(norrbotten2024, rows, { periods: ['2024'] }).outcome('B1', {});
    expect([outcome.numerator, outcome.denominator]).toEqual([0, 2]);
    const { subjects, sentences } = await explain(norrbotten2024, 'B1', {
      source: fromRows(rows),
      period: '2024',
      personId: 'anna',
    });
    expect(subjects[0]?.result).toBe('not-counted');
    const evidence = leavesOf(subjects[0]?.counted as ExplainedClause).flatMap((leaf) => leaf.evidence);
    expect(evidence).toContainEqual(
      expect.objectContaining({
        table: 'contacts',
        inTime: true,
        matches: 'true',
        sharedId: { verdict: 'conflict', rows: 2, differsIn: ['personId'] },
      }),
    );
    expect(sentences.sv.join('\n')).toContain(
      '(en rad passar men räknas inte, för flera rader har dess id och skiljer sig: talk, 2024-03-05)',
    );
    expect(sentences.en.join('\n')).toContain(
      '(a row fits but does not count, because several rows have its id and differ: talk, 2024-03-05)',
    );
  });
});
