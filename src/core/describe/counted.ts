import { tables } from '../facts/tables.js';
import type { Indicator } from '../measure/indicator.js';
import type { PopulationNode } from '../measure/nodes.js';
import type { Text } from '../parameter.js';
import { bare } from './texts.js';
import { tableWords } from './words/index.js';

/** What one of a numerator is called, without an article, and several of them. */
export interface CountedWords {
  readonly one: Text;
  readonly many: Text;
}

const persons: CountedWords = {
  one: { sv: 'person', en: 'person' },
  many: { sv: 'personer', en: 'persons' },
};

const ore: CountedWords = { one: { sv: 'öre', en: 'öre' }, many: { sv: 'öre', en: 'öre' } };

/**
 * What the numerator of an indicator counts, and so what its distance to a goal is a number of: persons, the rows of a
 * table, or öre. Null where it is no number of things: an index, a mean, a median, a number that somebody else made.
 */
export function countedWords({ measure }: Indicator): CountedWords | null {
  switch (measure.kind) {
    case 'proportion':
    case 'count':
    case 'rate':
    case 'breakdown':
      return countedIn(measure.of);
    case 'difference':
      return persons;
    case 'sum': {
      const columns: Readonly<Record<string, { readonly type: string }>> =
        tables[measure.of.rows.table].columns;
      return columns[measure.value]?.type === 'money' ? ore : null;
    }
    default:
      return null;
  }
}

function countedIn(population: PopulationNode): CountedWords {
  if (population.kind === 'listed' || population.kind === 'persons-at') return persons;
  const { one, many } = tableWords[population.kind === 'units' ? 'units' : population.rows.table];
  return { one: { sv: bare(one).sv, en: bare(one).en }, many };
}
