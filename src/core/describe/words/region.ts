import { dayAfterLast, firstDay, thePerson, theUnit } from './shared.js';
import type { TableWords } from './table-words.js';
import { geographyWords, listingKindWords, ownershipWords, sexWords } from './values.js';

export const unitWords: TableWords<'units'> = {
  one: { sv: 'en enhet', en: 'a unit' },
  many: { sv: 'enheter', en: 'units' },
  the: theUnit,
  columns: {
    unitId: theUnit,
    name: { sv: 'namnet', en: 'the name' },
    ownership: { name: { sv: 'driftsformen', en: 'the ownership' }, values: ownershipWords },
    geography: { name: { sv: 'läget', en: 'the geography' }, values: geographyWords },
    opensOn: { sv: 'första dagen', en: 'the first day' },
    closesOn: { sv: 'stängningsdagen', en: 'the day of closing' },
  },
};

export const openingHoursWords: TableWords<'openingHours'> = {
  one: { sv: 'en öppettid', en: 'a time of opening' },
  many: { sv: 'öppettider', en: 'opening hours' },
  the: { sv: 'öppettiden', en: 'the opening hours' },
  day: 'from',
  columns: {
    unitId: theUnit,
    weekday: { sv: 'veckodagen', en: 'the weekday' },
    opens: { sv: 'öppningstiden', en: 'the time of opening' },
    closes: { sv: 'stängningstiden', en: 'the time of closing' },
    from: firstDay,
    to: dayAfterLast,
  },
};

export const personWords: TableWords<'persons'> = {
  one: { sv: 'en invånare', en: 'a resident' },
  many: { sv: 'invånare', en: 'residents' },
  the: { sv: 'invånaren', en: 'the resident' },
  byDay: {
    deathDate: { one: { sv: 'ett dödsfall', en: 'a death' }, many: { sv: 'dödsfall', en: 'deaths' } },
    birthDate: { one: { sv: 'en födsel', en: 'a birth' }, many: { sv: 'födslar', en: 'births' } },
  },
  columns: {
    personId: thePerson,
    birthDate: { sv: 'födelsedagen', en: 'the day of birth' },
    sex: { name: { sv: 'könet', en: 'the sex' }, values: sexWords },
    deathDate: { sv: 'dödsdagen', en: 'the day of death' },
  },
};

export const listingWords: TableWords<'listings'> = {
  one: { sv: 'en listning', en: 'a listing' },
  many: { sv: 'listningar', en: 'listings' },
  the: { sv: 'listningen', en: 'the listing' },
  day: 'from',
  columns: {
    personId: thePerson,
    unitId: theUnit,
    from: firstDay,
    to: dayAfterLast,
    kind: { name: { sv: 'listningstypen', en: 'the kind of listing' }, values: listingKindWords },
  },
};

export const stPositionWords: TableWords<'stPositions'> = {
  one: { sv: 'en ST-tjänst', en: 'a training position' },
  many: { sv: 'ST-tjänster', en: 'training positions' },
  the: { sv: 'ST-tjänsten', en: 'the training position' },
  day: 'from',
  columns: {
    positionId: { sv: 'tjänsten', en: 'the position' },
    unitId: theUnit,
    from: firstDay,
    to: dayAfterLast,
    share: { sv: 'tjänstgöringsgraden', en: 'the share of full time' },
  },
};
