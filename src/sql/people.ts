import { canonicalJson } from '../core/program/hash.js';
import type { AgeGroups, BirthRange, Program } from '../core/program/program.js';
import { ownText } from './cells.js';
import type { Dialect } from './dialect.js';
import { listingsTable, peopleTable } from './names.js';
import { countedRows, deliveredColumn, hasDelivered, type RowsContext } from './rows.js';
import { allOf, name, oneOf, type Sql, sql } from './sql.js';
import type { Stage } from './stage.js';
import { stepsByBirth } from './words.js';

/** Later than every day. */
export const forever: number = 0x3fffffff;

/**
 * A column of texts that every row has, under the alias `r`, as it is delivered: a row that is without is rejected, or said
 * not to be there.
 */
function everyRowHas(table: 'persons' | 'listings', column: string, context: RowsContext): string {
  return hasDelivered(table, column, context) ? deliveredColumn(column) : column;
}

/** Who is listed (`r` of listings). */
export const listedPerson = (context: RowsContext): Sql =>
  sql`r.${name(everyRowHas('listings', 'personId', context))}`;

/**
 * Whether persons have a column `born`, of dates as they are delivered: an engine that puts statements together need not
 * open who is born on other days.
 */
function hasBirthDates({ source, answers, dialect }: RowsContext): boolean {
  return (
    dialect.fuses &&
    answers.repeated.persons !== true &&
    source.persons?.columns['birthDate']?.physical === 'date'
  );
}

/** That a person (`p` of persons) may be born in one of the ranges, whatever the period; others are of no interest. */
export function bornIn(ranges: readonly BirthRange[], context: RowsContext): Sql {
  const isDated = hasBirthDates(context);
  const birth = isDated ? sql`p.born` : sql`p.birth`;
  const limit = (day: number): Sql => (isDated ? context.dialect.dateLiteral(day) : sql`${day}`);
  const distinct = new Map(ranges.map((range) => [canonicalJson(range), range]));
  return oneOf(
    [...distinct.values()].map(([from, to]) =>
      allOf([
        sql`${birth} is not null`,
        ...(from === null ? [] : [sql`${birth} >= ${limit(from)}`]),
        ...(to === null ? [] : [sql`${birth} < ${limit(to)}`]),
      ]),
    ),
  );
}

/** Persons: sex (0 not recorded, 1 female, 2 male), birth and death. Empty where the table is not delivered. */
export function peopleStage(context: RowsContext): Stage {
  const { dialect } = context;
  const needed = new Set(['personId', 'sex', 'birthDate', 'deathDate']);
  const isDated = hasBirthDates(context);
  const person = everyRowHas('persons', 'personId', context);
  const delivered = new Set([
    ...(person === 'personId' ? [] : ['personId']),
    ...(isDated ? ['birthDate'] : []),
  ]);
  const born = isDated ? sql`, r.${name(deliveredColumn('birthDate'))} as born` : sql``;
  const about = 'persons: sex (1 female, 2 male, 0 not recorded), days of birth and death';
  const select =
    context.source.persons === undefined
      ? sql`select ${[
          sql`cast('' as ${dialect.textType}) as person`,
          ...['sex', 'birth', 'death'].map((one) => sql`cast(null as ${dialect.bigintType}) as ${name(one)}`),
        ]} where 1 = 0`
      : sql`select r.${name(person)} as person, case r.${name('sex')} when 'female' then 1 when 'male' then 2 else 0 end as sex, r.${name('birthDate')} as birth, r.${name('deathDate')} as death${born} from (${countedRows('persons', needed, context, [], delivered)}) r`;
  return { kind: 'table', name: peopleTable, about, select };
}

/** The days at which an age group begins or ends in some period, in order: between two of them nothing changes. */
export function ageCuts({ ranges }: AgeGroups): readonly number[] {
  const bounds = ranges.flatMap((group) =>
    group.flatMap((own) => own.flatMap((range) => range.filter((bound) => bound !== null))),
  );
  return [...new Set(bounds)].sort((a, b) => a - b);
}

/**
 * Each birth day that occurs: the stretch between age limits that it lies in (from 1), and the word of each range of
 * births that some clause asks for.
 */
export function birthsStage(table: string, program: Program, born: readonly Sql[]): Stage {
  const birth = sql`p.birth`;
  const cuts = program.ageGroups === null ? [] : ageCuts(program.ageGroups);
  const stretchOf = (day: number): number => 1 + cuts.filter((cut) => cut <= day).length;
  const age = program.ageGroups === null ? sql`0` : stepsByBirth(birth, cuts, stretchOf);
  const columns = [
    sql`p.birth as d`,
    sql`${age} as age`,
    ...born.map((word, i) => sql`${word} as ${name(`b${i}`)}`),
  ];
  return {
    kind: 'table',
    name: table,
    about: 'birth days: the stretch between age limits, and the periods of each range of ages',
    select: sql`select ${columns} from (select distinct birth from ${name(peopleTable)} where birth is not null) p`,
  };
}

/** First and last day on which anybody asks who is listed where. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Conditions on listings that are of interest. */
export interface OfListings {
  /** Asked of the listing alone (alias `r`), before its person is looked up. */
  readonly ofListing: readonly Sql[];
  /** Asked of the person (alias `p`) too. */
  readonly ofPerson: readonly Sql[];
}

/**
 * Listings, one unit at a time: ended by death, and where some overlap, cut at every bound and given to the one that
 * goes before (readings, 3).
 *
 * @param wanted - whoever else is listed is of no interest
 */
