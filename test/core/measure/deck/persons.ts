import {
  active,
  age,
  all,
  anyOf,
  contacts,
  continuityIndex,
  countDistinct,
  countOf,
  exists,
  first,
  labResults,
  latest,
  lifestyle,
  listedAt,
  namedContacts,
  not,
  period,
  periodEnd,
  periodStart,
  prescriptions,
  sexIs,
  sumOf,
  turns,
  when,
} from 'vardval';
import { type Entry, onPerson, type Truth } from './deck.js';

const visits = contacts.where((c) => c.form.is('visit'));
const withUnits = { units: [{}, {}] };
const nobody = { persons: [] };

/** Who has these contacts, by clinician. */
const seen = (...clinicians: readonly (string | null)[]) => ({
  contacts: clinicians.map((clinicianId) => ({ clinicianId })),
});

/** The nine pairs of truths, made of a sex and a birth date that may be missing. */
const pairs = (of: (a: Truth, b: Truth) => Truth) =>
  [true, false, 'unknown' as const].flatMap((woman) =>
    [true, false].map((visited) => ({
      says: `${woman}, ${visited}`,
      rows: {
        persons: [{ sex: woman === 'unknown' ? null : woman ? ('female' as const) : ('male' as const) }],
        contacts: visited ? [{}] : [],
      },
      is: of(woman, visited),
    })),
  );

