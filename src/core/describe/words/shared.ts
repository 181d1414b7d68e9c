import type { Text } from '../../parameter.js';

// Columns that mean the same in every table have their words once.

export const thePerson: Text = { sv: 'personen', en: 'the person' };
export const theUnit: Text = { sv: 'enheten', en: 'the unit' };
export const firstDay: Text = { sv: 'första dagen', en: 'the first day' };
export const dayAfterLast: Text = { sv: 'dagen efter den sista', en: 'the day after the last' };
export const registrationDay: Text = { sv: 'registreringsdagen', en: 'the day of registration' };
export const reportDay: Text = { sv: 'rapportdagen', en: 'the day of the report' };
export const thePeriod: Text = { sv: 'perioden', en: 'the period' };
