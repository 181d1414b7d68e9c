import { type Period, parsePeriod } from 'vardval';
import type { ParquetFiles } from '../made-rows.js';

/**
 * One good query for each computed indicator of Norrbotten 2024 and period, as somebody who knows DuckDB writes it by
 * hand: each reads from Parquet only what it needs. Columns: unit (null: the region), sex (`all`, `female`, `male`,
 * `unknown`), denominator (null where there is none), numerator. What is delivered and not computed (A2–A4) has none.
 */
export const handWritten: Readonly<Record<string, (period: Period, files: ParquetFiles) => string>> = {
  A1: (period, files) => counted(listed(period, files)),
  'A1.change': (period, files) => {
    const atStart = parsePeriod(String(Number(period.from.slice(0, 4)) - 1));
    return counted(
      `
      select unitId, sex, 1 as num from (${listed(period, files)})
      union all select unitId, sex, -1 from (${listed(atStart, files)})`,
      'sum(num)',
    );
  },
  B1: (period, files) => healthTalks([40, 50, 60], period, files),
  'B1.40': (period, files) => healthTalks([40], period, files),
  'B1.50': (period, files) => healthTalks([50], period, files),
  'B1.60': (period, files) => healthTalks([60], period, files),
  'B2.prescribed': (period, files) => listedWithAction('DV200', period, files),
  'B2.followed-up': (period, files) => listedWithAction('DV200', period, files),
  B3: (period, files) => listedWithAction('DV113', period, files),
  B4: (period, files) => {
    const own = `
      with rows as (
        select personId, date, unitId, row_number() over () as r from ${births(files)}
        where date >= ${before(4, period.from)} and date < ${before(4, period.to)}),
      best as (
        select o.r, if(coalesce(l.kind, 'listed') = 'assigned', null, l.unitId) as listedAt,
          row_number() over (partition by o.r order by coalesce(l.kind, 'listed') = 'assigned', l."from" desc, l.unitId) as place
        from rows o join ${table('listings', files)} l using (personId) left join ${table('persons', files)} q using (personId)
        where o.unitId is null and l."from" <= o.date and (l."to" is null or l."to" > o.date) and (q.deathDate is null or q.deathDate > o.date)),
      own as (
        select rows.personId, rows.date, coalesce(rows.unitId, best.listedAt) as unitId
        from rows left join (select * from best where place = 1) best using (r)),
      visits as (
        select personId, date as seen from ${table('contacts', files)}
        where date > ${before(4, period.from)} and date < ${date(period.to)} and ${visits} and clinic = 'mhv'),
      first as (
        select own.personId, own.date, min(seen) as seen from own join visits using (personId)
        where seen > own.date group by all),
      known as (
        select own.unitId, ${sexOf('p')}, first.seen is not null as had, own.personId, own.date
        from own left join ${table('persons', files)} p using (personId) left join first using (personId, date))`;
    return `${own} ${bothWays('known', 'personId, date', 'had')}`;
  },
  B5: (period, files) => `
    with children as (
      select c.personId, unitId, ${sexOf('p')}, c.form, c.visitReason from ${table('contacts', files)} c left join ${table('persons', files)} p using (personId)
      where ${within('c.date', period)} and clinic = 'bhv'),
    visited as (select distinct personId, true as had from children where form = 'home-visit'),
    known as (
      select unitId, personId, sex, had is not null as had from children left join visited using (personId)
      where visitReason in ('b001', 'b002'))
    ${bothWays('known', 'personId', 'had')}`,
  B6: (period, files) => result(`${callsOf(period, files)} union all ${chatsOf(period, files)}`),
  B6a: (period, files) => result(callsOf(period, files)),
  B6b: (period, files) => result(chatsOf(period, files)),
  B7: (period, files) =>
    result(`
      select c.unitId, ${sexOf('p')}, coalesce(assessedOn - decidedOn <= 3, false) as num
      from ${table('contacts', files)} c left join ${table('persons', files)} p using (personId)
      where ${within('c.date', period)} and visitType in ('new', 'unplanned-return') and waitReason = 'none'
        and profession not in ('assistant-nurse', 'medical-secretary', 'other')
        and (decidedOn is null or assessedOn is null or assessedOn >= decidedOn)`),
  B8a: (period, files) => assessed(cardiometabolic, period, files),
  B8b: (period, files) => actedOn(cardiometabolic, period, files),
  B9a: (period, files) => assessed(sleepOrMood, period, files),
  B9b: (period, files) => actedOn(sleepOrMood, period, files),
  B10: (period, files) => recordedAt('DU011', period, files),
  'B10.DU008': (period, files) => recordedAt('DU008', period, files),
  'B10.DU009': (period, files) => recordedAt('DU009', period, files),
  'B10.DU010': (period, files) => recordedAt('DU010', period, files),
  'B10.iCBT': (period, files) => `
    with seen as (
      select personId, unitId, date, ${anyOf('procedures', `${plain('x')} = 'DU011'`)} as therapy, ${anyOf('procedures', `${plain('x')} = 'ZV044'`)} as added
      from ${table('contacts', files)} where ${within('date', period)} and len(procedures) > 0),
    noted as (
      select personId, unitId, date, ${plain('value')} = 'DU011' as therapy, ${plain('value')} = 'ZV044' as added
      from ${table('notes', files)} where ${within('date', period)} and term in ('Åtg', 'Dia')),
    found as (
      select personId, unitId from seen where therapy and added
      union select a.personId, a.unitId from noted a join (select * from noted union all select * from seen) b using (personId, unitId, date) where a.therapy and b.added
      union select a.personId, a.unitId from seen a join noted b using (personId, unitId, date) where a.therapy and b.added),
    known as (select unitId, personId, ${sexOf('p')}, true as had from found left join ${table('persons', files)} p using (personId))
    ${bothWays('known', 'personId', 'had', 'null::bigint')}`,
  C1: (period, files) => result(outside(period, files), 'null::bigint', 'coalesce(sum(cost), 0)'),
  'C1.contacts': (period, files) => result(outside(period, files), 'null::bigint', 'count(*)'),
  C2: (period, files) => `
    with asked as (
      select distinct personId from ${table('notes', files)} where ${within('date', period)} and upper(replace(term, ' ', '')) = 'VÅLDNR')
    ${result(`select unitId, sex, asked.personId is not null as num from (${listed(period, files)}) left join asked using (personId)`)}`,
  C3: (period, files) => `
    with old as (select personId from ${table('persons', files)} where birthDate <= ${date(period.to)} - interval 1 day - interval 75 year),
    many as (
      select personId from ${table('dispensings', files)} semi join old using (personId)
      where ${lately(12, 'date', period)} and len(replace(atc, ' ', '')) = 7
      group by personId having count(distinct upper(replace(atc, ' ', ''))) >= 5),
    reviews as (
      select distinct personId from ${table('notes', files)}
      where ${lately(12, 'date', period)} and term = 'Kommentar läkemedel' and value = 'KLM03')
    ${result(`select own.unitId, own.sex, reviews.personId is not null as num
      from (${listed(period, files, `l.personId in (select personId from many)`)}) own left join reviews using (personId)`)}`,
  C4: (period, files) => `
    with plans as (
      select personId, coalesce(bool_or(namedCareContact), false) as num from ${table('carePlans', files)}
      where ${activeAt('createdOn', 'closedOn', period)} group by personId)
    ${result(`select unitId, sex, num from (${listed(period, files, 'l.personId in (select personId from plans)')}) join plans using (personId)`)}`,
  C6a: (period, files) => continuity('coc', `'physician'`, period, files),
  'C6a.upc': (period, files) => continuity('upc', `'physician'`, period, files),
  C6b: (period, files) => continuity('coc', `'nurse', 'district-nurse'`, period, files),
  'C6b.upc': (period, files) => continuity('upc', `'nurse', 'district-nurse'`, period, files),
  C7a: (period, files) => named('physician', period, files),
  C7b: (period, files) => named('care-contact', period, files),
};

