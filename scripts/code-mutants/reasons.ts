/** Why a survivor means the same as the code as it is; what is left out fits everything. */
export interface Reason {
  /** Path within `src/core`. */
  readonly file?: string;
  /** A part of the line. */
  readonly line?: string;
  readonly from?: string;
  readonly to?: string | readonly string[];
  readonly because: string;
}

const exact = (line: string, to: string | readonly string[], because: string): Reason => ({
  file: 'exact/fraction.ts',
  line,
  to,
  because,
});

const codes = (name: string, line: string, to: string | readonly string[], because: string): Reason => ({
  file: `codes/${name}.ts`,
  line,
  to,
  because,
});
const oneDigit = ['/\\d$/u', '/^\\d/u'];
const NO_DIGIT_GROWS =
  'a single character is tested, and none becomes a digit and something else in capitals';

const calendar = (name: string, line: string, to: string | readonly string[], because: string): Reason => ({
  file: `calendar/${name}.ts`,
  line,
  to,
  because,
});

const period = (line: string, to: string | readonly string[], because: string): Reason => ({
  file: 'period/period.ts',
  line,
  to,
  because,
});

const outcome = (name: string, line: string, to: string | readonly string[], because: string): Reason => ({
  file: `outcome/${name}.ts`,
  line,
  to,
  because,
});
const program = (name: string, line: string, to: string | readonly string[], because: string): Reason => ({
  file: `program/${name}.ts`,
  line,
  to,
  because,
});
const pay = (name: string, line: string, to: string | readonly string[], because: string): Reason => ({
  file: `remuneration/${name}.ts`,
  line,
  to,
  because,
});
const SLOWER = 'either way of sharing gives the same, only slower';
const ZERO = 'zero has no sign';
const IS_THERE = 'it is always there; the question mark is the compiler’s';
const NUMBERED_OTHERWISE = 'another numbering of the same, in which no two have one number';