export function listingStages(
  span: Span,
  context: RowsContext,
  wanted: OfListings = { ofListing: [], ofPerson: [] },
): readonly Stage[] {
  const { dialect } = context;
  if (context.source.listings === undefined) {
    const columns = [
      ...['person', 'unit'].map((one) => sql`cast('' as ${dialect.textType}) as ${name(one)}`),
      ...['since', 'until', 'assigned', 'sex', 'birth'].map(
        (one) => sql`cast(0 as ${dialect.bigintType}) as ${name(one)}`,
      ),
    ];
    const about = 'listings: none are delivered';
    return [{ kind: 'table', name: listingsTable, about, select: sql`select ${columns} where 1 = 0` }];
  }
  const raw = name('vardval_listings_raw');
  const needed = new Set(['personId', 'unitId', 'from', 'to', 'kind']);
  const since = sql`r.${name('from')}`;
  const end = sql`coalesce(r.${name('to')}, ${forever})`;
  // Only what holds a day that is asked about is looked up and settled.
  const bounds = boundsOf(span, context);
  const ofSpan = bounds.length > 0 ? [] : [sql`${since} <= ${span.last}`, sql`${end} > ${span.first}`];
  const person = listedPerson(context);
  const delivered = new Set(hasDelivered('listings', 'personId', context) ? ['personId'] : []);
  const near = sql`select r.* from (${countedRows('listings', needed, context, bounds, delivered)}) r where ${allOf([...ofSpan, ...wanted.ofListing])}`;
  const until = sql`case when p.death < ${end} then p.death else ${end} end`;
  const all = sql`select ${person} as person, r.${name('unitId')} as unit, ${since} as since, ${until} as until, case when r.${name('kind')} = ${ownText('assigned')} then 1 else 0 end as assigned, coalesce(p.sex, 0) as sex, p.birth as birth from (${near}) r left join ${name(peopleTable)} p on p.person = ${person} where ${allOf(wanted.ofPerson)}`;
  if (span.first === span.last) {
    const rank = sql`row_number() over (partition by l.person order by l.assigned, l.since desc, ${dialect.byCode(sql`l.unit`)})`;
    const ranked = sql`select l.*, ${rank} as place from (${all}) l where l.until > ${span.first}`;
    return [
      {
        kind: 'table',
        name: listingsTable,
        about: 'listings on the one day that is asked about, one unit a person',
        select: sql`select ${columns} from (${ranked}) e where place = 1`,
      },
    ];
  }
  return [
    {
      kind: 'table',
      name: 'vardval_listings_raw',
      about: 'listings that hold a day that is asked about, ended by death',
      select: sql`select l.* from (${all}) l where l.since < l.until and l.since <= ${span.last} and l.until > ${span.first}`,
    },
    {
      kind: 'table',
      name: 'vardval_listings_overlap',
      about: 'persons of whom two listings overlap',
      select: sql`select distinct o.person as person from (select l.person as person, l.since as since, max(l.until) over (partition by l.person order by l.since, l.until rows between unbounded preceding and 1 preceding) as reached from ${raw} l inner join (select person from ${raw} group by person having count(*) > 1) m on m.person = l.person) o where o.reached > o.since`,
    },
    {
      kind: 'table',
      name: listingsTable,
      about: 'listings, one unit at a time',
      select: sql`${alone(raw)} union all ${pieces(raw, dialect)}`,
    },
    { kind: 'drop', name: 'vardval_listings_raw' },
  ];
}

/**
 * That a listing holds a day of the span, asked of the caller's own columns where those are dates; none where a date
 * that cannot be one (readings, 6: such an end is none) has to be looked for.
 */
function boundsOf({ first, last }: Span, { source, answers, dialect, faults }: RowsContext): readonly Sql[] {
  const { from, to } = source.listings?.columns ?? {};
  if (faults === 'check' || answers.repeated.listings === true) return [];
  if (from?.physical !== 'date' || to?.physical !== 'date') return [];
  return [
    sql`${from.value} < ${dialect.dateLiteral(last + 1)}`,
    sql`(${to.value} is null or ${to.value} > ${dialect.dateLiteral(first)})`,
  ];
}

const columns: Sql = sql`person, unit, since, until, assigned, sex, birth`;
const overlap: Sql = name('vardval_listings_overlap');

function alone(raw: Sql): Sql {
  return sql`select l.person as person, l.unit as unit, l.since as since, l.until as until, l.assigned as assigned, l.sex as sex, l.birth as birth from ${raw} l left join (select person, 1 as overlaps from ${overlap}) o on o.person = l.person where o.overlaps is null`;
}

/** Time cut at every bound; each piece goes to the listing of the highest rank. */
function pieces(raw: Sql, dialect: Dialect): Sql {
  const mine = sql`select l.* from ${raw} l inner join ${overlap} o on o.person = l.person`;
  const bounds = sql`select person, since as bound from (${mine}) a union select person, until as bound from (${mine}) b`;
  const cut = sql`select person, bound as since, min(bound) over (partition by person order by bound rows between 1 following and 1 following) as until from (${bounds}) c`;
  const rank = sql`row_number() over (partition by d.person, d.since order by m.assigned, m.since desc, ${dialect.byCode(sql`m.unit`)})`;
  const ranked = sql`select d.person as person, m.unit as unit, d.since as since, d.until as until, m.assigned as assigned, m.sex as sex, m.birth as birth, ${rank} as place from (${cut}) d inner join (${mine}) m on m.person = d.person where ${allOf([sql`m.since <= d.since`, sql`d.since < m.until`, sql`d.until is not null`])}`;
  return sql`select ${columns} from (${ranked}) e where place = 1`;
}
