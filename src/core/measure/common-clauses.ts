import type { CodeSetData } from '../codes/code-set.js';
import { type ContactForm, type NamedContactRole, type Profession, professions } from '../facts/values.js';
import type { Open } from '../parameter.js';
import { type Anchor, periodEnd } from '../period/window.js';
import { all, anyOf, type PersonClause, type RowClause } from './clause.js';
import { active, exists } from './persons.js';
import { type During, type SameDay, sameDay } from './row-set.js';
import { type Columns, contacts, namedContacts, notes, type Rows } from './tables.js';
import { daysBetween } from './values.js';

/** The forms of contact that are a visit. */
export const visitForms: readonly ContactForm[] = /* @__PURE__ */ Object.freeze([
  'visit',
  'home-visit',
  'team',
]);

const neitherLicensedNorCounsellor: readonly Profession[] = ['assistant-nurse', 'medical-secretary', 'other'];

/** The licensed professions, and counsellors, who are counted with them. */
export const licensedOrCounsellor: readonly Profession[] = /* @__PURE__ */ Object.freeze(
  professions.filter((profession) => !neitherLicensedNorCounsellor.includes(profession)),
);

/**
 * The contact is a visit: at the unit, at home or of a team; no telephone, chat, video or letter.
 *
 * @param c - the columns of `contacts`
 * @returns a condition on the contact
 * @example
 * contacts.where((c) => isVisit(c)).where.kind; // => 'in'
 * @see Norrbotten 2024, B4, B8a, C6a, which count visits (besök)
 */
export function isVisit(c: Columns<'contacts'>): RowClause<'contacts'> {
  return c.form.oneOf(...visitForms);
}

/**
 * The contact was planned; where that is not recorded, its visit type is a planned return.
 *
 * @param c - the columns of `contacts`
 * @returns a condition on the contact; unknown where neither column says it
 * @example
 * contacts.where((c) => all(isVisit(c), isPlanned(c))).where.kind; // => 'all'
 * @see Norrbotten 2024, B8a (planerade besök)
 */
export function isPlanned(c: Columns<'contacts'>): RowClause<'contacts'> {
  return anyOf(c.planned.is(true), all(c.planned.isMissing(), c.visitType.is('planned-return')));
}

/**
 * The contact is one that the care guarantee of a medical assessment is followed up on: new or an unplanned return, in
 * whatever form, without a reason for waiting, with licensed staff or a counsellor. A missing day of decision or
 * assessment leaves it in; an assessment before the decision is a fault and takes it out.
 *
 * @param c - the columns of `contacts`
 * @returns a condition on the contact
 * @example
 * contacts.where((c) => isGuaranteeContact(c)).where.kind; // => 'all'
 * @see Norrbotten 2024, B7; Västerbotten 2025, V1 and V2
 */
export function isGuaranteeContact(c: Columns<'contacts'>): RowClause<'contacts'> {
  return all(
    c.visitType.oneOf('new', 'unplanned-return'),
    c.waitReason.is('none'),
    c.profession.oneOf(...licensedOrCounsellor),
    anyOf(
      c.decidedOn.isMissing(),
      c.assessedOn.isMissing(),
      daysBetween(c.decidedOn, c.assessedOn).atLeast(0),
    ),
  );
}

/** Where an action can be recorded: on a contact, or as the value of a note. */
export interface RecordedAction {
  readonly contacts: Rows<'contacts'>;
  readonly notes: Rows<'notes'>;
}

/** How an action is recorded in notes. */
export interface ActionNotes {
  /** The search terms under which the value of a note is an action code. */
  readonly terms: Open<CodeSetData>;
}

/**
 * The rows that record an action: contacts that carry one of the codes, and notes with one of them as value under one
 * of the search terms.
 *
 * @param codes - the action codes, whole
 * @param options - `terms`: the search terms of the record
 * @returns the two kinds of rows; for {@link isRecorded} or, listed in an array, for a population of persons
 * @example
 * recordedAction(kva('UU005'), { terms: exactCodes('Åtg', 'Dia') }).notes.table; // => 'notes'
 * @see Norrbotten 2024, B10 ("KVÅ-kod DU011 som tabellvärde under sökord Åtg eller Dia")
 */
export function recordedAction(codes: Open<CodeSetData>, { terms }: ActionNotes): RecordedAction {
  return Object.freeze({
    contacts: contacts.where((c) => c.procedures.matches(codes)),
    notes: notes.where((n) => all(n.term.matches(terms), n.value.matches(codes))),
  });
}

/**
 * The person has the action recorded in the window, at any unit, on a contact or as a note.
 *
 * @param action - the rows of {@link recordedAction}
 * @param options - `during`: the window
 * @returns a condition on the person; never unknown
 * @example
 * isRecorded(recordedAction(kva('UU005'), { terms: exactCodes('Åtg') }), { during: period }).node.kind; // => 'any'
 * @see Norrbotten 2024, B1
 */
export function isRecorded(
  action: RecordedAction,
  options: Pick<During<'contacts'>, 'during'>,
): PersonClause {
  return anyOf(exists(action.contacts, options), exists(action.notes, options));
}

/**
 * The rows that record a code together with an add-on code: both on one contact, or, where one of them is a note (a
 * note names no contact), both of the same person at the same unit on the same day. Codes of two different contacts do
 * not belong together.
 *
 * @param codes - the action codes
 * @param addOn - the add-on codes, which say nothing alone
 * @param options - `terms`: the search terms of the record
 * @returns kinds of rows for a population of persons
 * @example
 * recordedTogether(kva('DU011'), kva('ZV044'), { terms: exactCodes('Åtg', 'Dia') }).length; // => 4
 * @see Norrbotten 2024, B10 ("iKBT följs med tillägget ZV044")
 */
export function recordedTogether(
  codes: Open<CodeSetData>,
  addOn: Open<CodeSetData>,
  options: ActionNotes,
): readonly (Rows<'contacts'> | SameDay)[] {
  const action = recordedAction(codes, options);
  const added = recordedAction(addOn, options);
  return Object.freeze([
    contacts.where((c) => all(c.procedures.matches(codes), c.procedures.matches(addOn))),
    sameDay(action.notes, added.notes),
    sameDay(action.contacts, added.notes),
    sameDay(action.notes, added.contacts),
  ]);
}

/**
 * The person has a named contact of the role on a day, at the unit that the person is counted at; one at another unit
 * does not count, and the clinician need not be known.
 *
 * @param role - physician, care contact or team
 * @param at - the day before this anchor decides; the default is the period's last day
 * @returns a condition on the person; never unknown
 * @example
 * hasNamedContact('physician').node.kind; // => 'active'
 * @see Norrbotten 2024, C7a and C7b
 */
export function hasNamedContact(role: NamedContactRole, at: Anchor = periodEnd): PersonClause {
  return active(
    namedContacts.where((n) => n.role.is(role)),
    { at, unit: 'same-unit' },
  );
}
