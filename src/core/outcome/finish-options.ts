import type { Indicator } from '../measure/indicator.js';
import type { Period } from '../period/period.js';
import type { Provenance } from './outcome.js';
import type { Report } from './report.js';
import type { Division } from './strata.js';

/** What {@link finish} is told beside the tallies. */
export interface FinishOptions {
  readonly indicators: readonly Indicator[];
  readonly periods: readonly Period[];
  readonly divisions: readonly Division[];
  /** `previous-year`: the same run has counted the year before too. */
  readonly baseline: 'previous-year' | Report | null;
  readonly provenance: Provenance;
}
