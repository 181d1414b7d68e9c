import type { Text } from '../../core/parameter.js';

/** The bullets of areas 2–5 as printed. */
export const printedAreas2To5: Readonly<
  Record<
    | '2.base.1'
    | '2.base.2'
    | '2.base.3'
    | '2.deep.1'
    | '2.deep.2'
    | '2.dialog.1'
    | '2.dialog.2'
    | '3.base.1'
    | '3.base.2'
    | '3.base.3'
    | '3.base.4'
    | '3.deep.1'
    | '3.deep.2'
    | '3.deep.3'
    | '3.deep.4'
    | '3.deep.5'
    | '3.dialog.1'
    | '4.base.1'
    | '4.dialog.1'
    | '4.dialog.2'
    | '4.dialog.3'
    | '5.deep.1'
    | '5.dialog.1'
    | '5.dialog.2'
    | '5.dialog.3'
    | '5.dialog.4',
    Text
  >
> = {
  '2.base.1': {
    sv: 'Telefontillgänglighet – målnivå 100 procent',
    en: 'Telephone access – goal 100 per cent',
  },
  '2.base.2': {
    sv: 'Digital chatt – uppföljning av tillgänglighet, målnivå - hög andel besvarade chattärenden samma kalenderdag. Resultatet analyseras sammantaget med telefontillgänglighet.',
    en: 'Digital chat – follow-up of access, goal - a high share of chat cases answered on the same calendar day. The result is analysed together with telephone access.',
  },
  '2.base.3': {
    sv: 'Medicinsk bedömning inom vårdgarantins tidsram – målnivå 100 procent',
    en: 'Medical assessment within the time of the care guarantee – goal 100 per cent',
  },
  '2.deep.1': {
    sv: 'Analys av användning av olika kontaktformer, (telefon, digitala kontakter och övriga distanskontakter)',
    en: 'Analysis of the use of different forms of contact (telephone, digital contacts and other contacts at a distance)',
  },
  '2.deep.2': {
    sv: 'Distanskontakter – uppföljning utveckling över tid',
    en: 'Contacts at a distance – follow-up of their development over time',
  },
  '2.dialog.1': {
    sv: 'Arbetssätt i första linjen. Analys av svarstider för digitala kontakter, inklusive variation mellan hälsocentraler och i relation till arbetssätt, bemanning och patientbehov.',
    en: 'Ways of working in the first line. Analysis of response times of digital contacts, including the variation between health centres and in relation to ways of working, staffing and the needs of patients.',
  },
  '2.dialog.2': {
    sv: 'Analys av användning av olika kontaktformer (inkl digitala vårdkontakter) i relation till: listning, arbetssätt, patientbehov, samt fördelning mellan regionala och utomlänsbaserade vårdkontakter.',
    en: 'Analysis of the use of different forms of contact (digital care contacts included) in relation to: listing, ways of working, the needs of patients, and the division between regional and out-of-region care contacts.',
  },
  '3.base.1': {
    sv: 'Kontinuitetsindex för patienter med kronisk sjukdom, läkare på hälsocentral – mål nivå öka',
    en: 'Continuity index of patients with chronic disease, physicians at the health centre – goal increase',
  },
  '3.base.2': {
    sv: 'Kontinuitetsindex för patienter med kronisk sjukdom, sjuksköterska på hälsocentral – mål nivå öka',
    en: 'Continuity index of patients with chronic disease, nurses at the health centre – goal increase',
  },
  '3.base.3': { sv: 'Fast vårdkontakt – mål nivå öka', en: 'Named care contact – goal increase' },
  '3.base.4': { sv: 'Fast läkarkontakt – mål nivå öka', en: 'Named physician – goal increase' },
  '3.deep.1': {
    sv: 'Andel patienter med hög vårdtyngd (RUB 4–5) med fast läkarkontakt',
    en: 'Share of patients with a heavy need of care (RUB 4–5) who have a named physician',
  },
  '3.deep.2': {
    sv: 'Andel patienter med hög vårdtyngd (RUB 4–5) med fast vårdkontakt',
    en: 'Share of patients with a heavy need of care (RUB 4–5) who have a named care contact',
  },
  '3.deep.3': {
    sv: 'Andel patienter med fast vårdkontakt vid demensdiagnos',
    en: 'Share of patients with a diagnosis of dementia who have a named care contact',
  },
  '3.deep.4': { sv: 'Andel RUB 4–5 med definierat team', en: 'Share of RUB 4–5 with a defined team' },
  '3.deep.5': {
    sv: 'Andel planerade kontakter i samma team',
    en: 'Share of planned contacts in the same team',
  },
  '3.dialog.1': {
    sv: 'Hur kontinuitet säkerställs i praktiken',
    en: 'How continuity is secured in practice',
  },
  '4.base.1': {
    sv: 'SIP – andel patienter med fast vårdkontakt där behov av samordnad individuell plan identifierats och SIP upprättats',
    en: 'SIP – share of patients with a named care contact for whom a need of a coordinated individual plan was identified and a SIP drawn up',
  },
  '4.dialog.1': {
    sv: 'Samverkan inom och mellan verksamheter',
    en: 'Collaboration within and between organisations',
  },
  '4.dialog.2': {
    sv: 'Hur ansvar för patienten tydliggörs vid övergångar mellan vårdnivåer och aktörer',
    en: 'How responsibility for the patient is made clear at transitions between levels of care and actors',
  },
  '4.dialog.3': {
    sv: 'Teamarbete vid sammansatta behov (till exempel gemensam planering, regelbundna teammöten eller definierade teamroller).',
    en: 'Teamwork at complex needs (for instance joint planning, regular team meetings or defined roles in the team).',
  },
  '5.deep.1': {
    sv: 'Andel patienter boende på SÄBO med behandlingsbegränsning, med genomförd läkemedelsgenomgång senaste 15 månaderna för RUB 4–5',
    en: 'Share of patients living in nursing homes with a treatment limitation whose drugs were reviewed in the last 15 months, for RUB 4–5',
  },
  '5.dialog.1': {
    sv: 'Uppföljning av de med dubbla höga risker, ”dubbeldiagnoser”, hypertoni, diabetes och hjärtsjukdom',
    en: 'Follow-up of those with double high risks, "double diagnoses": hypertension, diabetes and heart disease',
  },
  '5.dialog.2': {
    sv: 'Hur stor andel av RUB 4 och 5 har haft kontakt med vården per halvår respektive helår',
    en: 'How large a share of RUB 4 and 5 were in contact with care per half-year and year',
  },
  '5.dialog.3': {
    sv: 'Uppföljning av kroniska diagnoser enligt nationella riktlinjer',
    en: 'Follow-up of chronic diagnoses by the national guidelines',
  },
  '5.dialog.4': {
    sv: 'Fördjupad analys av vårdprocesser för kroniker',
    en: 'Deeper analysis of the processes of care for the chronically ill',
  },
};
