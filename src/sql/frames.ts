import type { IndexKey, PNode, Program, Tally } from '../core/program/program.js';
import { listingsTable, peopleTable } from './names.js';
import { leafJoins, leastVisits, type PersonWords, personWord, visitSums } from './person-words.js';
import { joined, name, oneOf, type Sql, sql } from './sql.js';
import type { Stage } from './stage.js';
import { bitsWithin, hasBit, heldWord, holdsAny } from './words.js';

/** Which groups of units a person counts in once, beside the units: 0 is the region. */
export interface Places {
  /** ` left join … on …` that gives the place of a unit; nothing for the region. */
  join(unit: Sql): Sql;
  place: Sql;
}

/** What frames are written with beside the words of persons. */
export interface FrameContext {
  readonly own: PersonWords;
  /** The table of birth days; null where the few limits of age are compared as they are. */
  readonly births: string | null;
  /** Whether results are divided by sex, and by age. */
  readonly bySex: boolean;
  readonly byAge: boolean;
  readonly places: readonly Places[];
}

type Of<K extends Tally['of']['kind']> = Extract<Tally['of'], { kind: K }>;

/** A tally about persons, as the frame counts it. */
interface FrameTally {
  readonly index: number;
  readonly mask: number;
  /** The periods in which the frame's row counts, before any clause. */
  readonly held: Sql;
  readonly where: PNode;
  readonly counted: PNode | null;
  readonly spread: IndexKey | null;
}

/**
 * One row for each person at a unit, with the denominator word (d…) and the numerator word (n…) of each tally: all
 * clauses about persons are asked here, of words that were made a table at a time.
 */
function frame(
  base: {
    readonly relation: Sql;
    readonly columns: readonly Sql[];
    readonly where: Sql;
    /** Whether sex and birth are columns of the relation. */
    readonly knowsPersons: boolean;
  },
  tallies: readonly FrameTally[],
  context: FrameContext,
): Sql {
  const { own, births } = context;
  const { dialect } = own;
  const leaves = leafJoins(sql`l`);
  const words = tallies.map((one) => ({
    ...one,
    where: personWord(one.where, own, leaves.column),
    counted: one.counted === null ? null : personWord(one.counted, own, leaves.column),
  }));
  const person = base.knowsPersons ? sql`l` : sql`p`;
  // Columns of births are named in the clauses, so all of them go along; sex is a clause and a stratum.
  const looked = [
    ...(base.knowsPersons ? [] : [sql` left join ${name(peopleTable)} p on p.person = l.person`]),
    ...(births === null ? [] : [sql` left join ${name(births)} bi on bi.d = ${person}.birth`]),
  ];
  const columns = [
    sql`l.person as person`,
    sql`l.unit as unit`,
    sql`coalesce(${person}.sex, 0) as sex`,
    sql`${context.byAge ? sql`coalesce(bi.age, 0)` : sql`0`} as age`,
    ...base.columns,
    ...leaves.columns(),
    ...own.bornColumns(
      tallies.flatMap(({ where, counted }) => (counted === null ? [where] : [where, counted])),
      sql`${person}.birth`,
    ),
  ];
  const rows = sql`select ${columns} from ${base.relation} l${joined(looked, '', sql``)}${leaves.joins()} where ${base.where}`;
  const denominators = words.map(
    ({ index, mask, held, where }) =>
      sql`${dialect.and(dialect.and(held, sql`${mask}`), where)} as ${name(`d${index}`)}`,
  );
  const counted = sql`select f.*, ${denominators} from (${dialect.fenced(rows)}) f`;
  const kept = words.flatMap(({ index, counted: clause }) => {
    const d = name(`d${index}`);
    return [d, sql`${clause === null ? sql`0` : dialect.and(d, clause)} as ${name(`n${index}`)}`];
  });
  const some = oneOf(words.map(({ index }) => sql`${name(`d${index}`)} <> 0`));
  return sql`select ${[sql`person`, sql`unit`, sql`sex`, sql`age`, ...kept]} from (${dialect.fenced(counted)}) g where ${some}`;
}

