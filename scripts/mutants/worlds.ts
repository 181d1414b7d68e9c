/**
 * What the definitions are tried against: rows with numbers that were counted by hand.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome, SyncFactSource, withParameters } from 'vardval';
import { fromCsv } from 'vardval/csv';
import { boundaries } from '../../test/regions/mutants/boundaries.js';
import { type Boundary, sourceOf } from '../../test/regions/mutants/boundary.js';

/** One number of a hand count; what is undefined was not counted. */
export interface Line {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string | null;
  readonly sex: string;
  readonly category: string;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  /** null: by hand there is none. */
  readonly value: number | null | undefined;
}

/** Rows, and what was counted of them. */
export interface World {
  readonly name: string;
  readonly plan: string;
  readonly parameters: Parameters<typeof withParameters>[1];
  readonly source: SyncFactSource;
  readonly lines: readonly Line[];
}

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** `5/12`, `0.95`, `12.50`; nothing is undefined. */
function numberOf(text: string): number | undefined {
  if (text === '') return undefined;
  const [numerator = '', denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}

function cells(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(join(examples, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.trimEnd().split(','));
}

/** The rows of a folder, held in memory: they are read thousands of times. */
async function held(folder: string): Promise<SyncFactSource> {
  const from = fromCsv(folder);
  const batches = new Map<string, readonly (readonly object[])[]>();
  for (const table of from.tables) {
    const all: (readonly object[])[] = [];
    for await (const batch of from.batches(table)) all.push(batch);
    batches.set(table, all);
  }
  return {
    tables: from.tables,
    columns: (table) => from.columns(table),
    batches: (table) => batches.get(table) ?? [],
    repeatable: () => true,
  };
}

/** The small region of Norrbotten 2024; quotients and continuity are counted as values, what is else as counts. */
async function smallRegion(): Promise<World> {
  const byValue = /^(A2|A3|A4|C6)/u;
  const lines = cells('small-region/expected.csv').map((all): Line => {
    const [indicator = '', period = '', unit = '', numerator = '', denominator = '', value = ''] = all;
    const isValue = byValue.test(indicator);
    return {
      indicator,
      period,
      unit: unit === '' ? null : unit,
      sex: '',
      category: '',
      numerator: isValue ? undefined : numberOf(numerator),
      denominator: numberOf(denominator),
      value: isValue ? (numberOf(value) ?? null) : undefined,
    };
  });
  return {
    name: 'small-region',
    plan: 'norrbotten-2024',
    parameters: { farFollowUpCodes: ['DX999'] },
    source: await held(join(examples, 'small-region')),
    lines,
  };
}

const parametersOfPlan: Readonly<Record<string, World['parameters']>> = {
  'norrbotten-2021': { renewalTopics: ['förnya recept'] },
  'norrbotten-2026': {},
  'vasterbotten-2025': { violenceTerms: ['VÅLDNR'] },
};

function planLines(file: string): readonly Line[] {
  return cells(`small-region-plans/${file}`).map((all): Line => {
    const [indicator = '', period = '', unit = '', sex = '', category = '', ...numbers] = all;
    const [numerator = '', denominator = '', value = ''] = numbers;
    return {
      indicator,
      period,
      unit: unit === '' ? null : unit,
      sex,
      category,
      numerator: numberOf(numerator),
      denominator: numberOf(denominator),
      value: numberOf(value),
    };
  });
}

async function smallRegionPlans(): Promise<readonly World[]> {
  const folder = join(examples, 'small-region-plans');
  const source = await held(folder);
  const both = mkdtempSync(join(tmpdir(), 'small-region-plans-'));
  for (const from of [folder, join(folder, 'populations')]) {
    cpSync(from, both, {
      recursive: true,
      filter: (path) => path === from || (path.endsWith('.csv') && !path.includes('expected')),
    });
  }
  const withPopulations = await held(both);
  rmSync(both, { recursive: true });
  return [
    ...Object.entries(parametersOfPlan).map(([plan, parameters]) => ({
      name: 'small-region-plans',
      plan,
      parameters,
      source,
      lines: planLines(`expected-${plan}.csv`),
    })),
    {
      name: 'populations',
      plan: 'vasterbotten-2025',
      parameters: parametersOfPlan['vasterbotten-2025'] ?? {},
      source: withPopulations,
      lines: planLines('populations/expected-vasterbotten-2025.csv'),
    },
  ];
}

function boundaryWorld(boundary: Boundary, i: number): World {
  const { plan, indicator, period, parameters = {}, rows, unit = null, category = '' } = boundary;
  const { numerator, denominator, value } = boundary;
  const line = { indicator, period, unit, sex: '', category, numerator, denominator, value };
  return { name: `boundary ${i + 1}`, plan, parameters, source: sourceOf(rows), lines: [line] };
}

/** All of it. */
export async function worlds(): Promise<readonly World[]> {
  return [await smallRegion(), ...(await smallRegionPlans()), ...boundaries.map(boundaryWorld)];
}

type Place = Pick<Line, 'indicator' | 'period' | 'unit' | 'sex' | 'category'>;

/** One text a place, for lines and outcomes alike. */
export function placeOfLine({ indicator, period, unit, sex, category }: Place): string {
  return [indicator, period, unit ?? '', sex, category].join('|');
}

/** {@link placeOfLine} of an outcome. */
export function placeOfOutcome({ indicator, period, unit, stratum, category }: Outcome): string {
  return placeOfLine({ indicator, period, unit, sex: stratum.sex ?? '', category: category ?? '' });
}

/** Whether the outcome is what was counted. */
export function agrees(line: Line, outcome: Outcome | undefined): boolean {
  // A category without rows has no outcome.
  if (outcome === undefined) return line.category !== '' && line.numerator === 0;
  if (line.numerator !== undefined && line.numerator !== outcome.numerator) return false;
  if (line.denominator !== undefined && line.denominator !== outcome.denominator) return false;
  if (line.value === undefined) return true;
  if (line.value === null || outcome.value === null) return line.value === outcome.value;
  return Math.abs(outcome.value - line.value) < 1e-12;
}
