import * as z from 'zod';
import type { InhabitantsNode, MeasureNode, PopulationNode } from '../measure/nodes.js';
import {
  anchor,
  column,
  listingKinds,
  oneOfKinds,
  open,
  type Schemas,
  where,
  whole,
  window,
  words,
} from './parts.js';
import { type PersonSchemas, personSchemas } from './person-schemas.js';
import { type RowSchemas, rowSchemas } from './row-schemas.js';

/** A share's node: what may be counted depends on what it is counted of. */
type ShareNode = Extract<MeasureNode, { readonly kind: 'proportion' }>;

/** The schemas of every node of the language, by its kind. */
export interface NodeSchemas {
  readonly rows: RowSchemas;
  readonly persons: PersonSchemas;
  readonly populations: Schemas<PopulationNode>;
  /** Every kind of measure but the share. */
  readonly measures: Schemas<Exclude<MeasureNode, ShareNode>>;
  /** What may be counted depends on what it is counted of, so that a share is told by `of.kind` besides. */
  readonly shares: readonly z.ZodType<ShareNode>[];
  readonly measure: z.ZodType<MeasureNode>;
}

function populationSchemas(
  { rowsOf, rowSet }: RowSchemas,
  { person, counted }: PersonSchemas,
): Schemas<PopulationNode> {
  return {
    listed: z.strictObject({
      kind: z.literal('listed'),
      at: anchor(),
      kinds: listingKinds(),
      where: person,
    }),
    'each-row': z.strictObject({
      kind: z.literal('each-row'),
      rows: rowsOf,
      during: window(),
      attributedBy: words({ 'row-unit': true, 'row-unit-else-listing': true, 'listing-on-date': true }),
      once: words({ 'a-row': true, 'a-person-and-day': true }),
      where: counted.exactOptional(),
      about: column().exactOptional(),
    }),
    'persons-at': z.strictObject({
      kind: z.literal('persons-at'),
      rows: z.array(rowSet).min(1),
      during: window(),
      where: person,
    }),
    units: z.strictObject({ kind: z.literal('units'), openAt: anchor() }),
  };
}

function perInhabitants(): { readonly inhabitants: z.ZodExactOptional<z.ZodType<InhabitantsNode>> } {
  const inhabitants: z.ZodType<InhabitantsNode> = z.strictObject({
    sex: words({ female: true, male: true }).nullable(),
    ageFrom: whole().nullable(),
    ageTo: whole().nullable(),
  });
  return { inhabitants: inhabitants.exactOptional() };
}

/** Makes the schemas of the whole language. */
export function nodeSchemas(): NodeSchemas {
  const rows = rowSchemas();
  const persons = personSchemas(rows);
  const populations = populationSchemas(rows, persons);
  const population = oneOfKinds<PopulationNode>(populations);
  const { listed, 'each-row': eachRow, 'persons-at': personsAt, units } = populations;
  const proportion = z.literal('proportion');
  const per = perInhabitants();
  const shares = [
    z.strictObject({ kind: proportion, of: listed, counted: persons.person, ...per }),
    z.strictObject({ kind: proportion, of: personsAt, counted: persons.person, ...per }),
    z.strictObject({ kind: proportion, of: eachRow, counted: persons.counted, ...per }),
    z.strictObject({ kind: proportion, of: units, counted: persons.unit, ...per }),
  ] as const;
  const measures: Schemas<Exclude<MeasureNode, ShareNode>> = {
    count: z.strictObject({
      kind: z.literal('count'),
      of: population,
      inRegion: population.exactOptional(),
    }),
    rate: z.strictObject({
      kind: z.literal('rate'),
      of: population,
      per: population,
      times: whole(),
      ...per,
    }),
    sum: z.strictObject({ kind: z.literal('sum'), of: eachRow, value: column() }),
    mean: z.strictObject({ kind: z.literal('mean'), of: eachRow, value: rows.value }),
    continuity: z.strictObject({
      kind: z.literal('continuity'),
      of: listed,
      index: words({ coc: true, upc: true }),
      visits: rows.rowsOf,
      by: column(),
      during: window(),
      unit: where(),
      atLeastVisits: open(whole()),
    }),
    distribution: z.strictObject({
      kind: z.literal('distribution'),
      of: eachRow,
      value: rows.value,
      statistic: z.literal('median'),
    }),
    breakdown: z.strictObject({
      kind: z.literal('breakdown'),
      of: eachRow,
      by: column(),
      missing: z.string().exactOptional(),
    }),
    quotient: z.strictObject({
      kind: z.literal('quotient'),
      of: words({ age: true, cni: true, acg: true }),
      weights: listed,
    }),
    part: z.strictObject({
      kind: z.literal('part'),
      of: z.array(z.string()),
      among: z.array(z.string()),
    }),
    pooled: z.strictObject({ kind: z.literal('pooled'), of: z.array(z.string()) }),
    difference: z.strictObject({ kind: z.literal('difference'), of: listed, since: anchor() }),
    supplied: z.strictObject({ kind: z.literal('supplied') }),
    narrative: z.strictObject({ kind: z.literal('narrative') }),
  };
  const measure = z.union([oneOfKinds<Exclude<MeasureNode, ShareNode>>(measures), ...shares]);
  return { rows, persons, populations, measures, shares, measure };
}
