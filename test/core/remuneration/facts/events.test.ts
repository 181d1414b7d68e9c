import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar/day.js';
import {
  cohortYear,
  type EventsWanted,
  isOfAge,
  readEvents,
  wantedContacts,
  wantedEvents,
} from '../../../../src/core/remuneration/facts/events.js';
import type { ResolvedParameters } from '../../../../src/core/remuneration/resolve-parameters.js';
import type { RuleEvents } from '../../../../src/core/remuneration/rule.js';
import { counted, scanned } from './scanned.js';

const codes = (...notations: readonly string[]) => ({ kind: 'codes', system: 'exact', notations }) as never;
const values = { need: (parameter: { value: unknown }) => parameter.value } as unknown as ResolvedParameters;
const parameter = (value: unknown) => ({ kind: 'param', value }) as never;
const events: RuleEvents = {
  ...{ procedures: null, noteTerms: null, contactTypes: null, listedAtUnit: null, ages: null },
  ...{ atHome: false, once: 'every', graceMonths: null },
};
const contact = (contactId: string, more: object = {}) => ({
  contactId,
  personId: 'p',
  unitId: 'A',
  date: '2024-03-05',
  form: 'visit',
  ...more,
});
const note = (more: object = {}) => ({
  personId: 'p',
  unitId: 'A',
  date: '2024-03-05',
  term: 'åtgärd',
  value: 'DV111',
  ...more,
});

const read = (
  wanted: readonly EventsWanted[],
  rows: object,
  from = dayOf(2024, 1, 1),
  to = dayOf(2025, 1, 1),
) => {
  const { scan } = scanned(rows);
  const found = readEvents(scan, wanted, from, to);
  return {
    ids: (rule = 'r') => found.of(rule).map(({ id }) => id),
    all: found.of('r'),
    of: (table: 'contacts' | 'notes') => counted(scan, table),
  };
};

describe('contacts', () => {
  test('of any kind where a rule asks for nothing, in its days', () => {
    const dates = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'];
    const { all, of } = read([wantedEvents('r', events, values)], {
      contacts: dates.map((date, i) => contact(`${i}`, { date })),
    });
    expect(all).toEqual([
      { id: '1', personId: 'p', unitId: 'A', day: dayOf(2024, 1, 1), date: '2024-01-01' },
      { id: '2', personId: 'p', unitId: 'A', day: dayOf(2024, 12, 31), date: '2024-12-31' },
    ]);
    expect(of('contacts')).toEqual([4, 2, 2, 0, 0]);
  });

  test('with one of the procedures, or of the types in whatever case and spelling', () => {
    const rows = {
      contacts: [
        contact('a', { procedures: ['X', 'DV111'] }),
        contact('b', { procedures: ['X'] }),
        contact('c', { contactType: ' LÄK hembesök' }),
        contact('d', { contactType: 'la\u0308k Hembesök' }),
        contact('e'),
      ],
    };
    const byCode = wantedEvents('r', { ...events, procedures: parameter(codes('DV111')) }, values);
    expect(byCode.columns).toEqual(['procedures']);
    expect(read([byCode], rows).ids()).toEqual(['a']);
    expect(read([byCode], rows).of('contacts')).toEqual([5, 1, 0, 4, 0]);
    const byType = wantedEvents('r', { ...events, contactTypes: parameter(['Läk Hembesök']) }, values);
    expect(byType.columns).toEqual(['contactType']);
    expect(read([byType], rows).ids()).toEqual(['c', 'd']);
    const ofAnyType = wantedEvents('r', { ...events, contactTypes: parameter([]) }, values);
    expect([ofAnyType.columns, read([ofAnyType], rows).ids()]).toEqual([[], ['a', 'b', 'c', 'd', 'e']]);
    const withBoth = wantedEvents(
      'r',
      { ...events, procedures: codes('DV111'), contactTypes: parameter(['x']) },
      values,
    );
    expect([withBoth.columns, read([withBoth], rows).ids()]).toEqual([['procedures', 'contactType'], []]);
  });

  test('that pass every condition of a filter', () => {
    const rows = {
      contacts: [
        contact('a', { contactType: 'x', visitReason: 'Z00', procedures: ['DV111'] }),
        contact('b', { form: 'letter', contactType: 'x', visitReason: 'Z00', procedures: ['DV111'] }),
        contact('c', { contactType: 'y', visitReason: 'Z00', procedures: ['DV111'] }),
        contact('d', { contactType: 'x', visitReason: 'Z01', procedures: ['DV111'] }),
        contact('e', { contactType: 'x', visitReason: 'Z00', procedures: ['X'] }),
        contact('f'),
      ],
    };
    const ids = (filter: object): unknown => read([wantedContacts('r', filter)], rows).ids();
    expect(ids({})).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(ids({ forms: ['visit'] })).toEqual(['a', 'c', 'd', 'e', 'f']);
    expect(ids({ contactTypes: ['X '] })).toEqual(['a', 'b', 'd', 'e']);
    expect(ids({ visitReasons: codes('Z00') })).toEqual(['a', 'b', 'c', 'e']);
    expect(ids({ procedures: codes('DV111') })).toEqual(['a', 'b', 'c', 'd']);
    const all = {
      forms: ['visit'],
      contactTypes: ['x'],
      visitReasons: codes('Z00'),
      procedures: codes('DV111'),
    } as const;
    expect(ids(all)).toEqual(['a']);
    expect(wantedContacts('r', all).columns).toEqual(['contactType', 'visitReason', 'procedures']);
    expect(wantedContacts('r', { forms: ['visit'] })).toMatchObject({ columns: [], note: null });
  });

  test('are looked at for several rules at once', () => {
    const wanted = [
      wantedContacts('r', { forms: ['letter'] }),
      wantedContacts('s', {}),
      wantedContacts('t', { forms: ['visit'] }),
    ];
    const { ids, of } = read(wanted, { contacts: [contact('a'), contact('b', { form: 'letter' })] });
    expect([ids('r'), ids('s'), ids('t'), ids('u')]).toEqual([['b'], ['a', 'b'], ['a'], []]);
    expect(of('contacts')).toEqual([2, 2, 0, 0, 0]);
  });
});

