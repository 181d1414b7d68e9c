import type { TableName } from '../../facts/rows.js';
import type {
  CountedRowNode,
  MeasureNode,
  PersonNode,
  PopulationNode,
  RowNode,
  RowSetNode,
  RowsNode,
  UnitNode,
} from '../../measure/nodes.js';
import { canonicalJson } from '../../program/hash.js';
import { askedOfPerson, askedOfRow, askedOfUnit } from './atoms.js';
import type { Told } from './finding.js';
import { type Asked, possible } from './truths.js';

const neverTrue = (path: string): Told => ({
  code: 'never-true',
  severity: 'error',
  path,
  text: {
    sv: 'Villkoret kan aldrig vara sant: delarna motsäger varandra, eller något jämförs med ett värde som inte finns.',
    en: 'The condition can never be true: its parts contradict each other, or something is compared with a value that cannot occur.',
  },
  todo: {
    sv: 'Skriv anyOf(…) där det ena eller det andra menas, eller rätta gränserna.',
    en: 'Write anyOf(…) where one or the other is meant, or correct the bounds.',
  },
});

const alwaysTrue = (path: string): Told => ({
  code: 'always-true',
  severity: 'warning',
  path,
  text: {
    sv: 'Villkoret är alltid sant och väljer ingenting.',
    en: 'The condition is always true and selects nothing.',
  },
  todo: { sv: 'Ta bort det, eller rätta gränsen.', en: 'Leave it out, or correct the bound.' },
});

/** What can be said of a condition and its parts: the outermost part that can never be, or always is, true. */
function truthFindings(asked: Asked): readonly Told[] {
  const answers = possible(asked);
  if (answers !== null && !answers.yes) return [neverTrue(asked.path)];
  const isEmpty = asked.kind === 'all' && asked.of.length === 0;
  if (answers !== null && !answers.no && !answers.unknown && !isEmpty) return [alwaysTrue(asked.path)];
  if (asked.kind === 'atom') return [];
  return asked.kind === 'not' ? partsOfNot(asked.of) : asked.of.flatMap(truthFindings);
}

/** Under a denial what can never be true takes nothing away, which is the finding of the denial itself. */
function partsOfNot(asked: Asked): readonly Told[] {
  return asked.kind === 'all' || asked.kind === 'any' ? asked.of.flatMap(truthFindings) : [];
}

function inRows(rows: RowsNode, path: string): readonly Told[] {
  return truthFindings(askedOfRow(rows.where, rows.table, `${path}.where`));
}

function inRowSet(rows: RowSetNode, path: string): readonly Told[] {
  return rows.kind === 'rows'
    ? inRows(rows, path)
    : rows.of.flatMap((one, i) => inRows(one, `${path}.of[${i}]`));
}

/** The rows that the leaves of a condition look for. */
function rowsWithin(node: RowNode | PersonNode | CountedRowNode | UnitNode, path: string): readonly Told[] {
  switch (node.kind) {
    case 'not':
    case 'when':
      return rowsWithin(node.of, `${path}.of`);
    case 'all':
    case 'any':
      return node.of.flatMap((part, i) => rowsWithin(part, `${path}.of[${i}]`));
    case 'exists':
      return inRowSet(node.rows, `${path}.rows`);
    case 'followed': {
      const { from, to } = node.within;
      const last = typeof to === 'number' || to === null ? to : to.value;
      return last !== null && last < from ? [neverTrue(`${path}.within`)] : inRows(node.rows, `${path}.rows`);
    }
    case 'count':
    case 'countDistinct':
    case 'sum':
    case 'pick':
    case 'index':
    case 'active':
    case 'activeOn':
    case 'activeAt':
    case 'unit-exists':
      return inRows(node.rows, `${path}.rows`);
    default:
      return [];
  }
}

const onPerson = (node: PersonNode, path: string): readonly Told[] => [
  ...truthFindings(askedOfPerson(node, path)),
  ...rowsWithin(node, path),
];

const onRow = (node: CountedRowNode, table: TableName, path: string): readonly Told[] => [
  ...truthFindings(askedOfRow(node, table, path)),
  ...rowsWithin(node, path),
];

const onUnit = (node: UnitNode, path: string): readonly Told[] => [
  ...truthFindings(askedOfUnit(node, path)),
  ...rowsWithin(node, path),
];

