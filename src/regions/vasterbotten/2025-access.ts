import { all, when } from '../../core/measure/clause.js';
import {
  hasNamedContact,
  isGuaranteeContact,
  isPlanned,
  isVisit,
} from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { breakdown, narrative, proportion } from '../../core/measure/measures.js';
import { continuityIndex, type PersonNumber } from '../../core/measure/persons.js';
import { eachRow, listed } from '../../core/measure/populations.js';
import { calls, contacts, eServices } from '../../core/measure/tables.js';
import {
  ageOn,
  daysBetween,
  localDate,
  onWorkingDay,
  withinOpeningHours,
} from '../../core/measure/values.js';
import { atLeast } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { period } from '../../core/period/window.js';
import { listedOnLastDay, whatIsAVisit, whatIsPlanned } from '../shared/assumptions.js';
import { leaveOutAbandonedCalls } from '../shared/parameters.js';
import { interim, isNoFault, isNotAbandoned, yearly } from '../shared/readings.js';
import { row } from './2025-source.js';
import { telephoneInOpeningHours } from './parameters.js';

const guaranteeReading: readonly Text[] = [
  {
    sv: 'Kontakterna är nybesök och oplanerade återbesök utan orsak till väntan hos legitimerad personal eller kurator, i vilken form som helst; raden hänvisar till vårdgarantin och säger inte mer.',
    en: 'The contacts are new visits and unplanned returns without a reason for waiting with licensed staff or a counsellor, in whatever form; the row refers to the care guarantee and says no more.',
  },
  {
    sv: 'Kalenderdagar räknas, beslutsdagen är dag 0. Kontakter räknas, inte personer, på den enhet där kontakten ägde rum.',
    en: 'Calendar days are counted; the day of decision is day 0. Contacts are counted, not persons, at the unit of the contact.',
  },
  {
    sv: 'Saknas besluts- eller bedömningsdatum räknas kontakten bara i nämnaren; en bedömning före beslutet är ett fel och räknas inte alls.',
    en: 'Without a date of decision or assessment a contact counts in the denominator only; an assessment before the decision is a fault and does not count at all.',
  },
];

const namedContactReading: Text = {
  sv: 'Raden anger varken tal eller mål; andelen av de listade som har en sådan kontakt på sin enhet på periodens sista dag visas bredvid texten.',
  en: "The row gives neither number nor goal; the share of the listed who have such a contact at their unit on the period's last day is shown beside the text.",
};

/** How concentrated a person's planned visits to physicians at the unit of the listing are on one of them. */
const physicianContinuity = (): PersonNumber<string> =>
  continuityIndex(
    'upc',
    contacts.where((c) => all(isVisit(c), isPlanned(c), c.profession.is('physician'))),
    { by: 'clinicianId', during: period, unit: 'same-unit', atLeastVisits: 3 },
  );

const casesReading: readonly Text[] = [
  {
    sv: 'Ärendet hör till den dag i svensk tid då det öppnades (inkomna) eller avslutades (avslutade); ett ärende som öppnats före perioden kan vara avslutat i den.',
    en: 'A case belongs to the day, in Swedish time, on which it was opened (received) or closed (closed); a case opened before the period may be closed in it.',
  },
  {
    sv: 'Antalet av varje ärendetyp visas bredvid summan.',
    en: 'The number of each type of case is shown beside the sum.',
  },
];

