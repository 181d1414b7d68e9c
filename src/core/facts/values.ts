/**
 * The values of every enumerated column, each written once: the row interfaces take their types from here and the
 * column specs their `values`, in the order of the enum's index.
 */
export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

export const ownerships = ['public', 'private'] as const;
export type Ownership = (typeof ownerships)[number];

export const geographies = ['rural', 'urban'] as const;
export type Geography = (typeof geographies)[number];

export const listingKinds = ['listed', 'assigned'] as const;
export type ListingKind = (typeof listingKinds)[number];

export const contactForms = [
  'visit',
  'home-visit',
  'telephone',
  'digital',
  'video',
  'letter',
  'team',
] as const;
export type ContactForm = (typeof contactForms)[number];

export const clinics = ['general', 'bhv', 'mhv', 'first-line-mental-health', 'rehab', 'other'] as const;
export type Clinic = (typeof clinics)[number];

export const visitTypes = ['new', 'planned-return', 'unplanned-return'] as const;
export type VisitType = (typeof visitTypes)[number];

export const waitReasons = ['none', 'patient', 'medical', 'coordination'] as const;
export type WaitReason = (typeof waitReasons)[number];

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
export type Profession = (typeof professions)[number];

export const callLines = ['advice-booking', 'other'] as const;
export type CallLine = (typeof callLines)[number];

export const chatStarters = ['patient', 'unit'] as const;
export type ChatStarter = (typeof chatStarters)[number];

export const eServiceTypes = [
  'renew-prescription',
  'contact-me',
  'book',
  'rebook-or-cancel',
  'certificate',
  'test-results',
  'other',
] as const;
export type EServiceType = (typeof eServiceTypes)[number];

export const habits = ['tobacco', 'alcohol', 'physical-activity', 'diet'] as const;
export type Habit = (typeof habits)[number];

export const invitationKinds = ['health-talk', 'vhu', 'cervical', 'parental-support'] as const;
export type InvitationKind = (typeof invitationKinds)[number];

export const careNeedKinds = ['sip'] as const;
export type CareNeedKind = (typeof careNeedKinds)[number];

export const namedContactRoles = ['physician', 'care-contact', 'team'] as const;
export type NamedContactRole = (typeof namedContactRoles)[number];

export const residenceKinds = ['nursing-home', 'home-care'] as const;
export type ResidenceKind = (typeof residenceKinds)[number];

export const diabetesTypes = ['1', '2', 'other'] as const;
export type DiabetesType = (typeof diabetesTypes)[number];

export const screeningKinds = ['cervical-hpv', 'cervical-cytology', 'asq-se', 'vhu'] as const;
export type ScreeningKind = (typeof screeningKinds)[number];

export const careChannels = ['physical', 'digital'] as const;
export type CareChannel = (typeof careChannels)[number];

export const quotientKinds = ['age', 'cni', 'acg'] as const;
export type QuotientKind = (typeof quotientKinds)[number];

/** The answers of a unit's report that are no number. */
export const reportAnswers = ['yes', 'no', 'partly'] as const;
export type ReportAnswer = (typeof reportAnswers)[number];
