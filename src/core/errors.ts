/** Where something went wrong; only what is known. */
export interface ErrorPlace {
  readonly plan?: string;
  readonly indicator?: string;
  readonly table?: string;
  /** Row number, the first is 1. */
  readonly row?: number;
  readonly column?: string;
  readonly period?: string;
  readonly parameter?: string;
  readonly file?: string;
  /** Line of the file, the first is 1. */
  readonly line?: number;
}

/** What an error is made of. */
export interface ErrorDetails {
  /** Stable, for programs: `unknown-table`, `duplicate-column` … */
  readonly code: string;
  /** What is wrong, with the value received. */
  readonly what: string;
  readonly where?: ErrorPlace;
  /** What to do about it. */
  readonly todo: string;
  readonly cause?: unknown;
}

const place = (where: ErrorPlace): string =>
  Object.entries(where)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');

/**
 * Base of every error that vardval throws on purpose; its message says what is wrong, where, and what to do.
 *
 * @example
 * new VardvalError({ code: 'unknown-table', what: "no table 'contact'", todo: 'did you mean contacts?' }).message
 * // => "no table 'contact' — did you mean contacts?"
 */
export class VardvalError extends Error {
  override readonly name: string = 'VardvalError';
  readonly code: string;
  readonly where: ErrorPlace;
  readonly todo: string;

  constructor(details: ErrorDetails) {
    const where = details.where ?? {};
    const parts = [details.what, place(where), details.todo].filter((part) => part !== '');
    super(parts.join(' — '), details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.where = Object.freeze({ ...where });
    this.todo = details.todo;
  }
}

/** A plan, an indicator or a code set that cannot be meant as it is written. */
export class DefinitionError extends VardvalError {
  override readonly name: string = 'DefinitionError';
}

/** A source of rows that cannot be read: an unknown table, a broken file. Single bad rows go to the ledger instead. */
export class SourceError extends VardvalError {
  override readonly name: string = 'SourceError';
}

/** Options of a call that contradict each other or do not exist. */
export class OptionsError extends VardvalError {
  override readonly name: string = 'OptionsError';
}

/** A parameter of a plan that is unknown, has the wrong type, or must be set first. */
export class ParameterError extends VardvalError {
  override readonly name: string = 'ParameterError';
}
