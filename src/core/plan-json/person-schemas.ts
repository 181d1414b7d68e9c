import * as z from 'zod';
import type { CountedRowNode, FollowedNode, PersonNode, RowNode, UnitNode } from '../measure/nodes.js';
import {
  anchor,
  column,
  comparison,
  type KindSchema,
  listingKinds,
  literal,
  oneOfKinds,
  open,
  type Schemas,
  where,
  whole,
  window,
  words,
} from './parts.js';
import type { RowSchemas } from './row-schemas.js';

/** The schemas of what is said about persons, units and rows that are followed. */
export interface PersonSchemas {
  readonly persons: Schemas<PersonNode>;
  readonly counteds: Schemas<CountedRowNode>;
  readonly units: Schemas<UnitNode>;
  readonly person: z.ZodType<PersonNode>;
  readonly counted: z.ZodType<CountedRowNode>;
  readonly unit: z.ZodType<UnitNode>;
}

function clauseSchemas({ rowsOf, rowSet }: RowSchemas, person: z.ZodType<PersonNode>): Schemas<PersonNode> {
  const n = open(z.number());
  const looked = { rows: rowsOf, during: window() };
  return {
    exists: z.strictObject({
      kind: z.literal('exists'),
      rows: rowSet,
      during: window(),
      unit: where(),
    }),
    count: z.strictObject({ kind: z.literal('count'), ...looked, op: comparison(), n }),
    countDistinct: z.strictObject({
      kind: z.literal('countDistinct'),
      ...looked,
      key: column(),
      op: comparison(),
      n,
    }),
    sum: z.strictObject({
      kind: z.literal('sum'),
      ...looked,
      value: column(),
      op: comparison(),
      than: z.string(),
    }),
    pick: z.strictObject({
      kind: z.literal('pick'),
      which: words({ first: true, latest: true }),
      ...looked,
      value: column(),
      op: comparison(),
      than: literal(),
    }),
    index: z.strictObject({
      kind: z.literal('index'),
      index: words({ coc: true, upc: true }),
      ...looked,
      by: column(),
      unit: where(),
      atLeastVisits: open(whole()),
      op: comparison(),
      than: z.string(),
    }),
    active: z.strictObject({ kind: z.literal('active'), rows: rowsOf, at: anchor(), unit: where() }),
    listedAt: z.strictObject({
      kind: z.literal('listedAt'),
      at: anchor(),
      kinds: listingKinds(),
      unit: where(),
    }),
    age: z.strictObject({ kind: z.literal('age'), at: anchor(), op: comparison(), n }),
    turns: z.strictObject({ kind: z.literal('turns'), ages: z.array(whole()), during: window() }),
    sex: z.strictObject({ kind: z.literal('sex'), is: words({ female: true, male: true }) }),
    when: z.strictObject({ kind: z.literal('when'), on: open(z.boolean()), of: person }),
    not: z.strictObject({ kind: z.literal('not'), of: person }),
    all: z.strictObject({ kind: z.literal('all'), of: z.array(person) }),
    any: z.strictObject({ kind: z.literal('any'), of: z.array(person) }),
  };
}

function followedSchema({ rowsOf }: RowSchemas): KindSchema<FollowedNode> {
  return z.strictObject({
    kind: z.literal('followed'),
    rows: rowsOf,
    within: z.strictObject({ from: whole(), to: open(whole()).nullable() }),
    before: anchor(),
    person: column().nullable(),
    since: z.strictObject({ column: column(), months: whole() }).nullable(),
  });
}

/** Makes the schemas of clauses about persons, counted rows and units. */
export function personSchemas(of: RowSchemas): PersonSchemas {
  const person: z.ZodType<PersonNode> = z.lazy(() => anyPerson);
  const persons = clauseSchemas(of, person);
  const anyPerson = oneOfKinds<PersonNode>(persons);
  const counted: z.ZodType<CountedRowNode> = z.lazy(() => anyCounted);
  const counteds: Schemas<CountedRowNode> = {
    ...(of.rows satisfies Schemas<RowNode>),
    followed: followedSchema(of),
    activeAt: z.strictObject({
      kind: z.literal('activeAt'),
      at: anchor(),
      rows: of.rowsOf,
      same: z.array(z.strictObject({ column: column(), as: column() })),
    }),
    when: z.strictObject({ kind: z.literal('when'), on: open(z.boolean()), of: counted }),
    not: z.strictObject({ kind: z.literal('not'), of: counted }),
    all: z.strictObject({ kind: z.literal('all'), of: z.array(counted) }),
    any: z.strictObject({ kind: z.literal('any'), of: z.array(counted) }),
  };
  const anyCounted = oneOfKinds<CountedRowNode>(counteds);
  const unit: z.ZodType<UnitNode> = z.lazy(() => anyUnit);
  const units: Schemas<UnitNode> = {
    'unit-exists': z.strictObject({
      kind: z.literal('unit-exists'),
      rows: of.rowsOf,
      during: window(),
      atLeast: open(whole()).exactOptional(),
    }),
    when: z.strictObject({ kind: z.literal('when'), on: open(z.boolean()), of: unit }),
    not: z.strictObject({ kind: z.literal('not'), of: unit }),
    all: z.strictObject({ kind: z.literal('all'), of: z.array(unit) }),
    any: z.strictObject({ kind: z.literal('any'), of: z.array(unit) }),
  };
  const anyUnit = oneOfKinds<UnitNode>(units);
  return { persons, counteds, units, person, counted, unit };
}
