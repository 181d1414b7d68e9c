import type { Mapping } from 'vardval/sql';

/**
 * A health record system that knows nothing of the fact tables: other names, codes of its own, diagnoses in a table of
 * their own. The same rows as facts stand in {@link facts}, written by hand.
 */
export const tables: readonly string[] = [
  'create table unit_register (unit_no integer, label varchar(40), owner varchar(10))',
  "insert into unit_register values (1, 'Norra', 'R'), (2, 'Södra', 'P')",
  'create table person_register (pnr varchar(12), born date, gender varchar(1))',
  "insert into person_register values ('p1', date '1940-05-17', 'K'), ('p2', date '1980-02-29', 'M'), ('p3', date '1990-01-01', 'X')",
  'create table listing_register (pnr varchar(12), unit_no integer, since date, until date)',
  "insert into listing_register values ('p1', 1, date '2020-01-01', null), ('p2', 1, date '2020-01-01', date '2024-06-01'), ('p2', 2, date '2024-06-01', null), ('p3', 2, date '2020-01-01', null)",
  'create table visit_journal (visit_id varchar(10), pnr varchar(12), unit_no integer, day date, "how it was" varchar(10), visit_class varchar(5), who varchar(5), cause varchar(5), decided date, assessed date, cancelled integer)',
  `insert into visit_journal values
    ('v1', 'p1', 1, date '2024-03-08', 'B', 'N', 'L', '0', date '2024-03-05', date '2024-03-08', 0),
    ('v2', 'p2', 1, date '2024-03-09', 'B', 'N', 'L', '0', date '2024-03-05', date '2024-03-09', 0),
    ('v3', 'p3', 2, date '2024-04-10', 'B', 'N', 'S', '0', date '2024-04-10', date '2024-04-10', 0),
    ('v4', 'p3', 2, date '2024-04-11', 'B', 'N', 'L', '0', date '2024-04-11', date '2024-04-11', 1),
    ('v5', 'p1', 1, date '2024-05-02', 'T', 'P', 'L', '9', null, null, 0),
    ('v6', 'p1', 1, date '2024-05-03', 'QQ', 'P', 'L', '0', null, null, 0),
    ('v7', 'p2', 1, date '2024-05-04', 'QQ', 'P', 'L', '0', null, null, 0),
    ('v8', 'p2', 1, date '2024-05-04', 'Z', 'P', 'L', '0', null, null, 0)`,
  'create table visit_codes (visit_id varchar(10), kind varchar(3), code varchar(10))',
  "insert into visit_codes values ('v1', 'dx', 'E11.9'), ('v1', 'dx', 'I10'), ('v1', 'act', 'DV112'), ('v3', 'dx', 'J45'), ('v4', 'dx', 'E11')",
];

/** The system as the fact tables. */
export const mapping: Mapping = {
  tables: {
    units: {
      from: 'unit_register',
      columns: {
        unitId: 'unit_no',
        name: 'label',
        ownership: { column: 'owner', values: { R: 'public', P: 'private' } },
      },
    },
    persons: {
      from: 'person_register',
      columns: {
        personId: 'pnr',
        birthDate: 'born',
        sex: { column: 'gender', values: { K: 'female', M: 'male' }, otherwise: 'missing' },
      },
    },
    listings: {
      from: 'listing_register',
      columns: { personId: 'pnr', unitId: 'unit_no', from: 'since', to: 'until' },
    },
    contacts: {
      from: 'visit_journal',
      where: { trustedSql: 'cancelled = 0' },
      columns: {
        contactId: 'visit_id',
        personId: 'pnr',
        unitId: 'unit_no',
        date: 'day',
        form: { column: 'how it was', values: { B: 'visit', T: 'telephone' } },
        visitType: { column: 'visit_class', values: { N: 'new', P: 'planned-return' } },
        profession: { trustedSql: "case t.who when 'L' then 'physician' when 'S' then 'nurse' end" },
        waitReason: { column: 'cause', values: { '0': 'none', '9': null } },
        decidedOn: 'decided',
        assessedOn: 'assessed',
        clinic: { constant: 'general' },
        diagnoses: {
          child: {
            from: 'visit_codes',
            key: 'visit_id',
            code: 'code',
            of: 'visit_id',
            where: { trustedSql: "kind = 'dx'" },
          },
        },
        procedures: {
          child: {
            from: 'visit_codes',
            key: 'visit_id',
            code: 'code',
            of: 'visit_id',
            where: { trustedSql: "kind = 'act'" },
          },
        },
      },
    },
  },
};

const base = { form: 'visit', visitType: 'new', waitReason: 'none', clinic: 'general' } as const;

/** The same rows as the fact tables, written by hand. */
export const facts = {
  units: [
    { unitId: '1', name: 'Norra', ownership: 'public' },
    { unitId: '2', name: 'Södra', ownership: 'private' },
  ],
  persons: [
    { personId: 'p1', birthDate: '1940-05-17', sex: 'female' },
    { personId: 'p2', birthDate: '1980-02-29', sex: 'male' },
    { personId: 'p3', birthDate: '1990-01-01', sex: null },
  ],
  listings: [
    { personId: 'p1', unitId: '1', from: '2020-01-01', to: null },
    { personId: 'p2', unitId: '1', from: '2020-01-01', to: '2024-06-01' },
    { personId: 'p2', unitId: '2', from: '2024-06-01', to: null },
    { personId: 'p3', unitId: '2', from: '2020-01-01', to: null },
  ],
  contacts: [
    {
      ...base,
      contactId: 'v1',
      personId: 'p1',
      unitId: '1',
      date: '2024-03-08',
      profession: 'physician',
      decidedOn: '2024-03-05',
      assessedOn: '2024-03-08',
      diagnoses: ['E11.9', 'I10'],
      procedures: ['DV112'],
    },
    {
      ...base,
      contactId: 'v2',
      personId: 'p2',
      unitId: '1',
      date: '2024-03-09',
      profession: 'physician',
      decidedOn: '2024-03-05',
      assessedOn: '2024-03-09',
      diagnoses: null,
      procedures: null,
    },
    {
      ...base,
      contactId: 'v3',
      personId: 'p3',
      unitId: '2',
      date: '2024-04-10',
      profession: 'nurse',
      decidedOn: '2024-04-10',
      assessedOn: '2024-04-10',
      diagnoses: ['J45'],
      procedures: null,
    },
    {
      ...base,
      contactId: 'v5',
      personId: 'p1',
      unitId: '1',
      date: '2024-05-02',
      form: 'telephone',
      visitType: 'planned-return',
      profession: 'physician',
      waitReason: null,
      decidedOn: null,
      assessedOn: null,
      diagnoses: null,
      procedures: null,
    },
    {
      ...base,
      contactId: 'v6',
      personId: 'p1',
      unitId: '1',
      date: '2024-05-03',
      form: 'QQ',
      visitType: 'planned-return',
      profession: 'physician',
      decidedOn: null,
      assessedOn: null,
      diagnoses: null,
      procedures: null,
    },
    {
      ...base,
      contactId: 'v7',
      personId: 'p2',
      unitId: '1',
      date: '2024-05-04',
      form: 'QQ',
      visitType: 'planned-return',
      profession: 'physician',
      decidedOn: null,
      assessedOn: null,
      diagnoses: null,
      procedures: null,
    },
    {
      ...base,
      contactId: 'v8',
      personId: 'p2',
      unitId: '1',
      date: '2024-05-04',
      form: 'Z',
      visitType: 'planned-return',
      profession: 'physician',
      decidedOn: null,
      assessedOn: null,
      diagnoses: null,
      procedures: null,
    },
  ],
} as const;
