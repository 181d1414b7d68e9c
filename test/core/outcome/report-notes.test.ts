import { contacts, count, eachRow, type Indicator, period, quotient, supplied } from 'vardval';
import { describe, expect, test } from 'vitest';
import type { FinishOptions } from '../../../src/core/outcome/finish-options.js';
import type { Measurer } from '../../../src/core/outcome/measured.js';
import { reportNotes } from '../../../src/core/outcome/report-notes.js';
import type { SuppliedRows } from '../../../src/core/outcome/supplied.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import type { WordTallies } from '../../../src/core/program/word-tallies.js';
import { about } from '../memory/own-plan.js';

const rows = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const n = count({ ...about('n', { reported: ['year'] }), of: rows });
const cni = quotient({ ...about('cni'), of: 'cni' });
const other = supplied(about('other'));
const tallies = {
  units: ['A', 'B'].map((unitId) => ({ unitId })),
  unitsWithHours: null,
} as unknown as WordTallies;

interface Said {
  /** What is counted of every indicator, by unit; the region's is null. */
  readonly counted?: (unit: string | null) => number | null;
  readonly supplied?: (unit: string | null) => number | null;
  readonly mean?: number | null;
  readonly has?: readonly Indicator[];
  readonly why?: object | null;
}

function notes(indicators: readonly Indicator[], said: Said, periods: readonly string[] = ['2024']): unknown {
  const measurer = {
    measured: () => ({ value: said.mean ?? null }),
    counted: (_: Indicator, at: { unit: { unitId: string } | null }) => ({
      value: said.counted?.(at.unit?.unitId ?? null) ?? null,
    }),
    whyNot: () => said.why ?? null,
  } as unknown as Measurer;
  const fromOthers = {
    has: (one: Indicator) => said.has?.includes(one) ?? false,
    delivered: (_: Indicator, unit: string | null) => said.supplied?.(unit) ?? null,
  } as unknown as SuppliedRows;
  const options = { indicators, periods: periods.map((id) => parsePeriod(id)) } as unknown as FinishOptions;
  return reportNotes(tallies, fromOthers, measurer, options).map(({ code, indicator, unit, period: of }) => [
    code,
    indicator,
    unit,
    of,
  ]);
}

describe('the notes of a report', () => {
  test('are none where all is as it should be', () => {
    expect(notes([n, cni, other], { mean: 1 })).toEqual([]);
    expect(notes([n], { has: [n], counted: () => 3, supplied: () => 3 })).toEqual([]);
  });

  test('name each period that an indicator is not reported for, and say nothing else of it', () => {
    expect(notes([n], { has: [n], counted: () => 3, supplied: () => 4 }, ['2024-03', '2024-04'])).toEqual([
      ['period-not-reported', 'n', null, '2024-03'],
      ['period-not-reported', 'n', null, '2024-04'],
    ]);
  });

  test('name a quotient whose mean is not 1, and of other indicators no mean', () => {
    expect(notes([n, cni], { mean: 2 })).toEqual([['quotient-mean-off', 'cni', null, '2024']]);
    expect(notes([cni], { mean: null })).toEqual([]);
  });

  test('name each place where what is counted is not what was supplied', () => {
    const differs = (unit: string | null): unknown => ['supplied-differs', 'n', unit, '2024'];
    expect(notes([n], { has: [n], counted: () => 3, supplied: () => 4 })).toEqual(
      ['A', 'B', null].map(differs),
    );
    expect(notes([n], { has: [n], counted: () => 3, supplied: (unit) => (unit === 'B' ? 4 : 3) })).toEqual([
      differs('B'),
    ]);
    expect(notes([n], { has: [n], counted: (unit) => (unit === null ? 0 : 4), supplied: () => 4 })).toEqual([
      differs(null),
    ]);
  });

  test('compare nothing where one of the two is not there', () => {
    expect(notes([n], { has: [n], counted: () => null, supplied: () => 4 })).toEqual([]);
    expect(notes([n], { has: [n], counted: () => 3, supplied: () => null })).toEqual([]);
    expect(notes([n], { has: [], counted: () => 3, supplied: () => 4 })).toEqual([]);
    expect(notes([n], { has: [n], counted: () => 3, supplied: () => 4, why: { sv: 'x', en: 'x' } })).toEqual(
      [],
    );
    expect(notes([other], { has: [other], counted: () => 3, supplied: () => 4 })).toEqual([]);
  });
});
