import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, type Outcome, type Plan, type Report, withParameters } from 'vardval';
import { fromCsv } from 'vardval/csv';
import { norrbotten2021, norrbotten2026 } from 'vardval/norrbotten';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { beforeAll, describe, expect, test } from 'vitest';
import { disputed } from './disputed.js';

const folder = fileURLToPath(new URL('./', import.meta.url));

/** Västerbotten prints no search term of the violence question: the example's journal calls it VÅLDNR. */
const vasterbotten = withParameters(vasterbotten2025, { violenceTerms: ['VÅLDNR'] });

/** The topic is each unit's own text: the example's word for renewing a prescription. */
const report2021 = withParameters(norrbotten2021, { renewalTopics: ['förnya recept'] });

const plans: readonly { readonly id: string; readonly plan: Plan; readonly periods: readonly string[] }[] = [
  { id: 'norrbotten-2026', plan: norrbotten2026, periods: ['2026-T1', '2026-T3', '2026-H1', '2026'] },
  { id: 'vasterbotten-2025', plan: vasterbotten, periods: ['2025-DÅ04', '2025-DÅ08', '2025'] },
  { id: 'norrbotten-2021', plan: report2021, periods: ['2021'] },
];

/** Nothing to count: a text, or somebody else's number that no table of the example holds. */
const notCounted = /^([3-8]\.dialog\.[1-4]|11\.dialog\.1|13\.1|V3|V9|V10|V21)$/;
const counted = /^5\.dialog\.[12]$/;

interface Line {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  readonly sex: string;
  readonly breakdown: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

function handCount(file: string): readonly Line[] {
  const [, ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [
      indicator = '',
      period = '',
      unit = '',
      sex = '',
      breakdown = '',
      numerator = '',
      denominator = '',
      value = '',
    ] = line.split(',');
    return { indicator, period, unit, sex, breakdown, numerator, denominator, value };
  });
}

type Place = Pick<Line, 'indicator' | 'period' | 'unit' | 'sex' | 'breakdown'>;

function key({ indicator, period, unit, sex, breakdown }: Place): string {
  return [indicator, period, unit || 'region', sex, breakdown].filter((part) => part !== '').join(' ');
}

function placeOf(outcome: Outcome): Place {
  const { indicator, period, unit, stratum, category } = outcome;
  return { indicator, period, unit: unit ?? '', sex: stratum.sex ?? '', breakdown: category ?? '' };
}

function byPlace(report: Report): ReadonlyMap<string, Outcome> {
  return new Map(report.outcomes.map((outcome) => [key(placeOf(outcome)), outcome]));
}

/** What differs between a line of the hand count and the outcome; null where nothing does. */
function difference(line: Line, outcome: Outcome | undefined): string | null {
  const by = `${line.numerator}/${line.denominator} ${line.value}`.trim();
  if (outcome === undefined) {
    // a category of a breakdown without rows has no outcome
    return line.breakdown !== '' && line.numerator === '0' ? null : `${key(line)}: by hand ${by}, no outcome`;
  }
  const same =
    (line.numerator === '' || outcome.numerator === Number(line.numerator)) &&
    (line.denominator === '' || outcome.denominator === Number(line.denominator)) &&
    (line.value === '' || Math.abs((outcome.value ?? Number.NaN) - Number(line.value)) < 1e-12);
  if (same) return null;
  const got = line.value === '' ? '' : ` ${outcome.value}`;
  return `${key(line)}: by hand ${by}, counted ${outcome.numerator ?? ''}/${outcome.denominator ?? ''}${got}`;
}