/** Word tallies of the units, from a frame. */
function unitCells(index: number, from: Sql, { bySex, byAge }: FrameContext): Sql {
  const sex = bySex ? sql`f.sex` : sql`0`;
  const age = byAge ? sql`f.age` : sql`0`;
  const d = sql`f.${name(`d${index}`)}`;
  const n = sql`f.${name(`n${index}`)}`;
  const by = [sql`f.unit`, ...(bySex ? [sex] : []), ...(byAge ? [age] : []), d, n];
  return sql`select f.unit as unit, -1 as place, ${sex} as sex, ${age} as age, 0 as k, ${d} as d, ${n} as n, count(*) as c from ${from} f where ${d} <> 0 group by ${by}`;
}

/** Word tallies of the region and of groups of units: each person once, however many units. */
function placeCells(index: number, from: Sql, places: Places, context: FrameContext): Sql {
  const { bySex, byAge, own } = context;
  const { dialect } = own;
  const person = sql`select f.person as person, ${places.place} as place, max(f.sex) as sex, max(f.age) as age, ${dialect.orOf(sql`f.${name(`d${index}`)}`)} as d, ${dialect.orOf(sql`f.${name(`n${index}`)}`)} as n from ${from} f ${places.join(sql`f.unit`)} where f.${name(`d${index}`)} <> 0 group by f.person, ${places.place}`;
  const sex = bySex ? sql`g.sex` : sql`0`;
  const age = byAge ? sql`g.age` : sql`0`;
  const by = [sql`g.place`, ...(bySex ? [sex] : []), ...(byAge ? [age] : []), sql`g.d`, sql`g.n`];
  return sql`select '' as unit, g.place as place, ${sex} as sex, ${age} as age, 0 as k, g.d as d, g.n as n, count(*) as c from (${person}) g group by ${by}`;
}

/** Tallies of the listed: one frame for all of them. */
export function listedStages(program: Program, frameName: string, context: FrameContext): readonly Stage[] {
  const listed = program.tallies.flatMap((tally, index) =>
    // A tally of no period counts nothing.
    tally.of.kind === 'listed' && tally.mask !== 0 ? [{ index, mask: tally.mask, of: tally.of }] : [],
  );
  if (listed.length === 0) return [];
  const days = [...new Set(listed.map(({ of }) => of.day))];
  const heldColumns = days.map(
    (day) => sql`${heldWord(sql`l.since`, sql`l.until`, program.days[day] ?? [])} as ${name(`h${day}`)}`,
  );
  const every = days.flatMap((day) => program.days[day] ?? []);
  const frameRows = frame(
    {
      relation: name(listingsTable),
      knowsPersons: true,
      columns: [sql`l.assigned as assigned`, ...heldColumns],
      where: holdsAny(sql`l.since`, sql`l.until`, every),
    },
    listed.map(({ index, mask, of }) => ({
      index,
      mask,
      held: ofKind(of, name(`h${of.day}`)),
      where: of.where,
      counted: of.counted,
      spread: of.index,
    })),
    context,
  );
  const only = listed.length === 1 ? listed[0] : undefined;
  const isInline = only !== undefined && only.of.index === null;
  const from = isInline ? sql`(${frameRows})` : name(frameName);
  const stages: Stage[] = isInline
    ? []
    : [
        {
          kind: 'table',
          name: frameName,
          about: 'the listed, with the words of every tally',
          select: frameRows,
        },
      ];
  for (const { index, of, mask } of listed) {
    if (of.index === null) {
      stages.push({
        kind: 'cells',
        tally: index,
        spread: 'none',
        about: 'the listed',
        select: unitCells(index, from, context),
      });
    } else stages.push(...indexStages(index, mask, of.index, frameName, context));
  }
  return isInline ? stages : [...stages, { kind: 'drop', name: frameName }];
}

