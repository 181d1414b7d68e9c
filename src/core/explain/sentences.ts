import type { ExplainedClause, ExplainedSubject, Explanation } from './explanation.js';

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
  },
} as const;

/** An explanation to read to somebody, one sentence a line, in both languages. */
export function sentencesOf(explanation: Omit<Explanation, 'sentences'>): Explanation['sentences'] {
  const of = (language: Language): readonly string[] =>
    explanation.subjects.length === 0
      ? [`${words[language].none}.`]
      : explanation.subjects.flatMap((subject) => subjectSentences(subject, language));
  return { sv: of('sv'), en: of('en') };
}

function subjectSentences(subject: ExplainedSubject, language: Language): readonly string[] {
  const own = words[language];
  const who = subject.row === null ? own.person : `${own.row} ${rowName(subject.row)}`;
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
  const lacking = clause.evidence.find((row) => row.inTime && row.butFor !== null);
  if (lacking !== undefined)
    return ` (${own.butFor}: ${lacking.butFor?.[language]}; ${rowName(lacking.cells)})`;
  const outside = clause.evidence.find((row) => !row.inTime && row.matches === 'true');
  return outside === undefined ? '' : ` (${own.late}: ${rowName(outside.cells)})`;
}

/** A row by its first cells that say something. */
function rowName(cells: Readonly<Record<string, unknown>>): string {
  return Object.values(cells)
    .filter((value) => typeof value === 'string')
    .slice(0, 2)
    .join(', ');
}
