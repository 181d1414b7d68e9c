import { thePerson, theUnit } from './shared.js';
import type { TableWords } from './table-words.js';
import {
  careChannelWords,
  diabetesTypeWords,
  habitWords,
  invitationKindWords,
  screeningKindWords,
} from './values.js';

export const lifestyleWords: TableWords<'lifestyle'> = {
  one: { sv: 'en journalförd uppgift om levnadsvanor', en: 'a record of living habits' },
  many: { sv: 'journalförda uppgifter om levnadsvanor', en: 'records of living habits' },
  the: { sv: 'uppgiften', en: 'the record' },
  day: 'date',
  columns: {
    personId: thePerson,
    unitId: theUnit,
    date: { sv: 'uppgiftens dag', en: 'the day of the record' },
    habit: { name: { sv: 'levnadsvanan', en: 'the habit' }, values: habitWords },
    risk: { sv: 'svaret|visar|risk', en: 'the answer|shows|risk' },
  },
  naming: {
    column: 'habit',
    nouns: {
      tobacco: {
        one: { sv: 'en journalförd uppgift om tobaksbruk', en: 'a record of tobacco use' },
        many: { sv: 'journalförda uppgifter om tobaksbruk', en: 'records of tobacco use' },
      },
      alcohol: {
        one: { sv: 'en journalförd uppgift om alkoholvanor', en: 'a record of alcohol habits' },
        many: { sv: 'journalförda uppgifter om alkoholvanor', en: 'records of alcohol habits' },
      },
      'physical-activity': {
        one: { sv: 'en journalförd uppgift om fysisk aktivitet', en: 'a record of physical activity' },
        many: { sv: 'journalförda uppgifter om fysisk aktivitet', en: 'records of physical activity' },
      },
      diet: {
        one: { sv: 'en journalförd uppgift om matvanor', en: 'a record of diet' },
        many: { sv: 'journalförda uppgifter om matvanor', en: 'records of diet' },
      },
    },
  },
};

export const noteWords: TableWords<'notes'> = {
  one: { sv: 'en journalanteckning', en: 'a note in the record' },
  many: { sv: 'journalanteckningar', en: 'notes in the record' },
  the: { sv: 'journalanteckningen', en: 'the note' },
  day: 'date',
  columns: {
    personId: thePerson,
    unitId: theUnit,
    date: { sv: 'anteckningens dag', en: 'the day of the note' },
    term: { sv: 'sökordet', en: 'the search term' },
    value: { sv: 'värdet', en: 'the value' },
  },
};

export const invitationWords: TableWords<'invitations'> = {
  one: { sv: 'en inbjudan', en: 'an invitation' },
  many: { sv: 'inbjudningar', en: 'invitations' },
  the: { sv: 'inbjudan', en: 'the invitation' },
  day: 'date',
  columns: {
    personId: thePerson,
    unitId: theUnit,
    date: { sv: 'dagen för inbjudan', en: 'the day of the invitation' },
    kind: {
      name: { sv: 'det inbjudan gäller', en: 'what the invitation is to' },
      values: invitationKindWords,
    },
  },
  naming: {
    column: 'kind',
    nouns: {
      'health-talk': {
        one: { sv: 'en inbjudan till hälsosamtal', en: 'an invitation to a health talk' },
        many: { sv: 'inbjudningar till hälsosamtal', en: 'invitations to a health talk' },
      },
      vhu: {
        one: {
          sv: 'en inbjudan till hälsoundersökning (VHU)',
          en: 'an invitation to a health examination (VHU)',
        },
        many: {
          sv: 'inbjudningar till hälsoundersökning (VHU)',
          en: 'invitations to a health examination (VHU)',
        },
      },
      cervical: {
        one: { sv: 'en inbjudan till gynekologiskt cellprov', en: 'an invitation to cervical screening' },
        many: { sv: 'inbjudningar till gynekologiskt cellprov', en: 'invitations to cervical screening' },
      },
      'parental-support': {
        one: { sv: 'en inbjudan till föräldrastöd', en: 'an invitation to parental support' },
        many: { sv: 'inbjudningar till föräldrastöd', en: 'invitations to parental support' },
      },
    },
  },
};