describe.each(plans)('$id by hand', ({ id, plan, periods }) => {
  const lines = handCount(`expected-${id}.csv`);
  let report: Report;
  beforeAll(async () => {
    report = await evaluate(plan, { source: fromCsv(folder), periods, by: ['sex'] });
  });

  test('every computed entry was counted by hand', () => {
    const byHand = new Set(lines.map(({ indicator }) => indicator));
    const missing = plan.indicators
      .map((indicator) => indicator.id)
      .filter((one) => !byHand.has(one) && (counted.test(one) || !notCounted.test(one)));
    expect(missing).toEqual([]);
  });

  test.each([...new Set(lines.map(({ indicator }) => indicator))])('%s', (indicator) => {
    const outcomes = byPlace(report);
    const differences = lines
      .filter((line) => line.indicator === indicator)
      .map((line) => difference(line, outcomes.get(key(line))))
      .filter((one) => one !== null);
    expect(differences).toEqual(disputed[`${id} ${indicator}`] ?? []);
  });

  test('the sexes, the unknown one too, add up to the total', () => {
    const outcomes = byPlace(report);
    const apart: string[] = [];
    for (const outcome of report.outcomes) {
      const place = placeOf(outcome);
      if (outcome.status !== 'measured' || place.sex !== '') continue;
      const strata = ['female', 'male', 'unknown'].map((sex) => outcomes.get(key({ ...place, sex })));
      // a share of units and a quotient have no sexes
      if (strata.every((one) => one === undefined)) continue;
      for (const side of ['numerator', 'denominator'] as const) {
        const total = outcome[side];
        if (total === null) continue;
        const sum = strata.reduce((all, one) => all + (one?.[side] ?? 0), 0);
        // a sum of indices is a binary fraction
        if (Math.abs(sum - total) > 1e-9) apart.push(`${key(place)}: ${side} ${total}, the sexes ${sum}`);
      }
    }
    expect(apart).toEqual([]);
  });

  test('unknown sex is a stratum of its own', () => {
    const strata = new Set(report.outcomes.map((outcome) => outcome.stratum.sex ?? ''));
    expect([...strata].sort()).toEqual(['', 'female', 'male', 'unknown']);
  });
});

describe('vasterbotten-2025 with populations delivered', () => {
  const lines = handCount('populations/expected-vasterbotten-2025.csv');
  let report: Report;
  beforeAll(async () => {
    const both = mkdtempSync(join(tmpdir(), 'small-region-plans-'));
    for (const from of [folder, join(folder, 'populations')]) {
      cpSync(from, both, {
        recursive: true,
        filter: (path) => path === from || (path.endsWith('.csv') && !path.includes('expected')),
      });
    }
    report = await evaluate(vasterbotten, {
      source: fromCsv(both),
      periods: ['2025'],
      by: ['sex'],
      indicators: ['V13', 'V20'],
    });
    rmSync(both, { recursive: true });
  });

  test.each(['V13', 'V20'])('%s', (indicator) => {
    const outcomes = byPlace(report);
    const differences = lines
      .filter((line) => line.indicator === indicator)
      .map((line) => difference(line, outcomes.get(key(line))))
      .filter((one) => one !== null);
    expect(differences).toEqual(disputed[`vasterbotten-2025 with populations ${indicator}`] ?? []);
  });
});

describe('other readings of the same rows, by hand', () => {
  const inHours = withParameters(vasterbotten, { telephoneInOpeningHours: true });
  const abandonedOut = withParameters(vasterbotten, { leaveOutAbandonedCalls: true });
  const dispensedOnly = withParameters(vasterbotten, { dispensedAntibioticsOnly: true });
  const twoQuestions = withParameters(vasterbotten, { violenceQuestionsAtLeast: 2 });
  const thirteenDays = withParameters(norrbotten2026, { followUpDays: 13 });
  const fifteenDays = withParameters(norrbotten2026, { followUpDays: 15 });

  test.each([
    // yes: T01 T03 T05 T17; no: T07 T08 T19
    { name: 'telephone in opening hours', plan: inHours, indicator: 'V5', period: '2025', is: [4, 7] },
    // T07 leaves the denominator
    { name: 'abandoned calls left out', plan: abandonedOut, indicator: 'V5', period: '2025', is: [11, 14] },
    // P16's row does not say whether it was dispensed: missing meets no condition
    { name: 'dispensed antibiotics', plan: dispensedOnly, indicator: 'V20', period: '2025', is: [7, 47] },
    // HC01 has three questions, HC03 one
    { name: 'two questions', plan: twoQuestions, indicator: 'V19', period: '2025', is: [1, 3] },
    // yes: DI03 DI04 DI06 DI08 DI09; no: DI01 and DI11 (day 14) DI02 DI05 DI12
    { name: '13 days', plan: thirteenDays, indicator: '9.dialog.1', period: '2026-T1', is: [5, 10] },
    // yes: DI01 DI03 DI08 DI09; no: DI05 DI12; out besides: DI02 (readmitted on day 15) DI11 (died on day 15)
    { name: '15 days', plan: fifteenDays, indicator: '9.dialog.1', period: '2026-T1', is: [4, 6] },
  ])('$name: $indicator', async ({ plan, indicator, period, is }) => {
    const report = await evaluate(plan, {
      source: fromCsv(folder),
      periods: [period],
      indicators: [indicator],
    });
    const { numerator, denominator } = report.outcome(indicator, { period, unit: null });
    expect([numerator, denominator]).toEqual(is);
  });
});
