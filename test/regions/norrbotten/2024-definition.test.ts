import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/core/measure/indicator.js';
import type { Goal } from '../../../src/core/outcome/goal-kinds.js';
import { norrbotten2024 } from '../../../src/regions/norrbotten/index.js';

const regional = (kind: 'at-least', bound: string): Goal => ({ kind, bound, level: 'regional' });
const atLeast = (bound: string): readonly Goal[] => [regional('at-least', bound)];
const steps = (first: string, second: string): readonly Goal[] => [
  { kind: 'steps', bounds: [first, second], level: 'regional' },
];
const increase: readonly Goal[] = [{ kind: 'increase', level: 'regional' }];
const none: readonly Goal[] = [];

const month = 'MÅN, DÅ04, DÅ08, ÅR';
const interim = 'DÅ04, DÅ08, ÅR';
const year = 'ÅR';

/** Read from the document, with the ids of the parts: entry, its row, slug, kind of measure, Mål, Period. */
const rows: readonly (readonly [string, string, string, string, readonly Goal[], string])[] = [
  ['A1', 'A1', 'listed', 'count', none, interim],
  ['A1.change', 'A1', 'listed-change', 'difference', none, interim],
  ['A2', 'A2', 'age-quotient', 'quotient', none, interim],
  ['A3', 'A3', 'cni', 'quotient', none, interim],
  ['A4', 'A4', 'acg', 'quotient', none, interim],
  ['B1', 'B1', 'health-talks', 'proportion', atLeast('35 %'), month],
  ['B1.40', 'B1', 'health-talks-40', 'proportion', atLeast('35 %'), month],
  ['B1.50', 'B1', 'health-talks-50', 'proportion', atLeast('35 %'), month],
  ['B1.60', 'B1', 'health-talks-60', 'proportion', atLeast('35 %'), month],
  ['B2.prescribed', 'B2', 'far-prescribed', 'count', increase, year],
  ['B2.followed-up', 'B2', 'far-followed-up', 'count', increase, year],
  ['B3', 'B3', 'tobacco-cessation', 'count', increase, year],
  [
    'B4',
    'B4',
    'postnatal-check-up',
    'proportion',
    [regional('at-least', '85 %'), { kind: 'at-least', bound: '90 %', level: 'national' }],
    interim,
  ],
  ['B5', 'B5', 'newborn-home-visit', 'proportion', atLeast('85 %'), interim],
  ['B6', 'B6b', 'combined-access', 'pooled', none, interim],
  ['B6a', 'B6a', 'telephone-access', 'proportion', atLeast('100 %'), interim],
  ['B6b', 'B6b', 'chat-access', 'proportion', atLeast('100 %'), interim],
  ['B7', 'B7', 'medical-assessment', 'proportion', atLeast('100 %'), month],
  ['B8a', 'B8a', 'lifestyle-risk-cardiometabolic', 'proportion', atLeast('80 %'), interim],
  ['B8b', 'B8b', 'lifestyle-action-cardiometabolic', 'proportion', steps('65 %', '85 %'), interim],
  ['B9a', 'B9a', 'lifestyle-risk-mental-health', 'proportion', atLeast('65 %'), interim],
  ['B9b', 'B9b', 'lifestyle-action-mental-health', 'proportion', steps('55 %', '75 %'), interim],
  ['B10', 'B10', 'talking-therapy', 'count', increase, interim],
  ['B10.DU008', 'B10', 'talking-therapy-du008', 'count', none, interim],
  ['B10.DU009', 'B10', 'talking-therapy-du009', 'count', none, interim],
  ['B10.DU010', 'B10', 'talking-therapy-du010', 'count', none, interim],
  ['B10.iCBT', 'B10', 'talking-therapy-internet', 'count', none, interim],
  ['C1', 'C1', 'out-of-region-digital-cost', 'sum', [{ kind: 'decrease', level: 'regional' }], interim],
  ['C1.contacts', 'C1', 'out-of-region-digital-contacts', 'count', none, interim],
  ['C2', 'C2', 'violence-question', 'proportion', increase, interim],
  ['C3', 'C3', 'medication-review-75', 'proportion', atLeast('50 %'), month],
  ['C4', 'C4', 'sip-named-care-contact', 'proportion', atLeast('85 %'), interim],
  ['C6a', 'C6a', 'continuity-physician', 'continuity', increase, interim],
  ['C6a.upc', 'C6a', 'continuity-physician-upc', 'continuity', none, interim],
  ['C6b', 'C6b', 'continuity-nurse', 'continuity', increase, interim],
  ['C6b.upc', 'C6b', 'continuity-nurse-upc', 'continuity', none, interim],
  ['C7a', 'C7a', 'named-physician', 'proportion', increase, interim],
  ['C7b', 'C7b', 'named-care-contact', 'proportion', increase, interim],
];

const printedPeriod: Readonly<Record<string, string>> = { month: 'MÅN', year: 'ÅR' };