export const birthWords: TableWords<'births'> = {
  one: { sv: 'en födsel', en: 'a birth' },
  many: { sv: 'födslar', en: 'births' },
  the: { sv: 'födseln', en: 'the birth' },
  day: 'date',
  columns: {
    birthId: { sv: 'födseln', en: 'the birth' },
    personId: { sv: 'modern', en: 'the mother' },
    otherParentId: { sv: 'den andra föräldern', en: 'the other parent' },
    childId: { sv: 'barnet', en: 'the child' },
    date: { sv: 'födseln', en: 'the birth' },
    unitId: theUnit,
    homeOn: { sv: 'hemkomsten', en: 'the day of coming home' },
  },
};

export const screeningWords: TableWords<'screenings'> = {
  one: { sv: 'en undersökning', en: 'a screening' },
  many: { sv: 'undersökningar', en: 'screenings' },
  the: { sv: 'undersökningen', en: 'the screening' },
  day: 'date',
  columns: {
    personId: thePerson,
    date: { sv: 'undersökningens dag', en: 'the day of the screening' },
    kind: { name: { sv: 'undersökningen', en: 'the kind of screening' }, values: screeningKindWords },
    unitId: theUnit,
  },
  naming: {
    column: 'kind',
    nouns: {
      'cervical-hpv': {
        one: { sv: 'ett gynekologiskt cellprov med HPV-analys', en: 'a cervical sample with HPV analysis' },
        many: { sv: 'gynekologiska cellprov med HPV-analys', en: 'cervical samples with HPV analysis' },
      },
      'cervical-cytology': {
        one: { sv: 'ett gynekologiskt cellprov med cytologi', en: 'a cervical sample with cytology' },
        many: { sv: 'gynekologiska cellprov med cytologi', en: 'cervical samples with cytology' },
      },
      'asq-se': {
        one: { sv: 'en hälsoenkät (ASQ-se)', en: 'a health questionnaire (ASQ-se)' },
        many: { sv: 'hälsoenkäter (ASQ-se)', en: 'health questionnaires (ASQ-se)' },
      },
      vhu: {
        one: { sv: 'en hälsoundersökning (VHU)', en: 'a health examination (VHU)' },
        many: { sv: 'hälsoundersökningar (VHU)', en: 'health examinations (VHU)' },
      },
    },
  },
};

export const labResultWords: TableWords<'labResults'> = {
  one: { sv: 'ett provsvar', en: 'a laboratory result' },
  many: { sv: 'provsvar', en: 'laboratory results' },
  the: { sv: 'provsvaret', en: 'the laboratory result' },
  day: 'date',
  columns: {
    personId: thePerson,
    date: { sv: 'provets dag', en: 'the day of the sample' },
    analyte: { sv: 'analysen', en: 'the analyte' },
    value: { sv: 'värdet', en: 'the value' },
    register: { sv: 'kvalitetsregistret', en: 'the quality register' },
    diabetesType: { name: { sv: 'diabetestypen', en: 'the type of diabetes' }, values: diabetesTypeWords },
  },
};

export const dischargeWords: TableWords<'discharges'> = {
  one: { sv: 'en utskrivning', en: 'a discharge' },
  many: { sv: 'utskrivningar', en: 'discharges' },
  the: { sv: 'utskrivningen', en: 'the discharge' },
  day: 'date',
  columns: {
    dischargeId: { sv: 'utskrivningen', en: 'the discharge' },
    personId: thePerson,
    date: { sv: 'utskrivningen', en: 'the discharge' },
    admittedOn: { sv: 'inskrivningen', en: 'the admission' },
  },
};

export const outOfRegionCareWords: TableWords<'outOfRegionCare'> = {
  one: { sv: 'en utomlänsvårdkontakt', en: 'an out-of-region contact' },
  many: { sv: 'utomlänsvårdkontakter', en: 'out-of-region contacts' },
  the: { sv: 'utomlänsvårdkontakten', en: 'the out-of-region contact' },
  day: 'date',
  columns: {
    personId: thePerson,
    unitId: theUnit,
    date: { sv: 'kontaktens dag', en: 'the day of the contact' },
    channel: { name: { sv: 'kontaktsättet', en: 'the channel' }, values: careChannelWords },
    cost: { sv: 'kostnaden', en: 'the cost' },
  },
  naming: {
    column: 'channel',
    nouns: {
      physical: {
        one: { sv: 'en fysisk utomlänsvårdkontakt', en: 'a physical out-of-region contact' },
        many: { sv: 'fysiska utomlänsvårdkontakter', en: 'physical out-of-region contacts' },
      },
      digital: {
        one: { sv: 'en digital utomlänsvårdkontakt', en: 'a digital out-of-region contact' },
        many: { sv: 'digitala utomlänsvårdkontakter', en: 'digital out-of-region contacts' },
      },
    },
  },
};
