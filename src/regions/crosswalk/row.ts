import type { CrosswalkEntry, CrosswalkRow, DefinitionChange } from '../../core/crosswalk/crosswalk.js';
import type { Text } from '../../core/parameter.js';

/** The plans and rules in the order in which definitions are followed. */
export const plans: readonly string[] = [
  'norrbotten-2021',
  'norrbotten-2024',
  'norrbotten-2026',
  'vasterbotten-2025',
  'halsoval-bonus',
];

type At = (id: string, change?: DefinitionChange) => CrosswalkEntry;

const inPlan =
  (plan: string): At =>
  (id, change) => ({ plan, id, change: change ?? null });

/** An entry of the report of 2021. */
export const n21: At = /* @__PURE__ */ inPlan('norrbotten-2021');
/** An entry of Norrbotten's plan of 2024. */
export const n24: At = /* @__PURE__ */ inPlan('norrbotten-2024');
/** An entry of Norrbotten's plan of 2026. */
export const n26: At = /* @__PURE__ */ inPlan('norrbotten-2026');
/** An entry of Västerbotten's plan of 2025. */
export const v25: At = /* @__PURE__ */ inPlan('vasterbotten-2025');
/** A rule of the bonus by listing points. */
export const bonus: At = /* @__PURE__ */ inPlan('halsoval-bonus');

/** The definition is another: no line across it. */
export function differs(sv: string, en: string): DefinitionChange {
  return { note: { sv, en }, comparable: false };
}

/** Something changed that is to be said, and the values may still be compared. */
export function noted(sv: string, en: string): DefinitionChange {
  return { note: { sv, en }, comparable: true };
}

/** A row of the crosswalk. */
export function row(
  slug: string,
  entries: readonly CrosswalkEntry[],
  note: Text | null = null,
  related: readonly string[] = [],
): CrosswalkRow {
  return { slug, entries, note, related };
}

/** Rows that stand in one plan only and need no word, by slug. */
export function alone(at: At, ids: Readonly<Record<string, string>>): readonly CrosswalkRow[] {
  return Object.entries(ids).map(([slug, id]) => row(slug, [at(id)]));
}

/** From the year so far to the twelve months that end with the period. */
export const rolling12: DefinitionChange = /* @__PURE__ */ noted(
  '2024 räknas från periodens början, 2026 under rullande 12 månader: ett år går att jämföra med de tolv månader som slutar med tertial 3, delår inte.',
  '2024 counts from the beginning of the period, 2026 over rolling 12 months: a year can be compared with the twelve months that end with the third tertial, interim periods cannot.',
);

/** {@link rolling12}, and something more. */
export function rolling12And(sv: string, en: string): DefinitionChange {
  return noted(`${rolling12.note.sv} ${sv}`, `${rolling12.note.en} ${en}`);
}