const table = (of: keyof ParquetFiles, files: ParquetFiles): string => `read_parquet('${files[of]}')`;
const births = (files: ParquetFiles): string => table('births', files);
const date = (text: string): string => `date '${text}'`;
const before = (months: number, text: string): string => `(${date(text)} - interval ${months} month)::date`;
const within = (column: string, { from, to }: Period): string =>
  `${column} >= ${date(from)} and ${column} < ${date(to)}`;
const lately = (months: number, column: string, { to }: Period): string =>
  `${column} >= ${before(months, to)} and ${column} < ${date(to)}`;
const activeAt = (from: string, end: string, { to }: Period): string =>
  `${from} < ${date(to)} and (${end} is null or ${end} >= ${date(to)})`;
const visits = `form in ('visit', 'home-visit', 'team')`;
const planned = `(planned or planned is null and visitType = 'planned-return')`;
const anyOf = (list: string, is: string): string => `len(list_filter(${list}, x -> ${is})) > 0`;
const plain = (of: string): string => `upper(replace(${of}, '.', ''))`;
const sexOf = (alias: string): string => `coalesce(${alias}.sex, 'unknown') as sex`;
const cardiometabolic = `${plain('x')}[1:3] in ('I10', 'E10', 'E11', 'E12', 'E13', 'E14', 'E66')`;
const sleepOrMood = `regexp_matches(${plain('x')}, '^(F3[2-9]|F51)')`;
const chronic = `regexp_matches(${plain('x')}, '^(E1[0-4]|E66|F0[0-3]|F10|F20|F3[23]|F4[01]|G20|G30|G35|G45|I1[0-5]|I2[0-5]|I48|I50|I6[0-4]|J44|J45|L40|M0[56]|M1[5-9]|M8[01])')`;

