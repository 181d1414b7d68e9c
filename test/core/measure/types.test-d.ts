/**
 * What must not compile, and what must. Nothing here is run: each line under `@ts-expect-error` is an error of the
 * compiler, and a line that compiles makes the type check fail.
 */
import {
  age,
  all,
  anyOf,
  births,
  breakdown,
  calls,
  contacts,
  countDistinct,
  daysBetween,
  eachRow,
  exists,
  followedBy,
  icd10,
  listed,
  minutesBetween,
  not,
  notes,
  period,
  periodEnd,
  personsAt,
  prescriptions,
  proportion,
  sexIs,
  sumOf,
  unitHas,
  units,
} from 'vardval';
import { text } from './deck/deck.js';

const deliveries = eachRow(births.all(), { during: period, attributedBy: 'row-unit' });
const eachContact = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });

export function columns(): void {
  contacts.where((c) => c.form.is('visit'));
  // @ts-expect-error a misspelt column
  contacts.where((c) => c.fomr.is('visit'));
  // @ts-expect-error a column of another table
  contacts.where((c) => c.ddd.atLeast(1));
  // @ts-expect-error a misspelt column in a count
  countDistinct(contacts.all(), 'clinician', { during: period });
  // @ts-expect-error a misspelt column in a sum
  sumOf(prescriptions.all(), 'dddd', { during: period });
  // @ts-expect-error a misspelt column in a breakdown
  breakdown({ ...text, of: eachContact, by: 'vistType' });
  // @ts-expect-error a misspelt date
  exists(contacts.all(), { during: period, dated: 'decided' });
}

export function values(): void {
  contacts.where((c) => c.profession.oneOf('physician', 'nurse'));
  // @ts-expect-error no value of the enum
  contacts.where((c) => c.form.is('visti'));
  // @ts-expect-error no value of the enum, in a list
  contacts.where((c) => c.profession.oneOf('physician', 'doctor'));
  // @ts-expect-error a date compared with a number
  contacts.where((c) => c.date.after(20240311));
  // @ts-expect-error a date compared with a number of days
  contacts.where((c) => c.date.is(daysBetween(c.decidedOn, c.assessedOn)));
  // @ts-expect-error a number compared with a text
  prescriptions.where((p) => p.ddd.atLeast('1'));
  // @ts-expect-error a truth compared with a text
  contacts.where((c) => c.planned.is('yes'));
  // @ts-expect-error a code has no equality: it belongs to a set
  contacts.where((c) => c.diagnoses.is('E11'));
  // @ts-expect-error a text belongs to no set of codes
  contacts.where((c) => c.contactType.matches(icd10('E11')));
  // @ts-expect-error minutes are between instants
  contacts.where((c) => minutesBetween(c.decidedOn, c.assessedOn).atLeast(1));
  // @ts-expect-error days are between dates
  calls.where((c) => daysBetween(c.receivedAt, c.answeredAt).atLeast(1));
  // @ts-expect-error order is not asked of enums
  contacts.where((c) => c.form.atLeast('visit'));
  // @ts-expect-error the sex of a person
  sexIs('woman');
}

export function tables(): void {
  const [contact] = [contacts.columns];
  // @ts-expect-error a clause on one table in another one's where
  births.where(() => contact.form.is('visit'));
  // @ts-expect-error clauses on two tables in one
  contacts.where((c) => all(c.form.is('visit'), births.columns.date.after('2024-01-01')));
  // @ts-expect-error dates of two tables compared
  contacts.where((c) => c.date.is(births.columns.date));
  // @ts-expect-error days between dates of two tables
  contacts.where((c) => daysBetween(births.columns.date, c.date).atLeast(1));
  // @ts-expect-error rows of another table counted of a row population
  proportion({ ...text, of: deliveries, counted: () => contact.form.is('visit') });
}

export function scopes(): void {
  proportion({ ...text, of: listed(), counted: () => age(periodEnd).atLeast(18) });
  proportion({ ...text, of: personsAt(contacts.all(), { during: period }), counted: () => sexIs('male') });
  proportion({ ...text, of: units(), counted: () => unitHas(contacts.all(), { during: period }) });
  const followed = () => followedBy(births, contacts.all(), { within: { from: 0 }, before: periodEnd });
  proportion({ ...text, of: deliveries, counted: (b) => all(not(followed()), b.homeOn.isKnown()) });
  // @ts-expect-error what follows a row says nothing of the row itself
  births.where(() => followedBy(births, contacts.all(), { within: { from: 0 }, before: periodEnd }));
  // @ts-expect-error what follows a delivery, asked of contacts
  proportion({ ...text, of: eachContact, counted: () => followed() });
  // @ts-expect-error a condition on a person in a row population
  proportion({ ...text, of: deliveries, counted: () => age(periodEnd).atLeast(18) });
  // @ts-expect-error a condition on a person in where
  contacts.where(() => exists(notes.all(), { during: period }));
  // @ts-expect-error a condition on a row of listed persons
  proportion({ ...text, of: listed(), counted: () => contacts.columns.form.is('visit') });
  // @ts-expect-error a condition on a person of units
  proportion({ ...text, of: units(), counted: () => sexIs('male') });
  // @ts-expect-error a condition on a unit of listed persons
  listed({ where: () => unitHas(contacts.all(), { during: period }) });
  // @ts-expect-error a person and a row in one
  listed({ where: () => anyOf(sexIs('male'), contacts.columns.form.is('visit')) });
}

export function required(): void {
  // @ts-expect-error rows without a window
  eachRow(contacts.all(), { attributedBy: 'row-unit' });
  // @ts-expect-error rows without an attribution
  eachRow(contacts.all(), { during: period });
  // @ts-expect-error no attribution of that name
  eachRow(contacts.all(), { during: period, attributedBy: 'listing' });
  // @ts-expect-error a window is not an option of rows alone
  exists(contacts.all());
  // @ts-expect-error a negated column is no condition
  contacts.where((c) => !c.planned);
  // @ts-expect-error a callback without a clause
  contacts.where(() => undefined);
}
