-- vardval: plan norrbotten-2024, version 1, in the SQL of spark.
-- NOT RUN: no test of vardval has run SQL of spark. Compare its results before you rely on them.
-- Run the statements in this order in one session; they write nothing but temporary tables.
-- The codes are those that the plan names. Add the codes of your own below these, or give toSql the codes that occur.
--
-- Each period is a bit of a word:
--   bit 0 (1): 2024-02
-- Days are numbers: 1970-01-01 is 0.
-- A result has the columns unit, place (-1: the unit; 0: the region; above: a group of units), sex (1 female, 2 male,
-- 0 not recorded), age (the stretch between age limits; 0 not recorded), k (a category, a value or a number of visits),
-- d (word of the periods of the denominator), n (word of those of the numerator; of an index its sum) and c (how many).
-- The denominator of bit p is the sum of c where d has the bit, the numerator that where n has it too. Where no row has
-- place 0, the region is the sum of the units.

-- persons: sex (1 female, 2 male, 0 not recorded), days of birth and death
cache table `vardval_people` as
select r.`delivered_personId` as person, case r.`sex` when 'female' then 1 when 'male' then 2
  else 0 end as sex, r.`birthDate` as birth, r.`deathDate` as death
from (
  select nullif(`personId`, '') as `personId`, nullif(`sex`, '') as `sex`, unix_date(`birthDate`) as `birthDate`,
    unix_date(`deathDate`) as `deathDate`, `personId` as `delivered_personId`
  from `persons`
  where (1 = 1)
) r;


-- result: B7 (tally 1), rows of contacts
select f.unit as unit, -1 as place, f.sex as sex, f.age as age, 0 as k, f.d as d, f.n as n, sum(f.amount) as c
from (
  select e.*, case when e.t0 = 1 then e.d else 0 end as n
  from (
    select (h.`word_0` & 1) as d, h.`unit_1` as unit, 0 as sex, 0 as age, 0 as k, 1 as amount, h.`truth_4` as `t0`
    from (
      select x.*
      from (
        select case when (case when r.`date` >= 19754 and r.`date` < 19783 then 1 else 0 end) <> 0
          and ((r.`delivered_visitType` in ('new', 'unplanned-return')) and (r.`delivered_waitReason` = 'none')
          and (r.`delivered_profession` in ('physician', 'nurse', 'district-nurse', 'midwife', 'physiotherapist',
          'occupational-therapist', 'psychologist', 'psychotherapist', 'dietitian', 'speech-therapist', 'pharmacist',
          'chiropractor', 'naprapath', 'counsellor')) and ((not (r.`decidedOn` is not null))
          or (not (r.`assessedOn` is not null)) or ((r.`assessedOn` - r.`decidedOn`) >= 0))) then (case
          when r.`date` >= 19754 and r.`date` < 19783 then 1 else 0 end) else 0 end as `word_0`, coalesce(r.`delivered_unitId`,
          '') as `unit_1`, coalesce(r.`delivered_personId`, '') as `person_2`, 0 as `sex_3`, case
          when (r.`assessedOn` - r.`decidedOn`) <= 3 then 1 else 0 end as `truth_4`
        from (
          select unix_date(`decidedOn`) as `decidedOn`, unix_date(`assessedOn`) as `assessedOn`, unix_date(`date`) as `date`,
            `visitType` as `delivered_visitType`, `waitReason` as `delivered_waitReason`, `profession` as `delivered_profession`,
            `unitId` as `delivered_unitId`, `personId` as `delivered_personId`
          from `contacts`
          where ((`date` >= date '2024-02-01' and `date` < date '2024-03-01'))
        ) r
      ) x
      where (x.`word_0` <> 0)
    ) h
    where ((h.`word_0` & 1) <> 0)
  ) e
) f
where f.d <> 0
group by f.unit, f.sex, f.age, f.d, f.n;


-- words of the persons of notes
cache table `vardval_0_words_notes` as
select h.`person_1` as person, bit_or(h.`word_0`) as `s0`
from (
  select x.*
  from (
    select case when (case when r.`date` >= 19417 and r.`date` < 19783 then 1 else 0 end) <> 0
      and ((r.`term` <> r.`term`) and (r.`delivered_value` in ('KLM03'))) then (case when r.`date` >= 19417
      and r.`date` < 19783 then 1 else 0 end) else 0 end as `word_0`, r.`delivered_personId` as `person_1`
    from (
      select nullif(`term`, '') as `term`, unix_date(`date`) as `date`, `value` as `delivered_value`, `personId` as `delivered_personId`
      from `notes`
      where ((`date` >= date '2023-03-01' and `date` < date '2024-03-01'))
    ) r
  ) x
  where (x.`word_0` <> 0)
) h
where h.`person_1` <> ''
group by h.`person_1`;


