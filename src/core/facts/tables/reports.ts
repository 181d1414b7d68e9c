import type { TableSpecOf } from '../spec.js';
import { quotientKinds, sexes } from '../values.js';

/** {@link SurveyRow} */
export const surveys: TableSpecOf<'surveys'> = {
  name: 'surveys',
  columns: {
    unitId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the unit; null = the region',
    },
    sex: { type: 'enum', required: false, missing: 'not-recorded', values: sexes, description: 'null = all' },
    question: {
      type: 'text',
      required: true,
      missing: 'not-recorded',
      description: 'the question, such as need-met',
    },
    responses: {
      type: 'integer',
      required: false,
      missing: 'not-recorded',
      scale: 0,
      min: 0,
      description: 'answers',
    },
    positive: {
      type: 'integer',
      required: false,
      missing: 'not-recorded',
      scale: 0,
      min: 0,
      description: 'positive answers',
    },
    value: {
      type: 'decimal',
      required: false,
      missing: 'not-recorded',
      scale: 8,
      description: 'the value published, up to 8 decimals',
    },
    period: { type: 'period', required: true, missing: 'not-recorded', description: 'period id' },
  },
  key: null,
  interval: null,
  description: 'A result of a patient survey (NPE) for a unit, a period and a sex',
};

/** {@link UnitReportRow} */
export const unitReports: TableSpecOf<'unitReports'> = {
  name: 'unitReports',
  columns: {
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    period: { type: 'period', required: true, missing: 'not-recorded', description: 'period id' },
    item: {
      type: 'text',
      required: true,
      missing: 'not-recorded',
      description: 'what is reported, such as telephone-calls or contract-…',
    },
    value: {
      type: 'text',
      required: true,
      missing: 'not-recorded',
      scale: 4,
      // Action plans answer with their areas, so that no list of answers is whole (readings, Money 10).
      description: 'a number, or yes, no, partly; of an action plan its areas',
    },
    reportedOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      description: 'day of the report, YYYY-MM-DD',
    },
  },
  key: null,
  interval: null,
  description: 'What a unit reports about itself for a period',
};

/** {@link ListingPointsRow} */
export const listingPoints: TableSpecOf<'listingPoints'> = {
  name: 'listingPoints',
  columns: {
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    month: { type: 'month', required: true, missing: 'not-recorded', description: 'YYYY-MM' },
    points: {
      type: 'decimal',
      required: true,
      missing: 'not-recorded',
      scale: 4,
      min: 0,
      description: 'points, up to 4 decimals',
    },
  },
  key: ['unitId', 'month'],
  interval: null,
  description: 'The listing points of a unit on the last day of a month',
};

/** {@link QuotientRow} */
export const quotients: TableSpecOf<'quotients'> = {
  name: 'quotients',
  columns: {
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    month: { type: 'month', required: true, missing: 'not-recorded', description: 'YYYY-MM' },
    kind: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: quotientKinds,
      description: 'which quotient',
    },
    value: {
      type: 'decimal',
      required: true,
      missing: 'not-recorded',
      scale: 8,
      min: 0,
      description: 'the quotient, up to 8 decimals',
    },
  },
  key: ['unitId', 'month', 'kind'],
  interval: null,
  description: 'A quotient of a unit in a month: age, care need index or ACG',
};

/** {@link PopulationRow} */
export const populations: TableSpecOf<'populations'> = {
  name: 'populations',
  columns: {
    unitId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the unit; null = the region',
    },
    sex: { type: 'enum', required: false, missing: 'not-recorded', values: sexes, description: 'null = all' },
    ageFrom: {
      type: 'integer',
      required: false,
      missing: 'not-recorded',
      scale: 0,
      min: 0,
      max: 150,
      description: 'lowest age in years',
    },
    ageTo: {
      type: 'integer',
      required: false,
      missing: 'not-recorded',
      scale: 0,
      min: 0,
      max: 150,
      description: 'highest age in years, inclusive',
    },
    period: { type: 'period', required: true, missing: 'not-recorded', description: 'period id' },
    count: {
      type: 'integer',
      required: true,
      missing: 'not-recorded',
      scale: 0,
      min: 0,
      description: 'persons',
    },
  },
  key: null,
  interval: null,
  description: 'A number of residents that somebody else counted',
};

/** {@link SuppliedRow} */
export const supplied: TableSpecOf<'supplied'> = {
  name: 'supplied',
  columns: {
    indicator: {
      type: 'text',
      required: true,
      missing: 'not-recorded',
      description: 'id or slug of the indicator',
    },
    unitId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the unit; null = the region',
    },
    period: { type: 'period', required: true, missing: 'not-recorded', description: 'period id' },
    sex: { type: 'enum', required: false, missing: 'not-recorded', values: sexes, description: 'null = all' },
    numerator: {
      type: 'decimal',
      required: false,
      missing: 'not-recorded',
      scale: 6,
      description: 'up to 6 decimals',
    },
    denominator: {
      type: 'decimal',
      required: false,
      missing: 'not-recorded',
      scale: 6,
      description: 'up to 6 decimals',
    },
    value: {
      type: 'decimal',
      required: false,
      missing: 'not-recorded',
      scale: 8,
      description: 'up to 8 decimals',
    },
    reportedOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      description: 'day of the report, YYYY-MM-DD',
    },
  },
  key: null,
  interval: null,
  description: 'A count or a value of an indicator that somebody else made',
};
