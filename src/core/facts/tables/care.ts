import type { TableSpecOf } from '../spec.js';
import { careChannels, diabetesTypes, habits, invitationKinds, screeningKinds } from '../values.js';

/** {@link LifestyleRow} */
export const lifestyle: TableSpecOf<'lifestyle'> = {
  name: 'lifestyle',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the recording unit' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the record, YYYY-MM-DD',
    },
    habit: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: habits,
      description: 'the habit asked about',
    },
    risk: {
      type: 'boolean',
      required: false,
      missing: 'not-recorded',
      hasDefault: true,
      description: 'whether it is a risk; null = assessed, no risk',
    },
  },
  key: null,
  interval: null,
  description: 'A living habit recorded for a person',
};

/** {@link NoteRow} */
export const notes: TableSpecOf<'notes'> = {
  name: 'notes',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the recording unit' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the note, YYYY-MM-DD',
    },
    term: { type: 'code', required: true, missing: 'not-recorded', description: 'search term as recorded' },
    value: {
      type: 'code',
      required: false,
      missing: 'not-recorded',
      hasDefault: true,
      description: 'value as recorded; null = asked',
    },
  },
  key: null,
  interval: null,
  description: 'A value under a search term of the record',
};

/** {@link InvitationRow} */
export const invitations: TableSpecOf<'invitations'> = {
  name: 'invitations',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person invited' },
    unitId: { type: 'id', required: false, missing: 'not-recorded', description: 'the inviting unit' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the invitation, YYYY-MM-DD',
    },
    kind: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: invitationKinds,
      description: 'to what',
    },
  },
  key: null,
  interval: null,
  description: 'An invitation sent to a person',
};

/** {@link BirthRow} */
export const births: TableSpecOf<'births'> = {
  name: 'births',
  columns: {
    birthId: { type: 'id', required: false, missing: 'not-recorded', description: 'identifies the birth' },
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the mother' },
    otherParentId: { type: 'id', required: false, missing: 'not-recorded', description: 'the other parent' },
    childId: { type: 'id', required: false, missing: 'not-recorded', description: 'the child' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the delivery, YYYY-MM-DD',
    },
    unitId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the health centre, not the ward',
    },
    homeOn: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      description: 'day of coming home, YYYY-MM-DD; null = not come home',
    },
  },
  key: ['birthId'],
  interval: null,
  description: 'The birth of a child; twins are two rows',
};

/** {@link ScreeningRow} */
export const screenings: TableSpecOf<'screenings'> = {
  name: 'screenings',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the sample or visit, YYYY-MM-DD',
    },
    kind: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: screeningKinds,
      description: 'what was done',
    },
    unitId: { type: 'id', required: false, missing: 'not-recorded', description: 'the unit' },
  },
  key: null,
  interval: null,
  description: 'A screening or health examination done',
};

/** {@link LabResultRow} */
export const labResults: TableSpecOf<'labResults'> = {
  name: 'labResults',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the sample, YYYY-MM-DD',
    },
    analyte: {
      type: 'text',
      required: true,
      missing: 'not-recorded',
      description: 'what was measured, such as HbA1c',
    },
    value: {
      type: 'decimal',
      required: true,
      missing: 'not-recorded',
      scale: 4,
      min: 0,
      description: 'the value, up to 4 decimals; HbA1c in mmol/mol',
    },
    register: {
      type: 'text',
      required: false,
      missing: 'not-recorded',
      description: 'the quality register it stands in, such as NDR',
    },
    diabetesType: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: diabetesTypes,
      description: 'type of diabetes in the register',
    },
  },
  key: null,
  interval: null,
  description: 'A laboratory value of a person',
};

/** {@link DischargeRow} */
export const discharges: TableSpecOf<'discharges'> = {
  name: 'discharges',
  columns: {
    dischargeId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'identifies the discharge',
    },
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of discharge, YYYY-MM-DD',
    },
    admittedOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      description: 'day of admission, YYYY-MM-DD',
    },
  },
  key: ['dischargeId'],
  interval: null,
  description: 'A discharge from hospital',
};

/** {@link OutOfRegionCareRow} */
export const outOfRegionCare: TableSpecOf<'outOfRegionCare'> = {
  name: 'outOfRegionCare',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the unit that pays: where the person is listed',
    },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the contact, YYYY-MM-DD',
    },
    channel: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: careChannels,
      description: 'physical or digital',
    },
    cost: {
      type: 'money',
      required: false,
      missing: 'not-recorded',
      scale: 2,
      hasDefault: true,
      description: 'kronor as a decimal string; null = 0 and reported',
    },
  },
  key: null,
  interval: null,
  description: 'Primary care that a resident received in another region; every row counts',
};
