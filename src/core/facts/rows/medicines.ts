/** A prescription written at a unit; every row counts. */
export interface PrescriptionRow {
  /** The person. */
  readonly personId: string;
  /** The prescribing unit. */
  readonly unitId: string;
  /** Day of writing, `YYYY-MM-DD`. */
  readonly date: string;
  /** ATC code as recorded. */
  readonly atc: string;
  /** Defined daily doses, up to 4 decimals. */
  readonly ddd?: number | string | null;
  /** Whether it was dispensed. */
  readonly dispensed?: boolean | null;
  /** Day of registration, `YYYY-MM-DD`. */
  readonly registeredOn?: string | null;
}

/** A medicine dispensed to a person, whoever wrote it. */
export interface DispensingRow {
  /** The person. */
  readonly personId: string;
  /** Day of dispensing, `YYYY-MM-DD`. */
  readonly date: string;
  /** ATC code as recorded. */
  readonly atc: string;
  /** Defined daily doses, up to 4 decimals. */
  readonly ddd?: number | string | null;
}
