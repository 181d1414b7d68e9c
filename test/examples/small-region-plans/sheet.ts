/** One page of the count: what counts, where, for which sex, and the lines of the expected file. */

/** One thing counted: a person, a contact, a call … with the units where it counts. */
export type Item = {
  readonly id: string;
  readonly units: readonly string[];
  readonly sex: string;
  /** Does it count in the numerator too? */
  readonly hit?: boolean;
  /** What is measured on it: minutes, kronor in öre, an index. */
  readonly amount?: number;
  /** Anything worth a note beside the id. */
  readonly note?: string;
};

export type Line = {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  readonly sex: string;
  readonly breakdown: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  readonly why: string;
};

export type Kind = 'share' | 'count' | 'sum' | 'mean' | 'sum-mean' | 'median';

const sexes = ['', 'female', 'male', 'unknown'];

/** Items of a unit (the whole region where empty) and sex (all where empty), each once. */
function select(items: readonly Item[], unit: string, sex: string): readonly Item[] {
  const found = new Map<string, Item>();
  for (const item of items) {
    if (unit !== '' && !item.units.includes(unit)) continue;
    if (sex !== '' && item.sex !== sex) continue;
    const before = found.get(item.id);
    found.set(item.id, before?.hit ? before : item);
  }
  return [...found.values()];
}

function names(items: readonly Item[]): string {
  return items.map(({ id, note }) => (note === undefined ? id : `${id} (${note})`)).join(' ');
}

function amounts(items: readonly Item[]): readonly number[] {
  return items.map(({ amount = 0 }) => amount).sort((a, b) => a - b);
}

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return sorted.length % 2 === 1 ? at(Math.floor(half)) : (at(half - 1) + at(half)) / 2;
}

export type Sheet = {
  readonly lines: Line[];
  /** Count items by unit and sex. */
  add(indicator: string, period: string, kind: Kind, items: readonly Item[], more?: Options): void;
  /** A numerator over another set, such as prescriptions per listed. */
  rate(indicator: string, period: string, over: readonly Item[], under: readonly Item[]): void;
  /** A line that is written out whole. */
  put(line: Partial<Line> & Pick<Line, 'indicator' | 'period' | 'unit'>): void;
};

export type Options = { readonly breakdown?: string; readonly sexes?: readonly string[] };

export function sheet(units: readonly string[]): Sheet {
  const lines: Line[] = [];
  const put: Sheet['put'] = (line) => {
    lines.push({ sex: '', breakdown: '', numerator: '', denominator: '', value: '', why: '', ...line });
  };
  return {
    lines,
    put,
    add(indicator, period, kind, items, more = {}) {
      const breakdown = more.breakdown ?? '';
      for (const unit of ['', ...units]) {
        for (const sex of more.sexes ?? sexes) {
          const found = select(items, unit, sex);
          const hits = found.filter((item) => item.hit);
          const misses = found.filter((item) => !item.hit);
          const total = amounts(found).reduce((sum, amount) => sum + amount, 0);
          const head = { indicator, period, unit, sex, breakdown };
          if (kind === 'share') {
            const why = `yes: ${names(hits) || 'none'}; no: ${names(misses) || 'none'}`;
            put({ ...head, numerator: `${hits.length}`, denominator: `${found.length}`, why });
          } else if (kind === 'count') {
            put({ ...head, numerator: `${found.length}`, why: names(found) || 'none' });
          } else if (kind === 'sum') {
            put({ ...head, numerator: `${total}`, why: names(found) || 'none' });
          } else {
            const middle = kind === 'median' ? median(amounts(found)) : total / found.length;
            const numerator = kind === 'sum-mean' ? `${total}` : '';
            const value = found.length === 0 ? '' : `${middle}`;
            put({ ...head, numerator, denominator: `${found.length}`, value, why: names(found) || 'none' });
          }
        }
      }
    },
    rate(indicator, period, over, under) {
      for (const unit of ['', ...units]) {
        for (const sex of sexes) {
          const numerators = select(over, unit, sex);
          const denominators = select(under, unit, sex);
          put({
            indicator,
            period,
            unit,
            sex,
            numerator: `${numerators.length}`,
            denominator: `${denominators.length}`,
            why: `counted: ${names(numerators) || 'none'}; per: ${names(denominators) || 'none'}`,
          });
        }
      }
    },
  };
}

export function csv(lines: readonly Line[]): string {
  const columns = [
    'indicator',
    'period',
    'unit',
    'sex',
    'breakdown',
    'numerator',
    'denominator',
    'value',
    'why',
  ] as const;
  const rows = lines.map((line) => columns.map((column) => line[column].replaceAll(',', ' ')).join(','));
  return [columns.join(','), ...rows, ''].join('\n');
}
