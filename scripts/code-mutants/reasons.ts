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

const period = (line: string, to: string | readonly string[], because: string): Reason => ({
  file: 'period/period.ts',
  line,
  to,
  because,
});

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
];
