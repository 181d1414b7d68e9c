/**
 * A nation in DuckDB: persons, units and events made by the engine itself, then Norrbotten 2024 by sex for one year. Run
 * on demand: `npx tsx bench/nation.ts [persons] [units] [events a person] [memory]`, by default 10.5 million persons,
 * 1 200 units and 14 events a person, in 16 GB. Times are by the clock.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { heading, timeRow, valueRow } from './print.js';
import { printedPlan } from './six.js';

const [persons = '10500000', units = '1200', events = '14', memory = '14GB'] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'vardval-nation-'));
const file = join(directory, 'nation.duckdb');
const n = Number(persons);

/** A number that looks drawn: the same for the same row and salt. */
const drawn = (salt: number, most: number): string => `(hash(r * 1000003 + ${salt}) % ${most})::integer`;
const oneOf = (salt: number, values: readonly string[]): string =>
  `[${values.map((value) => `'${value}'`).join(', ')}][1 + ${drawn(salt, values.length)}]`;
const person = (salt: number): string => `'P' || lpad((hash(r * 7919 + ${salt}) % ${n})::varchar, 8, '0')`;
const unit = (salt: number): string => `'U' || lpad(${drawn(salt, Number(units))}::varchar, 4, '0')`;
const day = (salt: number): string => `date '2022-07-01' + ${drawn(salt, 914)}`;

const perPerson = Number(events) / 14;
const many = (each: number): string => `range(${Math.round(n * each * perPerson)}) t(r)`;

const statements: readonly string[] = [
  `create table units as select 'U' || lpad(r::varchar, 4, '0') as "unitId", 'Unit ' || r as name, ${oneOf(1, ['public', 'private'])} as ownership, ${oneOf(2, ['rural', 'urban'])} as geography, null::date as "opensOn", null::date as "closesOn" from range(${units}) t(r)`,
  `create table persons as select 'P' || lpad(r::varchar, 8, '0') as "personId", date '1925-01-01' + ${drawn(3, 36000)} as "birthDate", ${oneOf(4, ['female', 'male'])} as sex, null::date as "deathDate" from range(${n}) t(r)`,
  `create table listings as select 'P' || lpad(r::varchar, 8, '0') as "personId", ${unit(5)} as "unitId", date '2015-01-01' + ${drawn(6, 2500)} as "from", null::date as "to", ${oneOf(7, ['listed', 'listed', 'listed', 'assigned'])} as kind from range(${n}) t(r)`,
  `create table contacts as select 'C' || r as "contactId", ${person(8)} as "personId", ${unit(9)} as "unitId", ${day(10)} as date, ${oneOf(11, ['visit', 'visit', 'telephone', 'digital', 'home-visit', 'team'])} as form, ${oneOf(12, ['general', 'general', 'general', 'bhv', 'mhv'])} as clinic, ${oneOf(13, ['new', 'planned-return', 'unplanned-return'])} as "visitType", ${drawn(14, 2)} = 1 as planned, ${oneOf(15, ['physician', 'nurse', 'district-nurse', 'psychologist'])} as profession, 'K' || ${drawn(16, 9000)} as "clinicianId", ${oneOf(17, ['none', 'none', 'patient'])} as "waitReason", ${oneOf(18, ['b001', 'b002', 'b003'])} as "visitReason", ${day(10)} - ${drawn(19, 6)} as "decidedOn", ${day(10)} as "assessedOn", ${day(10)} as "registeredOn", [${oneOf(20, ['I109', 'E119', 'J069', 'F329', 'M545', 'Z000'])}] as diagnoses, case when ${drawn(21, 6)} = 0 then [${oneOf(22, ['UU005', 'DV112', 'DV113', 'DV132', 'DU011', 'AV007'])}] else []::varchar[] end as procedures from ${many(6)}`,
  `create table dispensings as select ${person(23)} as "personId", ${day(24)} as date, ${oneOf(25, ['J01CA04', 'C07AB02', 'A10BA02', 'N05BA04', 'C10AA05', 'N02BE01', 'C09AA02', 'R03AC02'])} as atc, 30.0::double as ddd from ${many(5)}`,
  `create table calls as select 'T' || r as "callId", ${unit(26)} as "unitId", (${day(27)})::timestamptz + to_minutes(420 + ${drawn(28, 600)}) as "receivedAt", (${day(27)})::timestamptz + to_minutes(420 + ${drawn(28, 600)} + ${drawn(29, 120)}) as "answeredAt", ${oneOf(30, ['advice', 'booking'])} as line, false as abandoned, ${person(31)} as "personId", null::varchar as sex from ${many(1.5)}`,
  `create table lifestyle as select ${person(32)} as "personId", ${unit(33)} as "unitId", ${day(34)} as date, ${oneOf(35, ['tobacco', 'alcohol', 'physical-activity', 'diet'])} as habit, ${oneOf(36, ['none', 'some'])} as value from ${many(1)}`,
  `create table notes as select ${person(37)} as "personId", ${unit(38)} as "unitId", ${day(39)} as date, ${oneOf(40, ['Åtg', 'Dia', 'Kommentar läkemedel'])} as term, ${oneOf(41, ['UU005', 'KLM03', 'DV112'])} as value from ${many(0.5)}`,
];

const cpu = process.cpuUsage();
try {
  const instance = await DuckDBInstance.create(file, {
    threads: '2',
    memory_limit: memory,
    temp_directory: join(directory, 'spill'),
  });
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  await connection.run('set preserve_insertion_order = false');
  const made = performance.now();
  for (const statement of statements) await connection.run(statement);
  await connection.run('checkpoint');
  let rows = 0;
  for (const table of [
    'units',
    'persons',
    'listings',
    'contacts',
    'dispensings',
    'calls',
    'lifestyle',
    'notes',
  ]) {
    rows += Number((await connection.runAndReadAll(`select count(*) from ${table}`)).getRows()[0]?.[0]);
  }
  connection.closeSync();
  instance.closeSync();
  heading(`${n} persons, ${units} units, ${rows} rows, two threads, ${memory} for the engine`);
  timeRow('made by the engine', performance.now() - made);

  const engine = duckdb({ file, threads: 2, memoryLimit: memory, tempDirectory: join(directory, 'spill') });
  const begun: [string, number][] = [];
  const start = performance.now();
  const report = await evaluateSql(printedPlan, {
    ...{ engine, periods: ['2024'], by: ['sex'], duplicates: 'trust', faults: 'trust' },
    onStatement: (about) => begun.push([about, performance.now()]),
  });
  const counted = report.outcomes.filter((one) => one.status === 'measured').length;
  const took = performance.now() - start;
  timeRow('Norrbotten 2024, by sex, one year', took);
  valueRow('rows a second', `${(rows / took / 1000).toFixed(2)} M`);
  valueRow('outcomes measured', String(counted));
  valueRow('highest resident size of the process', `${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB`);
  valueRow(
    "processors' time, making included",
    `${((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6).toFixed(0)} s`,
  );
  const slow = begun.map(([about, at], i): [string, number] => [
    about,
    (begun[i + 1]?.[1] ?? start + took) - at,
  ]);
  for (const [about, ms] of slow.sort((a, b) => b[1] - a[1]).slice(0, 8)) timeRow(`  ${about}`, ms);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
