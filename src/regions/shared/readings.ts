import type { CodeSetData } from '../../core/codes/code-set.js';
import { all, anyOf, type PersonClause, type RowClause } from '../../core/measure/clause.js';
import type { InstantValue } from '../../core/measure/columns.js';
import {
  isPlanned,
  isRecorded,
  isVisit,
  type RecordedAction,
  recordedAction,
} from '../../core/measure/common-clauses.js';
import { type Columns, contacts, type Rows } from '../../core/measure/tables.js';
import { firstKnown } from '../../core/measure/values.js';
import type { Open } from '../../core/parameter.js';
import type { PeriodKind } from '../../core/period/period.js';
import type { Window } from '../../core/period/window.js';
import { actionNoteTerms } from './parameters.js';

/** ÅR. */
export const yearly: readonly PeriodKind[] = Object.freeze(['year']);
/** DÅ04, DÅ08, ÅR. */
export const interim: readonly PeriodKind[] = Object.freeze(['DÅ04', 'DÅ08', 'year']);
/** MÅN, DÅ04, DÅ08, ÅR. */
export const monthly: readonly PeriodKind[] = Object.freeze(['month', ...interim]);

/** The rows that record an action in Norrbotten: contacts, and notes under the region's action terms. */
export function action(codes: Open<CodeSetData>): RecordedAction {
  return recordedAction(codes, { terms: actionNoteTerms });
}

/** The person has the action recorded in the window, at any unit. */
export function hasAction(codes: Open<CodeSetData>, during: Window): PersonClause {
  return isRecorded(action(codes), { during });
}

/** Planned visits that carry one of the diagnoses themselves (B8a, B9a). */
export function plannedVisitsFor(diagnoses: Open<CodeSetData>): Rows<'contacts'> {
  return contacts.where((c) => all(isVisit(c), isPlanned(c), c.diagnoses.matches(diagnoses)));
}

/** The answer did not come before what it answers; a call or chat that got no answer is none of that. */
export function isNoFault<Table extends string>(
  started: InstantValue<Table>,
  answered: InstantValue<Table>,
): RowClause<Table> {
  return anyOf(answered.isMissing(), answered.onOrAfter(started));
}

/** The caller did not give up; where that is not recorded, the call counts as any other. */
export function isNotAbandoned(c: Columns<'calls'>): RowClause<'calls'> {
  return anyOf(c.abandoned.isMissing(), c.abandoned.is(false));
}

/** The instant at which a chat begins to wait for a person: the hand-over from a bot, else the opening (B6b). */
export function chatStart(c: Columns<'chats'>): InstantValue<'chats'> {
  return firstKnown(c.handedOverAt, c.openedAt);
}

/** The chat was not started by the unit; where nobody is recorded, the patient started it (B6b). */
export function isStartedByPatient(c: Columns<'chats'>): RowClause<'chats'> {
  return anyOf(c.startedBy.isMissing(), c.startedBy.is('patient'));
}
