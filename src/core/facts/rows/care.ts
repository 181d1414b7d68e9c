import type { CareChannel, DiabetesType, Habit, InvitationKind, ScreeningKind } from '../values.js';

/** A living habit recorded for a person. */
export interface LifestyleRow {
  /** The person. */
  readonly personId: string;
  /** The recording unit. */
  readonly unitId: string;
  /** Day of the record, `YYYY-MM-DD`. */
  readonly date: string;
  /** The habit asked about. */
  readonly habit: Habit;
  /** Whether it is a risk; null = assessed, no risk. */
  readonly risk?: boolean | null;
}

/** A value under a search term of the record. */
export interface NoteRow {
  /** The person. */
  readonly personId: string;
  /** The recording unit. */
  readonly unitId: string;
  /** Day of the note, `YYYY-MM-DD`. */
  readonly date: string;
  /** Search term as recorded. */
  readonly term: string;
  /** Value as recorded; null = asked. */
  readonly value?: string | null;
}

/** An invitation sent to a person. */
export interface InvitationRow {
  /** The person invited. */
  readonly personId: string;
  /** The inviting unit. */
  readonly unitId?: string | null;
  /** Day of the invitation, `YYYY-MM-DD`. */
  readonly date: string;
  /** To what. */
  readonly kind: InvitationKind;
}

/** The birth of a child; twins are two rows. */
export interface BirthRow {
  /** Identifies the birth. */
  readonly birthId?: string | null;
  /** The mother. */
  readonly personId: string;
  /** The other parent. */
  readonly otherParentId?: string | null;
  /** The child. */
  readonly childId?: string | null;
  /** Day of the delivery, `YYYY-MM-DD`. */
  readonly date: string;
  /** The health centre, not the ward. */
  readonly unitId?: string | null;
  /** Day of coming home, `YYYY-MM-DD`; null = not come home. */
  readonly homeOn?: string | null;
}

/** A screening or health examination done. */
export interface ScreeningRow {
  /** The person. */
  readonly personId: string;
  /** Day of the sample or visit, `YYYY-MM-DD`. */
  readonly date: string;
  /** What was done. */
  readonly kind: ScreeningKind;
  /** The unit. */
  readonly unitId?: string | null;
}

/** A laboratory value of a person. */
export interface LabResultRow {
  /** The person. */
  readonly personId: string;
  /** Day of the sample, `YYYY-MM-DD`. */
  readonly date: string;
  /** What was measured, such as HbA1c. */
  readonly analyte: string;
  /** The value, up to 4 decimals; HbA1c in mmol/mol. */
  readonly value: number | string;
  /** The quality register it stands in, such as NDR. */
  readonly register?: string | null;
  /** Type of diabetes in the register. */
  readonly diabetesType?: DiabetesType | null;
}

/** A discharge from hospital. */
export interface DischargeRow {
  /** Identifies the discharge. */
  readonly dischargeId?: string | null;
  /** The person. */
  readonly personId: string;
  /** Day of discharge, `YYYY-MM-DD`. */
  readonly date: string;
  /** Day of admission, `YYYY-MM-DD`. */
  readonly admittedOn?: string | null;
}

/** Primary care that a resident received in another region; every row counts. */
export interface OutOfRegionCareRow {
  /** The person. */
  readonly personId: string;
  /** The unit that pays: where the person is listed. */
  readonly unitId?: string | null;
  /** Day of the contact, `YYYY-MM-DD`. */
  readonly date: string;
  /** Physical or digital. */
  readonly channel: CareChannel;
  /** Kronor as a decimal string; null = 0 and reported. */
  readonly cost?: string | null;
}
