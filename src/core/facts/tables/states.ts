import type { TableSpecOf } from '../spec.js';
import { careNeedKinds, namedContactRoles, residenceKinds } from '../values.js';

/** {@link CarePlanRow} */
export const carePlans: TableSpecOf<'carePlans'> = {
  name: 'carePlans',
  columns: {
    planId: { type: 'id', required: true, missing: 'not-recorded', description: 'identifies the plan' },
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    createdOn: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'first day, YYYY-MM-DD',
    },
    closedOn: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer in force, YYYY-MM-DD; null = open',
    },
    namedCareContact: {
      type: 'boolean',
      required: false,
      missing: 'not-recorded',
      description: 'whether the plan names a care contact',
    },
  },
  key: ['planId'],
  interval: { from: 'createdOn', to: 'closedOn' },
  description: 'A coordinated individual plan (SIP), in force during [createdOn, closedOn)',
};

/** {@link CareNeedRow} */
export const careNeeds: TableSpecOf<'careNeeds'> = {
  name: 'careNeeds',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    date: { type: 'date', required: true, missing: 'not-recorded', description: 'first day, YYYY-MM-DD' },
    kind: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: careNeedKinds,
      description: 'what is needed',
    },
    closedOn: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer needed, YYYY-MM-DD; null = open',
    },
  },
  key: null,
  interval: { from: 'date', to: 'closedOn' },
  description: 'A need of coordination found for a person, open during [date, closedOn)',
};

/** {@link NamedContactRow} */
export const namedContacts: TableSpecOf<'namedContacts'> = {
  name: 'namedContacts',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    role: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: namedContactRoles,
      description: 'physician, care contact or team',
    },
    clinicianId: { type: 'id', required: false, missing: 'not-recorded', description: 'who it is' },
    teamId: { type: 'id', required: false, missing: 'not-recorded', description: 'which team it is' },
    from: { type: 'date', required: true, missing: 'not-recorded', description: 'first day, YYYY-MM-DD' },
    to: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer, YYYY-MM-DD; null = open',
    },
  },
  key: null,
  interval: { from: 'from', to: 'to' },
  description: 'A named (fast) contact of a person during [from, to)',
};

/** {@link RiskBandRow} */
export const riskBands: TableSpecOf<'riskBands'> = {
  name: 'riskBands',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    rub: {
      type: 'integer',
      required: true,
      missing: 'not-recorded',
      scale: 0,
      min: 0,
      max: 5,
      description: '0 to 5',
    },
    from: { type: 'date', required: true, missing: 'not-recorded', description: 'first day, YYYY-MM-DD' },
    to: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer, YYYY-MM-DD; null = open',
    },
  },
  key: null,
  interval: { from: 'from', to: 'to' },
  description: 'The resource utilisation band (RUB) of a person during [from, to)',
};

/** {@link ResidenceRow} */
export const residences: TableSpecOf<'residences'> = {
  name: 'residences',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    kind: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: residenceKinds,
      description: 'nursing home or home care',
    },
    from: { type: 'date', required: true, missing: 'not-recorded', description: 'first day, YYYY-MM-DD' },
    to: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer, YYYY-MM-DD; null = open',
    },
  },
  key: null,
  interval: { from: 'from', to: 'to' },
  description: 'That a person lives in a nursing home or has home care during [from, to)',
};

/** {@link TreatmentLimitationRow} */
export const treatmentLimitations: TableSpecOf<'treatmentLimitations'> = {
  name: 'treatmentLimitations',
  columns: {
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    from: { type: 'date', required: true, missing: 'not-recorded', description: 'first day, YYYY-MM-DD' },
    to: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first day no longer, YYYY-MM-DD; null = open',
    },
  },
  key: null,
  interval: { from: 'from', to: 'to' },
  description: 'A decision to limit treatment, in force during [from, to)',
};
