import { evaluateRows } from 'vardval';
import { norrbotten2026, norrbottenChecklist2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { type Checklist, checklistStatus, defineChecklist } from '../../../src/core/plan/checklist.js';

const report = (item: string, value: string | number, reportedOn: string | null, more: object = {}) => ({
  unitId: 'U1',
  period: '2026',
  item: `contract-${item}`,
  value,
  reportedOn,
  ...more,
});

const status = (on: string, reports: Parameters<typeof checklistStatus>[1], item = '15.1.1') =>
  checklistStatus(norrbottenChecklist2026, reports, { on, units: ['U1', 'U2'] }).find(
    (one) => one.unit === 'U1' && one.item === item,
  );

describe('norrbottenChecklist2026', () => {
  test('has the fifteen items of the five areas', () => {
    const ids = [1, 2, 3, 4, 5].flatMap((area) => [1, 2, 3].map((n) => `15.${area}.${n}`));
    expect(norrbottenChecklist2026.items.map(({ id }) => id)).toEqual(ids);
    for (const { area, text } of norrbottenChecklist2026.items)
      for (const words of [area.sv, area.en, text.sv, text.en]) expect(words).toMatch(/\S/);
    expect(norrbottenChecklist2026.items.find(({ id }) => id === '15.4.2')?.text.sv).toBe(
      'rutiner för samordnad individuell plan (SIP)',
    );
    expect(JSON.parse(JSON.stringify(norrbottenChecklist2026))).toEqual(norrbottenChecklist2026);
  });
});

describe('checklistStatus', () => {
  test('has every unit and item; what nobody reported is not reported, not no', () => {
    const all = checklistStatus(norrbottenChecklist2026, [], { on: '2026-06-01', units: ['U1', 'U2'] });
    expect(all).toHaveLength(30);
    expect(new Set(all.map((one) => one.status))).toEqual(new Set(['not-reported']));
  });

  const reports = [
    report('15.1.1', 'yes', '2026-05-01'),
    report('15.1.1', 'no', '2026-02-01'),
    report('15.1.1', 'partly', '2026-08-01'),
    report('15.1.2', 'no', '2026-09-01'),
  ];

  test.each([
    ['2026-01-31', 'not-reported'],
    ['2026-02-01', 'no'],
    ['2026-04-30', 'no'],
    ['2026-05-01', 'yes'],
    ['2026-07-31', 'yes'],
    ['2026-08-01', 'partly'],
    ['2027-01-01', 'partly'],
  ])('on %s it is %s: the newest known report wins, in whatever order they come', (on, expected) => {
    expect(status(on, reports)?.status).toBe(expected);
    expect(status(on, [...reports].reverse())?.status).toBe(expected);
  });

  test.each([
    ['2026-04-29', 'not-reported'],
    ['2026-04-30', 'no'],
  ])('a report without a day counts from the last day of its period: on %s %s', (on, expected) => {
    const undated = [report('15.1.1', 'no', null, { period: '2026-T1' })];
    expect(status(on, undated)).toMatchObject({ status: expected, dateIsReported: false });
  });

  test('two answers of one day contradict each other; the same answer twice is one', () => {
    const yes = report('15.1.1', 'yes', '2026-05-01');
    expect(status('2026-06-01', [yes, yes])?.status).toBe('yes');
    expect(status('2026-06-01', [yes, report('15.1.1', 'no', '2026-05-01')])?.status).toBe('contradictory');
  });

  test('other reports are passed over', () => {
    const calls = { unitId: 'U9', period: '2026-01', item: 'telephone-calls', value: 12 };
    expect(status('2026-06-01', [calls])?.status).toBe('not-reported');
  });

  test.each([
    ['a number is no answer', report('15.1.1', 1, null), /expected yes, no, partly on contract-15.1.1/],
    ['another word', report('15.1.1', 'maybe', null), /but got "maybe"/],
    ['an item it does not have', report('15.9.1', 'yes', null), /no requirement "15.9.1"/],
    [
      'a unit that is not named',
      report('15.1.1', 'yes', null, { unitId: 'U9' }),
      /unit among units but got "U9"/,
    ],
    ['a day that is none', report('15.1.1', 'yes', '2026-02-30'), /2026-02-30/],
  ])('%s', (_, wrong, message) => {
    expect(() => status('2026-06-01', [wrong])).toThrow(RangeError);
    expect(() => status('2026-06-01', [wrong])).toThrow(message);
  });

  test('no id may stand twice, and there must be one', () => {
    const item = norrbottenChecklist2026.items[0] as Checklist['items'][number];
    expect(() => defineChecklist({ ...norrbottenChecklist2026, items: [item, item] })).toThrow(
      /stands twice/,
    );
    expect(() => defineChecklist({ ...norrbottenChecklist2026, items: [] })).toThrow(/but got none/);
  });

  test('neither outcomes nor a plan of indicators can be read as compliance: that does not compile', () => {
    const { outcomes } = evaluateRows(
      norrbotten2026,
      { units: [] },
      { periods: ['2026-T1'], indicators: ['2.base.1'] },
    );
    const options = { on: '2026-06-01', units: ['U1'] };
    const wrong = (): unknown => [
      // @ts-expect-error an outcome is no report of a unit
      checklistStatus(norrbottenChecklist2026, outcomes, options),
      // @ts-expect-error indicators are no requirements
      checklistStatus(norrbotten2026, [], options),
      // @ts-expect-error an indicator is no requirement
      defineChecklist({ ...norrbottenChecklist2026, items: norrbotten2026.indicators }),
    ];
    expect(wrong).toBeTypeOf('function');
  });
});
