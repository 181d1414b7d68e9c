import type {
  ActiveAtNode,
  Attribution,
  EachRowNode,
  FollowedNode,
  MeasureNode,
  PersonNode,
  PopulationNode,
  RowNode,
  RowSetNode,
  UnitNode,
  ValueNode,
} from 'vardval';

/** A kind of node, with what it is a node of: `all` of a row and `all` of a person are two. */
export type Kind =
  | `value:${ValueNode['kind']}`
  | `row:${RowNode['kind']}`
  | `set:${RowSetNode['kind']}`
  | `person:${PersonNode['kind']}`
  | `after:${FollowedNode['kind'] | ActiveAtNode['kind']}`
  | `unit:${UnitNode['kind']}`
  | `population:${PopulationNode['kind']}`
  | `attributed:${Attribution}`
  | `once:${EachRowNode['once']}`
  | `measure:${MeasureNode['kind']}`;

/** Every kind once: a kind that is new in the language does not compile until it stands here, and then needs an entry. */
const kinds: Record<Kind, true> = {
  'value:col': true,
  'value:lit': true,
  'value:span': true,
  'value:openSpan': true,
  'value:coalesce': true,
  'value:local': true,
  'value:ageOn': true,
  'row:cmp': true,
  'row:in': true,
  'row:code': true,
  'row:known': true,
  'row:calendar': true,
  'row:open': true,
  'row:activeOn': true,
  'row:when': true,
  'row:not': true,
  'row:all': true,
  'row:any': true,
  'set:rows': true,
  'set:same-day': true,
  'person:exists': true,
  'person:count': true,
  'person:countDistinct': true,
  'person:sum': true,
  'person:pick': true,
  'person:index': true,
  'person:active': true,
  'person:listedAt': true,
  'person:age': true,
  'person:turns': true,
  'person:sex': true,
  'person:when': true,
  'person:not': true,
  'person:all': true,
  'person:any': true,
  'after:followed': true,
  'after:activeAt': true,
  'unit:unit-exists': true,
  'unit:when': true,
  'unit:not': true,
  'unit:all': true,
  'unit:any': true,
  'population:listed': true,
  'population:each-row': true,
  'population:persons-at': true,
  'population:units': true,
  'attributed:row-unit': true,
  'attributed:row-unit-else-listing': true,
  'attributed:listing-on-date': true,
  'once:a-row': true,
  'once:a-person-and-day': true,
  'measure:proportion': true,
  'measure:count': true,
  'measure:rate': true,
  'measure:sum': true,
  'measure:mean': true,
  'measure:continuity': true,
  'measure:distribution': true,
  'measure:breakdown': true,
  'measure:quotient': true,
  'measure:pooled': true,
  'measure:part': true,
  'measure:difference': true,
  'measure:supplied': true,
  'measure:narrative': true,
};

export const everyKind: readonly Kind[] = Object.keys(kinds) as Kind[];
