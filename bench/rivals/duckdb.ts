import {
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBIntegerVector,
  version as duckdbVersion,
  INTEGER,
} from '@duckdb/node-api';
import { emptyResult, periods, place, type Result, type Rows, type Six, six } from '../six.js';
import {
  dayOfSlot,
  diagnosisBits,
  isHealthTalk,
  lastPlain,
  moved,
  plainDay,
  slotOf,
  slots,
  substanceOf,
} from './days.js';
import { rolledUp } from './single-pass.js';

/** The same six through DuckDB in this process: its fastest way in, and one query for each indicator. */
export interface DuckdbRival {
  readonly about: string;
  readonly load: () => Promise<void>;
  readonly query: () => Promise<Result>;
  readonly close: () => void;
}

const chunkRows = 2048;
const none = -1;
/** A day far after every other one. */
const far = 1_000_000;

/** Numbers of texts in the order of their appearance. */
function dictionary(): {
  readonly texts: string[];
  readonly of: (text: string | null | undefined) => number;
} {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    of: (text) => {
      if (text == null) return none;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** Days before the slots of the periods count as one long past day: no window looks at them. */
const day = (text: string | null | undefined, missing: number): number => {
  if (text == null) return missing;
  const slot = slotOf(text);
  return slot < 0 ? 0 : slot < slots ? (dayOfSlot[slot] as number) : far - 1;
};

const forms = ['visit', 'home-visit', 'team'];
const unlicensed = ['assistant-nurse', 'medical-secretary', 'other'];

export async function duckdbRival(rows: Rows, threads = 2): Promise<DuckdbRival> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const units = (rows.units ?? []).map((row) => row.unitId);
  // Numbered in the order of their ids, by which overlapping listings are decided.
  const unitOrder = [...units].sort();
  const unitNumber = new Map<string, number>(unitOrder.map((unit, i) => [unit, i]));
  const names = { values: dictionary(), clinicians: dictionary(), codes: dictionary(), atc: dictionary() };

  /** Fills one reused chunk of integers, column by column, and appends it whenever it is full; null is −1. */
  async function table(
    name: string,
    columns: readonly string[],
    fill: (put: (row: readonly number[]) => void) => void,
  ): Promise<void> {
    await connection.run(
      `create or replace table ${name} (${columns.map((one) => `${one} integer`).join(', ')})`,
    );
    const appender = await connection.createAppender(name);
    const types = columns.map(() => INTEGER);
    let chunk = DuckDBDataChunk.create(types, chunkRows);
    const buffers = columns.map(() => new Int32Array(chunkRows));
    let n = 0;
    const flush = (): void => {
      if (n < chunkRows) chunk = DuckDBDataChunk.create(types, n);
      buffers.forEach((buffer, c) => {
        const vector = chunk.getColumnVector(c) as DuckDBIntegerVector;
        integerItems(vector).set(n < chunkRows ? buffer.subarray(0, n) : buffer);
        vector.flush();
      });
      appender.appendDataChunk(chunk);
      n = 0;
    };
    fill((row) => {
      for (let c = 0; c < buffers.length; c += 1) (buffers[c] as Int32Array)[n] = row[c] as number;
      n += 1;
      if (n === chunkRows) flush();
    });
    if (n > 0) flush();
    appender.closeSync();
  }

  async function load(): Promise<void> {
    const { values, clinicians, codes, atc } = names;
    const ids = new Map<string, number>();
    const person = (id: string): number => ids.get(id) ?? none;
    const unit = (id: string | null | undefined): number =>
      id == null ? none : (unitNumber.get(id) ?? none);
    await table('persons', ['p', 'sex', 'birth', 'death'], (put) => {
      rows.persons?.forEach((row, i) => {
        ids.set(row.personId, i);
        const sex = row.sex === 'female' ? 1 : row.sex === 'male' ? 2 : 3;
        put([i, sex, plainDay(row.birthDate), day(row.deathDate, far)]);
      });
    });
    await table('listings', ['p', 'u', 'since', 'until', 'assigned'], (put) => {
      for (const row of rows.listings ?? []) {
        const assigned = row.kind === 'assigned' ? 1 : 0;
        put([person(row.personId), unit(row.unitId), day(row.from, none), day(row.to, far), assigned]);
      }
    });
    const links: number[] = [];
    await table(
      'contacts',
      [
        'c',
        'p',
        'u',
        'd',
        'form',
        'clinic',
        'type',
        'planned',
        'profession',
        'clinician',
        'reason',
        'decided',
        'assessed',
      ],
      (put) => {
        rows.contacts?.forEach((row, c) => {
          put([
            c,
            person(row.personId),
            unit(row.unitId),
            day(row.date, none),
            values.of(row.form),
            values.of(row.clinic),
            values.of(row.visitType),
            row.planned == null ? none : row.planned ? 1 : 0,
            values.of(row.profession),
            clinicians.of(row.clinicianId),
            values.of(row.waitReason),
            day(row.decidedOn, none),
            day(row.assessedOn, none),
          ]);
          if (row.diagnoses != null) for (const code of row.diagnoses) links.push(c, codes.of(code));
          if (row.procedures != null) for (const code of row.procedures) links.push(c, codes.of(code));
        });
      },
    );
    await table('contact_codes', ['c', 'code'], (put) => {
      for (let i = 0; i < links.length; i += 2) put([links[i] as number, links[i + 1] as number]);
    });
    await table('lifestyle', ['p', 'd', 'habit'], (put) => {
      for (const row of rows.lifestyle ?? [])
        put([person(row.personId), day(row.date, none), values.of(row.habit)]);
    });
    await table('notes', ['p', 'd', 'term', 'value'], (put) => {
      for (const row of rows.notes ?? [])
        put([person(row.personId), day(row.date, none), values.of(row.term), codes.of(row.value)]);
    });
    await table('dispensings', ['p', 'd', 'atc'], (put) => {
      for (const row of rows.dispensings ?? [])
        put([person(row.personId), day(row.date, none), atc.of(row.atc)]);
    });
    await table('births', ['p', 'd', 'u'], (put) => {
      for (const row of rows.births ?? []) put([person(row.personId), day(row.date, none), unit(row.unitId)]);
    });
    // Codes are matched where they are numbered; the dictionaries say which numbers are meant.
    await table('codes', ['code', 'dx', 'talk', 'review'], (put) => {
      for (const [i, code] of codes.texts.entries())
        put([i, diagnosisBits(code), isHealthTalk(code) ? 1 : 0, code === 'KLM03' ? 1 : 0]);
    });
    const substances = dictionary();
    await table('substances', ['atc', 'substance'], (put) => {
      for (const [i, code] of atc.texts.entries()) put([i, substances.of(substanceOf(code))]);
    });
    await table(
      'periods',
      ['pid', 'since', 'until', 'since4', 'until4', 'since12', 'since18', 'born75', 'year'],
      (put) => {
        periods.forEach((period, p) => {
          const at = (slot: number): number => dayOfSlot[slot] as number;
          put([
            p,
            at(slotOf(period.from)),
            at(slotOf(period.to)),
            at(moved(period.from, -4)),
            at(moved(period.to, -4)),
            at(moved(period.to, -12)),
            at(moved(period.to, -18)),
            lastPlain(period) - 750_000,
            Number(period.from.slice(0, 4)),
          ]);
        });
      },
    );
    // One row a day with the word of the periods whose window holds it.
    await connection.run(`
      create or replace table days as
      select d,
        bit_or(case when d >= since and d < until then 1 << pid else 0 end)::integer as w,
        bit_or(case when d >= since12 and d < until then 1 << pid else 0 end)::integer as w12,
        bit_or(case when d >= since18 and d < until then 1 << pid else 0 end)::integer as w18
      from (select unnest(range((select min(since18) from periods), (select max(until) from periods)))::integer as d) , periods
      group by d`);
  }

  // Of overlapping listings one holds: listed before assigned, then the latest, then the lower unit; as one number.
  const listed = (where: string): string => `
    select p, pid, sex, (best & 65535)::integer as u, (best >> 40) as assigned from (
      select l.p, pid, sex, min((assigned::bigint << 40) + ((1000000 - l.since)::bigint << 16) + u) as best
      from listings l join persons using (p)
      join periods on l.since < periods.until and least(l.until, death) >= periods.until
      where ${where} group by l.p, pid, sex)`;

  function queries(): Readonly<Record<Six, string>> {
    const value = (text: string): number => names.values.of(text);
    const list = (texts: readonly string[]): string => texts.map(value).join(', ');
    const isVisit = `form in (${list(forms)})`;
    const counted = (from: string): string => `
      select pid, u, sex, count(*)::integer as den, sum(num)::double as num from (${from}) group by all`;
    return {
      B1: counted(`
        with cohort as (${listed('year - birth // 10000 in (40, 50, 60)')}),
        talks as (
          select p, bit_or(w) as w from (
            select p, d from contacts semi join (select c from contact_codes join codes using (code) where talk = 1) t using (c)
            union all
            select p, d from notes join codes on codes.code = value where talk = 1 and term in (${list(['Åtg', 'Dia'])}))
          join days using (d) group by p)
        select pid, u, sex, coalesce((talks.w >> pid) & 1, 0) as num from cohort left join talks using (p)`),
      B4: `
        with own as (
          select b.p, b.d, pid, periods.until, case when b.u >= 0 then b.u else (
              select case when assigned = 0 then l.u end from listings l join persons q using (p)
              where l.p = b.p and l.since <= b.d and least(l.until, q.death) > b.d
              order by assigned, l.since desc, l.u limit 1) end as u
          from births b join periods on b.d >= since4 and b.d < until4),
        visits as (select p, d as seen from contacts where ${isVisit} and clinic = ${value('mhv')}),
        first as (
          select own.p, own.d, min(seen) as seen from (select distinct p, d from own) own
          join visits on visits.p = own.p and visits.seen > own.d group by all),
        one as (select distinct p, d, pid, until, u from own where u is not null
                union all select distinct p, d, pid, until, ${units.length} from own)
        select pid, u, sex, count(*)::integer as den,
          sum(case when seen < until then 1 else 0 end)::double as num
        from one join persons using (p) left join first using (p, d) group by all`,
      B7: `
        with daily as (
          select d, u, sex, count(*) as den,
            sum(case when decided >= 0 and assessed >= 0 and assessed - decided <= 3 then 1 else 0 end) as num
          from contacts left join persons using (p)
          where type in (${list(['new', 'unplanned-return'])}) and reason = ${value('none')}
            and profession >= 0 and profession not in (${list(unlicensed)})
            and (decided < 0 or assessed < 0 or assessed >= decided)
          group by all)
        select pid, u, sex, sum(den)::integer as den, sum(num)::double as num
        from daily join periods on d >= since and d < until group by all`,
      B8a: `
        with habits as (
          select p, bit_or(case when habit = ${value('tobacco')} then w12 else 0 end)
            & bit_or(case when habit = ${value('alcohol')} then w12 else 0 end)
            & bit_or(case when habit = ${value('physical-activity')} then w12 else 0 end)
            & bit_or(case when habit = ${value('diet')} then w12 else 0 end) as every
          from lifestyle join days using (d) group by p),
        seen as (
          select p, u, bit_or(w) as w from contacts join days using (d)
          semi join (select c from contact_codes join codes using (code) where dx & 1 = 1) t using (c)
          where w <> 0 and ${isVisit} and (planned = 1 or (planned < 0 and type = ${value('planned-return')}))
          group by p, u),
        places as (select * from seen union all select p, ${units.length}, bit_or(w) from seen group by p)
        select pid, u, sex, count(*)::integer as den, sum((coalesce(every, 0) >> pid) & 1)::double as num
        from places join persons using (p) left join habits using (p)
        join periods on (w >> pid) & 1 = 1 group by all`,
      C3: counted(`
        with drugs as (
          select p, substance, bit_or(w12) as w from dispensings join days using (d) join substances using (atc)
          semi join (select p from persons where birth <= (select max(born75) from periods)) o using (p)
          where substance >= 0 and w12 <> 0 group by all),
        many as (select p, pid from drugs join periods on (w >> pid) & 1 = 1 group by all having count(*) >= 5),
        reviews as (
          select p, bit_or(w12) as w from notes join days using (d) join codes on codes.code = value
          where review = 1 and term = ${value('Kommentar läkemedel')} group by p),
        own as (${listed('birth <= born75')})
        select pid, u, sex, coalesce((reviews.w >> pid) & 1, 0) as num
        from own semi join many using (p, pid) left join reviews using (p) where assigned = 0`),
      C6a: counted(`
        with chronic as (
          select p, bit_or(w18) as w from contacts join days using (d)
          semi join (select c from contact_codes join codes using (code) where dx & 2 = 2) t using (c) group by p),
        visits as (
          select p, u, clinician, w18, count(*) as n from contacts join days using (d)
          where ${isVisit} and profession = ${value('physician')} and clinician >= 0 group by all),
        met as (
          select p, pid, u, clinician, sum(n) as n from visits join periods on (w18 >> pid) & 1 = 1 group by all),
        indices as (
          select p, pid, u, ((sum(n * n) - sum(n)) / (sum(n) * (sum(n) - 1)))::double as num
          from met group by p, pid, u having sum(n) >= 3),
        own as (${listed('l.p in (select p from indices)')})
        select pid, u, sex, num from own join indices using (p, pid, u) join chronic using (p)
        where assigned = 0 and (chronic.w >> pid) & 1 = 1`),
    };
  }

  async function query(): Promise<Result> {
    const result = emptyResult(units.length);
    const indexOf = [...unitOrder.map((unit) => units.indexOf(unit)), units.length];
    for (const one of six) {
      const reader = await connection.runAndReadAll(queries()[one]);
      for (const [pid, u, sex, den, num] of reader.getRows()) {
        const at = place(indexOf[Number(u)] as number, Number(sex ?? 3), Number(pid));
        const { denominator, numerator } = result[one];
        denominator[at] = Number(den);
        numerator[at] = Number(num);
      }
    }
    return rolledUp(result, units.length, periods.length);
  }

  return {
    about: `${duckdbVersion()}, ${threads} threads`,
    load,
    query,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The vector's own buffer, which its types do not show. */
function integerItems(vector: DuckDBIntegerVector): Int32Array {
  return (vector as unknown as { readonly items: Int32Array }).items;
}
