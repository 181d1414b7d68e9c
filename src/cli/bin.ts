#!/usr/bin/env node
import { main } from './main.js';

const abort = new AbortController();
process.once('SIGINT', () => abort.abort(new Error('stopped')));

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  cwd: process.cwd(),
  signal: abort.signal,
}).then((code) => {
  process.exitCode = code;
});