/** Units and region, each by sex and together, of rows `unitId, sex, num`. */
function result(rows: string, den = 'count(*)', num = 'sum(num::int)'): string {
  return `select if(grouping(unitId) = 1, null, unitId) as unit, if(grouping(sex) = 1, 'all', sex) as sex, ${den} as den, (${num})::double as num
    from (${rows}) group by grouping sets ((unitId, sex), (unitId), (sex), ()) having grouping(unitId) = 1 or unitId is not null`;
}

/** A number and no share. */
function counted(rows: string, num = 'count(*)'): string {
  return result(rows, 'null::bigint', num);
}

/** Persons (or persons and days) once at each of their units, and once in the region. */
function bothWays(from: string, by: string, had: string, den = 'count(*)'): string {
  const sets = (unit: string, rows: string, grouping: string): string => `
    select ${unit} as unit, if(grouping(sex) = 1, 'all', sex) as sex, ${den} as den, sum(had::int)::double as num
    from (${rows}) group by grouping sets (${grouping})`;
  return `
    ${sets('unitId', `select unitId, ${by}, max(sex) as sex, bool_or(${had}) as had from ${from} where unitId is not null group by unitId, ${by}`, '(unitId, sex), (unitId)')}
    union all ${sets('null', `select ${by}, max(sex) as sex, bool_or(${had}) as had from ${from} group by ${by}`, '(sex), ()')}`;
}

/** Who is listed on the last day: one unit a person. */
function listed(period: Period, files: ParquetFiles, where = 'true', kinds = `'listed'`): string {
  const end = date(period.to);
  return `
    select personId, unitId, sex from (
      select l.personId, l.unitId, ${sexOf('p')}, coalesce(l.kind, 'listed') as kind,
        row_number() over (partition by l.personId order by coalesce(l.kind, 'listed') = 'assigned', l."from" desc, l.unitId) as place
      from ${table('listings', files)} l join ${table('persons', files)} p using (personId)
      where ${activeAt('l."from"', 'l."to"', period)} and (p.deathDate is null or p.deathDate >= ${end}) and ${where})
    where place = 1 and kind in (${kinds})`;
}

