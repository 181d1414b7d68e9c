import type { CodeSetData } from '../../src/core/codes/code-set.js';
import { tables } from '../../src/core/facts/tables.js';
import type {
  CountedRowNode,
  FollowedNode,
  InhabitantsNode,
  MeasureNode,
  PersonNode,
  PopulationNode,
  RowNode,
  RowSetNode,
  RowsNode,
  UnitNode,
  ValueNode,
} from '../../src/core/measure/nodes.js';
import type { Open } from '../../src/core/parameter.js';
import type { Anchor, Window } from '../../src/core/period/window.js';
import { datedTables } from './columns.js';
import { chosen } from './context.js';

const ops = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
const withOps = (name: string): readonly string[] => ops.map((op) => `${name}:${op}`);
const anchorKinds = ['period-start', 'period-end', 'year-start', 'year-end'] as const;

const rowLeaves: readonly string[] = [
  ...['cmp', 'in', 'code', 'known', 'calendar', 'open', 'activeOn', 'when'],
];
const personLeaves: readonly string[] = [
  ...['exists', 'count', 'countDistinct', 'sum', 'pick', 'index', 'active', 'listedAt', 'age', 'turns'],
  ...['sex', 'when'],
];

/** Every operation of the language that a generated measure may have. `supplied` and `narrative` count nothing. */
export const allKinds: readonly string[] = [
  ...[
    'proportion',
    'count',
    'rate',
    'sum',
    'mean',
    'continuity:coc',
    'continuity:upc',
    'distribution:median',
  ],
  ...['count:inRegion', 'breakdown:missing', 'activeAt', 'activeAt:same', 'not over activeAt'],
  ...[
    'cmp over minutes',
    'cmp over minutes:between',
    'breakdown',
    'quotient:age',
    'quotient:cni',
    'quotient:acg',
    'difference',
    'pooled',
    'part',
  ],
  ...['proportion:inhabitants', 'rate:inhabitants', 'inhabitants:sex', 'inhabitants:ages'],
  ...['proportion of listed', 'proportion of each-row', 'proportion of persons-at', 'proportion of units'],
  ...['listed', 'listed:assigned', 'units', 'persons-at', 'persons-at:same-day', 'persons-at:several'],
  ...['each-row:row-unit', 'each-row:row-unit-else-listing', 'each-row:listing-on-date'],
  ...['each-row:a-row', 'each-row:a-person-and-day', 'each-row:about'],
  ...['each-row:where', 'each-row:where followed', 'each-row:where followed, values'],
  ...['each-row:where followed, a-person-and-day'],
  ...['unit-exists', 'unit-exists:at-least', 'unit-when', 'unit-not', 'unit-all', 'unit-any'],
  ...[
    'followed',
    'when over followed',
    'followed:same-table',
    'followed:person',
    'followed:since',
    'followed:no-limit',
    'not over followed',
  ],
  ...['exists:anywhere', 'exists:same-unit', 'exists:same-day', 'exists:same-day at same-unit'],
  ...[
    'count',
    'countDistinct',
    'person-sum',
    'pick:first',
    'pick:latest',
    'index:coc',
    'index:upc',
    'age',
  ].flatMap(withOps),
  ...['index:anywhere', 'index:same-unit', 'active:anywhere', 'active:same-unit', 'turns', 'sex'],
  ...['listedAt:anywhere', 'listedAt:same-unit', 'person-when:on', 'person-when:off'],
  ...['person-not', 'person-all', 'person-any', 'person-all:empty', 'person-any:empty'],
  ...[...personLeaves, 'all', 'any', 'not'].map((kind) => `person: not over ${kind}`),
  ...withOps('cmp'),
  ...['in', 'in:empty', 'code:one', 'code:list', 'code:icd10-se', 'code:kva', 'code:atc', 'code:exact'],
  ...['code:substance', 'code:except', 'known', 'open'],
  ...['calendar:working-day', 'calendar:public-holiday'],
  ...['calendar:eves-closed', 'calendar:eves-working', 'calendar:saturdays'],
  ...['activeOn', 'activeOn:same', 'activeOn:own table', 'row-when:on', 'row-when:off', 'code:text'],
  ...['row-not', 'row-all', 'row-any', 'row-all:empty', 'row-any:empty'],
  ...[...rowLeaves, 'all', 'any', 'not'].map((kind) => `row: not over ${kind}`),
  ...[
    'col',
    'lit',
    'span:days',
    'span:minutes',
    'openSpan:every',
    'openSpan:working',
    'coalesce',
    'local:date',
    'local:minute',
    'ageOn',
  ],
  ...['dated:col', 'dated:local', 'dated:coalesce', 'dated:month', 'dated:period'],
  ...anchorKinds.flatMap((of) => [`anchor:${of}`]),
  ...['anchor:moved', 'anchor:back', 'param'],
  ...datedTables.map((table) => `rows of ${table}`),
];

