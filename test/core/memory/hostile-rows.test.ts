import { contacts, count, eachRow, evaluateRows, listed, period, type Report } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { about, ownPlan } from './own-plan.js';

const plan = ownPlan(
  count({ ...about('listed'), of: listed() }),
  count({ ...about('rows'), of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }) }),
);
const contact = { contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-08', form: 'visit' };
const units = [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }];

function run(rows: object, more: object = {}): Report {
  return evaluateRows(plan, { units, listings: [], ...rows } as never, { periods: ['2024'], ...more });
}

class Row {
  readonly #id: string;
  constructor(id: string) {
    this.#id = id;
  }
  get contactId(): string {
    return this.#id;
  }
  get personId(): string {
    return 'p1';
  }
  get unitId(): string {
    return 'HC01';
  }
  get date(): string {
    return '2024-03-08';
  }
  get form(): string {
    return 'visit';
  }
}

describe('rows of every make are rows', () => {
  test.each<readonly [string, (id: string) => object]>([
    ['without a prototype', (contactId) => Object.assign(Object.create(null), { ...contact, contactId })],
    ['frozen', (contactId) => Object.freeze({ ...contact, contactId })],
    [
      'with own getters',
      (contactId) =>
        Object.defineProperty({ ...contact }, 'contactId', { get: () => contactId, enumerable: true }),
    ],
    ['with getters of a class', (contactId) => new Row(contactId)],
    ['with inherited cells', (contactId) => Object.assign(Object.create(contact), { contactId })],
    ['a proxy', (contactId) => new Proxy({ ...contact, contactId }, {})],
    [
      'with the columns in another order',
      (contactId) => ({ form: 'visit', date: contact.date, unitId: 'HC01', personId: 'p1', contactId }),
    ],
    [
      'with cells of the prototype of objects for columns',
      (contactId) => ({ ...contact, contactId, constructor: 'x', toString: 1 }),
    ],
  ])('%s', (_, make) => {
    const plain = { ...contact, contactId: 'plain' };
    for (const rows of [
      [make('a'), make('b'), plain],
      [plain, make('a'), plain, make('b')],
    ]) {
      const report = run({ contacts: rows });
      expect(report.outcome('rows', { unit: 'HC01' }).value).toBe(3);
      expect(report.ledger.tables.contacts).toMatchObject({ read: rows.length, used: 3, rejected: 0 });
    }
  });

  test('a cell that throws stops the run with its own error', () => {
    const rows = [
      contact,
      Object.defineProperty({ ...contact }, 'date', {
        get: () => {
          throw new Error('no such cell');
        },
        enumerable: true,
      }),
    ];
    expect(() => run({ contacts: rows })).toThrow('no such cell');
  });

  test('columns called __proto__ are columns that the table does not have', () => {
    const row = JSON.parse(
      `{ "__proto__": { "form": "visit" }, "contactId": "c2", "personId": "p", "unitId": "HC01", "date": "2024-01-01" }`,
    );
    const report = run({ contacts: [contact, row] });
    expect(report.ledger.tables.contacts).toMatchObject({
      read: 2,
      used: 1,
      rejected: 1,
      unknownColumns: ['__proto__'],
    });
    expect(Object.hasOwn(Object.prototype, 'form')).toBe(false);
  });
});

