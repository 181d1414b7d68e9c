/**
 * The tables that Norrbotten 2024 reads, made by DuckDB itself as Parquet files: any number of persons in little time.
 * The same rows for the same numbers. Events stand in the order of their days, as a register that grows does.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { TableName } from 'vardval';

/** Where the Parquet file of each table lies. */
export type ParquetFiles = { readonly [K in TableName]?: string };

/** How much is made; events are those of all kinds for each person in two and a half years. */
export interface Made {
  readonly persons: number;
  readonly units: number;
  readonly events: number;
}

/** A number that looks drawn: the same for the same row and salt. */
const drawn = (salt: number, below: number): string => `(hash(r * 1000003 + ${salt}) % ${below})::integer`;
/** One of some values, each in a SQL of its own: `'a'`, `null`. */
const oneOf = (salt: number, ...values: readonly string[]): string =>
  `[${values.join(', ')}][1 + ${drawn(salt, values.length)}]`;
const texts = (...values: readonly string[]): readonly string[] => values.map((value) => `'${value}'`);
/** One in so many rows. */
const rarely = (salt: number, oneIn: number, then: string, otherwise: string): string =>
  `case when ${drawn(salt, oneIn)} = 0 then ${then} else ${otherwise} end`;

/** Days of events: 1 July 2022 to the end of 2024. */
const firstDay = "date '2022-07-01'";
const days = 915;

const diagnoses = texts(
  'I109',
  'E11.9',
  'E669',
  'J069',
  'F329',
  'F41.1',
  'M545',
  'Z000',
  'J45',
  'R104',
  'L400',
  'N300',
);
const actions = texts(
  'UU005',
  'DV112',
  'DV113',
  'DV132',
  'DU011',
  'DU008',
  'DU009',
  'DU010',
  'DV200',
  'AV007',
);
const substances = texts(
  'J01CA04',
  'C07AB02',
  'A10BA02',
  'N05BA04',
  'C10AA05',
  'N02BE01',
  'C09AA02',
  'R03AC02',
  'B01AC06',
  'C03CA01',
  'N06AB04',
  'A02BC01',
  'N05C',
);