export const reasons: readonly Reason[] = [
  {
    from: "''",
    to: '"Stryker was here!"',
    line: '= quotient;',
    because: 'a group of a match is there; the default is the compiler’s',
  },
  {
    from: "''",
    to: '"Stryker was here!"',
    line: '] = decimal;',
    because: 'a group of a match is there; the default is the compiler’s',
  },
  exact('let [x, y]', 'a <= 0n', 'zero has no sign'),
  exact('const sign = denominator', 'denominator <= 0n', 'a denominator is never 0'),
  exact('* sign', ['denominator / sign', 'numerator / sign'], 'times ±1 is divided by ±1'),
  exact(
    "String(value).split('e')",
    ['"Stryker was here!"', '""'],
    'a text has a first part; `Number("")` is 0',
  ),
  exact('Number(exponent) < 0', 'Number(exponent) <= 0', '10⁰ above or below is 1'),
  exact('left < right ? -1 : 1', 'left <= right', 'equal ones have returned before'),
  exact(
    'quotient * value.denominator',
    'quotient / value.denominator',
    'in lowest terms a quotient that is not whole has a denominator of at least 2, and truncated towards 0 it lies on the same side',
  ),
  exact('const magnitude', 'value.numerator <= 0n', 'zero has no sign'),
  exact(
    'magnitude <= MAX_SAFE',
    ['false', '{}', 'magnitude < MAX_SAFE', 'value.denominator < MAX_SAFE'],
    'the long way gives the same double, only slower',
  ),
  exact(
    'scaledAbove >= scaledBelow',
    'scaledAbove > scaledBelow',
    'a power of 2 is the same double with one bit more',
  ),
  exact('-rounded : rounded', 'value.numerator <= 0n', 'zero takes the short way'),
  exact('power >= 0', 'power > 0', 'moved by no bits'),
  exact('twiceRest > below', 'twiceRest >= below', 'equal ones have returned before'),
  period(
    'kindOfMonths.get(months)',
    '["Stryker was here"]',
    'where a text has no form there are no months and no kind: each of the two says it, and the compiler asks for both',
  ),
  period(
    'match === null || kind === undefined',
    ['match === null && kind === undefined', 'false'],
    'where a text has no form there are no months and no kind: each of the two says it, and the compiler asks for both',
  ),
  period('match === null || shape === null', 'false', 'where a text has no form it has no shape'),
  period('text.normalize', '"Stryker was here!"', 'no period either'),
  codes('atc-prefix', 'GRAMMAR[index]', oneDigit, NO_DIGIT_GROWS),
  codes('icd10-notation', 'characters[index + 2]', oneDigit, NO_DIGIT_GROWS),
  codes('icd10-notation', '.test(first)', oneDigit, NO_DIGIT_GROWS),
  codes('icd10-notation', '.test(second)', oneDigit, NO_DIGIT_GROWS),
  codes('code-set', 'category !== null', 'true', 'no text lies between two categories and is null'),
  codes('code-systems', "kind: 'codes'", '""', 'codeSet writes the kind itself'),
  codes('code-systems', 'options.except === undefined', 'false', 'codeSet leaves out what is undefined'),
  codes(
    'icd10-notation',
    'characters[next]?.character',
    'characters[next].character',
    'the end has been asked for before; the question mark is the compiler’s',
  ),
  codes('icd10-notation', "?? ''", '"Stryker was here!"', 'no digit either'),
  codes('icd10-notation', "const [letter = ''", '"Stryker was here!"', 'no letter and no digit either'),
  codes(
    'kva-pattern',
    'while (index < pattern.length)',
    'index <= pattern.length',
    'no character is left out',
  ),
  codes('kva-pattern', 'close < 0', 'close <= 0', 'a [ stands before its ]'),
  calendar(
    'day',
    'text.length < start + 10',
    ['false', 'start - 10'],
    'past its end a text has no dash and no digit',
  ),
  ...['y1 >>> 0 > 9', 'm1 >>> 0 > 9', 'd1 >>> 0 > 9'].map(
    (from): Reason => ({
      file: 'calendar/day.ts',
      from,
      to: ['false', from.replace('> 9', '>= 9')],
      because: 'with another first figure the year, month or day lies outside its range',
    }),
  ),
  calendar(
    'day',
    'at < 0 || at >= MONTHS',
    ['false', 'at < 0 && at >= MONTHS', 'at > MONTHS'],
    'outside of the table there is no month either; it is asked first because reading there is slow',
  ),
  calendar(
    'stockholm',
    'END_YEAR - FIRST_YEAR',
    'END_YEAR + FIRST_YEAR',
    'a longer table of which the end is not read',
  ),
  calendar('stockholm', 'year < END_YEAR', 'year <= END_YEAR', 'a typed array takes nothing behind its end'),
  ...['tens >= 0', 'tens <= 9', 'tens >= 0 && tens <= 9'].map(
    (from): Reason => ({
      file: 'calendar/stockholm.ts',
      from,
      to: ['true', 'tens < 9', 'tens >= 0 || tens <= 9'],
      because: 'what the figures then make is below 0 or above all that is asked for, and refused as well',
    }),
  ),
  calendar('stockholm', 'Number.isNaN(offset)', 'false', 'an instant that is no number lies in no range'),
  calendar(
    'swedish-calendar',
    'b < a && count > 0',
    'b <= a',
    'between a day and itself there are no working days',
  ),
  calendar('swedish-calendar', 'const step', 'n <= 0', 'no step is taken'),
  calendar('opening-hours', '[]', '["Stryker was here"]', 'a row without hours holds never'),
  calendar('opening-hours', '?? []', '["Stryker was here"]', 'a row without hours holds never'),
  {
    file: 'program/birth-ranges.ts',
    line: 'if (to <= from) return [];',
    to: ['false', 'to < from'],
    because: 'ranges without a day are left out when they are joined',
  },
  {
    file: 'program/birth-ranges.ts',
    to: 'high(range[1]) >= high(last[1])',
    because: 'of two equal ends either is the end',
  },
  { file: 'program/hash.ts', to: 'a <= b', because: 'no two keys of an object are equal' },
  {
    file: 'program/literal.ts',
    line: '.exec(text) ?? []',
    to: '["Stryker was here"]',
    because: 'its second part is not there either',
  },
  outcome(
    'baseline',
    'isWhole && numerator !== null',
    'true',
    'a whole number is not null; the question is the compiler’s',
  ),
  outcome(
    'finish',
    'cells: []',
    '["Stryker was here"]',
    'nobody asks for the cells again: the grids hold what they say',
  ),
  outcome(
    'finish',
    'const ageLabels',
    ['["Stryker was here"]', 'compiled[0].program'],
    'without a program there are no periods, and no row to divide',
  ),
  outcome(
    'goal-judge',
    'isBelow(now.value, from)',
    'true',
    'nothing is below no bound; the question is the compiler’s',
  ),
  outcome(
    'goal-judge',
    'isAbove(now.value, to)',
    'true',
    'nothing is above no bound; the question is the compiler’s',
  ),
  outcome('goal-words', '%$/u', '/(?<!\\s)\\s*%/u', 'a bound that can be read has its % at the end'),
  outcome('grid', 'const slotOf', 'sex * (ages + 1) - age', NUMBERED_OTHERWISE),
  outcome(
    'grid',
    '* slots + slot',
    [
      '(tally * places + (place < 0 ? -1 - place : place + groups)) * slots - slot',
      'tally * places - (place < 0 ? -1 - place : place + groups)',
      'true',
      'false',
      'place >= 0',
    ],
    NUMBERED_OTHERWISE,
  ),
  outcome('grid', 'unit < 0 ||', 'false', 'a group has cells only where the executor counts groups'),
  outcome('grid', 'unit < 0 ||', '["Stryker was here"]', 'a group that nobody asks for'),
  outcome(
    'grid',
    'if (place >= 0) return found;',
    ['false', 'place > 0'],
    'no unit is a group above another, only slower',
  ),
  outcome('grid', 'new Float64Array(1024', '1024 / 2', 'the table grows when it is full'),
  outcome(
    'grid',
    '> sums.length',
    'offset + 2 * periods >= sums.length',
    'the table grows one place earlier',
  ),
  outcome(
    'grid',
    '> sums.length',
    '2 / periods',
    'each place begins at a multiple of 2 × periods, as the table ends at one',
  ),
  outcome('inhabitants', 'known[i]?.count', 'known[i].count', IS_THERE),
  outcome('inhabitants', '.exec(label) ?? []', '["Stryker was here"]', 'its second part is not there either'),
  outcome('inhabitants', 'first === undefined', 'false', 'what is no number is not ≤ any number'),
  outcome(
    'inhabitants',
    'last === undefined',
    'false',
    'where there is a first age there is a last one; the question is the compiler’s',
  ),
  outcome(
    'inhabitants',
    'after.size < enough',
    ['true', 'after.size <= enough'],
    'more than two sums say no more than two, only slower',
  ),
  outcome('judging', 'default:', 'default:', 'judge takes no options for none said'),
  outcome('measurable', 'restsOn(', '["Stryker was here"]', 'no entry has this id'),
  outcome('measurable', 'specs[column]?.hasDefault', 'specs[column].hasDefault', IS_THERE),
  outcome(
    'measured',
    'const inhabitants',
    '["Stryker was here"]',
    'a row that names no unit, period or ages answers nothing',
  ),
  outcome('measured', 'const ids', ['made.tallies', '["Stryker was here"]'], IS_THERE),
  outcome('measured', '1 << place.p', ['made?.program.tallies[id].mask', 'made.program'], IS_THERE),
  outcome(
    'measured',
    'measure.inRegion',
    'true',
    'no other measure has the column; the question is the compiler’s',
  ),
  outcome(
    'measured',
    'const unnamed',
    'true',
    'no other measure has categories; the question is the compiler’s',
  ),
  outcome('measured', 'const labels', ['tallies.lanes[lane].categories', '["Stryker was here"]'], IS_THERE),
  outcome('measured', 'spreadAt(p) ?? []', '["Stryker was here"]', 'a letter is no number above 0'),
  outcome('measured', '[...sums]', 'a <= b', 'no two categories are equal'),
  outcome(
    'notes',
    'quotientTolerance) return',
    'Math.abs(mean - 1) < quotientTolerance',
    'no double lies exactly 0.01 from 1',
  ),
  outcome(
    'only-sex',
    'measure.inRegion',
    'true',
    'no other measure has the column; the question is the compiler’s',
  ),
  outcome(
    'outcome-rows',
    'squares.get(division)',
    '["Stryker was here"]',
    'each division has its places; the list is the compiler’s',
  ),
  outcome(
    'places',
    "'of' in measure",
    "'of' in measure || typeof measure.of === 'object'",
    'where it stands `of` is an object but for a quotient, which has been asked before',
  ),
  outcome(
    'places',
    "typeof measure.of === 'object'",
    'true',
    'where it stands `of` is an object but for a quotient, which has been asked before',
  ),
  outcome('places', 'const labels', '["Stryker was here"]', 'a text has no label of a group'),
  outcome(
    'places',
    'division.traits.every',
    'division.traits.some(trait => label[trait] !== undefined)',
    'there are two traits, so that a label of as many as the division has these or none',
  ),
  outcome(
    'quotients',
    'const everyUnit',
    ['lanes[0].strangers', '["Stryker was here"]'],
    'a lane is there, and no row is of such a unit',
  ),
  outcome('quotients', 'unitId === null', 'false', 'no row is of no unit'),
  outcome('quotients', 'value === null ? noValue', 'false', 'the same with null in it'),
  outcome('report-ledger', 'notKnown[feed]', 'tallies.lanes[lane].notKnown', IS_THERE),
  outcome('report-ledger', 'notKnownCounted[feed]', 'tallies.lanes[lane].notKnownCounted', IS_THERE),
  outcome('spread-cells', 'unitsOf:', '["Stryker was here"]', 'no cell is of such a unit'),
  outcome(
    'supplied',
    'if (row.unitId !== null)',
    'true',
    'the region has no value of its own where units are asked',
  ),
  outcome('supplied', 'unitsOf.get(', '["Stryker was here"]', 'no row is of such a unit'),
  outcome(
    'values',
    "spec?.type === 'money'",
    'spec.scale',
    'a sum is of a column that is there; the question mark is the compiler’s',
  ),
  outcome(
    'values',
    "spec?.type === 'money'",
    ['true', 'false', "spec?.type !== 'money'", 'spec.type', '""'],
    'the one column of money says its scale',
  ),
  program('joinable', "'unit-at-least'", '""', 'what is no case is not true either'),
  program('literal', "'date'", "case 'date':", 'a month of ten characters is read as a date'),
  program('literal', 'parseDay(', 'true', 'what is no text is no day'),
  program('looked-into', "into.kind === 'tally'", 'true', 'another has no tally, and its number is none'),
  program(
    'lower-rows',
    "node.kind !== 'followed'",
    'false',
    'nothing else looks beyond the row; the error is the compiler’s',
  ),
  program('registry', 'feeds[feed]?.readBy', 'feeds[feed].readBy', IS_THERE),
  program(
    'registry',
    'description.most > store.most',
    [
      'true',
      "store !== undefined && 'most' in store || 'most' in description",
      "store !== undefined || 'most' in store",
    ],
    'the store is there and of the same kind: both have a most or neither, and no number is above one that is not there',
  ),
  program(
    'registry',
    'description.most > store.most',
    'description.most >= store.most',
    'the same description again',
  ),
  program(
    'compile',
    'error.where.parameter',
    '"Stryker was here!"',
    'the error names its parameter; the text is the compiler’s',
  ),
  program('compile', "rows.kind === 'rows'", '["Stryker was here"]', IS_THERE),
  program('compile', "ageRanges('lt'", "ageRanges('lt', age, day)[0][0]", IS_THERE),
  pay('accrual', 'String(index + 1)', 'index - 1', 'ids in the same order'),
  pay('allocate', 'const sign', 'pot.numerator <= 0n', ZERO),
  pay('apportion', 'if (denominator !== null)', 'false', SLOWER),
  pay(
    'apportion',
    'common *= denominator / x',
    'denominator * x',
    'a larger common denominator, and the same shares',
  ),
  pay(
    'apportion',
    'common > limit',
    ['false', 'limit === null', 'true', 'common >= limit', 'common <= limit'],
    SLOWER,
  ),
  pay('apportion', 'first !== second', 'first >= second', 'equal ones have been told apart before'),
  pay('apportion', 'const byEstimate', '{}', SLOWER),
  pay('apportion', 'if (least === 0n)', 'true', SLOWER),
  pay('apportion', 'if (top >> QUOTA_BITS !== whole)', ['true', 'top >> QUOTA_BITS === whole'], SLOWER),
  pay('apportion', '): boolean => {', '{}', SLOWER),
  pay('apportion', 'losers.length === 0', 'false', SLOWER),
  pay('apportion', 'const high: bigint[]', '["Stryker was here"]', SLOWER),
  pay('capitation', 'off.numerator < 0n', 'off.numerator <= 0n', ZERO),
  pay(
    'coverage-pay',
    'const counted',
    'compareFractions(coverage, cap) >= 0',
    'at the cap either is the cap',
  ),
  pay(
    'coverage-pay',
    'counted, above) <= 0',
    'compareFractions(counted, above) < 0',
    'at the floor there are no points above it',
  ),
  pay('inputs', 'a < b', 'a <= b', 'equal ones have returned before'),
  pay('money', 'const magnitude', 'numerator <= 0n', ZERO),
  pay('money', '-rounded : rounded', 'numerator <= 0n', ZERO),
  pay('money', 'const digits', 'value <= 0n', ZERO),
  {
    line: 'cells.text(',
    from: "''",
    to: '"Stryker was here!"',
    because: 'a column without which a row is not read, or a text that nothing asks for',
  },
  ...['counts', 'events', 'reports'].map(
    (name): Reason => ({
      file: `remuneration/facts/${name}.ts`,
      from: "'nothing'",
      to: '""',
      because: 'what is neither used nor outside has matched nothing',
    }),
  ),
  pay('facts/counts', 'value === undefined', 'true', 'computed again, and the same'),
  pay('facts/counts', 'found === undefined', 'true', 'computed again, and the same'),
  pay('facts/events', 'found === undefined', 'true', 'computed again, and the same'),
  pay('facts/reports', 'number === 12', 'false', 'the thirteenth month of a year is the first of the next'),
  pay(
    'facts/scan',
    'asOf === null ? []',
    ['false', '["Stryker was here"]'],
    'without a day of knowledge nobody asks when a row became known',
  ),
  pay('facts/scan', 'resolver.none ?', '""', 'what is neither a repeat nor a conflict counts'),
  pay('capitation', 'member.listed === 0n', 'false', 'nobody weighs nothing in a mean'),
  ...["'pooled'", "'part'", "'supplied'", "'narrative'"].map((line) =>
    program('compile', `case ${line}`, ['""', "case 'narrative':"], 'what is no case has no tallies either'),
  ),
  program('compile', 'measure.since', '""', 'the rows are read already, for the other of the two days'),
  program('compile', 'only !== undefined', 'true', 'there is a set of rows; the question is the compiler’s'),
  program('compile', "'same-unit'", '""', 'anything but anywhere'),
  pay(
    'facts/telephone',
    'const text = texts[0]',
    '"Stryker was here!"',
    'there is a text; the other is the compiler’s',
  ),
  pay('facts/telephone', 'row.reportedOn !== null', 'true', 'no day is not after the last one in time'),
];
