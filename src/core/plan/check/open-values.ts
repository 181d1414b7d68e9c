import { type CodeSetData, codeMatcher } from '../../codes/code-set.js';
import { requireWindow } from '../../measure/row-set.js';
import type { Open } from '../../parameter.js';
import type { Anchor, Window } from '../../period/window.js';
import { type Accepted, refusal } from '../../program/resolve.js';
import { checkedAt, fault, inside, type Place } from './place.js';

/** The value of a place that may hold a parameter; null: a parameter that must be set first. */
function settled<T>(open: Open<T>): T | null {
  return typeof open === 'object' && open !== null && 'kind' in open && open.kind === 'param'
    ? open.value
    : (open as T);
}

/** Checks that a place holds what it takes, written out or as a parameter. */
export function checkOpen<T>(open: Open<T>, accepted: Accepted, at: Place): T | null {
  const value = settled(open);
  const expected = value === null ? null : refusal(accepted, value);
  if (expected === null) return value;
  throw fault(at, {
    code: 'value-of-wrong-type',
    what: `expected ${expected} but got ${String(JSON.stringify(value) ?? value)}`,
    todo: 'write such a value, or a parameter that holds one',
  });
}

export function checkCodes(open: Open<CodeSetData>, at: Place): void {
  const set = checkOpen(open, 'codes', at);
  // A set that can be asked was read when it was made.
  if (set === null || 'matches' in set) return;
  checkedAt(
    at,
    'invalid-code-set',
    'write codes as the classification has them: I10, E10-E14, DV1[1-4]2',
    () => codeMatcher(set),
  );
}

export function checkAnchor({ months, back }: Anchor, at: Place): void {
  checkOpen(months, 'whole', inside(at, '.months'));
  if (back === undefined) return;
  const length = checkOpen(back, 'whole', inside(at, '.back'));
  if (length !== null && length < 1)
    throw fault(inside(at, '.back'), {
      code: 'empty-window',
      what: `expected at least 1 month but got ${length}`,
      todo: 'let the window be a month or longer',
    });
}

export function checkWindow(window: Window, at: Place): void {
  checkAnchor(window.from, inside(at, '.from'));
  checkAnchor(window.to, inside(at, '.to'));
  checkedAt(at, 'empty-window', 'let it end after it begins', () => requireWindow(window, 'during'));
}
