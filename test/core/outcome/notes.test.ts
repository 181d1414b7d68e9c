import { contacts, count, daysBetween, eachRow, type Indicator, mean, period, quotient } from 'vardval';
import { describe, expect, test } from 'vitest';
import {
  periodNotReported,
  quotientMeanOff,
  quotientTolerance,
  suppliedDiffers,
  unitsWithoutHours,
} from '../../../src/core/outcome/notes.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import type { WordTallies } from '../../../src/core/program/word-tallies.js';
import { about } from '../memory/own-plan.js';

const march = parsePeriod('2024-03');
const rows = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const n = count({ ...about('n', { reported: ['year', 'DÅ08'] }), of: rows });
const cni = quotient({ ...about('cni'), of: 'cni' });

/** An indicator whose measure asks for opening hours in one of the two ways. */
const asking = (node: object): Indicator => ({ ...n, measure: { ...n.measure, asks: node } as never });
const open = asking({ kind: 'open', unit: 'unitId', at: { kind: 'col', column: 'startedAt' } });
const openSpan = asking({ kind: 'openSpan', unit: 'unitId' });

test('a period of a kind that the document does not print says which are', () => {
  const note = periodNotReported(n, march);
  expect(note).toEqual({
    ...{ code: 'period-not-reported', indicator: 'n', unit: null, period: '2024-03' },
    text: {
      sv: 'n redovisas inte för 2024-03: dokumentet anger year, DÅ08.',
      en: 'n is not reported for 2024-03: the document prints year, DÅ08.',
    },
  });
  expect([note, note.text].every(Object.isFrozen)).toBe(true);
});

describe('units without opening hours', () => {
  const tallies = (unitsWithHours: readonly string[] | null): WordTallies =>
    ({ units: ['A', 'B', 'C'].map((unitId) => ({ unitId })), unitsWithHours }) as unknown as WordTallies;
  const units = (one: Indicator, withHours: readonly string[] | null): unknown =>
    unitsWithoutHours(one, tallies(withHours)).map(({ unit }) => unit);

  test('are named where the indicator asks for hours, and others have them', () => {
    for (const one of [open, openSpan]) {
      expect(units(one, ['B'])).toEqual(['A', 'C']);
      expect(units(one, [])).toEqual(['A', 'B', 'C']);
      expect(units(one, ['A', 'B', 'C'])).toEqual([]);
    }
    expect(unitsWithoutHours(open, tallies(['B', 'C']))).toEqual([
      {
        ...{ code: 'unit-without-opening-hours', indicator: 'n', unit: 'A', period: null },
        text: {
          sv: 'A har inga öppettider: för n räknas ingenting där.',
          en: 'A has no opening hours: nothing is counted there for n.',
        },
      },
    ]);
  });

  test('are not where the table is not delivered, or nothing asks for it', () => {
    expect([units(open, null), units(n, []), units(n, null)]).toEqual([[], [], []]);
    const waits = mean({ ...about('m'), of: rows, value: (c) => daysBetween(c.decidedOn, c.assessedOn) });
    expect(units(waits, [])).toEqual([]);
  });
});

describe('the mean of a quotient over the listed', () => {
  test('is 1, give or take what printed decimals lose', () => {
    const off = (mean: number | null): boolean => quotientMeanOff(cni, march, mean).length > 0;
    expect(quotientTolerance).toBe(0.01);
    expect([null, 1, 0.995, 1.005, 1.0099, 0.9901].map(off)).toEqual(Array.from({ length: 6 }, () => false));
    expect([0, 0.98, 0.9899, 1.0101, 1.02, 3].map(off)).toEqual(Array.from({ length: 6 }, () => true));
  });

  test('that is another is told', () => {
    expect(quotientMeanOff(cni, march, 1.23456)).toEqual([
      {
        ...{ code: 'quotient-mean-off', indicator: 'cni', unit: null, period: '2024-03' },
        text: {
          sv: 'cni 2024-03: medelvärdet över listade är 1.235, inte 1.',
          en: 'cni 2024-03: the mean over the listed is 1.235, not 1.',
        },
      },
    ]);
  });
});

test.each([
  ['HC01', 'HC01', 'HC01'],
  [null, 'regionen', 'the region'],
])('a value that is counted and supplied, and not the same: %s', (unit, sv, en) => {
  expect(suppliedDiffers(n, unit, march, 3, 4)).toEqual({
    ...{ code: 'supplied-differs', indicator: 'n', unit, period: '2024-03' },
    text: {
      sv: `n ${sv} 2024-03: räknat 3, lämnat 4; det räknade visas.`,
      en: `n ${en} 2024-03: counted 3, supplied 4; the counted is shown.`,
    },
  });
});
