import type { Period } from 'vardval';
import type { Six } from '../six.js';
import type { ParquetFiles } from '../sql-rows.js';

/**
 * One good query for each indicator and period, as somebody who knows DuckDB writes it by hand: each reads from Parquet
 * only what it needs. Columns: unit, sex, denominator, numerator; units alone, since the region is their sum but for B4
 * and B8a, where persons are counted once.
 */
export function handWritten(one: Six, period: Period, files: ParquetFiles): string {
  const from = (table: keyof ParquetFiles): string => `read_parquet('${files[table]}')`;
  const date = (text: string): string => `date '${text}'`;
  const start = date(period.from);
  const end = date(period.to);
  const before = (months: number, text: string): string => `(${date(text)} - interval ${months} month)`;
  const visits = `form in ('visit', 'home-visit', 'team')`;
  const anyOf = (list: string, is: string): string => `len(list_filter(${list}, x -> ${is})) > 0`;
  const plain = `upper(replace(x, '.', ''))`;
  const talks = `${plain} = 'UU005'`;
  const sexOf = (alias: string): string => `coalesce(${alias}.sex, 'unknown') as sex`;
  const listed = (where: string, kinds: string): string => `
    select personId, unitId, sex, birthDate from (
      select l.personId, l.unitId, ${sexOf('p')}, p.birthDate, coalesce(l.kind, 'listed') as kind,
        row_number() over (partition by l.personId order by coalesce(l.kind, 'listed') = 'assigned', l."from" desc, l.unitId) as place
      from ${from('listings')} l join ${from('persons')} p using (personId)
      where l."from" < ${end} and (l."to" is null or l."to" >= ${end}) and (p.deathDate is null or p.deathDate >= ${end}) and ${where})
    where place = 1 and kind in (${kinds})`;
  const counted = (rows: string): string =>
    `select unitId, sex, count(*) as den, sum(num)::double as num from (${rows}) group by all`;
  switch (one) {
    case 'B1':
      return counted(`
        with talks as (
          select distinct personId from ${from('contacts')} where date >= ${start} and date < ${end} and ${anyOf('procedures', talks)}
          union
          select distinct personId from ${from('notes')}
          where date >= ${start} and date < ${end} and term in ('Åtg', 'Dia') and upper(replace(value, '.', '')) = 'UU005')
        select own.unitId, own.sex, (talks.personId is not null)::int as num
        from (${listed(`year(${end} - 1) - year(p.birthDate) in (40, 50, 60)`, `'listed', 'assigned'`)}) own
        left join talks using (personId)`);
    case 'B4':
      return counted(`
        with rows as (
          select personId, date, unitId, row_number() over () as r from ${from('births')}
          where date >= ${before(4, period.from)} and date < ${before(4, period.to)}),
        best as (
          select o.r, l.unitId as listedAt, row_number() over (partition by o.r order by coalesce(l.kind, 'listed') = 'assigned', l."from" desc, l.unitId) as place
          from rows o join ${from('listings')} l using (personId) left join ${from('persons')} q using (personId)
          where o.unitId is null and l."from" <= o.date and (l."to" is null or l."to" > o.date) and (q.deathDate is null or q.deathDate > o.date)),
        own as (
          select rows.personId, rows.date, coalesce(rows.unitId, best.listedAt) as unitId
          from rows left join (select * from best where place = 1) best using (r)),
        visits as (select personId, date as seen from ${from('contacts')} where date < ${end} and ${visits} and clinic = 'mhv'),
        first as (
          select own.personId, own.date, min(seen) as seen from own join visits using (personId)
          where seen > own.date group by all)
        select own.unitId, ${sexOf('p')}, max((first.seen is not null)::int) as num, own.personId, own.date
        from own left join ${from('persons')} p using (personId) left join first using (personId, date) group by all`);
    case 'B7':
      return `
        select c.unitId, coalesce(p.sex, 'unknown') as sex, count(*) as den,
          sum((assessedOn - decidedOn <= 3)::int)::double as num
        from ${from('contacts')} c left join ${from('persons')} p using (personId)
        where c.date >= ${start} and c.date < ${end} and visitType in ('new', 'unplanned-return') and waitReason = 'none'
          and profession not in ('assistant-nurse', 'medical-secretary', 'other')
          and (decidedOn is null or assessedOn is null or assessedOn >= decidedOn)
        group by all`;
    case 'B8a':
      return `
        with habits as (
          select personId from ${from('lifestyle')} where date >= ${before(12, period.to)} and date < ${end}
            and habit in ('tobacco', 'alcohol', 'physical-activity', 'diet')
          group by personId having count(distinct habit) = 4),
        seen as (
          select distinct personId, unitId from ${from('contacts')}
          where date >= ${start} and date < ${end} and ${visits}
            and (planned or planned is null and visitType = 'planned-return')
            and ${anyOf('diagnoses', `${plain}[1:3] in ('I10', 'E10', 'E11', 'E12', 'E13', 'E14', 'E66')`)})
        select unitId, coalesce(p.sex, 'unknown') as sex, count(*) as den, count(habits.personId)::double as num
        from seen left join ${from('persons')} p using (personId) left join habits using (personId) group by all`;
    case 'C3':
      return counted(`
        with old as (select personId from ${from('persons')} where birthDate <= ${end} - interval 1 day - interval 75 year),
        many as (
          select personId from ${from('dispensings')} semi join old using (personId)
          where date >= ${before(12, period.to)} and date < ${end} and len(replace(atc, ' ', '')) = 7
          group by personId having count(distinct upper(replace(atc, ' ', ''))) >= 5),
        reviews as (
          select distinct personId from ${from('notes')}
          where date >= ${before(12, period.to)} and date < ${end} and term = 'Kommentar läkemedel' and value = 'KLM03')
        select own.unitId, own.sex, (reviews.personId is not null)::int as num
        from (${listed(`l.personId in (select personId from many)`, `'listed'`)}) own left join reviews using (personId)`);
    case 'C6a':
      return counted(`
        with recent as (
          select personId, unitId, clinicianId, form, profession, diagnoses from ${from('contacts')}
          where date >= ${before(18, period.to)} and date < ${end}),
        chronic as (select distinct personId from recent where ${anyOf('diagnoses', chronicCodes(plain))}),
        met as (
          select personId, unitId, clinicianId, count(*) as n from recent
          where ${visits} and profession = 'physician' and clinicianId is not null group by all),
        indices as (
          select personId, unitId, ((sum(n * n) - sum(n)) / (sum(n) * (sum(n) - 1)))::double as num
          from met group by all having sum(n) >= 3)
        select own.unitId, own.sex, num
        from (${listed(`l.personId in (select personId from indices)`, `'listed'`)}) own
        join indices using (personId, unitId) semi join chronic using (personId)`);
  }
}

function chronicCodes(plain: string): string {
  return `regexp_matches(${plain}, '^(E1[0-4]|E66|F0[0-3]|F10|F20|F3[23]|F4[01]|G20|G30|G35|G45|I1[0-5]|I2[0-5]|I48|I50|I6[0-4]|J44|J45|L40|M0[56]|M1[5-9]|M8[01])')`;
}
