import { comparability, comparePlans, type Plan } from 'vardval';
import { halsovalBonus, crosswalk as ofHalsoval } from 'vardval/halsoval';
import { crosswalk, norrbotten2021, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { crosswalk as ofVasterbotten, vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';

const plans: readonly Plan[] = [norrbotten2021, norrbotten2024, norrbotten2026, vasterbotten2025];

/** Every entry of every plan and rule: `plan id slug`; a rule has no slug. */
const idsOf = new Map<string, readonly string[]>([
  ...plans.map((plan): [string, readonly string[]] => [plan.id, plan.indicators.map((one) => one.id)]),
  [halsovalBonus.id, halsovalBonus.rules.map((rule) => rule.id)],
]);

const entries = crosswalk.rows.flatMap((row) => row.entries.map((entry) => ({ slug: row.slug, ...entry })));

test('it is one and the same data wherever it is imported from', () => {
  expect(ofVasterbotten).toBe(crosswalk);
  expect(ofHalsoval).toBe(crosswalk);
  expect(crosswalk.plans).toEqual([...idsOf.keys()]);
});

describe('every indicator of every plan stands in the row of its slug', () => {
  test.each(plans.flatMap((plan) => plan.indicators.map((one) => [plan.id, one.id, one.slug] as const)))(
    '%s %s is %s',
    (plan, id, slug) => {
      expect(entries.filter((one) => one.plan === plan && one.id === id).map((one) => one.slug)).toEqual([
        slug,
      ]);
    },
  );
});

test('every rule of the bonus stands in a row', () => {
  const rules = entries.filter((one) => one.plan === halsovalBonus.id).map((one) => one.id);
  expect([...new Set(rules)].sort()).toEqual([...(idsOf.get(halsovalBonus.id) ?? [])].sort());
});

test('every id of the crosswalk exists in its plan', () => {
  const missing = entries.filter(({ plan, id }) => !idsOf.get(plan)?.includes(id));
  expect(missing).toEqual([]);
});

describe('the rows of the design page', () => {
  // [slug, 2021, 2024, 2026, Västerbotten, bonus] as crosswalk.md and the documents print them.
  const printed: readonly (readonly [string, ...(string | null)[]])[] = [
    ['telephone-access', 'B7', 'B6a', '2.base.1', 'V5', 'telephone'],
    ['health-talks', 'B1', 'B1', '6.base.3', 'V14', 'health-talk-40'],
    ['medication-review-75', 'C4', 'C3', '7.base.1', null, null],
    ['lifestyle-risk-cardiometabolic', 'B9a', 'B8a', '6.base.4', null, null],
    ['lifestyle-action-mental-health', 'B10b', 'B9b', '6.base.7', null, null],
    ['medical-assessment', null, 'B7', '2.base.3', 'V1', null],
    ['continuity-physician', null, 'C6a', '3.base.1', null, null],
    ['named-physician', null, 'C7a', '3.base.4', 'V3.physician', null],
    ['antibiotics', null, null, '10.base.1', 'V20', null],
    ['antibiotics-listing-points', null, null, null, null, 'antibiotics'],
    ['sip-named-care-contact', null, 'C4', null, null, null],
    ['sip-drawn-up', null, null, '4.base.1', null, null],
  ];
  test.each(printed)('%s', (slug, ...ids) => {
    const row = crosswalk.rows.find((one) => one.slug === slug);
    const own = crosswalk.plans.map((plan) => row?.entries.find((entry) => entry.plan === plan)?.id ?? null);
    expect(own).toEqual(ids);
  });
});

describe('where a definition changed', () => {
  const [n21, n24, n26, v25] = crosswalk.plans as [string, string, string, string, string];
  // readings.md and crosswalk.md, "≠": what is counted, or of whom, is another.
  test.each([
    ['health-talks', n21, n24],
    ['telephone-access', n21, n24],
    ['medication-review-75', n21, n24],
    ['continuity-physician', n24, n26],
    ['continuity-nurse', n24, n26],
    ['health-talks', n24, n26],
    ['talking-therapy', n24, n26],
    ['digital-response-minutes', n21, n26],
    ['digital-response-within-30', n21, n26],
    ['telephone-access', n26, v25],
    ['antibiotics', n26, v25],
    ['telephone-access', n21, v25],
  ])('%s cannot be compared between %s and %s', (slug, a, b) => {
    expect(comparability(crosswalk, slug, [a, b]).comparable).toBe(false);
    expect(comparability(crosswalk, slug, [b, a]).notes.length).toBeGreaterThan(0);
  });

  test.each([
    ['medication-review-75', n24, n26],
    ['lifestyle-risk-cardiometabolic', n21, n24],
    ['postnatal-check-up', n24, n26],
    ['medical-assessment', n24, v25],
    ['telephone-access', n24, n26],
  ])('%s can be compared between %s and %s, with a note', (slug, a, b) => {
    const found = comparability(crosswalk, slug, [a, b]);
    expect(found.comparable).toBe(true);
    expect(found.notes.length).toBeGreaterThan(0);
  });

  test.each([
    ['postnatal-check-up', n26, '85 %'],
    ['continuity-physician', n26, '18 månader'],
    ['medication-review-75', n24, 'C4 blir C3'],
    ['health-talks', n24, 'januari'],
  ])('%s says what changed in %s', (slug, plan, words) => {
    const row = crosswalk.rows.find((one) => one.slug === slug);
    expect(row?.entries.find((entry) => entry.plan === plan)?.change?.note.sv).toContain(words);
  });

  test('simple advice, and the turned-round C4, are told of at both ends', () => {
    const note = (slug: string): string => crosswalk.rows.find((row) => row.slug === slug)?.note?.en ?? '';
    expect(note('tobacco-action')).toMatch(/Simple advice counts here/);
    expect(note('lifestyle-action-cardiometabolic')).toMatch(/simple advice does not/);
    expect(note('sip-named-care-contact')).toMatch(/turns numerator and denominator round/);
    expect(note('sip-drawn-up')).toMatch(/Not the mirror image of C4/);
  });

  test('every change and note is told in both languages', () => {
    const texts = crosswalk.rows.flatMap((row) => [
      ...(row.note === null ? [] : [row.note]),
      ...row.entries.flatMap(({ change }) => (change === null ? [] : [change.note])),
    ]);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ sv, en }) => sv.trim() === '' || en.trim() === '' || sv === en)).toEqual([]);
  });

  test('the first entry of a row changes nothing', () => {
    expect(crosswalk.rows.filter((row) => row.entries[0]?.change != null)).toEqual([]);
  });
});