type Found = Set<string>;

const noteParam = (found: Found, open: unknown): void => {
  if (typeof open === 'object' && open !== null && 'kind' in open && open.kind === 'param')
    found.add('param');
};

const noteWhen = (found: Found, scope: string, on: Open<boolean>): void => {
  found.add(`${scope}-when:${chosen(on) ? 'on' : 'off'}`);
  noteParam(found, on);
};

const noteAnchor = (found: Found, anchor: Anchor): void => {
  found.add(`anchor:${anchor.of}`);
  noteParam(found, anchor.months);
  if (chosen(anchor.months) !== 0) found.add('anchor:moved');
  if (anchor.back !== undefined) found.add('anchor:back');
};

const noteWindow = (found: Found, window: Window): void => {
  noteAnchor(found, window.from);
  noteAnchor(found, window.to);
};

const noteValue = (found: Found, node: ValueNode): void => {
  switch (node.kind) {
    case 'col':
    case 'lit':
      found.add(node.kind);
      return;
    case 'span':
      found.add(`span:${node.unit}`);
      noteValue(found, node.from);
      noteValue(found, node.to);
      return;
    case 'openSpan':
      found.add(node.days === null ? 'openSpan:every' : 'openSpan:working');
      noteValue(found, node.from);
      noteValue(found, node.to);
      return;
    case 'coalesce':
      found.add('coalesce');
      for (const part of node.of) noteValue(found, part);
      return;
    case 'local':
      found.add(`local:${node.part}`);
      noteValue(found, node.of);
      return;
    case 'ageOn':
      found.add('ageOn');
      noteValue(found, node.date);
      return;
  }
};

interface Join {
  readonly kind: 'not' | 'all' | 'any';
  readonly of: { readonly kind: string } | readonly { readonly kind: string }[];
}

const noteJoin = (found: Found, scope: string, node: Join): void => {
  found.add(`${scope}-${node.kind}`);
  const parts = Array.isArray(node.of) ? (node.of as readonly { readonly kind: string }[]) : [];
  if (node.kind !== 'not' && parts.length === 0) found.add(`${scope}-${node.kind}:empty`);
  if (node.kind === 'not' && 'kind' in node.of) found.add(`${scope}: not over ${node.of.kind}`);
};

const noteSet = (found: Found, set: CodeSetData): void => {
  found.add(`code:${set.system}`);
  if (set.substance === true) found.add('code:substance');
  if (set.except !== undefined) found.add('code:except');
};

/** Minutes that are compared; `between`: with a number of them that is not whole. */
const noteMinutes = (found: Found, node: ValueNode, other: ValueNode): void => {
  if (node.kind !== 'openSpan' && (node.kind !== 'span' || node.unit !== 'minutes')) return;
  found.add('cmp over minutes');
  if (other.kind === 'lit' && !Number.isInteger(other.value)) found.add('cmp over minutes:between');
};

const noteRow = (found: Found, node: RowNode, rows: RowsNode): void => {
  switch (node.kind) {
    case 'cmp':
      found.add(`cmp:${node.op}`);
      noteMinutes(found, node.left, node.right);
      noteMinutes(found, node.right, node.left);
      noteValue(found, node.left);
      noteValue(found, node.right);
      return;
    case 'in':
      found.add(node.list.length === 0 ? 'in:empty' : 'in');
      noteValue(found, node.value);
      return;
    case 'activeOn':
      found.add('activeOn');
      if (node.same.length > 0) found.add('activeOn:same');
      if (node.rows.table === rows.table) found.add('activeOn:own table');
      noteValue(found, node.date);
      noteRow(found, node.rows.where, node.rows);
      return;
    case 'when':
      noteWhen(found, 'row', node.on);
      noteRow(found, node.of, rows);
      return;
    case 'code':
      found.add(tables[rows.table].columns[node.column]?.type === 'codes' ? 'code:list' : 'code:one');
      if (tables[rows.table].columns[node.column]?.type === 'text') found.add('code:text');
      noteParam(found, node.set);
      noteSet(found, chosen(node.set));
      return;
    case 'known':
      found.add('known');
      noteValue(found, node.value);
      return;
    case 'calendar':
      found.add(`calendar:${node.is}`);
      found.add(`calendar:eves-${chosen(node.eves)}`);
      if (chosen(node.saturdays)) found.add('calendar:saturdays');
      noteValue(found, node.date);
      return;
    case 'open':
      found.add('open');
      noteValue(found, node.at);
      return;
    case 'not':
      noteJoin(found, 'row', node);
      noteRow(found, node.of, rows);
      return;
    case 'all':
    case 'any':
      noteJoin(found, 'row', node);
      for (const part of node.of) noteRow(found, part, rows);
      return;
  }
};

