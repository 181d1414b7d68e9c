/** Where a command reads and writes, so that it can be tried without a process. */
export interface CliIo {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal: progress is shown there and nowhere else. */
  readonly interactive: boolean;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly signal?: AbortSignal;
}

/** How a command ended, for scripts: 0 done, 1 the data or the plan is at fault, 2 the command line is, 3 a check found something. */
export const exitCodes = { done: 0, fault: 1, usage: 2, found: 3 } as const;

/** A command line that cannot be meant as it is written; shown with how to go on. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}
