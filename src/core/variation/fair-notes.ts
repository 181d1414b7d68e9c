import type { Indicator } from '../measure/indicator.js';
import type { Report } from '../outcome/report.js';
import type { Text } from '../parameter.js';

/** Something that units differ in without doing anything about it, and how much. */
export interface FairNote {
  /** The context entry of the plan that says so. */
  readonly indicator: string;
  readonly about: 'cni' | 'acg' | 'age' | 'need';
  /** The least and the greatest value among the units; null where the report has none. */
  readonly least: { readonly unit: string; readonly value: number } | null;
  readonly greatest: { readonly unit: string; readonly value: number } | null;
  readonly text: Text;
}

const names: Readonly<Record<FairNote['about'], Text>> = {
  cni: { sv: 'socioekonomi (CNI)', en: 'socioeconomic need (CNI)' },
  acg: { sv: 'sjuklighet (ACG)', en: 'morbidity (ACG)' },
  age: { sv: 'ålder', en: 'age' },
  need: { sv: 'stora behov (RUB 4–5)', en: 'great need (RUB 4–5)' },
};

/**
 * What to hold against a comparison of units: the context entries of the plan (CNI, ACG, age, great need) in the same
 * period, with the units that stand lowest and highest.
 */
export function fairNotes(report: Report, indicator: string, period: string): readonly FairNote[] {
  const notes: FairNote[] = [];
  for (const one of report.plan.indicators) {
    const about = contextOf(one);
    if (about === null || one.id === indicator) continue;
    const values = report.outcomes.flatMap((row) =>
      row.indicator === one.id &&
      row.period === period &&
      row.unit !== null &&
      row.value !== null &&
      row.category === null &&
      Object.keys(row.stratum).length === 0
        ? [Object.freeze({ unit: row.unit, value: row.value })]
        : [],
    );
    values.sort((a, b) => a.value - b.value || (a.unit < b.unit ? -1 : 1));
    const least = values[0] ?? null;
    const greatest = values[values.length - 1] ?? null;
    notes.push(
      Object.freeze({ indicator: one.id, about, least, greatest, text: fairText(about, least, greatest) }),
    );
  }
  return Object.freeze(notes);
}

/** What of the units' context an entry is about; null when of nothing. */
export function contextOf({ measure, use, slug }: Indicator): FairNote['about'] | null {
  if (measure.kind === 'quotient') return measure.of;
  return use === 'context' && slug === 'listed-rub-4-5-share' ? 'need' : null;
}

/** A note in words; units as they are to be called. */
export function fairText(
  about: FairNote['about'],
  least: FairNote['least'],
  greatest: FairNote['greatest'],
): Text {
  const { sv, en } = names[about];
  if (least === null || greatest === null) {
    return Object.freeze({
      sv: `Enheterna skiljer sig i ${sv}; rapporten har inga värden för perioden.`,
      en: `Units differ in ${en}; the report has no values of the period.`,
    });
  }
  const shown = ({ value }: { readonly value: number }): string => value.toFixed(2);
  return Object.freeze({
    sv: `Enheterna skiljer sig i ${sv}: från ${shown(least).replace('.', ',')} (${least.unit}) till ${shown(greatest).replace('.', ',')} (${greatest.unit}).`,
    en: `Units differ in ${en}: from ${shown(least)} (${least.unit}) to ${shown(greatest)} (${greatest.unit}).`,
  });
}
