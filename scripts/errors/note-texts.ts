import { findingKinds } from '../../src/core/facts/findings.js';
import { type ReasonCode, reasonText } from '../../src/core/remuneration/reasons.js';
import type { ErrorText } from './error-texts.js';

const text = (cause: string, remedy: string): ErrorText => ({ cause, remedy });

/** Of what `lintPlan` tells, by code. */
export const lintTexts: Readonly<Record<string, ErrorText>> = {
  'never-true': text(
    'A condition holds for no row and no person.',
    'Look at what contradicts; the path shows where.',
  ),
  'always-true': text('A condition holds whatever the row.', 'Leave it out, or write what was meant.'),
  'always-whole': text(
    'The numerator is the denominator: the result is always 100 %.',
    'Ask something more of the numerator.',
  ),
  'repeated-clause': text('The same condition stands twice.', 'Leave one of them out.'),
  'unused-codes': text('No entry uses a code set.', 'Leave it out, or see which entry forgot it.'),
  'shadowed-codes': text('Codes are listed that an exception takes away.', 'Correct the one or the other.'),
  'exception-without-codes': text(
    'An exception takes away nothing.',
    'Correct the code, or leave the exception out.',
  ),
  'no-source': text(
    'An entry does not say where in the document it stands.',
    'Write `source` with document and row.',
  ),
  'duplicate-slug': text('Two entries of a plan ask one question.', 'Give each question a slug of its own.'),
  'no-reported-period': text('An entry is reported for no kind of period.', 'Write `reported`.'),
  'goal-on-narrative': text('An entry told in words has a goal.', 'Leave out the goal, or count the entry.'),
  'goal-without-direction': text(
    'A goal says neither higher nor lower, and cannot be judged.',
    'Write `atLeast`, `atMost`, `increase` or another goal.',
  ),
  'goal-out-of-range': text(
    'A goal can never be reached, or always is.',
    'Write a share from 0 to 1, or with %.',
  ),
  'window-longer-than-data': text(
    'A window looks beyond the rows delivered: what is not there is not counted.',
    'Deliver the rows, or bear it in mind.',
  ),
};

const rowRemedies: Readonly<Record<string, string>> = {
  'unknown-unit': 'Deliver the unit in `units`, closed ones too.',
  'unknown-person': 'Deliver the person in `persons`.',
  'after-death': 'Correct the date of death or of the row in the source.',
  'overlapping-listing': 'End a listing when the next begins.',
  'negative-wait': 'Correct the dates in the source.',
  'negative-answer-time': 'Correct the instants in the source; look for exports without time zone.',
  'duplicate-equal': 'Nothing is lost; look for a row that was exported twice.',
  'duplicate-conflict': 'Give each row an id of its own, or deliver only its latest version.',
  'empty-interval': 'Correct the end, where it is a slip.',
  'missing-cost': 'Deliver the cost, where it is known.',
  'incomplete-code': 'Deliver all seven characters of the ATC code.',
};

/** Of findings in the ledger, by kind: what is done with the row is said by {@link findingKinds}. */
export const rowTexts: Readonly<Record<string, ErrorText>> = Object.fromEntries(
  Object.entries(findingKinds).flatMap(([kind, { en }]) => {
    const remedy = rowRemedies[kind];
    return remedy === undefined ? [] : [[kind, text(en, remedy)]];
  }),
);

/** Of notes of a report, by code. */
export const noteTexts: Readonly<Record<string, ErrorText>> = {
  'period-not-reported': text(
    'The document does not print the indicator for this kind of period.',
    'Ask for a period of `reported`, or read the number as one outside the plan.',
  ),
  'unit-without-opening-hours': text(
    'A unit has no opening hours, so that no open time can be counted there.',
    'Deliver `openingHours` for it.',
  ),
  'quotient-mean-off': text(
    "The region's mean of a quotient is not 1: the set of persons is not whole.",
    'Deliver a quotient for each listed person, of one calculation.',
  ),
  'supplied-differs': text(
    'A value was both counted and supplied, and they differ; the counted one is shown.',
    'Find out which rows or which report is wrong.',
  ),
  'supplied-contradicts': text('Supplied rows for one place differ; none is used.', 'Deliver one.'),
  'unknown-supplied': text(
    'Values are supplied for an indicator that the plan does not have.',
    'Correct the id, or leave the rows out.',
  ),
};

