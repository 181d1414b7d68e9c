-- vardval: plan norrbotten-2024, version 1, in the SQL of tsql.
-- NOT RUN: no test of vardval has run SQL of tsql. Compare its results before you rely on them.
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

-- codes of dispensings.atc in one spelling
select * into [#vardval_spelling_dispensings_atc]
from (
  select '' as [code], '' as [spelling]
  where 1 = 0
) made;


-- persons: sex (1 female, 2 male, 0 not recorded), days of birth and death
select * into [#vardval_people]
from (
  select r.[personId] as person, case r.[sex] when 'female' then 1 when 'male' then 2 else 0 end as sex, r.[birthDate] as birth,
    r.[deathDate] as death
  from (
    select nullif([personId], '') as [personId], nullif([sex], '') as [sex], datediff(day, '1970-01-01', [birthDate]) as [birthDate],
      datediff(day, '1970-01-01', [deathDate]) as [deathDate]
    from [persons]
    where (1 = 1)
  ) r
) made;


-- listings on the one day that is asked about, one unit a person
select * into [#vardval_listings]
from (
  select person, unit, since, until, assigned
  from (
    select l.*, row_number() over (partition by l.person order by l.assigned, l.since desc, (l.unit) collate Latin1_General_100_BIN2) as place
    from (
      select r.[personId] as person, r.[unitId] as unit, r.[from] as since, case when p.death < coalesce(r.[to],
        1073741823) then p.death else coalesce(r.[to], 1073741823) end as until, case when r.[kind] = 'assigned' then 1
        else 0 end as assigned
      from (
        select r.*
        from (
          select nullif([personId], '') as [personId], nullif([unitId], '') as [unitId], datediff(day, '1970-01-01',
            [from]) as [from], datediff(day, '1970-01-01', [to]) as [to], nullif([kind], '') as [kind]
          from [listings]
          where (1 = 1)
        ) r
        where r.[from] <= 19782 and coalesce(r.[to], 1073741823) > 19782 and r.[from] < coalesce(r.[to], 1073741823)
      ) r
      left join [#vardval_people] p on p.person = r.[personId]
    ) l
    where l.until > 19782
  ) e
  where place = 1
) made;


-- day numbers with the word of the periods whose window holds them
select * into [#vardval_0_days_0]
from (
  select *
  from (values (19417, 0, 1), (19418, 0, 1), (19419, 0, 1), (19420, 0, 1), (19421, 0, 1), (19422, 0, 1), (19423,
    0, 1), (19424, 0, 1), (19425, 0, 1), (19426, 0, 1), (19427, 0, 1), (19428, 0, 1), (19429, 0, 1), (19430, 0,
    1), (19431, 0, 1), (19432, 0, 1), (19433, 0, 1), (19434, 0, 1), (19435, 0, 1), (19436, 0, 1), (19437, 0, 1),
    (19438, 0, 1), (19439, 0, 1), (19440, 0, 1), (19441, 0, 1), (19442, 0, 1), (19443, 0, 1), (19444, 0, 1), (19445,
    0, 1), (19446, 0, 1), (19447, 0, 1), (19448, 0, 1), (19449, 0, 1), (19450, 0, 1), (19451, 0, 1), (19452, 0,
    1), (19453, 0, 1), (19454, 0, 1), (19455, 0, 1), (19456, 0, 1), (19457, 0, 1), (19458, 0, 1), (19459, 0, 1),
    (19460, 0, 1), (19461, 0, 1), (19462, 0, 1), (19463, 0, 1), (19464, 0, 1), (19465, 0, 1), (19466, 0, 1), (19467,
    0, 1), (19468, 0, 1), (19469, 0, 1), (19470, 0, 1), (19471, 0, 1), (19472, 0, 1), (19473, 0, 1), (19474, 0,
    1), (19475, 0, 1), (19476, 0, 1), (19477, 0, 1), (19478, 0, 1), (19479, 0, 1), (19480, 0, 1), (19481, 0, 1),
    (19482, 0, 1), (19483, 0, 1), (19484, 0, 1), (19485, 0, 1), (19486, 0, 1), (19487, 0, 1), (19488, 0, 1), (19489,
    0, 1), (19490, 0, 1), (19491, 0, 1), (19492, 0, 1), (19493, 0, 1), (19494, 0, 1), (19495, 0, 1), (19496, 0,
    1), (19497, 0, 1), (19498, 0, 1), (19499, 0, 1), (19500, 0, 1), (19501, 0, 1), (19502, 0, 1), (19503, 0, 1),
    (19504, 0, 1), (19505, 0, 1), (19506, 0, 1), (19507, 0, 1), (19508, 0, 1), (19509, 0, 1), (19510, 0, 1), (19511,
    0, 1), (19512, 0, 1), (19513, 0, 1), (19514, 0, 1), (19515, 0, 1), (19516, 0, 1), (19517, 0, 1), (19518, 0,
    1), (19519, 0, 1), (19520, 0, 1), (19521, 0, 1), (19522, 0, 1), (19523, 0, 1), (19524, 0, 1), (19525, 0, 1),
    (19526, 0, 1), (19527, 0, 1), (19528, 0, 1), (19529, 0, 1), (19530, 0, 1), (19531, 0, 1), (19532, 0, 1), (19533,
    0, 1), (19534, 0, 1), (19535, 0, 1), (19536, 0, 1), (19537, 0, 1), (19538, 0, 1), (19539, 0, 1), (19540, 0,
    1), (19541, 0, 1), (19542, 0, 1), (19543, 0, 1), (19544, 0, 1), (19545, 0, 1), (19546, 0, 1), (19547, 0, 1),
    (19548, 0, 1), (19549, 0, 1), (19550, 0, 1), (19551, 0, 1), (19552, 0, 1), (19553, 0, 1), (19554, 0, 1), (19555,
    0, 1), (19556, 0, 1), (19557, 0, 1), (19558, 0, 1), (19559, 0, 1), (19560, 0, 1), (19561, 0, 1), (19562, 0,
    1), (19563, 0, 1), (19564, 0, 1), (19565, 0, 1), (19566, 0, 1), (19567, 0, 1), (19568, 0, 1), (19569, 0, 1),
    (19570, 0, 1), (19571, 0, 1), (19572, 0, 1), (19573, 0, 1), (19574, 0, 1), (19575, 0, 1), (19576, 0, 1), (19577,
    0, 1), (19578, 0, 1), (19579, 0, 1), (19580, 0, 1), (19581, 0, 1), (19582, 0, 1), (19583, 0, 1), (19584, 0,
    1), (19585, 0, 1), (19586, 0, 1), (19587, 0, 1), (19588, 0, 1), (19589, 0, 1), (19590, 0, 1), (19591, 0, 1),
    (19592, 0, 1), (19593, 0, 1), (19594, 0, 1), (19595, 0, 1), (19596, 0, 1), (19597, 0, 1), (19598, 0, 1), (19599,
    0, 1), (19600, 0, 1), (19601, 0, 1), (19602, 0, 1), (19603, 0, 1), (19604, 0, 1), (19605, 0, 1), (19606, 0,
    1), (19607, 0, 1), (19608, 0, 1), (19609, 0, 1), (19610, 0, 1), (19611, 0, 1), (19612, 0, 1), (19613, 0, 1),
    (19614, 0, 1), (19615, 0, 1), (19616, 0, 1), (19617, 0, 1), (19618, 0, 1), (19619, 0, 1), (19620, 0, 1), (19621,
    0, 1), (19622, 0, 1), (19623, 0, 1), (19624, 0, 1), (19625, 0, 1), (19626, 0, 1), (19627, 0, 1), (19628, 0,
    1), (19629, 0, 1), (19630, 0, 1), (19631, 0, 1), (19632, 0, 1), (19633, 0, 1), (19634, 0, 1), (19635, 0, 1),
    (19636, 0, 1), (19637, 0, 1), (19638, 0, 1), (19639, 0, 1), (19640, 0, 1), (19641, 0, 1), (19642, 0, 1), (19643,
    0, 1), (19644, 0, 1), (19645, 0, 1), (19646, 0, 1), (19647, 0, 1), (19648, 0, 1), (19649, 0, 1), (19650, 0,
    1), (19651, 0, 1), (19652, 0, 1), (19653, 0, 1), (19654, 0, 1), (19655, 0, 1), (19656, 0, 1), (19657, 0, 1),
    (19658, 0, 1), (19659, 0, 1), (19660, 0, 1), (19661, 0, 1), (19662, 0, 1), (19663, 0, 1), (19664, 0, 1), (19665,
    0, 1), (19666, 0, 1), (19667, 0, 1), (19668, 0, 1), (19669, 0, 1), (19670, 0, 1), (19671, 0, 1), (19672, 0,
    1), (19673, 0, 1), (19674, 0, 1), (19675, 0, 1), (19676, 0, 1), (19677, 0, 1), (19678, 0, 1), (19679, 0, 1),
    (19680, 0, 1), (19681, 0, 1), (19682, 0, 1), (19683, 0, 1), (19684, 0, 1), (19685, 0, 1), (19686, 0, 1), (19687,
    0, 1), (19688, 0, 1), (19689, 0, 1), (19690, 0, 1), (19691, 0, 1), (19692, 0, 1), (19693, 0, 1), (19694, 0,
    1), (19695, 0, 1), (19696, 0, 1), (19697, 0, 1), (19698, 0, 1), (19699, 0, 1), (19700, 0, 1), (19701, 0, 1),
    (19702, 0, 1), (19703, 0, 1), (19704, 0, 1), (19705, 0, 1), (19706, 0, 1), (19707, 0, 1), (19708, 0, 1), (19709,
    0, 1), (19710, 0, 1), (19711, 0, 1), (19712, 0, 1), (19713, 0, 1), (19714, 0, 1), (19715, 0, 1), (19716, 0,
    1), (19717, 0, 1), (19718, 0, 1), (19719, 0, 1), (19720, 0, 1), (19721, 0, 1), (19722, 0, 1), (19723, 0, 1),
    (19724, 0, 1), (19725, 0, 1), (19726, 0, 1), (19727, 0, 1), (19728, 0, 1), (19729, 0, 1), (19730, 0, 1), (19731,
    0, 1), (19732, 0, 1), (19733, 0, 1), (19734, 0, 1), (19735, 0, 1), (19736, 0, 1), (19737, 0, 1), (19738, 0,
    1), (19739, 0, 1), (19740, 0, 1), (19741, 0, 1), (19742, 0, 1), (19743, 0, 1), (19744, 0, 1), (19745, 0, 1),
    (19746, 0, 1), (19747, 0, 1), (19748, 0, 1), (19749, 0, 1), (19750, 0, 1), (19751, 0, 1), (19752, 0, 1), (19753,
    0, 1), (19754, 1, 1), (19755, 1, 1), (19756, 1, 1), (19757, 1, 1), (19758, 1, 1), (19759, 1, 1), (19760, 1,
    1), (19761, 1, 1), (19762, 1, 1), (19763, 1, 1), (19764, 1, 1), (19765, 1, 1), (19766, 1, 1), (19767, 1, 1),
    (19768, 1, 1), (19769, 1, 1), (19770, 1, 1), (19771, 1, 1), (19772, 1, 1), (19773, 1, 1), (19774, 1, 1), (19775,
    1, 1), (19776, 1, 1), (19777, 1, 1), (19778, 1, 1), (19779, 1, 1), (19780, 1, 1), (19781, 1, 1), (19782, 1,
    1)) as given([d], [w0], [w1])
) made;


-- birth days: the stretch between age limits, and the periods of each range of ages
select * into [#vardval_0_births]
from (
  select p.birth as d, 0 as age, case when p.birth is null then 0 when p.birth < (-7611) then 1
    else 0 end as [b0]
  from (
    select distinct birth
    from [#vardval_people]
    where birth is not null
  ) p
) made;


-- result: B7 (tally 1), rows of contacts
select f.unit as unit, -1 as place, f.sex as sex, f.age as age, 0 as k, f.d as d, f.n as n, sum(f.amount) as c
from (
  select e.*, case when e.t0 = 1 then e.d else 0 end as n
  from (
    select (h.[word_0] & 1) as d, h.[unit_1] as unit, 0 as sex, 0 as age, 0 as k, 1 as amount, h.[truth_4] as [t0]
    from (
      select x.*
      from (
        select case when coalesce([j0].[w0], 0) <> 0 and (r.[visitType] in (N'new', N'unplanned-return'))
          and (r.[waitReason] = N'none') and (r.[profession] in (N'physician', N'nurse', N'district-nurse', N'midwife',
          N'physiotherapist', N'occupational-therapist', N'psychologist', N'psychotherapist', N'dietitian', N'speech-therapist',
          N'pharmacist', N'chiropractor', N'naprapath', N'counsellor')) and ((not (r.[decidedOn] is not null))
          or (not (r.[assessedOn] is not null)) or ((r.[assessedOn] - r.[decidedOn]) >= 0)) then coalesce([j0].[w0],
          0) else 0 end as [word_0], coalesce(r.[unitId], '') as [unit_1], coalesce(r.[personId], '') as [person_2],
          0 as [sex_3], case when (r.[assessedOn] - r.[decidedOn]) <= 3 then 1 else 0 end as [truth_4]
        from (
          select nullif([visitType], '') as [visitType], nullif([waitReason], '') as [waitReason], nullif([profession],
            '') as [profession], datediff(day, '1970-01-01', [decidedOn]) as [decidedOn], datediff(day, '1970-01-01',
            [assessedOn]) as [assessedOn], datediff(day, '1970-01-01', [date]) as [date], nullif([unitId], '') as [unitId],
            nullif([personId], '') as [personId]
          from [contacts]
          where (([date] >= cast('2024-02-01' as date) and [date] < cast('2024-03-01' as date)))
        ) r
        left join [#vardval_0_days_0] [j0] on [j0].d = r.[date]
      ) x
      where (x.[word_0] <> 0)
    ) h
    where ((h.[word_0] & 1) <> 0)
  ) e
) f
where f.d <> 0
group by f.unit, f.sex, f.age, f.d, f.n;


-- words of the persons of notes
select * into [#vardval_0_words_notes]
from (
  select h.[person_1] as person, (max(h.[word_0] & 1) + max(h.[word_0] & 2) + max(h.[word_0] & 4) + max(h.[word_0] & 8) + max(h.[word_0] & 16) + max(h.[word_0] & 32) + max(h.[word_0] & 64) + max(h.[word_0] & 128) + max(h.[word_0] & 256) + max(h.[word_0] & 512) + max(h.[word_0] & 1024) + max(h.[word_0] & 2048) + max(h.[word_0] & 4096) + max(h.[word_0] & 8192) + max(h.[word_0] & 16384) + max(h.[word_0] & 32768) + max(h.[word_0] & 65536) + max(h.[word_0] & 131072) + max(h.[word_0] & 262144) + max(h.[word_0] & 524288) + max(h.[word_0] & 1048576) + max(h.[word_0] & 2097152) + max(h.[word_0] & 4194304) + max(h.[word_0] & 8388608) + max(h.[word_0] & 16777216) + max(h.[word_0] & 33554432) + max(h.[word_0] & 67108864) + max(h.[word_0] & 134217728) + max(h.[word_0] & 268435456) + max(h.[word_0] & 536870912) + max(h.[word_0] & 1073741824)) as [s0]
  from (
    select x.*
    from (
      select case when coalesce([j0].[w1], 0) <> 0 and (case when r.[term] is not null then 1 = 0 end)
        and (r.[value] in (N'KLM03')) then coalesce([j0].[w1], 0) else 0 end as [word_0], coalesce(r.[personId],
        '') as [person_1]
      from (
        select nullif([term], '') as [term], nullif([value], '') as [value], datediff(day, '1970-01-01', [date]) as [date],
          nullif([personId], '') as [personId]
        from [notes]
        where (([date] >= cast('2023-03-01' as date) and [date] < cast('2024-03-01' as date)))
      ) r
      left join [#vardval_0_days_0] [j0] on [j0].d = r.[date]
    ) x
    where (x.[word_0] <> 0)
  ) h
  where h.[person_1] <> ''
  group by h.[person_1]
) made;


-- rows of dispensings as distinct
select * into [#vardval_0_store_1_0]
from (
  select h.[person_1] as person, h.[key_2] as k, (max(h.[word_0] & 1) + max(h.[word_0] & 2) + max(h.[word_0] & 4) + max(h.[word_0] & 8) + max(h.[word_0] & 16) + max(h.[word_0] & 32) + max(h.[word_0] & 64) + max(h.[word_0] & 128) + max(h.[word_0] & 256) + max(h.[word_0] & 512) + max(h.[word_0] & 1024) + max(h.[word_0] & 2048) + max(h.[word_0] & 4096) + max(h.[word_0] & 8192) + max(h.[word_0] & 16384) + max(h.[word_0] & 32768) + max(h.[word_0] & 65536) + max(h.[word_0] & 131072) + max(h.[word_0] & 262144) + max(h.[word_0] & 524288) + max(h.[word_0] & 1048576) + max(h.[word_0] & 2097152) + max(h.[word_0] & 4194304) + max(h.[word_0] & 8388608) + max(h.[word_0] & 16777216) + max(h.[word_0] & 33554432) + max(h.[word_0] & 67108864) + max(h.[word_0] & 134217728) + max(h.[word_0] & 268435456) + max(h.[word_0] & 536870912) + max(h.[word_0] & 1073741824)) as word
  from (
    select x.*
    from (
      select case when coalesce([j0].[w1], 0) <> 0 and case when r.[atc] is not null then 1 = 0 end then coalesce([j0].[w1],
        0) else 0 end as [word_0], coalesce(r.[personId], '') as [person_1], [j1].spelling as [key_2]
      from (
        select nullif([atc], '') as [atc], datediff(day, '1970-01-01', [date]) as [date], nullif([personId], '') as [personId]
        from [dispensings]
        where (([date] >= cast('2023-03-01' as date) and [date] < cast('2024-03-01' as date)))
      ) r
      left join [#vardval_0_days_0] [j0] on [j0].d = r.[date]
      left join [#vardval_spelling_dispensings_atc] [j1] on [j1].code = r.[atc]
    ) x
    where (x.[word_0] <> 0)
  ) h
  where h.[word_0] <> 0 and h.[person_1] <> '' and h.[key_2] is not null
  group by h.[person_1], h.[key_2]
) made;


-- store 1: distinct
select * into [#vardval_0_store_1]
from (
  select *
  from [#vardval_0_store_1_0]
) made;


-- dropping vardval_0_store_1_0
drop table if exists [#vardval_0_store_1_0];


-- result: C3 (tally 2), the listed
select f.unit as unit, -1 as place, 0 as sex, 0 as age, 0 as k, f.[d2] as d, f.[n2] as n, count(*) as c
from (
  select person, unit, sex, age, [d2], ([d2] & [x1]) as [n2]
  from (
    select f.*, ((case when assigned = 0 then [h0] else 0 end & 1) & ((1 & coalesce([b0], 0)) & [x0])) as [d2]
    from (
      select l.person as person, l.unit as unit, coalesce(p.sex, 0) as sex, coalesce(bi.age, 0) as age, l.assigned as assigned,
        (case when (l.since is null or l.since <= 19782) and (l.until is null or l.until > 19782) then 1
        else 0 end) as [h0], coalesce([leaf0].[enough], 0) as [x0], coalesce([leaf1].[s0], 0) as [x1], bi.[b0] as [b0]
      from [#vardval_listings] l
      left join [#vardval_people] p on p.person = l.person
      left join [#vardval_0_births] bi on bi.d = p.birth
      left join (
        select person, case when count(case when (a.word & 1) <> 0 then 1 end) >= 5 then 1
          else 0 end as enough
        from [#vardval_0_store_1] a
        group by person
      ) [leaf0] on ([leaf0].person = l.person)
      left join [#vardval_0_words_notes] [leaf1] on ([leaf1].person = l.person)
      where (l.since is null or l.since <= 19782) and (l.until is null or l.until > 19782)
    ) f
  ) g
  where ([d2] <> 0)
) f
where f.[d2] <> 0
group by f.unit, f.[d2], f.[n2];
