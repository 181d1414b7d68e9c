#!/usr/bin/env node
import { exitCodes } from './io.js';
import { main } from './main.js';
import { systemFault } from './places.js';

const abort = new AbortController();
process.once('SIGINT', () => abort.abort(new Error('stopped')));

// Who reads may have read enough: "vardval run --json | head" is no fault. A disk that is full is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  process.stderr.write(
    `vardval: what was printed could not be written: ${systemFault(error) ?? error.message}\n`,
  );
  process.exit(exitCodes.fault);
});

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  cwd: process.cwd(),
  signal: abort.signal,
}).then((code) => {
  process.exitCode = code;
});
