import {
  type Crosswalk,
  OptionsError,
  outcomesFromTallies,
  type Plan,
  type ReadyTally,
  type Report,
  trend,
  withParameters,
} from 'vardval';
import { crosswalk, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { vasterbotten2025, vasterbottenBaselines2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';

/** A report of the region and HC01, from counts that are given. */
function counted(
  plan: Plan,
  periods: readonly string[],
  rows: readonly (readonly [indicator: string, period: string, numerator: number, denominator: number])[],
): Report {
  const tallies = rows.flatMap(([indicator, period, numerator, denominator]): ReadyTally[] => [
    { indicator, period, unit: 'HC01', numerator, denominator },
  ]);
  const indicators = [...new Set(rows.map(([indicator]) => indicator))];
  return outcomesFromTallies(plan, tallies, { periods, indicators });
}

const valuesOf = (series: ReturnType<typeof trend>[number] | undefined): unknown =>
  series?.segments.map((segment) => segment.points.map((point) => [point.period, point.value]));

const at = (
  all: ReturnType<typeof trend>,
  slug: string,
  unit: string | null = 'HC01',
): ReturnType<typeof trend>[number] | undefined =>
  all.find(
    (one) =>
      one.slug === slug && one.unit === unit && one.months === 12 && Object.keys(one.stratum).length === 0,
  );

describe('years of one plan', () => {
  const years = counted(
    norrbotten2024,
    ['2024', '2025'],
    [
      ['B7', '2025', 90, 100],
      ['B7', '2024', 80, 100],
    ],
  );

  test('are one line in order of time', () => {
    expect(valuesOf(at(trend([years]), 'medical-assessment'))).toEqual([
      [
        ['2024', 0.8],
        ['2025', 0.9],
      ],
    ]);
  });

  test('interim periods are lines of their own: they gather fewer months', () => {
    const mixed = counted(
      norrbotten2024,
      ['2024-DÅ04', '2024-DÅ08', '2024', '2025-DÅ04'],
      [
        ['B7', '2024-DÅ04', 1, 4],
        ['B7', '2024-DÅ08', 2, 4],
        ['B7', '2024', 3, 4],
        ['B7', '2025-DÅ04', 4, 4],
      ],
    );
    const own = trend([mixed]).filter((one) => one.unit === 'HC01');
    expect(own.map((one) => [one.months, valuesOf(one)])).toEqual([
      [
        4,
        [
          [
            ['2024-DÅ04', 0.25],
            ['2025-DÅ04', 1],
          ],
        ],
      ],
      [8, [[['2024-DÅ08', 0.5]]]],
      [12, [[['2024', 0.75]]]],
    ]);
  });

  test('rolling windows are one line whatever the period, and a day has one value', () => {
    // C3 looks twelve months back for every period: August and DÅ08 say the same.
    const rolling = counted(
      norrbotten2024,
      ['2024-DÅ04', '2024-08', '2024-DÅ08', '2024'],
      [
        ['C3', '2024-DÅ04', 1, 4],
        ['C3', '2024-08', 2, 4],
        ['C3', '2024-DÅ08', 2, 4],
        ['C3', '2024', 3, 4],
      ],
    );
    expect(valuesOf(at(trend([rolling]), 'medication-review-75'))).toEqual([
      [
        ['2024-DÅ04', 0.25],
        ['2024-DÅ08', 0.5],
        ['2024', 0.75],
      ],
    ]);
  });

  test('a plan with other parameters is another definition', () => {
    const other = counted(
      withParameters(norrbotten2024, { eves: 'working' }),
      ['2025'],
      [['B6a', '2025', 9, 10]],
    );
    const first = counted(norrbotten2024, ['2024'], [['B6a', '2024', 8, 10]]);
    const series = at(trend([first, other], { crosswalk }), 'telephone-access');
    expect(series?.segments.map((one) => one.points.length)).toEqual([1, 1]);
    expect(series?.segments[1]?.brokenBy[0]?.en).toMatch(/counted in different ways.*eves/i);
  });

  test('a result that stands in two reports is refused', () => {
    expect(() => trend([years, years])).toThrow(OptionsError);
    expect(() => trend([years, years])).toThrow(/B7 of norrbotten-2024 stands in two reports/);
  });
});

describe('two plans', () => {
  const before = counted(
    norrbotten2024,
    ['2024', '2025'],
    [
      ['C3', '2024', 40, 100],
      ['C3', '2025', 44, 100],
      ['C6a', '2024', 30, 100],
      ['C6a', '2025', 31, 100],
      ['B7', '2024', 50, 100],
      ['B7', '2025', 60, 100],
    ],
  );
  const after = counted(
    norrbotten2026,
    ['2026-T1', '2026-T3'],
    [
      ['7.base.1', '2026-T1', 46, 100],
      ['7.base.1', '2026-T3', 48, 100],
      ['3.base.1', '2026-T1', 25, 100],
      ['3.base.1', '2026-T3', 26, 100],
      ['2.base.3', '2026-T1', 61, 100],
      ['2.base.3', '2026-T3', 62, 100],
    ],
  );

  test('a line goes on where the crosswalk says that values can be compared, with the note on the point', () => {
    const series = at(trend([before, after], { crosswalk }), 'medical-assessment');
    expect(valuesOf(series)).toEqual([
      [
        ['2024', 0.5],
        ['2025', 0.6],
        ['2026-T1', 0.61],
        ['2026-T3', 0.62],
      ],
    ]);
    expect(series?.segments[0]?.points.map((point) => point.notes.length)).toEqual([0, 0, 1, 0]);
    expect(series?.segments[0]?.points[2]?.notes[0]?.sv).toContain('rullande 12 månader');
    expect(series?.segments[0]?.brokenBy).toEqual([]);
  });

  test('no line goes over a changed definition, and the break says why', () => {
    const series = at(trend([before, after], { crosswalk }), 'continuity-physician');
    expect(series?.segments.map((one) => one.points.map((point) => point.period))).toEqual([
      ['2024', '2025'],
      ['2026-T1', '2026-T3'],
    ]);
    expect(series?.segments[1]?.brokenBy.map((one) => one.sv)).toEqual([
      expect.stringContaining('18 månader'),
    ]);
  });

  test('who asks for a line over it gets it, with the note on the point', () => {
    const all = trend([before, after], { crosswalk, across: ['continuity-physician'] });
    const series = at(all, 'continuity-physician');
    expect(series?.segments).toHaveLength(1);
    expect(series?.segments[0]?.points.map((point) => point.notes.length)).toEqual([0, 0, 1, 0]);
    expect(at(all, 'medication-review-75')?.segments).toHaveLength(1);
  });

  test('a parameter that is set in one of the plans breaks the line, whatever the crosswalk says', () => {
    const rows = [['B6a', '2025', 8, 10]] as const;
    const now = counted(norrbotten2026, ['2026-T3'], [['2.base.1', '2026-T3', 9, 10]]);
    const asShipped = at(
      trend([counted(norrbotten2024, ['2025'], rows), now], { crosswalk }),
      'telephone-access',
    );
    expect(asShipped?.segments).toHaveLength(1);
    const set = counted(withParameters(norrbotten2024, { eves: 'working' }), ['2025'], rows);
    const broken = at(trend([set, now], { crosswalk }), 'telephone-access');
    expect(broken?.segments).toHaveLength(2);
    expect(broken?.segments[1]?.brokenBy.at(-1)?.en).toBe('The parameter eves: working → closed.');
  });

  test('without a crosswalk only equal definitions are joined', () => {
    const all = trend([before, after]);
    // C3 and 7.base.1 have equal definitions; B7 and 2.base.3 differ in their window.
    expect(at(all, 'medication-review-75')?.segments).toHaveLength(1);
    const broken = at(all, 'medical-assessment');
    expect(broken?.segments).toHaveLength(2);
    expect(broken?.segments[1]?.brokenBy[0]?.en).toMatch(/No crosswalk says whether B7 of norrbotten-2024/);
  });

  test('a crosswalk that does not know the slug changes nothing', () => {
    const empty: Crosswalk = { plans: [], rows: [] };
    expect(trend([before, after], { crosswalk: empty })).toEqual(trend([before, after]));
  });

  test('the order of the reports does not matter', () => {
    const sorted = (all: ReturnType<typeof trend>): unknown =>
      [...all].sort((a, b) => (JSON.stringify([a.slug, a.unit]) < JSON.stringify([b.slug, b.unit]) ? -1 : 1));
    expect(sorted(trend([after, before], { crosswalk }))).toEqual(
      sorted(trend([before, after], { crosswalk })),
    );
  });

  test('the name is the latest', () => {
    expect(at(trend([before, after], { crosswalk }), 'medical-assessment')?.name.sv).toBe(
      'Medicinsk bedömning inom vårdgarantins tidsram',
    );
  });

  test('slugs that no report has are refused, with the nearest', () => {
    expect(() => trend([before], { across: ['continuity-physicians'] })).toThrow(/continuity-physician\b/);
    expect(() => trend([before], { indicators: ['x'] })).toThrow(OptionsError);
    expect(trend([before], { indicators: ['medical-assessment'] }).map((one) => one.slug)).toEqual([
      'medical-assessment',
      'medical-assessment',
    ]);
  });
});

describe('Västerbotten, with what the plan prints of 2022 and 2023', () => {
  const report = counted(
    vasterbotten2025,
    ['2025'],
    [
      ['V13', '2025', 70, 100],
      ['V10', '2025', 78, 100],
    ],
  );
  const published = [{ plan: 'vasterbotten-2025', values: vasterbottenBaselines2025 }];

  test('the screening is broken between 2022 and 2023: another analysis', () => {
    const series = at(trend([report], { crosswalk, published }), 'cervical-screening', null);
    expect(valuesOf(series)).toEqual([
      [['2022', 0.891]],
      [
        ['2023', 0.637],
        ['2025', 0.7],
      ],
    ]);
    expect(series?.segments[1]?.brokenBy).toEqual([
      {
        sv: 'Från 2023 mäts något annat (endast HPV).',
        en: 'From 2023 something else is measured (HPV only).',
      },
    ]);
    expect(series?.segments[0]?.points[0]?.origin).toBe('published');
  });

  test('other published values are on the line, by sex too', () => {
    const all = trend([report], { crosswalk, published });
    expect(valuesOf(at(all, 'patient-survey-need-met', null))).toEqual([
      [
        ['2022', 0.768],
        ['2023', 0.769],
        ['2025', 0.78],
      ],
    ]);
    const women = all.find((one) => one.slug === 'patient-survey-need-met' && one.stratum.sex === 'female');
    expect(valuesOf(women)).toEqual([
      [
        ['2022', 0.756],
        ['2023', 0.754],
      ],
    ]);
  });

  test('words in place of a number give no point', () => {
    const all = trend([report], { crosswalk, published });
    expect(all.some((one) => one.slug === 'hlt-collaboration')).toBe(false);
    // V7: 48 for 2022, words for 2023.
    expect(valuesOf(at(all, 'sick-leave-routines', null))).toEqual([[['2022', 0.48]]]);
  });

  test('a counted value goes before a published one of the same year', () => {
    const own = counted(vasterbotten2025, ['2023'], [['V10', '2023', 769, 1000]]);
    const series = at(trend([own], { published }), 'patient-survey-need-met', null);
    expect(series?.segments[0]?.points.map((one) => one.origin)).toEqual(['published', 'supplied']);
  });

  test('published values of a plan or an indicator that is not there are refused', () => {
    expect(() => trend([], { published })).toThrow(/of which there is no report/);
    const unknown = [{ plan: 'vasterbotten-2025', values: [{ indicator: 'V99', published: [] }] }];
    expect(() => trend([report], { published: unknown })).toThrow(/V99/);
  });

  test('regions are never joined', () => {
    const norrbotten = counted(norrbotten2024, ['2024'], [['B7', '2024', 8, 10]]);
    const vasterbotten = counted(vasterbotten2025, ['2025'], [['V1', '2025', 9, 10]]);
    const all = trend([norrbotten, vasterbotten], { crosswalk }).filter((one) => one.unit === null);
    expect(all.map((one) => one.region)).toEqual(['norrbotten', 'vasterbotten']);
  });
});
