import type { TableName } from '../facts/rows.js';
import type { Text } from '../parameter.js';
import { requireObject } from '../received.js';
import type { ContactFilter, Formula, Rhythm, Rule, RuleEvents, RuleParameter, RuleSet } from './rule.js';
import { ruleParameters } from './rule-parameters.js';

/** One way in which a rule can get to know something. */
export type RuleSourceNeed =
  | { readonly kind: 'table'; readonly table: TableName; readonly columns: readonly string[] }
  | { readonly kind: 'supplied'; readonly indicator: string }
  | { readonly kind: 'reports'; readonly items: readonly string[]; readonly columns: readonly string[] }
  | { readonly kind: 'outcomes'; readonly indicators: readonly string[]; readonly period: 'year' };

/** Something that a rule must know: one of these is enough, the first one delivered for a unit counts. */
export interface RuleNeed {
  readonly oneOf: readonly RuleSourceNeed[];
  /** The rule can be paid without it, and says so. */
  readonly optional?: true;
}

const table = (name: TableName, ...columns: readonly string[]): RuleSourceNeed => ({
  kind: 'table',
  table: name,
  columns,
});
const need = (...oneOf: readonly RuleSourceNeed[]): RuleNeed => ({ oneOf });
const optional = (...oneOf: readonly RuleSourceNeed[]): RuleNeed => ({ oneOf, optional: true });

const listings = table('listings', 'personId', 'unitId', 'from', 'to', 'kind');
const deaths = optional(table('persons', 'personId', 'deathDate'));

/** The supplied count of persons that answers where no listings are delivered. */
export const suppliedListed = (kinds: readonly string[]): string =>
  kinds.length > 1 ? 'listed-and-assigned' : (kinds[0] ?? 'listed');

const perMonthListed = (kinds: readonly string[]): readonly RuleNeed[] => [
  need(table('units', 'unitId', 'opensOn', 'closesOn')),
  need(listings, { kind: 'supplied', indicator: suppliedListed(kinds) }),
  deaths,
];

type Get = <T>(parameter: RuleParameter<T>) => T | null;

function eventNeeds(events: RuleEvents, get: Get): readonly RuleNeed[] {
  const types = events.contactTypes === null ? [] : (get(events.contactTypes) ?? []);
  const columns = [
    'contactId',
    'personId',
    'unitId',
    'date',
    ...(events.procedures === null ? [] : ['procedures']),
    ...(types.length === 0 ? [] : ['contactType']),
    'registeredOn',
  ];
  return [
    need(table('units', 'unitId', 'opensOn', 'closesOn')),
    need(table('contacts', ...columns)),
    ...(events.noteTerms === null
      ? []
      : [optional(table('notes', 'personId', 'unitId', 'date', 'term', 'value'))]),
    ...(events.listedAtUnit === null ? [] : [need(listings)]),
    ...(events.ages === null
      ? events.listedAtUnit === null
        ? []
        : [deaths]
      : [need(table('persons', 'personId', 'birthDate', 'deathDate'))]),
    ...(events.atHome ? [optional(table('residences', 'personId', 'kind', 'from', 'to'))] : []),
  ];
}

function visitNeeds(visits: ContactFilter | null): readonly RuleNeed[] {
  const columns = [
    ...(visits?.contactTypes === undefined ? [] : ['contactType']),
    ...(visits?.visitReasons === undefined ? [] : ['visitReason']),
    ...(visits?.procedures === undefined ? [] : ['procedures']),
  ];
  const byAge = visits?.ageFrom !== undefined || visits?.ageTo !== undefined;
  return [
    need(table('units', 'unitId', 'opensOn', 'closesOn')),
    need(table('contacts', 'contactId', 'personId', 'unitId', 'date', 'form', ...columns, 'registeredOn')),
    ...(byAge ? [need(table('persons', 'personId', 'birthDate'))] : []),
  ];
}

/**
 * What a formula must know to be paid.
 *
 * @param formula - a rule's formula
 * @param get - the value of a parameter: what is read can depend on it
 */
