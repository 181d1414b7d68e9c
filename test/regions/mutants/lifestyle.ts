import type { Boundary } from './boundary.js';
import {
  aWomanEach,
  type Case,
  type CaseRows,
  cases,
  habit,
  note,
  together,
  visit,
  woman,
} from './people.js';

// Levnadsvanor: B8 and B9 of 2024, B9 and B10 of the report of 2021, 6.base.4–7 of 2026. Planned visits with the
// diagnosis; four habits in the twelve months that end with the period; an action is DV1x2 or DV1x3.

const fourHabits = ['tobacco', 'alcohol', 'physical-activity', 'diet'];
const allHabits = (date: string): CaseRows => together(...fourHabits.map((one) => habit(date, one, false)));

interface Group {
  readonly plan: string;
  readonly risk: string;
  readonly action: string;
  readonly codes: 'cardiometabolic' | 'mental';
}

const groups: readonly Group[] = [
  { plan: 'norrbotten-2021', risk: 'B9a', action: 'B9b', codes: 'cardiometabolic' },
  { plan: 'norrbotten-2021', risk: 'B10a', action: 'B10b', codes: 'mental' },
  { plan: 'norrbotten-2024', risk: 'B8a', action: 'B8b', codes: 'cardiometabolic' },
  { plan: 'norrbotten-2024', risk: 'B9a', action: 'B9b', codes: 'mental' },
  { plan: 'norrbotten-2026', risk: '6.base.4', action: '6.base.5', codes: 'cardiometabolic' },
  { plan: 'norrbotten-2026', risk: '6.base.6', action: '6.base.7', codes: 'mental' },
];

/** "I10, E1 (diabetes), E66-P-E669"; "F32-F39, F51-": in and just outside. */
const codes = {
  cardiometabolic: {
    one: 'I10',
    in: ['I10', 'E10', 'E11', 'E12', 'E13', 'E14', 'E66', 'E66.9', 'E669'],
    out: ['I09', 'I11', 'E09', 'E15', 'E16', 'E65', 'E67', 'F32'],
  },
  mental: {
    one: 'F32',
    in: ['F32', 'F33', 'F34', 'F35', 'F36', 'F37', 'F38', 'F39', 'F51', 'F51.0', 'F519'],
    out: ['F31', 'F40', 'F41', 'F50', 'F52', 'I10'],
  },
} as const;

