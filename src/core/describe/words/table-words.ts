import type { FactRows, TableName } from '../../facts/rows.js';
import type { Text } from '../../parameter.js';

/** What a row is called: with its article ("en kontakt", "a contact"), and several of them. */
export interface Noun {
  readonly one: Text;
  readonly many: Text;
}

/** A column out of a list: its name and what each value is called. */
export interface EnumWords<Value extends string> {
  readonly name: Text;
  readonly values: Readonly<Record<Value, Text>>;
}

/**
 * A yes-or-no column is told as a sentence in three parts, `subject|verb|rest`, so that it can be denied: "the contact
 * is planned", "the contact is not planned". Every other column has a name in the definite form: "besökstypen".
 */
export type ColumnWords<Cell> = [Cell] extends [boolean]
  ? Text
  : [Cell] extends [string]
    ? string extends Cell
      ? Text
      : EnumWords<Cell>
    : Text;

/** A column whose value says what the row is: a contact of the form home visit is a home visit. */
type Naming<Row> = {
  readonly [C in keyof Row & string]-?: [NonNullable<Row[C]>] extends [string]
    ? string extends NonNullable<Row[C]>
      ? never
      : {
          readonly column: C;
          readonly nouns: Readonly<Record<NonNullable<Row[C]>, Noun>>;
          /** What it is to have such a row, where "has" and the noun will not do: `verb|rest`. */
          readonly states?: Readonly<Partial<Record<NonNullable<Row[C]>, Text>>>;
        }
    : never;
}[keyof Row & string];

/** What a table, its rows and its columns are called; a column without a word does not compile. */
export interface TableWords<K extends TableName> extends Noun {
  /** One row in the definite form: "kontakten". */
  readonly the: Text;
  readonly columns: {
    readonly [C in keyof FactRows[K] & string]-?: ColumnWords<NonNullable<FactRows[K][C]>>;
  };
  /** The date or instant that goes without saying; another one is named. */
  readonly day?: keyof FactRows[K] & string;
  readonly naming?: Naming<FactRows[K]>;
  /** A number column that alone says what the row is: "RUB minst 4". */
  readonly level?: keyof FactRows[K] & string;
  /** Several different values of a column: "ATC-koder". */
  readonly several?: Readonly<Partial<Record<keyof FactRows[K] & string, Text>>>;
  /** What a row is when it is looked at by one of its dates: by the day of death a resident is a death. */
  readonly byDay?: Readonly<Partial<Record<keyof FactRows[K] & string, Noun>>>;
}

/** The words of any table. */
export interface AnyTableWords extends Noun {
  readonly the: Text;
  readonly columns: Readonly<Record<string, Text | EnumWords<string>>>;
  readonly day?: string;
  readonly naming?: {
    readonly column: string;
    readonly nouns: Readonly<Record<string, Noun>>;
    readonly states?: Readonly<Partial<Record<string, Text>>>;
  };
  readonly level?: string;
  readonly several?: Readonly<Partial<Record<string, Text>>>;
  readonly byDay?: Readonly<Partial<Record<string, Noun>>>;
}