function selects({ persons, units, events }: Made): Readonly<Partial<Record<TableName, string>>> {
  const person = (salt: number): string =>
    `'P' || lpad((hash(r * 7919 + ${salt}) % ${persons})::varchar, 8, '0')`;
  const unit = (salt: number): string => `'U' || lpad(${drawn(salt, units)}::varchar, 4, '0')`;
  /** Most of what a person meets is at one unit. */
  const homeOf = (salt: number, seed: number): string =>
    `'U' || lpad(((hash(r * 7919 + ${salt}) % ${persons} * 31 + ${rarely(seed, 5, drawn(seed + 1, 97), '0')}) % ${units})::varchar, 4, '0')`;
  const many = (each: number): number => Math.round((persons * each * events) / 14);
  const from = (rows: number): string => `from range(${rows}) t(r)`;
  const day = (rows: number): string => `(${firstDay} + (r * ${days} // ${rows})::integer)`;
  const instant = (rows: number, salt: number): string =>
    `(${day(rows)}::timestamptz + to_minutes(300 + ${drawn(salt, 700)}))`;
  const contacts = many(6);
  const dispensings = many(5);
  const calls = many(1.5);
  const chats = many(0.25);
  const lifestyle = many(0.75);
  const notes = many(0.5);
  const births = Math.round(persons / 40);
  const outside = many(0.05);
  return {
    units: `select 'U' || lpad(r::varchar, 4, '0') as "unitId", 'Unit ' || r as name, ${oneOf(1, ...texts('public', 'private'))} as ownership, ${oneOf(2, ...texts('rural', 'urban'))} as geography, null::date as "opensOn", null::date as "closesOn" ${from(units)}`,
    openingHours: `select 'U' || lpad((r // 5)::varchar, 4, '0') as "unitId", 1 + r % 5 as weekday, '08:00' as opens, ${oneOf(3, ...texts('16:30', '17:00', '18:00'))} as closes, null::date as "from", null::date as "to" ${from(units * 5)}`,
    quotients: `select 'U' || lpad((r // 36)::varchar, 4, '0') as "unitId", '2024-' || lpad((1 + r % 12)::varchar, 2, '0') as month, ['age', 'cni', 'acg'][1 + r // 12 % 3] as kind, 0.9 + ${drawn(4, 20)} / 100.0 as value ${from(units * 36)}`,
    persons: `select 'P' || lpad(r::varchar, 8, '0') as "personId", date '1930-01-01' + ${drawn(5, 34500)} as "birthDate", ${rarely(6, 300, 'null', oneOf(7, ...texts('female', 'male')))} as sex, ${rarely(8, 70, `${firstDay} + ${drawn(9, days)}`, 'null')} as "deathDate" ${from(persons)}`,
    // One in twenty has moved, and of those one in five is still listed where they were.
    listings: `select 'P' || lpad(r::varchar, 8, '0') as "personId", 'U' || lpad((r * 31 % ${units})::varchar, 4, '0') as "unitId", date '2015-01-01' + ${drawn(10, 2500)} as "from", case when ${drawn(11, 20)} = 0 and ${drawn(12, 5)} > 0 then date '2023-12-15' + ${drawn(13, 365)} end as "to", ${oneOf(14, ...texts('listed', 'listed', 'listed', 'listed', 'assigned'))} as kind ${from(persons)}
      union all select 'P' || lpad(r::varchar, 8, '0'), 'U' || lpad(((r * 31 + 7) % ${units})::varchar, 4, '0'), date '2023-12-15' + ${drawn(13, 365)}, null, 'listed' ${from(persons)} where ${drawn(11, 20)} = 0`,
    contacts: `select 'C' || r as "contactId", ${person(15)} as "personId", ${homeOf(15, 16)} as "unitId", ${day(contacts)} as date, ${oneOf(18, ...texts('visit', 'visit', 'visit', 'telephone', 'digital', 'home-visit', 'team'))} as form, ${oneOf(19, ...texts('general', 'general', 'general', 'general', 'bhv', 'mhv'))} as clinic, ${oneOf(20, ...texts('new', 'planned-return', 'planned-return', 'unplanned-return'))} as "visitType", ${oneOf(21, 'true', 'false', 'null')} as planned, ${oneOf(22, ...texts('physician', 'physician', 'nurse', 'district-nurse', 'psychologist', 'assistant-nurse'))} as profession, 'K' || (hash(r * 7919 + 15) % ${persons} * 31 % ${units} * 6 + ${drawn(23, 6)}) as "clinicianId", ${oneOf(24, ...texts('none', 'none', 'patient'))} as "waitReason", ${rarely(25, 12, oneOf(26, ...texts('b001', 'b002', 'b003')), 'null')} as "visitReason", ${day(contacts)} - ${drawn(27, 6)} as "decidedOn", ${rarely(28, 30, 'null', day(contacts))} as "assessedOn", ${day(contacts)} as "registeredOn", [${oneOf(29, ...diagnoses)}, ${oneOf(30, ...diagnoses)}][1:1 + ${drawn(31, 2)}] as diagnoses, ${rarely(32, 6, `[${oneOf(33, ...actions)}, ${oneOf(34, ...texts('ZV044', 'AV007', 'GB000'))}][1:1 + ${drawn(35, 2)}]`, '[]::varchar[]')} as procedures ${from(contacts)}`,
    calls: `select 'T' || r as "callId", ${unit(36)} as "unitId", ${instant(calls, 37)} as "receivedAt", ${rarely(38, 12, 'null', `${instant(calls, 37)} + to_minutes(${drawn(39, 400)})`)} as "answeredAt", ${oneOf(40, ...texts('advice-booking', 'advice-booking', 'other'))} as line, ${drawn(41, 20)} = 0 as abandoned, ${person(42)} as "personId", null::varchar as sex ${from(calls)}`,
    chats: `select 'D' || r as "chatId", ${unit(43)} as "unitId", ${instant(chats, 44)} as "openedAt", ${rarely(45, 4, `${instant(chats, 44)} + to_minutes(${drawn(46, 30)})`, 'null')} as "handedOverAt", ${rarely(47, 8, 'null', `${instant(chats, 44)} + to_minutes(${drawn(48, 900)})`)} as "answeredAt", null::timestamptz as "closedAt", ${oneOf(49, ...texts('patient', 'patient', 'unit'), 'null')} as "startedBy", ${person(50)} as "personId" ${from(chats)}`,
    lifestyle: `select ${person(51)} as "personId", ${unit(52)} as "unitId", ${day(lifestyle)} as date, ${oneOf(53, ...texts('tobacco', 'alcohol', 'physical-activity', 'diet'))} as habit, 'answer' as value, ${oneOf(54, 'true', 'false', 'null')} as risk ${from(lifestyle)}
      union all select 'P' || lpad(r::varchar, 8, '0'), 'U0001', date '2024-05-01', unnest(['tobacco', 'alcohol', 'physical-activity', 'diet']), 'answer', ${drawn(55, 2)} = 0 ${from(persons)} where ${drawn(56, 16)} = 0`,
    notes: `select ${person(57)} as "personId", ${homeOf(57, 58)} as "unitId", ${day(notes)} as date, ${oneOf(60, ...texts('Åtg', 'Dia', 'Kommentar läkemedel', 'VÅLDNR', 'Anamnes'))} as term, ${oneOf(61, ...texts('UU005', 'KLM03', 'DV112', 'DU011', 'ZV044', 'DV200', 'fritext'))} as value ${from(notes)}`,
    // A quarter of the persons have the drugs.
    dispensings: `select 'P' || lpad((hash(r * 7919 + 62) % ${Math.ceil(persons / 4)} * 4)::varchar, 8, '0') as "personId", ${day(dispensings)} as date, ${oneOf(63, ...substances)} as atc, 30.0::double as ddd ${from(dispensings)}`,
    births: `select 'B' || r as "birthId", ${person(64)} as "personId", 'P' || lpad((hash(r * 7919 + 65) % ${persons})::varchar, 8, '0') as "childId", ${day(births)} as date, ${rarely(66, 3, 'null', unit(67))} as "unitId" ${from(births)}`,
    carePlans: `select 'S' || r as "planId", ${person(68)} as "personId", ${unit(69)} as "unitId", ${firstDay} + ${drawn(70, days)} as "createdOn", ${rarely(71, 3, `date '2024-06-01' + ${drawn(72, 400)}`, 'null')} as "closedOn", ${oneOf(73, 'true', 'true', 'false', 'null')} as "namedCareContact" ${from(Math.round(persons / 50))}`,
    namedContacts: `select ${person(74)} as "personId", ${homeOf(74, 75)} as "unitId", ${oneOf(77, ...texts('physician', 'care-contact', 'team'))} as role, 'K' || r as "clinicianId", date '2021-01-01' + ${drawn(78, 1400)} as "from", ${rarely(79, 6, `date '2024-06-01' + ${drawn(80, 400)}`, 'null')} as "to" ${from(Math.round(persons / 2))}`,
    outOfRegionCare: `select ${person(81)} as "personId", ${rarely(82, 2, 'null', unit(83))} as "unitId", ${day(outside)} as date, ${oneOf(84, ...texts('digital', 'physical'))} as channel, ${rarely(85, 20, 'null', `(${drawn(86, 90000)} / 100)::decimal(18, 2)`)} as cost ${from(outside)}`,
  };
}

/**
 * Makes the files.
 *
 * @param directory - where; it is made
 * @param made - how much
 * @param memory - what the engine may use
 * @returns the files by table, and how many rows they have
 */
export async function madeRows(
  directory: string,
  made: Made,
  memory = '4GB',
): Promise<{ readonly files: ParquetFiles; readonly rows: number; readonly events: number }> {
  mkdirSync(directory, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: memory });
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  const files: { [K in TableName]?: string } = {};
  let rows = 0;
  let states = 0;
  for (const [table, select] of Object.entries(selects(made)) as [TableName, string][]) {
    const file = join(directory, `${table}.parquet`);
    const written = await connection.runAndReadAll(`copy (${select}) to '${file}' (format parquet)`);
    const count = Number(written.getRows()[0]?.[0]);
    rows += count;
    if (['units', 'openingHours', 'quotients', 'persons', 'listings'].includes(table)) states += count;
    files[table] = file;
  }
  connection.closeSync();
  instance.closeSync();
  return { files, rows, events: rows - states };
}
