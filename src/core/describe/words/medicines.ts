import { registrationDay, thePerson, theUnit } from './shared.js';
import type { TableWords } from './table-words.js';

const atc = { sv: 'ATC-koden', en: 'the ATC code' } as const;
const several = { atc: { sv: 'ATC-koder', en: 'ATC codes' } } as const;
const ddd = {
  sv: 'antalet definierade dygnsdoser (DDD)',
  en: 'the number of defined daily doses (DDD)',
} as const;

export const prescriptionWords: TableWords<'prescriptions'> = {
  one: { sv: 'ett recept', en: 'a prescription' },
  many: { sv: 'recept', en: 'prescriptions' },
  the: { sv: 'receptet', en: 'the prescription' },
  day: 'date',
  several,
  columns: {
    personId: thePerson,
    unitId: theUnit,
    date: { sv: 'receptets dag', en: 'the day of the prescription' },
    atc,
    ddd,
    dispensed: { sv: 'läkemedlet|är|uthämtat', en: 'the medicine|is|dispensed' },
    registeredOn: registrationDay,
  },
};

export const dispensingWords: TableWords<'dispensings'> = {
  one: { sv: 'ett uthämtat läkemedel', en: 'a dispensed medicine' },
  many: { sv: 'uthämtade läkemedel', en: 'dispensed medicines' },
  the: { sv: 'det uthämtade läkemedlet', en: 'the dispensed medicine' },
  day: 'date',
  several,
  columns: {
    personId: thePerson,
    date: { sv: 'dagen för uthämtningen', en: 'the day of dispensing' },
    atc,
    ddd,
  },
};
