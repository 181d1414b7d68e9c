import type { Text } from '../../parameter.js';

/** What a plan may be told of. */
export type LintCode =
  | 'never-true'
  | 'always-true'
  | 'always-whole'
  | 'repeated-clause'
  | 'unused-codes'
  | 'shadowed-codes'
  | 'exception-without-codes'
  | 'no-source'
  | 'duplicate-slug'
  | 'no-reported-period'
  | 'goal-on-narrative'
  | 'goal-without-direction'
  | 'goal-out-of-range'
  | 'window-longer-than-data';

/** Something in a plan that its author hardly meant: the plan works, but not as one thinks. */
export interface LintFinding {
  readonly code: LintCode;
  /** `error`: the number cannot be right; `warning`: something does nothing; `info`: worth a look. */
  readonly severity: 'error' | 'warning' | 'info';
  /** The entry's id; null where it concerns the plan. */
  readonly indicator: string | null;
  /** The way to the node within the entry: `measure.of.where`; null where it concerns the entry as a whole. */
  readonly path: string | null;
  readonly text: Text;
  readonly todo: Text;
}

/** A finding before it is known whose it is. */
export type Told = Omit<LintFinding, 'indicator'>;
