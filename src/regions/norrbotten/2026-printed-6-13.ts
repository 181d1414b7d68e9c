import type { Text } from '../../core/parameter.js';

/** The bullets of areas 6–12 as printed, and the sentence of 13 that is followed up. */
export const printedAreas6To13: Readonly<
  Record<
    | '6.base.1'
    | '6.base.2'
    | '6.base.3'
    | '6.base.4'
    | '6.base.5'
    | '6.base.6'
    | '6.base.7'
    | '6.dialog.1'
    | '7.base.1'
    | '7.base.2'
    | '7.base.3'
    | '7.deep.1'
    | '8.base.1'
    | '8.base.2'
    | '8.base.3'
    | '8.dialog.1'
    | '9.dialog.1'
    | '10.base.1'
    | '11.dialog.1'
    | '12.dialog.1'
    | '12.dialog.2'
    | '12.dialog.3'
    | '12.dialog.4'
    | '12.dialog.5'
    | '12.dialog.6'
    | '12.dialog.7'
    | '12.dialog.8'
    | '12.dialog.9'
    | '12.dialog.10'
    | '13.1',
    Text
  >
> = {
  '6.base.1': {
    sv: 'MHV – efterkontroll av nyförlösta, målnivå 90 procent',
    en: 'Maternity care – postnatal check-up, goal 90 per cent',
  },
  '6.base.2': {
    sv: 'BHV – hembesök av nyfödd, målnivå 85 procent',
    en: 'Child health care – home visit to a newborn, goal 85 per cent',
  },
  '6.base.3': {
    sv: 'Hälsosamtal 40, 50 och 60 år, målnivå 35 procent. Säkerställa att samtliga i grupperna erbjuds ett hälsosamtal, samt att åtgärder vidtas i syfte att uppnå målsättningen om andelen genomförda samtal.',
    en: 'Health talks at 40, 50 and 60 years, goal 35 per cent. Make sure that all in the groups are offered a health talk, and that steps are taken to reach the goal of the share of talks held.',
  },
  '6.base.4': {
    sv: 'Levnadsvanor och förebyggande arbete – riskbedömning hypertoni, diabetes, fetma, mål nivå 80 procent',
    en: 'Lifestyle and preventive work – risk assessment, hypertension, diabetes, obesity, goal 80 per cent',
  },
  '6.base.5': {
    sv: 'Levnadsvanor och förebyggande arbete – åtgärd hypertoni, diabetes, fetma målnivåer, mål nivåer 65 procent och 85 procent',
    en: 'Lifestyle and preventive work – action, hypertension, diabetes, obesity, goals 65 per cent and 85 per cent',
  },
  '6.base.6': {
    sv: 'Levnadsvanor och förebyggande arbete – riskbedömning depression, ångest och sömnstörning, mål nivå 65 procent',
    en: 'Lifestyle and preventive work – risk assessment, depression, anxiety and disturbed sleep, goal 65 per cent',
  },
  '6.base.7': {
    sv: 'Levnadsvanor och förebyggande arbete – åtgärd vid identifierad risk, depression, ångest och sömnstörning, målnivåer 55 och 75 procent',
    en: 'Lifestyle and preventive work – action on an identified risk, depression, anxiety and disturbed sleep, goals 55 and 75 per cent',
  },
  '6.dialog.1': {
    sv: 'Arbetsätt för prevention vid resursbegränsning och medicinska prioriteringar.',
    en: 'Ways of working with prevention under limited resources and medical priorities.',
  },
  '7.base.1': {
    sv: 'Läkemedelsgenomgång, patienter 75 år eller äldre – målnivå 50 procent. Andel listade patienter 75 år och äldre med fem eller fler läkemedel som har fått en dokumenterad läkemedelsgenomgång under mätperioden',
    en: 'Medication review, patients aged 75 or over – goal 50 per cent. Share of listed patients aged 75 and over with five or more drugs who got a documented medication review in the period measured',
  },
  '7.base.2': {
    sv: 'Läkemedelsgenomgång patienter på SÄBO. Andel listade boende med fem eller fler uthämtade läkemedel, som har en journalförd läkemedelsgenomgång under samma period SÄBO – Målnivå öka',
    en: 'Medication review, patients in nursing homes. Share of listed residents with five or more dispensed drugs who have a recorded medication review in the same period, nursing homes – Goal increase',
  },
  '7.base.3': {
    sv: 'Dokumenterad behandlingsbegränsning, boende på SÄBO. Andel boende som har en dokumenterad behandlingsbegränsning. Målnivå – öka',
    en: 'Documented treatment limitation, residents of nursing homes. Share of residents who have a documented treatment limitation. Goal – increase',
  },
  '7.deep.1': {
    sv: 'Andel boende RUB 4–5 med läkemedelsgenomgång',
    en: 'Share of residents in RUB 4–5 with a medication review',
  },
  '8.base.1': {
    sv: 'Tillgång till omhändertagande i första linjen – Målnivå – öka',
    en: 'Access to care in the first line – Goal – increase',
  },
  '8.base.2': {
    sv: 'Samtalsbehandling – antal unika patienter som har gått på samtalsbehandling på hälsocentral, Målnivå – öka',
    en: 'Talking therapy – number of unique patients who went to talking therapy at a health centre, Goal – increase',
  },
  '8.base.3': {
    sv: 'Fråga om Våld i nära relation, andel av listade Målnivå – öka. Frågan om våld i nära relation ska ställas oavsett psykisk ohälsa och utgör en generell del av primärvårdens uppdrag.',
    en: 'Question about violence in a close relationship, share of listed. Goal – increase. The question is to be asked whether or not there is mental ill-health and is a general part of the task of primary care.',
  },
  '8.dialog.1': {
    sv: 'Fördjupad analys av arbetssätt (psykosociala team) och samverkan',
    en: 'Deeper analysis of ways of working (psychosocial teams) and collaboration',
  },
  '9.dialog.1': { sv: 'Uppföljning efter utskrivning', en: 'Follow-up after discharge' },
  '10.base.1': { sv: 'Antibiotikaförskrivning', en: 'Prescription of antibiotics' },
  '11.dialog.1': { sv: 'Analys utifrån CNI, ACG och behov', en: 'Analysis by CNI, ACG and need' },
  '12.dialog.1': { sv: 'Antal listade per hälsocentral', en: 'Number listed per health centre' },
  '12.dialog.2': {
    sv: 'Antal listade grupperna RUB 4 och 5 per hälsocentral',
    en: 'Number listed of the groups RUB 4 and 5 per health centre',
  },
  '12.dialog.3': {
    sv: 'Andel listade av grupperna RUB 4 och 5 per hälsocentral',
    en: 'Share listed of the groups RUB 4 and 5 per health centre',
  },
  '12.dialog.4': { sv: 'Besök per 1 000 listade', en: 'Visits per 1 000 listed' },
  '12.dialog.5': { sv: 'Ålderskapiteringskvot', en: 'Age capitation quotient' },
  '12.dialog.6': { sv: 'ACG', en: 'ACG' },
  '12.dialog.7': { sv: 'CNI', en: 'CNI' },
  '12.dialog.8': {
    sv: 'Kostnader för utomlänskontakter, digital vård',
    en: 'Cost of out-of-region contacts, digital care',
  },
  '12.dialog.9': {
    sv: 'Antal utomlänsvårdkontakter (även koppling till enskild hälsocentral)',
    en: 'Number of out-of-region care contacts (also tied to the single health centre)',
  },
  '12.dialog.10': {
    sv: 'Analys av förändringar i listningsmönster över tid som kontext för tolkning av övriga uppföljningsresultat.',
    en: 'Analysis of changes in the pattern of listing over time as context for interpreting the other results.',
  },
  '13.1': {
    sv: 'Resultat från Nationell patientenkät (NPE) följs upp på övergripande nivå när de publiceras och används som underlag för dialog och analys inom Vårdval primärvård.',
    en: 'Results of the national patient survey (NPE) are followed up at the overall level when they are published and are used for dialogue and analysis in primary care.',
  },
};
