import type { SyncFactSource } from '../facts/source.js';
import { prepare } from '../memory/evaluate-options.js';
import { executeSync } from '../memory/execute.js';
import { finish } from '../outcome/finish.js';
import type { Report } from '../outcome/report.js';
import type { Period } from '../period/period.js';
import type { Plan } from '../plan/plan.js';

/** Runs one plan of questions over several sets of rows; it is compiled once. */
export function asking(plan: Plan, period: Period): (source: SyncFactSource) => Report {
  const prepared = prepare(plan, { periods: [period], duplicates: 'check' });
  const programs = prepared.compiled.map((one) => one.program);
  return (source) =>
    finish(plan, prepared.compiled, executeSync(programs, source, prepared.execute), prepared.finish);
}
