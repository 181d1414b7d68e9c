import type {
  CallLine,
  CareChannel,
  CareNeedKind,
  ChatStarter,
  Clinic,
  ContactForm,
  DiabetesType,
  EServiceType,
  Geography,
  Habit,
  InvitationKind,
  ListingKind,
  NamedContactRole,
  Ownership,
  Profession,
  QuotientKind,
  ReportAnswer,
  ResidenceKind,
  ScreeningKind,
  Sex,
  VisitType,
  WaitReason,
} from '../../facts/values.js';
import type { Text } from '../../parameter.js';

/** What the values of one enumeration are called. */
type Words<Value extends string> = Readonly<Record<Value, Text>>;

export const sexWords: Words<Sex> = {
  female: { sv: 'kvinna', en: 'female' },
  male: { sv: 'man', en: 'male' },
};

export const ownershipWords: Words<Ownership> = {
  public: { sv: 'regionens egen', en: "the region's own" },
  private: { sv: 'privat', en: 'private' },
};

export const geographyWords: Words<Geography> = {
  rural: { sv: 'glesbygd', en: 'sparsely populated' },
  urban: { sv: 'tätare befolkat', en: 'more densely populated' },
};

export const listingKindWords: Words<ListingKind> = {
  listed: { sv: 'listade', en: 'listed' },
  assigned: { sv: 'tilldelade', en: 'assigned' },
};

export const contactFormWords: Words<ContactForm> = {
  visit: { sv: 'besök', en: 'visit' },
  'home-visit': { sv: 'hembesök', en: 'home visit' },
  telephone: { sv: 'telefon', en: 'telephone' },
  digital: { sv: 'digital kontakt', en: 'digital contact' },
  video: { sv: 'video', en: 'video' },
  letter: { sv: 'brev', en: 'letter' },
  team: { sv: 'teambesök', en: 'team visit' },
};

export const clinicWords: Words<Clinic> = {
  general: { sv: 'allmän mottagning', en: 'general' },
  bhv: { sv: 'barnhälsovård (BHV)', en: 'child health care (BHV)' },
  mhv: { sv: 'mödrahälsovård (MHV)', en: 'maternal health care (MHV)' },
  'first-line-mental-health': {
    sv: 'första linjen för psykisk hälsa',
    en: 'first-line mental health care',
  },
  rehab: { sv: 'rehabilitering', en: 'rehabilitation' },
  other: { sv: 'annan', en: 'other' },
};

export const visitTypeWords: Words<VisitType> = {
  new: { sv: 'nybesök', en: 'new visit' },
  'planned-return': { sv: 'planerat återbesök', en: 'planned return visit' },
  'unplanned-return': { sv: 'oplanerat återbesök', en: 'unplanned return visit' },
};

export const waitReasonWords: Words<WaitReason> = {
  none: { sv: '”ingen orsak”', en: '“no reason”' },
  patient: { sv: 'patientens önskemål', en: "the patient's wish" },
  medical: { sv: 'medicinsk', en: 'medical' },
  coordination: { sv: 'samordning', en: 'coordination' },
};

export const professionWords: Words<Profession> = {
  physician: { sv: 'läkare', en: 'physician' },
  nurse: { sv: 'sjuksköterska', en: 'nurse' },
  'district-nurse': { sv: 'distriktssköterska', en: 'district nurse' },
  midwife: { sv: 'barnmorska', en: 'midwife' },
  physiotherapist: { sv: 'fysioterapeut', en: 'physiotherapist' },
  'occupational-therapist': { sv: 'arbetsterapeut', en: 'occupational therapist' },
  psychologist: { sv: 'psykolog', en: 'psychologist' },
  psychotherapist: { sv: 'psykoterapeut', en: 'psychotherapist' },
  dietitian: { sv: 'dietist', en: 'dietitian' },
  'speech-therapist': { sv: 'logoped', en: 'speech therapist' },
  pharmacist: { sv: 'apotekare', en: 'pharmacist' },
  chiropractor: { sv: 'kiropraktor', en: 'chiropractor' },
  naprapath: { sv: 'naprapat', en: 'naprapath' },
  counsellor: { sv: 'kurator', en: 'counsellor' },
  'assistant-nurse': { sv: 'undersköterska', en: 'assistant nurse' },
  'medical-secretary': { sv: 'medicinsk sekreterare', en: 'medical secretary' },
  other: { sv: 'annat', en: 'other' },
};

