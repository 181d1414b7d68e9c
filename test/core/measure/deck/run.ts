import { definePlan, evaluateRows, type Indicator, type Outcome } from 'vardval';
import { oracle, periodOf } from '../../../oracle/oracle.js';
import type { Case, Example, Expected, Gives, Truth } from './deck.js';
import { text } from './deck.js';
import { filled } from './fill.js';

/** Who says what a case gives. */
export type Evaluator = (example: Example, one: Case) => Expected;

interface Found {
  readonly id: string;
  readonly place: string;
  readonly gives: Gives;
}

const placeOf = (unit: string | null, category: string | null): string =>
  (unit ?? 'region') + (category === null ? '' : ` / ${category}`);

function byExecutor(indicators: readonly Indicator[], example: Example, one: Case): readonly Found[] {
  const plan = definePlan({
    id: 'deck',
    region: 'deck',
    year: 2024,
    name: text.name,
    version: '1',
    document: text.name,
    indicators,
  });
  const gives = ({ status, numerator, denominator, value }: Outcome): Gives =>
    status === 'measured' || status === 'no-data' ? [numerator, denominator, value] : status;
  return evaluateRows(plan, filled(one.rows), { periods: [example.period] }).outcomes.map((outcome) => ({
    id: outcome.indicator,
    place: placeOf(outcome.unit, outcome.category),
    gives: gives(outcome),
  }));
}

function byOracle(indicators: readonly Indicator[], example: Example, one: Case): readonly Found[] {
  const measures = indicators.map(({ id, measure }) => ({ id, node: measure }));
  return oracle(filled(one.rows), measures, [periodOf(example.period)], []).map((cell) => ({
    id: cell.indicator,
    place: placeOf(cell.unit, cell.category ?? null),
    gives: [cell.numerator === null ? null : Number(cell.numerator), cell.denominator, cell.value],
  }));
}

/** Numerator of what was found at a place; a truth is observed as how many are counted. */
const countAt = (found: readonly Found[], id: string, place: string): number => {
  const gives = found.find((one) => one.id === id && one.place === place)?.gives;
  if (gives === undefined || typeof gives === 'string' || gives[0] === null)
    throw new RangeError(`expected a count of "${id}" at ${place} but got ${JSON.stringify(gives)}`);
  return gives[0];
};

function truth(found: readonly Found[], place: string): Truth {
  const seen = `${countAt(found, 'so', place)} ${countAt(found, 'not-so', place)}`;
  const truths: Readonly<Record<string, Truth>> = { '1 0': true, '0 1': false, '0 0': 'unknown' };
  const is = truths[seen];
  if (is === undefined) throw new RangeError(`expected one row but counted ${seen}`);
  return is;
}

function expectedOf(found: readonly Found[], example: Example, one: Case): Expected {
  const { expected } = one;
  switch (expected.kind) {
    case 'truth':
      return { kind: 'truth', is: truth(found, example.helper === 'onUnit' ? 'U1' : 'region') };
    case 'value': {
      const is = truth(found, 'region');
      if (is === 'unknown') return { kind: 'value', is: null };
      return { kind: 'value', is: is ? expected.is : 'another value' };
    }
    case 'results': {
      const looked = example.observed(expected).at(-1)?.id;
      const at = Object.keys(expected.at).map((place) => {
        const gives = found.find((other) => other.id === looked && other.place === place)?.gives;
        // A category that no row has is no row of the report.
        return [place, gives ?? (place.includes(' / ') ? [0, null, 0] : 'nothing found')] as const;
      });
      return { kind: 'results', at: Object.fromEntries(at) as Record<string, Gives> };
    }
  }
}

/** What vardval's executor says. */
export const executed: Evaluator = (example, one) => {
  const indicators = example.observed(one.expected);
  return expectedOf(byExecutor(indicators, example, one), example, one);
};

/** What the naive oracle says; null where it says nothing, as of what somebody else supplies. */
export function readNaively(example: Example, one: Case): Expected | null {
  const indicators = example.observed(one.expected);
  const found = byOracle(indicators, example, one);
  return found.some(({ id }) => id === indicators.at(-1)?.id) ? expectedOf(found, example, one) : null;
}