function ofKind({ listed, assigned }: Of<'listed'>, held: Sql): Sql {
  if (listed && assigned) return held;
  return sql`case when assigned = ${assigned ? 1 : 0} then ${held} else 0 end`;
}

/** Persons spread over their numbers of visits, beside the sums that a mean index is made of. */
function indexStages(
  tally: number,
  mask: number,
  { store, index, unit, atLeastVisits }: IndexKey,
  frameName: string,
  context: FrameContext,
): readonly Stage[] {
  const { own, bySex, byAge } = context;
  const { dialect } = own;
  const bits = bitsWithin(mask);
  const least = leastVisits(index, atLeastVisits);
  const d = sql`f.${name(`d${tally}`)}`;
  const table = `${frameName}_${tally}`;
  const on = unit === 'same-unit' ? sql`s.person = f.person and s.unit = f.unit` : sql`s.person = f.person`;
  const columns = bits.flatMap((bit) => [sql`s.${name(`v${bit}`)}`, sql`s.${name(`s${bit}`)}`]);
  const visited = sql`select ${[sql`f.unit as unit`, sql`f.sex as sex`, sql`f.age as age`, sql`${d} as d`, ...columns]} from ${name(frameName)} f inner join (${visitSums(store, index, unit, bits, own)}) s on ${on} where ${d} <> 0`;
  const sex = bySex ? sql`i.sex` : sql`0`;
  const age = byAge ? sql`i.age` : sql`0`;
  const ofBit = (bit: number): Sql => {
    const v = sql`i.${name(`v${bit}`)}`;
    const by = [sql`i.unit`, ...(bySex ? [sex] : []), ...(byAge ? [age] : []), v];
    return sql`select i.unit as unit, -1 as place, ${sex} as sex, ${age} as age, ${v} as k, ${bit} as d, sum(i.${name(`s${bit}`)}) as n, count(*) as c from ${name(table)} i where ${hasBit(sql`i.d`, bit, dialect)} and ${v} >= ${least} group by ${by}`;
  };
  return [
    {
      kind: 'table',
      name: table,
      about: 'the listed with visits: how many, and their sums, by period',
      select: visited,
    },
    {
      kind: 'cells',
      tally,
      spread: 'index',
      about: 'the listed by number of visits',
      select: joined(bits.map(ofBit), ' union all ', sql``),
    },
    { kind: 'drop', name: table },
  ];
}

/** Tallies of the persons of rows: one frame for each store of persons at units. */
export function personsAtStages(
  program: Program,
  frameName: (store: number) => string,
  context: FrameContext,
): readonly Stage[] {
  const stores = [
    ...new Set(
      program.tallies.flatMap(({ of, mask }) => (of.kind === 'persons-at' && mask !== 0 ? [of.store] : [])),
    ),
  ];
  return stores.flatMap((store) => {
    const own = program.tallies.flatMap((tally, index): readonly FrameTally[] =>
      tally.of.kind === 'persons-at' && tally.of.store === store && tally.mask !== 0
        ? [
            {
              index,
              mask: tally.mask,
              held: name('held'),
              where: tally.of.where,
              counted: tally.of.counted,
              spread: null,
            },
          ]
        : [],
    );
    const table = frameName(store);
    const select = frame(
      {
        relation: name(context.own.names.store(store)),
        knowsPersons: false,
        columns: [sql`l.word as held`],
        where: sql`l.word <> 0`,
      },
      own,
      context,
    );
    const stages: Stage[] = [
      { kind: 'table', name: table, about: 'the persons of rows, at each unit of theirs', select },
    ];
    for (const { index } of own) {
      const cells = (about: string, of: Sql): void => {
        stages.push({ kind: 'cells', tally: index, spread: 'none', about, select: of });
      };
      cells('the persons of rows, by unit', unitCells(index, name(table), context));
      for (const places of context.places) {
        cells(
          'the persons of rows, once in each group of units',
          placeCells(index, name(table), places, context),
        );
      }
    }
    return [...stages, { kind: 'drop', name: table }];
  });
}