/** Persons who got an action: on a contact or in a note. */
function withAction(codes: string, when: string, files: ParquetFiles): string {
  return `
    select personId from ${table('contacts', files)} where ${when} and ${anyOf('procedures', `${plain('x')} ${codes}`)}
    union select personId from ${table('notes', files)} where ${when} and term in ('Åtg', 'Dia') and ${plain('value')} ${codes}`;
}

function healthTalks(ages: readonly number[], period: Period, files: ParquetFiles): string {
  return `
    with talks as (${withAction(`= 'UU005'`, within('date', period), files)})
    ${result(`select own.unitId, own.sex, talks.personId is not null as num
      from (${listed(period, files, `year(${date(period.to)} - 1) - year(p.birthDate) in (${ages.join(', ')})`, `'listed', 'assigned'`)}) own
      left join talks using (personId)`)}`;
}

function listedWithAction(code: string, period: Period, files: ParquetFiles): string {
  return `
    with acted as (${withAction(`= '${code}'`, within('date', period), files)})
    ${counted(listed(period, files, 'l.personId in (select personId from acted)'))}`;
}

/** Persons of planned visits for the diagnoses, at each unit of theirs. */
function plannedFor(codes: string, period: Period, files: ParquetFiles): string {
  return `select distinct personId, unitId from ${table('contacts', files)}
    where ${within('date', period)} and ${visits} and ${planned} and ${anyOf('diagnoses', codes)}`;
}

function assessed(codes: string, period: Period, files: ParquetFiles): string {
  return `
    with habits as (
      select personId from ${table('lifestyle', files)}
      where ${lately(12, 'date', period)} and habit in ('tobacco', 'alcohol', 'physical-activity', 'diet')
      group by personId having count(distinct habit) = 4),
    seen as (${plannedFor(codes, period, files)}),
    known as (
      select unitId, seen.personId, ${sexOf('p')}, habits.personId is not null as had
      from seen left join ${table('persons', files)} p using (personId) left join habits using (personId))
    ${bothWays('known', 'personId', 'had')}`;
}

function actedOn(codes: string, period: Period, files: ParquetFiles): string {
  return `
    with risks as (select distinct personId from ${table('lifestyle', files)} where ${lately(12, 'date', period)} and risk),
    acted as (${withAction(`in ('DV112', 'DV113', 'DV122', 'DV123', 'DV132', 'DV133', 'DV142', 'DV143')`, lately(12, 'date', period), files)}),
    seen as (${plannedFor(codes, period, files)}),
    known as (
      select unitId, seen.personId, ${sexOf('p')}, acted.personId is not null as had
      from seen semi join risks using (personId) left join ${table('persons', files)} p using (personId) left join acted using (personId))
    ${bothWays('known', 'personId', 'had')}`;
}

function recordedAt(code: string, period: Period, files: ParquetFiles): string {
  return `
    with found as (
      select personId, unitId from ${table('contacts', files)} where ${within('date', period)} and ${anyOf('procedures', `${plain('x')} = '${code}'`)}
      union select personId, unitId from ${table('notes', files)} where ${within('date', period)} and term in ('Åtg', 'Dia') and ${plain('value')} = '${code}'),
    known as (select unitId, personId, ${sexOf('p')}, true as had from found left join ${table('persons', files)} p using (personId))
    ${bothWays('known', 'personId', 'had', 'null::bigint')}`;
}

const local = (instant: string): string => `timezone('Europe/Stockholm', ${instant})`;
/** Public holidays of 2022–2024 on working days, and the three eves. */
const closed = [
  ...[
    '2024-01-01',
    '2024-03-29',
    '2024-04-01',
    '2024-05-01',
    '2024-05-09',
    '2024-06-06',
    '2024-06-21',
    '2024-12-24',
  ],
  ...['2024-12-25', '2024-12-26', '2024-12-31'],
]
  .map(date)
  .join(', ');

