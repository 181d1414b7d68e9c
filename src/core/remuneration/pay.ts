import { kronorText } from '../number-text.js';
import { requireObject } from '../received.js';
import type { DraftLine, Drafts, Place } from './draft.js';
import { draftOf } from './draft-of.js';
import type { Findings } from './findings.js';
import { compareIds } from './inputs.js';
import type { Money } from './money.js';
import { formatOre, parseAmount, toOre } from './money.js';
import { type PayOptions, paidKey, prepare } from './prepare.js';
import { reasonText } from './reasons.js';
import type { RuleSet } from './rule.js';
import {
  type Statement,
  type StatementLine,
  type StatementPot,
  type StatementStatus,
  sealStatement,
} from './statement.js';
import { joined } from './words.js';

/**
 * Pays: what each health centre gets in a period by a region's rules, to the öre, with a written explanation of each
 * line. Pure and synchronous.
 *
 * Rows are read through the row readers: what cannot be read stands in the ledger and in a finding. Facts that are
 * missing are an error that lists them. Every rule that applies to a unit has a line, 0.00 with a reason where nothing
 * is paid. Each line is rounded once, half away from zero; the sum of lines, totals and pots is checked every time.
 *
 * @param set - for instance `halsovalBonus` of `vardval/halsoval` or `norrbottenRemuneration2024` of
 *   `vardval/norrbotten`
 * @param options - see {@link PayOptions}
 * @returns lines, pots, totals, findings and the ledger
 * @throws {ParameterError} when a required amount is missing (it names rule, parameter, unit of measure and where such an
 *   amount is normally decided), unknown, or of another type
 * @throws {SourceError} when tables, columns, quotients or supplied counts are missing, or a unit stands twice
 * @throws {OptionsError} when a rule does not exist, no rule pays in the period, or outcomes are missing
 * @throws {RangeError} when a period or date cannot be read, or a count is negative
 * @example
 * ```ts
 * import { pay } from 'vardval';
 * import { halsovalBonus } from 'vardval/halsoval';
 * const statement = pay(halsovalBonus, {
 *   facts: {
 *     units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *     listings: [{ personId: 'p1', unitId: 'HC01', from: '2020-01-01' }],
 *     unitReports: [
 *       { unitId: 'HC01', period: '2024-04', item: 'telephone-calls', value: 100, reportedOn: '2024-05-02' },
 *       { unitId: 'HC01', period: '2024-04', item: 'telephone-answered-same-day', value: 97, reportedOn: '2024-05-02' },
 *     ],
 *   },
 *   period: '2024-04',
 *   rules: ['telephone'],
 * });
 * statement.total('HC01'); // => '2.08', 25/12 kronor for one listed person
 * ```
 */
export function pay(set: RuleSet, options: PayOptions): Statement {
  requireObject(set, 'pay: rules');
  requireObject(options, 'pay: options');
  const prepared = prepare(set, options);
  const { context, rules, period, paid } = prepared;
  const lines: StatementLine[] = [];
  const pots: StatementPot[] = [];
  for (const { rule, periods } of rules) {
    for (const own of periods) {
      const place: Place = { rule, period: own };
      const drafts = draftOf(context, place);
      lines.push(...linesOf(place, drafts, paid.get(paidKey(rule.id, own.id)) ?? null));
      if (drafts.pot !== null) pots.push(potOf(place, drafts, context.notes));
    }
  }
  const status: StatementStatus =
    options.status === 'final' ? 'final' : options.previous === undefined ? 'preliminary' : 'corrected';
  return sealStatement({
    rules: set.id,
    version: set.version,
    period: period.id,
    status,
    asOf: options.asOf ?? null,
    lines,
    pots,
    parameters: context.values.values,
    findings: context.notes.all(),
    ledger: Object.freeze({ ...context.world.scan.ledgers }),
    units: context.world.units.map((unit) => unit.id),
  });
}

function linesOf(
  { rule, period }: Place,
  { lines }: Drafts,
  paid: ReadonlyMap<string, bigint> | null,
): readonly StatementLine[] {
  const drafts: readonly DraftLine[] =
    paid === null
      ? lines
      : [...lines, ...[...paid.keys()].filter((unit) => !lines.some((line) => line.unit === unit)).map(gone)];
  return drafts
    .toSorted((a, b) => compareIds(a.unit, b.unit))
    .map((draft): StatementLine => {
      const before = paid?.get(draft.unit) ?? 0n;
      const due = toOre(parseAmount(draft.amount, 'pay: amount'));
      return Object.freeze({
        unit: draft.unit,
        rule: rule.id,
        period: period.id,
        kind: paid === null ? 'payment' : 'correction',
        basis: Object.freeze({ quantity: draft.quantity, rate: draft.rate }),
        amount: formatOre(due - before),
        due: draft.amount,
        paidBefore: formatOre(before),
        why: draft.why,
        flags: Object.freeze(draft.flags),
        details: Object.freeze(draft.details),
        explanation: Object.freeze(
          paid === null ? draft.explanation : corrected(draft, formatOre(before), formatOre(due - before)),
        ),
        source: rule.source,
        outcomes: Object.freeze(draft.outcomes),
      });
    });
}

/** A unit that has been paid and has no line any more. */
const gone = (unit: string): DraftLine => ({
  unit,
  quantity: null,
  rate: null,
  amount: '0.00',
  why: 'nothing-done',
  flags: [],
  details: {},
  explanation: {
    sv: `${unit} deltar inte i perioden enligt vad som nu är känt.`,
    en: `${unit} takes no part in the period by what is known now.`,
  },
  outcomes: [],
});

function corrected(draft: DraftLine, before: Money, difference: Money): StatementLine['explanation'] {
  const [paid, due, amount] = [kronorText(before), kronorText(draft.amount), kronorText(difference)];
  return joined(draft.explanation, {
    sv: `Rättelse: rätt belopp ${due.sv}, tidigare betalt ${paid.sv}, skillnad ${amount.sv}.`,
    en: `Correction: due ${due.en}, paid before ${paid.en}, difference ${amount.en}.`,
  });
}

function potOf({ rule, period }: Place, { pot }: Drafts, notes: Findings): StatementPot {
  if (pot === null) throw new RangeError(`pay: expected a pot of ${rule.id}`);
  const text = pot.why === null ? null : reasonText(pot.why);
  if (text !== null && pot.why !== 'not-used') {
    const rest = kronorText(pot.rest);
    notes.add(
      'rest',
      { rule: rule.id, period: period.id },
      {
        sv: `${rest.sv} av potten fördelas inte. ${text.sv}`,
        en: `${rest.en} of the pot is not shared out. ${text.en}`,
      },
    );
  }
  return Object.freeze({ rule: rule.id, period: period.id, ...pot, text });
}
