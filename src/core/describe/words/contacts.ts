import { registrationDay, thePerson, theUnit } from './shared.js';
import type { TableWords } from './table-words.js';
import {
  callLineWords,
  chatStarterWords,
  clinicWords,
  contactFormWords,
  eServiceTypeWords,
  professionWords,
  sexWords,
  visitTypeWords,
  waitReasonWords,
} from './values.js';

const sex = { name: { sv: 'könet', en: 'the sex' }, values: sexWords } as const;

export const contactWords: TableWords<'contacts'> = {
  one: { sv: 'en kontakt', en: 'a contact' },
  many: { sv: 'kontakter', en: 'contacts' },
  the: { sv: 'kontakten', en: 'the contact' },
  day: 'date',
  several: {
    unitId: { sv: 'enheter', en: 'units' },
    clinicianId: { sv: 'behandlare', en: 'clinicians' },
    teamId: { sv: 'team', en: 'teams' },
    date: { sv: 'dagar', en: 'days' },
  },
  columns: {
    contactId: { sv: 'kontakten', en: 'the contact' },
    personId: thePerson,
    unitId: theUnit,
    date: { sv: 'kontaktens dag', en: 'the day of the contact' },
    form: { name: { sv: 'kontaktformen', en: 'the form of contact' }, values: contactFormWords },
    clinic: { name: { sv: 'mottagningen', en: 'the clinic' }, values: clinicWords },
    visitType: { name: { sv: 'besökstypen', en: 'the type of visit' }, values: visitTypeWords },
    planned: { sv: 'kontakten|är|planerad', en: 'the contact|is|planned' },
    profession: {
      name: { sv: 'behandlarens yrke', en: "the clinician's profession" },
      values: professionWords,
    },
    clinicianId: { sv: 'behandlaren', en: 'the clinician' },
    teamId: { sv: 'teamet', en: 'the team' },
    visitReason: { sv: 'besöksorsaken', en: 'the visit reason' },
    contactType: { sv: 'kontakttypen', en: 'the contact type' },
    mentalHealth: {
      sv: 'kontakten|är|märkt som psykisk ohälsa',
      en: 'the contact|is|marked as mental ill-health',
    },
    decidedOn: { sv: 'beslutsdatum', en: 'the day of decision' },
    assessedOn: { sv: 'dagen för medicinsk bedömning', en: 'the day of medical assessment' },
    waitReason: {
      name: { sv: 'orsaken till väntan', en: 'the reason for waiting' },
      values: waitReasonWords,
    },
    diagnoses: { sv: 'någon av diagnoserna', en: 'one of the diagnoses' },
    procedures: { sv: 'någon av åtgärdskoderna', en: 'one of the action codes' },
    registeredOn: registrationDay,
  },
  naming: {
    column: 'form',
    nouns: {
      visit: { one: { sv: 'ett besök', en: 'a visit' }, many: { sv: 'besök', en: 'visits' } },
      'home-visit': {
        one: { sv: 'ett hembesök', en: 'a home visit' },
        many: { sv: 'hembesök', en: 'home visits' },
      },
      telephone: {
        one: { sv: 'en telefonkontakt', en: 'a telephone contact' },
        many: { sv: 'telefonkontakter', en: 'telephone contacts' },
      },
      digital: {
        one: { sv: 'en digital kontakt', en: 'a digital contact' },
        many: { sv: 'digitala kontakter', en: 'digital contacts' },
      },
      video: {
        one: { sv: 'en videokontakt', en: 'a video contact' },
        many: { sv: 'videokontakter', en: 'video contacts' },
      },
      letter: {
        one: { sv: 'en brevkontakt', en: 'a contact by letter' },
        many: { sv: 'brevkontakter', en: 'contacts by letter' },
      },
      team: {
        one: { sv: 'ett teambesök', en: 'a team visit' },
        many: { sv: 'teambesök', en: 'team visits' },
      },
    },
  },
};

export const callWords: TableWords<'calls'> = {
  one: { sv: 'ett samtal', en: 'a call' },
  many: { sv: 'samtal', en: 'calls' },
  the: { sv: 'samtalet', en: 'the call' },
  day: 'receivedAt',
  columns: {
    callId: { sv: 'samtalet', en: 'the call' },
    unitId: theUnit,
    receivedAt: { sv: 'samtalet', en: 'the call' },
    answeredAt: { sv: 'svaret', en: 'the answer' },
    line: { name: { sv: 'linjen', en: 'the line' }, values: callLineWords },
    abandoned: { sv: 'samtalet|är|avbrutet', en: 'the call|is|abandoned' },
    personId: thePerson,
    sex,
  },
};

export const chatWords: TableWords<'chats'> = {
  one: { sv: 'ett chattärende', en: 'a chat' },
  many: { sv: 'chattärenden', en: 'chats' },
  the: { sv: 'chattärendet', en: 'the chat' },
  day: 'openedAt',
  columns: {
    chatId: { sv: 'chattärendet', en: 'the chat' },
    unitId: theUnit,
    openedAt: { sv: 'öppnandet', en: 'the opening' },
    handedOverAt: { sv: 'övergången från chattbot', en: 'the hand-over from a chatbot' },
    answeredAt: { sv: 'svaret', en: 'the answer' },
    closedAt: { sv: 'avslutet', en: 'the closing' },
    startedBy: {
      name: { sv: 'initiativtagaren', en: 'the initiator' },
      values: chatStarterWords,
    },
    topic: { sv: 'ämnet', en: 'the topic' },
    video: { sv: 'chattärendet|är|ett videobesök', en: 'the chat|is|a video visit' },
    personId: thePerson,
    sex,
  },
};

export const eServiceWords: TableWords<'eServices'> = {
  one: { sv: 'ett ärende i e-tjänsterna', en: 'a case of the e-services' },
  many: { sv: 'ärenden i e-tjänsterna', en: 'cases of the e-services' },
  the: { sv: 'ärendet', en: 'the case' },
  columns: {
    caseId: { sv: 'ärendet', en: 'the case' },
    unitId: theUnit,
    type: { name: { sv: 'ärendetypen', en: 'the type of case' }, values: eServiceTypeWords },
    openedAt: { sv: 'öppnandet', en: 'the opening' },
    closedAt: { sv: 'avslutet', en: 'the closing' },
    personId: thePerson,
    sex,
  },
};
