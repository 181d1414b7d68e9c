import type { Progress } from '../core/memory/execute.js';
import type { CliIo } from './io.js';

const clear = '\r\u001b[K';

/** Rows read so far, on one line of a terminal that is written over; nothing in a pipe. */
export function progressLine(io: CliIo): {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
} {
  if (!io.interactive) return { show: () => undefined, end: () => undefined };
  return {
    show: ({ table, rows }) => io.err(`${clear}${table}: ${rows} rows`),
    end: () => io.err(clear),
  };
}
