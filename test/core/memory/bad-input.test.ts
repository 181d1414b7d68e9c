import { evaluateRows, fromRows, type Report, SourceError } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

const unit = { unitId: 'HC01', name: 'Norra', ownership: 'public' };
const person = { personId: 'p1', birthDate: '1940-02-29', sex: 'female' };
const listing = { personId: 'p1', unitId: 'HC01', from: '2020-01-01' };
const contact = {
  ...{ contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-08', form: 'visit', visitType: 'new' },
  ...{ profession: 'physician', waitReason: 'none', decidedOn: '2024-03-05', assessedOn: '2024-03-08' },
};

function run(rows: object, indicators: readonly string[], more: object = {}): Report {
  return evaluateRows(norrbotten2024, rows as never, { periods: ['2024'], indicators, ...more });
}

function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected the call to throw');
}

describe('a cell that cannot be read', () => {
  test.each<readonly [string, object]>([
    ['a date that does not exist', { date: '2023-02-29' }],
    ['30 February in a leap year', { date: '2024-02-30' }],
    ['a date with a time', { date: '2024-03-08T10:00:00' }],
    ['a date with a time zone', { date: '2024-03-08T00:00:00+01:00' }],
    ['a date with Z', { date: '2024-03-08Z' }],
    ['a Date', { date: new Date(Date.UTC(2024, 2, 8)) }],
    ['a number for a date', { date: 20240308 }],
    ['a short date', { date: '2024-3-8' }],
    ['no date', { date: null }],
    ['a number for an id', { personId: 17 }],
    ['an object for an id', { unitId: { id: 'HC01' } }],
    ['a value that the column does not list', { form: 'besök' }],
    ['an unreadable day in a column whose null means that it did not happen', { assessedOn: '2023-02-29' }],
  ])('%s: the row is rejected and counted nowhere', (_, change) => {
    const report = run(
      { units: [unit], persons: [person], contacts: [contact, { ...contact, contactId: 'c2', ...change }] },
      ['B7'],
    );
    expect(report.outcome('B7', {})).toMatchObject({ numerator: 1, denominator: 1 });
    expect(report.ledger.tables.contacts).toMatchObject({
      read: 2,
      rejected: 1,
      reasons: [{ column: Object.keys(change)[0], effect: 'row-rejected', count: 1, examples: [{ row: 2 }] }],
    });
  });

  test('in another column: the cell is null, the row stays', () => {
    const report = run(
      { contacts: [{ ...contact, decidedOn: '2023-02-29', planned: 'yes', clinicianId: 7 }] },
      ['B7'],
    );
    expect(report.outcome('B7', {})).toMatchObject({ numerator: 0, denominator: 1 });
    expect(
      report.ledger.tables.contacts?.reasons.map(({ column, effect }) => [column, effect]).sort(),
    ).toEqual([
      ['clinicianId', 'cell-null'],
      ['decidedOn', 'cell-null'],
      ['planned', 'cell-null'],
    ]);
  });

  test.each([null, undefined, 7, 'row', true, 7n, Symbol('row'), () => ({})])('a row that is %s', (row) => {
    // The first element tells an array of rows from an array of batches.
    const report = run({ contacts: [contact, row] }, ['B7']);
    expect(report.ledger.tables.contacts).toMatchObject({ read: 2, rejected: 1 });
  });
});

describe('columns', () => {
  test('that the table does not have are named and change nothing', () => {
    const report = run({ contacts: [{ ...contact, Assessed_On: '2024-12-31', huvuddiagnos: 'I10' }] }, [
      'B7',
    ]);
    expect(report.outcome('B7', {})).toMatchObject({ numerator: 1, denominator: 1 });
    expect(report.ledger.tables.contacts?.unknownColumns).toEqual(['Assessed_On', 'huvuddiagnos']);
  });

  test('that are missing make the indicator not measurable, with their names', () => {
    const { decidedOn, waitReason, ...rest } = contact;
    const report = run({ contacts: [rest] }, ['B7']);
    expect(report.outcome('B7', {})).toMatchObject({
      status: 'not-measurable',
      numerator: null,
      value: null,
    });
    expect(report.outcome('B7', {}).reason?.en).toContain('contacts.decidedOn');
    expect(report.outcome('B7', {}).reason?.en).toContain('contacts.waitReason');
    expect(report.outcome('B7', {}).reason?.sv).toContain('contacts.decidedOn');
    expect(report.ledger.tables.contacts?.missing).toContain('waitReason');
  });

  test('are there when one row has them, or the source states them', () => {
    const { decidedOn, ...rest } = contact;
    const one = run({ contacts: [contact, { ...rest, contactId: 'c2' }] }, ['B7']);
    expect(one.outcome('B7', {})).toMatchObject({ status: 'measured', numerator: 1, denominator: 2 });
    const stated = fromRows(
      { contacts: [rest] as never },
      { columns: { contacts: Object.keys(contact) as never } },
    );
    expect(
      evaluateRows(norrbotten2024, stated, { periods: ['2024'], indicators: ['B7'] }).outcome('B7', {}),
    ).toMatchObject({ status: 'measured', numerator: 0, denominator: 1 });
  });

  test('with a stated default may be missing: listings.kind, chats.startedBy', () => {
    expect(run({ listings: [listing] }, ['A1']).outcome('A1', {})).toMatchObject({
      status: 'measured',
      value: 1,
    });
    const chat = { chatId: '1', unitId: 'HC01', personId: 'p1', openedAt: '2024-05-01T08:00:00Z' };
    const report = run({ chats: [{ ...chat, answeredAt: '2024-05-01T09:00:00Z' }] }, ['B6b']);
    expect(report.outcome('B6b', {})).toMatchObject({ status: 'measured', numerator: 1, denominator: 1 });
  });
});