const noteRows = (found: Found, node: RowsNode): void => {
  found.add(`rows of ${node.table}`);
  const type = node.dated.kind === 'col' ? tables[node.table].columns[node.dated.column]?.type : undefined;
  found.add(`dated:${type === 'month' || type === 'period' ? type : node.dated.kind}`);
  noteValue(found, node.dated);
  noteRow(found, node.where, node);
};

const noteRowSet = (found: Found, node: RowSetNode): void => {
  for (const rows of node.kind === 'same-day' ? node.of : [node]) noteRows(found, rows);
};

const notePerson = (found: Found, node: PersonNode): void => {
  switch (node.kind) {
    case 'exists':
      found.add(`exists:${node.unit}`);
      if (node.rows.kind === 'same-day') {
        found.add(node.unit === 'same-unit' ? 'exists:same-day at same-unit' : 'exists:same-day');
      }
      noteRowSet(found, node.rows);
      noteWindow(found, node.during);
      return;
    case 'count':
    case 'countDistinct':
      found.add(`${node.kind}:${node.op}`);
      noteParam(found, node.n);
      noteRows(found, node.rows);
      noteWindow(found, node.during);
      return;
    case 'sum':
      found.add(`person-sum:${node.op}`);
      noteRows(found, node.rows);
      noteWindow(found, node.during);
      return;
    case 'pick':
      found.add(`pick:${node.which}:${node.op}`);
      noteRows(found, node.rows);
      noteWindow(found, node.during);
      return;
    case 'index':
      found.add(`index:${node.index}:${node.op}`).add(`index:${node.unit}`);
      noteParam(found, node.atLeastVisits);
      noteRows(found, node.rows);
      noteWindow(found, node.during);
      return;
    case 'active':
      found.add(`active:${node.unit}`);
      noteRows(found, node.rows);
      noteAnchor(found, node.at);
      return;
    case 'listedAt':
      found.add(`listedAt:${node.unit}`);
      noteParam(found, node.kinds);
      noteAnchor(found, node.at);
      return;
    case 'when':
      noteWhen(found, 'person', node.on);
      notePerson(found, node.of);
      return;
    case 'age':
      found.add(`age:${node.op}`);
      noteParam(found, node.n);
      noteAnchor(found, node.at);
      return;
    case 'turns':
      found.add('turns');
      noteWindow(found, node.during);
      return;
    case 'sex':
      found.add('sex');
      return;
    case 'not':
      noteJoin(found, 'person', node);
      notePerson(found, node.of);
      return;
    case 'all':
    case 'any':
      noteJoin(found, 'person', node);
      for (const part of node.of) notePerson(found, part);
      return;
  }
};

const noteFollowed = (found: Found, node: FollowedNode, of: RowsNode): void => {
  found.add('followed');
  if (node.rows.table === of.table) found.add('followed:same-table');
  if (node.person !== null) found.add('followed:person');
  if (node.since !== null) found.add('followed:since');
  if (node.within.to === null) found.add('followed:no-limit');
  else noteParam(found, node.within.to);
  noteRows(found, node.rows);
  noteAnchor(found, node.before);
};

const noteCounted = (found: Found, node: CountedRowNode, of: RowsNode): void => {
  switch (node.kind) {
    case 'followed':
      noteFollowed(found, node, of);
      return;
    case 'activeAt':
      found.add(node.same.length > 0 ? 'activeAt:same' : 'activeAt');
      noteAnchor(found, node.at);
      return;
    case 'when':
      if (node.of.kind === 'followed') found.add('when over followed');
      else noteWhen(found, 'row', node.on);
      noteCounted(found, node.of, of);
      return;
    case 'not':
      if (node.of.kind === 'followed') found.add('not over followed');
      else if (node.of.kind === 'activeAt') found.add('not over activeAt');
      else noteJoin(found, 'row', node);
      noteCounted(found, node.of, of);
      return;
    case 'all':
    case 'any':
      noteJoin(found, 'row', node);
      for (const part of node.of) noteCounted(found, part, of);
      return;
    default:
      noteRow(found, node, of);
  }
};

const noteUnit = (found: Found, node: UnitNode): void => {
  found.add(node.kind === 'unit-exists' ? node.kind : `unit-${node.kind}`);
  switch (node.kind) {
    case 'unit-exists':
      if (node.atLeast !== undefined) {
        found.add('unit-exists:at-least');
        noteParam(found, node.atLeast);
      }
      noteRows(found, node.rows);
      noteWindow(found, node.during);
      return;
    case 'when':
    case 'not':
      noteUnit(found, node.of);
      return;
    case 'all':
    case 'any':
      for (const part of node.of) noteUnit(found, part);
      return;
  }
};

