import type { Text } from '../../core/parameter.js';
import type { PrintedRow } from './printed-row.js';

const steeringDocument: Text = {
  sv: 'Nationella riktlinjer och HÖK Sjukdomsförebyggande metoder. Dokumentationsrutin levnadsvanor',
  en: 'National guidelines and the agreement HÖK, disease-preventing methods. Routine for documenting lifestyle',
};
const dataSource: Text = {
  sv: 'VAS besöksregistrering och journal',
  en: 'VAS registration of visits, and the record',
};

/** Part B, B8–B10, as printed. */
export const printedLifestyle: Readonly<Record<'B8a' | 'B8b' | 'B9a' | 'B9b' | 'B10', PrintedRow>> = {
  B8a: {
    indicator: {
      sv: 'Riskbedömning avseende levnadsvanor vid diabetes, hypertoni och övervikt. Andel av patienter med planerade besök avseende nämnda diagnoser som har journalförd riskbedömning inom levnadsvaneområdet; alkohol, fysisk aktivitet, matvanor och tobaksbruk.',
      en: 'Risk assessment of lifestyle in diabetes, hypertension and overweight. Share of patients with planned visits for the diagnoses named who have a recorded risk assessment in the field of lifestyle: alcohol, physical activity, diet and tobacco.',
    },
    steeringDocument,
    dataSource,
    denominator: {
      sv: 'Patienter med planerade besök under perioden vars diagnos för besöket är en eller flera av följande: I10, E1, E66-P-E669',
      en: 'Patients with planned visits in the period whose diagnosis for the visit is one or more of: I10, E1, E66-P-E669',
    },
    numerator: {
      sv: 'Antal av dessa som har journalförd riskbedömning avseende levnadsvanor; sökorden alkoholvanor, fysisk aktivitet, matvanor och tobaksbruk.',
      en: 'Number of these who have a recorded risk assessment of lifestyle; search terms alcohol habits, physical activity, diet and tobacco.',
    },
    comment: {
      sv: 'Denna indikator utgör grunden för strukturersättning som betalas ut per december 2023',
      en: 'This indicator is the basis of the structural pay that is paid per December 2023',
    },
  },
  B8b: {
    indicator: {
      sv: 'Åtgärd vid identifierad risk avseende levnadsvaneområdet vid diabetes, hypertoni och övervikt. Andel av patienter som har ett riskbruk av alkohol, otillräcklig fysisk aktivitet, ohälsosamma matvanor och dagligrökning som fått journalförd åtgärd enligt nationella riktlinjerna.',
      en: 'Action on an identified lifestyle risk in diabetes, hypertension and overweight. Share of patients with hazardous use of alcohol, insufficient physical activity, unhealthy diet and daily smoking who got a recorded action by the national guidelines.',
    },
    steeringDocument,
    dataSource,
    denominator: {
      sv: 'Patienter enligt nämnaren i F1a vars journalförda svar på frågor om levnadsvanor indikerar risk enligt riktlinjerna.',
      en: 'Patients of the denominator in F1a whose recorded answers to questions on lifestyle indicate risk by the guidelines.',
    },
    numerator: {
      sv: 'Antal av dessa som har journalförd åtgärd riktad mot ohälsosamma levnadsvanor enligt nationella riktlinjerna (KVÅ-koder). Åtgärden ska vara rådgivning eller kvalificerad rådgivning. Enkla åtgärder ingår inte.',
      en: 'Number of these who have a recorded action against unhealthy habits by the national guidelines (KVÅ codes). The action is to be counselling or qualified counselling. Simple actions are not included.',
    },
    comment: {
      sv: 'Krav för att få ta del av ersättningen är att andelen riskbedömningar i målgruppen är minst 80%.',
      en: 'To take part in the remuneration the share of risk assessments in the group must be at least 80 %.',
    },
  },
  B9a: {
    indicator: {
      sv: 'Riskbedömning avseende levnadsvanor vid depression, ångest och sömnstörning. Andel av patienter med planerade besök gällande nämnda diagnoser som har journalförd riskbedömning inom levnadsvaneområdet; alkohol, fysisk aktivitet, matvanor och tobaksbruk.',
      en: 'Risk assessment of lifestyle in depression, anxiety and disturbed sleep. Share of patients with planned visits for the diagnoses named who have a recorded risk assessment in the field of lifestyle: alcohol, physical activity, diet and tobacco.',
    },
    steeringDocument,
    dataSource,
    denominator: {
      sv: 'Patienter med planerade besök under perioden vars diagnos för besöket är minst en av följande: F32-F39, F51-',
      en: 'Patients with planned visits in the period whose diagnosis for the visit is at least one of: F32-F39, F51-',
    },
    numerator: {
      sv: 'Antal av dessa med journalföring under sökorden alkoholvanor, fysisk aktivitet, matvanor och tobaksbruk.',
      en: 'Number of these with records under the search terms alcohol habits, physical activity, diet and tobacco.',
    },
    comment: {
      sv: 'Denna indikator utgör grunden för strukturersättning som betalas ut per december 2022.',
      en: 'This indicator is the basis of the structural pay that is paid per December 2022.',
    },
  },
  B9b: {
    indicator: {
      sv: 'Åtgärd vid identifierad risk avseende levnadsvaneområdet vid depression, ångest och sömnstörning. Andel patienter med riskbruk alkohol, otillräcklig fysisk aktivitet, ohälsosamma matvanor och dagligrökning som fått journalförd åtgärd enligt nationella riktlinjerna.',
      en: 'Action on an identified lifestyle risk in depression, anxiety and disturbed sleep. Share of patients with hazardous use of alcohol, insufficient physical activity, unhealthy diet and daily smoking who got a recorded action by the national guidelines.',
    },
    steeringDocument,
    dataSource,
    denominator: {
      sv: 'Patienter enligt nämnaren i F 2a vars journalförda svar på frågor om levnadsvanor indikerar risk enligt riktlinjerna.',
      en: 'Patients of the denominator in F 2a whose recorded answers to questions on lifestyle indicate risk by the guidelines.',
    },
    numerator: {
      sv: 'Antal av dessa som har journalförd åtgärd riktad mot ohälsosamma levnadsvanor enligt nationella riktlinjerna (KVÅ-koder). Åtgärden ska vara rådgivning eller kvalificerad rådgivning. Enkla åtgärder ingår inte',
      en: 'Number of these who have a recorded action against unhealthy habits by the national guidelines (KVÅ codes). The action is to be counselling or qualified counselling. Simple actions are not included',
    },
    comment: {
      sv: 'Krav för att få ta del av ersättningen är att andelen riskbedömningar i målgruppen är minst 65%.',
      en: 'To take part in the remuneration the share of risk assessments in the group must be at least 65 %.',
    },
  },
  B10: {
    indicator: {
      sv: 'Samtalsbehandling. Antal unika patienter som gått på samtalsbehandling på hälsocentral',
      en: 'Talking therapy. Number of unique patients who went to talking therapy at a health centre',
    },
    dataSource: {
      sv: 'KVÅ-kod DU011 som tabellvärde under sökord Åtg eller Dia. DU008, DU009 och DU010 följs som komplement. iKBT följs med tillägget ZV044',
      en: 'KVÅ code DU011 as table value under the search term Åtg or Dia. DU008, DU009 and DU010 are followed as a complement. Internet CBT is followed with the add-on ZV044',
    },
  },
};
