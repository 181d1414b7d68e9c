import type { TableName } from '../core/facts/rows.js';
import type { Sql } from './sql.js';

/** What must be known of the data before the stages can be written. */
export interface Answers {
  /** The codes that occur in each code column that a clause looks at. */
  readonly codes: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>>>;
  /** The dictionary (code, spelling) of each code column that tells things apart; none where every code has its own spelling. */
  readonly spellings: Readonly<Partial<Record<TableName, Readonly<Record<string, Sql>>>>>;
  /** The dictionary of each table's period ids: a temporary table (period_text, period_id, period_day). */
  readonly periods: Readonly<Partial<Record<TableName, Sql>>>;
  /** Tables in which a key occurs more than once. */
  readonly repeated: Readonly<Partial<Record<TableName, boolean>>>;
}

export const noAnswers: Answers = { codes: {}, spellings: {}, periods: {}, repeated: {} };
