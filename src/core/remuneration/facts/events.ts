import { ageOn, civil, type Day, formatDay } from '../../calendar/day.js';
import { type CodeSetData, codeMatcher } from '../../codes/code-set.js';
import type { ContactForm } from '../../facts/values.js';
import { contactForms } from '../../facts/values.js';
import type { PersonEvent } from '../per-individual.js';
import type { ResolvedParameters } from '../resolve-parameters.js';
import type { ContactFilter, RuleEvents } from '../rule.js';
import type { FactScan } from './scan.js';

/** An event that a rule may pay for. */
export interface FoundEvent extends PersonEvent {
  readonly day: Day;
}

/** What one rule looks for in contacts and notes. */
export interface EventsWanted {
  readonly rule: string;
  readonly contact: ContactTest | null;
  readonly note: {
    readonly term: (code: string) => boolean;
    readonly value: (code: string) => boolean;
  } | null;
  /** Optional columns of contacts that the test reads. */
  readonly columns: readonly string[];
}

interface ContactTest {
  readonly forms: ReadonlySet<ContactForm> | null;
  readonly contactTypes: ReadonlySet<string> | null;
  readonly visitReasons: ((code: string) => boolean) | null;
  readonly procedures: ((code: string) => boolean) | null;
}

function memoised(codes: CodeSetData): (code: string) => boolean {
  const matches = codeMatcher(codes);
  const known = new Map<string, boolean>();
  return (code) => {
    let found = known.get(code);
    if (found === undefined) {
      found = matches(code);
      known.set(code, found);
    }
    return found;
  };
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
const plainSet = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(plain));

/** What a rule about actions or contact types looks for. */
export function wantedEvents(rule: string, events: RuleEvents, values: ResolvedParameters): EventsWanted {
  const codesOf = (codes: RuleEvents['procedures']): CodeSetData | null =>
    codes === null ? null : codes.kind === 'param' ? values.need(codes) : codes;
  const codes = codesOf(events.procedures);
  const terms = codesOf(events.noteTerms);
  const types = events.contactTypes === null ? [] : values.need(events.contactTypes);
  return {
    rule,
    contact: {
      forms: null,
      contactTypes: types.length === 0 ? null : plainSet(types),
      visitReasons: null,
      procedures: codes === null ? null : memoised(codes),
    },
    note: codes === null || terms === null ? null : { term: memoised(terms), value: memoised(codes) },
    columns: [...(codes === null ? [] : ['procedures']), ...(types.length === 0 ? [] : ['contactType'])],
  };
}

/** What a rule about filtered contacts looks for; ages are tested when it is paid. */
export function wantedContacts(rule: string, filter: ContactFilter): EventsWanted {
  return {
    rule,
    contact: {
      forms: filter.forms === undefined ? null : new Set(filter.forms),
      contactTypes: filter.contactTypes === undefined ? null : plainSet(filter.contactTypes),
      visitReasons: filter.visitReasons === undefined ? null : memoised(filter.visitReasons),
      procedures: filter.procedures === undefined ? null : memoised(filter.procedures),
    },
    note: null,
    columns: [
      ...(filter.contactTypes === undefined ? [] : ['contactType']),
      ...(filter.visitReasons === undefined ? [] : ['visitReason']),
      ...(filter.procedures === undefined ? [] : ['procedures']),
    ],
  };
}

/** Events by rule, in the order of the rows. */
export interface FoundEvents {
  of(rule: string): readonly FoundEvent[];
}

/**
 * Finds the events of several rules in one reading of contacts and one of notes. A note and a contact of the same
 * person, unit and day about the same rule are one act: the note adds nothing.
 *
 * @param from - first day looked at
 * @param to - the day after the last one
 */
export function readEvents(scan: FactScan, wanted: readonly EventsWanted[], from: Day, to: Day): FoundEvents {
  const found = new Map<string, FoundEvent[]>(wanted.map(({ rule }) => [rule, []]));
  const acts = new Map<string, Set<string>>(wanted.map(({ rule }) => [rule, new Set<string>()]));
  const dates = new Map<Day, string>();
  const dateOf = (day: Day): string => {
    const known = dates.get(day) ?? formatDay(day);
    dates.set(day, known);
    return known;
  };
  const actOf = (person: string, unit: string, day: Day): string => `${person}\n${unit}\n${day}`;

  scan.read('contacts', (cells, at) => {
    const [id, person, unit, date, form, type, reason, procedures] = [
      at('contactId'),
      at('personId'),
      at('unitId'),
      at('date'),
      at('form'),
      at('contactType'),
      at('visitReason'),
      at('procedures'),
    ];
    const passes = (test: ContactTest): boolean => {
      if (test.forms !== null && !test.forms.has(contactForms[cells.number(form)] as ContactForm))
        return false;
      if (test.contactTypes !== null && !test.contactTypes.has(plain(cells.text(type) ?? ''))) return false;
      if (test.visitReasons !== null && !test.visitReasons(cells.text(reason) ?? '')) return false;
      return test.procedures === null || (cells.codes(procedures) ?? []).some(test.procedures);
    };
    return () => {
      const day = cells.number(date);
      if (day < from || day >= to) return 'outside';
      let used = false;
      for (const { rule, contact } of wanted) {
        if (contact === null || !passes(contact)) continue;
        used = true;
        const [personId, unitId] = [cells.text(person) ?? '', cells.text(unit) ?? ''];
        found.get(rule)?.push({ id: cells.text(id) ?? '', personId, unitId, day, date: dateOf(day) });
        acts.get(rule)?.add(actOf(personId, unitId, day));
      }
      return used ? 'used' : 'nothing';
    };
  });

  const noting = wanted.filter(({ note }) => note !== null);
  if (noting.length > 0) {
    scan.read('notes', (cells, at) => {
      const [person, unit, date, term, value] = [
        at('personId'),
        at('unitId'),
        at('date'),
        at('term'),
        at('value'),
      ];
      return () => {
        const day = cells.number(date);
        if (day < from || day >= to) return 'outside';
        let used = false;
        for (const { rule, note } of noting) {
          if (note === null || !note.term(cells.text(term) ?? '') || !note.value(cells.text(value) ?? ''))
            continue;
          used = true;
          const [personId, unitId] = [cells.text(person) ?? '', cells.text(unit) ?? ''];
          const act = actOf(personId, unitId, day);
          const known = acts.get(rule);
          if (known === undefined || known.has(act)) continue;
          known.add(act);
          // Notes have no id: what makes the act one act names it.
          found
            .get(rule)
            ?.push({ id: `note ${act.replaceAll('\n', ' ')}`, personId, unitId, day, date: dateOf(day) });
        }
        return used ? 'used' : 'nothing';
      };
    });
  }
  return { of: (rule) => found.get(rule) ?? [] };
}

/** The year whose cohort of ages an event counts for, or null: its own, else last year's within the grace months. */
export function cohortYear(
  birth: Day,
  day: Day,
  ages: readonly number[],
  graceMonths: number,
): number | null {
  const born = civil(birth).year;
  const { year, month } = civil(day);
  if (ages.includes(year - born)) return year;
  return month <= graceMonths && ages.includes(year - 1 - born) ? year - 1 : null;
}

/** Whether a person's age on the day lies within the filter's; a person without a birth date passes no age. */
export function isOfAge(birth: Day | null, day: Day, { ageFrom, ageTo }: ContactFilter): boolean {
  if (ageFrom === undefined && ageTo === undefined) return true;
  if (birth === null) return false;
  const age = ageOn(birth, day);
  return age >= (ageFrom ?? 0) && age <= (ageTo ?? Number.POSITIVE_INFINITY);
}
