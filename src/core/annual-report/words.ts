import type { Outcome } from '../outcome/outcome.js';
import type { Language, Text } from '../parameter.js';

export function isLanguage(value: unknown): value is Language {
  return value === 'sv' || value === 'en';
}

/** What fields are called. */
export const fieldNames: Readonly<Record<string, Text>> = {
  analysis: { sv: 'Analys', en: 'Analysis' },
  action: { sv: 'Planerad åtgärd', en: 'Planned action' },
  summary: { sv: 'Årets verksamhet', en: 'The year' },
  comments: { sv: 'Övriga synpunkter', en: 'Other comments' },
};

interface Words {
  readonly title: string;
  readonly region: string;
  readonly results: string;
  readonly missed: string;
  readonly explained: string;
  readonly noneMissed: string;
  readonly noneJudged: string;
  readonly number: string;
  readonly indicator: string;
  readonly result: string;
  readonly counts: string;
  readonly women: string;
  readonly men: string;
  readonly goal: string;
  readonly fulfilment: string;
  readonly change: string;
  readonly publishedOf: string;
  readonly of: string;
  readonly resultIs: string;
  readonly goalIs: string;
  readonly more: string;
  readonly fewer: string;
  readonly changeIs: string;
  readonly points: string;
  readonly figures: string;
  readonly figuresNote: string;
  readonly supplied: string;
  readonly readings: string;
  readonly national: string;
  readonly madeWith: string;
  readonly kept: string;
  readonly keptNote: string;
  readonly elsewhere: string;
}

/** The words of a report. */
export const words: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Årsrapport',
    region: 'regionen',
    results: 'Resultat',
    missed: 'Mål som inte nåtts',
    explained: 'Analys av resultat',
    noneMissed: 'Alla mål som kan bedömas är uppnådda.',
    noneJudged: 'Inget mål kan bedömas.',
    number: 'Nr',
    indicator: 'Indikator',
    result: 'Resultat',
    counts: 'Antal',
    women: 'Kvinnor',
    men: 'Män',
    goal: 'Mål',
    fulfilment: 'Måluppfyllelse',
    change: 'Förändring',
    publishedOf: 'Regionen',
    of: 'av',
    resultIs: 'Resultatet är',
    goalIs: 'Målet är',
    more: 'till i täljaren når målet',
    fewer: 'färre i täljaren når målet',
    changeIs: 'Förändring sedan',
    points: 'procentenheter',
    figures: 'Siffror som inte går ihop',
    figuresNote: 'Tryckta andelar som inte är täljaren delad med nämnaren:',
    supplied: '\\* Uppgiften är lämnad, inte räknad ur rader.',
    readings: 'Så har planen lästs',
    national: 'nationellt',
    madeWith: 'Gjord med',
    kept: 'Texter utan plats',
    keptNote:
      'Texter vars fält inte finns i rapporten längre, eller som skrivits utanför fälten. De står kvar tills någon tar bort dem.',
    elsewhere: 'Skrivet utanför fälten',
  },
  en: {
    title: 'Annual report',
    region: 'the region',
    results: 'Results',
    missed: 'Goals that were missed',
    explained: 'Analysis of results',
    noneMissed: 'Every goal that can be judged is met.',
    noneJudged: 'No goal can be judged.',
    number: 'No',
    indicator: 'Indicator',
    result: 'Result',
    counts: 'Number',
    women: 'Women',
    men: 'Men',
    goal: 'Goal',
    fulfilment: 'Fulfilment',
    change: 'Change',
    publishedOf: 'The region',
    of: 'of',
    resultIs: 'The result is',
    goalIs: 'The goal is',
    more: 'more in the numerator meet the goal',
    fewer: 'fewer in the numerator meet the goal',
    changeIs: 'Change since',
    points: 'percentage points',
    figures: 'Figures that do not add up',
    figuresNote: 'Printed shares that are not the numerator divided by the denominator:',
    supplied: '\\* Supplied by somebody, not counted from rows.',
    readings: 'How the plan was read',
    national: 'national',
    madeWith: 'Made with',
    kept: 'Texts without a place',
    keptNote:
      'Texts whose field the report does not have any more, or that were written outside of the fields. They stay until somebody removes them.',
    elsewhere: 'Written outside of the fields',
  },
};

/** How fulfilment is written. */
export const fulfilments: Readonly<Record<Outcome['goals'][number]['fulfilment'], Text>> = {
  met: { sv: 'uppnått', en: 'met' },
  'not-met': { sv: 'inte uppnått', en: 'not met' },
  'partly-met': { sv: 'delvis uppnått', en: 'partly met' },
  'not-judged': { sv: 'kan inte bedömas', en: 'cannot be judged' },
};
