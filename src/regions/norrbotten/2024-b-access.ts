import { all } from '../../core/measure/clause.js';
import { isGuaranteeContact } from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { pooled, proportion } from '../../core/measure/measures.js';
import { eachRow } from '../../core/measure/populations.js';
import { calls, chats, contacts } from '../../core/measure/tables.js';
import { daysBetween, localDate, onWorkingDay, withinOpeningHours } from '../../core/measure/values.js';
import { atLeast } from '../../core/outcome/goal-kinds.js';
import { period } from '../../core/period/window.js';
import { row } from './2024-source.js';
import { eves, saturdays } from './parameters.js';
import { chatStart, interim, isNoFault, isStartedByPatient, monthly } from './readings.js';

const telephone = proportion({
  id: 'B6a',
  slug: 'telephone-access',
  name: { sv: 'Telefontillgänglighet', en: 'Telephone access' },
  source: row('B6a'),
  of: eachRow(
    calls.where((c) =>
      all(
        c.line.is('advice-booking'),
        onWorkingDay(localDate(c.receivedAt), { eves, saturdays }),
        withinOpeningHours(c.unitId, c.receivedAt),
        isNoFault(c.receivedAt, c.answeredAt),
      ),
    ),
    { dated: (c) => localDate(c.receivedAt), during: period, attributedBy: 'row-unit' },
  ),
  counted: (c) => localDate(c.answeredAt).is(localDate(c.receivedAt)),
  goal: atLeast('100 %'),
  reported: interim,
  assumptions: [
    {
      sv: 'Helgfri vardag är måndag till fredag som inte är helgdag; midsommarafton, julafton, nyårsafton och lördagar räknas bara om parametrarna eves och saturdays säger det.',
      en: "A working day is Monday to Friday that is no public holiday; Midsummer Eve, Christmas Eve, New Year's Eve and Saturdays count only where the parameters eves and saturdays say so.",
    },
    {
      sv: 'Samtal som avbrutits av den som ringde räknas i nämnaren: raden säger totalt antal inkommande samtal.',
      en: 'Calls that the caller abandoned count in the denominator: the row says the total number of incoming calls.',
    },
    {
      sv: 'Besvarat är svar eller återuppringning samma lokala dag, även efter stängning. En enhet utan öppettider har inga räkningsbara samtal.',
      en: 'Answered is an answer or a call-back on the same local day, also after closing. A unit without opening hours has no calls that can be counted.',
    },
    {
      sv: 'Ett svar före samtalet är ett fel och räknas varken i nämnare eller täljare.',
      en: 'An answer before the call is a fault and counts in neither denominator nor numerator.',
    },
  ],
});

const chat = proportion({
  id: 'B6b',
  slug: 'chat-access',
  name: { sv: 'Digitala vårdkontakter med chatt', en: 'Digital care contacts by chat' },
  source: row('B6b'),
  of: eachRow(
    chats.where((c) => all(isStartedByPatient(c), isNoFault(chatStart(c), c.answeredAt))),
    { dated: (c) => localDate(chatStart(c)), during: period, attributedBy: 'row-unit' },
  ),
  counted: (c) => localDate(c.answeredAt).is(localDate(chatStart(c))),
  goal: atLeast('100 %'),
  reported: interim,
  assumptions: [
    {
      sv: 'Varje ärende som patienten startar följs till sitt eget svar, alla dagar och tider; raden kan också läsas som dagens besvarade genom dagens skapade.',
      en: "Every case that a patient starts is followed to its own answer, on all days and at all hours; the row could also be read as the day's answered over the day's created.",
    },
    {
      sv: 'Klockan startar vid övergången från chattbot, annars när ärendet öppnas; den dagen hör ärendet till. Ett svar före starten är ett fel och räknas inte alls.',
      en: 'The clock starts at the hand-over from a chatbot, else at the opening; the case belongs to that day. An answer before the start is a fault and does not count at all.',
    },
    {
      sv: 'Ärenden utan uppgift om vem som startade räknas som patientens.',
      en: "Cases that do not say who started them count as the patient's.",
    },
  ],
});

/** Part B, rows B6 and B7. */
export const accessIndicators: readonly Indicator[] = [
  pooled({
    id: 'B6',
    slug: 'combined-access',
    name: { sv: 'Telefon och chatt tillsammans', en: 'Telephone and chat together' },
    source: row('B6b'),
    of: [telephone.id, chat.id],
    reported: interim,
    assumptions: [
      {
        sv: 'Dokumentet säger att chatten utvärderas tillsammans med telefonen men anger varken formel eller mål; täljare och nämnare läggs ihop.',
        en: 'The document says that chat is evaluated together with telephone but gives neither formula nor goal; numerators and denominators are added up.',
      },
    ],
  }),
  telephone,
  chat,
  proportion({
    id: 'B7',
    slug: 'medical-assessment',
    name: { sv: 'Medicinsk bedömning inom 3 dagar', en: 'Medical assessment within 3 days' },
    source: row('B7'),
    of: eachRow(contacts.where(isGuaranteeContact), { during: period, attributedBy: 'row-unit' }),
    counted: (c) => daysBetween(c.decidedOn, c.assessedOn).atMost(3),
    goal: atLeast('100 %'),
    reported: monthly,
    assumptions: [
      {
        sv: 'Kalenderdagar räknas, beslutsdagen är dag 0.',
        en: 'Calendar days are counted; the day of decision is day 0.',
      },
      {
        sv: 'Legitimerad personal och kuratorer, som rubriken säger; kontakter räknas efter besökstyp i vilken form de än har.',
        en: 'Licensed staff and counsellors, as the title says; contacts count by visit type, whatever their form.',
      },
      {
        sv: 'Saknas besluts- eller bedömningsdatum räknas kontakten bara i nämnaren; en bedömning före beslutet är ett fel och räknas inte alls.',
        en: 'Without a date of decision or assessment a contact counts in the denominator only; an assessment before the decision is a fault and does not count at all.',
      },
    ],
  }),
];
