import type { Compiled } from '../program/compile.js';
import type { WordTallies } from '../program/word-tallies.js';
import type { Ledger, NotKnown } from './report.js';

/** The ledgers of all tables, and how many rows something was not known of. */
export function ledgerOf(compiled: readonly Compiled[], tallies: WordTallies): Ledger {
  const notKnown = compiled.flatMap(({ program }, lane) =>
    program.feeds.flatMap(({ table, readBy, part }, feed) => {
      const entry = (of: NotKnown['part'], rows: number): readonly NotKnown[] =>
        rows === 0 ? [] : [Object.freeze({ table, indicators: Object.freeze([...readBy]), part: of, rows })];
      return [
        ...entry(part, tallies.lanes[lane]?.notKnown[feed] ?? 0),
        ...entry('numerator', tallies.lanes[lane]?.notKnownCounted[feed] ?? 0),
      ];
    }),
  );
  return Object.freeze({ tables: Object.freeze({ ...tallies.ledger }), notKnown: Object.freeze(notKnown) });
}