/** Rows V1–V6. */
export const accessIndicators: readonly Indicator[] = [
  proportion({
    id: 'V1',
    slug: 'medical-assessment',
    name: {
      sv: 'Medicinsk bedömning i primärvården inom 3 dagar',
      en: 'Medical assessment in primary care within 3 days',
    },
    source: row('V1'),
    of: eachRow(contacts.where(isGuaranteeContact), { during: period, attributedBy: 'row-unit' }),
    counted: (c) => daysBetween(c.decidedOn, c.assessedOn).atMost(3),
    goal: atLeast('90 %'),
    reported: interim,
    assumptions: guaranteeReading,
  }),
  proportion({
    id: 'V2',
    slug: 'first-line-youth-assessment',
    name: {
      sv: 'Första linjen barn och unga med psykisk ohälsa, medicinsk bedömning inom 3 dagar',
      en: 'First line for children and young people with mental ill-health, medical assessment within 3 days',
    },
    source: row('V2'),
    of: eachRow(
      contacts.where((c) => all(isGuaranteeContact(c), c.mentalHealth.is(true), ageOn(c.date).lessThan(18))),
      { during: period, attributedBy: 'row-unit' },
    ),
    counted: (c) => daysBetween(c.decidedOn, c.assessedOn).atMost(3),
    goal: atLeast('80 %'),
    reported: interim,
    assumptions: [
      {
        sv: 'Barn och unga är personer under 18 år på kontaktens dag; psykisk ohälsa är det som kontakten är märkt med (kolumnen mentalHealth).',
        en: 'Children and young people are persons under 18 on the day of the contact; mental ill-health is what the contact is marked with (the column mentalHealth).',
      },
      ...guaranteeReading,
    ],
  }),
  narrative({
    id: 'V3',
    slug: 'named-contacts-work',
    name: {
      sv: 'Arbete med fast läkarkontakt och fast vårdkontakt',
      en: 'Work with named physicians and named care contacts',
    },
    source: row('V3'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Uppföljningen är en text; två andelar visas bredvid (V3.physician, V3.care-contact).',
        en: 'The follow-up is a text; two shares are shown beside it (V3.physician, V3.care-contact).',
      },
    ],
  }),
  proportion({
    id: 'V3.physician',
    slug: 'named-physician',
    name: { sv: 'Fast läkarkontakt', en: 'Named physician' },
    source: row('V3'),
    of: listed(),
    counted: () => hasNamedContact('physician'),
    reported: yearly,
    assumptions: [namedContactReading, listedOnLastDay],
  }),
  proportion({
    id: 'V3.care-contact',
    slug: 'named-care-contact',
    name: { sv: 'Fast vårdkontakt', en: 'Named care contact' },
    source: row('V3'),
    of: listed(),
    counted: () => hasNamedContact('care-contact'),
    reported: yearly,
    assumptions: [namedContactReading, listedOnLastDay],
  }),
  proportion({
    id: 'V4',
    slug: 'physician-continuity-majority',
    name: { sv: 'Läkarkontinuitet', en: 'Continuity of physicians' },
    source: row('V4'),
    // The index is known of exactly those who have the visits, and above 0 wherever it is known.
    of: listed({ where: () => physicianContinuity().moreThan('0') }),
    counted: () => physicianContinuity().moreThan('1/2'),
    goal: atLeast('75 %'),
    reported: ['DÅ08', 'year'],
    assumptions: [
      {
        sv: 'Besöken är planerade läkarbesök i perioden på den enhet där personen är listad, med känd läkare; perioden räknas från årets början, och raden anger inget annat fönster.',
        en: 'The visits are planned visits to a physician in the period at the unit where the person is listed, the physician known; the period counts from the beginning of the year, and the row gives no other window.',
      },
      {
        sv: 'Samma läkare är den som personen träffat mest, fast kontakt eller inte; exakt hälften av besöken är inte mer än 50 %.',
        en: 'The same physician is the one met most often, named contact or not; exactly half of the visits is not more than 50 %.',
      },
      listedOnLastDay,
      whatIsAVisit,
      whatIsPlanned,
    ],
  }),
  proportion({
    id: 'V5',
    slug: 'telephone-access',
    name: { sv: 'Telefontillgänglighet', en: 'Telephone access' },
    source: row('V5'),
    of: eachRow(
      calls.where((c) =>
        all(
          c.line.is('advice-booking'),
          isNoFault(c.receivedAt, c.answeredAt),
          when(leaveOutAbandonedCalls, isNotAbandoned(c)),
          when(
            telephoneInOpeningHours,
            all(onWorkingDay(localDate(c.receivedAt)), withinOpeningHours(c.unitId, c.receivedAt)),
          ),
        ),
      ),
      { dated: (c) => localDate(c.receivedAt), during: period, attributedBy: 'row-unit' },
    ),
    counted: (c) => localDate(c.answeredAt).is(localDate(c.receivedAt)),
    goal: atLeast('95 %'),
    reported: interim,
    assumptions: [
      {
        sv: 'Alla samtal på linjen för rådgivning och tidsbokning räknas, alla dagar och tider (parameter telephoneInOpeningHours), också de som avbrutits (parameter leaveOutAbandonedCalls): raden nämner varken vardagar eller öppettider.',
        en: 'All calls on the line for advice and booking count, on all days and at all hours (parameter telephoneInOpeningHours), abandoned ones too (parameter leaveOutAbandonedCalls): the row names neither working days nor opening hours.',
      },
      {
        sv: '"Samtal/kontakter" läses som samtal; chattar och e-tjänster räknas inte. Återkopplat är svar eller återuppringning samma dag i svensk tid.',
        en: '"Calls/contacts" is read as calls; chats and e-services do not count. Called back is an answer or a call-back on the same day in Swedish time.',
      },
      {
        sv: 'Ett svar före samtalet är ett fel och räknas varken i nämnare eller täljare.',
        en: 'An answer before the call is a fault and counts in neither denominator nor numerator.',
      },
    ],
  }),
  breakdown({
    id: 'V6.received',
    slug: 'e-services-received',
    name: { sv: '1177 e-tjänster, inkomna ärenden', en: 'E-services of 1177, cases received' },
    source: row('V6'),
    of: eachRow(eServices.all(), {
      dated: (c) => localDate(c.openedAt),
      during: period,
      attributedBy: 'row-unit',
    }),
    by: 'type',
    reported: yearly,
    assumptions: casesReading,
  }),
  breakdown({
    id: 'V6.closed',
    slug: 'e-services-closed',
    name: { sv: '1177 e-tjänster, avslutade ärenden', en: 'E-services of 1177, cases closed' },
    source: row('V6'),
    of: eachRow(eServices.all(), {
      dated: (c) => localDate(c.closedAt),
      during: period,
      attributedBy: 'row-unit',
    }),
    by: 'type',
    reported: yearly,
    assumptions: casesReading,
  }),
];
