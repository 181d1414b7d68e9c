import { DefinitionError } from '../errors.js';
import type { TableName } from '../facts/rows.js';
import type { Anchor } from '../period/window.js';
import { type Clause, collect } from './clause.js';
import type { NumberValue } from './columns.js';
import { type Indicator, type IndicatorText, indicator } from './indicator.js';
import type { ListedNode, MeasureNode, PopulationNode, Share } from './nodes.js';
import type { Visits } from './persons.js';
import type { ListedPopulation, Population, RowPopulation } from './populations.js';
import { listed } from './populations.js';
import { requireColumns, requireWindow, rowsNode } from './row-set.js';
import type { Columns, Rows } from './tables.js';

/** A population of any kind. */
export type AnyPopulation = Population<string, PopulationNode, unknown>;

/** The definition of a share: whom it is about, and who of them is counted. */
export interface Proportion<Scope extends string, Given> extends IndicatorText {
  readonly of: Population<Scope, Share['of'], Given>;
  readonly counted: (given: Given) => Clause<NoInfer<Scope>>;
}

/**
 * A share: those counted of a population. 0 of 0 has no value.
 *
 * @throws {DefinitionError} when a clause is written and dropped
 */
export function proportion<Scope extends string, Given>(definition: Proportion<Scope, Given>): Indicator {
  const { of, counted } = definition;
  const clause = collect(`${definition.id}: counted`, () => counted(of.given));
  return indicator(definition, { kind: 'proportion', of: of.node, counted: clause.node } as MeasureNode);
}

/** How many there are: numerator and value are the count, there is no denominator. */
export function count(definition: IndicatorText & { readonly of: AnyPopulation }): Indicator {
  return indicator(definition, { kind: 'count', of: definition.of.node });
}

/** So many of one population per n of another: prescriptions per 1 000 listed. */
export function rate(
  definition: IndicatorText & {
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
  return indicator(definition, { kind: 'rate', of: of.node, per: per.node, times });
}

/** The sum of a number column over rows, in its smallest unit; a missing number counts nothing and is reported. */
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

/** The mean of a whole number of rows; rows without it are left out and reported. */
export function mean<Table extends TableName>(
  definition: IndicatorText & {
    readonly of: RowPopulation<Table>;
    readonly value: (c: Columns<Table>) => NumberValue<Table>;
  },
): Indicator {
  const { of, value } = definition;
  return indicator(definition, { kind: 'mean', of: of.node, value: value(of.given).node });
}

/** The median of a whole number of rows; rows without it are left out and reported. */
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

/** The count of rows, and beside it the count for each value of a column. */
export function breakdown<Table extends TableName>(
  definition: IndicatorText & {
    readonly of: RowPopulation<Table>;
    readonly by: keyof Columns<Table> & string;
  },
): Indicator {
  const { of, by } = definition;
  requireColumns(of.node.rows.table, [by], 'breakdown');
  return indicator(definition, { kind: 'breakdown', of: of.node, by });
}

/**
 * The mean over persons of a continuity index of their visits: the denominator is the persons who have one.
 *
 * Source: Bice & Boxerman (1977), A quantitative measure of continuity of care.
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

/** A quotient of the table `quotients`: the value of the period's last month; the region's is weighted by listed. */
export function quotient(definition: IndicatorText & { readonly of: 'age' | 'cni' | 'acg' }): Indicator {
  return indicator(definition, { kind: 'quotient', of: definition.of, weights: listed().node });
}

/** The numerators of other entries over their denominators, both added up: never a mean of shares. */
export function pooled(definition: IndicatorText & { readonly of: readonly string[] }): Indicator {
  return indicator(definition, { kind: 'pooled', of: Object.freeze([...definition.of]) });
}

/** How many more there are than at another time: the count at `of.at` less the count at `since`. */
export function difference(
  definition: IndicatorText & { readonly of: ListedPopulation; readonly since: Anchor },
): Indicator {
  const of: ListedNode = definition.of.node;
  return indicator(definition, { kind: 'difference', of, since: definition.since });
}

/** A count or value that somebody else makes; it comes in through the table `supplied`. */
export function supplied(definition: IndicatorText): Indicator {
  return indicator(definition, { kind: 'supplied' });
}

/** An entry that is told in words and has no number. */
export function narrative(definition: IndicatorText): Indicator {
  return indicator(definition, { kind: 'narrative' });
}
