import type { Text } from '../parameter.js';
import type { ComparedEntry, PlanChange, RenumberedEntry } from './compare-plans.js';
import type { MeasurePart } from './differences.js';

/** A change before it is put into words. */
export type Change = Omit<PlanChange, 'text'>;

/** What a sentence is about. */
export type Told =
  | { readonly what: 'added' | 'removed'; readonly entry: ComparedEntry }
  | { readonly what: 'renumbered'; readonly entry: RenumberedEntry }
  | { readonly what: 'changed'; readonly change: Change };

const aspects: Readonly<Record<PlanChange['aspect'], Text>> = {
  name: { sv: 'namnet', en: 'the name' },
  goal: { sv: 'målet', en: 'the goal' },
  reported: { sv: 'redovisningen', en: 'the reporting' },
  use: { sv: 'användningen', en: 'the use' },
  kind: { sv: 'måttets slag', en: 'the kind of measure' },
  window: { sv: 'tiden', en: 'the time' },
  codes: { sv: 'koderna', en: 'the codes' },
  condition: { sv: 'ett villkor', en: 'a condition' },
  parameter: { sv: 'en parameter', en: 'a parameter' },
  formula: { sv: 'räknesättet', en: 'the formula' },
};

const parts: Readonly<Record<MeasurePart, Text>> = {
  population: { sv: 'i populationen', en: 'of the population' },
  numerator: { sv: 'i täljaren', en: 'of the numerator' },
  denominator: { sv: 'i nämnaren', en: 'of the denominator' },
  measure: { sv: 'i måttet', en: 'of the measure' },
};

/** A difference in a sentence, in both languages. */
export function changeText(told: Told): Text {
  switch (told.what) {
    case 'added':
      return {
        sv: `${told.entry.id} ${told.entry.name.sv}: ny.`,
        en: `${told.entry.id} ${told.entry.name.en}: new.`,
      };
    case 'removed':
      return {
        sv: `${told.entry.id} ${told.entry.name.sv}: finns inte kvar.`,
        en: `${told.entry.id} ${told.entry.name.en}: gone.`,
      };
    case 'renumbered':
      return {
        sv: `${told.entry.before} ${told.entry.name.sv}: har numret ${told.entry.after}.`,
        en: `${told.entry.before} ${told.entry.name.en}: has the number ${told.entry.after}.`,
      };
    case 'changed':
      return { sv: inLanguage(told.change, 'sv'), en: inLanguage(told.change, 'en') };
  }
}

function inLanguage({ aspect, part, before, after }: Change, language: keyof Text): string {
  const own = aspects[aspect][language];
  const what = part === null || aspect === 'kind' ? own : `${own} ${parts[part][language]}`;
  const [added, gone] = language === 'sv' ? ['nytt', 'borttaget'] : ['new', 'gone'];
  if (before === null) return `${what}, ${added}: ${after?.[language] ?? ''}`;
  if (after === null) return `${what}, ${gone}: ${before[language]}`;
  return `${what}: ${before[language]} → ${after[language]}`;
}