/** Of findings of a statement, by code. */
export const payTexts: Readonly<Record<string, ErrorText>> = {
  'rule-does-not-pay-in-period': text(
    'A rule pays in another rhythm than the period asked for.',
    'Ask for a period that holds its rhythm.',
  ),
  'parameter-not-yet-valid': text(
    'An amount holds only from a day after the period.',
    'Give the amount that held then.',
  ),
  'quotient-mean-off': text(
    'The mean of the quotients, weighted by listed persons, is not 1.',
    'Deliver the quotients of one calculation for all units.',
  ),
  'late-report': text(
    'A report came after its last day, and counts.',
    'Nothing, where that is what was decided.',
  ),
  'late-report-ignored': text(
    'A report came after its last day, and does not count.',
    'Nothing, or set the parameter that lets late reports count.',
  ),
  'undated-report': text('A report has no day of reporting, and is taken as in time.', 'Deliver the day.'),
  'contradictory-reports': text('A unit reported two numbers on one day; none counts.', 'Deliver one.'),
  'unreadable-report': text('A reported value is no number that it can be.', 'Ask the unit for it anew.'),
  'action-plan-area-not-stated': text('An action plan is handed in without its area.', 'Deliver the area.'),
  'more-than-twice-share': text(
    'Redistribution gives a unit more than twice its own share.',
    'See that no unit is missing among those that pass.',
  ),
  rest: text(
    'A pot is not shared out in full.',
    'The text says why; what becomes of the rest is for the region to decide.',
  ),
  'listed-at-closed-unit': text(
    'Persons are listed at a unit that is not open.',
    'Correct the listings or the dates of the unit.',
  ),
  'unknown-unit': text('Rows are at a unit that is not in `units`; they are not paid.', 'Deliver the unit.'),
  'overlapping-listing': text('Persons have two listings at a time.', 'End a listing when the next begins.'),
  'no-persons': text('`persons` is not delivered: no listing ends by death.', 'Deliver it.'),
  'no-residences': text(
    '`residences` is not delivered: visits in nursing homes cannot be told apart.',
    'Deliver it.',
  ),
  'contact-types-not-restricted': text(
    'No contact types are given: every contact with the action counts.',
    'Set the parameter.',
  ),
  'supplied-differs': text(
    'A value was both counted and supplied; the counted one holds.',
    'Find out which is wrong.',
  ),
  'missing-dose': text('Prescriptions that count have no dose.', 'Deliver `ddd`.'),
  'missing-share': text(
    'A training position has no share of full time, and is not paid.',
    'Deliver the share.',
  ),
  'known-later': text(
    'Rows are known only after the day of knowledge, and do not count.',
    'Nothing; pay again with a later day of knowledge to include them.',
  ),
  'rows-rejected': text('Rows cannot be read, and do not count.', 'See the ledger of the table.'),
};

const reasonRemedies: Readonly<Record<ReasonCode, string>> = {
  'below-goal': 'See `toGoal` of the outcome.',
  'no-calls': 'See that the telephone reports are delivered.',
  'no-report': 'Deliver the report.',
  'half-a-report': 'Deliver both numbers.',
  'more-answered-than-calls': 'Ask the unit for the report anew.',
  'nobody-listed': 'Deliver `listings` of the day.',
  'no-unit-passes': 'Nothing; what becomes of the pot is for the region to decide.',
  'passing-units-have-no-weight': 'Deliver `listings` of the units that pass.',
  'redistribution-cap': 'Nothing; the rest is shown as such.',
  'below-one-ore': 'Nothing.',
  'within-limit': 'Nothing.',
  improved: 'Nothing.',
  'above-limit': 'See the outcome.',
  'above-limit-nothing-to-compare': 'Deliver the value of the year before.',
  'not-measured': 'Deliver what the outcome lacks; see its reason.',
  'no-points': 'Nothing, where the unit has none.',
  'gate-not-met': 'See the outcome of the requirement.',
  'gate-without-denominator': 'See why nothing could be counted.',
  'share-without-denominator': 'See why nothing could be counted.',
  'more-than-denominator': 'Correct the supplied numbers.',
  'report-too-late': 'Nothing, or set the parameter that lets late reports count.',
  'contradictory-reports': 'Deliver one report.',
  'not-open-on-last-day': 'Nothing, or correct the dates of the unit.',
  'not-open-whole-quarter': 'Nothing, or correct the dates of the unit.',
  'points-missing': 'Deliver the points: missing is not zero.',
  'no-prescriptions': 'Deliver `prescriptions` of the quarter.',
  'dose-missing': 'Deliver `ddd`.',
  'nothing-done': 'Nothing.',
  'no-action-plan': 'Deliver the report of the action plan, when it is handed in.',
  'budget-empty': 'Nothing; later visits of the year are not paid.',
  'no-position': 'Nothing, or deliver the position.',
  'ceiling-reached': 'Nothing.',
  'nothing-due': 'Nothing.',
  'not-used': 'Nothing.',
  'no-level-reached': 'See `nextStep`.',
};

/** Why a line of a statement is without money, by code: as people are told, and what to do. */
export const reasonTexts: Readonly<Record<string, ErrorText>> = Object.fromEntries(
  (Object.entries(reasonRemedies) as [ReasonCode, string][]).map(([code, remedy]) => [
    code,
    text(reasonText(code).en, remedy),
  ]),
);