describe('the notes are those of the definitions', () => {
  const indicators = new Map(
    plans.flatMap((plan) => plan.indicators.map((one) => [`${plan.id} ${one.id}`, { plan, one }] as const)),
  );
  const steps = crosswalk.rows.flatMap((row) => {
    const own = row.entries.flatMap((entry) => {
      const found = indicators.get(`${entry.plan} ${entry.id}`);
      return found === undefined ? [] : [{ ...found, change: entry.change }];
    });
    return own.slice(1).map((after, i) => ({ slug: row.slug, before: own[i], after }));
  });

  test.each(steps.map((step) => [step.slug, step.before?.plan.id, step.after.plan.id, step] as const))(
    '%s from %s to %s',
    (slug, _, __, { before, after }) => {
      if (before === undefined) throw new Error('no entry before');
      const changed = comparePlans(before.plan, after.plan).changed.find((one) => one.slug === slug);
      const inMeasure = changed?.changes.filter((one) => one.part !== null) ?? [];
      // Whatever changes a count is told of ...
      if (inMeasure.length > 0) expect(after.change).not.toBeNull();
      // ... and values are comparable only where nothing but the stretch of time differs.
      if (after.change?.comparable === true) {
        expect(inMeasure.filter((one) => one.aspect !== 'window')).toEqual([]);
      }
    },
  );
});
