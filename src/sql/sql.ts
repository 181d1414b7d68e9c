/**
 * SQL as pieces: text that this library writes, names that are quoted, and values that are bound. A string of a caller
 * can only become a name or a value: the tag {@link sql} takes no plain strings, so splicing one in does not compile.
 */

/** How a bound value is typed for the engine. */
export type ParamType = 'text' | 'integer' | 'texts' | 'integers';

/** A bound value. */
export type ParamValue = string | number | readonly string[] | readonly number[];

export type SqlPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'param'; readonly value: ParamValue; readonly type: ParamType };

/** A piece of SQL, independent of the dialect as far as quoting and placeholders go. */
export interface Sql {
  readonly parts: readonly SqlPart[];
}

/** What can stand in a {@link sql} template: pieces, lists of pieces joined by commas, and whole numbers. */
export type Piece = Sql | readonly Sql[] | number;

const textPart = (text: string): SqlPart => ({ kind: 'text', text });

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`sql: expected a whole number but got ${value}`);
  return value < 0 ? `(${value})` : String(value);
}

function partsOf(piece: Piece): readonly SqlPart[] {
  if (typeof piece === 'number') return [textPart(integerText(piece))];
  if ('parts' in piece) return piece.parts;
  return piece.flatMap((one, i) => (i === 0 ? one.parts : [textPart(', '), ...one.parts]));
}

/**
 * Writes SQL: `sql\`select ${name('x')} from ${relation} where ${name('y')} = ${text(value)}\``.
 *
 * @param strings - what this library writes
 * @param pieces - names, bound values, other SQL, lists of them, whole numbers
 */
export function sql(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Sql {
  const parts: SqlPart[] = [];
  strings.forEach((string, i) => {
    if (string !== '') parts.push(textPart(string));
    const piece = pieces[i];
    // One by one: a table of many values has more parts than a call takes arguments.
    if (piece !== undefined) for (const part of partsOf(piece)) parts.push(part);
  });
  return { parts };
}

/** An identifier, quoted as the dialect does. */
export function name(identifier: string): Sql {
  return { parts: [{ kind: 'name', name: identifier }] };
}

/** A text as a bound value. */
export function text(value: string): Sql {
  return { parts: [{ kind: 'param', value, type: 'text' }] };
}

/** Texts as one bound list. */
export function texts(values: readonly string[]): Sql {
  return { parts: [{ kind: 'param', value: values, type: 'texts' }] };
}

/** Whole numbers as one bound list. */
export function integers(values: readonly number[]): Sql {
  return { parts: [{ kind: 'param', value: values, type: 'integers' }] };
}

/**
 * SQL that is taken as it stands: an expression of a mapping, written by whoever runs the library and trusted as code
 * is. Never make one of data.
 */
export function trusted(expression: string): Sql {
  return { parts: [textPart(expression)] };
}

/** Pieces with something between them; `none` when there are no pieces. */
export function joined(pieces: readonly Sql[], between: string, none: Sql): Sql {
  if (pieces.length === 0) return none;
  return { parts: pieces.flatMap((one, i) => (i === 0 ? one.parts : [textPart(between), ...one.parts])) };
}

/** True when every one is true: SQL's own three-valued logic. */
export function allOf(conditions: readonly Sql[]): Sql {
  return joined(
    conditions.map((one) => sql`(${one})`),
    ' and ',
    sql`(1 = 1)`,
  );
}

/** True when one is true. */
export function oneOf(conditions: readonly Sql[]): Sql {
  return joined(
    conditions.map((one) => sql`(${one})`),
    ' or ',
    sql`(1 = 0)`,
  );
}

/** A statement as an engine takes it. */
export interface Statement {
  readonly text: string;
  readonly params: readonly { readonly value: ParamValue; readonly type: ParamType }[];
  /** What it is for, where a run asks it. */
  readonly about?: string;
}

/** How a dialect writes names and placeholders. */
export interface Rendering {
  quote(identifier: string): string;
  /** @param position from 1 */
  placeholder(position: number, type: ParamType): string;
}

/** Writes a piece of SQL out for an engine. */
export function render(piece: Sql, rendering: Rendering): Statement {
  const params: Statement['params'][number][] = [];
  let text = '';
  for (const part of piece.parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'name') text += rendering.quote(part.name);
    else {
      params.push({ value: part.value, type: part.type });
      text += rendering.placeholder(params.length, part.type);
    }
  }
  return { text, params };
}
