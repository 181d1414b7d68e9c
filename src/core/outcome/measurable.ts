import { tables } from '../facts/tables.js';
import type { Indicator } from '../measure/indicator.js';
import type { Text } from '../parameter.js';
import { indicatorOf, restsOn } from '../plan/plan.js';
import { requirementsOf } from '../plan/requirements.js';
import type { Compiled } from '../program/compile.js';
import type { WordTallies } from '../program/word-tallies.js';

/** What keeps an indicator from being counted: a table, a column or a parameter that is not there. */
export function whyNotMeasurable(
  one: Indicator,
  compiled: readonly Compiled[],
  tallies: WordTallies,
): Text | null {
  if (one.measure.kind === 'pooled' || one.measure.kind === 'part') {
    const plan = compiled[0]?.plan;
    if (plan === undefined) return null;
    for (const id of restsOn(plan, one, []).slice(1)) {
      const why = whyNotMeasurable(indicatorOf(plan, id), compiled, tallies);
      if (why !== null) return Object.freeze({ sv: `${id}: ${why.sv}`, en: `${id}: ${why.en}` });
    }
    return null;
  }
  const unset = compiled.map(({ unset: own }) => own.get(one.id)).find((text) => text !== undefined);
  if (unset !== undefined) return unset;
  for (const { table, columns } of requirementsOf(one, [])) {
    const delivered = tallies.delivered[table];
    // Quotients may also come in as supplied values, so that their table alone decides nothing.
    if (delivered === undefined && table === 'quotients') continue;
    // Without counts of inhabitants the denominator is what is counted.
    if (table === 'populations') continue;
    if (delivered === undefined)
      return Object.freeze({ sv: `Tabellen ${table} saknas.`, en: `The table ${table} is not delivered.` });
    if (tallies.empty.includes(table)) continue;
    const specs: Readonly<Record<string, { readonly hasDefault?: boolean }>> = tables[table].columns;
    const absent = columns.filter(
      (column) => !delivered.includes(column) && specs[column]?.hasDefault !== true,
    );
    if (absent.length > 0) {
      const names = absent.map((column) => `${table}.${column}`).join(', ');
      return Object.freeze({ sv: `Kolumn saknas: ${names}.`, en: `Not delivered: ${names}.` });
    }
  }
  return null;
}