function casesOf({ plan, risk, action, codes: kind }: Group): readonly Boundary[] {
  const year = Number(plan.slice(-4));
  // 2021 is reported for the year alone; the others for a part of it, which ends on the last of August or of April.
  const [period, last, next, first, before] =
    plan === 'norrbotten-2021'
      ? ['2021', '2021-12-31', '2022-01-01', '2021-01-01', '2020-12-31']
      : plan === 'norrbotten-2024'
        ? ['2024-DÅ08', '2024-08-31', '2024-09-01', '2024-01-01', '2023-12-31']
        : ['2026-T1', '2026-04-30', '2026-05-01', '2025-05-01', '2025-04-30'];
  // The twelve months that end with the period.
  const [lookFirst, lookBefore] = plan === 'norrbotten-2024' ? ['2023-09-01', '2023-08-31'] : [first, before];
  const set = codes[kind];
  const diagnoses = [set.one];
  const day = `${year}-02-10`;
  const her = together(woman(), visit(day, { diagnoses }));
  const habits = allHabits(day);
  const atRisk = habit(day, 'tobacco', true);
  const visits = (rows: CaseRows, more: CaseRows, hit: readonly [number, number]): Case => [
    'the visit',
    together(woman(), rows, more),
    hit,
  ];
  const whoVisits = (more: CaseRows): readonly Case[] => [
    visits(visit(day, { diagnoses: ['Z00', set.one] }), more, [1, 1]),
    visits(visit(first, { diagnoses }), more, [1, 1]),
    visits(visit(before, { diagnoses }), more, [0, 0]),
    visits(visit(last, { diagnoses }), more, [1, 1]),
    visits(visit(next, { diagnoses }), more, [0, 0]),
    visits(visit(day, { diagnoses, form: 'home-visit' }), more, [1, 1]),
    visits(visit(day, { diagnoses, form: 'team' }), more, [1, 1]),
    visits(visit(day, { diagnoses, form: 'telephone' }), more, [0, 0]),
    visits(visit(day, { diagnoses, form: 'letter' }), more, [0, 0]),
    visits(visit(day, { diagnoses, planned: false }), more, [0, 0]),
    visits(visit(day, { diagnoses, planned: false, visitType: 'planned-return' }), more, [0, 0]),
    visits(visit(day, { diagnoses, planned: null, visitType: 'planned-return' }), more, [1, 1]),
    visits(visit(day, { diagnoses, planned: null, visitType: 'unplanned-return' }), more, [0, 0]),
    visits(visit(day, { diagnoses, planned: null, visitType: 'new' }), more, [0, 0]),
    [
      'every code',
      aWomanEach(set.in, (code) => together(woman(), visit(day, { diagnoses: [code] }), more)),
      [set.in.length, set.in.length],
    ],
    [
      'codes beside them',
      aWomanEach(set.out, (code) => together(woman(), visit(day, { diagnoses: [code] }), more)),
      [0, 0],
    ],
  ];
  const riskCases: readonly Case[] = [
    ...whoVisits(habits),
    ...fourHabits.flatMap((one): readonly Case[] => {
      const others = together(
        ...fourHabits.filter((each) => each !== one).map((each) => habit(day, each, false)),
      );
      const at = (date: string, more: object = {}): CaseRows =>
        together(her, others, habit(date, one, true, more));
      return [
        [`no answer on ${one}`, together(her, others), [0, 1]],
        [`${one} on the first day`, at(lookFirst), [1, 1]],
        [`${one} on the day before it`, at(lookBefore), [0, 1]],
        [`${one} on the last day`, at(last), [1, 1]],
        [`${one} on the day after it`, at(next), [0, 1]],
        [`${one} asked elsewhere`, at(day, { unitId: 'HC2' }), [1, 1], 'HC1'],
      ];
    }),
  ];
  const counselled = (date: string, code: string, more: object = {}): CaseRows =>
    visit(date, { planned: false, procedures: [code], ...more });
  const acted = (rows: CaseRows, hit: readonly [number, number], why = 'the action', unit?: string): Case =>
    unit === undefined
      ? [why, together(her, atRisk, rows), hit]
      : [why, together(her, atRisk, rows), hit, unit];
  const onRisk = (date: string, hit: readonly [number, number], more: object = {}): Case => [
    'the recorded risk',
    together(her, habit(date, 'alcohol', true, more), counselled(day, 'DV122')),
    hit,
    'HC1',
  ];
  const actionCases: readonly Case[] = [
    ...whoVisits(together(atRisk, counselled(day, 'DV113'))),
    onRisk(lookFirst, [1, 1]),
    onRisk(lookBefore, [0, 0]),
    onRisk(last, [1, 1]),
    onRisk(next, [0, 0]),
    onRisk(day, [1, 1], { unitId: 'HC2' }),
    ['no risk', together(her, habits, counselled(day, 'DV122')), [0, 0]],
    acted({}, [0, 1], 'no action'),
    ...['DV112', 'DV113', 'DV122', 'DV123', 'DV132', 'DV133', 'DV142', 'DV143'].map((code) =>
      acted(counselled(day, code), [1, 1], code),
    ),
    ...['DV111', 'DV114', 'DV102', 'DV152', 'DV212', 'DV200'].map((code) =>
      acted(counselled(day, code), [0, 1], code),
    ),
    acted(counselled(lookFirst, 'DV112'), [1, 1]),
    acted(counselled(lookBefore, 'DV112'), [0, 1]),
    acted(counselled(last, 'DV112'), [1, 1]),
    acted(counselled(next, 'DV112'), [0, 1]),
    acted(counselled(day, 'DV112', { unitId: 'HC2' }), [1, 1], 'at another unit', 'HC1'),
    ...['Åtg', 'Dia'].map((term) => acted(note(day, term, 'DV123'), [1, 1], `a note under ${term}`)),
    acted(note(day, 'Kommentar', 'DV123'), [0, 1], 'a note under another term'),
    acted(note(day, 'Åtg', 'DV121'), [0, 1], 'a note of simple advice'),
    acted(note(lookFirst, 'Åtg', 'DV123'), [1, 1]),
    acted(note(lookBefore, 'Åtg', 'DV123'), [0, 1]),
    acted(note(last, 'Åtg', 'DV123'), [1, 1]),
    acted(note(next, 'Åtg', 'DV123'), [0, 1]),
    acted(note(day, 'Åtg', 'DV123', { unitId: 'HC2' }), [1, 1], 'a note at another unit', 'HC1'),
  ];
  return [...cases(plan, [risk], period, riskCases), ...cases(plan, [action], period, actionCases)];
}

export const lifestyleBoundaries: readonly Boundary[] = groups.flatMap(casesOf);
