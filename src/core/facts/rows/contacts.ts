import type {
  CallLine,
  ChatStarter,
  Clinic,
  ContactForm,
  EServiceType,
  Profession,
  Sex,
  VisitType,
  WaitReason,
} from '../values.js';

/** One contact of a person with a unit, in whatever form. */
export interface ContactRow {
  /** Identifies the contact. */
  readonly contactId: string;
  /** The person. */
  readonly personId: string;
  /** The unit of the contact. */
  readonly unitId: string;
  /** Day of the contact, `YYYY-MM-DD`. */
  readonly date: string;
  /** How they met. */
  readonly form: ContactForm;
  /** Kind of clinic. */
  readonly clinic?: Clinic | null;
  /** New, planned or unplanned return. */
  readonly visitType?: VisitType | null;
  /** Whether it was planned; null = as visitType says. */
  readonly planned?: boolean | null;
  /** Profession of the clinician. */
  readonly profession?: Profession | null;
  /** Opaque id of the clinician. */
  readonly clinicianId?: string | null;
  /** Opaque id of the team. */
  readonly teamId?: string | null;
  /** Reason code as recorded. */
  readonly visitReason?: string | null;
  /** Local text. */
  readonly contactType?: string | null;
  /** Whether the contact concerned mental health. */
  readonly mentalHealth?: boolean | null;
  /** Day of the decision that an assessment is needed, `YYYY-MM-DD`. */
  readonly decidedOn?: string | null;
  /** Day of the medical assessment, `YYYY-MM-DD`; null = not assessed. */
  readonly assessedOn?: string | null;
  /** Why it waited. */
  readonly waitReason?: WaitReason | null;
  /** ICD-10-SE codes as recorded, all positions. */
  readonly diagnoses?: readonly string[] | null;
  /** KVÅ codes as recorded. */
  readonly procedures?: readonly string[] | null;
  /** Day of registration, `YYYY-MM-DD`. */
  readonly registeredOn?: string | null;
}

/** A telephone call to a unit. */
export interface CallRow {
  /** Identifies the call. */
  readonly callId: string;
  /** The unit called. */
  readonly unitId: string;
  /** Instant of receipt. */
  readonly receivedAt: string | Date;
  /** First of answer and call-back; null = not answered. */
  readonly answeredAt?: string | Date | null;
  /** The line called. */
  readonly line?: CallLine | null;
  /** Whether the caller hung up. */
  readonly abandoned?: boolean | null;
  /** The caller, where known. */
  readonly personId?: string | null;
  /** Used where the person is not known. */
  readonly sex?: Sex | null;
}

/** A chat between a patient and a unit. */
export interface ChatRow {
  /** Identifies the chat. */
  readonly chatId: string;
  /** The unit. */
  readonly unitId: string;
  /** Instant of opening. */
  readonly openedAt: string | Date;
  /** Instant of the hand-over from a bot; null = there was none. */
  readonly handedOverAt?: string | Date | null;
  /** First answer by a person; null = not answered. */
  readonly answeredAt?: string | Date | null;
  /** Instant of closing; null = open. */
  readonly closedAt?: string | Date | null;
  /** Null = patient. */
  readonly startedBy?: ChatStarter | null;
  /** Local text. */
  readonly topic?: string | null;
  /** Whether it went over to video. */
  readonly video?: boolean | null;
  /** The person, where known. */
  readonly personId?: string | null;
  /** Used where the person is not known. */
  readonly sex?: Sex | null;
}

/** A case in a digital service of a unit. */
export interface EServiceRow {
  /** Identifies the case. */
  readonly caseId: string;
  /** The unit. */
  readonly unitId: string;
  /** Kind of case. */
  readonly type: EServiceType;
  /** Instant of opening. */
  readonly openedAt: string | Date;
  /** Instant of closing; null = open. */
  readonly closedAt?: string | Date | null;
  /** The person, where known. */
  readonly personId?: string | null;
  /** Used where the person is not known. */
  readonly sex?: Sex | null;
}
