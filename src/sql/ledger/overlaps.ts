import { ownText } from '../cells.js';
import { peopleTable } from '../names.js';
import { forever } from '../people.js';
import { countedRows, type RowsContext } from '../rows.js';
import { allOf, name, oneOf, type Sql, sql } from '../sql.js';

/** The temporary table of listings that hold a day, each with a number of its own. */
export const overlapTable = 'vardval_ledger_listings';

/** Listings as they are ended by death, without those that hold no day, numbered so that equal ones differ. */
export function numberedListings(context: RowsContext): Sql {
  const { dialect } = context;
  const needed = new Set(['personId', 'unitId', 'from', 'to', 'kind']);
  const end = sql`coalesce(r.${name('to')}, ${forever})`;
  const until = sql`case when p.death < ${end} then p.death else ${end} end`;
  const listings = sql`select r.${name('personId')} as person, r.${name('unitId')} as unit, r.${name('from')} as since, ${until} as until, case when r.${name('kind')} = ${ownText('assigned')} then 1 else 0 end as assigned from (${countedRows('listings', needed, context)}) r left join ${name(peopleTable)} p on p.person = r.${name('personId')}`;
  return sql`select l.*, ${dialect.rowNumber()} as row_number from (${dialect.fenced(listings)}) l where l.since < l.until`;
}

/**
 * Counts the listings that give way to another on some day (readings, 3). Which goes before is a total order, so a
 * listing gives way on some day just where one that goes before it has a day in common with it.
 */
export function overlapQuestion({ dialect }: RowsContext): Sql {
  const [a, b] = [dialect.byCode(sql`a.unit`), dialect.byCode(sql`b.unit`)];
  // Of listings of one rank the longer goes before, then either of equal ones.
  const goesBefore = inTurn([
    [sql`b.assigned < a.assigned`, sql`b.assigned = a.assigned`],
    [sql`b.since > a.since`, sql`b.since = a.since`],
    [sql`${b} < ${a}`, sql`${b} = ${a}`],
    [sql`b.until > a.until`, sql`b.until = a.until`],
    [sql`b.row_number < a.row_number`, sql`1 = 0`],
  ]);
  const meets = allOf([sql`a.since < b.until`, sql`b.since < a.until`, goesBefore]);
  const listings = name(overlapTable);
  return sql`select count(*) from (select distinct a.row_number from ${listings} a inner join ${listings} b on b.person = a.person where ${meets}) o`;
}

/** The first condition, or else where it is a tie the next. */
function inTurn(steps: readonly (readonly [before: Sql, tie: Sql])[]): Sql {
  return steps.reduceRight<Sql>((later, [before, tie]) => oneOf([before, allOf([tie, later])]), sql`1 = 0`);
}
