import type { Indicator } from '../measure/indicator.js';
import type { Plan } from '../plan/plan.js';
import type { SuppliedValue } from '../program/word-tallies.js';
import type { Note } from './report.js';
import { share, type Value } from './values.js';

/** Values that somebody else made, by what they answer. */
export interface SuppliedRows {
  /** Whether there is any row about the indicator. */
  has(one: Indicator): boolean;
  /** The value of exactly this place, as delivered and not added up. */
  delivered(one: Indicator, unit: string | null, period: string): number | null;
  /** @param unit null = the region; @param sex null = both */
  at(one: Indicator, unit: string | null, period: string, sex: string | null): Value | null;
}

/** What a row answers; rows that answer the same must say the same. */
interface Answer {
  readonly row: SuppliedValue;
  contradicted: boolean;
}

/**
 * Finds supplied values. A row answers exactly its indicator (id or slug), unit, period and sex; one that repeats
 * another counts once, and rows that contradict each other count as none. A delivered total is never derived again; a
 * missing one is Σ numerators / Σ denominators of what was delivered (readings, 17).
 *
 * @param notes - where rows that cannot be used are told of
 */
export function suppliedRows(rows: readonly SuppliedValue[], plan: Plan, notes: Note[]): SuppliedRows {
  const answers = new Map<string, Answer>();
  const unitsOf = new Map<string, Set<string>>();
  const strangers = new Set<string>();
  for (const row of rows) {
    const named = plan.indicators.filter(({ id, slug }) => row.indicator === id || row.indicator === slug);
    if (named.length === 0) strangers.add(row.indicator);
    for (const { id } of named) {
      const key = keyOf(id, row.unitId, row.period, row.sex);
      const known = answers.get(key);
      if (known === undefined) answers.set(key, { row, contradicted: false });
      else if (!sameNumbers(known.row, row) && !known.contradicted) {
        known.contradicted = true;
        notes.push(contradiction(id, row));
      }
      const place = `${id} ${row.period}`;
      if (row.unitId !== null) unitsOf.set(place, (unitsOf.get(place) ?? new Set()).add(row.unitId));
    }
  }
  for (const indicator of strangers) notes.push(unknownIndicator(indicator));
  const answered = new Set([...answers.keys()].map((key) => (JSON.parse(key) as string[])[0]));

  function atPlace(one: Indicator, unit: string | null, period: string, sex: string | null): Value | null {
    const exact = answers.get(keyOf(one.id, unit, period, sex));
    if (exact !== undefined) return exact.contradicted ? null : valueOfRow(one, exact.row);
    if (sex !== null) return null;
    const sexes = ['female', 'male', 'unknown'].map((each) => atPlace(one, unit, period, each));
    return addedUp(sexes.filter((value) => value !== null));
  }

  return {
    has: ({ id }) => answered.has(id),
    delivered(one, unit, period) {
      const exact = answers.get(keyOf(one.id, unit, period, null));
      return exact === undefined || exact.contradicted ? null : valueOfRow(one, exact.row).value;
    },
    at(one, unit, period, sex) {
      const own = atPlace(one, unit, period, sex);
      if (own !== null || unit !== null || answers.has(keyOf(one.id, unit, period, sex))) return own;
      const units = [...(unitsOf.get(`${one.id} ${period}`) ?? [])];
      return addedUp(units.map((each) => atPlace(one, each, period, sex)).filter((value) => value !== null));
    },
  };
}

function keyOf(indicator: string, unit: string | null, period: string, sex: string | null): string {
  return JSON.stringify([indicator, unit, period, sex]);
}

function sameNumbers(a: SuppliedValue, b: SuppliedValue): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator && a.value === b.value;
}

/** Kinds whose value is the count itself; of the others a numerator alone says no value. */
const counts: readonly string[] = ['count', 'sum', 'difference', 'breakdown', 'supplied'];

function valueOfRow(one: Indicator, { numerator, denominator, value }: SuppliedValue): Value {
  if (isWhole(numerator) && isWhole(denominator)) {
    const made = share(numerator, denominator);
    return value === null ? made : { ...made, value };
  }
  if (isWhole(numerator) && denominator === null && counts.includes(one.measure.kind)) {
    return {
      numerator,
      denominator,
      value: value ?? numerator,
      exact: { numerator: BigInt(numerator), denominator: null },
    };
  }
  return { numerator, denominator, value, exact: null };
}

function isWhole(value: number | null): value is number {
  return Number.isInteger(value);
}

/** Σ/Σ where every part has both, Σ where every part is a count; other parts cannot be added up. */
function addedUp(parts: readonly Value[]): Value | null {
  if (parts.length === 0 || parts.some((part) => !isWhole(part.numerator))) return null;
  const sum = (of: (part: Value) => number | null): number =>
    parts.reduce((all, part) => all + (of(part) ?? 0), 0);
  const numerator = sum((part) => part.numerator);
  if (parts.every((part) => isWhole(part.denominator)))
    return share(
      numerator,
      sum((part) => part.denominator),
    );
  if (parts.some((part) => part.denominator !== null || part.exact === null)) return null;
  return {
    numerator,
    denominator: null,
    value: numerator,
    exact: { numerator: BigInt(numerator), denominator: null },
  };
}

function unknownIndicator(indicator: string): Note {
  return {
    code: 'unknown-supplied',
    indicator,
    unit: null,
    period: null,
    text: {
      sv: `supplied: planen har ingen indikator "${indicator}"; raderna används inte.`,
      en: `supplied: the plan has no indicator "${indicator}"; its rows are not used.`,
    },
  };
}

function contradiction(indicator: string, { unitId, period }: SuppliedValue): Note {
  return {
    code: 'supplied-contradicts',
    indicator,
    unit: unitId,
    period,
    text: {
      sv: `supplied: rader för ${indicator}, ${unitId ?? 'regionen'}, ${period} säger olika; ingen av dem används.`,
      en: `supplied: rows for ${indicator}, ${unitId ?? 'the region'}, ${period} contradict each other; none is used.`,
    },
  };
}
