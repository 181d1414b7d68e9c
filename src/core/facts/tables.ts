import type { TableName } from './rows.js';
import type { TableSpec } from './spec.js';
import {
  births,
  discharges,
  invitations,
  labResults,
  lifestyle,
  notes,
  outOfRegionCare,
  screenings,
} from './tables/care.js';
import { calls, chats, contacts, eServices } from './tables/contacts.js';
import { dispensings, prescriptions } from './tables/medicines.js';
import { listings, openingHours, persons, stPositions, units } from './tables/region.js';
import { listingPoints, populations, quotients, supplied, surveys, unitReports } from './tables/reports.js';
import {
  careNeeds,
  carePlans,
  namedContacts,
  residences,
  riskBands,
  treatmentLimitations,
} from './tables/states.js';

/** Every fact table's spec by name, in the order of the documentation. */
export const tables: { readonly [K in TableName]: TableSpec<K> } = {
  units,
  openingHours,
  persons,
  listings,
  contacts,
  calls,
  chats,
  eServices,
  lifestyle,
  notes,
  invitations,
  prescriptions,
  dispensings,
  births,
  carePlans,
  careNeeds,
  namedContacts,
  riskBands,
  residences,
  treatmentLimitations,
  labResults,
  screenings,
  discharges,
  outOfRegionCare,
  surveys,
  unitReports,
  listingPoints,
  quotients,
  stPositions,
  populations,
  supplied,
};

/** The names of the fact tables, in the order of the documentation. */
export const tableNames: readonly TableName[] = Object.keys(tables) as TableName[];
