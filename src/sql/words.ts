import type { BirthRange } from '../core/program/program.js';
import type { Dialect } from './dialect.js';
import { joined, type Sql, sql } from './sql.js';

/** Words in SQL: whole numbers whose bit p is period p. Complement is subtraction from all bits. */

/** The word of all periods. */
export function bitsOf(periods: number): number {
  return 2 ** periods - 1;
}

/** The bits for which something holds, each a case of its own. */
export function wordOfBits(conditions: readonly { readonly bit: number; readonly holds: Sql }[]): Sql {
  const cases = conditions.map(({ bit, holds }) => sql`case when ${holds} then ${bit} else 0 end`);
  return joined(cases, ' + ', sql`0`);
}

/** The days, each once, in order, with the word of the periods that they stand for. */
function daysInOrder(days: readonly number[]): readonly { readonly day: number; readonly word: number }[] {
  const words = new Map<number, number>();
  days.forEach((day, p) => {
    words.set(day, (words.get(day) ?? 0) + 2 ** p);
  });
  return [...words].map(([day, word]) => ({ day, word })).sort((a, b) => a.day - b.day);
}

/** Word of the periods whose reference day lies in `[from, to)`; null = no bound. */
export function heldWord(from: Sql, to: Sql, days: readonly number[]): Sql {
  const parts = daysInOrder(days).map(
    ({ day, word }) =>
      sql`case when (${from} is null or ${from} <= ${day}) and (${to} is null or ${to} > ${day}) then ${word} else 0 end`,
  );
  return sql`(${joined(parts, ' + ', sql`0`)})`;
}

/** Whether an interval holds one of the days. */
export function holdsAny(from: Sql, to: Sql, days: readonly number[]): Sql {
  return sql`(${from} is null or ${from} <= ${Math.max(...days)}) and (${to} is null or ${to} > ${Math.min(...days)})`;
}

/** The birth days between which nothing changes, as a case: `wordAt` says what holds from a day on. */
export function stepsByBirth(birth: Sql, cuts: readonly number[], valueAt: (day: number) => number): Sql {
  const ordered = [...new Set(cuts)].sort((a, b) => a - b);
  const before = (cut: number): number => cut - 1;
  const whens = ordered.map((cut) => sql`when ${birth} < ${cut} then ${valueAt(before(cut))}`);
  const last = ordered.at(-1);
  const otherwise = sql`${valueAt(last === undefined ? 0 : last)}`;
  if (whens.length === 0) return sql`case when ${birth} is null then 0 else ${otherwise} end`;
  return sql`case when ${birth} is null then 0 ${joined(whens, ' ', sql``)} else ${otherwise} end`;
}

/** Word of the periods in one of whose ranges a birth day lies. */
export function bornWord(birth: Sql, ranges: readonly (readonly BirthRange[])[]): Sql {
  const cuts = ranges.flatMap((own) => own.flatMap((range) => range.filter((bound) => bound !== null)));
  const wordAt = (day: number): number =>
    ranges.reduce(
      (word, own, p) =>
        own.some(([from, to]) => (from === null || from <= day) && (to === null || day < to))
          ? word + 2 ** p
          : word,
      0,
    );
  return stepsByBirth(birth, cuts, wordAt);
}

/** The bits of a word, lowest first. */
export function bitsWithin(word: number): readonly number[] {
  return Array.from({ length: 31 }, (_, p) => 2 ** p).filter((bit) => Math.floor(word / bit) % 2 === 1);
}

/** Whether a word has the bit. */
export function hasBit(word: Sql, bit: number, dialect: Dialect): Sql {
  return sql`${dialect.and(word, sql`${bit}`)} <> 0`;
}
