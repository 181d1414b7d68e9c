/**
 * The ways in which a definition is changed, one at a time: what a hand that slips would write instead.
 */

/** One place of an entry's data with something else in it. */
export interface Mutation {
  /** `measure.of.where.of[1].op` */
  readonly path: string;
  readonly operator: string;
  /** What stood there and what stands there now. */
  readonly change: string;
  readonly value: unknown;
  /** Where the place is a parameter's default: its name, for all its places change together. */
  readonly parameter?: string;
}

type Change = Omit<Mutation, 'path'>;
type Plain = Readonly<Record<string, unknown>>;

const other: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  op: {
    lt: ['le', 'ge'],
    le: ['lt', 'gt'],
    gt: ['ge', 'le'],
    ge: ['gt', 'lt'],
    eq: ['ne'],
    ne: ['eq'],
  },
  attributedBy: {
    'row-unit': ['row-unit-else-listing', 'listing-on-date'],
    'row-unit-else-listing': ['row-unit', 'listing-on-date'],
    'listing-on-date': ['row-unit', 'row-unit-else-listing'],
  },
  once: { 'a-row': ['a-person-and-day'], 'a-person-and-day': ['a-row'] },
  unit: { anywhere: ['same-unit'], 'same-unit': ['anywhere'] },
  which: { first: ['latest'], latest: ['first'] },
  index: { coc: ['upc'], upc: ['coc'] },
  is: {
    'working-day': ['public-holiday'],
    'public-holiday': ['working-day'],
    female: ['male'],
    male: ['female'],
  },
  sex: { female: ['male'], male: ['female'] },
  eves: { closed: ['working'], working: ['closed'] },
};

const quotients = ['age', 'cni', 'acg'];

const anchors: Readonly<Record<string, readonly string[]>> = {
  'period-start': ['year-start', 'period-end'],
  'period-end': ['year-end', 'period-start'],
  'year-start': ['period-start', 'year-end'],
  'year-end': ['period-end', 'year-start'],
};

const goalKinds: Readonly<Record<string, readonly string[]>> = {
  'at-least': ['more-than', 'at-most'],
  'more-than': ['at-least', 'less-than'],
  'at-most': ['less-than', 'at-least'],
  'less-than': ['at-most', 'more-than'],
  increase: ['decrease'],
  decrease: ['increase'],
};

const bounds = new Set([
  'n',
  'atLeast',
  'atLeastVisits',
  'months',
  'from',
  'to',
  'ageFrom',
  'ageTo',
  'times',
  'than',
  'back',
]);

const isPlain = (data: unknown): data is Plain =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

function changed(operator: string, was: unknown, value: unknown): Change {
  return { operator, change: `${shown(was)} → ${shown(value)}`, value };
}

function dropped(operator: string, list: readonly unknown[]): readonly Change[] {
  return list.map((one, i) => ({
    operator,
    change: `without ${labelOf(one)}`,
    value: list.filter((_, at) => at !== i),
  }));
}

/** A part of a list in few words. */
function labelOf(part: unknown): string {
  const text = shown(part);
  return text.length <= 160 ? text : `${text.slice(0, 157)}…`;
}

/** A bound written as text, `35 %` or `0.5`, one percent or one unit up and down. */
function movedText(bound: string): readonly string[] {
  const share = /^(-?\d+(?:[.,]\d+)?)( ?%)$/u.exec(bound);
  if (share !== null)
    return [1, -1].map((by) => `${Number(share[1]?.replace(',', '.')) + by}${share[2] ?? ''}`);
  const fraction = /^(\d+)\/(\d+)$/u.exec(bound);
  if (fraction !== null) {
    const [, numerator = '', denominator = ''] = fraction;
    return [1, -1].map(
      (by) => `${Number(numerator) * 100 + by * Number(denominator)}/${Number(denominator) * 100}`,
    );
  }
  const number = Number(bound.replace(',', '.'));
  return Number.isFinite(number) ? [1, -1].map((by) => String(number + by)) : [];
}

/** The first and the last category of `I20-I25` moved by one. */
function movedRange(notation: string): readonly string[] {
  const range = /^([A-Z])(\d\d)\s*[-–]\s*\1?(\d\d)$/u.exec(notation);
  if (range === null) return [];
  const [, letter = '', from = '', to = ''] = range;
  const two = (number: number): string => String(number).padStart(2, '0');
  const ends: readonly (readonly [number, number])[] = [
    [Number(from) + 1, Number(to)],
    [Number(from) - 1, Number(to)],
    [Number(from), Number(to) - 1],
    [Number(from), Number(to) + 1],
  ];
  return ends
    .filter(([first, last]) => first >= 0 && last <= 99 && first <= last)
    .map(([first, last]) =>
      first === last ? `${letter}${two(first)}` : `${letter}${two(first)}-${letter}${two(last)}`,
    );
}