describe('columns that a row does not test', () => {
  const at = { receivedAt: '2024-05-02T08:00:00Z', answeredAt: '2024-05-02T09:00:00Z' };
  const hours = { unitId: 'HC01', weekday: 4, opens: '08:00', closes: '17:00' };

  test('may be missing: calls without a person', () => {
    const calls = [{ callId: '1', unitId: 'HC01', line: 'advice-booking', ...at }];
    const report = run({ units: [unit], openingHours: [hours], calls }, ['B6a'], { by: ['sex'] });
    expect(report.outcome('B6a', {})).toMatchObject({ status: 'measured', numerator: 1, denominator: 1 });
    expect(report.outcome('B6a', { sex: 'unknown' })).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('may be missing: chats without a person, with the sex of the row', () => {
    const { receivedAt: openedAt, answeredAt } = at;
    const chats = [{ chatId: '1', unitId: 'HC01', openedAt, answeredAt, sex: 'female' }];
    const report = run({ units: [unit], chats }, ['B6b'], { by: ['sex'] });
    expect(report.outcome('B6b', { sex: 'female' })).toMatchObject({ status: 'measured', value: 1 });
  });
});

describe('tables', () => {
  test('without rows give zeros that are measured', () => {
    const report = run({ units: [unit], persons: [], listings: [], contacts: [] }, ['A1', 'A1.change', 'B7']);
    for (const at of [{}, { unit: 'HC01' }]) {
      expect(report.outcome('A1', at)).toMatchObject({ status: 'measured', numerator: 0, value: 0 });
      expect(report.outcome('A1.change', at)).toMatchObject({ status: 'measured', value: 0 });
      expect(report.outcome('B7', at)).toMatchObject({
        status: 'no-data',
        numerator: 0,
        denominator: 0,
        value: null,
      });
    }
  });

  test('that are missing make the indicator not measurable, with their name, and never zero', () => {
    const report = run({ units: [unit], persons: [person], listings: [listing], openingHours: [] }, [
      'B6',
      'B6a',
      'B7',
      'C1',
      'C2',
    ]);
    for (const [id, table] of [
      ['B7', 'contacts'],
      ['C2', 'notes'],
      ['B6a', 'calls'],
      ['C1', 'outOfRegionCare'],
    ] as const) {
      const outcome = report.outcome(id, { unit: 'HC01' });
      expect(outcome).toMatchObject({
        status: 'not-measurable',
        numerator: null,
        denominator: null,
        value: null,
      });
      expect(outcome.reason?.en).toContain(table);
      expect(outcome.reason?.sv).toContain(table);
    }
    expect(report.outcome('B6', {}).status).toBe('not-measurable');
  });

  test('no persons: counted with unknown sex, and what needs an age is not measurable', () => {
    const report = run(
      { units: [unit], listings: [listing], dispensings: [], notes: [], contacts: [contact] },
      ['A1', 'B1', 'C3'],
      {
        by: ['sex'],
      },
    );
    expect(report.outcome('A1', { sex: 'unknown' }).value).toBe(1);
    expect(report.outcome('A1', { sex: 'female' }).value).toBe(0);
    for (const id of ['B1', 'C3']) {
      expect(report.outcome(id, {}).status).toBe('not-measurable');
      expect(report.outcome(id, {}).reason?.en).toContain('persons');
    }
  });

  test('that are not there are not looked up in: no row refers to nothing', () => {
    const { ledger } = run({ listings: [listing], contacts: [contact] }, ['A1', 'B7']);
    expect(ledger.tables.contacts?.findings).toEqual([]);
    expect(ledger.tables.listings?.findings).toEqual([]);
  });

  test('no units: the region alone', () => {
    const report = run({ persons: [person], listings: [listing], contacts: [contact] }, ['A1', 'B7']);
    expect(report.outcomes.map((one) => [one.indicator, one.unit, one.value])).toEqual([
      ['A1', null, 1],
      ['B7', null, 1],
    ]);
  });

  test('nothing at all: nothing is measurable, nothing is zero', () => {
    const report = evaluateRows(norrbotten2024, {}, { periods: ['2024'] });
    expect(report.outcomes.length).toBeGreaterThan(20);
    for (const one of report.outcomes) {
      expect([one.indicator, one.numerator, one.value]).toEqual([one.indicator, null, null]);
      expect(['not-measurable', 'not-reported', 'narrative']).toContain(one.status);
    }
  });

  test.each<readonly [string, object, string]>([
    ['an unknown table', { contact: [] }, 'contacts'],
    ['rows that are no rows', { contacts: 7 }, 'contacts'],
    ['null', { contacts: null }, 'contacts'],
  ])('%s is an error that says which', (_, rows, name) => {
    const error = thrownBy(() => run(rows, ['B7']));
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toContain(name);
  });
});
