import type { CareNeedKind, NamedContactRole, ResidenceKind } from '../values.js';

/** A coordinated individual plan (SIP), in force during `[createdOn, closedOn)`. */
export interface CarePlanRow {
  /** Identifies the plan. */
  readonly planId: string;
  /** The person. */
  readonly personId: string;
  /** The unit. */
  readonly unitId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly createdOn: string;
  /** First day no longer in force, `YYYY-MM-DD`; null = open. */
  readonly closedOn?: string | null;
  /** Whether the plan names a care contact. */
  readonly namedCareContact?: boolean | null;
}

/** A need of coordination found for a person, open during `[date, closedOn)`. */
export interface CareNeedRow {
  /** The person. */
  readonly personId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly date: string;
  /** What is needed. */
  readonly kind: CareNeedKind;
  /** First day no longer needed, `YYYY-MM-DD`; null = open. */
  readonly closedOn?: string | null;
}

/** A named (fast) contact of a person during `[from, to)`. */
export interface NamedContactRow {
  /** The person. */
  readonly personId: string;
  /** The unit. */
  readonly unitId: string;
  /** Physician, care contact or team. */
  readonly role: NamedContactRole;
  /** Who it is. */
  readonly clinicianId?: string | null;
  /** Which team it is. */
  readonly teamId?: string | null;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer, `YYYY-MM-DD`; null = open. */
  readonly to?: string | null;
}

/** The resource utilisation band (RUB) of a person during `[from, to)`. */
export interface RiskBandRow {
  /** The person. */
  readonly personId: string;
  /** 0 to 5. */
  readonly rub: number;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer, `YYYY-MM-DD`; null = open. */
  readonly to?: string | null;
}

/** That a person lives in a nursing home or has home care during `[from, to)`. */
export interface ResidenceRow {
  /** The person. */
  readonly personId: string;
  /** Nursing home or home care. */
  readonly kind: ResidenceKind;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer, `YYYY-MM-DD`; null = open. */
  readonly to?: string | null;
}

/** A decision to limit treatment, in force during `[from, to)`. */
export interface TreatmentLimitationRow {
  /** The person. */
  readonly personId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer, `YYYY-MM-DD`; null = open. */
  readonly to?: string | null;
}
