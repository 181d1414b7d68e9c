import type { Program, Store } from '../core/program/program.js';
import type { Dialect } from './dialect.js';
import type { Hits } from './hits.js';
import type { TableNames } from './names.js';
import { joined, name, type Sql, sql } from './sql.js';
import { bitsWithin, hasBit, wordOfBits } from './words.js';

/** What a store keeps of the rows of one feed: the columns of its table, from the alias `h` of hits. */
export function storePart(
  store: Store,
  feed: number,
  kindOf: number,
  hits: Hits,
  dialect: Dialect,
): StorePart | null {
  const word = hits.word(feed);
  const person = hits.knownPerson();
  const ofPerson = sql`${word} <> 0 and ${person} <> ''`;
  const or = sql`${dialect.orOf(word)} as word`;
  switch (store.kind) {
    case 'word':
    case 'counter':
      // Kept beside the other words of the table's persons.
      return null;
    case 'unit-words': {
      const unit = hits.unit();
      return part(sql`${person} as person, ${unit} as unit, ${or}`, ofPerson, sql`${person}, ${unit}`);
    }
    case 'units': {
      const unit = hits.unit();
      return part(sql`${unit} as unit, ${or}`, sql`${word} <> 0`, unit);
    }
    case 'unit-counter': {
      const unit = hits.unit();
      return part(
        sql`${unit} as unit, ${word} as word, count(*) as n`,
        sql`${word} <> 0`,
        sql`${unit}, ${word}`,
      );
    }
    case 'distinct': {
      const { value: key, isKnown } = hits.knownKey(store.key);
      return part(
        sql`${person} as person, ${key} as k, ${or}`,
        sql`${ofPerson} and ${isKnown}`,
        sql`${person}, ${key}`,
      );
    }
    case 'sum': {
      const value = hits.number({ kind: 'col', column: store.value });
      return part(
        sql`${person} as person, ${word} as word, sum(${value}) as value`,
        sql`${ofPerson} and ${value} is not null`,
        sql`${person}, ${word}`,
      );
    }
    case 'pick': {
      const value = store.text ? hits.key(store.value) : hits.number({ kind: 'col', column: store.value });
      return part(
        sql`${person} as person, ${word} as word, ${hits.day(feed)} as day_no, ${value} as value`,
        ofPerson,
        null,
      );
    }
    case 'visits': {
      const { value: key, isKnown } = hits.knownKey(store.by);
      const unit = hits.unit();
      return part(
        sql`${person} as person, ${unit} as unit, ${key} as k, ${word} as word, cast(count(*) as integer) as n`,
        sql`${ofPerson} and ${isKnown}`,
        sql`${person}, ${unit}, ${key}, ${word}`,
      );
    }
    case 'days':
      return part(
        sql`${person} as person, ${hits.day(feed)} as day_no, ${hits.row()} as row_number`,
        ofPerson,
        null,
      );
    case 'joint': {
      const unit = hits.unit();
      const day = hits.day(feed);
      return part(
        sql`${person} as person, ${unit} as unit, ${day} as day_no, ${2 ** kindOf} as kinds, ${or}`,
        ofPerson,
        sql`${person}, ${unit}, ${day}`,
      );
    }
  }
}

/** A `select` from hits, without its `from`. */
export interface StorePart {
  select(from: Sql): Sql;
}

function part(columns: Sql, where: Sql, groupBy: Sql | null): StorePart {
  return {
    select: (from) =>
      groupBy === null
        ? sql`select ${columns} from ${from} h where ${where}`
        : sql`select ${columns} from ${from} h where ${where} group by ${groupBy}`,
  };
}

/** The parts of a store as one relation, of the shape that clauses ask. */
export function wholeStore(
  index: number,
  program: Program,
  parts: readonly string[],
  names: TableNames,
  dialect: Dialect,
): Sql {
  const store = program.stores[index] as Store;
  const all = joined(
    parts.map((one) => sql`select * from ${name(one)}`),
    ' union all ',
    sql``,
  );
  if (store.kind === 'joint') return jointWords(store.kinds, all, dialect);
  if (store.kind !== 'unit-words') return all;
  const joints = (store.joints ?? []).map(
    (joint) => sql`select person, unit, word from ${name(names.store(joint))}`,
  );
  const every = joined([...(parts.length === 0 ? [] : [all]), ...joints], ' union all ', sql``);
  if (parts.length + joints.length === 1) return every;
  return sql`select person, unit, ${dialect.orOf(sql`a.word`)} as word from (${every}) a group by person, unit`;
}

/** Units at which every kind of row stands on one day. */
function jointWords(kinds: number, parts: Sql, dialect: Dialect): Sql {
  const complete = 2 ** kinds - 1;
  const days = sql`select person, unit, day_no, ${dialect.orOf(sql`a.kinds`)} as every_kind, max(a.word) as day_word from (${parts}) a group by person, unit, day_no`;
  return sql`select person, unit, ${dialect.orOf(sql`b.day_word`)} as word from (${days}) b where every_kind = ${complete} group by person, unit`;
}

/** Number of rows in each period, compared: one count a bit, so that no row is repeated a period. */
export function atLeast(word: Sql, n: number, all: number, dialect: Dialect, weight: Sql | null = null): Sql {
  return wordOfBits(
    bitsWithin(all).map((bit) => {
      const counted =
        weight === null
          ? sql`count(case when ${hasBit(word, bit, dialect)} then 1 end)`
          : sql`sum(case when ${hasBit(word, bit, dialect)} then ${weight} else 0 end)`;
      return { bit, holds: sql`${counted} >= ${n}` };
    }),
  );
}
