import type { TableSpecOf } from '../spec.js';
import {
  callLines,
  chatStarters,
  clinics,
  contactForms,
  eServiceTypes,
  professions,
  sexes,
  visitTypes,
  waitReasons,
} from '../values.js';

/** {@link ContactRow} */
export const contacts: TableSpecOf<'contacts'> = {
  name: 'contacts',
  columns: {
    contactId: { type: 'id', required: true, missing: 'not-recorded', description: 'identifies the contact' },
    personId: { type: 'id', required: true, missing: 'not-recorded', description: 'the person' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit of the contact' },
    date: {
      type: 'date',
      required: true,
      missing: 'not-recorded',
      description: 'day of the contact, YYYY-MM-DD',
    },
    form: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: contactForms,
      description: 'how they met',
    },
    clinic: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: clinics,
      description: 'kind of clinic',
    },
    visitType: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: visitTypes,
      description: 'new, planned or unplanned return',
    },
    planned: {
      type: 'boolean',
      required: false,
      missing: 'not-recorded',
      hasDefault: true,
      description: 'whether it was planned; null = as visitType says',
    },
    profession: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: professions,
      description: 'profession of the clinician',
    },
    clinicianId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'opaque id of the clinician',
    },
    teamId: { type: 'id', required: false, missing: 'not-recorded', description: 'opaque id of the team' },
    visitReason: {
      type: 'code',
      required: false,
      missing: 'not-recorded',
      description: 'reason code as recorded',
    },
    contactType: { type: 'text', required: false, missing: 'not-recorded', description: 'local text' },
    mentalHealth: {
      type: 'boolean',
      required: false,
      missing: 'not-recorded',
      description: 'whether the contact concerned mental health',
    },
    decidedOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      description: 'day of the decision that an assessment is needed, YYYY-MM-DD',
    },
    assessedOn: {
      type: 'date',
      required: false,
      missing: 'did-not-happen',
      description: 'day of the medical assessment, YYYY-MM-DD; null = not assessed',
    },
    waitReason: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: waitReasons,
      description: 'why it waited',
    },
    diagnoses: {
      type: 'codes',
      required: false,
      missing: 'not-recorded',
      description: 'ICD-10-SE codes as recorded, all positions',
    },
    procedures: {
      type: 'codes',
      required: false,
      missing: 'not-recorded',
      description: 'KVÅ codes as recorded',
    },
    registeredOn: {
      type: 'date',
      required: false,
      missing: 'not-recorded',
      description: 'day of registration, YYYY-MM-DD',
    },
  },
  key: ['contactId'],
  interval: null,
  description: 'One contact of a person with a unit, in whatever form',
};

/** {@link CallRow} */
export const calls: TableSpecOf<'calls'> = {
  name: 'calls',
  columns: {
    callId: { type: 'id', required: true, missing: 'not-recorded', description: 'identifies the call' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit called' },
    receivedAt: {
      type: 'instant',
      required: true,
      missing: 'not-recorded',
      description: 'instant of receipt',
    },
    answeredAt: {
      type: 'instant',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first of answer and call-back; null = not answered',
    },
    line: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: callLines,
      description: 'the line called',
    },
    abandoned: {
      type: 'boolean',
      required: false,
      missing: 'not-recorded',
      description: 'whether the caller hung up',
    },
    personId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the caller, where known',
    },
    sex: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: sexes,
      description: 'used where the person is not known',
    },
  },
  key: ['callId'],
  interval: null,
  description: 'A telephone call to a unit',
};

/** {@link ChatRow} */
export const chats: TableSpecOf<'chats'> = {
  name: 'chats',
  columns: {
    chatId: { type: 'id', required: true, missing: 'not-recorded', description: 'identifies the chat' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    openedAt: { type: 'instant', required: true, missing: 'not-recorded', description: 'instant of opening' },
    handedOverAt: {
      type: 'instant',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'instant of the hand-over from a bot; null = there was none',
    },
    answeredAt: {
      type: 'instant',
      required: false,
      missing: 'did-not-happen',
      hasDefault: true,
      description: 'first answer by a person; null = not answered',
    },
    closedAt: {
      type: 'instant',
      required: false,
      missing: 'did-not-happen',
      description: 'instant of closing; null = open',
    },
    startedBy: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: chatStarters,
      hasDefault: true,
      description: 'null = patient',
    },
    topic: { type: 'text', required: false, missing: 'not-recorded', description: 'local text' },
    video: {
      type: 'boolean',
      required: false,
      missing: 'not-recorded',
      description: 'whether it went over to video',
    },
    personId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the person, where known',
    },
    sex: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: sexes,
      description: 'used where the person is not known',
    },
  },
  key: ['chatId'],
  interval: null,
  description: 'A chat between a patient and a unit',
};

/** {@link EServiceRow} */
export const eServices: TableSpecOf<'eServices'> = {
  name: 'eServices',
  columns: {
    caseId: { type: 'id', required: true, missing: 'not-recorded', description: 'identifies the case' },
    unitId: { type: 'id', required: true, missing: 'not-recorded', description: 'the unit' },
    type: {
      type: 'enum',
      required: true,
      missing: 'not-recorded',
      values: eServiceTypes,
      description: 'kind of case',
    },
    openedAt: { type: 'instant', required: true, missing: 'not-recorded', description: 'instant of opening' },
    closedAt: {
      type: 'instant',
      required: false,
      missing: 'did-not-happen',
      description: 'instant of closing; null = open',
    },
    personId: {
      type: 'id',
      required: false,
      missing: 'not-recorded',
      description: 'the person, where known',
    },
    sex: {
      type: 'enum',
      required: false,
      missing: 'not-recorded',
      values: sexes,
      description: 'used where the person is not known',
    },
  },
  key: ['caseId'],
  interval: null,
  description: 'A case in a digital service of a unit',
};