describe('identifiers are opaque', () => {
  const ids = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '0',
    ' ',
    'å',
    'a\u030a',
    'A',
    'a',
    '\ud800',
    '\udc00',
    '\u0000',
    'x'.repeat(10_000),
    `${'x'.repeat(9_999)}y`,
    'p|1',
    'p;sex=female',
  ];

  test('of persons, contacts and units: each is itself and no other', () => {
    const report = run(
      {
        units: ids.map((unitId) => ({ unitId, name: unitId, ownership: 'private' })),
        persons: ids.map((personId) => ({ personId, birthDate: '1980-01-01', sex: 'female' })),
        listings: ids.map((id) => ({ personId: id, unitId: id, from: '2020-01-01' })),
        contacts: ids.map((id) => ({ ...contact, contactId: id, personId: id, unitId: id })),
      },
      { by: ['sex', 'ownership'] },
    );
    for (const unit of ids) {
      expect([unit, report.outcome('listed', { unit }).value]).toEqual([unit, 1]);
      expect([unit, report.outcome('rows', { unit, sex: 'female' }).value]).toEqual([unit, 1]);
    }
    expect(report.outcome('listed', { ownership: 'private' }).value).toBe(ids.length);
    for (const table of Object.values(report.ledger.tables)) {
      expect(table).toMatchObject({ duplicates: 0, rejected: 0, findings: [] });
    }
  });

  test('the empty text is no identifier', () => {
    const report = run({
      contacts: [contact, { ...contact, contactId: '' }, { ...contact, contactId: 'c2', personId: '' }],
    });
    expect(report.ledger.tables.contacts).toMatchObject({ used: 1, rejected: 2 });
  });

  test('units of unknown names count in the region only, __proto__ too', () => {
    const rows = ['__proto__', 'constructor', 'HC02', 'hc01', 'HC01 '].map((unitId, i) => ({
      ...contact,
      contactId: `${i}`,
      unitId,
    }));
    const report = run({ contacts: rows });
    expect(report.outcome('rows', {}).value).toBe(5);
    expect(report.outcome('rows', { unit: 'HC01' }).value).toBe(0);
    expect(report.ledger.tables.contacts?.findings).toMatchObject([{ kind: 'unknown-unit', count: 5 }]);
  });
});

describe('rows with one id', () => {
  const rows = [
    contact,
    { ...contact },
    { ...contact, contactId: 'c2' },
    { ...contact, contactId: 'c2', form: 'letter' },
  ];

  test('check: equal ones count once, those that differ not at all', () => {
    const report = run({ contacts: rows });
    expect(report.outcome('rows', {}).value).toBe(1);
    expect(report.ledger.tables.contacts).toMatchObject({ read: 4, used: 1, duplicates: 1, rejected: 2 });
    expect(report.provenance.duplicates).toBe('check');
  });

  test('trust: they are taken as they come, and the provenance says so', () => {
    const report = run({ contacts: rows }, { duplicates: 'trust' });
    expect(report.outcome('rows', {}).value).toBe(4);
    expect(report.ledger.tables.contacts).toMatchObject({ read: 4, used: 4, duplicates: 0, rejected: 0 });
    expect(report.outcome('rows', {}).provenance.duplicates).toBe('trust');
  });

  test('first validity, then duplicates: a faulty row is no duplicate of a good one', () => {
    const report = run({ contacts: [contact, { ...contact, date: '2023-02-29' }] });
    expect(report.ledger.tables.contacts).toMatchObject({ used: 1, duplicates: 0, rejected: 1 });
  });

  test('equal as read: another spelling of the same instant is no difference', () => {
    const call = {
      callId: '1',
      unitId: 'HC01',
      receivedAt: '2024-05-02T08:00:00Z',
      answeredAt: null,
      line: 'advice-booking',
    };
    const same = { ...call, receivedAt: '2024-05-02T10:00:00+02:00', answeredAt: '' };
    const report = evaluateRows(norrbotten2024, { units, openingHours: [], calls: [call, same] } as never, {
      periods: ['2024'],
      indicators: ['B6a'],
    });
    expect(report.ledger.tables.calls).toMatchObject({ read: 2, duplicates: 1, rejected: 0 });
  });

  test('units and persons that stand twice are two conflicting rows: neither is there', () => {
    const twice = [...units, { ...units[0], name: 'Södra' }];
    const report = run({ units: twice, contacts: [contact] });
    expect(report.outcomes.every((one) => one.unit === null)).toBe(true);
    expect(report.ledger.tables.contacts?.findings).toMatchObject([{ kind: 'unknown-unit' }]);
  });
});
