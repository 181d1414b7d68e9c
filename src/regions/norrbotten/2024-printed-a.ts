import type { Text } from '../../core/parameter.js';
import type { PrintedRow } from './printed-row.js';

const order: Text = { sv: 'Beställning Primärvård 2024', en: 'Order for primary care 2024' };
const monthlyInLisa: Text = {
  sv: 'Uppgifterna finns tillgängliga via Lisa månadsvis. Länssnitt är 1,0',
  en: 'The figures are available through Lisa monthly. The county mean is 1.0',
};

/** Part A, Allmänna uppgifter, as printed. */
export const printedA: Readonly<Record<'A1' | 'A2' | 'A3' | 'A4', PrintedRow>> = {
  A1: {
    indicator: {
      sv: 'Listningsläge. Antal listade personer per hälsocentral. Förändring i antal jämfört med senaste årsskifte',
      en: 'Listing. Number of listed persons per health centre. Change in number since the last turn of the year',
    },
    dataSource: { sv: 'Lisa', en: 'Lisa' },
    comment: {
      sv: 'Uppgifterna finns tillgängliga via Lisa kontinuerligt',
      en: 'The figures are available through Lisa continuously',
    },
  },
  A2: {
    indicator: {
      sv: 'Ålderskapiteringskvot. Listad befolknings åldersstruktur som utgör grund för vårdpengen (65 %).',
      en: 'Age capitation quotient. The age structure of the listed population, on which capitation rests (65 %).',
    },
    steeringDocument: order,
    dataSource: { sv: 'Befolkningsregistret Lisa', en: 'Population register Lisa' },
    comment: monthlyInLisa,
  },
  A3: {
    indicator: {
      sv: 'Care Need Index (CNI). Socioekonomisk kvot för den listade befolkningen. Utgör grund för vårdpengen (10 %)',
      en: 'Care Need Index (CNI). Socio-economic quotient of the listed population. Capitation rests on it (10 %)',
    },
    steeringDocument: order,
    dataSource: {
      sv: 'Lisa SCB, levereras månadsvis som färdigt mått.',
      en: 'Lisa, Statistics Sweden, delivered monthly as a finished measure.',
    },
    comment: monthlyInLisa,
  },
  A4: {
    indicator: {
      sv: 'ACG-kvot. Beskriver sjukligheten och förväntad sjukvårdskonsumtion hos den listade befolkningen i relation till Norrbottens befolkning. Utgör grund för vårdpengen (25 %)',
      en: 'ACG quotient. Describes the morbidity and expected use of care of the listed population in relation to the population of Norrbotten. Capitation rests on it (25 %)',
    },
    steeringDocument: order,
    dataSource: {
      sv: 'VAS: diagnosregistrering. Diagnoser satta de senaste18 månaderna i både primär- och specialistvård. Bearbetas i ACG-systemet Lisa',
      en: 'VAS: registration of diagnoses. Diagnoses made in the last 18 months in primary and specialist care. Processed in the ACG system, Lisa',
    },
    comment: monthlyInLisa,
  },
};