export const callLineWords: Words<CallLine> = {
  'advice-booking': { sv: 'rådgivning och tidsbokning', en: 'advice and booking' },
  other: { sv: 'annan', en: 'other' },
};

export const chatStarterWords: Words<ChatStarter> = {
  patient: { sv: 'patienten', en: 'the patient' },
  unit: { sv: 'enheten', en: 'the unit' },
};

export const eServiceTypeWords: Words<EServiceType> = {
  'renew-prescription': { sv: 'förnya recept', en: 'renew a prescription' },
  'contact-me': { sv: 'kontakta mig', en: 'contact me' },
  book: { sv: 'beställa tid', en: 'book a time' },
  'rebook-or-cancel': { sv: 'av- eller omboka tid', en: 'rebook or cancel a time' },
  certificate: { sv: 'intyg', en: 'certificate' },
  'test-results': { sv: 'provsvar', en: 'test results' },
  other: { sv: 'annat', en: 'other' },
};

export const habitWords: Words<Habit> = {
  tobacco: { sv: 'tobaksbruk', en: 'tobacco' },
  alcohol: { sv: 'alkoholvanor', en: 'alcohol' },
  'physical-activity': { sv: 'fysisk aktivitet', en: 'physical activity' },
  diet: { sv: 'matvanor', en: 'diet' },
};

export const invitationKindWords: Words<InvitationKind> = {
  'health-talk': { sv: 'hälsosamtal', en: 'a health talk' },
  vhu: { sv: 'hälsoundersökning (VHU)', en: 'a health examination (VHU)' },
  cervical: { sv: 'gynekologiskt cellprov', en: 'cervical screening' },
  'parental-support': { sv: 'föräldrastöd', en: 'parental support' },
};

export const careNeedKindWords: Words<CareNeedKind> = {
  sip: { sv: 'samordnad individuell plan (SIP)', en: 'a coordinated individual plan (SIP)' },
};

export const namedContactRoleWords: Words<NamedContactRole> = {
  physician: { sv: 'läkare', en: 'physician' },
  'care-contact': { sv: 'vårdkontakt', en: 'care contact' },
  team: { sv: 'team', en: 'team' },
};

export const residenceKindWords: Words<ResidenceKind> = {
  'nursing-home': { sv: 'särskilt boende (SÄBO)', en: 'nursing home' },
  'home-care': { sv: 'hemsjukvård', en: 'home care' },
};

export const diabetesTypeWords: Words<DiabetesType> = {
  '1': { sv: 'typ 1', en: 'type 1' },
  '2': { sv: 'typ 2', en: 'type 2' },
  other: { sv: 'annan', en: 'other' },
};

export const screeningKindWords: Words<ScreeningKind> = {
  'cervical-hpv': { sv: 'cellprov med HPV-analys', en: 'cervical sample with HPV analysis' },
  'cervical-cytology': { sv: 'cellprov med cytologi', en: 'cervical sample with cytology' },
  'asq-se': { sv: 'hälsoenkät (ASQ-se)', en: 'health questionnaire (ASQ-se)' },
  vhu: { sv: 'hälsoundersökning (VHU)', en: 'health examination (VHU)' },
};

export const careChannelWords: Words<CareChannel> = {
  physical: { sv: 'fysisk', en: 'physical' },
  digital: { sv: 'digital', en: 'digital' },
};

export const quotientKindWords: Words<QuotientKind> = {
  age: { sv: 'ålderskvoten', en: 'the age quotient' },
  cni: { sv: 'CNI-kvoten', en: 'the CNI quotient' },
  acg: { sv: 'ACG-kvoten', en: 'the ACG quotient' },
};

/** The answers of a report, whose column is a text because it may also hold a number. */
export const reportAnswerWords: Words<ReportAnswer> = {
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
  partly: { sv: 'delvis', en: 'partly' },
};