/** A code of the system that no definition names. */
const nobodys: Readonly<Record<string, string>> = {
  'icd10-se': 'Q99',
  kva: 'ZZ999',
  atc: 'Z99',
  exact: 'NOBODYS',
};

function codeChanges(set: Plain): readonly Change[] {
  const notations = set['notations'] as readonly string[];
  const except = (set['except'] ?? []) as readonly string[];
  const replaced = (operator: string, change: string, values: Plain): Change => ({
    operator,
    change,
    value: { ...set, ...values },
  });
  const without = (list: readonly string[], code: string): readonly string[] =>
    list.filter((one) => one !== code);
  const lone = nobodys[String(set['system'])] ?? 'X';
  return [
    ...notations.map((code) => {
      const rest = without(notations, code);
      return replaced('code dropped', `without ${code}`, { notations: rest.length === 0 ? [lone] : rest });
    }),
    ...notations.flatMap((code) =>
      movedRange(code).map((range) =>
        replaced('range of codes moved', `${code} → ${range}`, {
          notations: [...without(notations, code), range],
        }),
      ),
    ),
    ...except.map((code) => replaced('exception dropped', `also ${code}`, { except: without(except, code) })),
    ...(set['substance'] === true
      ? [{ operator: 'substance dropped', change: 'any level', value: withoutKey(set, 'substance') }]
      : []),
  ];
}

function withoutKey(data: Plain, key: string): Plain {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}

/** What can be changed of a clause or another node as a whole. */
function nodeChanges(node: Plain): readonly Change[] {
  const { kind } = node;
  if (kind === 'codes') return codeChanges(node);
  if (kind === 'not') return [{ operator: 'not removed', change: 'not removed', value: node['of'] }];
  if ((kind === 'all' || kind === 'any') && Array.isArray(node['of']) && node['of'].length > 0) {
    const of: readonly unknown[] = node['of'];
    const turned = kind === 'all' ? 'any' : 'all';
    return [
      ...dropped(`part of ${kind} dropped`, of).map((one) => ({ ...one, value: { kind, of: one.value } })),
      ...(of.length > 1
        ? [changed('all ↔ any', kind, { ...node, kind: turned })].map((one) => ({
            ...one,
            change: `${kind} → ${turned}`,
          }))
        : []),
    ];
  }
  return [];
}

/** What can be changed of a value, by the name of the place where it stands. */
function valueChanges(value: unknown, key: string, parent: Plain): readonly Change[] {
  if (typeof value === 'boolean') return [changed('truth turned', value, !value)];
  if (typeof value === 'number') {
    if (key === 'value' ? parent['kind'] === 'lit' : bounds.has(key)) {
      return [value + 1, value - 1].map((by) => changed('bound moved', value, by));
    }
    return [];
  }
  if (typeof value === 'string') {
    if (key === 'than') return movedText(value).map((text) => changed('bound moved', value, text));
    if (key === 'of' && value in anchors) {
      return (anchors[value] ?? []).map((text) => changed('anchor changed', value, text));
    }
    if (key === 'of' && parent['kind'] === 'quotient') {
      return quotients.filter((one) => one !== value).map((text) => changed('quotient changed', value, text));
    }
    return (other[key]?.[value] ?? []).map((text) => changed(`${key} changed`, value, text));
  }
  if (!Array.isArray(value)) return [];
  if (key === 'list') return dropped('value dropped', value);
  if (key === 'ages') {
    return [
      ...dropped('age dropped', value),
      ...value.flatMap((age: number, i) =>
        [1, -1].map((by) => ({
          ...changed('age moved', age, age + by),
          value: value.map((one: number, at) => (at === i ? one + by : one)),
        })),
      ),
    ];
  }
  if (key === 'kinds')
    return value.length > 1
      ? dropped('kind of listing dropped', value)
      : [changed('kind of listing added', value, ['listed', 'assigned'])];
  const isNode = parent['kind'] === 'all' || parent['kind'] === 'any';
  if ((key === 'of' || key === 'among' || key === 'same' || key === 'rows') && !isNode && value.length > 1) {
    return dropped(`part of ${key} dropped`, value);
  }
  return [];
}

