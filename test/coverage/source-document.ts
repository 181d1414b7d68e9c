/** A row, bullet or sentence of a source document, and where the library answers it. */
export interface SourceRow {
  /** As the document numbers it; where it does not, its place in printed order. */
  readonly row: string;
  /** Its text as printed, hyphens of line breaks taken out. */
  readonly printed: string;
  /** Entries of the document's plan. */
  readonly indicators?: readonly string[];
  /** Payment rules of the document's rules. */
  readonly rules?: readonly string[];
  /** Requirements of the document's checklist. */
  readonly items?: readonly string[];
  /** Test files that name one of the above, or that test what `why` says. */
  readonly tests?: readonly string[];
  /** Why there is nothing to compute, or how the sentence is kept. */
  readonly why?: string;
}

/** A part of a document; `count` is counted in the document itself, so that a row that is left out is missed. */
export interface SourceSection {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly SourceRow[];
}

/** A source document with all its rows, and the plan, rules and checklist that answer it. */
export interface SourceDocument {
  readonly name: string;
  readonly plan?: string;
  readonly rules?: string;
  readonly checklist?: string;
  readonly sections: readonly SourceSection[];
}
