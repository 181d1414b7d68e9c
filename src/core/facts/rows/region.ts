import type { Geography, ListingKind, Ownership, Sex } from '../values.js';

/** A care unit: a health centre that residents can be listed at. */
export interface UnitRow {
  /** Identifies the unit. */
  readonly unitId: string;
  /** Name shown to people. */
  readonly name: string;
  /** Who runs the unit. */
  readonly ownership: Ownership;
  /** Rural or urban. */
  readonly geography?: Geography | null;
  /** First day that the unit exists, `YYYY-MM-DD`. */
  readonly opensOn?: string | null;
  /** First day that it no longer does, `YYYY-MM-DD`. */
  readonly closesOn?: string | null;
}

/** Telephone and chat hours of a unit on one weekday; several rows a day for a lunch break. */
export interface OpeningHoursRow {
  /** The unit. */
  readonly unitId: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** `HH:MM`, inclusive. */
  readonly opens: string;
  /** `HH:MM`, exclusive; 24:00 allowed. */
  readonly closes: string;
  /** First day that the hours hold, `YYYY-MM-DD`; null = always before. */
  readonly from?: string | null;
  /** First day that they no longer hold, `YYYY-MM-DD`; null = still hold. */
  readonly to?: string | null;
}

/** A resident. Nothing needs a personnummer. */
export interface PersonRow {
  /** Opaque, case-sensitive. */
  readonly personId: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** Null = unknown, a stratum of its own. */
  readonly sex?: Sex | null;
  /** `YYYY-MM-DD`; null = alive. */
  readonly deathDate?: string | null;
}

/** That a person is listed at a unit during `[from, to)`. */
export interface ListingRow {
  /** The person. */
  readonly personId: string;
  /** The unit. */
  readonly unitId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer listed, `YYYY-MM-DD`; null = open. */
  readonly to?: string | null;
  /** Chosen or assigned; null = listed. */
  readonly kind?: ListingKind | null;
}

/** A position for specialist training at a unit during `[from, to)`. */
export interface StPositionRow {
  /** Identifies the position. */
  readonly positionId: string;
  /** The unit. */
  readonly unitId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer, `YYYY-MM-DD`; null = open. */
  readonly to?: string | null;
  /** Share of full time, 0 to 1. */
  readonly share?: number | string | null;
}
