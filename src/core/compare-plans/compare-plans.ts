import type { Indicator, Use } from '../measure/indicator.js';
import { type Goal, goalText } from '../outcome/goal.js';
import type { Text } from '../parameter.js';
import type { PeriodKind } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { canonicalJson } from '../program/hash.js';
import { requireObject } from '../received.js';
import { type ChangeAspect, type Difference, differences, type MeasurePart } from './differences.js';
import { type Change, changeText } from './sentences.js';

/** An entry that is in one of the plans only. */
export interface ComparedEntry {
  readonly slug: string;
  readonly id: string;
  readonly name: Text;
}

/** An entry of both plans under another id. */
export interface RenumberedEntry {
  readonly slug: string;
  readonly name: Text;
  readonly before: string;
  readonly after: string;
}

/** One thing that changed about an entry, or in its definition. */
export interface PlanChange {
  readonly aspect: 'name' | 'goal' | 'reported' | 'use' | ChangeAspect;
  /** Where in the measure; null for what stands beside it. */
  readonly part: MeasurePart | null;
  readonly before: Text | null;
  readonly after: Text | null;
  /** The change in a sentence. */
  readonly text: Text;
}

/** An entry of both plans, and what changed. */
export interface ChangedEntry extends RenumberedEntry {
  readonly changes: readonly PlanChange[];
  /** Whether something changed that can change a value: anything in the measure. */
  readonly isOtherMeasure: boolean;
}

/** What is different between two plans. */
export interface PlanComparison {
  /** The id of the plan before. */
  readonly before: string;
  /** The id of the plan after. */
  readonly after: string;
  readonly added: readonly ComparedEntry[];
  readonly removed: readonly ComparedEntry[];
  readonly renumbered: readonly RenumberedEntry[];
  readonly changed: readonly ChangedEntry[];
  /** Slugs of the entries of both plans in which nothing but the number may differ. */
  readonly unchanged: readonly string[];
  /** All of it as sentences, one a difference. */
  readonly sentences: { readonly sv: readonly string[]; readonly en: readonly string[] };
}

/**
 * Compares two plans entry by entry: what was added, removed, renumbered, and what changed in goals, windows, codes,
 * populations and numerators. It is made from the definition trees; entries are the same where they have one slug.
 *
 * @param before - the plan as it was
 * @param after - the plan as it is
 * @returns the differences, as data and in sentences in Swedish and English
 * @example
 * ```ts
 * import { comparePlans } from 'vardval';
 * import { norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
 * const compared = comparePlans(norrbotten2024, norrbotten2026);
 * compared.renumbered.find((one) => one.slug === 'medication-review-75'); // => { before: 'C3', after: '7.base.1', … }
 * compared.removed.some((one) => one.id === 'B3'); // => true
 * const checkUp = compared.changed.find((one) => one.slug === 'postnatal-check-up');
 * checkUp?.changes.find((one) => one.aspect === 'goal')?.after?.en; // => '≥ 90 % (regional)'
 * ```
 */
export function comparePlans(before: Plan, after: Plan): PlanComparison {
  requireObject(before, 'comparePlans: the first plan');
  requireObject(after, 'comparePlans: the second plan');
  const pairs = pairsOf(before, after);
  const left = new Set(pairs.map(([one]) => one));
  const right = new Set(pairs.map(([, one]) => one));
  const removed = before.indicators.filter((one) => !left.has(one)).map(entryOf);
  const added = after.indicators.filter((one) => !right.has(one)).map(entryOf);
  const idsAfter = new Map(pairs.map(([a, b]) => [a.id, b.id]));
  const entries = pairs.map(([a, b]) => changedEntry(a, b, idsAfter));
  const renumbered = entries
    .filter((one) => one.before !== one.after)
    .map(({ slug, name, before: from, after: to }) => ({ slug, name, before: from, after: to }));
  const changed = entries.filter((one) => one.changes.length > 0);
  const unchanged = entries.filter((one) => one.changes.length === 0).map((one) => one.slug);
  const told = [
    ...added.map((one) => changeText({ what: 'added', entry: one })),
    ...removed.map((one) => changeText({ what: 'removed', entry: one })),
    ...renumbered.map((one) => changeText({ what: 'renumbered', entry: one })),
    ...changed.flatMap((one) =>
      one.changes.map(({ text }) => ({ sv: `${one.after}: ${text.sv}`, en: `${one.after}: ${text.en}` })),
    ),
  ];
  return Object.freeze({
    before: before.id,
    after: after.id,
    added: Object.freeze(added),
    removed: Object.freeze(removed),
    renumbered: Object.freeze(renumbered),
    changed: Object.freeze(changed),
    unchanged: Object.freeze(unchanged),
    sentences: Object.freeze({
      sv: Object.freeze(told.map((text) => text.sv)),
      en: Object.freeze(told.map((text) => text.en)),
    }),
  });
}

