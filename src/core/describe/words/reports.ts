import { reportDay, thePeriod, theUnit } from './shared.js';
import type { TableWords } from './table-words.js';
import { quotientKindWords, sexWords } from './values.js';

const sex = { name: { sv: 'könet', en: 'the sex' }, values: sexWords } as const;
const theMonth = { sv: 'månaden', en: 'the month' } as const;
const theValue = { sv: 'värdet', en: 'the value' } as const;

export const surveyWords: TableWords<'surveys'> = {
  one: { sv: 'ett resultat av patientenkäten (NPE)', en: 'a result of the patient survey (NPE)' },
  many: { sv: 'resultat av patientenkäten (NPE)', en: 'results of the patient survey (NPE)' },
  the: { sv: 'enkätresultatet', en: 'the survey result' },
  day: 'period',
  columns: {
    unitId: theUnit,
    sex,
    question: { sv: 'frågan', en: 'the question' },
    responses: { sv: 'antalet svar', en: 'the number of answers' },
    positive: { sv: 'antalet positiva svar', en: 'the number of positive answers' },
    value: theValue,
    period: thePeriod,
  },
};

export const unitReportWords: TableWords<'unitReports'> = {
  one: { sv: 'en egen rapport', en: 'a report of its own' },
  many: { sv: 'egna rapporter', en: 'reports of its own' },
  the: { sv: 'rapporten', en: 'the report' },
  day: 'period',
  columns: {
    unitId: theUnit,
    period: thePeriod,
    item: { sv: 'rapportposten', en: 'the item reported' },
    value: { sv: 'svaret', en: 'the answer' },
    reportedOn: reportDay,
  },
};

export const listingPointWords: TableWords<'listingPoints'> = {
  one: { sv: 'en uppgift om listningspoäng', en: 'a number of listing points' },
  many: { sv: 'uppgifter om listningspoäng', en: 'numbers of listing points' },
  the: { sv: 'listningspoängen', en: 'the listing points' },
  day: 'month',
  columns: { unitId: theUnit, month: theMonth, points: { sv: 'listningspoängen', en: 'the listing points' } },
};

export const quotientWords: TableWords<'quotients'> = {
  one: { sv: 'en kvot', en: 'a quotient' },
  many: { sv: 'kvoter', en: 'quotients' },
  the: { sv: 'kvoten', en: 'the quotient' },
  day: 'month',
  columns: {
    unitId: theUnit,
    month: theMonth,
    kind: { name: { sv: 'kvotens slag', en: 'the kind of quotient' }, values: quotientKindWords },
    value: theValue,
  },
};

export const populationWords: TableWords<'populations'> = {
  one: { sv: 'ett levererat invånarantal', en: 'a supplied number of residents' },
  many: { sv: 'levererade invånarantal', en: 'supplied numbers of residents' },
  the: { sv: 'invånarantalet', en: 'the number of residents' },
  day: 'period',
  columns: {
    unitId: theUnit,
    sex,
    ageFrom: { sv: 'lägsta åldern', en: 'the lowest age' },
    ageTo: { sv: 'högsta åldern', en: 'the highest age' },
    period: thePeriod,
    count: { sv: 'antalet', en: 'the number' },
  },
};

export const suppliedWords: TableWords<'supplied'> = {
  one: { sv: 'ett levererat värde', en: 'a supplied value' },
  many: { sv: 'levererade värden', en: 'supplied values' },
  the: { sv: 'det levererade värdet', en: 'the supplied value' },
  day: 'period',
  columns: {
    indicator: { sv: 'indikatorn', en: 'the indicator' },
    unitId: theUnit,
    period: thePeriod,
    sex,
    numerator: { sv: 'täljaren', en: 'the numerator' },
    denominator: { sv: 'nämnaren', en: 'the denominator' },
    value: theValue,
    reportedOn: reportDay,
  },
};
