import type { Goal, Indicator, Use } from 'vardval';
import { norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

const regional = (bound: string): readonly Goal[] => [{ kind: 'at-least', bound, level: 'regional' }];
const steps = (first: string, second: string): readonly Goal[] => [
  { kind: 'steps', bounds: [first, second], level: 'regional' },
];
const increase: readonly Goal[] = [{ kind: 'increase', level: 'regional' }];
const none: readonly Goal[] = [];
const inWords: readonly Goal[] = [
  {
    kind: 'followed',
    level: 'regional',
    text: {
      sv: 'hög andel besvarade chattärenden samma kalenderdag',
      en: 'a high share of chat cases answered on the same calendar day',
    },
  },
];

/** Read from the document: entry, slug, kind of measure, goal. The bullet is the first three parts of the entry's id. */
const entries: readonly (readonly [string, string, string, readonly Goal[]])[] = [
  ['2.base.1', 'telephone-access', 'proportion', regional('100 %')],
  ['2.base.2', 'chat-access', 'proportion', inWords],
  ['2.base.2.combined', 'combined-access', 'pooled', none],
  ['2.base.3', 'medical-assessment', 'proportion', regional('100 %')],
  ['2.deep.1', 'contact-forms', 'breakdown', none],
  ['2.deep.1.visit', 'contact-forms-visit', 'proportion', none],
  ['2.deep.1.telephone', 'contact-forms-telephone', 'proportion', none],
  ['2.deep.1.digital', 'contact-forms-digital', 'proportion', none],
  ['2.deep.1.distance', 'contact-forms-distance', 'proportion', none],
  ['2.deep.2', 'distance-contacts', 'proportion', none],
  ['2.dialog.1.median', 'digital-response-minutes', 'distribution', none],
  ['2.dialog.1.within-30', 'digital-response-within-30', 'proportion', none],
  ['2.dialog.1.within-90', 'digital-response-within-90', 'proportion', none],
  ['2.dialog.2.per-listed', 'contact-forms-per-listed', 'rate', none],
  ['2.dialog.2.per-listed.visit', 'contact-forms-per-listed-visit', 'rate', none],
  ['2.dialog.2.per-listed.telephone', 'contact-forms-per-listed-telephone', 'rate', none],
  ['2.dialog.2.per-listed.digital', 'contact-forms-per-listed-digital', 'rate', none],
  ['2.dialog.2.per-listed.distance', 'contact-forms-per-listed-distance', 'rate', none],
  ['2.dialog.2.out-of-region', 'out-of-region-per-regional-contacts', 'rate', none],
  ['2.dialog.2.regional', 'regional-contacts', 'count', none],
  ['2.dialog.2.out-of-region-share', 'out-of-region-share', 'part', none],
  ['3.base.1', 'continuity-physician', 'continuity', increase],
  ['3.base.1.upc', 'continuity-physician-upc', 'continuity', none],
  ['3.base.2', 'continuity-nurse', 'continuity', increase],
  ['3.base.2.upc', 'continuity-nurse-upc', 'continuity', none],
  ['3.base.3', 'named-care-contact', 'proportion', increase],
  ['3.base.4', 'named-physician', 'proportion', increase],
  ['3.deep.1', 'rub-4-5-named-physician', 'proportion', none],
  ['3.deep.2', 'rub-4-5-named-care-contact', 'proportion', none],
  ['3.deep.3', 'dementia-named-care-contact', 'proportion', none],
  ['3.deep.4', 'rub-4-5-team', 'proportion', none],
  ['3.deep.5', 'planned-contacts-same-team', 'proportion', none],
  ['3.dialog.1', 'continuity-in-practice', 'narrative', none],
  ['4.base.1', 'sip-drawn-up', 'proportion', none],
  ['4.dialog.1', 'collaboration', 'narrative', none],
  ['4.dialog.2', 'responsibility-at-transitions', 'narrative', none],
  ['4.dialog.3', 'teamwork-complex-needs', 'narrative', none],
  ['5.deep.1', 'medication-review-residents-limited-rub-4-5', 'proportion', none],
  ['5.dialog.1', 'double-diagnoses', 'proportion', none],
  ['5.dialog.2', 'rub-4-5-in-contact', 'proportion', none],
  ['5.dialog.3', 'chronic-diagnoses-guidelines', 'narrative', none],
  ['5.dialog.4', 'chronic-care-processes', 'narrative', none],
  ['6.base.1', 'postnatal-check-up', 'proportion', regional('90 %')],
  ['6.base.2', 'newborn-home-visit', 'proportion', regional('85 %')],
  ['6.base.3', 'health-talks', 'proportion', regional('35 %')],
  ['6.base.3.offered', 'health-talks-offered', 'proportion', regional('100 %')],
  ['6.base.4', 'lifestyle-risk-cardiometabolic', 'proportion', regional('80 %')],
  ['6.base.5', 'lifestyle-action-cardiometabolic', 'proportion', steps('65 %', '85 %')],
  ['6.base.6', 'lifestyle-risk-mental-health', 'proportion', regional('65 %')],
  ['6.base.7', 'lifestyle-action-mental-health', 'proportion', steps('55 %', '75 %')],
  ['6.dialog.1', 'prevention-under-limited-resources', 'narrative', none],
  ['7.base.1', 'medication-review-75', 'proportion', regional('50 %')],
  ['7.base.2', 'medication-review-residents', 'proportion', increase],
  ['7.base.3', 'treatment-limitation-residents', 'proportion', increase],
  ['7.deep.1', 'medication-review-residents-rub-4-5', 'proportion', none],
  ['8.base.1', 'first-line-adult-assessment', 'proportion', increase],
  ['8.base.2', 'talking-therapy', 'count', increase],
  ['8.base.3', 'violence-question', 'proportion', increase],
  ['8.dialog.1', 'psychosocial-teams', 'narrative', none],
  ['9.dialog.1', 'follow-up-after-discharge', 'proportion', none],
  ['10.base.1', 'antibiotics', 'rate', none],
  ['11.dialog.1', 'equity-and-need', 'narrative', none],
  ['12.dialog.1', 'listed', 'count', none],
  ['12.dialog.2', 'listed-rub-4-5', 'count', none],
  ['12.dialog.2.rub-4', 'listed-rub-4', 'count', none],
  ['12.dialog.2.rub-5', 'listed-rub-5', 'count', none],
  ['12.dialog.3', 'listed-rub-4-5-share', 'proportion', none],
  ['12.dialog.3.rub-4', 'listed-rub-4-share', 'proportion', none],
  ['12.dialog.3.rub-5', 'listed-rub-5-share', 'proportion', none],
  ['12.dialog.4', 'visits-per-1000', 'rate', none],
  ['12.dialog.5', 'age-quotient', 'quotient', none],
  ['12.dialog.6', 'acg', 'quotient', none],
  ['12.dialog.7', 'cni', 'quotient', none],
  ['12.dialog.8', 'out-of-region-digital-cost', 'sum', none],
  ['12.dialog.9', 'out-of-region-contacts', 'breakdown', none],
  ['12.dialog.10', 'listed-change', 'difference', none],
  ['12.dialog.10.joined', 'listed-joined', 'count', none],
  ['12.dialog.10.left', 'listed-left', 'count', none],
  ['13.1', 'patient-survey-need-met', 'supplied', none],
];

/** How many bullets each area prints, by the heading they stand under (areas 2 to 12). */
const printed = {
  base: [3, 4, 1, 0, 7, 3, 3, 0, 1, 0, 0],
  deep: [2, 5, 0, 1, 0, 1, 0, 0, 0, 0, 0],
  dialog: [2, 1, 3, 4, 1, 0, 1, 1, 0, 1, 10],
} as const;

const bulletsPrinted = Object.entries(printed).flatMap(([heading, areas]) =>
  areas.flatMap((n, index) => Array.from({ length: n }, (_, i) => `${index + 2}.${heading}.${i + 1}`)),
);

const bulletOf = (id: string): string => id.split('.').slice(0, 3).join('.');

const entry = (id: string): Indicator => {
  const found = norrbotten2026.indicators.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

const useOf = (id: string): Use => {
  const [area, heading] = id.split('.');
  if (area === '12') return 'context';
  return area === '13' ? 'dialog' : (heading as Use);
};

describe('norrbotten2026', () => {
  test('has an entry for every bullet of areas 2–12, and 13.1', () => {
    const bullets = [...new Set(norrbotten2026.indicators.map(({ source }) => source.row))];
    expect(bulletsPrinted).toHaveLength(55);
    expect([...bullets].sort()).toEqual([...bulletsPrinted, '13.1'].sort());
  });

  test('22 base, 9 deep and 24 dialogue bullets, 10 of them context', () => {
    const bullets = new Map(norrbotten2026.indicators.map(({ source, use }) => [source.row, use]));
    bullets.delete('13.1');
    const number = (use: Use): number => [...bullets.values()].filter((one) => one === use).length;
    expect([number('base'), number('deep'), number('dialog'), number('context')]).toEqual([22, 9, 14, 10]);
  });

  test('has these entries and no other, with slugs of their own', () => {
    expect(norrbotten2026.indicators.map(({ id }) => id).sort()).toEqual(entries.map(([id]) => id).sort());
    expect(new Set(norrbotten2026.indicators.map(({ slug }) => slug)).size).toBe(entries.length);
  });

  test.each(entries)('%s stands as the document prints it', (id, slug, kind, goals) => {
    const one = entry(id);
    expect(one.source.row).toBe(id === '13.1' ? id : bulletOf(id));
    expect(one.slug).toBe(slug);
    expect(one.measure.kind).toBe(kind);
    expect(one.goals).toEqual(goals);
    expect(one.use).toBe(useOf(id));
  });

  test.each(entries)('%s has names, source and readings in both languages', (id, _, kind) => {
    const one = entry(id);
    expect(one.source.document).toBe('Norrbotten 2026');
    if (kind !== 'narrative') expect(one.assumptions.length).toBeGreaterThan(0);
    for (const text of [one.name, one.source.printed, ...one.assumptions]) {
      expect(text?.sv).toMatch(/\S/);
      expect(text?.en).toMatch(/\S/);
    }
  });

  test('base entries are reported by tertials; 5.dialog.2 by half-years and years', () => {
    for (const one of norrbotten2026.indicators.filter(({ use }) => use === 'base'))
      expect([one.id, one.reported]).toEqual([one.id, ['tertial']]);
    expect(entry('5.dialog.2').reported).toEqual(['half-year', 'year']);
  });

  test('looks back twelve months but for the entries of complex needs', () => {
    const windowsOf = (node: unknown): readonly number[] => {
      if (typeof node !== 'object' || node === null) return [];
      const within = Object.values(node).flatMap(windowsOf);
      return 'of' in node && node.of === 'period-end' && 'months' in node && !('back' in node)
        ? [Number(node.months), ...within]
        : within;
    };
    const back = (id: string) => [...new Set(windowsOf(entry(id).measure))].filter((n) => n !== 0).sort();
    expect(back('2.base.1')).toEqual([-12]);
    expect(back('3.base.1')).toEqual([-12]);
    expect(back('5.deep.1')).toEqual([-15]);
    expect(back('7.deep.1')).toEqual([-15]);
    expect(back('6.base.1')).toEqual([-16, -4]);
    expect(back('3.base.4')).toEqual([]);
    expect(back('12.dialog.9')).toEqual([-12]);
  });

  test('survives JSON, and is frozen', () => {
    expect(JSON.parse(JSON.stringify(norrbotten2026))).toEqual(norrbotten2026);
    expect(Object.isFrozen(norrbotten2026.indicators)).toBe(true);
  });
});
