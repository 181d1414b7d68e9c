/*
 * The values of every enumerated column, each written once: the row interfaces take their types from here and the
 * column specs their `values`, in the order of the enum's index.
 */

/** Recorded sexes of persons. */
export const sexes = ['female', 'male'] as const;
/** A recorded sex. */
export type Sex = (typeof sexes)[number];

/** Whose the unit is. */
export const ownerships = ['public', 'private'] as const;
/** Whether a unit is the region's own or private. */
export type Ownership = (typeof ownerships)[number];

/** Where the unit lies. */
export const geographies = ['rural', 'urban'] as const;
/** Whether a unit is rural or urban. */
export type Geography = (typeof geographies)[number];

/** How persons come to a unit: by choice, or assigned by the region. */
export const listingKinds = ['listed', 'assigned'] as const;
/** A kind of listing. */
export type ListingKind = (typeof listingKinds)[number];

/** How a person and a unit meet. */
export const contactForms = [
  'visit',
  'home-visit',
  'telephone',
  'digital',
  'video',
  'letter',
  'team',
] as const;
/** A form of contact. */
export type ContactForm = (typeof contactForms)[number];

/** Kinds of clinic; `bhv` is child health care and `mhv` maternal health care. */
export const clinics = ['general', 'bhv', 'mhv', 'first-line-mental-health', 'rehab', 'other'] as const;
/** A kind of clinic. */
export type Clinic = (typeof clinics)[number];

/** Whether a contact begins something or returns to it. */
export const visitTypes = ['new', 'planned-return', 'unplanned-return'] as const;
/** A type of visit. */
export type VisitType = (typeof visitTypes)[number];

/** Why an assessment waited; `none` is recorded as no reason. */
export const waitReasons = ['none', 'patient', 'medical', 'coordination'] as const;
/** A reason for waiting. */
export type WaitReason = (typeof waitReasons)[number];

/** Professions of clinicians. */
export const professions = [
  'physician',
  'nurse',
  'district-nurse',
  'midwife',
  'physiotherapist',
  'occupational-therapist',
  'psychologist',
  'psychotherapist',
  'dietitian',
  'speech-therapist',
  'pharmacist',
  'chiropractor',
  'naprapath',
  'counsellor',
  'assistant-nurse',
  'medical-secretary',
  'other',
] as const;
/** A profession. */
export type Profession = (typeof professions)[number];

/** Lines that a call comes in on. */
export const callLines = ['advice-booking', 'other'] as const;
/** A line. */
export type CallLine = (typeof callLines)[number];

/** Who opens a chat. */
export const chatStarters = ['patient', 'unit'] as const;
/** Who opened a chat. */
export type ChatStarter = (typeof chatStarters)[number];

/** What a case of the e-services is about. */
export const eServiceTypes = [
  'renew-prescription',
  'contact-me',
  'book',
  'rebook-or-cancel',
  'certificate',
  'test-results',
  'other',
] as const;
/** A type of case. */
export type EServiceType = (typeof eServiceTypes)[number];

/** Living habits that are asked about. */
export const habits = ['tobacco', 'alcohol', 'physical-activity', 'diet'] as const;
/** A living habit. */
export type Habit = (typeof habits)[number];

/** What persons are invited to; `vhu` is a targeted health examination. */
export const invitationKinds = ['health-talk', 'vhu', 'cervical', 'parental-support'] as const;
/** What an invitation is to. */
export type InvitationKind = (typeof invitationKinds)[number];

/** Needs that are followed up; `sip` is a coordinated individual plan. */
export const careNeedKinds = ['sip'] as const;
/** A need of coordination. */
export type CareNeedKind = (typeof careNeedKinds)[number];

/** Roles of a named contact. */
export const namedContactRoles = ['physician', 'care-contact', 'team'] as const;
/** A role of a named contact. */
export type NamedContactRole = (typeof namedContactRoles)[number];

/** Where a person lives with municipal care. */
export const residenceKinds = ['nursing-home', 'home-care'] as const;
/** A kind of residence. */
export type ResidenceKind = (typeof residenceKinds)[number];

/** Types of diabetes as the register has them. */
export const diabetesTypes = ['1', '2', 'other'] as const;
/** A type of diabetes. */
export type DiabetesType = (typeof diabetesTypes)[number];

/** Screenings that are followed up. */
export const screeningKinds = ['cervical-hpv', 'cervical-cytology', 'asq-se', 'vhu'] as const;
/** A kind of screening. */
export type ScreeningKind = (typeof screeningKinds)[number];

/** How care in another region was given. */
export const careChannels = ['physical', 'digital'] as const;
/** A channel of care. */
export type CareChannel = (typeof careChannels)[number];

/** Quotients of a unit's listed persons: age, care need index, adjusted clinical groups. */
export const quotientKinds = ['age', 'cni', 'acg'] as const;
/** A kind of quotient. */
export type QuotientKind = (typeof quotientKinds)[number];

/** The answers of a checklist; a report's value may also be a number, or the areas of an action plan. */
export const reportAnswers = ['yes', 'no', 'partly'] as const;
/** What a unit answers to an item of a checklist. */
export type ReportAnswer = (typeof reportAnswers)[number];
