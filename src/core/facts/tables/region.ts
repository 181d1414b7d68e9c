import type { TableSpecOf } from '../spec.js';
import { geographies, listingKinds, ownerships, sexes } from '../values.js';

/** {@link UnitRow} */
export const units: TableSpecOf<'units'> = {
  name: 'units',
  columns: {
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'identifies the unit' },
    name: { type: 'text', required: true, missing: 'not-recorded', description: 'name shown to people' },
    ownership: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: ownerships,
      description: 'who runs the unit',
    },
    geography: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: geographies,
      description: 'rural or urban',
    },
    opensOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      hasDefault: true,
      description: 'first day that the unit exists, YYYY-MM-DD',
    },
    closesOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      hasDefault: true,
      description: 'first day that it no longer does, YYYY-MM-DD',
    },
  },
  key: ['unitId'],
  interval: null,
  description: 'A care unit: a health centre that residents can be listed at',
};

/** {@link OpeningHoursRow} */
export const openingHours: TableSpecOf<'openingHours'> = {
  name: 'openingHours',
  columns: {
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    weekday: {
      type: 'integer',
      required: true,
      missing: 'not-recorded',
      scale: 0,
      min: 1,
      max: 7,
      description: '1 = Monday … 7 = Sunday',
    },
    opens: { type: 'time', required: true, missing: 'not-recorded', description: 'HH:MM, inclusive' },
    closes: {
      type: 'time',
      required: true,
      missing: 'not-recorded',
      description: 'HH:MM, exclusive; 24:00 allowed',
    },
    from: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      hasDefault: true,
      description: 'first day that the hours hold, YYYY-MM-DD; null = always before',
    },
    to: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day that they no longer hold, YYYY-MM-DD; null = still hold',
    },
  },
  key: null,
  interval: { from: 'from', to: 'to' },
  description: 'Telephone and chat hours of a unit on one weekday; several rows a day for a lunch break',
};

/** {@link PersonRow} */
export const persons: TableSpecOf<'persons'> = {
  name: 'persons',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'opaque, case-sensitive' },
    birthDate: { type: 'date', required: true, missing: 'not-recorded', description: 'YYYY-MM-DD' },
    sex: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: sexes,
      description: 'null = unknown, a stratum of its own',
    },
    deathDate: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'YYYY-MM-DD; null = alive',
    },
  },
  key: ['personId'],
  interval: null,
  description: 'A resident. Nothing needs a personnummer',
};

/** {@link ListingRow} */
export const listings: TableSpecOf<'listings'> = {
  name: 'listings',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    from: { type: 'date', required: true, missing: 'not-recorded', description: 'first day, YYYY-MM-DD' },
    to: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer listed, YYYY-MM-DD; null = open',
    },
    kind: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: listingKinds,
      hasDefault: true,
      description: 'chosen or assigned; null = listed',
    },
  },
  key: null,
  interval: { from: 'from', to: 'to' },
  description: 'That a person is listed at a unit during [from, to)',
};

/** {@link StPositionRow} */
export const stPositions: TableSpecOf<'stPositions'> = {
  name: 'stPositions',
  columns: {
    positionId: {
      type: 'id',
      required: true,
      missing: 'not-recorded',
      description: 'identifies the position',
    },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    from: { type: 'date', required: true, missing: 'not-recorded', description: 'first day, YYYY-MM-DD' },
    to: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer, YYYY-MM-DD; null = open',
    },
    share: {
      type: 'decimal',
      required: false,
      missing: 'not-recorded',
      scale: 4,
      min: 0,
      max: 1,
      description: 'share of full time, 0 to 1',
    },
  },
  key: null,
  interval: { from: 'from', to: 'to' },
  description: 'A position for specialist training at a unit during [from, to)',
};