export function needsOf(formula: Formula, get: Get): readonly RuleNeed[] {
  switch (formula.kind) {
    case 'capitation':
      return [
        ...perMonthListed(get(formula.kinds) ?? []),
        need(table('quotients', 'unitId', 'month', 'kind', 'value')),
      ];
    case 'redistributedPot':
      return [
        ...perMonthListed(get(formula.kinds) ?? []),
        need(
          {
            kind: 'reports',
            items: [formula.reports.calls, formula.reports.answered],
            columns: ['unitId', 'period', 'item', 'value', 'reportedOn'],
          },
          table('calls', 'callId', 'unitId', 'receivedAt', 'answeredAt'),
          { kind: 'supplied', indicator: formula.supplied },
        ),
      ];
    case 'thresholdBonus':
      return [
        need(table('units', 'unitId', 'opensOn', 'closesOn')),
        need(table('listingPoints', 'unitId', 'month', 'points')),
        need(
          table(
            'prescriptions',
            'unitId',
            'date',
            'atc',
            ...(formula.counts === 'doses' ? ['ddd'] : []),
            'registeredOn',
          ),
          { kind: 'supplied', indicator: formula.supplied },
        ),
      ];
    case 'perIndividual':
    case 'perEvent':
      return eventNeeds(formula.events, get);
    case 'perListed':
      return [
        ...perMonthListed(get(formula.kinds) ?? []),
        need({
          kind: 'reports',
          items: [formula.requires.item],
          columns: ['unitId', 'period', 'item', 'value', 'reportedOn'],
        }),
      ];
    case 'levelPay': {
      const indicators = [formula.gate, formula.share].flatMap((goal) =>
        goal.kind === 'indicator' ? [goal.indicator] : [],
      );
      return [
        need(table('units', 'unitId', 'opensOn', 'closesOn')),
        need({ kind: 'outcomes', indicators, period: 'year' }),
        ...(get(formula.per) === 'listed' ? perMonthListed(['listed']).slice(1) : []),
      ];
    }
    case 'cappedBudget':
      return visitNeeds(get(formula.visits));
    case 'monthlyAmount':
      return [
        need(table('units', 'unitId', 'opensOn', 'closesOn')),
        need(table('stPositions', 'positionId', 'unitId', 'from', 'to', 'share')),
      ];
  }
}

/** What a rule reads: a row of the table that {@link paymentRequirements} makes. */
export interface PaymentRequirement {
  readonly rule: string;
  readonly name: Text;
  readonly source: string;
  readonly rhythm: Rhythm;
  readonly needs: readonly RuleNeed[];
  /** Parameters that must be set: no document gives them. */
  readonly required: readonly string[];
  /** One sentence for people. */
  readonly text: Text;
}

function sourceText(one: RuleSourceNeed): Text {
  switch (one.kind) {
    case 'table': {
      const text = `${one.table} (${one.columns.join(', ')})`;
      return { sv: text, en: text };
    }
    case 'supplied':
      return { sv: `supplied: ${one.indicator}`, en: `supplied: ${one.indicator}` };
    case 'reports': {
      const text = `unitReports: ${one.items.join(' + ')}`;
      return { sv: text, en: text };
    }
    case 'outcomes':
      return {
        sv: `helårets utfall av ${one.indicators.join(', ')}`,
        en: `the whole year's outcomes of ${one.indicators.join(', ')}`,
      };
  }
}

/** A need in words. */
export function needText({ oneOf, optional: isOptional }: RuleNeed): Text {
  const each = oneOf.map(sourceText);
  return {
    sv: each.map(({ sv }) => sv).join(' eller ') + (isOptional ? ' (där det finns)' : ''),
    en: each.map(({ en }) => en).join(' or ') + (isOptional ? ' (where there is)' : ''),
  };
}

/**
 * Lists what each payment rule reads: tables and columns, supplied indicators, report items, outcome periods, and the
 * parameters that must be set. What an adapter delivers before `pay`.
 *
 * @param set - the rules
 * @param values - parameter values by name, where what is read depends on them; the defaults when left out
 * @returns a row per rule, in the order of the set; plain data
 * @example
 * paymentRequirements(halsovalBonus)[1]?.needs.length // => 3: units, listing points, prescriptions
 */
export function paymentRequirements(
  set: RuleSet,
  values: Readonly<Record<string, unknown>> = {},
): readonly PaymentRequirement[] {
  requireObject(set, 'paymentRequirements: rules');
  requireObject(values, 'paymentRequirements: values');
  const get: Get = <T>(parameter: RuleParameter<T>) =>
    (values[parameter.name] ?? parameter.value) as T | null;
  return Object.freeze(
    set.rules.map((rule: Rule) => {
      const needs = needsOf(rule.formula, get);
      const texts = needs.map(needText);
      return Object.freeze({
        rule: rule.id,
        name: rule.name,
        source: `${rule.source.document}, ${rule.source.row}`,
        rhythm: rule.rhythm,
        needs: Object.freeze(needs),
        required: Object.freeze(
          ruleParameters(rule)
            .filter((one) => one.required)
            .map((one) => one.name),
        ),
        text: { sv: texts.map(({ sv }) => sv).join('; '), en: texts.map(({ en }) => en).join('; ') },
      });
    }),
  );
}
