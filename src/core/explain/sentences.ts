import type { TableName } from '../facts/rows.js';
import { tables } from '../facts/tables.js';
import type { ExplainedClause, ExplainedSubject, Explanation } from './explanation.js';
import { rowName } from './row-name.js';
import type { SharedId } from './shared-ids.js';

type Language = 'sv' | 'en';

const words = {
  sv: {
    person: 'Personen',
    row: 'Raden',
    counted: 'räknas i täljaren',
    'not-counted': 'räknas i nämnaren men inte i täljaren',
    outside: 'räknas inte',
    'not-measurable': 'kan inte bedömas',
    none: 'Personen har ingen rad som indikatorn handlar om',
    base: 'hör inte till dem som indikatorn handlar om under perioden',
    population: 'Nämnaren',
    numerator: 'Täljaren',
    alone: 'Det enda som fattas',
    state: {
      true: 'ja',
      false: 'nej',
      unknown: 'okänt, eftersom uppgift saknas',
      'not-reached': 'prövas inte',
      'not-measurable': 'kan inte mätas',
    },
    butFor: 'en rad hade räckt om den också uppfyllt',
    late: 'en rad passar men ligger utanför tiden',
    rejected: 'en rad passar men räknas inte, för flera rader har dess id och skiljer sig',
  },
  en: {
    person: 'The person',
    row: 'The row',
    counted: 'counts in the numerator',
    'not-counted': 'counts in the denominator but not in the numerator',
    outside: 'does not count',
    'not-measurable': 'cannot be judged',
    none: 'The person has no row that the indicator is about',
    base: 'is not among those whom the indicator is about in the period',
    population: 'Denominator',
    numerator: 'Numerator',
    alone: 'The one thing that is missing',
    state: {
      true: 'yes',
      false: 'no',
      unknown: 'unknown, because it is not recorded',
      'not-reached': 'never reached',
      'not-measurable': 'cannot be measured',
    },
    butFor: 'a row would have done, had it also met',
    late: 'a row fits but lies outside the time',
    rejected: 'a row fits but does not count, because several rows have its id and differ',
  },
} as const;

/** Why a row counts for nothing, after its name. */
const sharedIdSays: Readonly<Record<Language, (id: string, one: SharedId) => string>> = {
  sv: (id, { verdict, rows, differsIn }) =>
    verdict === 'repeat'
      ? `är lika med en annan rad med samma id (${id}) och räknas inte en gång till`
      : `räknas inte: ${rows} rader har dess id (${id}) och skiljer sig i ${differsIn.join(', ')}, och då räknas ingen av dem`,
  en: (id, { verdict, rows, differsIn }) =>
    verdict === 'repeat'
      ? `equals another row with its id (${id}) and does not count once more`
      : `does not count: ${rows} rows have its id (${id}) and differ in ${differsIn.join(', ')}, and then none of them counts`,
};

/**
 * An explanation to read to somebody, one sentence a line, in both languages.
 *
 * @param explanation - what is said
 * @param table - the rows that it is about; null where it is about the person
 */
export function sentencesOf(
  explanation: Omit<Explanation, 'sentences'>,
  table: TableName | null,
): Explanation['sentences'] {
  const of = (language: Language): readonly string[] =>
    explanation.subjects.length === 0
      ? [`${words[language].none}.`]
      : explanation.subjects.flatMap((subject) => subjectSentences(subject, table, language));
  return { sv: of('sv'), en: of('en') };
}

function subjectSentences(
  subject: ExplainedSubject,
  table: TableName | null,
  language: Language,
): readonly string[] {
  const own = words[language];
  const who =
    subject.row === null || table === null ? own.person : `${own.row} ${rowName(table, subject.row)}`;
  if (subject.sharedId !== null && subject.result === 'outside') {
    const id = table === null ? '' : (tables[table].key ?? []).join(', ');
    return [`${who} ${sharedIdSays[language](id, subject.sharedId)}.`];
  }
  if (!subject.base && subject.result === 'outside') return [`${who} ${own.base}.`];
  const leaves = (clause: ExplainedClause | null): readonly ExplainedClause[] =>
    clause === null ? [] : clause.parts.length === 0 ? [clause] : clause.parts.flatMap(leaves);
  const said = (heading: string, clause: ExplainedClause | null): readonly string[] =>
    leaves(clause)
      .filter((one) => one.state !== 'not-reached')
      .map((one) => `${heading}: ${one.text[language]} – ${own.state[one.state]}${nearMiss(one, language)}.`);
  const alone = [...leaves(subject.population), ...leaves(subject.counted)].filter((one) => one.alone);
  const only = alone.length === 1 ? alone[0] : undefined;
  return [
    `${who} ${own[subject.result]}.`,
    ...said(own.population, subject.population),
    ...said(own.numerator, subject.counted),
    ...(only === undefined ? [] : [`${own.alone}: ${only.text[language]}.`]),
  ];
}

/** The row that came nearest to satisfying a clause that is not true. */
function nearMiss(clause: ExplainedClause, language: Language): string {
  if (clause.state !== 'false') return '';
  const own = words[language];
  const rejected = clause.evidence.find(
    (row) => row.sharedId?.verdict === 'conflict' && row.inTime && row.matches === 'true',
  );
  if (rejected !== undefined) return ` (${own.rejected}: ${rowName(rejected.table, rejected.cells)})`;
  const counting = clause.evidence.filter((row) => row.sharedId === null);
  const lacking = counting.find((row) => row.inTime && row.butFor !== null);
  if (lacking !== undefined)
    return ` (${own.butFor}: ${lacking.butFor?.[language]}; ${rowName(lacking.table, lacking.cells)})`;
  const outside = counting.find((row) => !row.inTime && row.matches === 'true');
  return outside === undefined ? '' : ` (${own.late}: ${rowName(outside.table, outside.cells)})`;
}
