import type {
  BirthRow,
  DischargeRow,
  InvitationRow,
  LabResultRow,
  LifestyleRow,
  NoteRow,
  OutOfRegionCareRow,
  ScreeningRow,
} from './rows/care.js';
import type { CallRow, ChatRow, ContactRow, EServiceRow } from './rows/contacts.js';
import type { DispensingRow, PrescriptionRow } from './rows/medicines.js';
import type { ListingRow, OpeningHoursRow, PersonRow, StPositionRow, UnitRow } from './rows/region.js';
import type {
  ListingPointsRow,
  PopulationRow,
  QuotientRow,
  SuppliedRow,
  SurveyRow,
  UnitReportRow,
} from './rows/reports.js';
import type {
  CareNeedRow,
  CarePlanRow,
  NamedContactRow,
  ResidenceRow,
  RiskBandRow,
  TreatmentLimitationRow,
} from './rows/states.js';

/**
 * The fact tables as a caller delivers them: one interface a table. An optional column may be absent or null; an empty
 * text is null too. Dates are `YYYY-MM-DD` texts (a `Date` has no local date of its own), instants ISO 8601 texts with
 * an offset or `Z`, or a `Date`; amounts are decimal strings; decimals are numbers or decimal strings.
 */
export interface FactRows {
  readonly units: UnitRow;
  readonly openingHours: OpeningHoursRow;
  readonly persons: PersonRow;
  readonly listings: ListingRow;
  readonly contacts: ContactRow;
  readonly calls: CallRow;
  readonly chats: ChatRow;
  readonly eServices: EServiceRow;
  readonly lifestyle: LifestyleRow;
  readonly notes: NoteRow;
  readonly invitations: InvitationRow;
  readonly prescriptions: PrescriptionRow;
  readonly dispensings: DispensingRow;
  readonly births: BirthRow;
  readonly carePlans: CarePlanRow;
  readonly careNeeds: CareNeedRow;
  readonly namedContacts: NamedContactRow;
  readonly riskBands: RiskBandRow;
  readonly residences: ResidenceRow;
  readonly treatmentLimitations: TreatmentLimitationRow;
  readonly labResults: LabResultRow;
  readonly screenings: ScreeningRow;
  readonly discharges: DischargeRow;
  readonly outOfRegionCare: OutOfRegionCareRow;
  readonly surveys: SurveyRow;
  readonly unitReports: UnitReportRow;
  readonly listingPoints: ListingPointsRow;
  readonly quotients: QuotientRow;
  readonly stPositions: StPositionRow;
  readonly populations: PopulationRow;
  readonly supplied: SuppliedRow;
}

/** The name of a fact table. */
export type TableName = keyof FactRows;

export type * from './rows/care.js';
export type * from './rows/contacts.js';
export type * from './rows/medicines.js';
export type * from './rows/region.js';
export type * from './rows/reports.js';
export type * from './rows/states.js';
export type * from './values.js';
