import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, note, together } from '../people.js';
import { dated, holding, yearEdges } from '../windows.js';

// V7, V8 and V19: of the health centres open on the year's last day, those that have answered yes (V7, V8) or have
// recorded a question about violence (V19).

const edges = yearEdges(2025);

const centre = (opensOn: string | null, closesOn: string | null): CaseRows => ({
  units: [{ unitId: 'HC1', name: 'Ett', ownership: 'public', opensOn, closesOn }],
});
const alone = centre(null, null);

const whetherOpen = (rows: CaseRows): readonly Case[] =>
  holding('open', edges, (from, to) => together(centre(from, to), rows), [
    [1, 1],
    [0, 0],
  ]);

const answer = (item: string, period: string, value: string, unitId = 'HC1'): CaseRows => ({
  unitReports: [{ unitId, period, item, value }],
});

function answerCases(item: string, another: string): readonly Case[] {
  const says = (...answers: readonly CaseRows[]): CaseRows => together(alone, ...answers);
  return [
    ...whetherOpen(answer(item, '2025', 'yes')),
    ['no answer', alone, [0, 1]],
    ['no', says(answer(item, '2025', 'no')), [0, 1]],
    ['partly', says(answer(item, '2025', 'partly')), [0, 1]],
    ['once no, once yes', says(answer(item, '2025-T1', 'no'), answer(item, '2025-T2', 'yes')), [1, 1]],
    ['on something else', says(answer(another, '2025', 'yes')), [0, 1]],
    ['of another unit', says(answer(item, '2025', 'yes', 'HC2')), [0, 1], 'HC1'],
    ...(['2025', '2025-01', '2025-12', '2025-DÅ04', '2025-T3'] as const).map(
      (period): Case => [`for ${period}`, says(answer(item, period, 'yes')), [1, 1]],
    ),
    ...(['2024', '2024-12', '2026', '2026-01', '2026-T1'] as const).map(
      (period): Case => [`for ${period}`, says(answer(item, period, 'yes')), [0, 1]],
    ),
  ];
}

const asked = (date: string, more: object = {}): CaseRows => note(date, 'VÅLDNR', null, more);
const at = (...notes: readonly CaseRows[]): CaseRows => together(alone, ...notes);
const violence = { violenceTerms: ['VÅLDNR'] };

export const unitBoundaries: readonly Boundary[] = [
  ...cases('vasterbotten-2025', ['V7'], '2025', answerCases('sick-leave-routines', 'hlt-collaboration')),
  ...cases('vasterbotten-2025', ['V8'], '2025', answerCases('hlt-collaboration', 'sick-leave-routines')),
  ...cases(
    'vasterbotten-2025',
    ['V19'],
    '2025',
    [
      ...whetherOpen(asked('2025-03-10')),
      ...dated('asked', edges, (date) => at(asked(date)), [
        [1, 1],
        [0, 1],
      ]),
      ['with an answer', at(note('2025-03-10', 'VÅLDNR', 'Nej')), [1, 1]],
      ['another term', at(note('2025-03-10', 'Kommentar', null)), [0, 1]],
      ['at another unit', at(asked('2025-03-10', { unitId: 'HC2' })), [0, 1], 'HC1'],
    ],
    { parameters: violence },
  ),
  ...cases(
    'vasterbotten-2025',
    ['V19'],
    '2025',
    [
      ['one of two', at(asked('2025-03-10')), [0, 1]],
      ['two of two', at(asked('2025-03-10'), asked('2025-03-11')), [1, 1]],
    ],
    { parameters: { ...violence, violenceQuestionsAtLeast: 2 } },
  ),
];
