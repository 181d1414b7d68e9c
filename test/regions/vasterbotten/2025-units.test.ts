import type { NoteRow, UnitReportRow } from 'vardval';
import { evaluateRows } from 'vardval';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';
import { counts, plan, run } from './world.js';

const answer = (unitId: string, value: string, more: Partial<UnitReportRow> = {}): UnitReportRow => ({
  unitId,
  period: '2025',
  item: 'sick-leave-routines',
  value,
  ...more,
});

describe.each([
  ['V7', 'sick-leave-routines'],
  ['V8', 'hlt-collaboration'],
])('%s: the share of units that answer yes', (indicator, item) => {
  test.each([
    ['yes and no', [answer('HC1', 'yes', { item }), answer('HC2', 'no', { item })], [1, 2]],
    ['yes and no answer', [answer('HC1', 'yes', { item })], [1, 2]],
    ['partly is not yes', [answer('HC1', 'partly', { item })], [0, 2]],
    ['an answer about another thing', [answer('HC1', 'yes', { item: 'action-plan' })], [0, 2]],
    ['an answer for December', [answer('HC1', 'yes', { item, period: '2025-12' })], [1, 2]],
    ['an answer for the year before', [answer('HC1', 'yes', { item, period: '2024' })], [0, 2]],
    ['two answers of one unit', [answer('HC1', 'no', { item }), answer('HC1', 'yes', { item })], [1, 2]],
    ['nobody answered', [], [0, 2]],
  ] as const)('%s', (_, unitReports, gives) => {
    expect(counts(indicator, { unitReports })).toEqual(gives);
  });

  test('without the table it is not measurable, and not zero', () => {
    expect(run(indicator, {}).outcome(indicator, {})).toMatchObject({
      status: 'not-measurable',
      value: null,
    });
  });

  test('a unit that closes on the last day is not open at its end', () => {
    const units = (['2025-12-31', '2026-01-01'] as const).map((closesOn, i) => ({
      unitId: `HC${i + 1}`,
      name: 'x',
      ownership: 'public' as const,
      closesOn,
    }));
    expect(counts(indicator, { units, unitReports: [answer('HC2', 'yes', { item })] })).toEqual([1, 1]);
  });
});

describe('V8 asks for every unit', () => {
  test.each([
    [['HC1', 'HC2'], 'met'],
    [['HC1'], 'not-met'],
  ] as const)('%s', (yes, fulfilment) => {
    const unitReports = yes.map((unitId) => answer(unitId, 'yes', { item: 'hlt-collaboration' }));
    expect(run('V8', { unitReports }).outcome('V8', {}).goals).toMatchObject([{ fulfilment }]);
  });
});

describe('V19: units that document the question about violence', () => {
  const note = (more: Partial<NoteRow> = {}): NoteRow => ({
    personId: 'p1',
    unitId: 'HC1',
    date: '2025-12-31',
    term: 'våld',
    value: null,
    ...more,
  });

  test.each([
    ['one question, on the last day, is enough', [note()], [1, 2]],
    ['the day after', [note({ date: '2026-01-01' })], [0, 2]],
    ['under another term', [note({ term: 'Åtg' })], [0, 2]],
    ['several at one unit are one unit', [note(), note({ personId: 'p2' })], [1, 2]],
    ['no notes', [], [0, 2]],
  ] as const)('%s', (_, notes, gives) => {
    expect(counts('V19', { notes })).toEqual(gives);
  });

  test.each([
    ['one where it takes two', [note()], [0, 2]],
    ['two', [note(), note({ personId: 'p2' })], [1, 2]],
    ['two, one at each unit', [note(), note({ unitId: 'HC2' })], [0, 2]],
    ['two, one of them in the next year', [note(), note({ date: '2026-01-01' })], [0, 2]],
  ] as const)('%s', (_, notes, gives) => {
    expect(counts('V19', { notes }, { parameters: { violenceQuestionsAtLeast: 2 } })).toEqual(gives);
  });

  test('without a search term it is not measurable, whatever stands in the notes', () => {
    const units = [{ unitId: 'HC1', name: 'Ett', ownership: 'public' as const }];
    const report = evaluateRows(
      vasterbotten2025,
      { units, notes: [note()] },
      { periods: ['2025'], indicators: ['V19'] },
    );
    expect(report.outcome('V19', {})).toMatchObject({ status: 'not-measurable', value: null });
  });

  test('followed and developed is shown and never judged', () => {
    expect(run('V19', { notes: [note()] }).outcome('V19', {}).goals).toMatchObject([
      { goal: 'Indikatorn följs och utvecklas', fulfilment: 'not-judged' },
    ]);
  });
});

describe('rows told in words or supplied', () => {
  test.each(['V9', 'V21'])('%s is a text', (id) => {
    expect(run(id, {}).outcome(id, {}).status).toBe('narrative');
  });

  test.each(['V10'])('%s is not reported until somebody supplies it', (id) => {
    expect(run(id, {}).outcome(id, {}).status).toBe('not-reported');
    const supplied = [{ indicator: id, unitId: 'HC1', period: '2025', numerator: 9, denominator: 10 }];
    const outcome = run(id, { supplied }).outcome(id, { unit: 'HC1' });
    expect(outcome).toMatchObject({ value: 0.9, origin: 'supplied', goals: [{ fulfilment: 'met' }] });
    expect(plan.indicators.find((one) => one.id === id)?.slug).toBe(outcome.slug);
  });
});
