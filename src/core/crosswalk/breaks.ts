import { differences, meaningOf } from '../compare-plans/differences.js';
import { notation } from '../compare-plans/notation.js';
import { changeText } from '../compare-plans/sentences.js';
import type { Indicator } from '../measure/indicator.js';
import type { Text } from '../parameter.js';
import { parametersOf } from '../plan/parameters.js';
import { indicatorOf, type Plan, restsOn } from '../plan/plan.js';
import { canonicalJson } from '../program/hash.js';
import { type Crosswalk, comparability } from './crosswalk.js';
import type { Joinable } from './trend.js';

/** Something to be said between two points. */
export interface Said {
  readonly note: Text;
  readonly comparable: boolean;
}

/** What is different between the definitions of two points of a series, and whether they may be joined all the same. */
export function breaksBetween(
  before: Joinable,
  after: Joinable,
  crosswalk: Crosswalk | undefined,
): readonly Said[] {
  return [...ownBreak(before, after), ...definitionBreak(before, after, crosswalk)];
}

/** A published value of another definition than the plan that prints it. */
function ownBreak(before: Joinable, after: Joinable): readonly Said[] {
  if ((before.earlierDefinition === null) === (after.earlierDefinition === null)) return [];
  const note = before.earlierDefinition ?? after.earlierDefinition;
  return note === null ? [] : [{ note, comparable: false }];
}

function definitionBreak(
  before: Joinable,
  after: Joinable,
  crosswalk: Crosswalk | undefined,
): readonly Said[] {
  if (before.plan.id === after.plan.id) {
    if (before.plan === after.plan || meaningKey(before) === meaningKey(after)) return [];
    return [{ note: samePlanChanged(before, after), comparable: false }];
  }
  const known =
    crosswalk === undefined ? null : comparability(crosswalk, after.slug, [before.plan.id, after.plan.id]);
  if (known !== null && known.comparable !== null) {
    const said = known.notes.map((note) => ({ note, comparable: known.comparable === true }));
    return [...said, ...parameterBreaks(before, after)];
  }
  return meaningKey(before) === meaningKey(after)
    ? []
    : [{ note: nobodySays(before, after), comparable: false }];
}

/** What the crosswalk cannot know: parameters of both plans that the caller has set differently. */
function parameterBreaks(before: Joinable, after: Joinable): readonly Said[] {
  const [then, now] = [parametersIn(before), parametersIn(after)];
  return Object.entries(now).flatMap(([name, { value }]): readonly Said[] => {
    const other = then[name];
    if (other === undefined || canonicalJson(meaningOf(other.value)) === canonicalJson(meaningOf(value)))
      return [];
    const shown = (language: keyof Text): string =>
      `${name}: ${notation(other.value, language)} → ${notation(value, language)}`;
    const note = { sv: `Parametern ${shown('sv')}.`, en: `The parameter ${shown('en')}.` };
    return [{ note, comparable: false }];
  });
}

/** The parameters of an indicator and of what it is made of, by name. */
function parametersIn({ plan, indicator }: Joinable): ReturnType<typeof parametersOf> {
  const indicators = restsOn(plan, indicator, []).map((id) => indicatorOf(plan, id));
  return parametersOf({ ...plan, indicators });
}

/** What an indicator counts, with what it is made of, as one text. */
function meaningKey({ plan, indicator }: Joinable): string {
  return canonicalJson(resolved(plan, indicator));
}

function resolved(plan: Plan, { measure }: Indicator): unknown {
  const parts = (ids: readonly string[]): unknown => ids.map((id) => resolved(plan, indicatorOf(plan, id)));
  if (measure.kind === 'pooled') return { kind: 'pooled', of: parts(measure.of) };
  if (measure.kind === 'part') return { kind: 'part', of: parts(measure.of), among: parts(measure.among) };
  return meaningOf(measure);
}

/** The same plan with other parameters, or another version of it. */
function samePlanChanged(before: Joinable, after: Joinable): Text {
  const found = differences(before.indicator.measure, after.indicator.measure);
  const told = found.map((change) => changeText({ what: 'changed', change }));
  const list = (language: keyof Text): string => told.map((text) => text[language]).join('; ');
  return {
    sv: `${after.plan.id}: ${after.point.indicator} räknas på olika sätt i rapporterna (${list('sv')}).`,
    en: `${after.plan.id}: ${after.point.indicator} is counted in different ways in the reports (${list('en')}).`,
  };
}

function nobodySays(before: Joinable, after: Joinable): Text {
  return {
    sv: `Ingen jämförelsetabell säger om ${before.point.indicator} i ${before.plan.id} och ${after.point.indicator} i ${after.plan.id} går att jämföra, och definitionerna är inte lika.`,
    en: `No crosswalk says whether ${before.point.indicator} of ${before.plan.id} and ${after.point.indicator} of ${after.plan.id} can be compared, and the definitions are not equal.`,
  };
}
