import { OptionsError } from '../errors.js';
import type { Plan } from '../plan/plan.js';
import type { Compiled } from '../program/compile.js';
import type { CountedTallies, WordTallies } from '../program/word-tallies.js';
import { outcomeFinder } from './find-outcome.js';
import type { FinishOptions } from './finish-options.js';
import { type Grid, grid } from './grid.js';
import { measurer } from './measured.js';
import type { Outcome } from './outcome.js';
import { outcomeRows } from './outcome-rows.js';
import type { Note, Report } from './report.js';
import { ledgerOf } from './report-ledger.js';
import { reportNotes } from './report-notes.js';
import { suppliedRows } from './supplied.js';

/** Makes outcomes of word tallies: the one end of every executor. */
export function finish(
  plan: Plan,
  compiled: readonly Compiled[],
  tallies: CountedTallies,
  options: FinishOptions,
): Report {
  const grids = compiled.map(({ program }, i) => {
    const lane = tallies.lanes[i];
    if (lane === undefined || lane.hash !== program.hash) {
      throw new OptionsError({
        code: 'foreign-tallies',
        what: 'the tallies were made by another program than this plan, these periods and options give',
        where: { plan: plan.id },
        todo: 'finish with the options that the executor ran with',
      });
    }
    return grid(program, lane, options.divisions, tallies.units.length);
  });
  // The grids hold what the cells say: a report that lives long does not hold the cells too.
  const rest = { ...tallies, lanes: tallies.lanes.map((lane) => ({ ...lane, cells: [] })) };
  return reportOf(plan, compiled, grids, rest, options);
}

function reportOf(
  plan: Plan,
  compiled: readonly Compiled[],
  grids: readonly Grid[],
  tallies: WordTallies,
  options: FinishOptions,
): Report {
  const suppliedNotes: Note[] = [];
  const fromOthers = suppliedRows(tallies.kept.supplied, plan, suppliedNotes);
  const ageLabels = compiled[0]?.program.ageGroups?.labels ?? [];
  const measuring = measurer({ plan, compiled, grids, tallies, fromOthers });
  const notes = [...suppliedNotes, ...reportNotes(tallies, fromOthers, measuring, options)];
  let made: readonly Outcome[] | null = null;
  const outcomes = (): readonly Outcome[] => {
    made ??= Object.freeze([...outcomeRows(plan, tallies, ageLabels, measuring, options)]);
    return made;
  };

  return Object.freeze({
    plan,
    periods: options.periods,
    units: Object.freeze(tallies.units.map((unit) => Object.freeze({ ...unit }))),
    get outcomes(): readonly Outcome[] {
      return outcomes();
    },
    outcome: outcomeFinder(plan, options.periods, outcomes),
    ledger: ledgerOf(compiled, tallies),
    notes: Object.freeze(notes),
    provenance: options.provenance,
  });
}
