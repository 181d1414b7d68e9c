import type { FactRows, TableName } from 'vardval';
import type { Given } from './deck.js';

/**
 * What a case does not say: the unit U1, the person p1 (a woman born on 17 May 1980, listed at U1 since 2020), and in
 * every row p1, U1 and 11 March 2024.
 */
const defaults: { readonly [T in TableName]?: (n: number) => Partial<FactRows[T]> } = {
  units: (n) => ({ unitId: `U${n}`, name: `U${n}`, ownership: 'public', opensOn: null, closesOn: null }),
  openingHours: () => ({ unitId: 'U1', weekday: 1, opens: '08:00', closes: '17:00', from: null, to: null }),
  persons: (n) => ({ personId: `p${n}`, birthDate: '1980-05-17', sex: 'female', deathDate: null }),
  listings: () => ({ personId: 'p1', unitId: 'U1', from: '2020-01-01', to: null, kind: 'listed' }),
  contacts: (n) => ({ contactId: `c${n}`, personId: 'p1', unitId: 'U1', date: '2024-03-11', form: 'visit' }),
  calls: (n) => ({ callId: `t${n}`, personId: 'p1', unitId: 'U1', receivedAt: '2024-03-11T09:00:00+01:00' }),
  chats: (n) => ({ chatId: `h${n}`, personId: 'p1', unitId: 'U1', openedAt: '2024-03-11T09:00:00+01:00' }),
  lifestyle: () => ({ personId: 'p1', unitId: 'U1', date: '2024-03-11', habit: 'tobacco' }),
  notes: () => ({ personId: 'p1', unitId: 'U1', date: '2024-03-11', term: 'Åtg' }),
  invitations: () => ({ personId: 'p1', unitId: 'U1', date: '2024-03-11', kind: 'vhu' }),
  prescriptions: () => ({ personId: 'p1', unitId: 'U1', date: '2024-03-11', atc: 'J01CE02' }),
  births: (n) => ({ birthId: `b${n}`, personId: 'p1', unitId: 'U1', date: '2024-03-11' }),
  carePlans: (n) => ({ planId: `s${n}`, personId: 'p1', unitId: 'U1', createdOn: '2024-03-11' }),
  namedContacts: () => ({ personId: 'p1', unitId: 'U1', role: 'physician', from: '2024-03-11' }),
  riskBands: () => ({ personId: 'p1', rub: 3, from: '2024-03-11' }),
  labResults: () => ({ personId: 'p1', date: '2024-03-11', analyte: 'HbA1c', value: 50 }),
  discharges: (n) => ({ dischargeId: `d${n}`, personId: 'p1', date: '2024-03-11' }),
  outOfRegionCare: () => ({ personId: 'p1', unitId: 'U1', date: '2024-03-11', channel: 'digital' }),
  unitReports: () => ({ unitId: 'U1', period: '2024', item: 'telephone-calls', value: 1 }),
  quotients: () => ({ unitId: 'U1', month: '2024-12', kind: 'age', value: 1 }),
  populations: () => ({ unitId: 'U1', period: '2024', sex: null, ageFrom: null, ageTo: null, count: 10 }),
  supplied: () => ({ indicator: 'example', unitId: 'U1', period: '2024', sex: null }),
};

const always: Given = { units: [{}], openingHours: [], persons: [{}], listings: [{}] };

/** The tables of a case with everything that it leaves out. */
export function filled(rows: Given): Record<string, readonly Readonly<Record<string, unknown>>[]> {
  return Object.fromEntries(
    Object.entries({ ...always, ...rows }).map(([table, some]) => {
      const own = defaults[table as TableName];
      if (own === undefined)
        throw new RangeError(`filled: expected a table with defaults but got "${table}"`);
      return [table, some.map((row, i) => ({ ...own(i + 1), ...row }))];
    }),
  );
}
