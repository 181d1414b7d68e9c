import { DefinitionError } from '../errors.js';
import type { TableName } from '../facts/rows.js';
import type { ColumnSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import { didYouMean } from '../nearest.js';
import type { Anchor } from '../period/window.js';
import { type Clause, collect } from './clause.js';
import type { NumberValue } from './columns.js';
import { type Indicator, type IndicatorText, indicator } from './indicator.js';
import type {
  InhabitantsNode,
  ListedNode,
  MeasureNode,
  PerInhabitants,
  PopulationNode,
  Share,
} from './nodes.js';
import type { Visits } from './persons.js';
import type { ListedPopulation, Population, RowPopulation } from './populations.js';
import { listed } from './populations.js';
import { requireColumns, requireWindow, rowsNode } from './row-set.js';
import type { Columns, Rows } from './tables.js';

/** A population of any kind. */
export type AnyPopulation = Population<string, PopulationNode, unknown>;

/** A group of inhabitants: all of them where nothing is said. */
export interface Inhabitants {
  readonly sex?: 'female' | 'male';
  readonly ageFrom?: number;
  /** Inclusive. */
  readonly ageTo?: number;
}

/** A denominator that somebody else has counted. */
export interface OrInhabitants {
  /**
   * Where the table `populations` has counts of this group for the period, they are the denominator; of a place for
   * which it has none nothing is then said. Else the denominator is what is counted.
   */
  readonly inhabitants?: Inhabitants;
}

function perInhabitants({ id, inhabitants }: IndicatorText & OrInhabitants): PerInhabitants {
  if (inhabitants === undefined) return {};
  const { sex = null, ageFrom = null, ageTo = null } = inhabitants;
  const isAge = (age: number | null): boolean => age === null || (Number.isSafeInteger(age) && age >= 0);
  if (!isAge(ageFrom) || !isAge(ageTo) || (ageTo ?? Number.POSITIVE_INFINITY) < (ageFrom ?? 0)) {
    throw new DefinitionError({
      code: 'invalid-ages',
      what: `inhabitants: expected whole ages ≥ 0, ageFrom ≤ ageTo, but got ${ageFrom} and ${ageTo}`,
      where: { indicator: id },
      todo: 'write for instance { ageFrom: 23, ageTo: 70 }; both ends are included',
    });
  }
  const node: InhabitantsNode = Object.freeze({ sex, ageFrom, ageTo });
  return { inhabitants: node };
}

/** The definition of a share: whom it is about, and who of them is counted. */
export interface Proportion<Scope extends string, Given> extends IndicatorText, OrInhabitants {
  readonly of: Population<Scope, Share['of'], Given>;
  readonly counted: (given: Given) => Clause<NoInfer<Scope>>;
}

/**
 * A share: those counted of a population. 0 of 0 has no value.
 *
 * @param definition - the entry's texts; `of`: the population; `counted`: a callback that returns who is counted;
 *   `inhabitants`: whom the table `populations` is asked for, whose count goes before that of the population
 * @returns an entry for {@link definePlan}
 * @throws {DefinitionError} when a clause is written and dropped, or `inhabitants` names no ages
 * @example
 * const text = { sv: 'Hembesök', en: 'Home visits' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'home-visits', name: text, source, reported: ['year'] } as const;
 * const of = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
 * const indicators = [proportion({ ...head, of, counted: (c) => c.form.is('home-visit') })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * const row = { personId: 'p1', unitId: 'HC01', date: '2024-03-05' };
 * const visit = { ...row, contactId: 'c1', form: 'visit' } as const;
 * const rows = { contacts: [visit, { ...visit, contactId: 'c2', form: 'home-visit' } as const] };
 * evaluateRows(plan, rows, { periods: ['2024'] }).outcome('1', {}).value; // => 0.5
 */
export function proportion<Scope extends string, Given>(definition: Proportion<Scope, Given>): Indicator {
  const { of, counted } = definition;
  const clause = collect(`${definition.id}: counted`, () => counted(of.given));
  return indicator(definition, {
    kind: 'proportion',
    of: of.node,
    counted: clause.node,
    ...perInhabitants(definition),
  } as MeasureNode);
}

/**
 * How many there are: numerator and value are the count, there is no denominator.
 *
 * @param definition - the entry's texts; `of`: the population; `inRegion`: whom the region and groups of units count
 *   instead, where that is not the sum of the units
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Kontakter', en: 'Contacts' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'contacts', name: text, source, reported: ['year'] } as const;
 * const indicators = [count({ ...head, of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }) })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * const row = { contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-05', form: 'visit' } as const;
 * evaluateRows(plan, { contacts: [row] }, { periods: ['2024'] }).outcome('1', {}).value; // => 1
 * @see Norrbotten 2024, A1
 */
export function count(
  definition: IndicatorText & { readonly of: AnyPopulation; readonly inRegion?: AnyPopulation },
): Indicator {
  const { of, inRegion } = definition;
  return indicator(definition, {
    kind: 'count',
    of: of.node,
    ...(inRegion === undefined ? {} : { inRegion: inRegion.node }),
  });
}

/**
 * So many of one population per n of another: prescriptions per 1 000 listed.
 *
 * @param definition - the entry's texts; `of` and `per`: the populations; `times`: the n, a whole number ≥ 1;
 *   `inhabitants`: whom the table `populations` is asked for, whose count goes before that of `per`
 * @returns an entry for {@link definePlan}
 * @throws {DefinitionError} when `times` is no whole number ≥ 1, or `inhabitants` names no ages
 * @example
 * const text = { sv: 'Antibiotika', en: 'Antibiotics' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'antibiotics', name: text, source, reported: ['year'] } as const;
 * const of = eachRow(prescriptions.all(), { during: period, attributedBy: 'listing-on-date' });
 * rate({ ...head, of, per: listed(), times: 1000 }).measure.kind; // => 'rate'
 * rate({ ...head, of, per: listed(), times: 0 }); // => throws DefinitionError: rate: expected times
 * @see Västerbotten 2025, antibiotics
 */
export function rate(
  definition: IndicatorText &
    OrInhabitants & {
      readonly of: AnyPopulation;
      readonly per: AnyPopulation;
      readonly times: number;
    },
): Indicator {
  const { of, per, times } = definition;
  if (!Number.isSafeInteger(times) || times < 1) {
    throw new DefinitionError({
      code: 'invalid-rate',
      what: `rate: expected times to be a whole number ≥ 1 but got ${times}`,
      where: { indicator: definition.id },
      todo: 'write for instance 1000',
    });
  }
  return indicator(definition, {
    kind: 'rate',
    of: of.node,
    per: per.node,
    times,
    ...perInhabitants(definition),
  });
}

/**
 * The sum of a number column over rows, in its smallest unit; a missing number counts nothing and is reported.
 *
 * @param definition - the entry's texts; `of`: the rows; `value`: the name of the column
 * @returns an entry for {@link definePlan}
 * @throws {DefinitionError} when the table has no such column
 * @example
 * const text = { sv: 'Kostnad', en: 'Cost' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'cost', name: text, source, reported: ['year'] } as const;
 * const of = eachRow(outOfRegionCare.all(), { during: period, attributedBy: 'listing-on-date' });
 * const indicators = [sum({ ...head, of, value: 'cost' })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * plan.indicators[0]?.measure; // => { kind: 'sum', value: 'cost', … }
 */
export function sum<Table extends TableName>(
  definition: IndicatorText & {
    readonly of: RowPopulation<Table>;
    readonly value: keyof Columns<Table> & string;
  },
): Indicator {
  const { of, value } = definition;
  requireColumns(of.node.rows.table, [value], 'sum');
  return indicator(definition, { kind: 'sum', of: of.node, value });
}

/**
 * The mean of a whole number of rows; rows without it are left out and reported.
 *
 * @param definition - the entry's texts; `of`: the rows; `value`: a callback that returns the number
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Väntedagar', en: 'Days waited' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'days-waited', name: text, source, reported: ['year'] } as const;
 * const of = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
 * const indicators = [mean({ ...head, of, value: (c) => daysBetween(c.decidedOn, c.assessedOn) })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * const row = { contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-05', form: 'visit' } as const;
 * const rows = { contacts: [{ ...row, decidedOn: '2024-03-01', assessedOn: '2024-03-05' }] };
 * evaluateRows(plan, rows, { periods: ['2024'] }).outcome('1', {}).value; // => 4
 */
export function mean<Table extends TableName>(
  definition: IndicatorText & {
    readonly of: RowPopulation<Table>;
    readonly value: (c: Columns<Table>) => NumberValue<Table>;
  },
): Indicator {
  const { of, value } = definition;
  return indicator(definition, { kind: 'mean', of: of.node, value: value(of.given).node });
}

/**
 * The median of a whole number of rows; rows without it are left out and reported.
 *
 * @param definition - the entry's texts; `of`: the rows; `value`: a callback that returns the number
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Väntedagar', en: 'Days waited' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'days-waited', name: text, source, reported: ['year'] } as const;
 * const of = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
 * const indicators = [distribution({ ...head, of, value: (c) => daysBetween(c.decidedOn, c.assessedOn) })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * const row = { contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-05', form: 'visit' } as const;
 * const rows = { contacts: [{ ...row, decidedOn: '2024-03-01', assessedOn: '2024-03-05' }] };
 * evaluateRows(plan, rows, { periods: ['2024'] }).outcome('1', {}).value; // => 4
 */
export function distribution<Table extends TableName>(
  definition: IndicatorText & {
    readonly of: RowPopulation<Table>;
    readonly value: (c: Columns<Table>) => NumberValue<Table>;
  },
): Indicator {
  const { of, value } = definition;
  return indicator(definition, {
    kind: 'distribution',
    of: of.node,
    value: value(of.given).node,
    statistic: 'median',
  });
}

/**
 * The count of rows, and beside it the count for each value of a column.
 *
 * @param definition - the entry's texts; `of`: the rows; `by`: the name of the column; `missing`: the value that a row
 *   without one counts as, when that is decided (by default it is a category of its own, `unknown`)
 * @returns an entry for {@link definePlan}
 * @throws {DefinitionError} when the table has no such column, or `missing` is none of its values
 * @example
 * const text = { sv: 'Kontakter', en: 'Contacts' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'contacts', name: text, source, reported: ['year'] } as const;
 * const of = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
 * const indicators = [breakdown({ ...head, of, by: 'form' })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * const row = { contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-05', form: 'visit' } as const;
 * evaluateRows(plan, { contacts: [row] }, { periods: ['2024'] }).outcome('1', { category: 'visit' }).value; // => 1
 */
export function breakdown<Table extends TableName>(
  definition: IndicatorText & {
    readonly of: RowPopulation<Table>;
    readonly by: keyof Columns<Table> & string;
    readonly missing?: string;
  },
): Indicator {
  const { of, by, missing } = definition;
  const { table } = of.node.rows;
  requireColumns(table, [by], 'breakdown');
  const { values } = (tables[table].columns as Readonly<Record<string, ColumnSpec>>)[by] as ColumnSpec;
  if (missing !== undefined && values !== undefined && !values.includes(missing)) {
    throw new DefinitionError({
      code: 'unknown-value',
      what: `breakdown: ${table}.${by} never is "${missing}"`,
      where: { indicator: definition.id, table },
      todo: didYouMean(missing, values),
    });
  }
  return indicator(definition, {
    kind: 'breakdown',
    of: of.node,
    by,
    ...(missing === undefined ? {} : { missing }),
  });
}

/**
 * The mean over persons of a continuity index of their visits: the denominator is the persons who have one.
 *
 * @param definition - the entry's texts; `of`: listed persons; `index`; `visits`, `by` whom, `during`, `atLeastVisits`
 * @returns an entry for {@link definePlan}
 * @throws {DefinitionError} when a column is missing, it is not said which date counts, or the window holds no day
 * @example
 * const text = { sv: 'Läkarkontinuitet', en: 'Continuity of physician' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'continuity', name: text, source, reported: ['year'] } as const;
 * const visits = contacts.where(isVisit);
 * const how = { by: 'clinicianId', during: lastMonths(18), atLeastVisits: 3 } as const;
 * continuity({ ...head, of: listed(), index: 'coc', visits, ...how }).measure.kind; // => 'continuity'
 * @see Bice & Boxerman, Med Care 1977;15:347–349; Norrbotten 2024, C6a and C6b
 */
export function continuity<Table extends TableName>(
  definition: IndicatorText & {
    readonly of: ListedPopulation;
    readonly index: 'coc' | 'upc';
    readonly visits: Rows<Table>;
  } & Visits<Table>,
): Indicator {
  const { of, index, visits, by, during, dated, unit, atLeastVisits } = definition;
  requireColumns(visits.table, [by, 'personId'], 'continuity');
  return indicator(definition, {
    kind: 'continuity',
    of: of.node,
    index,
    visits: rowsNode(visits, dated),
    by,
    during: requireWindow(during, 'continuity'),
    unit: unit ?? 'anywhere',
    atLeastVisits,
  });
}

/**
 * A quotient of the table `quotients`: the value of the period's last month; the region's is weighted by listed.
 *
 * @param definition - the entry's texts; `of`: which quotient
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Vårdbehovsindex', en: 'Care need index' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'cni', name: text, source, reported: ['year'] } as const;
 * quotient({ ...head, of: 'cni' }).measure; // => { kind: 'quotient', of: 'cni', … }
 * @see Norrbotten 2024, A2–A4
 */
export function quotient(definition: IndicatorText & { readonly of: 'age' | 'cni' | 'acg' }): Indicator {
  return indicator(definition, { kind: 'quotient', of: definition.of, weights: listed().node });
}

/**
 * The numerators of other entries over their denominators, both added up: never a mean of shares.
 *
 * @param definition - the entry's texts; `of`: the ids of the entries
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Tillgänglighet', en: 'Access' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'access', name: text, source, reported: ['year'] } as const;
 * pooled({ ...head, of: ['B6a', 'B6b'] }).measure; // => { kind: 'pooled', of: ['B6a', 'B6b'] }
 * @see Norrbotten 2024, B6
 */
export function pooled(definition: IndicatorText & { readonly of: readonly string[] }): Indicator {
  return indicator(definition, { kind: 'pooled', of: Object.freeze([...definition.of]) });
}

/**
 * The part that some entries are of several: what they count, added up, over what all of them count. An entry is taken
 * by its numerator, so that a share gives those counted of it.
 *
 * @param definition - the entry's texts; `among`: the ids of the entries; `of`: the ids of some of them
 * @returns an entry for {@link definePlan}
 * @throws {DefinitionError} when nothing is named, an entry stands twice, or one of `of` is not among them
 * @example
 * const text = { sv: 'Digital andel', en: 'Digital part' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'digital-part', name: text, source, reported: ['year'] } as const;
 * part({ ...head, of: ['chats'], among: ['chats', 'calls'] }).measure; // => { kind: 'part', of: ['chats'], … }
 * part({ ...head, of: ['chats'], among: ['calls'] }); // => throws DefinitionError: chats
 * @see Norrbotten 2021 report, "Digitalisering av vården" (17 000 of 17 000 and 31 000); Norrbotten 2026, 2.dialog.2
 */
export function part(
  definition: IndicatorText & { readonly of: readonly string[]; readonly among: readonly string[] },
): Indicator {
  const { of, among } = definition;
  const refuse = (what: string): never => {
    throw new DefinitionError({
      code: 'invalid-part',
      what: `part: ${what}`,
      where: { indicator: definition.id },
      todo: 'name each entry once in among, and some of them in of',
    });
  };
  if (of.length === 0) refuse('expected of to name at least one entry but got none');
  for (const [i, id] of among.entries()) if (among.indexOf(id) !== i) refuse(`"${id}" stands twice in among`);
  for (const [i, id] of of.entries()) {
    if (of.indexOf(id) !== i) refuse(`"${id}" stands twice in of`);
    if (!among.includes(id)) refuse(`"${id}" of of is not in among`);
  }
  return indicator(definition, {
    kind: 'part',
    of: Object.freeze([...of]),
    among: Object.freeze([...among]),
  });
}

/**
 * How many more there are than at another time: the count at `of.at` less the count at `since`.
 *
 * @param definition - the entry's texts; `of`: listed persons; `since`: the earlier anchor
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Fler listade', en: 'More listed' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'listed-since', name: text, source, reported: ['year'] } as const;
 * const indicators = [difference({ ...head, of: listed(), since: periodStart })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * const rows = {
 *   units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *   persons: [{ personId: 'p1', birthDate: '1984-05-17' }],
 *   listings: [{ personId: 'p1', unitId: 'HC01', from: '2024-03-01' }],
 * } as const;
 * evaluateRows(plan, rows, { periods: ['2024'] }).outcome('1', {}).value; // => 1
 * @see Norrbotten 2024, A1
 */
export function difference(
  definition: IndicatorText & { readonly of: ListedPopulation; readonly since: Anchor },
): Indicator {
  const of: ListedNode = definition.of.node;
  return indicator(definition, { kind: 'difference', of, since: definition.since });
}

/**
 * A count or value that somebody else makes; it comes in through the table `supplied`.
 *
 * @param definition - the entry's texts; nothing more
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Patientenkät', en: 'Patient survey' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'survey', name: text, source, reported: ['year'] } as const;
 * const indicators = [supplied({ ...head })];
 * const about = { id: 'own', region: 'own', year: 2024, version: '1', name: text, document: text };
 * const plan = definePlan({ ...about, indicators });
 * const row = { indicator: '1', unitId: 'HC01', period: '2024', numerator: 812, denominator: 1000 };
 * const units = [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }] as const;
 * const report = evaluateRows(plan, { units, supplied: [row] }, { periods: ['2024'] });
 * report.outcome('1', { unit: 'HC01' }).value; // => 0.812
 */
export function supplied(definition: IndicatorText): Indicator {
  return indicator(definition, { kind: 'supplied' });
}

/**
 * An entry that is told in words and has no number.
 *
 * @param definition - the entry's texts; nothing more
 * @returns an entry for {@link definePlan}
 * @example
 * const text = { sv: 'Patientsäkerhet', en: 'Patient safety' };
 * const source = { document: 'own', row: '1' };
 * const head = { id: '1', slug: 'patient-safety', name: text, source, reported: ['year'] } as const;
 * narrative({ ...head }).measure; // => { kind: 'narrative' }
 */
export function narrative(definition: IndicatorText): Indicator {
  return indicator(definition, { kind: 'narrative' });
}
