import type { Text } from '../parameter.js';

/** What kind of thing was noticed while paying. */
export type PayFindingCode =
  | 'rule-does-not-pay-in-period'
  | 'parameter-not-yet-valid'
  | 'quotient-mean-off'
  | 'late-report'
  | 'late-report-ignored'
  | 'undated-report'
  | 'contradictory-reports'
  | 'unreadable-report'
  | 'action-plan-area-not-stated'
  | 'more-than-twice-share'
  | 'rest'
  | 'listed-at-closed-unit'
  | 'unknown-unit'
  | 'overlapping-listing'
  | 'no-persons'
  | 'no-residences'
  | 'contact-types-not-restricted'
  | 'supplied-differs'
  | 'missing-dose'
  | 'missing-share'
  | 'known-later'
  | 'rows-rejected';

/** Something that a reader of a statement should know: named, counted, never silently in or out of an amount. */
export interface PayFinding {
  readonly code: PayFindingCode;
  readonly rule: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly text: Text;
}

/** Collects findings; the same one is kept once. */
export interface Findings {
  add(
    code: PayFindingCode,
    at: { readonly rule?: string; readonly unit?: string; readonly period?: string },
    text: Text,
  ): void;
  all(): readonly PayFinding[];
}

export function findings(): Findings {
  const found = new Map<string, PayFinding>();
  return {
    add(code, { rule = null, unit = null, period = null } = {}, text) {
      const key = JSON.stringify([code, rule, unit, period, text.en]);
      if (!found.has(key))
        found.set(key, Object.freeze({ code, rule, unit, period, text: Object.freeze(text) }));
    },
    all: () => Object.freeze([...found.values()]),
  };
}
