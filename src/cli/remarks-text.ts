import type { Report } from '../core/outcome/report.js';
import type { Language } from '../core/parameter.js';
import { printable } from '../report/printable.js';

/** What is needed of a report for its remarks. */
export type RemarkedReport = Pick<Report, 'plan' | 'periods' | 'outcomes' | 'notes'>;

/**
 * What a reader of the results must know: why entries could not be measured, that the plan is of another year, and what
 * the run noted. Empty, or lines that end with an empty one.
 */
export function remarksText(report: RemarkedReport, language: Language): string {
  const lines = [...otherYear(report, language), ...unmeasured(report, language), ...noted(report, language)];
  return lines.length === 0 ? '' : `${printable(lines.join('\n'))}\n\n`;
}

function otherYear({ plan, periods }: RemarkedReport, language: Language): readonly string[] {
  const others = periods.filter(({ id }) => !id.startsWith(String(plan.year))).map(({ id }) => id);
  if (others.length === 0) return [];
  return [
    language === 'sv'
      ? `Planen är för ${plan.year}: ${others.join(', ')} räknas med dess definitioner och mål.`
      : `The plan is of ${plan.year}: ${others.join(', ')} are counted with its definitions and goals.`,
  ];
}

/** One line for each reason, with the entries that it concerns. */
function unmeasured({ outcomes }: RemarkedReport, language: Language): readonly string[] {
  const reasons = new Map<string, Set<string>>();
  for (const one of outcomes) {
    if (one.status !== 'not-measurable' || one.unit !== null || one.reason === null) continue;
    const ids = reasons.get(one.reason[language]) ?? new Set();
    reasons.set(one.reason[language], ids.add(one.indicator));
  }
  const name = language === 'sv' ? 'Ej mätbar' : 'Not measurable';
  // What a program does with a function, a command line does with an option.
  return [...reasons].map(
    ([reason, ids]) => `${name}: ${[...ids].join(', ')}. ${reason.replaceAll('withParameters', '--param')}`,
  );
}

/** That a document prints no month of an entry is no news. */
function noted({ notes }: RemarkedReport, language: Language): readonly string[] {
  const kept = notes.filter(({ code }) => code !== 'period-not-reported');
  return [...new Set(kept.map(({ text }) => text[language]))];
}