function callsOf(period: Period, files: ParquetFiles): string {
  const minute = 'hour(received) * 60 + minute(received)';
  const minutes = (of: string): string => `(left(${of}, 2)::int * 60 + right(${of}, 2)::int)`;
  return `
    select unitId, coalesce(p.sex, c.sex, 'unknown') as sex, coalesce(answered::date = received::date, false) as num
    from (select *, ${local('receivedAt')} as received, ${local('answeredAt')} as answered from ${table('calls', files)}
      where line = 'advice-booking' and receivedAt >= ${date(period.from)} - 1 and receivedAt < ${date(period.to)} + 1
        and (answeredAt is null or answeredAt >= receivedAt)) c
    semi join ${table('openingHours', files)} o on o.unitId = c.unitId and o.weekday = isodow(received)
      and ${minutes('o.opens')} <= ${minute} and ${minute} < ${minutes('o.closes')}
    left join ${table('persons', files)} p using (personId)
    where ${within('received::date', period)} and isodow(received) <= 5 and received::date not in (${closed})`;
}

function chatsOf(period: Period, files: ParquetFiles): string {
  return `
    select unitId, ${sexOf('p')}, coalesce(${local('answeredAt')}::date = started::date, false) as num
    from (select *, ${local('coalesce(handedOverAt, openedAt)')} as started from ${table('chats', files)}
      where coalesce(startedBy, 'patient') = 'patient'
        and (answeredAt is null or answeredAt >= coalesce(handedOverAt, openedAt))) c
    left join ${table('persons', files)} p using (personId)
    where ${within('started::date', period)}`;
}

function outside(period: Period, files: ParquetFiles): string {
  return `
    with rows as (
      select personId, unitId, date, cost, row_number() over () as r from ${table('outOfRegionCare', files)}
      where ${within('date', period)} and channel = 'digital'),
    best as (
      select o.r, if(coalesce(l.kind, 'listed') = 'assigned', null, l.unitId) as listedAt,
        row_number() over (partition by o.r order by coalesce(l.kind, 'listed') = 'assigned', l."from" desc, l.unitId) as place
      from rows o join ${table('listings', files)} l using (personId) left join ${table('persons', files)} q using (personId)
      where o.unitId is null and l."from" <= o.date and (l."to" is null or l."to" > o.date) and (q.deathDate is null or q.deathDate > o.date))
    select coalesce(rows.unitId, best.listedAt) as unitId, ${sexOf('p')}, cost
    from rows left join (select * from best where place = 1) best using (r) left join ${table('persons', files)} p using (personId)`;
}

function continuity(index: 'coc' | 'upc', professions: string, period: Period, files: ParquetFiles): string {
  const value = index === 'coc' ? '(sum(n * n) - sum(n)) / (sum(n) * (sum(n) - 1))' : 'max(n) / sum(n)';
  return `
    with recent as (
      select personId, unitId, clinicianId, form, profession, diagnoses from ${table('contacts', files)}
      where ${lately(18, 'date', period)}),
    chronic as (select distinct personId from recent where ${anyOf('diagnoses', chronic)}),
    met as (
      select personId, unitId, clinicianId, count(*) as n from recent
      where ${visits} and profession in (${professions}) and clinicianId is not null group by all),
    indices as (
      select personId, unitId, (${value})::double as num from met group by all having sum(n) >= 3)
    ${result(
      `select own.unitId, own.sex, num
      from (${listed(period, files, `l.personId in (select personId from indices)`)}) own
      join indices using (personId, unitId) semi join chronic using (personId)`,
      'count(*)',
      'sum(num)',
    )}`;
}

function named(role: string, period: Period, files: ParquetFiles): string {
  return `
    with held as (
      select distinct personId, unitId, true as had from ${table('namedContacts', files)}
      where role = '${role}' and ${activeAt('"from"', '"to"', period)})
    ${result(`select unitId, sex, had is not null as num from (${listed(period, files)}) left join held using (personId, unitId)`)}`;
}