const entry = (id: string): Indicator => {
  const found = norrbotten2024.indicators.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

interface Found {
  readonly name: string;
  readonly value: unknown;
}

/** The parameters of a definition, found by walking its data. */
function parametersOf(node: unknown): readonly Found[] {
  if (typeof node !== 'object' || node === null) return [];
  const within = Object.values(node).flatMap(parametersOf);
  return 'kind' in node && node.kind === 'param' && 'name' in node && 'value' in node
    ? [{ name: String(node.name), value: node.value }, ...within]
    : within;
}

const parameterNames = (id: string): readonly string[] =>
  [...new Set(parametersOf(entry(id)).map(({ name }) => name))].sort();

describe('norrbotten2024', () => {
  it('has an entry for every row of the document, and no other', () => {
    expect(norrbotten2024.indicators.map(({ id }) => id)).toEqual(rows.map(([id]) => id));
    expect(new Set(norrbotten2024.indicators.map(({ slug }) => slug)).size).toBe(rows.length);
  });

  it.each(rows)('%s stands as the document prints it', (id, row, slug, kind, goals, period) => {
    const one = entry(id);
    expect(one.source.row).toBe(row);
    expect(one.slug).toBe(slug);
    expect(one.measure.kind).toBe(kind);
    expect(one.goals).toEqual(goals);
    expect(one.reported.map((kindOf) => printedPeriod[kindOf] ?? kindOf).join(', ')).toBe(period);
    expect(one.use).toBe('base');
  });

  it.each(rows)('%s has names, source and assumptions in both languages', (id) => {
    const one = entry(id);
    expect(one.source.document).toBe('Norrbotten 2024');
    // Every row leaves something open that the decided readings answer.
    expect(one.assumptions.length).toBeGreaterThan(0);
    for (const text of [
      one.name,
      one.source.printed,
      ...one.assumptions,
      ...(one.comment === null ? [] : [one.comment]),
    ]) {
      expect(text?.sv).toMatch(/\S/);
      expect(text?.en).toMatch(/\S/);
    }
    expect(one.source.printed?.sv).toMatch(/^Indikator: /);
    expect(one.source.printed?.en).toMatch(/^Indicator: /);
  });

  it('survives JSON, and is frozen', () => {
    expect(JSON.parse(JSON.stringify(norrbotten2024))).toEqual(norrbotten2024);
    expect(Object.isFrozen(norrbotten2024)).toBe(true);
    expect(Object.isFrozen(norrbotten2024.indicators)).toBe(true);
    for (const one of norrbotten2024.indicators) expect(Object.isFrozen(one.measure)).toBe(true);
  });

  it('leaves one parameter without a value: the codes of a follow-up of FaR', () => {
    const unset = parametersOf(norrbotten2024).filter(({ value }) => value === null);
    expect([...new Set(unset.map(({ name }) => name))]).toEqual(['farFollowUpCodes']);
    const needing = rows.map(([id]) => id).filter((id) => parameterNames(id).includes('farFollowUpCodes'));
    expect(needing).toEqual(['B2.followed-up']);
  });

  it.each([
    ['B1', ['actionNoteTerms', 'b1ListingKinds']],
    ['B6a', ['eves', 'leaveOutAbandonedCalls', 'saturdays']],
    ['B8a', ['cardiometabolicDiagnoses', 'lifestyleLookBackMonths']],
    ['B9a', ['lifestyleLookBackMonths']],
    ['B9b', ['actionNoteTerms', 'lifestyleLookBackMonths']],
    ['B10.iCBT', ['actionNoteTerms']],
    ['C3', []],
    ['C6a', ['chronicDiseases', 'continuityLeastVisits', 'continuityMonths']],
  ])('%s can be read otherwise by its parameters, and its assumptions name them', (id, names) => {
    expect(parameterNames(id)).toEqual(names);
    const said = entry(id)
      .assumptions.map(({ sv, en }) => `${sv} ${en}`)
      .join(' ');
    for (const name of names) expect(said).toContain(name);
  });

  it('quotes the document without the hyphens of its line breaks', () => {
    expect(entry('B7').source.printed?.sv).toBe(
      [
        'Indikator: Medicinsk bedömning inom 3 dagar. Medicinsk bedömning inom 3 dagar efter kontakt med hälsocentralen av legitimerad personal (inklusive kuratorer)',
        'Styrdokument: Vårdgarantin. Riktlinjer för rapportering till nationella väntetidsdatabasen',
        'Datakälla: VAS: besöksregistrering',
        'Nämnare: Antal nybesök och oplanerade återbesök under angiven period med Orsak till väntan = I (Ingen orsak till väntan).',
        'Täljare: Antal av dessa vars tid mellan beslutsdatum och datum för medicinsk bedömning som inte överstiger 3 dagar.',
        'Kommentar: Tas ut månadsvis, tillgänglig i Datalagret via Infoview.',
      ].join('\n'),
    );
  });

  it('pools telephone and chat, and nothing else', () => {
    expect(entry('B6').measure).toEqual({ kind: 'pooled', of: ['B6a', 'B6b'] });
  });

  it('names the gates of the structural pay in words, for they are no part of the outcome', () => {
    expect(entry('B8b').comment?.sv).toContain('B8a');
    expect(entry('B9b').comment?.sv).toContain('B9a');
  });
});
