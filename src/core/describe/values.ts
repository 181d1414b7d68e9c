import type { TableName } from '../facts/rows.js';
import type { ColumnSpec, ColumnType } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import type { Literal, ValueNode } from '../measure/nodes.js';
import type { Text } from '../parameter.js';
import { clockText, decimalText } from './numbers.js';
import { capitalised, same } from './texts.js';
import { tableWords } from './words/index.js';
import { reportAnswerWords } from './words/values.js';

/** What kind of thing a value is, and so how it is compared in words. */
export type Sort = 'word' | 'truth' | 'number' | 'date' | 'instant' | 'clock' | 'age';

const sortOfColumn: Readonly<Record<ColumnType, Sort>> = {
  id: 'word',
  text: 'word',
  code: 'word',
  codes: 'word',
  enum: 'word',
  boolean: 'truth',
  date: 'date',
  instant: 'instant',
  time: 'clock',
  month: 'date',
  period: 'word',
  integer: 'number',
  decimal: 'number',
  money: 'number',
};

/** The spec of a column, by its name. */
export function columnSpec(table: TableName, column: string): ColumnSpec {
  const columns: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  const found = columns[column];
  if (found === undefined)
    throw new RangeError(`describe: expected a column of ${table} but got "${column}"`);
  return found;
}

/** The words of a column as they are written: of a yes-or-no column its sentence, `subject|verb|rest`. */
function columnWords(table: TableName, column: string): Text {
  columnSpec(table, column);
  const words = tableWords[table].columns[column] as Text | { readonly name: Text };
  return 'name' in words ? words.name : words;
}

/** What a column is called: "kontaktformen", "om kontakten är planerad". */
export function columnName(table: TableName, column: string): Text {
  const { sv, en } = columnWords(table, column);
  if (!sv.includes('|')) return { sv, en };
  return { sv: `om ${sv.replaceAll('|', ' ')}`, en: `whether ${en.replaceAll('|', ' ')}` };
}

/** The three parts of a yes-or-no column's sentence. */
export function sentenceOf(table: TableName, column: string): Record<'subject' | 'verb' | 'rest', Text> {
  const { sv, en } = columnWords(table, column);
  const [swedish, english] = [sv.split('|'), en.split('|')];
  const at = (i: number): Text => ({ sv: swedish[i] ?? '', en: english[i] ?? '' });
  return { subject: at(0), verb: at(1), rest: at(2) };
}

const sorts: {
  readonly [K in ValueNode['kind']]: (node: Extract<ValueNode, { kind: K }>, table: TableName) => Sort;
} = {
  col: ({ column }, table) => sortOfColumn[columnSpec(table, column).type],
  lit: ({ value }) => (typeof value === 'boolean' ? 'truth' : typeof value === 'number' ? 'number' : 'word'),
  span: () => 'number',
  openSpan: () => 'number',
  coalesce: ({ of }, table) => (of[0] === undefined ? 'word' : sortOf(of[0], table)),
  local: ({ part }) => (part === 'date' ? 'date' : 'clock'),
  ageOn: () => 'age',
};

/** What kind of thing a value is. */
export function sortOf(node: ValueNode, table: TableName): Sort {
  const sort = sorts[node.kind] as (node: ValueNode, table: TableName) => Sort;
  return sort(node, table);
}

const yes: Text = { sv: 'ja', en: 'yes' };
const no: Text = { sv: 'nej', en: 'no' };

/** A value written out, as what it is compared with has it: "besök", "2,5", "08:00". */
export function literalText(value: Literal, beside: ValueNode | null, table: TableName): Text {
  if (typeof value === 'boolean') return value ? yes : no;
  const column = beside?.kind === 'col' ? beside.column : null;
  const words = column === null ? undefined : tableWords[table].columns[column];
  if (words !== undefined && 'values' in words) return words.values[String(value)] ?? same(String(value));
  if (typeof value === 'number')
    return beside !== null && sortOf(beside, table) === 'clock' ? clockText(value) : decimalText(value);
  if (table === 'unitReports' && column === 'value' && value in reportAnswerWords)
    return reportAnswerWords[value as keyof typeof reportAnswerWords];
  if (beside !== null && sortOf(beside, table) === 'date') return { sv: `den ${value}`, en: value };
  const isKey = /^[a-z]+(?:-[a-z0-9]+)+$/u.test(value);
  return isKey ? { sv: `”${value}”`, en: `“${value}”` } : same(value);
}

/** The hours that count between two moments: those of the unit, on every day or on working days alone. */
export const openHours = (isWorkingDays: boolean): Text => ({
  sv: `inom enhetens öppettider${isWorkingDays ? ' på helgfria vardagar' : ''}`,
  en: `within the opening hours of the unit${isWorkingDays ? ' on working days' : ''}`,
});

const dayOf = (moment: Text): Text => ({ sv: `dagen för ${moment.sv}`, en: `the day of ${moment.en}` });

const texts: {
  readonly [K in ValueNode['kind']]: (node: Extract<ValueNode, { kind: K }>, table: TableName) => Text;
} = {
  col: ({ column }, table) => columnName(table, column),
  lit: ({ value }, table) => literalText(value, null, table),
  span: ({ unit, from, to }, table) => {
    const [start, end] = [valueText(from, table), valueText(to, table)];
    return {
      sv: `antalet ${unit === 'days' ? 'dagar' : 'hela minuter'} från ${start.sv} till ${end.sv}`,
      en: `the number of ${unit === 'days' ? 'days' : 'whole minutes'} from ${start.en} to ${end.en}`,
    };
  },
  openSpan: ({ from, to, days }, table) => {
    const [start, end] = [valueText(from, table), valueText(to, table)];
    const within = openHours(days !== null);
    return {
      sv: `antalet hela minuter ${within.sv} från ${start.sv} till ${end.sv}`,
      en: `the number of whole minutes ${within.en} from ${start.en} to ${end.en}`,
    };
  },
  coalesce: ({ of }, table) => {
    const [first = same(''), ...others] = of.map((one) => valueText(one, table));
    return others.reduce<Text>(
      (before, next) => ({
        sv: `${before.sv} (utan sådan: ${next.sv})`,
        en: `${before.en} (without one: ${next.en})`,
      }),
      first,
    );
  },
  local: ({ part, of }, table) => {
    const moment = valueText(of, table);
    return part === 'date'
      ? dayOf(moment)
      : { sv: `klockslaget för ${moment.sv}`, en: `the time of day of ${moment.en}` };
  },
  ageOn: ({ date }, table) => {
    const day = valueText(date, table);
    return { sv: `personens ålder på ${day.sv}`, en: `the person's age on ${day.en}` };
  },
};

/** A value in words: "kontaktformen", "antalet dagar från beslutet till bedömningen". */
export function valueText(node: ValueNode, table: TableName): Text {
  const text = texts[node.kind] as (node: ValueNode, table: TableName) => Text;
  return text(node, table);
}

/** What a value is about where its day alone is looked at: "samtalet" of the day of the call. */
export const momentOf = (node: ValueNode, table: TableName): Text =>
  valueText(node.kind === 'local' && node.part === 'date' ? node.of : node, table);

/** Both languages with an upper-case first letter. */
export const sentenceCase = ({ sv, en }: Text): Text => ({ sv: capitalised(sv), en: capitalised(en) });