/** Entries with one slug: first those of one id, then in order where a plan has several of it. */
function pairsOf(before: Plan, after: Plan): readonly (readonly [Indicator, Indicator])[] {
  const open = [...after.indicators];
  const take = (is: (other: Indicator) => boolean): Indicator | null => {
    const at = open.findIndex(is);
    return at < 0 ? null : (open.splice(at, 1)[0] ?? null);
  };
  const sameId = new Map(
    before.indicators.map((one) => [one, take(({ slug, id }) => slug === one.slug && id === one.id)]),
  );
  return before.indicators.flatMap((one): (readonly [Indicator, Indicator])[] => {
    const other = sameId.get(one) ?? take(({ slug }) => slug === one.slug);
    return other === null ? [] : [[one, other]];
  });
}

function entryOf({ slug, id, name }: Indicator): ComparedEntry {
  return Object.freeze({ slug, id, name });
}

function changedEntry(
  before: Indicator,
  after: Indicator,
  idsAfter: ReadonlyMap<string, string>,
): ChangedEntry {
  const inMeasure = measureDifferences(before, after, idsAfter);
  const found: Change[] = [
    ...pair('name', before.name, after.name),
    ...pair('goal', goalsText(before.goals), goalsText(after.goals)),
    ...pair('reported', kindsText(before.reported), kindsText(after.reported)),
    ...pair('use', useText(before.use), useText(after.use)),
    ...inMeasure,
  ];
  return Object.freeze({
    slug: after.slug,
    name: after.name,
    before: before.id,
    after: after.id,
    changes: Object.freeze(
      found.map((one) => Object.freeze({ ...one, text: changeText({ what: 'changed', change: one }) })),
    ),
    isOtherMeasure: inMeasure.length > 0,
  });
}

/**
 * What is different between the measures of two entries; what is pooled is compared under the ids of the later plan.
 *
 * @param before - the entry as it was
 * @param after - the entry as it is
 * @param idsAfter - the later plan's id of each entry of the earlier one
 * @returns the differences, none where both count the same
 */
export function measureDifferences(
  before: Indicator,
  after: Indicator,
  idsAfter: ReadonlyMap<string, string> = new Map(),
): readonly Difference[] {
  const renamed = (ids: readonly string[]): readonly string[] => ids.map((id) => idsAfter.get(id) ?? id);
  const { measure } = before;
  if (measure.kind === 'pooled') {
    return differences({ ...measure, of: renamed(measure.of) }, after.measure);
  }
  if (measure.kind === 'part') {
    return differences({ ...measure, of: renamed(measure.of), among: renamed(measure.among) }, after.measure);
  }
  return differences(measure, after.measure);
}

function pair(
  aspect: 'name' | 'goal' | 'reported' | 'use',
  before: Text | null,
  after: Text | null,
): readonly Change[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return [{ aspect, part: null, before, after }];
}

const levels: Readonly<Record<Goal['level'], Text>> = {
  regional: { sv: 'regionalt', en: 'regional' },
  national: { sv: 'nationellt', en: 'national' },
};

function goalsText(goals: readonly Goal[]): Text | null {
  if (goals.length === 0) return null;
  const inLanguage = (language: keyof Text): string =>
    goals.map((goal) => `${goalText(goal, language)} (${levels[goal.level][language]})`).join(', ');
  return Object.freeze({ sv: inLanguage('sv'), en: inLanguage('en') });
}

const kindNames: Readonly<Record<PeriodKind, Text>> = {
  month: { sv: 'månad', en: 'month' },
  quarter: { sv: 'kvartal', en: 'quarter' },
  tertial: { sv: 'tertial', en: 'tertial' },
  'half-year': { sv: 'halvår', en: 'half-year' },
  DÅ04: { sv: 'delår april', en: 'interim April' },
  DÅ08: { sv: 'delår augusti', en: 'interim August' },
  year: { sv: 'år', en: 'year' },
};

function kindsText(kinds: readonly PeriodKind[]): Text | null {
  if (kinds.length === 0) return null;
  return {
    sv: kinds.map((kind) => kindNames[kind].sv).join(', '),
    en: kinds.map((kind) => kindNames[kind].en).join(', '),
  };
}

const uses: Readonly<Record<Use, Text>> = {
  base: { sv: 'basindikator', en: 'base indicator' },
  deep: { sv: 'fördjupning', en: 'in depth' },
  dialog: { sv: 'dialog och analys', en: 'dialogue and analysis' },
  context: { sv: 'förutsättning', en: 'context' },
};

function useText(use: Use): Text {
  return uses[use];
}
