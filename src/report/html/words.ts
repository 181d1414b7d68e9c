import type { Language } from '../../core/parameter.js';

/** The page's own words. */
export const words = {
  sv: {
    region: 'Regionen',
    unit: 'Enhet',
    indicator: 'Indikator',
    overview: 'Översikt',
    ledger: 'Rader och fel',
    period: 'Period',
    value: 'Värde',
    women: 'Kvinnor',
    men: 'Män',
    unknownSex: 'Okänt kön',
    all: 'Alla',
    goal: 'Mål',
    national: 'nationellt',
    outcome: 'Utfall',
    toGoal: 'Kvar till målet',
    toGoalHint: 'så många fler (eller färre) personer eller händelser som behövs',
    change: 'Förändring',
    points: '%-enheter',
    numerator: 'Täljare',
    denominator: 'Nämnare',
    interval: '95 % intervall',
    definition: 'Så räknas det',
    source: 'Källa',
    assumptions: 'Så är dokumentet läst',
    noGoal: 'inget mål',
    metCount: 'mål uppnådda i regionen',
    matrix: 'Enheter och indikatorer',
    legend: 'Teckenförklaring',
    met: 'uppnått',
    partly: 'delvis uppnått',
    missed: 'ej uppnått',
    notJudged: 'bedöms inte',
    noData: 'inga fall',
    notMeasurable: 'ej mätbar',
    notReported: 'ej lämnad',
    closed: 'stängd',
    hidden: 'dold: för få för att visas',
    narrative: 'beskrivs i text',
    notAsked: 'ej i denna period',
    unitsSorted: 'Enheterna i ordning',
    funnel: 'Trattdiagram',
    fair: 'Att hålla mot jämförelsen',
    funnelText:
      'Enheternas andelar mot deras storlek; utanför linjerna är skillnaden mot regionen större än slumpen brukar ge.',
    sexes: 'Kvinnor och män',
    overTime: 'Över tid',
    payments: 'Ersättning',
    rule: 'Regel',
    amount: 'Belopp',
    explanation: 'Förklaring',
    sum: 'Summa',
    table: 'Tabell',
    read: 'Lästa',
    used: 'Använda',
    outside: 'Utanför perioderna',
    matchedNothing: 'Berör ingen indikator',
    duplicates: 'Dubbletter',
    rejected: 'Avvisade',
    reasons: 'Fel',
    column: 'Kolumn',
    count: 'Antal',
    effect: 'Följd',
    examples: 'Till exempel rad',
    rowRejected: 'raden avvisad',
    cellNull: 'cellen tom',
    notes: 'Att tänka på',
    skip: 'Till innehållet',
    language: 'Språk',
    navigation: 'Sidor',
    noResults: 'Inga resultat för perioden.',
    size: 'Nämnare (enhetens storlek)',
    madeWith: 'Räknat med',
    limits95: '95 %',
    limits998: '99,8 %',
  },
  en: {
    region: 'The region',
    unit: 'Unit',
    indicator: 'Indicator',
    overview: 'Overview',
    ledger: 'Rows and faults',
    period: 'Period',
    value: 'Value',
    women: 'Women',
    men: 'Men',
    unknownSex: 'Sex not known',
    all: 'All',
    goal: 'Goal',
    national: 'national',
    outcome: 'Result',
    toGoal: 'To the goal',
    toGoalHint: 'how many persons or events more (or fewer) it takes',
    change: 'Change',
    points: 'pp',
    numerator: 'Numerator',
    denominator: 'Denominator',
    interval: '95% interval',
    definition: 'How it is counted',
    source: 'Source',
    assumptions: 'How the document was read',
    noGoal: 'no goal',
    metCount: 'goals met in the region',
    matrix: 'Units and indicators',
    legend: 'Signs',
    met: 'met',
    partly: 'partly met',
    missed: 'not met',
    notJudged: 'not judged',
    noData: 'no cases',
    notMeasurable: 'not measurable',
    notReported: 'not reported',
    closed: 'closed',
    hidden: 'hidden: too few to be shown',
    narrative: 'told in words',
    notAsked: 'not in this period',
    unitsSorted: 'Units in order',
    funnel: 'Funnel plot',
    fair: 'To hold against the comparison',
    funnelText:
      'The units’ shares against their size; outside the lines the difference from the region is larger than chance usually gives.',
    sexes: 'Women and men',
    overTime: 'Over time',
    payments: 'Payment',
    rule: 'Rule',
    amount: 'Amount',
    explanation: 'Explanation',
    sum: 'Sum',
    table: 'Table',
    read: 'Read',
    used: 'Used',
    outside: 'Outside the periods',
    matchedNothing: 'Concerns no indicator',
    duplicates: 'Duplicates',
    rejected: 'Rejected',
    reasons: 'Faults',
    column: 'Column',
    count: 'Count',
    effect: 'Effect',
    examples: 'For instance row',
    rowRejected: 'row rejected',
    cellNull: 'cell empty',
    notes: 'To bear in mind',
    skip: 'To the content',
    language: 'Language',
    navigation: 'Pages',
    noResults: 'No results for the period.',
    size: 'Denominator (size of the unit)',
    madeWith: 'Counted with',
    limits95: '95%',
    limits998: '99.8%',
  },
} as const;

/** The words of one language. */
export type Words = (typeof words)[Language];

/** The sign that stands for a result, and its name: readable without colour. */
export function signWord(
  sign: string,
  own: Words,
): { readonly mark: string; readonly name: string; readonly tone: string } {
  switch (sign) {
    case '1':
      return { mark: '●', name: own.met, tone: 'met' };
    case '2':
      return { mark: '◐', name: own.partly, tone: 'partly' };
    case '3':
      return { mark: '○', name: own.missed, tone: 'missed' };
    case '0':
      return { mark: '', name: own.notJudged, tone: 'plain' };
    case '-':
      return { mark: '–', name: own.noData, tone: 'none' };
    case 'x':
      return { mark: '×', name: own.notMeasurable, tone: 'none' };
    case 'r':
      return { mark: '?', name: own.notReported, tone: 'none' };
    case 'c':
      return { mark: '▫', name: own.closed, tone: 'none' };
    case 's':
      return { mark: '▒', name: own.hidden, tone: 'none' };
    case 't':
      return { mark: '¶', name: own.narrative, tone: 'none' };
    default:
      return { mark: '', name: own.notAsked, tone: 'none' };
  }
}
