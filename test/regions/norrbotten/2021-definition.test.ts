import { norrbotten2021 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

/** Rows of the report, then its digital section: entry, slug, kind of measure, goal in per cent where it states one. */
const entries = [
  ['B1', 'health-talks', 'proportion', null],
  ['B1.offered', 'health-talks-offered', 'proportion', '100 %'],
  ['B7', 'telephone-access', 'proportion', null],
  ['B9a', 'lifestyle-risk-cardiometabolic', 'proportion', null],
  ['B9b', 'lifestyle-action-cardiometabolic', 'proportion', null],
  ['B10a', 'lifestyle-risk-mental-health', 'proportion', null],
  ['B10b', 'lifestyle-action-mental-health', 'proportion', null],
  ['C4', 'medication-review-75', 'proportion', '50 %'],
  ['digital.persons', 'digital-persons', 'count', null],
  ['digital.share-of-listed', 'digital-share-of-listed', 'proportion', null],
  ['digital.cases', 'digital-cases', 'breakdown', null],
  ['digital.within-30', 'digital-response-within-30', 'proportion', null],
  ['digital.within-90', 'digital-response-within-90', 'proportion', null],
  ['digital.response-mean', 'digital-response-minutes', 'mean', null],
  ['digital.video-share', 'digital-video-share', 'proportion', null],
  ['digital.topics', 'digital-topics', 'breakdown', null],
  ['digital.renewal-share', 'digital-renewal-share', 'proportion', null],
  ['digital.of-all-contacts', 'digital-of-all-contacts', 'part', null],
] as const;

describe('norrbotten2021', () => {
  test('has what the report shows, and no other', () => {
    expect(norrbotten2021.indicators.map(({ id }) => id)).toEqual(entries.map(([id]) => id));
  });

  test.each(entries)('%s', (id, slug, kind, goal) => {
    const one = norrbotten2021.indicators.find((other) => other.id === id);
    expect(one?.slug).toBe(slug);
    expect(one?.measure.kind).toBe(kind);
    expect(one?.goals).toEqual(goal === null ? [] : [{ kind: 'at-least', bound: goal, level: 'regional' }]);
    expect(one?.reported).toEqual(['year']);
    expect(one?.source.printed?.sv).toMatch(/\S/);
    expect(one?.assumptions.length).toBeGreaterThan(0);
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(norrbotten2021))).toEqual(norrbotten2021);
  });
});