function goalChanges(goal: Plain): readonly Change[] {
  const kind = String(goal['kind']);
  const moved = (key: string): readonly Change[] =>
    typeof goal[key] === 'string'
      ? movedText(goal[key]).map((text) => ({
          ...changed('goal moved by one', goal[key], text),
          value: { ...goal, [key]: text },
        }))
      : [];
  const level = goal['level'] === 'regional' ? 'national' : 'regional';
  const steps = Array.isArray(goal['bounds']) ? (goal['bounds'] as readonly string[]) : [];
  return [
    ...moved('bound'),
    ...moved('lower'),
    ...moved('upper'),
    ...steps.flatMap((bound, i) =>
      movedText(bound).map((text) => ({
        ...changed('goal moved by one', bound, text),
        value: { ...goal, bounds: steps.map((one, at) => (at === i ? text : one)) },
      })),
    ),
    { ...changed('level changed', goal['level'], level), value: { ...goal, level } },
    ...(goalKinds[kind] ?? []).map((to) => ({
      ...changed('goal turned', kind, to),
      value: { ...goal, kind: to },
    })),
  ];
}

/** Every mutation of an entry's goals and measure. */
export function mutationsOf(entry: {
  readonly goals: readonly unknown[];
  readonly measure: unknown;
}): readonly Mutation[] {
  const found: Mutation[] = [];
  const walk = (data: unknown, path: string, key: string, parent: Plain): void => {
    const add = (changes: readonly Change[]): void => {
      for (const change of changes) found.push({ path, ...change });
    };
    if (isPlain(data)) {
      if (data['kind'] === 'param') {
        const name = String(data['name']);
        const from = found.length;
        walk(data['value'], path, key, parent);
        for (let i = from; i < found.length; i += 1) {
          const one = found[i];
          if (one !== undefined) found[i] = { ...one, parameter: name };
        }
        return;
      }
      add(nodeChanges(data));
      if (data['kind'] === 'codes') return;
      const where = data['where'];
      if (isPlain(where) && where['kind'] !== 'all') {
        found.push({
          path: `${path}.where`,
          operator: 'condition dropped',
          change: `without ${labelOf(where)}`,
          value: { kind: 'all', of: [] },
        });
      }
      for (const [name, value] of Object.entries(data)) walk(value, `${path}.${name}`, name, data);
      return;
    }
    add(valueChanges(data, key, parent));
    if (Array.isArray(data))
      data.forEach((one, i) => {
        walk(one, `${path}[${i}]`, '', parent);
      });
  };
  entry.goals.forEach((goal, i) => {
    if (isPlain(goal)) for (const one of goalChanges(goal)) found.push({ path: `goals[${i}]`, ...one });
  });
  walk(entry.measure, 'measure', 'measure', {});
  return found;
}

/** The entry's data with one place changed; other places of the same parameter with it. */
export function mutated<T>(data: T, mutation: Mutation): T {
  const { parameter } = mutation;
  if (parameter === undefined) return replacedAt(data, steps(mutation.path), mutation.value) as T;
  return withParameter(data, parameter, parameterValue(data, mutation)) as T;
}

/** The same for entries that rest on the changed one, or on which it rests: only a parameter reaches them. */
export function mutatedAlong<T>(data: T, of: unknown, mutation: Mutation): T {
  const { parameter } = mutation;
  return parameter === undefined ? data : (withParameter(data, parameter, parameterValue(of, mutation)) as T);
}

function steps(path: string): readonly string[] {
  return path.split(/[.[\]]+/u).filter((step) => step !== '');
}

function replacedAt(data: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((one, i) => (String(i) === step ? replacedAt(one, rest, value) : one));
  if (isPlain(data) && data['kind'] === 'param')
    return { ...data, value: replacedAt(data['value'], [step, ...rest], value) };
  if (!isPlain(data)) throw new RangeError(`replacedAt: expected a place but got ${step}`);
  return { ...data, [step]: replacedAt(data[step], rest, value) };
}

/** The value of the parameter that the mutation lies in, with the mutation in it. */
function parameterValue(data: unknown, { path, value }: Mutation): unknown {
  let at = data;
  const all = steps(path);
  for (const [i, step] of all.entries()) {
    at = (at as Record<string, unknown>)[step];
    if (isPlain(at) && at['kind'] === 'param') {
      const rest = all.slice(i + 1);
      return rest.length === 0 ? value : replacedAt(at['value'], rest, value);
    }
  }
  throw new RangeError(`parameterValue: expected a parameter on ${path}`);
}

function withParameter(data: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(data)) return data.map((one) => withParameter(one, name, value));
  if (!isPlain(data)) return data;
  if (data['kind'] === 'param') return data['name'] === name ? { ...data, value } : data;
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, withParameter(one, name, value)]));
}
