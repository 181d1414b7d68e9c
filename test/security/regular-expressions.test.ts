import { expect, test } from 'vitest';
import { builtAtRunTime, cost, type Found, regularExpressions } from './regular-expressions.js';

const mostMs = 1000;

/**
 * Patterns whose time grows with the square of the text, and why no text that reaches them is long: they write numbers
 * that vardval has made, whose digits are bounded where numbers are read.
 */
const bounded: Readonly<Record<string, string>> = {
  'src/core/remuneration/facts/reports.ts /\\.?0+$/': 'a number that formatScaled wrote',
  'src/core/remuneration/money.ts /0+$/': 'decimals of a whole number',
  'src/core/remuneration/money.ts /\\.?0+$/': 'a number that formatScaled wrote',
  'src/core/remuneration/words.ts /\\.?0+$/': 'a number that formatScaled wrote',
  'src/core/number-text.ts /\\B(?=(\\d{3})+$)/g': 'digits of a decimal that was read, or that toFixed wrote',
  'src/sql/verify/fetched-rows.ts /\\.?0+$/': "a decimal of an engine's, of at most 76 digits",
  'src/sql/dialects/tsql.ts /\\(.*\\)/': "the name of a type, in the database's catalogue",
  'src/sql/dialects/postgres.ts /\\(.*\\)/': "the name of a type, in the database's catalogue",
};

const nameOf = ({ file, text }: Found): string => `${file} ${text}`;
const all = regularExpressions();

test('the patterns of the source are found', () => {
  expect(all.length).toBeGreaterThan(60);
  expect(all.map(nameOf)).toContain('src/report/tables/csv.ts /^[=+\\-@\\t\\r\\n]/');
});

test('patterns are written in the source; those put together hold a separator, a space or the tokens of a dialect, and nothing of the data', () => {
  expect(builtAtRunTime().map((one) => one.split(' ')[0])).toEqual([
    'src/csv/write-csv.ts',
    'src/sql/to-sql/layout.ts',
  ]);
});

test('no text of 100 000 characters takes a pattern a second', () => {
  const slow = all.filter((one) => bounded[nameOf(one)] === undefined && cost(one.pattern) > mostMs);
  expect(slow.map(nameOf)).toEqual([]);
}, 300_000);

test('the patterns said to be bounded are there', () => {
  const names = all.map(nameOf);
  expect(Object.keys(bounded).filter((name) => !names.includes(name))).toEqual([]);
});

test('a pattern that backtracks is found', () => {
  expect(cost(/\s*%$/u)).toBeGreaterThan(mostMs);
  expect(cost(/(\\*)\|/gu)).toBeGreaterThan(mostMs);
  expect(cost(/^\d+$/u)).toBeLessThan(mostMs);
});
