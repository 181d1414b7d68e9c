import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languagePage } from '../../../scripts/generate-language.js';
import { writtenFile } from '../../../scripts/generated-file.js';
import type { Expected } from './deck/deck.js';
import { deck, deckByFile } from './deck/index.js';
import { everyKind, type Kind } from './deck/kinds.js';
import { executed, readNaively } from './deck/run.js';
import { examplesOf } from './deck/source-text.js';

const cases = deck.flatMap((entry) =>
  entry.examples.flatMap((example, i) =>
    example.cases.map((one) => ({ name: `${entry.operation}, example ${i + 1}: ${one.says}`, example, one })),
  ),
);

/** Numbers as they would be printed: an executor and the oracle may divide in another order. */
const rounded = (expected: Expected): unknown =>
  JSON.parse(
    JSON.stringify(expected, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(12)) : value,
    ),
  );

/** The oracle knows no reasons: where there is no value it says only that. */
const withoutReasons = (expected: Expected): Expected =>
  expected.kind !== 'results'
    ? expected
    : {
        kind: 'results',
        at: Object.fromEntries(
          Object.entries(expected.at).map(([place, gives]) => [
            place,
            typeof gives === 'string' ? ([null, null, null] as const) : gives,
          ]),
        ),
      };

describe('the deck of tiny cases', () => {
  test.each(cases)('$name', ({ example, one }) => {
    expect(rounded(executed(example, one)), 'the executor').toEqual(rounded(one.expected));
    const naive = readNaively(example, one);
    if (naive !== null)
      expect(rounded(naive), 'the naive oracle').toEqual(rounded(withoutReasons(one.expected)));
  });

  test('only what somebody else makes is left to the executor alone', () => {
    const alone = deck.filter(({ examples }) =>
      examples.some((example) => example.cases.some((one) => readNaively(example, one) === null)),
    );
    expect(alone.map(({ operation }) => operation)).toEqual(['supplied', 'narrative']);
  });

  test('has an entry for every kind of node', () => {
    const covered = new Set<Kind>(deck.flatMap(({ covers }) => covers));
    expect(everyKind.filter((kind) => !covered.has(kind))).toEqual([]);
  });

  test.each(deck)('$operation is made of the kinds that it names', ({ covers, examples }) => {
    const made = JSON.stringify(
      examples.map((example) => example.cases.map((one) => example.observed(one.expected))),
    );
    const named = covers.map((kind) => kind.slice(kind.indexOf(':') + 1));
    expect(named.filter((kind) => !made.includes(`"${kind}"`))).toEqual([]);
  });

  test('shows true, false and unknown of every condition that can be unknown', () => {
    const never = /^Never unknown|^Nothing about|is in no window|^A row of which/;
    const lacking = deck
      .filter(({ examples, missing }) => examples[0]?.helper !== 'measured' && !never.test(missing))
      .filter(({ examples }) => {
        const seen = examples.flatMap((example) =>
          example.cases.map(({ expected }) =>
            expected.kind === 'value' && expected.is === null
              ? 'unknown'
              : expected.kind !== 'results' && expected.is,
          ),
        );
        return !seen.includes('unknown') || seen.every((is) => is === 'unknown');
      });
    expect(lacking.map(({ operation }) => operation)).toEqual([]);
  });

  test('says every operation and every case once', () => {
    const operations = deck.map(({ operation }) => operation);
    expect(new Set(operations).size).toBe(operations.length);
    for (const { examples } of deck) {
      for (const { cases: own } of examples) {
        expect(new Set(own.map(({ says }) => says)).size).toBe(own.length);
      }
    }
  });

  test.each(Object.entries(deckByFile))('the code of %s is found in its source', (file, entries) => {
    const source = readFileSync(new URL(`./deck/${file}`, import.meta.url), 'utf8');
    const found = examplesOf(source).map(({ helper }) => helper);
    expect(found).toEqual(entries.flatMap(({ examples }) => examples.map(({ helper }) => helper)));
  });

  test('is what the reference page shows', () => {
    expect(
      writtenFile('docs/language.md'),
      'docs/language.md is stale: run tsx scripts/generate-language.ts',
    ).toBe(languagePage());
  });
});
