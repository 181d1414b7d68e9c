/**
 * Mutation testing of the shipped definitions: each is changed in every way that a slip could change it, and must then
 * disagree with some number that was counted by hand or some goal that is printed.
 *
 *   npx tsx scripts/mutate-definitions.ts [--plan norrbotten-2024] [--indicator B7] [--json out/mutants.json] [--most 0]
 *
 * `--most` fails when more mutants survive than that (docs/mutation.md says how many do).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { definePlan, evaluateRows, type Indicator, type Outcome, type Plan, withParameters } from 'vardval';
import { partsOf, planOf, plans, withTheirParts } from '../test/regions/mutants/boundary.js';
import { goalFaults } from '../test/regions/mutants/goals.js';
import { type Mutation, mutated, mutatedAlong, mutationsOf } from './mutants/operators.js';
import { reasonOf } from './mutants/reasons.js';
import { agrees, type Line, placeOfLine, placeOfOutcome, type World, worlds } from './mutants/worlds.js';

/** What became of a mutant. */
interface Tried {
  readonly plan: string;
  readonly indicator: string;
  readonly mutation: Mutation;
  /** Refused: the library does not take the definition. */
  readonly fate: 'killed' | 'refused' | 'equivalent' | 'survived';
  /** What told it from the definition, or why nothing can. */
  readonly by: string;
}

const { values: options } = parseArgs({
  options: {
    plan: { type: 'string' },
    indicator: { type: 'string' },
    json: { type: 'string' },
    most: { type: 'string' },
  },
});

/** The entries that rest on one, itself first. */
function dependents(plan: Plan, id: string): readonly string[] {
  const direct = plan.indicators.filter((one) => partsOf(one).includes(id)).map((one) => one.id);
  return [...new Set([id, ...direct.flatMap((one) => dependents(plan, one))])];
}

/** The outcomes of some entries in a world, by place. */
function outcomesIn(plan: Plan, world: World, lines: readonly Line[]): ReadonlyMap<string, Outcome> {
  const known = Object.keys(world.parameters).filter((name) =>
    JSON.stringify(plan).includes(`"name":"${name}"`),
  );
  const chosen = withParameters(
    plan,
    Object.fromEntries(known.map((name) => [name, world.parameters[name]])),
  );
  const isBySex = lines.some((line) => line.sex !== '');
  const report = evaluateRows(chosen, world.source, {
    periods: [...new Set(lines.map((line) => line.period))],
    indicators: [...new Set(lines.map((line) => line.indicator))],
    ...(isBySex ? { by: ['sex'] } : {}),
    duplicates: world.name.startsWith('boundary') ? 'trust' : 'check',
  });
  return new Map(report.outcomes.map((outcome) => [placeOfOutcome(outcome), outcome]));
}

/** What of a world speaks of some entries: lines on which the definition as it is agrees with the hand. */
interface Witness {
  readonly world: World;
  readonly lines: readonly Line[];
  /** Categories that the definition as it is has rows for. */
  readonly places: ReadonlySet<string>;
}

function witnesses(plan: Plan, all: readonly World[], ids: readonly string[]): readonly Witness[] {
  return all.flatMap((world) => {
    if (world.plan !== plan.id) return [];
    const lines = world.lines.filter((line) => ids.includes(line.indicator));
    if (lines.length === 0) return [];
    const outcomes = outcomesIn(plan, world, lines);
    const agreed = lines.filter((line) => agrees(line, outcomes.get(placeOfLine(line))));
    if (world.name.startsWith('boundary') && agreed.length < lines.length) {
      console.error(`${plan.id} ${ids[0]}: ${world.name} does not hold of the definition as it is`);
    }
    return agreed.length === 0 ? [] : [{ world, lines: agreed, places: new Set(outcomes.keys()) }];
  });
}

/** The line of the hand count that a definition does not give. */
function killer(plan: Plan, { world, lines, places }: Witness): string | null {
  const outcomes = outcomesIn(plan, world, lines);
  const line = lines.find((one) => !agrees(one, outcomes.get(placeOfLine(one))));
  if (line !== undefined) return `${world.name} ${placeOfLine(line)}`;
  const more = [...outcomes.values()].find(
    (one) => one.category !== null && (one.numerator ?? 0) > 0 && !places.has(placeOfOutcome(one)),
  );
  return more === undefined ? null : `${world.name} ${placeOfOutcome(more)}: not in the hand count`;
}

function tryMutant(
  plan: Plan,
  entry: Indicator,
  mutation: Mutation,
  seen: readonly Witness[],
  rest: ReadonlySet<string>,
): Tried {
  const tried = { plan: plan.id, indicator: entry.id, mutation };
  const { goals, measure } = mutated({ goals: entry.goals, measure: entry.measure }, mutation);
  const changed: Indicator = { ...entry, goals, measure };
  const faults = goalFaults(plan.id, changed);
  if (faults[0] !== undefined) return { ...tried, fate: 'killed', by: `goal ${faults[0]}` };
  try {
    const indicators = plan.indicators
      .filter((one) => rest.has(one.id))
      .map((one) =>
        one.id === entry.id ? changed : { ...one, measure: mutatedAlong(one.measure, entry, mutation) },
      );
    const other = definePlan({ ...plan, indicators });
    for (const witness of seen) {
      const by = killer(other, witness);
      if (by !== null) return { ...tried, fate: 'killed', by };
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ...tried, fate: 'refused', by: `${error.name}: ${error.message}` };
  }
  const reason = reasonOf(entry, mutation);
  if (reason !== null) return { ...tried, fate: 'equivalent', by: reason };
  return { ...tried, fate: 'survived', by: seen.length === 0 ? 'nothing counted' : '' };
}

const all = await worlds();
const tried: Tried[] = [];
for (const plan of Object.values(plans)) {
  if (options.plan !== undefined && plan.id !== options.plan) continue;
  const start = performance.now();
  for (const entry of plan.indicators) {
    if (options.indicator !== undefined && entry.id !== options.indicator) continue;
    const ids = dependents(plan, entry.id);
    const rest = withTheirParts(plan, ids);
    const seen = witnesses(planOf(plan, rest), all, ids);
    for (const fault of goalFaults(plan.id, entry)) console.error(`${plan.id} ${entry.id}: goal ${fault}`);
    for (const mutation of mutationsOf(entry)) tried.push(tryMutant(plan, entry, mutation, seen, rest));
  }
  console.error(`${plan.id}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
console.log('| plan | mutants | refused | mean the same | killed | survived | killed of those that differ |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const plan of [...new Set(tried.map((one) => one.plan))]) {
  const of = tried.filter((one) => one.plan === plan);
  const [refused, equivalent, killed, survived] = (
    ['refused', 'equivalent', 'killed', 'survived'] as const
  ).map((fate) => of.filter((one) => one.fate === fate).length);
  const share = percent(killed ?? 0, (killed ?? 0) + (survived ?? 0));
  console.log(`| ${plan} | ${of.length} | ${refused} | ${equivalent} | ${killed} | ${survived} | ${share} |`);
}

const survivors = tried.filter((one) => one.fate === 'survived');
for (const { plan, indicator, mutation } of survivors) {
  console.log(`${plan} ${indicator} ${mutation.path}: ${mutation.operator}: ${mutation.change}`);
}
if (options.json !== undefined) {
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(tried, null, 1)}\n`);
}
if (options.most !== undefined && survivors.length > Number(options.most)) {
  console.error(`${survivors.length} definition mutants survive, at most ${options.most} may`);
  process.exitCode = 1;
}