function inPopulation(of: PopulationNode, path: string): readonly Told[] {
  switch (of.kind) {
    case 'listed':
      return onPerson(of.where, `${path}.where`);
    case 'persons-at':
      return [
        ...of.rows.flatMap((rows, i) => inRowSet(rows, `${path}.rows[${i}]`)),
        ...onPerson(of.where, `${path}.where`),
      ];
    case 'each-row':
      return [
        ...inRows(of.rows, `${path}.rows`),
        ...rowsWithin(of.rows.where, `${path}.rows.where`),
        ...(of.where === undefined ? [] : onRow(of.where, of.rows.table, `${path}.where`)),
      ];
    case 'units':
      return [];
  }
}

const conjuncts = <Node extends { readonly kind: string }>(node: Node): readonly Node[] =>
  node.kind === 'all' && 'of' in node && Array.isArray(node.of)
    ? (node.of as readonly Node[]).flatMap((part) => conjuncts(part))
    : [node];

/** A numerator beside its denominator: what it repeats, and whether anything of it is left. */
function besideDenominator(
  given: readonly (RowNode | PersonNode | CountedRowNode)[],
  counted: RowNode | PersonNode | CountedRowNode | UnitNode,
  ask: (clauses: readonly unknown[]) => Asked,
): readonly Told[] {
  const known = new Set(given.flatMap((one) => conjuncts(one)).map(canonicalJson));
  const parts = conjuncts(counted);
  const repeated = parts.filter((part) => known.has(canonicalJson(part)));
  const path = 'measure.counted';
  if (repeated.length === parts.length)
    return [
      {
        code: 'always-whole',
        severity: 'error',
        path,
        text: {
          sv: 'Täljaren är densamma som nämnaren: andelen är alltid 100 %.',
          en: 'The numerator is the same as the denominator: the share is always 100 %.',
        },
        todo: {
          sv: 'Skriv i täljaren vad som skiljer den från nämnaren.',
          en: 'Write in the numerator what tells it from the denominator.',
        },
      },
    ];
  const told: Told[] = repeated.map(() => ({
    code: 'repeated-clause',
    severity: 'warning',
    path,
    text: {
      sv: 'Ett villkor i täljaren står redan i nämnaren.',
      en: 'A condition of the numerator stands in the denominator already.',
    },
    todo: {
      sv: 'Ta bort det ur täljaren: den räknas bara av nämnaren.',
      en: 'Leave it out of the numerator: only the denominator is counted of.',
    },
  }));
  const together = possible(ask([...given, counted]));
  // Where one of the two cannot be true by itself, that is told of it, and not of both.
  const eachAlone = [ask([counted]), ask(given)].map(possible);
  const ruledOut = together?.yes === false && eachAlone.every((one) => one?.yes === true);
  return ruledOut ? [...told, neverTrue(path)] : told;
}

function inShare(measure: Extract<MeasureNode, { kind: 'proportion' }>): readonly Told[] {
  const { of, counted } = measure;
  const path = 'measure.counted';
  switch (of.kind) {
    case 'units':
      return onUnit(counted as UnitNode, path);
    case 'each-row': {
      const { table, where } = of.rows;
      const node = counted as CountedRowNode;
      const given = of.where === undefined ? [where] : [where, of.where];
      const beside = besideDenominator(given, node, (clauses) =>
        askedOfRow({ kind: 'all', of: clauses as readonly CountedRowNode[] }, table, path),
      );
      return [...onRow(node, table, path), ...beside];
    }
    default: {
      const node = counted as PersonNode;
      const beside = besideDenominator([of.where], node, (clauses) =>
        askedOfPerson({ kind: 'all', of: clauses as readonly PersonNode[] }, path),
      );
      return [...onPerson(node, path), ...beside];
    }
  }
}

/** What can be said of the conditions of a measure. */
export function clauseFindings(measure: MeasureNode): readonly Told[] {
  switch (measure.kind) {
    case 'proportion':
      return [...inPopulation(measure.of, 'measure.of'), ...inShare(measure)];
    case 'rate':
      return [...inPopulation(measure.of, 'measure.of'), ...inPopulation(measure.per, 'measure.per')];
    case 'count':
    case 'sum':
    case 'mean':
    case 'distribution':
    case 'breakdown':
    case 'difference':
      return inPopulation(measure.of, 'measure.of');
    case 'continuity':
      return [...inPopulation(measure.of, 'measure.of'), ...inRows(measure.visits, 'measure.visits')];
    case 'quotient':
      return inPopulation(measure.weights, 'measure.weights');
    default:
      return [];
  }
}
