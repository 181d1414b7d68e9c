import { type Goal, type Indicator, judge } from 'vardval';

/**
 * The goals as the documents print them, read from their pages, by plan and entry; an entry that is left out prints none.
 *
 * `≥ 35 %` is met at 35 % and missed just below; `65 % / 85 %` are steps; `+` is more and `−` less than a year earlier;
 * `(national)` is not the region's own; `words` cannot be judged.
 */
export const printedGoals: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // The report tells of the goals of its year: all to be offered a talk; "regionens målsättning på 50%".
  'norrbotten-2021': { 'B1.offered': ['≥ 100 %'], C4: ['≥ 50 %'] },
  'norrbotten-2024': {
    B1: ['≥ 35 %'],
    'B1.40': ['≥ 35 %'],
    'B1.50': ['≥ 35 %'],
    'B1.60': ['≥ 35 %'],
    'B2.prescribed': ['+'],
    'B2.followed-up': ['+'],
    B3: ['+'],
    B4: ['≥ 85 %', '≥ 90 % (national)'],
    B5: ['≥ 85 %'],
    B6a: ['≥ 100 %'],
    B6b: ['≥ 100 %'],
    B7: ['≥ 100 %'],
    B8a: ['≥ 80 %'],
    B8b: ['65 % / 85 %'],
    B9a: ['≥ 65 %'],
    B9b: ['55 % / 75 %'],
    B10: ['+'],
    C1: ['−'],
    C2: ['+'],
    C3: ['≥ 50 %'],
    C4: ['≥ 85 %'],
    C6a: ['+'],
    C6b: ['+'],
    C7a: ['+'],
    C7b: ['+'],
  },
  'norrbotten-2026': {
    '2.base.1': ['≥ 100 %'],
    '2.base.2': ['words'],
    '2.base.3': ['≥ 100 %'],
    '3.base.1': ['+'],
    '3.base.2': ['+'],
    '3.base.3': ['+'],
    '3.base.4': ['+'],
    '6.base.1': ['≥ 90 %'],
    '6.base.2': ['≥ 85 %'],
    '6.base.3': ['≥ 35 %'],
    '6.base.3.offered': ['≥ 100 %'],
    '6.base.4': ['≥ 80 %'],
    '6.base.5': ['65 % / 85 %'],
    '6.base.6': ['≥ 65 %'],
    '6.base.7': ['55 % / 75 %'],
    '7.base.1': ['≥ 50 %'],
    '7.base.2': ['+'],
    '7.base.3': ['+'],
    '8.base.1': ['+'],
    '8.base.2': ['+'],
    '8.base.3': ['+'],
  },
  'vasterbotten-2025': {
    V1: ['≥ 90 %'],
    V2: ['≥ 80 %'],
    V4: ['≥ 75 %'],
    V5: ['≥ 95 %'],
    V7: ['words'],
    V8: ['≥ 100 %'],
    V10: ['≥ 80 %'],
    V11: ['≥ 50 %'],
    V12: ['≥ 50 %'],
    V13: ['≥ 85 %'],
    V14: ['≥ 70 %'],
    V15: ['< 7 %'],
    V16: ['≥ 90 %'],
    V17: ['≥ 90 %'],
    V18: ['≥ 85 %'],
    V19: ['words'],
    V20: ['≤ 250 (national)'],
  },
};

type Fulfilment = ReturnType<typeof judge>['fulfilment'];
type Tried = readonly [numerator: number, denominator: number | null, is: Fulfilment];

/** Results at the printed bound and on both sides of it, with what the words of the document make of them. */
function triedAt(printed: string): readonly Tried[] {
  const numbers = [...printed.matchAll(/\d+/gu)].map(([number]) => Number(number));
  const [first = 0, second = 0] = numbers;
  // A share in thousandths, a rate in numbers per 1 000.
  const scale = printed.includes('%') ? 10 : 1;
  const at = (number: number): readonly [number, number] => [number, 1000];
  if (printed.includes('/')) {
    return [
      [...at(first * scale - 1), 'not-met'],
      [...at(first * scale), 'partly-met'],
      [...at(second * scale - 1), 'partly-met'],
      [...at(second * scale), 'met'],
    ];
  }
  const bound = first * scale;
  const [below, on, above]: readonly Fulfilment[] = printed.startsWith('≥')
    ? ['not-met', 'met', 'met']
    : printed.startsWith('≤')
      ? ['met', 'met', 'not-met']
      : ['met', 'not-met', 'not-met'];
  const all: readonly (readonly [number, Fulfilment])[] = [
    [bound - 1, below ?? 'not-judged'],
    [bound, on ?? 'not-judged'],
    [bound + 1, above ?? 'not-judged'],
  ];
  // There is no share above all of them.
  return all.filter(([number]) => scale === 1 || number <= 1000).map(([number, is]) => [...at(number), is]);
}

function judged(
  { measure }: Pick<Indicator, 'measure'>,
  goal: Goal,
  now: Tried,
  before: number | null,
): Fulfilment {
  const tally = (numerator: number): { readonly numerator: number; readonly denominator: number | null } => ({
    numerator,
    denominator: now[1],
  });
  const isShare = ['proportion', 'pooled', 'part', 'supplied'].includes(measure.kind);
  const options = measure.kind === 'rate' ? { per: measure.times, share: false } : { share: isShare };
  return judge(goal, tally(now[0]), before === null ? null : tally(before), options).fulfilment;
}

/** Where the goals of an entry do not say what is printed. */
export function goalFaults(
  plan: string,
  entry: Pick<Indicator, 'id' | 'goals' | 'measure'>,
): readonly string[] {
  const printed = printedGoals[plan]?.[entry.id] ?? [];
  if (printed.length !== entry.goals.length)
    return [`${printed.length} printed, ${entry.goals.length} defined`];
  return entry.goals.flatMap((goal, i) => {
    const text = printed[i] ?? '';
    const level = text.includes('(national)') ? 'national' : 'regional';
    if (goal.level !== level) return [`${text}: ${goal.level}`];
    if (text === 'words') return goal.kind === 'followed' ? [] : [`${text}: ${goal.kind}`];
    if (text === '+' || text === '−') {
      const [more, less]: readonly Fulfilment[] = text === '+' ? ['met', 'not-met'] : ['not-met', 'met'];
      const denominator = entry.measure.kind === 'count' || entry.measure.kind === 'sum' ? null : 10;
      const tried: readonly (readonly [Tried, number])[] = [
        [[6, denominator, more ?? 'met'], 5],
        [[5, denominator, 'not-met'], 5],
        [[4, denominator, less ?? 'met'], 5],
      ];
      return tried
        .filter(([now, before]) => judged(entry, goal, now, before) !== now[2])
        .map(([now, before]) => `${text}: ${now[0]} after ${before} is ${judged(entry, goal, now, before)}`);
    }
    return triedAt(text)
      .filter((now) => judged(entry, goal, now, null) !== now[2])
      .map((now) => `${text}: ${now[0]} of ${now[1]} is ${judged(entry, goal, now, null)}`);
  });
}