describe('notes', () => {
  const wanted = wantedEvents(
    'r',
    { ...events, procedures: codes('DV111'), noteTerms: parameter(codes('åtgärd')) },
    values,
  );

  test('whose term and value are the action count, in the rule’s days', () => {
    const rows = {
      contacts: [],
      notes: [
        note({ date: '2023-12-31' }),
        note({ date: '2024-01-01' }),
        note({ date: '2024-12-31' }),
        note({ date: '2025-01-01' }),
        note({ term: 'annat' }),
        note({ value: 'X' }),
      ],
    };
    const { ids, of } = read([wanted], rows);
    expect(ids()).toEqual([`note p A ${dayOf(2024, 1, 1)}`, `note p A ${dayOf(2024, 12, 31)}`]);
    expect(of('notes')).toEqual([6, 2, 2, 2, 0]);
  });

  test('beside a contact or a note about the same person, unit and day are the same act', () => {
    const rows = {
      contacts: [contact('a', { procedures: ['DV111'] })],
      notes: [
        note(),
        note({ unitId: 'B' }),
        note({ unitId: 'B' }),
        note({ personId: 'q' }),
        note({ date: '2024-03-06' }),
      ],
    };
    const { all } = read([wanted], rows);
    expect(all.map(({ personId, unitId, date }) => [personId, unitId, date])).toEqual([
      ['p', 'A', '2024-03-05'],
      ['p', 'B', '2024-03-05'],
      ['q', 'A', '2024-03-05'],
      ['p', 'A', '2024-03-06'],
    ]);
    expect(all[0]?.id).toBe('a');
  });

  test('are not read where no rule asks for them', () => {
    const without = wantedEvents('r', { ...events, procedures: codes('DV111') }, values);
    expect(without.note).toBeNull();
    expect(wantedEvents('r', { ...events, noteTerms: codes('åtgärd') }, values).note).toBeNull();
    expect(read([without], { contacts: [], notes: [note()] }).of('notes')).toBeUndefined();
    const both = read([{ ...without, rule: 's' }, wanted], { contacts: [], notes: [note()] });
    expect([both.ids('s'), both.ids('r').length]).toEqual([[], 1]);
  });
});

describe('ages', () => {
  const born = dayOf(1984, 12, 31);

  test('an event counts for the year in which the age is turned, or in its grace months for the year before', () => {
    const year = (month: number, grace: number, of = 2024): number | null =>
      cohortYear(born, dayOf(of, month, 1), [40, 50], grace);
    expect([year(1, 0), year(12, 0), year(1, 0, 2025), year(1, 0, 2023)]).toEqual([2024, 2024, null, null]);
    expect([year(3, 3, 2025), year(4, 3, 2025), year(1, 1, 2025)]).toEqual([2024, null, 2024]);
    expect(year(5, 12, 2034)).toBe(2034);
  });

  test('of a filter: whoever is of age on the day, and nobody whose birth is not known', () => {
    const on = (age: number, filter: object): boolean =>
      isOfAge(dayOf(2024 - age, 3, 5), dayOf(2024, 3, 5), filter);
    expect([17, 18, 65, 66].map((age) => on(age, { ageFrom: 18, ageTo: 65 }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([17, 18, 99].map((age) => on(age, { ageFrom: 18 }))).toEqual([false, true, true]);
    expect([0, 17, 18].map((age) => on(age, { ageTo: 17 }))).toEqual([true, true, false]);
    expect([
      isOfAge(null, 0, {}),
      isOfAge(null, 0, { ageFrom: 0 }),
      isOfAge(null, 0, { ageTo: 150 }),
    ]).toEqual([...[true, false, false]]);
  });
});
