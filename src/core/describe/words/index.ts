import type { TableName } from '../../facts/rows.js';
import {
  birthWords,
  dischargeWords,
  invitationWords,
  labResultWords,
  lifestyleWords,
  noteWords,
  outOfRegionCareWords,
  screeningWords,
} from './care.js';
import { callWords, chatWords, contactWords, eServiceWords } from './contacts.js';
import { dispensingWords, prescriptionWords } from './medicines.js';
import { listingWords, openingHoursWords, personWords, stPositionWords, unitWords } from './region.js';
import {
  listingPointWords,
  populationWords,
  quotientWords,
  suppliedWords,
  surveyWords,
  unitReportWords,
} from './reports.js';
import {
  careNeedWords,
  carePlanWords,
  namedContactWords,
  residenceWords,
  riskBandWords,
  treatmentLimitationWords,
} from './states.js';
import type { AnyTableWords, TableWords } from './table-words.js';

const everyTable: { readonly [K in TableName]: TableWords<K> } = {
  units: unitWords,
  openingHours: openingHoursWords,
  persons: personWords,
  listings: listingWords,
  contacts: contactWords,
  calls: callWords,
  chats: chatWords,
  eServices: eServiceWords,
  lifestyle: lifestyleWords,
  notes: noteWords,
  invitations: invitationWords,
  prescriptions: prescriptionWords,
  dispensings: dispensingWords,
  births: birthWords,
  carePlans: carePlanWords,
  careNeeds: careNeedWords,
  namedContacts: namedContactWords,
  riskBands: riskBandWords,
  residences: residenceWords,
  treatmentLimitations: treatmentLimitationWords,
  labResults: labResultWords,
  screenings: screeningWords,
  discharges: dischargeWords,
  outOfRegionCare: outOfRegionCareWords,
  surveys: surveyWords,
  unitReports: unitReportWords,
  listingPoints: listingPointWords,
  quotients: quotientWords,
  stPositions: stPositionWords,
  populations: populationWords,
  supplied: suppliedWords,
};

/** The words of every fact table. */
export const tableWords: Readonly<Record<TableName, AnyTableWords>> = everyTable;
