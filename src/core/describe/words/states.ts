import { dayAfterLast, firstDay, thePerson, theUnit } from './shared.js';
import type { TableWords } from './table-words.js';
import { careNeedKindWords, namedContactRoleWords, residenceKindWords } from './values.js';

export const carePlanWords: TableWords<'carePlans'> = {
  one: { sv: 'en samordnad individuell plan (SIP)', en: 'a coordinated individual plan (SIP)' },
  many: { sv: 'samordnade individuella planer (SIP)', en: 'coordinated individual plans (SIP)' },
  the: { sv: 'planen', en: 'the plan' },
  day: 'createdOn',
  columns: {
    planId: { sv: 'planen', en: 'the plan' },
    personId: thePerson,
    unitId: theUnit,
    createdOn: { sv: 'upprättandet', en: 'the day it was drawn up' },
    closedOn: { sv: 'avslutet', en: 'the day it was closed' },
    namedCareContact: {
      sv: 'en fast vårdkontakt|är|registrerad i planen',
      en: 'a named care contact|is|recorded in the plan',
    },
  },
};

export const careNeedWords: TableWords<'careNeeds'> = {
  one: { sv: 'ett identifierat behov av samordning', en: 'an identified need of coordination' },
  many: { sv: 'identifierade behov av samordning', en: 'identified needs of coordination' },
  the: { sv: 'behovet', en: 'the need' },
  day: 'date',
  columns: {
    personId: thePerson,
    date: firstDay,
    kind: { name: { sv: 'behovet', en: 'the need' }, values: careNeedKindWords },
    closedOn: dayAfterLast,
  },
  naming: {
    column: 'kind',
    nouns: {
      sip: {
        one: {
          sv: 'ett identifierat behov av samordnad individuell plan (SIP)',
          en: 'an identified need of a coordinated individual plan (SIP)',
        },
        many: {
          sv: 'identifierade behov av samordnad individuell plan (SIP)',
          en: 'identified needs of a coordinated individual plan (SIP)',
        },
      },
    },
  },
};

export const namedContactWords: TableWords<'namedContacts'> = {
  one: { sv: 'en fast kontakt', en: 'a named contact' },
  many: { sv: 'fasta kontakter', en: 'named contacts' },
  the: { sv: 'den fasta kontakten', en: 'the named contact' },
  day: 'from',
  columns: {
    personId: thePerson,
    unitId: theUnit,
    role: { name: { sv: 'rollen', en: 'the role' }, values: namedContactRoleWords },
    clinicianId: { sv: 'behandlaren', en: 'the clinician' },
    teamId: { sv: 'teamet', en: 'the team' },
    from: firstDay,
    to: dayAfterLast,
  },
  naming: {
    column: 'role',
    nouns: {
      physician: {
        one: { sv: 'en fast läkarkontakt', en: 'a named physician' },
        many: { sv: 'fasta läkarkontakter', en: 'named physicians' },
      },
      'care-contact': {
        one: { sv: 'en fast vårdkontakt', en: 'a named care contact' },
        many: { sv: 'fasta vårdkontakter', en: 'named care contacts' },
      },
      team: {
        one: { sv: 'ett definierat team', en: 'a defined team' },
        many: { sv: 'definierade team', en: 'defined teams' },
      },
    },
  },
};

export const riskBandWords: TableWords<'riskBands'> = {
  one: { sv: 'en resursnivå (RUB)', en: 'a resource utilisation band (RUB)' },
  many: { sv: 'resursnivåer (RUB)', en: 'resource utilisation bands (RUB)' },
  the: { sv: 'resursnivån', en: 'the band' },
  day: 'from',
  level: 'rub',
  columns: {
    personId: thePerson,
    rub: { sv: 'RUB', en: 'RUB' },
    from: firstDay,
    to: dayAfterLast,
  },
};

export const residenceWords: TableWords<'residences'> = {
  one: { sv: 'ett boende med kommunal vård', en: 'a residence with municipal care' },
  many: { sv: 'boenden med kommunal vård', en: 'residences with municipal care' },
  the: { sv: 'boendet', en: 'the residence' },
  day: 'from',
  columns: {
    personId: thePerson,
    kind: { name: { sv: 'boendeformen', en: 'the kind of residence' }, values: residenceKindWords },
    from: firstDay,
    to: dayAfterLast,
  },
  naming: {
    column: 'kind',
    nouns: {
      'nursing-home': {
        one: { sv: 'en plats på särskilt boende (SÄBO)', en: 'a place in a nursing home' },
        many: { sv: 'platser på särskilt boende (SÄBO)', en: 'places in a nursing home' },
      },
      'home-care': {
        one: { sv: 'en inskrivning i hemsjukvård', en: 'an enrolment in home care' },
        many: { sv: 'inskrivningar i hemsjukvård', en: 'enrolments in home care' },
      },
    },
    states: {
      'nursing-home': { sv: 'bor|på särskilt boende (SÄBO)', en: 'lives|in a nursing home' },
      'home-care': { sv: 'är|inskriven i hemsjukvård', en: 'is|enrolled in home care' },
    },
  },
};

export const treatmentLimitationWords: TableWords<'treatmentLimitations'> = {
  one: { sv: 'en dokumenterad behandlingsbegränsning', en: 'a documented limitation of treatment' },
  many: { sv: 'dokumenterade behandlingsbegränsningar', en: 'documented limitations of treatment' },
  the: { sv: 'behandlingsbegränsningen', en: 'the limitation of treatment' },
  day: 'from',
  columns: { personId: thePerson, from: firstDay, to: dayAfterLast },
};