const notePopulation = (found: Found, node: PopulationNode): void => {
  switch (node.kind) {
    case 'listed':
      found.add('listed');
      noteParam(found, node.kinds);
      if (chosen(node.kinds).includes('assigned')) found.add('listed:assigned');
      noteAnchor(found, node.at);
      notePerson(found, node.where);
      return;
    case 'persons-at':
      found.add('persons-at');
      if (node.rows.length > 1) found.add('persons-at:several');
      if (node.rows.some(({ kind }) => kind === 'same-day')) found.add('persons-at:same-day');
      for (const rows of node.rows) noteRowSet(found, rows);
      noteWindow(found, node.during);
      notePerson(found, node.where);
      return;
    case 'each-row':
      found.add(`each-row:${node.attributedBy}`).add(`each-row:${node.once}`);
      if (node.about !== undefined) found.add('each-row:about');
      if (node.where !== undefined) {
        const beyond = JSON.stringify(node.where).includes('"kind":"followed"');
        found.add(beyond ? 'each-row:where followed' : 'each-row:where');
        if (beyond && node.once !== 'a-row') found.add('each-row:where followed, a-person-and-day');
        noteCounted(found, node.where, node.rows);
      }
      noteRows(found, node.rows);
      noteWindow(found, node.during);
      return;
    case 'units':
      found.add('units');
      noteAnchor(found, node.openAt);
      return;
  }
};

const noteProportion = (found: Found, node: MeasureNode & { readonly kind: 'proportion' }): void => {
  found.add('proportion').add(`proportion of ${node.of.kind}`);
  notePopulation(found, node.of);
  if (node.of.kind === 'units') noteUnit(found, node.counted as UnitNode);
  else if (node.of.kind === 'each-row') noteCounted(found, node.counted as CountedRowNode, node.of.rows);
  else notePerson(found, node.counted as PersonNode);
};

const noteInhabitants = (found: Found, kind: string, group: InhabitantsNode | undefined): void => {
  if (group === undefined) return;
  found.add(`${kind}:inhabitants`);
  if (group.sex !== null) found.add('inhabitants:sex');
  if (group.ageFrom !== null || group.ageTo !== null) found.add('inhabitants:ages');
};

/** The operations of a measure, in the words of {@link allKinds}. */
export function usedKinds(node: MeasureNode): ReadonlySet<string> {
  const found: Found = new Set();
  switch (node.kind) {
    case 'proportion':
      noteProportion(found, node);
      noteInhabitants(found, 'proportion', node.inhabitants);
      break;
    case 'rate':
      found.add('rate');
      noteInhabitants(found, 'rate', node.inhabitants);
      notePopulation(found, node.of);
      notePopulation(found, node.per);
      break;
    case 'continuity':
      found.add(`continuity:${node.index}`).add(`index:${node.unit}`);
      notePopulation(found, node.of);
      noteRows(found, node.visits);
      noteWindow(found, node.during);
      noteParam(found, node.atLeastVisits);
      break;
    case 'mean':
    case 'distribution':
      found.add(node.kind === 'mean' ? 'mean' : `distribution:${node.statistic}`);
      notePopulation(found, node.of);
      noteValue(found, node.value);
      break;
    case 'quotient':
      found.add(`quotient:${node.of}`);
      notePopulation(found, node.weights);
      break;
    case 'difference':
      found.add('difference');
      notePopulation(found, node.of);
      noteAnchor(found, node.since);
      break;
    case 'count':
      found.add(node.inRegion === undefined ? 'count' : 'count:inRegion');
      notePopulation(found, node.of);
      if (node.inRegion !== undefined) notePopulation(found, node.inRegion);
      break;
    case 'sum':
      found.add('sum');
      notePopulation(found, node.of);
      break;
    case 'breakdown':
      found.add(node.missing === undefined ? 'breakdown' : 'breakdown:missing');
      notePopulation(found, node.of);
      break;
    case 'pooled':
    case 'part':
    case 'supplied':
    case 'narrative':
      found.add(node.kind);
  }
  const ofValues = ['sum', 'mean', 'distribution', 'breakdown'].includes(node.kind);
  if (ofValues && found.has('each-row:where followed')) found.add('each-row:where followed, values');
  return found;
}

/** The operations that none of some measures has. */
export function neverUsed(measures: Iterable<MeasureNode>): readonly string[] {
  const used = new Set<string>();
  for (const measure of measures) for (const kind of usedKinds(measure)) used.add(kind);
  return allKinds.filter((kind) => !used.has(kind));
}
