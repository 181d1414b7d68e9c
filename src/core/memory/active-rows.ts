import type { TableName } from '../facts/rows.js';
import type { ActiveOnNode } from '../measure/nodes.js';
import { canonicalJson } from '../program/hash.js';
import { lookedInto } from '../program/looked-into.js';
import type { Program } from '../program/program.js';
import { intervalOf } from '../program/registry.js';
import {
  addEntry,
  type Chains,
  chains,
  fieldOf,
  headOf,
  nextOf,
  none,
  putField,
  type Room,
} from './growing.js';
import { textsOf } from './reader-columns.js';
import { rowTest } from './row-tests.js';
import { numberOf, type RowContext } from './row-values.js';
import { isFalse, isTrue, type RowTest, unknown } from './truth.js';

/** Rows of interval tables that rows of other tables are compared with: when they hold, and what they must agree on. */
export interface ActiveRows {
  /** The tables that are looked into; they must be read before any row is tested. */
  readonly tables: ReadonlySet<TableName>;
  /** Makes what keeps the current row of such a table. */
  adder(context: RowContext): () => void;
  /** Tests the current row of another table. */
  test(node: ActiveOnNode, context: RowContext): RowTest;
}

interface Held {
  readonly node: ActiveOnNode;
  /** From, to, and the number of the text of each compared column. */
  readonly entries: Chains;
}

const fromField = 0;
const toField = 1;
const firstText = 2;

/** Days before and after all others. */
const always = 0x3fffffff;

/** Conditions that look for the same rows by the same columns share them, whatever they are compared with. */
const keyOf = ({ rows, same }: ActiveOnNode): string => canonicalJson([rows, same.map(({ as }) => as)]);

export function activeRows(programs: readonly Program[], room: Room): ActiveRows {
  const held = new Map<string, Held>();
  for (const node of programs.flatMap(lookedInto)) {
    const key = keyOf(node);
    if (!held.has(key)) held.set(key, { node, entries: chains(firstText + node.same.length, room) });
  }
  const numbers = new Map<string, number>();

  const numberOfText = (text: string | null): number => {
    if (text === null) return none;
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };

  function keeper({ node, entries }: Held, context: RowContext): () => void {
    const { reader } = context;
    const test = rowTest(node.rows.where, context);
    const interval = intervalOf(node.rows.table);
    const from = numberOf({ kind: 'col', column: interval.from }, context);
    const to = numberOf({ kind: 'col', column: interval.to }, context);
    const columns = node.same.map(({ as }) => textsOf(reader, as));
    return () => {
      const person = context.person();
      if (person < 0 || test() !== isTrue) return;
      const e = addEntry(entries, person);
      const start = from();
      const end = to();
      putField(entries, e, fromField, Number.isNaN(start) ? -always : start);
      putField(entries, e, toField, Number.isNaN(end) ? always : end);
      columns.forEach((texts, i) => {
        putField(entries, e, firstText + i, numberOfText(texts[reader.at] as string | null));
      });
    };
  }

  return {
    tables: new Set([...held.values()].map(({ node }) => node.rows.table)),
    adder(context) {
      const own = [...held.values()].filter(({ node }) => node.rows.table === context.reader.table.name);
      const keepers = own.map((one) => keeper(one, context));
      return () => {
        for (const keep of keepers) keep();
      };
    },
    test(node, context) {
      const found = held.get(keyOf(node));
      if (found === undefined) throw new RangeError(`activeOn: ${node.rows.table} is not kept for this`);
      const { entries } = found;
      const { reader } = context;
      const date = numberOf(node.date, context);
      const columns = node.same.map(({ column }) => textsOf(reader, column));
      return () => {
        const person = context.person();
        const day = date();
        if (person < 0 || Number.isNaN(day)) return unknown;
        for (const texts of columns) if (texts[reader.at] === null) return unknown;
        for (let e = headOf(entries, person); e !== none; e = nextOf(entries, e)) {
          if (fieldOf(entries, e, fromField) > day || fieldOf(entries, e, toField) <= day) continue;
          let agrees = true;
          for (let i = 0; i < columns.length; i += 1) {
            const text = columns[i]?.[reader.at] as string;
            if (fieldOf(entries, e, firstText + i) !== numbers.get(text)) agrees = false;
          }
          if (agrees) return isTrue;
        }
        return isFalse;
      };
    },
  };
}
