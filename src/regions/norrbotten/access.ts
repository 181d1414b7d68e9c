import { all, type RowClause, when } from '../../core/measure/clause.js';
import { isGuaranteeContact } from '../../core/measure/common-clauses.js';
import { eachRow } from '../../core/measure/populations.js';
import { type Columns, calls, chats, contacts } from '../../core/measure/tables.js';
import { daysBetween, localDate, onWorkingDay, withinOpeningHours } from '../../core/measure/values.js';
import type { Text } from '../../core/parameter.js';
import type { Window } from '../../core/period/window.js';
import { leaveOutAbandonedCalls } from '../shared/parameters.js';
import { chatStart, isNoFault, isNotAbandoned, isStartedByPatient } from '../shared/readings.js';
import type { RowShare } from './frame.js';
import { eves, saturdays } from './parameters.js';

// Access as the region's plans share it; the windows are the plans' own.

const fromOpeningHours: readonly Text[] = [
  {
    sv: 'Helgfri vardag är måndag till fredag som inte är helgdag; midsommarafton, julafton, nyårsafton och lördagar räknas bara om parametrarna eves och saturdays säger det.',
    en: "A working day is Monday to Friday that is no public holiday; Midsummer Eve, Christmas Eve, New Year's Eve and Saturdays count only where the parameters eves and saturdays say so.",
  },
  {
    sv: 'Samtal som avbrutits av den som ringde räknas i nämnaren, om inte parametern leaveOutAbandonedCalls säger annat: raden säger totalt antal inkommande samtal.',
    en: 'Calls that the caller abandoned count in the denominator, unless the parameter leaveOutAbandonedCalls says otherwise: the row says the total number of incoming calls.',
  },
  {
    sv: 'Besvarat är svar eller återuppringning samma lokala dag, även efter stängning. En enhet utan öppettider har inga räkningsbara samtal.',
    en: 'Answered is an answer or a call-back on the same local day, also after closing. A unit without opening hours has no calls that can be counted.',
  },
  {
    sv: 'Ett svar före samtalet är ett fel och räknas varken i nämnare eller täljare.',
    en: 'An answer before the call is a fault and counts in neither denominator nor numerator.',
  },
];

/** Calls on the advice line on working days within opening hours, answered on the same local day. */
export function telephoneAccess(during: Window): RowShare<'calls'> {
  return {
    of: eachRow(
      calls.where((c) =>
        all(
          c.line.is('advice-booking'),
          onWorkingDay(localDate(c.receivedAt), { eves, saturdays }),
          withinOpeningHours(c.unitId, c.receivedAt),
          isNoFault(c.receivedAt, c.answeredAt),
          when(leaveOutAbandonedCalls, isNotAbandoned(c)),
        ),
      ),
      { dated: (c) => localDate(c.receivedAt), during, attributedBy: 'row-unit' },
    ),
    counted: (c) => localDate(c.answeredAt).is(localDate(c.receivedAt)),
    assumptions: fromOpeningHours,
  };
}

const chatReading: readonly Text[] = [
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
];

/** The chat begins to wait on a working day within the unit's opening hours. */
export function startsWhileOpen(c: Columns<'chats'>): RowClause<'chats'> {
  return all(
    onWorkingDay(localDate(chatStart(c)), { eves, saturdays }),
    withinOpeningHours(c.unitId, chatStart(c)),
  );
}

/** When a unit is open. */
export const whileOpenReading: Text = {
  sv: 'Öppet är helgfri vardag (måndag till fredag; midsommarafton, julafton, nyårsafton och lördagar bara om parametrarna eves och saturdays säger det) inom enhetens öppettider, som för telefonen.',
  en: "Open is a working day (Monday to Friday; Midsummer Eve, Christmas Eve, New Year's Eve and Saturdays only where the parameters eves and saturdays say so) within the unit's opening hours, as for the telephone.",
};

/** Chats that a patient starts, answered on the same local day. */
export function chatAccess(during: Window): RowShare<'chats'> {
  return {
    of: eachRow(
      chats.where((c) => all(isStartedByPatient(c), isNoFault(chatStart(c), c.answeredAt))),
      { dated: (c) => localDate(chatStart(c)), during, attributedBy: 'row-unit' },
    ),
    counted: (c) => localDate(c.answeredAt).is(localDate(chatStart(c))),
    assumptions: chatReading,
  };
}

/** How many calendar days the care guarantee gives for a medical assessment. */
export const guaranteeDays = 3;

const assessmentReading: readonly Text[] = [
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
];

/** Contacts of the care guarantee, assessed within three calendar days of the decision. */
export function medicalAssessment(during: Window): RowShare<'contacts'> {
  return {
    of: eachRow(contacts.where(isGuaranteeContact), { during, attributedBy: 'row-unit' }),
    counted: (c) => daysBetween(c.decidedOn, c.assessedOn).atMost(guaranteeDays),
    assumptions: assessmentReading,
  };
}
