/**
 * A million calls of the public API with hostile values. A call must return, or throw an error that says what is wrong;
 * it must not write into what it was handed, change what all objects share, give a number that is none, or hang.
 *
 *   npx tsx scripts/soak/operations.ts [--operations 1000000] [--seed 1] [--only evaluateRows]
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { frozen } from './hostile.js';
import { type Operation, operations } from './public-operations.js';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const wanted = Number(values.operations);
/** Microseconds of processor time: on a machine that others use, the clock says nothing of a call. */
const slow = 5_000_000;

/** What V8 says of a slip in the program; nobody wrote it for the caller. */
const slips =
  /Cannot (read|set|convert|destructure|mix|assign|add|define)|is not (a function|iterable|defined|a constructor|an object)|Maximum call stack|Invalid (array length|time value|string length|count value)|Division by zero|before initialization|circular structure|serialize a BigInt|object is not extensible|DecimalError/;

function faultOf(error: unknown): string | null {
  if (!(error instanceof Error)) return `threw ${typeof error}`;
  if (error.message === '') return `${error.name} without a message`;
  return slips.test(error.message) ? `${error.name}: ${error.message.slice(0, 120)}` : null;
}

/** Whether a NaN stands somewhere in what came back. */
function holdsNaN(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  if (depth > 3 || typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => holdsNaN(part, depth + 1));
}

const shared = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const namesShared = (): string => shared.map((one) => Reflect.ownKeys(one).length).join();
const before = namesShared();

const faults = new Map<string, { count: number; example: string }>();
let returned = 0;
let threw = 0;

function shown(given: readonly unknown[]): string {
  return fc.stringify(given).slice(0, 300);
}

function tryOne({ name, call }: Operation, given: readonly unknown[]): void {
  const note = (what: string): void => {
    const key = `${name}: ${what}`;
    const known = faults.get(key) ?? { count: 0, example: shown(given) };
    faults.set(key, { ...known, count: known.count + 1 });
  };
  const start = process.cpuUsage();
  try {
    const result = (call as (...own: readonly unknown[]) => unknown)(...frozen(given));
    returned += 1;
    if (holdsNaN(result)) note('gave NaN');
  } catch (error) {
    threw += 1;
    const fault = faultOf(error);
    if (fault !== null) note(fault);
  }
  const { user, system } = process.cpuUsage(start);
  if (user + system > slow) note('took more than five seconds of processor time');
  if (namesShared() !== before) note('changed what all objects share');
}

const chosen = operations.filter(({ name }) => values.only === undefined || name === values.only);
const weights = chosen.reduce((sum, { weight }) => sum + weight, 0);
for (const one of chosen) {
  const runs = Math.ceil((wanted * one.weight) / weights);
  fc.assert(
    fc.property(one.values, (given) => tryOne(one, given)),
    { numRuns: runs, seed: Number(values.seed) },
  );
}
console.log(
  `${returned + threw} calls of ${chosen.length} functions (seed ${values.seed}): ${returned} returned, ${threw} threw an error that says what is wrong; ` +
    `${faults.size === 0 ? 'no fault: PASS' : `${faults.size} kinds of fault: FAIL`}`,
);
for (const [what, { count, example }] of faults) console.log(`  ${what}  (${count} times)\n    ${example}`);
if (faults.size > 0) process.exitCode = 1;