export const persons: readonly Entry[] = [
  {
    group: 'Conditions on a person',
    operation: 'exists',
    title: { sv: 'Har en rad', en: 'Has a row' },
    meaning:
      'The person has such a row in the window, made anywhere; with `unit: same-unit` only at the unit that the person is counted at.',
    missing: 'Never unknown: no row is false, and so is a row of which the condition is unknown.',
    covers: ['person:exists'],
    examples: [
      onPerson(
        () =>
          exists(
            lifestyle.where((h) => h.risk.is(true)),
            { during: period },
          ),
        [
          { says: 'a row', rows: { lifestyle: [{ risk: true }] }, is: true },
          { says: 'a row of which it is false', rows: { lifestyle: [{ risk: false }] }, is: false },
          {
            says: 'a row of which it is unknown: not known to be there',
            rows: { lifestyle: [{ risk: null }] },
            is: false,
          },
          { says: 'no rows', rows: { lifestyle: [] }, is: false },
          {
            says: 'before the window',
            rows: { lifestyle: [{ risk: true, date: '2023-12-31' }] },
            is: false,
          },
          {
            says: 'on its last day',
            rows: { lifestyle: [{ risk: true, date: '2024-12-31' }] },
            is: true,
          },
          {
            says: "another person's row",
            rows: { persons: [{}, {}], lifestyle: [{ risk: true, personId: 'p2' }] },
            is: false,
          },
          {
            says: 'a row at another unit',
            rows: { ...withUnits, lifestyle: [{ risk: true, unitId: 'U2' }] },
            is: true,
          },
        ],
      ),
      onPerson(
        () => exists(visits, { during: period, unit: 'same-unit' }),
        [
          { says: 'at the unit where the person is listed', rows: { contacts: [{}] }, is: true },
          { says: 'at another unit', rows: { ...withUnits, contacts: [{ unitId: 'U2' }] }, is: false },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'countOf',
    title: { sv: 'Antal rader', en: 'Number of rows' },
    meaning: 'How many such rows the person has in the window, compared with a number.',
    missing: 'Never unknown: no rows are 0.',
    covers: ['person:count'],
    examples: [
      onPerson(
        () => countOf(visits, { during: period }).atLeast(2),
        [
          { says: 'one', rows: { contacts: [{}] }, is: false },
          { says: 'two', rows: { contacts: [{}, {}] }, is: true },
          { says: 'three', rows: { contacts: [{}, {}, {}] }, is: true },
          { says: 'no rows are 0', rows: { contacts: [] }, is: false },
          {
            says: 'two, one of them before the window',
            rows: { contacts: [{}, { date: '2023-12-31' }] },
            is: false,
          },
        ],
      ),
      onPerson(
        () => countOf(visits, { during: period }).lessThan(1),
        [
          { says: 'no rows are 0', rows: { contacts: [] }, is: true },
          { says: 'one', rows: { contacts: [{}] }, is: false },
        ],
      ),
      onPerson(
        () => countOf(visits, { during: period }).is(0),
        [
          { says: 'no rows are 0', rows: { contacts: [] }, is: true },
          { says: 'one', rows: { contacts: [{}] }, is: false },
        ],
      ),
      onPerson(
        () => countOf(visits, { during: period }).atMost(1),
        [
          { says: 'one', rows: { contacts: [{}] }, is: true },
          { says: 'two', rows: { contacts: [{}, {}] }, is: false },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'countDistinct',
    title: { sv: 'Antal olika', en: 'Number of different values' },
    meaning: 'How many different known values a column has in such rows of the person in the window.',
    missing: 'Never unknown: a missing value is no value, and no rows are 0.',
    covers: ['person:countDistinct'],
    examples: [
      onPerson(
        () => countDistinct(lifestyle.all(), 'habit', { during: period }).atLeast(2),
        [
          { says: 'two', rows: { lifestyle: [{ habit: 'tobacco' }, { habit: 'diet' }] }, is: true },
          {
            says: 'one, twice',
            rows: { lifestyle: [{ habit: 'diet' }, { habit: 'diet', date: '2024-06-01' }] },
            is: false,
          },
          { says: 'none', rows: { lifestyle: [] }, is: false },
        ],
      ),
      onPerson(
        () => countDistinct(contacts.all(), 'clinicianId', { during: period }).is(1),
        [
          { says: 'missing values are no value', rows: seen('k1', null, null), is: true },
          { says: 'only missing values: 0', rows: seen(null, null), is: false },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'sumOf',
    title: { sv: 'Summa', en: 'Sum' },
    meaning:
      'The sum of a number column over such rows of the person in the window, exact, compared with a decimal that is written as text.',
    missing: 'Missing numbers are skipped; over no known number the sum is unknown, not 0.',
    covers: ['person:sum'],
    examples: [
      onPerson(
        () => sumOf(prescriptions.all(), 'ddd', { during: period }).atLeast('0.3'),
        [
          {
            says: '0.1 and 0.2 are 0.3',
            rows: { prescriptions: [{ ddd: '0.1' }, { ddd: '0.2' }] },
            is: true,
          },
          { says: 'just below', rows: { prescriptions: [{ ddd: '0.1' }, { ddd: '0.1999' }] }, is: false },
          {
            says: 'a missing one is skipped',
            rows: { prescriptions: [{ ddd: '0.3' }, { ddd: null }] },
            is: true,
          },
          { says: 'only missing ones', rows: { prescriptions: [{ ddd: null }] }, is: 'unknown' },
          { says: 'no rows', rows: { prescriptions: [] }, is: 'unknown' },
        ],
      ),
      onPerson(
        () => sumOf(prescriptions.all(), 'ddd', { during: period }).lessThan('1'),
        [
          { says: '0 is less than 1', rows: { prescriptions: [{ ddd: 0 }] }, is: true },
          { says: '1 is not', rows: { prescriptions: [{ ddd: 1 }] }, is: false },
          { says: 'no rows are not 0', rows: { prescriptions: [] }, is: 'unknown' },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'first',
    title: { sv: 'Första värdet', en: 'First value' },
    meaning:
      'The value in the earliest such row of the window. Of several on that day the least one, where a missing value comes before every other.',
    missing: 'Unknown without a row, and where the row has no value.',
    covers: ['person:pick'],
    examples: [
      onPerson(
        () => first(prescriptions.all(), 'ddd', { during: period }).is(10),
        [
          {
            says: 'the earliest, in whatever order the rows come',
            rows: {
              prescriptions: [
                { date: '2024-02-01', ddd: 20 },
                { date: '2024-01-01', ddd: 10 },
              ],
            },
            is: true,
          },
          {
            says: 'a row before the window is not there',
            rows: {
              prescriptions: [
                { date: '2023-12-31', ddd: 20 },
                { date: '2024-01-01', ddd: 10 },
              ],
            },
            is: true,
          },
          {
            says: 'two on a day: the least',
            rows: {
              prescriptions: [
                { date: '2024-01-01', ddd: 20 },
                { date: '2024-01-01', ddd: 10 },
              ],
            },
            is: true,
          },
          {
            says: 'two on a day, one missing: that one comes first',
            rows: {
              prescriptions: [
                { date: '2024-01-01', ddd: 10 },
                { date: '2024-01-01', ddd: null },
              ],
            },
            is: 'unknown',
          },
          {
            says: 'the earliest has no value, whatever the next has',
            rows: {
              prescriptions: [
                { date: '2024-01-01', ddd: null },
                { date: '2024-02-01', ddd: 10 },
              ],
            },
            is: 'unknown',
          },
          { says: 'no rows', rows: { prescriptions: [] }, is: 'unknown' },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'latest',
    title: { sv: 'Senaste värdet', en: 'Latest value' },
    meaning: 'The value in the latest such row of the window. Of several on that day the greatest one.',
    missing: 'Unknown without a row, and where the row has no value.',
    covers: ['person:pick'],
    examples: [
      onPerson(
        () =>
          latest(
            labResults.where((l) => l.analyte.is('HbA1c')),
            'value',
            { during: period },
          ).atMost(52),
        [
          {
            says: 'the latest, in whatever order the rows come',
            rows: {
              labResults: [
                { date: '2024-06-01', value: 52 },
                { date: '2024-01-01', value: 70 },
              ],
            },
            is: true,
          },
          { says: 'above the limit', rows: { labResults: [{ date: '2024-06-01', value: 53 }] }, is: false },
          {
            says: 'two on a day: the greatest',
            rows: {
              labResults: [
                { date: '2024-06-01', value: 53 },
                { date: '2024-06-01', value: 52 },
              ],
            },
            is: false,
          },
          {
            says: 'a row after the window is not there',
            rows: {
              labResults: [
                { date: '2024-12-31', value: 52 },
                { date: '2025-01-01', value: 70 },
              ],
            },
            is: true,
          },
          { says: 'no rows', rows: { labResults: [] }, is: 'unknown' },
        ],
      ),
      onPerson(
        () => latest(contacts.all(), 'profession', { during: period }).is('nurse'),
        [
          {
            says: 'two on a day, one missing: the known one is later',
            rows: { contacts: [{ profession: 'nurse' }, { profession: null }] },
            is: true,
          },
          {
            says: 'the latest has no value',
            rows: {
              contacts: [
                { date: '2024-01-01', profession: 'nurse' },
                { date: '2024-02-01', profession: null },
              ],
            },
            is: 'unknown',
          },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'continuityIndex',
    title: { sv: 'Kontinuitetsindex', en: 'Continuity index' },
    meaning:
      "How concentrated the person's visits are: `coc` is Bice and Boxerman's (Σn² − N) / N(N − 1), `upc` the share of the clinician met most. Compared exactly with a fraction written as text.",
    missing:
      'A visit without the column is no visit. Unknown with fewer visits than `atLeastVisits` (and below two for `coc`).',
    covers: ['person:index'],
    examples: [
      onPerson(
        () =>
          continuityIndex('coc', visits, { during: period, by: 'clinicianId', atLeastVisits: 3 }).atLeast(
            '1/3',
          ),
        [
          { says: 'always the same', rows: seen('k1', 'k1', 'k1'), is: true },
          { says: 'two and one: exactly 1/3', rows: seen('k1', 'k1', 'k2'), is: true },
          { says: 'never the same', rows: seen('k1', 'k2', 'k3'), is: false },
          { says: 'too few visits', rows: seen('k1', 'k1'), is: 'unknown' },
          { says: 'three visits, one to nobody known', rows: seen('k1', 'k1', null), is: 'unknown' },
          { says: 'no visits', rows: { contacts: [] }, is: 'unknown' },
        ],
      ),
      onPerson(
        () =>
          continuityIndex('upc', visits, { during: period, by: 'clinicianId', atLeastVisits: 1 }).moreThan(
            '2/3',
          ),
        [
          { says: 'one visit', rows: seen('k1'), is: true },
          { says: 'two of three: exactly 2/3', rows: seen('k1', 'k2', 'k1'), is: false },
          { says: 'no visits', rows: { contacts: [] }, is: 'unknown' },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'active',
    title: { sv: 'Gäller på dagen', en: 'Holds on the day' },
    meaning:
      'A row of an interval table holds on the day before the anchor. Intervals hold their first day and not the day of their end.',
    missing: 'Never unknown. An end that is missing is open.',
    covers: ['person:active'],
    examples: [
      onPerson(
        () =>
          active(
            namedContacts.where((n) => n.role.is('physician')),
            { at: periodEnd },
          ),
        [
          { says: 'begins on the last day', rows: { namedContacts: [{ from: '2024-12-31' }] }, is: true },
          { says: 'begins the day after', rows: { namedContacts: [{ from: '2025-01-01' }] }, is: false },
          {
            says: 'ends on the last day: no longer',
            rows: { namedContacts: [{ from: '2020-01-01', to: '2024-12-31' }] },
            is: false,
          },
          {
            says: 'ends the day after',
            rows: { namedContacts: [{ from: '2020-01-01', to: '2025-01-01' }] },
            is: true,
          },
          { says: 'no end', rows: { namedContacts: [{ from: '2020-01-01', to: null }] }, is: true },
          { says: 'another role', rows: { namedContacts: [{ role: 'team' }] }, is: false },
          { says: 'no rows', rows: { namedContacts: [] }, is: false },
        ],
      ),
      onPerson(
        () => active(namedContacts.all(), { at: periodEnd, unit: 'same-unit' }),
        [
          { says: 'at the unit where the person is listed', rows: { namedContacts: [{}] }, is: true },
          { says: 'at another unit', rows: { ...withUnits, namedContacts: [{ unitId: 'U2' }] }, is: false },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'listedAt',
    title: { sv: 'Listad en dag', en: 'Listed on a day' },
    meaning:
      'The person is listed on the day before the anchor, at any unit or at the one that the person is counted at. One listing counts at a time, as of the population `listed`.',
    missing: 'Never unknown: a listing that is not known is none.',
    covers: ['person:listedAt'],
    examples: [
      onPerson(
        () => listedAt(periodStart),
        [
          { says: 'since before the period', rows: { listings: [{}] }, is: true },
          {
            says: 'from its first day: not on the day before',
            rows: { listings: [{ from: '2024-01-01' }] },
            is: false,
          },
          { says: 'from the day before', rows: { listings: [{ from: '2023-12-31' }] }, is: true },
          {
            says: 'assigned is not listed',
            rows: { listings: [{ to: '2024-06-01', kind: 'assigned' }, { from: '2024-06-01' }] },
            is: false,
          },
          {
            says: 'moved since: at any unit',
            rows: {
              ...withUnits,
              listings: [{ unitId: 'U2', to: '2024-06-01' }, { from: '2024-06-01' }],
            },
            is: true,
          },
        ],
      ),
      onPerson(
        () => listedAt(periodStart, { unit: 'same-unit' }),
        [
          {
            says: 'moved since: not at this unit',
            rows: {
              ...withUnits,
              listings: [{ unitId: 'U2', to: '2024-06-01' }, { from: '2024-06-01' }],
            },
            is: false,
          },
          { says: 'there all the time', rows: { listings: [{}] }, is: true },
        ],
      ),
      onPerson(
        () => listedAt(periodStart, { kinds: ['listed', 'assigned'] }),
        [
          {
            says: 'assigned counts where it is said',
            rows: { listings: [{ to: '2024-06-01', kind: 'assigned' }, { from: '2024-06-01' }] },
            is: true,
          },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'when (of a person)',
    title: { sv: 'Om det är valt', en: 'When it is chosen' },
    meaning: 'As of a row: a condition that a parameter turns on.',
    missing: 'Nothing is unknown of what is turned off: it is true.',
    covers: ['person:when'],
    examples: [
      onPerson(
        () => when(true, sexIs('female')),
        [
          { says: 'on: a man', rows: { persons: [{ sex: 'male' }] }, is: false },
          { says: 'on: not recorded', rows: { persons: [{ sex: null }] }, is: 'unknown' },
        ],
      ),
      onPerson(
        () => when(false, sexIs('female')),
        [
          { says: 'off: a man', rows: { persons: [{ sex: 'male' }] }, is: true },
          { says: 'off: not recorded', rows: { persons: [{ sex: null }] }, is: true },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'age',
    title: { sv: 'Ålder', en: 'Age' },
    meaning:
      'Whole years on the day before the anchor: of `periodEnd` the last day of the period. Who is born on 29 February has the birthday on 1 March in common years.',
    missing:
      'Unknown for a person that the table `persons` does not have, and for one who is not born on that day.',
    covers: ['person:age'],
    examples: [
      onPerson(
        () => age(periodEnd).atLeast(75),
        [
          { says: '75 on the last day', rows: { persons: [{ birthDate: '1949-12-31' }] }, is: true },
          { says: '75 the day after', rows: { persons: [{ birthDate: '1950-01-01' }] }, is: false },
          { says: 'not in `persons`', rows: nobody, is: 'unknown' },
        ],
      ),
      onPerson(
        () => age(periodEnd).atLeast(75),
        [
          {
            says: 'born 1948-02-29: 28 February 2023',
            rows: { persons: [{ birthDate: '1948-02-29' }] },
            is: false,
          },
        ],
        '2023-02',
      ),
      onPerson(
        () => age(periodEnd).atLeast(76),
        [
          {
            says: 'born 1948-02-29: 29 February 2024',
            rows: { persons: [{ birthDate: '1948-02-29' }] },
            is: true,
          },
          { says: 'born 1948-03-01', rows: { persons: [{ birthDate: '1948-03-01' }] }, is: false },
        ],
        '2024-02',
      ),
      onPerson(
        () => age(periodStart).lessThan(18),
        [
          {
            says: '18 on the day before the period',
            rows: { persons: [{ birthDate: '2005-12-31' }] },
            is: false,
          },
          { says: '18 on its first day', rows: { persons: [{ birthDate: '2006-01-01' }] }, is: true },
          { says: 'not in `persons`: not known to be young', rows: nobody, is: 'unknown' },
          {
            says: 'born on that day: an age of 0',
            rows: { persons: [{ birthDate: '2023-12-31' }] },
            is: true,
          },
          {
            says: 'born the day after: no age, and so not young',
            rows: { persons: [{ birthDate: '2024-01-01' }] },
            is: 'unknown',
          },
        ],
      ),
      onPerson(
        () => age(periodStart).atLeast(0),
        [
          { says: 'everybody born has an age', rows: { persons: [{ birthDate: '2023-12-31' }] }, is: true },
          {
            says: 'born the day after: none',
            rows: { persons: [{ birthDate: '2024-01-01' }] },
            is: 'unknown',
          },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'turns',
    title: { sv: 'Fyller år', en: 'Turns an age' },
    meaning: 'The person has the birthday of one of some ages in the window.',
    missing: 'Unknown for a person that the table `persons` does not have.',
    covers: ['person:turns'],
    examples: [
      onPerson(
        () => turns([40, 50], { during: period }),
        [
          { says: '40 on the first day', rows: { persons: [{ birthDate: '1984-01-01' }] }, is: true },
          { says: '40 the day before', rows: { persons: [{ birthDate: '1983-12-31' }] }, is: false },
          { says: '50 on the last day', rows: { persons: [{ birthDate: '1974-12-31' }] }, is: true },
          { says: '50 the day after', rows: { persons: [{ birthDate: '1975-01-01' }] }, is: false },
          { says: '45', rows: { persons: [{ birthDate: '1979-06-01' }] }, is: false },
          { says: 'not in `persons`', rows: nobody, is: 'unknown' },
        ],
      ),
      onPerson(
        () => turns([75], { during: period }),
        [
          {
            says: 'born 1948-02-29: not in February 2023',
            rows: { persons: [{ birthDate: '1948-02-29' }] },
            is: false,
          },
        ],
        '2023-02',
      ),
      onPerson(
        () => turns([75], { during: period }),
        [
          {
            says: 'born 1948-02-29: on 1 March 2023',
            rows: { persons: [{ birthDate: '1948-02-29' }] },
            is: true,
          },
        ],
        '2023-03',
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'sexIs',
    title: { sv: 'Kön', en: 'Sex' },
    meaning: "The person's sex as registered.",
    missing: 'Unknown where it is not recorded, and for a person that the table `persons` does not have.',
    covers: ['person:sex'],
    examples: [
      onPerson(
        () => sexIs('female'),
        [
          { says: 'female', rows: { persons: [{ sex: 'female' }] }, is: true },
          { says: 'male', rows: { persons: [{ sex: 'male' }] }, is: false },
          { says: 'not recorded', rows: { persons: [{ sex: null }] }, is: 'unknown' },
          { says: 'not in `persons`', rows: nobody, is: 'unknown' },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a person',
    operation: 'not, all, anyOf (of a person)',
    title: { sv: 'Inte, alla, någon av', en: 'Not, all, any of' },
    meaning: 'As of a row.',
    missing: 'As of a row: unknown stays unknown unless another condition decides.',
    covers: ['person:not', 'person:all', 'person:any'],
    examples: [
      onPerson(
        () => not(sexIs('female')),
        [
          { says: 'male', rows: { persons: [{ sex: 'male' }] }, is: true },
          { says: 'female', rows: { persons: [{ sex: 'female' }] }, is: false },
          {
            says: 'not recorded: denying it does not make it true',
            rows: { persons: [{ sex: null }] },
            is: 'unknown',
          },
        ],
      ),
      onPerson(
        () => all(sexIs('female'), exists(visits, { during: period })),
        pairs((a, b) => (a === false || b === false ? false : a === 'unknown' ? 'unknown' : true)),
      ),
      onPerson(
        () => anyOf(sexIs('female'), exists(visits, { during: period })),
        pairs((a, b) => (a === true || b === true ? true : a === 'unknown' ? 'unknown' : false)),
      ),
      onPerson(
        () => all(sexIs('female'), age(periodEnd).atLeast(18)),
        [{ says: 'unknown, unknown', rows: nobody, is: 'unknown' }],
      ),
      onPerson(() => all(), [{ says: 'all() of nothing', rows: {}, is: true }]),
      onPerson(() => anyOf(), [{ says: 'anyOf() of nothing', rows: {}, is: false }]),
    ],
  },
];
