import type { Language } from '../../core/parameter.js';
import type { NumberFormat } from '../tables/table.js';
import { writtenNumber } from '../tables/written-number.js';
import { html, type Markup } from './markup.js';
import {
  isMeasured,
  type ReportData,
  type ReportIndicator,
  type Sex,
  type ShownResult,
} from './report-data.js';
import { signWord, type Words, words } from './words.js';

/** What a view is drawn from: the data, and the language and period that were chosen. */
export interface Look {
  readonly data: ReportData;
  readonly language: Language;
  readonly period: string;
  /** Whether charts are drawn for the width of a telephone. */
  readonly narrow: boolean;
}

export function wordsOf(look: Look): Words {
  return words[look.language];
}

/** A number in the look's language. */
export function number(value: number, format: NumberFormat, look: Look): string {
  return writtenNumber(value, format, look.language);
}

/** A number on an axis: shares without decimals where they have none. */
export function axisNumber(value: number, format: NumberFormat, look: Look): string {
  return number(value, format, look).replace(/[.,]0+(?=\D*$)/, '');
}

/** A value, or the name of what stands in its place. */
export function valueText(result: ShownResult, one: ReportIndicator, look: Look): string {
  if (isMeasured(result) && result.value !== null) return number(result.value, one.format, look);
  const own = wordsOf(look);
  if (result.sign === ' ') return '';
  return result.sign === 's' ? own.hiddenInTable : signWord(result.sign, own).name;
}

/** The mark of a result with its name for those who hear the page. */
export function markOf(result: ShownResult, look: Look): Markup {
  const { mark, name, tone } = signWord(result.sign, wordsOf(look));
  if (mark === '') return html``;
  return html`<span class="mark ${tone}" aria-hidden="true" title="${name}">${mark}</span><span class="heard">${name}</span>`;
}

/** A difference between two shares, in percentage points. */
function points(change: number, look: Look): string {
  return number(change, 'percent', look).replace(/\u00a0?%$/, `\u00a0${wordsOf(look).points}`);
}

/** A change, with its sign. */
export function changeText(change: number | null, one: ReportIndicator, look: Look): string {
  if (change === null) return '';
  const size =
    one.format === 'percent' ? points(Math.abs(change), look) : number(Math.abs(change), one.format, look);
  return /[1-9]/.test(size) ? `${change < 0 ? '−' : '+'}${size}` : size;
}

/** How far it is to the goal: so many of what the numerator counts, or öre written as kronor. */
export function distanceNumber(toGoal: number | null, one: ReportIndicator, look: Look): string {
  if (toGoal === null || toGoal === 0) return '';
  return one.format === 'amount' ? number(toGoal / 100, 'amount', look) : number(toGoal, 'integer', look);
}

/** How far it is to the goal, with what it is a number of: `98 personer`. */
export function distanceText(toGoal: number | null, one: ReportIndicator, look: Look): string {
  const size = distanceNumber(toGoal, one, look);
  if (size === '' || one.counted === null || one.format === 'amount') return size;
  return `${size}\u00a0${(toGoal === 1 ? one.counted.one : one.counted.many)[look.language]}`;
}

/** The goals of an indicator in words. */
export function goalsText(one: ReportIndicator, look: Look): string {
  const own = wordsOf(look);
  return one.goals
    .map(({ text, level }) => {
      // A bound is not torn apart at the end of a line; a sentence may be.
      const said = text[look.language].length > 24 ? text[look.language] : unbroken(text[look.language]);
      return level === 'national' ? `${said} (${own.national})` : said;
    })
    .join('; ');
}

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** A name with the period that it is about, unless it ends with it. */
export function titled(name: string, period: string): string {
  return name.endsWith(period) ? name : `${name}, ${period}`;
}

/** The strata by sex that an indicator has results for in the period. */
export function sexesOf(one: ReportIndicator, look: Look): readonly Exclude<Sex, 'all'>[] {
  const series = one.series[look.period] ?? {};
  return (['female', 'male', 'unknown'] as const).filter((sex) => series[sex] !== undefined);
}

export function sexWord(sex: Sex, look: Look): string {
  const own = wordsOf(look);
  return { all: own.all, female: own.women, male: own.men, unknown: own.unknownSex }[sex];
}

/** Where a page is. */
export function linkTo(kind: 'indicator' | 'unit', id: string): string {
  return `#/${kind}/${encodeURIComponent(id)}`;
}
