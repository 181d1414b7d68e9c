import {
  activeOn,
  all,
  anyOf,
  atc,
  calls,
  chats,
  contacts,
  daysBetween,
  exactCodes,
  icd10,
  kva,
  localDate,
  namedContacts,
  not,
  notes,
  onPublicHoliday,
  onWorkingDay,
  parameter,
  prescriptions,
  riskBands,
  when,
  withinOpeningHours,
} from 'vardval';
import { type Entry, onRow, type Truth } from './deck.js';

const onlyPlanned = parameter('onlyPlanned', false, { sv: 'Bara planerade', en: 'Planned only' });

/** The nine pairs of truths, made of two columns that may be missing. */
const pairs = (of: (a: Truth, b: Truth) => Truth) =>
  [true, false, null].flatMap((planned) =>
    [true, false, null].map((mentalHealth) => ({
      says: `${planned ?? 'unknown'}, ${mentalHealth ?? 'unknown'}`,
      row: { planned, mentalHealth },
      is: of(planned ?? 'unknown', mentalHealth ?? 'unknown'),
    })),
  );

export const clauses: readonly Entry[] = [
  {
    group: 'Conditions on a row',
    operation: 'is, isNot, atLeast, atMost, moreThan, lessThan, before, onOrBefore, after, onOrAfter',
    title: { sv: 'Jämförelse', en: 'Comparison' },
    meaning: 'A value of the row compared with a literal or with another value of the row, of the same type.',
    missing: 'Null on either side is unknown: also for isNot.',
    covers: ['row:cmp', 'value:col', 'value:lit'],
    examples: [
      onRow(contacts, (c) => c.visitType.is('new'), [
        { says: 'equal', row: { visitType: 'new' }, is: true },
        { says: 'different', row: { visitType: 'planned-return' }, is: false },
        { says: 'not recorded', row: { visitType: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => c.visitType.isNot('new'), [
        { says: 'different', row: { visitType: 'planned-return' }, is: true },
        { says: 'equal', row: { visitType: 'new' }, is: false },
        { says: 'not recorded is not different', row: { visitType: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => c.decidedOn.onOrBefore(c.assessedOn), [
        { says: 'before', row: { decidedOn: '2024-03-05', assessedOn: '2024-03-06' }, is: true },
        { says: 'the same day', row: { decidedOn: '2024-03-05', assessedOn: '2024-03-05' }, is: true },
        { says: 'after', row: { decidedOn: '2024-03-06', assessedOn: '2024-03-05' }, is: false },
        { says: 'null on the left', row: { decidedOn: null, assessedOn: '2024-03-05' }, is: 'unknown' },
        { says: 'null on the right', row: { decidedOn: '2024-03-05', assessedOn: null }, is: 'unknown' },
        {
          says: 'null on both sides: two unknown dates are not equal',
          row: { decidedOn: null, assessedOn: null },
          is: 'unknown',
        },
      ]),
      onRow(contacts, (c) => c.decidedOn.before('2024-03-05'), [
        { says: 'the day before', row: { decidedOn: '2024-03-04' }, is: true },
        { says: 'the day itself', row: { decidedOn: '2024-03-05' }, is: false },
        { says: 'no date', row: { decidedOn: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => c.decidedOn.onOrAfter('2024-03-05'), [
        { says: 'the day before', row: { decidedOn: '2024-03-04' }, is: false },
        { says: 'the day itself', row: { decidedOn: '2024-03-05' }, is: true },
        { says: 'no date', row: { decidedOn: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => c.decidedOn.after('2024-03-05'), [
        { says: 'the day itself', row: { decidedOn: '2024-03-05' }, is: false },
        { says: 'the day after', row: { decidedOn: '2024-03-06' }, is: true },
        { says: 'no date', row: { decidedOn: null }, is: 'unknown' },
      ]),
      onRow(prescriptions, (c) => c.ddd.atLeast(0.3), [
        { says: 'decimals are exact', row: { ddd: '0.3' }, is: true },
        { says: 'just below', row: { ddd: '0.2999' }, is: false },
        { says: 'missing is not 0', row: { ddd: null }, is: 'unknown' },
      ]),
      onRow(prescriptions, (c) => c.ddd.moreThan(0), [
        { says: '0 is a value', row: { ddd: 0 }, is: false },
        { says: 'the least above', row: { ddd: '0.0001' }, is: true },
        { says: 'missing', row: { ddd: null }, is: 'unknown' },
      ]),
      onRow(prescriptions, (c) => c.ddd.atMost(1), [
        { says: 'the limit', row: { ddd: 1 }, is: true },
        { says: 'just above', row: { ddd: '1.0001' }, is: false },
        { says: 'missing', row: { ddd: null }, is: 'unknown' },
      ]),
      onRow(prescriptions, (c) => c.ddd.lessThan(1), [
        { says: 'just below', row: { ddd: '0.9999' }, is: true },
        { says: 'the limit', row: { ddd: 1 }, is: false },
        { says: 'missing is not little', row: { ddd: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => c.planned.is(false), [
        { says: 'false', row: { planned: false }, is: true },
        { says: 'true', row: { planned: true }, is: false },
        { says: 'missing is not false', row: { planned: null }, is: 'unknown' },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'oneOf',
    title: { sv: 'En av', en: 'One of' },
    meaning: 'The value is one of a list.',
    missing: 'Null is unknown. An empty list holds nothing: false, whatever the value.',
    covers: ['row:in'],
    examples: [
      onRow(contacts, (c) => c.profession.oneOf('physician', 'nurse'), [
        { says: 'in the list', row: { profession: 'nurse' }, is: true },
        { says: 'not in the list', row: { profession: 'midwife' }, is: false },
        { says: 'not recorded', row: { profession: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => c.profession.oneOf(), [
        { says: 'an empty list', row: { profession: 'nurse' }, is: false },
        { says: 'an empty list, and no value', row: { profession: null }, is: false },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'matches',
    title: { sv: 'Kod i kodmängd', en: 'Code in a set' },
    meaning: 'The code, or one code of the list, belongs to a set of codes.',
    missing:
      'A single code that is null is unknown. A list that is null is an empty list: false, never unknown.',
    covers: ['row:code'],
    examples: [
      onRow(contacts, (c) => c.diagnoses.matches(icd10('E10-E14')), [
        { says: 'one of several codes', row: { diagnoses: ['I10', 'E119'] }, is: true },
        { says: 'written with a point and in lower case', row: { diagnoses: ['e11.9'] }, is: true },
        { says: 'the first category after the range', row: { diagnoses: ['E15'] }, is: false },
        { says: 'no codes', row: { diagnoses: [] }, is: false },
        { says: 'a list that is null is empty', row: { diagnoses: null }, is: false },
      ]),
      onRow(contacts, (c) => c.procedures.matches(kva('DV1[1-4][23]')), [
        { says: 'a code of the pattern', row: { procedures: ['DV112'] }, is: true },
        { says: 'outside a class of the pattern', row: { procedures: ['DV111'] }, is: false },
        { says: 'a longer code is another code', row: { procedures: ['DV1122'] }, is: false },
      ]),
      onRow(notes, (c) => c.value.matches(kva('UU005')), [
        { says: 'the code', row: { value: 'UU005' }, is: true },
        { says: 'another code', row: { value: 'UU006' }, is: false },
        { says: 'a single code that is null', row: { value: null }, is: 'unknown' },
      ]),
      onRow(prescriptions, (c) => c.atc.matches(atc('J01', { except: ['J01XX05'] })), [
        { says: 'below the level', row: { atc: 'J01CE02' }, is: true },
        { says: 'an exception', row: { atc: 'J01XX05' }, is: false },
        { says: 'another group', row: { atc: 'N02BE01' }, is: false },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'isKnown, isMissing',
    title: { sv: 'Känt, saknas', en: 'Known, missing' },
    meaning: 'Whether there is a value.',
    missing: 'Never unknown: this is how a missing value is asked for.',
    covers: ['row:known'],
    examples: [
      onRow(contacts, (c) => c.decidedOn.isKnown(), [
        { says: 'a value', row: { decidedOn: '2024-03-05' }, is: true },
        { says: 'none', row: { decidedOn: null }, is: false },
      ]),
      onRow(contacts, (c) => c.decidedOn.isMissing(), [
        { says: 'a value', row: { decidedOn: '2024-03-05' }, is: false },
        { says: 'none', row: { decidedOn: null }, is: true },
      ]),
      onRow(contacts, (c) => daysBetween(c.decidedOn, c.assessedOn).isKnown(), [
        {
          says: 'computed of known values',
          row: { decidedOn: '2024-03-05', assessedOn: '2024-03-05' },
          is: true,
        },
        { says: 'computed of a missing one', row: { decidedOn: '2024-03-05', assessedOn: null }, is: false },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'onWorkingDay',
    title: { sv: 'Helgfri vardag', en: 'Working day' },
    meaning:
      "The date is a Swedish working day: Monday to Friday, no public holiday, and none of the three eves (Midsummer's, Christmas and New Year's Eve) unless they are said to be worked.",
    missing: 'Unknown without the date.',
    covers: ['row:calendar'],
    examples: [
      onRow(contacts, (c) => onWorkingDay(c.decidedOn), [
        { says: 'a Monday', row: { decidedOn: '2024-03-11' }, is: true },
        { says: 'a Saturday', row: { decidedOn: '2024-03-09' }, is: false },
        { says: 'Good Friday', row: { decidedOn: '2024-03-29' }, is: false },
        { says: 'the national day, a Thursday', row: { decidedOn: '2024-06-06' }, is: false },
        { says: "Midsummer's Eve, a Friday", row: { decidedOn: '2024-06-21' }, is: false },
        { says: 'no date', row: { decidedOn: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => onWorkingDay(c.decidedOn, { eves: 'working', saturdays: true }), [
        { says: "Midsummer's Eve, worked", row: { decidedOn: '2024-06-21' }, is: true },
        { says: 'a Saturday, worked', row: { decidedOn: '2024-03-09' }, is: true },
        { says: 'Midsummer Day is a Saturday and a holiday', row: { decidedOn: '2024-06-22' }, is: false },
        { says: 'a Sunday', row: { decidedOn: '2024-03-10' }, is: false },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'onPublicHoliday',
    title: { sv: 'Allmän helgdag', en: 'Public holiday' },
    meaning: 'The date is a public holiday by lag (1989:253), which makes every Sunday one.',
    missing: 'Unknown without the date.',
    covers: ['row:calendar'],
    examples: [
      onRow(contacts, (c) => onPublicHoliday(c.decidedOn), [
        { says: 'a Sunday', row: { decidedOn: '2024-03-10' }, is: true },
        { says: 'Easter Monday', row: { decidedOn: '2024-04-01' }, is: true },
        { says: 'a Saturday is none', row: { decidedOn: '2024-03-09' }, is: false },
        { says: 'Christmas Eve is none', row: { decidedOn: '2024-12-24' }, is: false },
        { says: 'no date', row: { decidedOn: null }, is: 'unknown' },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'withinOpeningHours',
    title: { sv: 'Inom öppettiderna', en: 'Within opening hours' },
    meaning:
      "The instant lies within the unit's hours of that weekday on Stockholm's clocks, opening included and closing excluded. It looks only at `openingHours`: a holiday is closed when it is also asked for.",
    missing: 'Unknown without the instant. A unit without hours for that day is closed: false.',
    covers: ['row:open'],
    examples: [
      onRow(
        calls,
        (c) => withinOpeningHours(c.unitId, c.answeredAt),
        [
          { says: 'a minute before opening', answeredAt: '2024-03-11T07:59:00+01:00', is: false },
          { says: 'opening', answeredAt: '2024-03-11T08:00:00+01:00', is: true },
          { says: 'the last minute', answeredAt: '2024-03-11T16:59:59+01:00', is: true },
          { says: 'closing', answeredAt: '2024-03-11T17:00:00+01:00', is: false },
          { says: 'a Tuesday, which has no hours', answeredAt: '2024-03-12T09:00:00+01:00', is: false },
          { says: 'no instant', answeredAt: null, is: 'unknown' as const },
        ].map(({ says, answeredAt, is }) => ({
          says,
          is,
          row: { answeredAt },
          beside: { openingHours: [{ weekday: 1, opens: '08:00', closes: '17:00' }] },
        })),
      ),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'activeOn',
    title: { sv: 'Gäller på radens dag', en: 'Holds on a date of the row' },
    meaning:
      'A row of an interval table of the same person holds on a date of the row; with `same`, one that has the same identifier or text, as it is written, in columns of both. Intervals hold their first day and not the day of their end.',
    missing:
      'Unknown without the date, without the person, and where a column of `same` is missing in the row. What is missing in the other table is the same as nothing: false.',
    covers: ['row:activeOn'],
    examples: [
      onRow(
        contacts,
        (c) =>
          activeOn(
            c.date,
            riskBands.where((r) => r.rub.atLeast(4)),
          ),
        [
          { says: 'the first day', row: {}, beside: { riskBands: [{ rub: 4 }] }, is: true },
          {
            says: 'the day before',
            row: { date: '2024-03-10' },
            beside: { riskBands: [{ rub: 4 }] },
            is: false,
          },
          {
            says: 'the last day',
            row: {},
            beside: { riskBands: [{ rub: 5, from: '2020-01-01', to: '2024-03-12' }] },
            is: true,
          },
          {
            says: 'the day of its end',
            row: {},
            beside: { riskBands: [{ rub: 5, from: '2020-01-01', to: '2024-03-11' }] },
            is: false,
          },
          { says: 'a row of another kind', row: {}, beside: { riskBands: [{ rub: 3 }] }, is: false },
          {
            says: "another person's",
            row: {},
            beside: { persons: [{}, {}], riskBands: [{ personId: 'p2', rub: 4 }] },
            is: false,
          },
          { says: 'none', row: {}, beside: { riskBands: [] }, is: false },
        ],
      ),
      onRow(
        contacts,
        (c) =>
          activeOn(
            c.date,
            namedContacts.where((n) => n.role.is('team')),
            { same: { teamId: 'teamId' } },
          ),
        [
          {
            says: 'the named team',
            row: { teamId: 't1' },
            beside: { namedContacts: [{ role: 'team', teamId: 't1' }] },
            is: true,
          },
          {
            says: 'another team',
            row: { teamId: 't2' },
            beside: { namedContacts: [{ role: 'team', teamId: 't1' }] },
            is: false,
          },
          {
            says: 'written differently',
            row: { teamId: 'T1' },
            beside: { namedContacts: [{ role: 'team', teamId: 't1' }] },
            is: false,
          },
          {
            says: 'that team, but of another role',
            row: { teamId: 't1' },
            beside: { namedContacts: [{ role: 'care-contact', teamId: 't1' }] },
            is: false,
          },
          {
            says: 'the team of the row is not recorded',
            row: { teamId: null },
            beside: { namedContacts: [{ role: 'team', teamId: 't1' }] },
            is: 'unknown',
          },
          {
            says: 'the named team is not recorded',
            row: { teamId: 't1' },
            beside: { namedContacts: [{ role: 'team', teamId: null }] },
            is: false,
          },
        ],
      ),
      onRow(contacts, (c) => activeOn(c.decidedOn, riskBands.all()), [
        { says: 'no date', row: { decidedOn: null }, beside: { riskBands: [{}] }, is: 'unknown' },
        { says: 'a date', row: { decidedOn: '2024-03-11' }, beside: { riskBands: [{}] }, is: true },
      ]),
      onRow(calls, (c) => activeOn(localDate(c.receivedAt), riskBands.all()), [
        { says: 'no person', row: { personId: null }, beside: { riskBands: [{}] }, is: 'unknown' },
        { says: 'a person', row: {}, beside: { riskBands: [{}] }, is: true },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'matches (of a text)',
    title: { sv: 'Text ur en lista', en: 'Text of a list' },
    meaning:
      "The text is one of `exactCodes`, compared as codes are: case, dots and blanks do not matter. For texts that are a unit's own, such as the topic of a chat.",
    missing: 'Unknown where the text is missing.',
    covers: ['row:code'],
    examples: [
      onRow(chats, (c) => c.topic.matches(exactCodes('förnya recept', 'recept')), [
        { says: 'one of them', row: { topic: 'recept' }, is: true },
        { says: 'in another case', row: { topic: 'Förnya Recept' }, is: true },
        { says: 'a part of one', row: { topic: 'förnya' }, is: false },
        { says: 'another', row: { topic: 'hosta' }, is: false },
        { says: 'no text', row: { topic: null }, is: 'unknown' },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'when',
    title: { sv: 'Om det är valt', en: 'When it is chosen' },
    meaning:
      'A condition that a parameter turns on. Turned off it asks nothing and is true, and the columns that it reads need not be delivered. The same for persons, units and what follows a row.',
    missing: 'Turned on as the condition; turned off nothing is unknown.',
    covers: ['row:when'],
    examples: [
      onRow(contacts, (c) => when(true, c.planned.is(true)), [
        { says: 'on: true', row: { planned: true }, is: true },
        { says: 'on: false', row: { planned: false }, is: false },
        { says: 'on: unknown', row: { planned: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => when(false, c.planned.is(true)), [
        { says: 'off: it is not asked', row: { planned: false }, is: true },
        { says: 'off: nothing is unknown', row: { planned: null }, is: true },
      ]),
      onRow(contacts, (c) => not(when(onlyPlanned, c.planned.is(true))), [
        { says: 'off and denied: not everything, so nothing', row: { planned: false }, is: false },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'not',
    title: { sv: 'Inte', en: 'Not' },
    meaning: 'The opposite. The same for persons, units and what follows a row.',
    missing: 'Unknown stays unknown: what is not known does not become true by being denied.',
    covers: ['row:not'],
    examples: [
      onRow(contacts, (c) => not(c.planned.is(true)), [
        { says: 'false', row: { planned: true }, is: false },
        { says: 'true', row: { planned: false }, is: true },
        { says: 'unknown', row: { planned: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => not(not(c.planned.is(true))), [
        { says: 'denied twice', row: { planned: true }, is: true },
        { says: 'denied twice, still unknown', row: { planned: null }, is: 'unknown' },
      ]),
      onRow(contacts, (c) => not(c.diagnoses.matches(icd10('E11'))), [
        { says: 'no list is an empty one, so the code is not there', row: { diagnoses: null }, is: true },
      ]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'all',
    title: { sv: 'Alla', en: 'All' },
    meaning: 'True when every condition is true, false when one is false. `all()` of nothing is true.',
    missing: 'Unknown when one is unknown and none is false.',
    covers: ['row:all'],
    examples: [
      onRow(
        contacts,
        (c) => all(c.planned.is(true), c.mentalHealth.is(true)),
        pairs((a, b) => (a === false || b === false ? false : a === true && b === true ? true : 'unknown')),
      ),
      onRow(contacts, () => all(), [{ says: 'all() of nothing', row: {}, is: true }]),
    ],
  },
  {
    group: 'Conditions on a row',
    operation: 'anyOf',
    title: { sv: 'Någon av', en: 'Any of' },
    meaning: 'True when one condition is true, false when every one is false. `anyOf()` of nothing is false.',
    missing: 'Unknown when one is unknown and none is true.',
    covers: ['row:any'],
    examples: [
      onRow(
        contacts,
        (c) => anyOf(c.planned.is(true), c.mentalHealth.is(true)),
        pairs((a, b) => (a === true || b === true ? true : a === false && b === false ? false : 'unknown')),
      ),
      onRow(contacts, () => anyOf(), [{ says: 'anyOf() of nothing', row: {}, is: false }]),
    ],
  },
];