-- rows of dispensings as distinct
cache table `vardval_0_store_1_0` as
select h.`person_1` as person, h.`delivered_2` as k, bit_or(h.`word_0`) as word
from (
  select x.*
  from (
    select case when (case when r.`date` >= 19417 and r.`date` < 19783 then 1 else 0 end) <> 0
      and (r.`atc` <> r.`atc`) then (case when r.`date` >= 19417 and r.`date` < 19783 then 1
      else 0 end) else 0 end as `word_0`, r.`delivered_personId` as `person_1`, r.`delivered_atc` as `delivered_2`
    from (
      select nullif(`atc`, '') as `atc`, unix_date(`date`) as `date`, `atc` as `delivered_atc`, `personId` as `delivered_personId`
      from `dispensings`
      where ((`date` >= date '2023-03-01' and `date` < date '2024-03-01'))
    ) r
  ) x
  where (x.`word_0` <> 0)
) h
where h.`word_0` <> 0 and h.`person_1` <> '' and h.`delivered_2` <> ''
group by h.`person_1`, h.`delivered_2`;


-- store 1: distinct
cache table `vardval_0_store_1` as
select *
from `vardval_0_store_1_0`;


-- dropping vardval_0_store_1_0
uncache table if exists `vardval_0_store_1_0`;


-- listings on the one day that is asked about, one unit a person
cache table `vardval_listings` as
select person, unit, since, until, assigned, sex, birth
from (
  select l.*, row_number() over (partition by l.person order by l.assigned, l.since desc, l.unit) as place
  from (
    select r.`delivered_personId` as person, r.`unitId` as unit, r.`from` as since, case when p.death < coalesce(r.`to`,
      1073741823) then p.death else coalesce(r.`to`, 1073741823) end as until, case when r.`kind` = 'assigned' then 1
      else 0 end as assigned, coalesce(p.sex, 0) as sex, p.birth as birth
    from (
      select r.*
      from (
        select nullif(`personId`, '') as `personId`, nullif(`unitId`, '') as `unitId`, unix_date(`from`) as `from`,
          unix_date(`to`) as `to`, nullif(`kind`, '') as `kind`, `personId` as `delivered_personId`
        from `listings`
        where (`from` < date '2024-03-01') and ((`to` is null or `to` > date '2024-02-29'))
      ) r
      where (r.`delivered_personId` in (
        select person
        from `vardval_0_store_1`
      ))
    ) r
    left join `vardval_people` p on p.person = r.`delivered_personId`
    where (((p.birth is not null) and (p.birth < (-7611))))
  ) l
  where l.until > 19782
) e
where place = 1;


-- result: C3 (tally 2), the listed
select f.unit as unit, -1 as place, 0 as sex, 0 as age, 0 as k, f.`d2` as d, f.`n2` as n, count(*) as c
from (
  select person, unit, sex, age, `d2`, (`d2` & `x1`) as `n2`
  from (
    select f.*, ((case when assigned = 0 then `h0` else 0 end & 1) & ((1 & coalesce(`b0`, 0)) & `x0`)) as `d2`
    from (
      select l.person as person, l.unit as unit, coalesce(l.sex, 0) as sex, 0 as age, l.assigned as assigned, (case
        when (l.since is null or l.since <= 19782) and (l.until is null or l.until > 19782) then 1
        else 0 end) as `h0`, coalesce(`leaf0`.`enough`, 0) as `x0`, coalesce(`leaf1`.`s0`, 0) as `x1`, case
        when l.birth is null then 0 when l.birth < (-7611) then 1 else 0 end as `b0`
      from `vardval_listings` l
      left join (
        select person, case when count(case when (a.word & 1) <> 0 then 1 end) >= 5 then 1
          else 0 end as enough
        from `vardval_0_store_1` a
        group by person
      ) `leaf0` on (`leaf0`.person = l.person)
      left join `vardval_0_words_notes` `leaf1` on (`leaf1`.person = l.person)
      where (l.since is null or l.since <= 19782) and (l.until is null or l.until > 19782)
    ) f
  ) g
  where (`d2` <> 0)
) f
where f.`d2` <> 0
group by f.unit, f.`d2`, f.`n2`;
