import { literalText } from '../describe/values.js';
import type { Indicator } from '../measure/indicator.js';
import { goalText } from '../outcome/goal.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Language } from '../parameter.js';
import type { Frame, Row } from './frame.js';
import type { SexNames } from './report-options.js';
import { isShare, shownChange, shownValue, wholeNumber } from './shown-value.js';
import { fulfilments, words } from './words.js';

/** A text within a table: no bar ends its cell, no line break its row. */
export function cell(text: string): string {
  return text.replace(/(?<!\\)(\\*)\|/gu, '$1$1\\|').replace(/(?<!\s)\s*[\r\n]\s*/gu, ' ');
}

/** The value, with an asterisk where somebody has supplied it. */
export function resultOf({ indicator, outcome }: Row, frame: Frame): string {
  return `${shown(indicator, outcome, frame)}${outcome.origin === 'supplied' ? ' \\*' : ''}`;
}

export function shown(indicator: Indicator, outcome: Outcome, frame: Frame): string {
  return shownValue(indicator, outcome, frame.language, isPrintedShare(indicator, frame));
}

/** What somebody printed in per cent is a share, also where nobody has supplied its counts. */
function isPrintedShare({ id }: Indicator, { printed }: Frame): boolean {
  return printed.some((one) => one.indicator === id);
}

/** Numerator and denominator; a count stands in the value already. */
export function countsOf({ numerator, denominator, value }: Outcome, language: Language): string {
  if (numerator === null || !Number.isInteger(numerator) || value === numerator) return '';
  if (denominator === null) return wholeNumber(numerator, language);
  return `${wholeNumber(numerator, language)} ${words[language].of} ${wholeNumber(denominator, language)}`;
}

export function goalsOf({ indicator, outcome }: Row, language: Language): readonly string[] {
  return outcome.goals.map((goal, i) => {
    const written = indicator.goals[i];
    const text = written === undefined ? goal.goal : goalText(written, language);
    return goal.level === 'national' ? `${text} (${words[language].national})` : text;
  });
}

export function fulfilmentOf({ goals }: Outcome, language: Language): string {
  return goals.map(({ fulfilment }) => fulfilments[fulfilment][language]).join('; ');
}

export function changeOf({ indicator, outcome }: Row, frame: Frame): string {
  if (outcome.change === null) return '';
  const asShare = isShare(indicator, outcome) || isPrintedShare(indicator, frame);
  return shownChange(outcome.change, asShare, words[frame.language].points, frame.language);
}

/** A sex's value, with the sex's name where the row has another word for it than the heading. */
export function sexOf({ indicator, women, men }: Row, sex: keyof SexNames, frame: Frame): string {
  const own = frame.sexWords[indicator.id];
  const outcome = sex === 'female' ? women : men;
  if (outcome === null || own === null || (own !== undefined && own[sex] === null)) return '';
  const value = shown(indicator, outcome, frame);
  const name = own?.[sex]?.[frame.language];
  const heading = words[frame.language][sex === 'female' ? 'women' : 'men'];
  return name === undefined || name === heading ? value : `${name}: ${value}`;
}

/** The category of a breakdown in words, where its column has some. */
export function categoryName({ measure }: Indicator, { category }: Outcome, language: Language): string {
  if (measure.kind !== 'breakdown' || category === null) return category ?? '';
  return literalText(category, { kind: 'col', column: measure.by }, measure.of.rows.table)[language];
}

/** What the plan prints of an earlier year, as it is printed. */
export function publishedOf({ id }: Indicator, period: string, { published, language }: Frame): string {
  const found = published
    .find(({ indicator }) => indicator === id)
    ?.published.find((one) => one.period === period);
  if (found?.value === undefined) return found?.text?.[language] ?? '';
  const value = `${language === 'sv' ? found.value : found.value.replace(',', '.')}\u00a0%`;
  return found.note === undefined ? value : `${value} (${found.note[language]})`;
}
