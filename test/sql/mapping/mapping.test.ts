import { evaluateRows, OptionsError, SourceError } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { checkMapping, evaluateSql, type Mapping, mapped, readMapping } from 'vardval/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differencesOf } from '../scenarios.js';
import { facts, mapping } from './journal.js';
import { type Journal, journals } from './journals.js';

const contacts = mapping.tables.contacts;
const withContacts = (columns: NonNullable<NonNullable<typeof contacts>['columns']>, more = {}): Mapping => ({
  tables: {
    ...mapping.tables,
    contacts: { ...contacts, ...more, columns: { ...contacts?.columns, ...columns } },
  },
});

describe('readMapping', () => {
  it('takes what it is given, also after JSON', () => {
    expect(readMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  const invalid: readonly (readonly [string, unknown, RegExp])[] = [
    ['no object', 3, /mapping: \(all\)/],
    ['a fact table that does not exist', { tables: { contact: {} } }, /'contact'.*did you mean contacts/],
    [
      'a fact column that does not exist',
      { tables: { contacts: { columns: { dat: 'day' } } } },
      /'dat'.*table contacts.*did you mean date/,
    ],
    [
      'a key of a table that does not exist',
      { tables: { contacts: { form: 'visits' } } },
      /tables\.contacts.*form/i,
    ],
    ['plain text as SQL', { tables: { contacts: { where: 'cancelled = 0' } } }, /tables\.contacts\.where/],
    [
      'a value that the facts do not know',
      { tables: { contacts: { columns: { form: { column: 'f', values: { B: 'visits' } } } } } },
      /'visits' is no value.*did you mean visit/,
    ],
    [
      'a constant that the facts do not know',
      { tables: { contacts: { columns: { clinic: { constant: 'generl' } } } } },
      /did you mean general/,
    ],
    [
      'a boolean that is none',
      { tables: { contacts: { columns: { planned: { column: 'p', values: { J: 'yes' } } } } } },
      /'yes'.*true, false/,
    ],
    [
      'a list for a column that holds none',
      { tables: { contacts: { columns: { form: { child: { from: 'c', key: 'k', code: 'c', of: 'k' } } } } } },
      /a child table makes a list/,
    ],
    ['an empty name', { tables: { contacts: { from: '' } } }, /tables\.contacts\.from/],
  ];
  it.each(invalid)('refuses %s', (_, data, says) => {
    expect(() => readMapping(data)).toThrow(OptionsError);
    expect(() => readMapping(data)).toThrow(says);
  });
});

const periods = ['2024-03', '2024-04', '2024-05', '2024'];
const memory = () => evaluateRows(norrbotten2024, facts as never, { periods, by: ['sex', 'ownership'] });

describe.each(journals)('a mapping in $name', ({ open }) => {
  let journal: Journal;
  beforeAll(async () => {
    journal = await open();
  }, 60_000);
  afterAll(() => journal.close());

  it('gives the results of the same rows written as facts', async () => {
    const report = await evaluateSql(norrbotten2024, {
      engine: mapped(journal.engine, mapping),
      periods,
      by: ['sex', 'ownership'],
    });
    expect(differencesOf(memory(), report)).toEqual([]);
    // By hand: v1 was assessed on the third day, v2 on the fourth, v3 at once; v4 was cancelled.
    expect(report.outcome('B7', { period: '2024' })).toMatchObject({ numerator: 2, denominator: 3 });
    expect(report.outcome('B7', { period: '2024', unit: '1' })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
  });

  it('says that it fits, and which values no translation covers', async () => {
    const check = await checkMapping(journal.engine, norrbotten2024, mapping);
    expect(check.problems).toEqual([]);
    expect(check.tables.map(({ table }) => table).sort()).toEqual([
      'contacts',
      'listings',
      'persons',
      'units',
    ]);
    expect(check.untranslated).toEqual([
      { table: 'persons', column: 'sex', value: 'X', rows: 1, nearest: [] },
      { table: 'contacts', column: 'form', value: 'QQ', rows: 2, nearest: [] },
      { table: 'contacts', column: 'form', value: 'Z', rows: 1, nearest: [] },
    ]);
    const report = await evaluateSql(norrbotten2024, {
      engine: mapped(journal.engine, mapping),
      periods: ['2024'],
    });
    for (const { id, measurable, reason } of check.indicators) {
      const { status, reason: why } = report.outcome(id, {});
      expect([id, measurable, measurable ? null : reason]).toEqual([
        id,
        status !== 'not-measurable',
        measurable ? null : why,
      ]);
    }
    expect(check.indicators.find(({ id }) => id === 'B7')).toMatchObject({ measurable: true, lacks: [] });
  });

  it('names a table, columns and SQL that are not there, and what that leaves not measurable', async () => {
    const check = await checkMapping(
      journal.engine,
      norrbotten2024,
      {
        tables: {
          ...withContacts({ decidedOn: 'decide', profession: { trustedSql: 'no_such_function(t.who)' } })
            .tables,
          persons: { from: 'person_registry', columns: { personId: 'pnr', birthDate: 'born' } },
          listings: {
            ...mapping.tables.listings,
            columns: { personId: 'pnr', from: 'since', unitId: 'unit_no', to: 'unit_no' },
          },
        },
      },
      { values: 'skip' },
    );
    const brief = check.problems.map(({ kind, table, column, nearest }) => ({
      kind,
      table,
      column,
      nearest,
    }));
    expect(brief).toEqual(
      expect.arrayContaining([
        { kind: 'no-column', table: 'contacts', column: 'decidedOn', nearest: ['decided'] },
        { kind: 'sql-fails', table: 'contacts', column: 'profession', nearest: [] },
        { kind: 'no-table', table: 'persons', column: null, nearest: ['person_register'] },
        { kind: 'wrong-type', table: 'listings', column: 'to', nearest: [] },
      ]),
    );
    expect(brief).toHaveLength(4);
    const b7 = check.indicators.find(({ id }) => id === 'B7');
    expect(b7).toMatchObject({
      measurable: false,
      reason: { en: expect.stringContaining('contacts.decidedOn') },
    });
    expect(b7?.lacks).toEqual(
      expect.arrayContaining([
        { table: 'contacts', column: 'decidedOn', nearest: ['decided'] },
        { table: 'contacts', column: 'profession', nearest: [] },
      ]),
    );
    expect(check.untranslated).toEqual([]);
  });

  it('says what must be mapped for rows to count', async () => {
    const { problems } = await checkMapping(
      journal.engine,
      norrbotten2024,
      withContacts({ personId: null }),
      { values: 'skip' },
    );
    expect(problems.map(({ kind, table, column }) => [kind, table, column])).toEqual([
      ['required', 'contacts', 'personId'],
    ]);
  });

  it('lets a name be any text, and a value too', async () => {
    const hostile = `x"; drop table visit_journal; --'`;
    const engine = mapped(
      journal.engine,
      withContacts({
        visitReason: { constant: hostile },
        contactType: { column: 'visit_class', values: { [hostile]: hostile } },
      }),
    );
    const report = await evaluateSql(norrbotten2024, { engine, periods });
    expect(report.outcome('B7', { period: '2024' })).toMatchObject({ numerator: 2, denominator: 3 });
    await expect(
      evaluateSql(norrbotten2024, {
        engine: mapped(journal.engine, withContacts({ date: hostile })),
        periods,
      }),
    ).rejects.toThrow(/has none such/);
  });

  it('refuses to run with a table or column that is not there', async () => {
    const run = (one: Mapping) =>
      evaluateSql(norrbotten2024, { engine: mapped(journal.engine, one), periods });
    await expect(run(withContacts({ date: 'dag' }))).rejects.toThrow(
      /'dag' of visit_journal.*did you mean day/,
    );
    await expect(run(withContacts({}, { from: 'visits' }))).rejects.toThrow(SourceError);
    await expect(run(withContacts({ profession: { trustedSql: 'nothing(1)' } }))).rejects.toThrow(
      /mapping cannot be read[\s\S]*checkMapping/,
    );
    await expect(run({ tables: { calls: {} } })).rejects.toThrow(/no table is named.*table calls/);
  });

  it('leaves out what is null', async () => {
    const engine = mapped(journal.engine, { tables: { ...mapping.tables, contacts: null } });
    const report = await evaluateSql(norrbotten2024, { engine, periods: ['2024'], indicators: ['B7'] });
    expect(report.outcome('B7', {}).status).toBe('not-measurable');
  });
});
