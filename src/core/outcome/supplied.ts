import type { Indicator } from '../measure/indicator.js';
import type { Plan } from '../plan/plan.js';
import type { SuppliedValue } from '../program/word-tallies.js';
import type { Note } from './report.js';
import { share, type Value } from './values.js';

/** Values that somebody else made, by what they answer. */
export interface SuppliedRows {
  /** @param unit null = the region; @param sex null = both */
  at(one: Indicator, unit: string | null, period: string, sex: string | null): Value | null;
}

/**
 * Finds supplied values. A row answers exactly its indicator (id or slug), unit, period and sex. A delivered total is
 * never derived again; a missing one is Σ numerators / Σ denominators of what was delivered (readings, 17).
 */
export function suppliedRows(rows: readonly SuppliedValue[], plan: Plan, notes: Note[]): SuppliedRows {
  const byKey = new Map<string, SuppliedValue>();
  const names = new Set(plan.indicators.flatMap(({ id, slug }) => [id, slug]));
  for (const row of rows) {
    byKey.set(keyOf(row.indicator, row.unitId, row.period, row.sex), row);
    if (!names.has(row.indicator)) {
      notes.push({
        code: 'unknown-supplied',
        indicator: row.indicator,
        unit: row.unitId,
        period: row.period,
        text: {
          sv: `supplied: planen har ingen indikator "${row.indicator}"; raden används inte.`,
          en: `supplied: the plan has no indicator "${row.indicator}"; the row is not used.`,
        },
      });
    }
  }
  const of = (one: Indicator, row: SuppliedValue): boolean =>
    row.indicator === one.id || row.indicator === one.slug;

  return {
    at(one, unit, period, sex) {
      const exact =
        byKey.get(keyOf(one.id, unit, period, sex)) ?? byKey.get(keyOf(one.slug, unit, period, sex));
      if (exact !== undefined) return valueOfRow(exact);
      if (sex === null) {
        const sexes = rows.filter(
          (row) => of(one, row) && row.unitId === unit && row.period === period && row.sex !== null,
        );
        const added = addedUp(sexes);
        if (added !== null) return added;
      }
      if (unit !== null) return null;
      return addedUp(
        rows.filter((row) => of(one, row) && row.unitId !== null && row.period === period && row.sex === sex),
      );
    },
  };
}

function keyOf(indicator: string, unit: string | null, period: string, sex: string | null): string {
  return JSON.stringify([indicator, unit, period, sex]);
}

function valueOfRow({ numerator, denominator, value }: SuppliedValue): Value {
  if (
    numerator !== null &&
    denominator !== null &&
    Number.isInteger(numerator) &&
    Number.isInteger(denominator)
  ) {
    const made = share(numerator, denominator);
    return value === null ? made : { ...made, value };
  }
  return { numerator, denominator, value: value ?? numerator, exact: null };
}

/** Σ/Σ where every part has both; parts without cannot be added up. */
function addedUp(rows: readonly SuppliedValue[]): Value | null {
  if (rows.length === 0 || rows.some((row) => row.numerator === null)) return null;
  const sum = (of: (row: SuppliedValue) => number | null): number =>
    rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const numerator = sum((row) => row.numerator);
  if (rows.every((row) => row.denominator === null))
    return { numerator, denominator: null, value: numerator, exact: null };
  if (rows.some((row) => row.denominator === null)) return null;
  const denominator = sum((row) => row.denominator);
  if (Number.isInteger(numerator) && Number.isInteger(denominator)) return share(numerator, denominator);
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator, exact: null };
}
