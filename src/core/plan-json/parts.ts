import * as z from 'zod';
import type { CodeSetData, CodeSystem } from '../codes/code-set.js';
import type { TableName } from '../facts/rows.js';
import { tables } from '../facts/tables.js';
import type { Comparison, ListingKindNode, Literal, Where } from '../measure/nodes.js';
import type { Open, Parameter, Text } from '../parameter.js';
import type { Anchor, Window } from '../period/window.js';

/** The member of a union that is of the kind; of a member of several kinds, that kind of it. */
type OfKind<Node, Kind> = Node extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Node & { readonly kind: Kind }
    : never
  : never;

/** A schema that a union can tell by its `kind`. */
export type KindSchema<Node> = z.core.$ZodTypeDiscriminable & z.ZodType<Node>;

/** A schema for each kind of a union of nodes: a kind that the language gains does not compile without one. */
export type Schemas<Node extends { readonly kind: string }> = {
  readonly [Kind in Node['kind']]: KindSchema<OfKind<Node, Kind>>;
};

/** The schema of a union of nodes, told apart by their `kind`. */
export function oneOfKinds<Node extends { readonly kind: string }>(schemas: Schemas<Node>): KindSchema<Node> {
  const all: readonly KindSchema<Node>[] = Object.values(schemas);
  const [first, ...rest] = all;
  if (first === undefined) throw new RangeError('oneOfKinds: expected a schema but got none');
  return z.discriminatedUnion('kind', [first, ...rest]);
}

/** One of the words; each must stand in the record, so that a new word does not compile without being let in. */
export function words<Word extends string>(all: Readonly<Record<Word, true>>): z.ZodType<Word> {
  return z.enum(Object.keys(all) as Word[]);
}

export const text = (): z.ZodType<Text> => z.strictObject({ sv: z.string(), en: z.string() });

export const comparison = (): z.ZodType<Comparison> =>
  words({ eq: true, ne: true, lt: true, le: true, gt: true, ge: true });

export const literal = (): z.ZodType<Literal> => z.union([z.string(), z.number(), z.boolean()]);

export const where = (): z.ZodType<Where> => words({ anywhere: true, 'same-unit': true });

export const tableName = (): z.ZodType<TableName> => z.enum(Object.keys(tables) as TableName[]);

/** A column is checked where the table is known: that the text is one, and names none of an object's own, stands here. */
export const column = (): z.ZodType<string> => z.string().min(1);

const parameterOf = <T>(value: z.ZodType<T>): KindSchema<Parameter<T>> => {
  const schema = z.strictObject({
    kind: z.literal('param'),
    name: z.string().min(1),
    value: value.nullable(),
    note: text(),
  });
  return schema as KindSchema<Parameter<T>>;
};

/** A value that may be written out or be a parameter. */
export const open = <T>(value: z.ZodType<T>): z.ZodType<Open<T>> => z.union([value, parameterOf(value)]);

/** A whole number that JSON carries without loss. */
export const whole = (): z.ZodType<number> => z.int();

export const parameterOfMonths = (): z.ZodType<Parameter<number>> => parameterOf(whole());

export function codes(): KindSchema<CodeSetData> {
  const system: z.ZodType<CodeSystem> = words({ 'icd10-se': true, kva: true, atc: true, exact: true });
  return z.strictObject({
    kind: z.literal('codes'),
    system,
    notations: z.array(z.string()),
    except: z.array(z.string()).exactOptional(),
    substance: z.literal(true).exactOptional(),
    name: z.string().exactOptional(),
  });
}

export const openCodes = (): z.ZodType<Open<CodeSetData>> =>
  z.discriminatedUnion('kind', [codes(), parameterOf(codes())]);

export function anchor(): z.ZodType<Anchor> {
  return z.strictObject({
    of: words<Anchor['of']>({
      'period-start': true,
      'period-end': true,
      'year-start': true,
      'year-end': true,
    }),
    months: open(whole()),
    back: parameterOfMonths().exactOptional(),
  });
}

export const window = (): z.ZodType<Window> => z.strictObject({ from: anchor(), to: anchor() });

export const listingKinds = (): z.ZodType<Open<readonly ListingKindNode[]>> =>
  open(z.array(words({ listed: true, assigned: true })).min(1));
