import type { Language } from '../parameter.js';
import { requireObject } from '../received.js';
import type { Goal } from './goal-kinds.js';

const SIGNS = { 'at-least': '≥', 'at-most': '≤', 'less-than': '<', 'more-than': '>' } as const;

const WORDS = {
  sv: { and: 'och', increase: 'öka', decrease: 'minska', perYear: 'per år' },
  en: { and: 'and', increase: 'increase', decrease: 'decrease', perYear: 'per year' },
} as const;

/** '95,5%' → '95,5 %' in Swedish, '95.5 %' in English. */
const printed = (bound: string, language: Language): string =>
  bound
    .trim()
    .replace(/(?<!\s)\s*%$/u, ' %')
    .replace(/[.,]/u, language === 'sv' ? ',' : '.');

const withoutUnit = (goal: Goal, language: Language): string => {
  const words = WORDS[language];
  switch (goal.kind) {
    case 'at-least':
    case 'at-most':
    case 'less-than':
    case 'more-than':
      return `${SIGNS[goal.kind]} ${printed(goal.bound, language)}`;
    case 'between':
      return `${printed(goal.lower, language)} – ${printed(goal.upper, language)}`;
    case 'steps':
      return goal.bounds.map((bound) => printed(bound, language)).join(` ${words.and} `);
    case 'increase':
    case 'decrease':
      return words[goal.kind];
    case 'followed':
      return goal.text[language];
  }
};

/**
 * A goal in words, for tables and plans; Swedish has a decimal comma.
 *
 * @param goal - a goal of `atLeast` and its likes
 * @param language - 'sv' or 'en'
 * @returns for instance '≥ 80 %', '65 % och 85 %', 'öka', '≤ 250 per år'
 * @example
 * goalText(steps('65 %', '85 %'), 'sv') // => '65 % och 85 %'
 */
export function goalText(goal: Goal, language: Language): string {
  requireObject(goal, 'goalText: goal');
  const text = withoutUnit(goal, language);
  return goal.perYear === true ? `${text} ${WORDS[language].perYear}` : text;
}
