import { wilson } from '../../../core/outcome/wilson.js';
import { sexDots } from '../charts/sex-dots.js';
import { unitBars } from '../charts/unit-bars.js';
import {
  axisNumber,
  changeText,
  distanceNumber,
  goalsText,
  type Look,
  linkTo,
  markOf,
  number,
  sexesOf,
  sexWord,
  titled,
  valueText,
  wordsOf,
} from '../look.js';
import { html, type Markup } from '../markup.js';
import { isMeasured, type ReportIndicator, resultAt, type ShownResult } from '../report-data.js';
import { signWord, type Words } from '../words.js';
import { fairSection } from './fair-section.js';
import { funnelSection } from './funnel-section.js';
import { judgement } from './region-view.js';
import { timeSection } from './time-section.js';

/** A unit with its place and result. */
export interface PlacedUnit {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  readonly result: ShownResult;
}

/** One indicator: units in order beside the definition in words, women and men, the months of the years. */
export function indicatorView(one: ReportIndicator, look: Look): Markup {
  const own = wordsOf(look);
  const region = resultAt(one, look.period, 'all', 0);
  const goals = goalsText(one, look);
  return html`<h1 tabindex="-1">${titled(`${one.id} ${one.name[look.language]}`, look.period)}</h1>
<p class="lead">${own.region}: <strong>${valueText(region, one, look)}</strong>${region.numerator !== null && region.denominator !== null ? html` (${number(region.numerator, 'decimal', look)} / ${number(region.denominator, 'decimal', look)})` : null} · ${own.goal}: ${goals === '' ? own.noGoal : goals} ${judgement(region.sign, look)}</p>
${unitsSection(one, look)}
${funnelSection(one, look)}
${fairSection(one, look)}
${sexSection(one, look)}
${timeSection(one, look)}`;
}

function definition(one: ReportIndicator, look: Look): Markup {
  const own = wordsOf(look);
  return html`<section class="beside"><h2>${own.definition}</h2><dl>${one.denominator[look.language] === '' ? null : html`<dt>${own.denominator}</dt><dd>${one.denominator[look.language]}</dd>`}<dt>${own.numerator}</dt><dd>${one.numerator[look.language]}</dd><dt>${own.source}</dt><dd>${one.source}</dd>${one.assumptions.length === 0 ? null : html`<dt>${own.assumptions}</dt>${one.assumptions.map((text) => html`<dd>${text[look.language]}</dd>`)}`}</dl></section>`;
}

/** The units, those with a value first, best first by the direction of the goal. */
export function unitsInOrder(one: ReportIndicator, look: Look): readonly PlacedUnit[] {
  const sign = one.goals[0]?.lowerIsBetter === true ? 1 : -1;
  return look.data.units
    .map((unit, i) => ({ ...unit, place: i + 1, result: resultAt(one, look.period, 'all', i + 1) }))
    .sort((a, b) => {
      const [first, second] = [a.result.value, b.result.value];
      if (first === null || second === null) return Number(first === null) - Number(second === null);
      return (first - second) * sign || (a.id < b.id ? -1 : 1);
    });
}

/** The interval of a share; null where the numbers are none of a share. */
function intervalOf(
  one: ReportIndicator,
  { numerator, denominator }: ShownResult,
): ReturnType<typeof wilson> {
  if (!one.share || numerator === null || denominator === null) return null;
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return whole && numerator >= 0 && numerator <= denominator ? wilson(numerator, denominator) : null;
}

function unitsSection(one: ReportIndicator, look: Look): Markup {
  const own = wordsOf(look);
  const units = unitsInOrder(one, look);
  const measured = units.filter((unit) => isMeasured(unit.result) && unit.result.value !== null);
  const region = resultAt(one, look.period, 'all', 0);
  const written = (value: number): string => number(value, one.format, look);
  const chart =
    measured.length === 0
      ? null
      : unitBars(
          measured.map(({ name, result }) => ({
            name,
            value: result.value ?? 0,
            shown: `${judgedMark(result.sign, own)}${written(result.value ?? 0)}`,
            interval: intervalOf(one, result),
            tone: signWord(result.sign, own).tone,
          })),
          {
            label: `${own.unitsSorted}, ${one.name[look.language]}. ${own.table}`,
            goals: one.goals.flatMap((goal) => goal.lines),
            region: isComparable(one) ? region.value : null,
            share: one.share,
            narrow: look.narrow,
            written: (value) => axisNumber(value, one.format, look),
          },
        );
  return html`<div class="two"><section><h2>${own.unitsSorted}</h2>${chart === null ? null : html`${lineKey(one, region, measured, look)}${chart}`}</section>${definition(one, look)}</div>${unitTable(one, units, look)}`;
}

