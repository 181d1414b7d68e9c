import type { Text } from '../../core/parameter.js';
import { type Checklist, type ChecklistItem, defineChecklist } from '../../core/plan/checklist.js';

/** The items of one area of section 15, numbered as they are printed. */
const area = (number: number, name: Text, texts: readonly Text[]): readonly ChecklistItem[] =>
  texts.map((text, index) => ({ id: `15.${number}.${index + 1}`, area: name, text }));

/**
 * The requirements of the contract that Region Norrbotten follows up beside the indicators, 2026. Units report on
 * `contract-15.1.1` and so on; no outcome of an indicator is an answer.
 *
 * @example
 * norrbottenChecklist2026.items.length; // => 15
 * @see Region Norrbotten, Uppföljningsplan Vårdval Primärvård 2026, section 15
 */
export const norrbottenChecklist2026: Checklist = /* @__PURE__ */ defineChecklist({
  id: 'norrbotten-2026-contract',
  name: {
    sv: 'Avtalsuppföljning – sammanfattning av kravområden',
    en: 'Contract follow-up – summary of areas of requirements',
  },
  document: {
    sv: 'Region Norrbotten, Uppföljningsplan Vårdval Primärvård 2026, bilaga 1, avsnitt 15',
    en: 'Region Norrbotten, Follow-up plan of care choice in primary care 2026, appendix 1, section 15',
  },
  items: [
    ...area(1, { sv: 'Styrning, ledning och ansvar', en: 'Governance, management and responsibility' }, [
      {
        sv: 'fastställd lednings- och ansvarsfördelning',
        en: 'an established division of management and responsibility',
      },
      {
        sv: 'systematiskt kvalitets- och patientsäkerhetsarbete',
        en: 'systematic work with quality and patient safety',
      },
      {
        sv: 'rutiner för avvikelshantering och egenkontroll',
        en: 'routines for handling deviations and for self-monitoring',
      },
    ]),
    ...area(2, { sv: 'Tillgänglighet och vårdgaranti', en: 'Access and care guarantee' }, [
      {
        sv: 'rutiner för telefontillgänglighet och kontaktvägar',
        en: 'routines for telephone access and ways of contact',
      },
      {
        sv: 'hantering av vårdgaranti och medicinsk bedömning',
        en: 'handling of the care guarantee and medical assessment',
      },
      { sv: 'information till patienter om tillgänglighet', en: 'information to patients about access' },
    ]),
    ...area(3, { sv: 'Kompetens och bemanning', en: 'Competence and staffing' }, [
      { sv: 'bemanning enligt avtal och uppdrag', en: 'staffing by contract and task' },
      { sv: 'tillgång till relevanta professioner', en: 'access to the relevant professions' },
      { sv: 'planering vid personalfrånvaro och vakanser', en: 'planning for absent staff and vacancies' },
    ]),
    ...area(4, { sv: 'Samverkan och samordning', en: 'Collaboration and coordination' }, [
      {
        sv: 'samverkan med andra vårdgivare och aktörer',
        en: 'collaboration with other care providers and actors',
      },
      {
        sv: 'rutiner för samordnad individuell plan (SIP)',
        en: 'routines for coordinated individual plans (SIP)',
      },
      { sv: 'samverkan vid utskrivning från slutenvård', en: 'collaboration at discharge from hospital' },
    ]),
    ...area(
      5,
      { sv: 'Dokumentation, registrering och rapportering', en: 'Documentation, registration and reporting' },
      [
        { sv: 'rutiner för journalföring och dokumentation', en: 'routines for records and documentation' },
        {
          sv: 'efterlevnad av registreringsanvisningar',
          en: 'adherence to the instructions for registration',
        },
        {
          sv: 'rapportering enligt regionens anvisningar',
          en: 'reporting by the instructions of the region',
        },
      ],
    ),
  ],
});
