import { formatDay, requireDay } from '../calendar/day.js';
import { DefinitionError } from '../errors.js';
import type { UnitReportRow } from '../facts/rows.js';
import { didYouMean } from '../nearest.js';
import type { Text } from '../parameter.js';
import { parsePeriod } from '../period/period.js';
import { requireList, requireObject } from '../received.js';

/**
 * A requirement of a contract. It has no measure and no goal: an indicator is none, and what an indicator shows is no
 * answer.
 */
export interface ChecklistItem {
  /** As the document numbers it: `15.1.1`; units report on `contract-15.1.1`. */
  readonly id: string;
  readonly area: Text;
  readonly text: Text;
}

/** The requirements that units report on, under one document. Plain frozen data. */
export interface Checklist {
  readonly id: string;
  readonly name: Text;
  readonly document: Text;
  readonly items: readonly ChecklistItem[];
}

/** The answers of a report on a requirement. */
export type ComplianceAnswer = 'yes' | 'no' | 'partly';

/** What the newest report says; `contradictory` where reports of one day say different things. */
export type ComplianceStatus = ComplianceAnswer | 'not-reported' | 'contradictory';

/** One requirement at one unit on one date. */
export interface ChecklistStatus {
  readonly unit: string;
  readonly item: string;
  readonly status: ComplianceStatus;
  /** The day of the newest report, `YYYY-MM-DD`; null without a report. */
  readonly reportedOn: string | null;
  /** Whether the report itself gives its day; where it does not, the last day of its period stands for it. */
  readonly dateIsReported: boolean;
}

const prefix = 'contract-';
const possible: readonly ComplianceAnswer[] = ['yes', 'no', 'partly'];

/**
 * Makes a checklist and checks that no id stands twice.
 *
 * @param checklist - the requirements; plain data, also from JSON
 * @returns the same, frozen
 * @throws {DefinitionError} when an id stands twice or there is none
 * @example
 * const text = { sv: 'Rutiner', en: 'Routines' };
 * defineChecklist({ id: 'own', name: text, document: text, items: [{ id: '1', area: text, text }] }).items.length; // => 1
 * @see Norrbotten 2026, section 15
 */
export function defineChecklist(checklist: Checklist): Checklist {
  requireObject(checklist, 'defineChecklist: checklist');
  const ids = checklist.items.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (ids.length === 0 || twice !== undefined) {
    throw new DefinitionError({
      code: 'invalid-checklist',
      what: `defineChecklist: ${checklist.id}: ${
        twice === undefined ? 'expected items but got none' : `the id "${twice}" stands twice`
      }`,
      todo: 'give each requirement an id of its own',
    });
  }
  return Object.freeze({
    ...checklist,
    items: Object.freeze(checklist.items.map((item) => Object.freeze({ ...item }))),
  });
}

interface Answered {
  readonly answer: ComplianceAnswer;
  readonly day: string;
  readonly dateIsReported: boolean;
}

const answerOf = ({ unitId, item, value }: UnitReportRow): ComplianceAnswer => {
  const answer = possible.find((one) => one === value);
  if (answer !== undefined) return answer;
  throw new RangeError(
    `checklistStatus: expected ${possible.join(', ')} on ${item} of unit ${JSON.stringify(unitId)} but got ${JSON.stringify(value)}`,
  );
};

const dayOfReport = (report: UnitReportRow): Pick<Answered, 'day' | 'dateIsReported'> => {
  const { reportedOn } = report;
  if (reportedOn !== undefined && reportedOn !== null)
    return {
      day: formatDay(requireDay(reportedOn, `checklistStatus: reportedOn of ${report.item}`)),
      dateIsReported: true,
    };
  const end = requireDay(parsePeriod(report.period).to, 'checklistStatus: period');
  return { day: formatDay(end - 1), dateIsReported: false };
};

function newest(
  answers: readonly Answered[],
): Pick<ChecklistStatus, 'status' | 'reportedOn' | 'dateIsReported'> {
  const day = answers.reduce<string | null>(
    (last, one) => (last === null || one.day > last ? one.day : last),
    null,
  );
  const last = answers.filter((one) => one.day === day);
  const [first] = last;
  if (first === undefined) return { status: 'not-reported', reportedOn: null, dateIsReported: false };
  return {
    status: last.every(({ answer }) => answer === first.answer) ? first.answer : 'contradictory',
    reportedOn: day,
    dateIsReported: last.some(({ dateIsReported }) => dateIsReported),
  };
}

/**
 * Tells how units stand against the requirements of a contract on a date, by what they reported themselves: for each
 * unit and requirement the newest report that is known that day.
 *
 * Only reports are read. Outcomes are no argument: the plan forbids reading compliance off an indicator.
 *
 * @param checklist - the requirements
 * @param reports - rows of `unitReports`; items that do not begin with `contract-` are passed over. Without
 *   `reportedOn` a report is dated on the last day of its period
 * @param options - `on`: the date, `YYYY-MM-DD`, later reports are not known; `units`: the ids of all units, so that
 *   those without a report are named
 * @returns for each unit, in the order given, and each requirement in its order
 * @throws {RangeError} when a date is none, a value is neither yes, no nor partly, a report is on a requirement that
 *   the checklist does not have, or of a unit that is not among `units`
 * @example
 * const text = { sv: 'Rutiner', en: 'Routines' };
 * const own = defineChecklist({ id: 'own', name: text, document: text, items: [{ id: '1', area: text, text }] });
 * const report = { unitId: 'HC01', period: '2026', item: 'contract-1', value: 'yes', reportedOn: '2026-03-01' };
 * checklistStatus(own, [report], { on: '2026-03-01', units: ['HC01'] })[0]?.status; // => 'yes'
 * @see Norrbotten 2026, section 15 ("Indikatorutfall används inte som ja/nej-bedömning av avtalskrav")
 */
export function checklistStatus(
  checklist: Checklist,
  reports: Iterable<UnitReportRow>,
  options: { readonly on: string; readonly units: readonly string[] },
): readonly ChecklistStatus[] {
  requireObject(checklist, 'checklistStatus: checklist');
  requireObject(options, 'checklistStatus: options');
  requireList(options.units, 'checklistStatus: units');
  const { on, units } = options;
  const date = formatDay(requireDay(on, 'checklistStatus: on'));
  const items = new Set(checklist.items.map(({ id }) => id));
  const known = new Set(units);
  const answers = new Map<string, Answered[]>();
  for (const report of reports) {
    if (!report.item.startsWith(prefix)) continue;
    const id = report.item.slice(prefix.length);
    if (!items.has(id))
      throw new RangeError(
        `checklistStatus: ${checklist.id} has no requirement "${id}" (${report.item}); ${didYouMean(id, [...items])}`,
      );
    if (!known.has(report.unitId))
      throw new RangeError(
        `checklistStatus: expected a unit among units but got ${JSON.stringify(report.unitId)} (${report.item})`,
      );
    const answered: Answered = { answer: answerOf(report), ...dayOfReport(report) };
    if (answered.day > date) continue;
    const key = JSON.stringify([report.unitId, id]);
    answers.set(key, [...(answers.get(key) ?? []), answered]);
  }
  return Object.freeze(
    units.flatMap((unit) =>
      checklist.items.map(({ id }) =>
        Object.freeze({ unit, item: id, ...newest(answers.get(JSON.stringify([unit, id])) ?? []) }),
      ),
    ),
  );
}