/** What the lines of the chart are. */
function lineKey(
  one: ReportIndicator,
  region: ShownResult,
  measured: readonly PlacedUnit[],
  look: Look,
): Markup {
  const own = wordsOf(look);
  const entry = (name: string, text: string): Markup =>
    html`<span class="key-entry"><span class="key-${name}" aria-hidden="true"></span> ${text}</span>`;
  const hasInterval = measured.some(({ result }) => intervalOf(one, result) !== null);
  const hasGoal = one.goals.some((goal) => goal.lines.length > 0);
  return html`<p class="key">${isComparable(one) && region.value !== null ? entry('region', own.region) : null}${hasGoal ? entry('goal', own.goal) : null}${hasInterval ? entry('interval', own.interval) : null}</p>`;
}

/** The sign of a judged result, so that a bar can be read without its colour. */
function judgedMark(sign: string, own: Words): string {
  return ['1', '2', '3'].includes(sign) ? `${signWord(sign, own).mark} ` : '';
}

/** The region's value is of the units' size only where it is no sum of theirs. */
export function isComparable(one: ReportIndicator): boolean {
  return one.share || one.format === 'decimal';
}

/** A column of the table of units; one that is empty everywhere is left out. */
interface UnitColumn {
  readonly heading: string;
  readonly number: boolean;
  readonly cell: (unit: PlacedUnit) => Markup | string;
}

function unitTable(one: ReportIndicator, units: readonly PlacedUnit[], look: Look): Markup {
  const own = wordsOf(look);
  const distance = one.distances[look.period];
  const written = (value: number): string => number(value, one.format, look);
  const plain = (value: number | null): string => (value === null ? '' : number(value, 'decimal', look));
  // A count is its own numerator, and a sum of money in öre says nothing beside the kronor.
  const isShareOf = units.some(({ result }) => result.denominator !== null);
  const column = (heading: string, cell: UnitColumn['cell']): UnitColumn => ({ heading, number: true, cell });
  const inside =
    one.counted === null || one.format === 'amount' ? '' : ` (${one.counted.many[look.language]})`;
  const columns = [
    column(own.numerator, ({ result }) => (isShareOf ? plain(result.numerator) : '')),
    column(own.denominator, ({ result }) => plain(result.denominator)),
    column(own.value, ({ result }) => valueText(result, one, look)),
    column(own.interval, ({ result }) => {
      const interval = intervalOf(one, result);
      return interval === null ? '' : `${written(interval.lower)} – ${written(interval.upper)}`;
    }),
    ...sexesOf(one, look).map((sex) =>
      column(sexWord(sex, look), ({ place }) => valueText(resultAt(one, look.period, sex, place), one, look)),
    ),
    {
      heading: own.outcome,
      number: false,
      cell: ({ result }: PlacedUnit) => judgement(result.sign, look) ?? markOf(result, look),
    },
    column(`${own.toGoal}${inside}`, ({ place }) =>
      distanceNumber(distance?.toGoal[place] ?? null, one, look),
    ),
    column(own.change, ({ place }) => changeText(distance?.changes[place] ?? null, one, look)),
  ].filter(({ cell }) => units.some((unit) => !isEmpty(cell(unit))));
  return html`<div class="wide" role="region" aria-label="${own.unitsSorted}" tabindex="0"><table>
<thead><tr><th scope="col">${own.unit}</th>${columns.map((of) => html`<th scope="col"${ofNumbers(of)}>${of.heading}</th>`)}</tr></thead>
<tbody>${units.map((unit) => html`<tr><th scope="row"><a href="${linkTo('unit', unit.id)}">${unit.name}</a></th>${columns.map((of) => html`<td${ofNumbers(of)}>${of.cell(unit)}</td>`)}</tr>`)}</tbody></table></div>`;
}

const isEmpty = (cell: Markup | string): boolean => (typeof cell === 'string' ? cell : cell.markup) === '';

const ofNumbers = ({ number: isNumber }: UnitColumn): Markup | null => (isNumber ? html` class="n"` : null);

function sexSection(one: ReportIndicator, look: Look): Markup | null {
  const own = wordsOf(look);
  const sexes = sexesOf(one, look);
  if (!sexes.includes('female') || !sexes.includes('male')) return null;
  const value = (sex: 'female' | 'male', place: number): number | null => {
    const result = resultAt(one, look.period, sex, place);
    return isMeasured(result) ? result.value : null;
  };
  const places = [{ name: own.region, place: 0 }, ...unitsInOrder(one, look)];
  const pairs = places
    .filter(({ place }) => place > 0 || isComparable(one))
    .map(({ name, place }) => ({ name, female: value('female', place), male: value('male', place) }))
    .filter((pair) => pair.female !== null || pair.male !== null);
  if (pairs.length === 0) return null;
  return html`<h2>${own.sexes}</h2><p class="key"><span class="key-entry"><span class="female-key" aria-hidden="true">●</span> ${own.women}</span><span class="key-entry"><span class="male-key" aria-hidden="true">○</span> ${own.men}</span></p>${sexDots(
    pairs,
    {
      label: `${own.sexes}, ${one.name[look.language]}. ${own.table}`,
      share: one.share,
      narrow: look.narrow,
      goals: one.goals.flatMap((goal) => goal.lines),
      written: (n) => axisNumber(n, one.format, look),
    },
  )}`;
}
