import type { Text } from '../../core/parameter.js';

/** A row of the document, counted in printed order. */
export type RowNumber =
  | 'V1'
  | 'V2'
  | 'V3'
  | 'V4'
  | 'V5'
  | 'V6'
  | 'V7'
  | 'V8'
  | 'V9'
  | 'V10'
  | 'V11'
  | 'V12'
  | 'V13'
  | 'V14'
  | 'V15'
  | 'V16'
  | 'V17'
  | 'V18'
  | 'V19'
  | 'V20'
  | 'V21';

/** The column "Mäts genom indikator" as printed, line breaks taken out. */
export const printedRows: Readonly<Record<RowNumber, Text>> = {
  V1: {
    sv: 'Tillgänglighet, medicinsk bedömning i primärvården. Andel kvinnor och andel män som får en medicinsk bedömning inom 3 dagar i enlighet med vårdgarantin',
    en: 'Access, medical assessment in primary care. Share of women and share of men who get a medical assessment within 3 days in accordance with the care guarantee',
  },
  V2: {
    sv: 'Tillgänglighet, första linjen barn och unga med psykisk ohälsa. Andel flickor respektive pojkar som söker för psykisk ohälsa som får en medicinsk bedömning inom 3 dagar',
    en: 'Access, first line for children and young people with mental ill-health. Share of girls and of boys seeking care for mental ill-health who get a medical assessment within 3 days',
  },
  V3: {
    sv: 'Uppföljning av hälsocentralernas arbete med fast läkarkontakt och fast vårdkontakt',
    en: "Follow-up of the health centres' work with named physicians and named care contacts",
  },
  V4: {
    sv: 'Läkarkontinuitet. Andel listade patienter med ≥ 3 planerade läkarbesök som träffat samma läkare vid > 50 % av besöken.',
    en: 'Continuity of physicians. Share of listed patients with ≥ 3 planned visits to a physician who met the same physician at > 50 % of the visits.',
  },
  V5: {
    sv: 'Telefontillgänglighet. Andel återkopplade kontakter samma dag (rådgivning eller tidsbokning) av antal inkommande samtal/kontakter',
    en: 'Telephone access. Share of contacts called back the same day (advice or booking) of the number of incoming calls/contacts',
  },
  V6: {
    sv: 'Tillgänglighet till 1177 e-tjänster. Antal inkomna ärenden, avslutade ärenden och ärendetyper uppdelat på kvinnor och män',
    en: 'Access to the e-services of 1177. Number of cases received, cases closed and types of case, divided into women and men',
  },
  V7: {
    sv: 'Andel Hälsocentraler har uppdaterade, dokumenterade rutiner för en kvalitetssäker, effektiv och jämlik sjukskrivnings- och rehabiliteringsprocess.',
    en: 'Share of health centres that have updated, documented routines for a process of sick leave and rehabilitation that is of assured quality, efficient and equal.',
  },
  V8: {
    sv: 'Andel hälsocentraler som erbjuder strukturerad samverkan enligt HLT för barn 0–16 år',
    en: 'Share of health centres that offer structured collaboration by HLT for children of 0–16 years',
  },
  V9: {
    sv: 'Övergripande uppföljning av Hälsocentralens aktiviteter inom patientsäkerhet samt resultat av mätningar på regionnivå',
    en: "Overall follow-up of the health centre's activities in patient safety and of results of measurements at the level of the region",
  },
  V10: {
    sv: 'Patientnöjdhet, uppföljning av resultat i nationell patientenkät primärvård. Andel kvinnor och andel män som anser att sitt aktuella behov av vård/behandling har blivit tillgodosett.',
    en: 'Patient satisfaction, follow-up of results of the national patient survey of primary care. Share of women and share of men who think that their present need of care/treatment was met.',
  },
  V11: {
    sv: 'Andel kvinnor och andel män med ohälsosam levnadsvana, tobak, som fått minst en enkel åtgärd inom 18 månader',
    en: 'Share of women and share of men with an unhealthy habit, tobacco, who got at least one simple action within 18 months',
  },
  V12: {
    sv: 'Andel kvinnor och andel män med ohälsosam levnadsvana, fysisk aktivitet, som fått minst en enkel åtgärd inom 18 månader',
    en: 'Share of women and share of men with an unhealthy habit, physical activity, who got at least one simple action within 18 months',
  },
  V13: {
    sv: 'Andel kvinnor i befolkningen som har ett gynekologiskt cellprov registrerat inom ett tidsintervall som motsvarar screeningprogrammets, i procent. Avser cellprovtagning med analys för HPV',
    en: "Share of women in the population who have a gynaecological cell sample registered within an interval that corresponds to the screening programme's, in per cent. Concerns samples analysed for HPV",
  },
  V14: {
    sv: 'Andel utförda hälsoundersökningar (VHU) av antal listade 40–50- och 60 åriga kvinnor och män',
    en: 'Share of health examinations (VHU) made of the number of listed women and men of 40, 50 and 60 years',
  },
  V15: {
    sv: 'Andel kvinnor respektive män <80 år med typ 2-diabetes med blodsockervärde HbA1c > 70 mmol/mol av antal patienter i primärvård som registrerats i Nationella diabetesregistret (NDR)',
    en: 'Share of women and of men <80 years with type 2 diabetes with a blood sugar value HbA1c > 70 mmol/mol of the number of patients in primary care registered in the National Diabetes Register (NDR)',
  },
  V16: {
    sv: 'Andel barn som får hembesök av BVC inom 10 dagar efter hemkomsten från BB/neonatalavdelning av antal födda barn',
    en: 'Share of children who get a home visit of child health care within 10 days after coming home from the maternity or neonatal ward, of the number of children born',
  },
  V17: {
    sv: 'Andel föräldrar som erbjuds föräldrastöd av antal nyblivna föräldrar',
    en: 'Share of parents who are offered parental support, of the number of new parents',
  },
  V18: {
    sv: 'Andel flickor och pojkar som deltar i hälsoenkät (ASQ-se) av antal 3-åringar',
    en: 'Share of girls and boys who take part in the health questionnaire (ASQ-se), of the number of 3-year-olds',
  },
  V19: {
    sv: 'Andel hälsocentraler som dokumenterar frågor om våld i nära relationer i journalen',
    en: 'Share of health centres that document questions about violence in close relationships in the record',
  },
  V20: {
    sv: 'Uppföljning av förskrivningsmönster och aktiviteter för att nå STRAMA:s nationella mål för förskrivning av antibiotika om max 250 recept på antibiotika per tusen invånare (TIN) och år',
    en: "Follow-up of patterns of prescribing and of activities to reach STRAMA's national goal for the prescribing of antibiotics of at most 250 prescriptions of antibiotics per thousand inhabitants and year",
  },
  V21: {
    sv: 'Uppföljning av Hälsocentralens tillgänglighet, kompetens och kapacitet för att tillgodose första linjens vård vid psykisk ohälsa. Alla åldrar. Rapporteras enligt särskild anvisning.',
    en: "Follow-up of the health centre's access, competence and capacity to provide first-line care in mental ill-health. All ages. Reported by a separate instruction.",
  },
};
