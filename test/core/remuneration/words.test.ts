import { describe, expect, test } from 'vitest';
import { fraction } from '../../../src/core/exact/fraction.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import { whyZero } from '../../../src/core/remuneration/draft.js';
import { findings } from '../../../src/core/remuneration/findings.js';
import {
  fractionText,
  joined,
  percentText,
  periodText,
  shownTowards,
} from '../../../src/core/remuneration/words.js';

const plain = ({ sv, en }: { sv: string; en: string }): unknown =>
  [sv, en].map((text) => text.replaceAll('\u00a0', ' '));

test('a value never seems to stand on the other side of its bound', () => {
  const of = (value: Parameters<typeof shownTowards>[0]) => [
    shownTowards(value, 'down'),
    shownTowards(value, 'up'),
  ];
  expect(of(fraction(949_999, 10_000))).toEqual(['94.99', '95']);
  expect(of(fraction(290_001, 10_000))).toEqual(['29', '29.01']);
  expect(of(fraction(5, 2))).toEqual(['2.5', '2.5']);
  expect(of(fraction(100))).toEqual(['100', '100']);
});

test('shares and fractions for people', () => {
  expect(plain(percentText(9745, 10_000))).toEqual(['97,45 %', '97.45 %']);
  expect(plain(percentText(949_999n, 1_000_000n))).toEqual(['94,99 %', '94.99 %']);
  expect(plain(fractionText(fraction(25, 12)))).toEqual(['2,0833333333', '2.0833333333']);
});

describe('a period for people', () => {
  test.each([
    ['2024-01', 'januari 2024', 'January 2024'],
    ['2024-02', 'februari 2024', 'February 2024'],
    ['2024-03', 'mars 2024', 'March 2024'],
    ['2024-04', 'april 2024', 'April 2024'],
    ['2024-05', 'maj 2024', 'May 2024'],
    ['2024-06', 'juni 2024', 'June 2024'],
    ['2024-07', 'juli 2024', 'July 2024'],
    ['2024-08', 'augusti 2024', 'August 2024'],
    ['2024-09', 'september 2024', 'September 2024'],
    ['2024-10', 'oktober 2024', 'October 2024'],
    ['2024-11', 'november 2024', 'November 2024'],
    ['2024-12', 'december 2024', 'December 2024'],
    ['2024-Q2', 'kvartal 2 2024', 'quarter 2 of 2024'],
    ['2024', '2024', '2024'],
    ['2024-DÅ08', '2024-DÅ08', '2024-DÅ08'],
  ])('%s', (id, sv, en) => {
    expect(periodText(parsePeriod(id))).toEqual({ sv, en });
  });
});

test('texts are joined with spaces, those that are empty or not there left out', () => {
  const text = (of: string) => ({ sv: of, en: `${of}!` });
  expect(joined(text('a'), null, { sv: '', en: '' }, text('b'))).toEqual({ sv: 'a b', en: 'a! b!' });
  expect(joined()).toEqual({ sv: '', en: '' });
});

describe('findings', () => {
  const text = { sv: 'x', en: 'y' };

  test('that are the same are kept once; another code, place or text is another', () => {
    const notes = findings();
    notes.add('rest', { rule: 'r', unit: 'A', period: '2024' }, text);
    notes.add('rest', { rule: 'r', unit: 'A', period: '2024' }, { sv: 'x', en: 'y' });
    notes.add('no-persons', { rule: 'r', unit: 'A', period: '2024' }, { sv: 'x', en: 'y' });
    notes.add('rest', { rule: 's', unit: 'A', period: '2024' }, { sv: 'x', en: 'y' });
    notes.add('rest', { rule: 'r', unit: 'B', period: '2024' }, { sv: 'x', en: 'y' });
    notes.add('rest', { rule: 'r', unit: 'A', period: '2023' }, { sv: 'x', en: 'y' });
    notes.add('rest', { rule: 'r', unit: 'A', period: '2024' }, { sv: 'x', en: 'z' });
    notes.add('rest', {}, { sv: 'x', en: 'y' });
    const all = notes.all();
    expect(all.map(({ code, rule, unit, period, text: of }) => [code, rule, unit, period, of.en])).toEqual([
      ['rest', 'r', 'A', '2024', 'y'],
      ['no-persons', 'r', 'A', '2024', 'y'],
      ['rest', 's', 'A', '2024', 'y'],
      ['rest', 'r', 'B', '2024', 'y'],
      ['rest', 'r', 'A', '2023', 'y'],
      ['rest', 'r', 'A', '2024', 'z'],
      ['rest', null, null, null, 'y'],
    ]);
    expect([all, all[0], all[0]?.text].every(Object.isFrozen)).toBe(true);
  });
});

test('why a line comes to nothing: nothing to pay for, or nothing due', () => {
  expect([
    whyZero('0.01', true, 'no-calls'),
    whyZero('0.00', true, 'no-calls'),
    whyZero('0.00', false, 'no-calls'),
  ]).toEqual([...[null, 'no-calls', 'nothing-due']]);
});
