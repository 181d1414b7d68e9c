import {
  definePlan,
  evaluateRows,
  type Indicator,
  type IndicatorText,
  type Outcome,
  type Plan,
  type SyncTables,
} from 'vardval';

const words = { sv: 'Egen', en: 'Own' };

/** What every indicator of the tests says of itself. */
export const text = (id: string): IndicatorText => ({
  id,
  slug: `slug-${id}`,
  name: words,
  source: { document: 'own', row: id },
  reported: ['year'],
});

export const planOf = (...indicators: readonly Indicator[]): Plan =>
  definePlan({
    id: 'own-2024',
    region: 'own',
    year: 2024,
    name: words,
    version: '1',
    document: words,
    indicators,
  });

/** One unit, and one person who is listed there; contacts as given. */
export const withContacts = (...contacts: readonly object[]): SyncTables => ({
  units: [{ unitId: 'U1', name: 'U1', ownership: 'public' }],
  persons: [{ personId: 'p1', birthDate: '1980-05-17', sex: 'female' }],
  listings: [{ personId: 'p1', unitId: 'U1', from: '2020-01-01' }],
  contacts: contacts.map((one, i) => ({
    contactId: `c${i}`,
    personId: 'p1',
    unitId: 'U1',
    date: '2024-03-11',
    form: 'visit',
    procedures: [],
    ...one,
  })),
});

/** The region's result of an indicator in 2024. */
export const resultOf = (plan: Plan, id: string, rows: SyncTables): Outcome =>
  evaluateRows(plan, rows, { periods: ['2024'] }).outcome(id, {});
