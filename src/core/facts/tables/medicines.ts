import type { TableSpecOf } from '../spec.js';

/** {@link PrescriptionRow} */
export const prescriptions: TableSpecOf<'prescriptions'> = {
  name: 'prescriptions',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the prescribing unit' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of writing, YYYY-MM-DD',
    },
    atc: { type: 'code', required: true, missing: 'not-recorded', description: 'ATC code as recorded' },
    ddd: {
      type: 'decimal',
      required: false,
      missing: 'not-recorded',
      scale: 4,
      min: 0,
      description: 'defined daily doses, up to 4 decimals',
    },
    dispensed: {
      type: 'boolean',
      required: false,
      missing: 'not-recorded',
      description: 'whether it was dispensed',
    },
    registeredOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      description: 'day of registration, YYYY-MM-DD',
    },
  },
  key: null,
  interval: null,
  description: 'A prescription written at a unit; every row counts',
};

/** {@link DispensingRow} */
export const dispensings: TableSpecOf<'dispensings'> = {
  name: 'dispensings',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of dispensing, YYYY-MM-DD',
    },
    atc: { type: 'code', required: true, missing: 'not-recorded', description: 'ATC code as recorded' },
    ddd: {
      type: 'decimal',
      required: false,
      missing: 'not-recorded',
      scale: 4,
      min: 0,
      description: 'defined daily doses, up to 4 decimals',
    },
  },
  key: null,
  interval: null,
  description: 'A medicine dispensed to a person, whoever wrote it',
};
