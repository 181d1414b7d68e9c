/** A worker thread counts; its outcomes are cloned to the main thread, for they are plain data. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const rows = JSON.parse(readFileSync(new URL('../rows.json', import.meta.url), 'utf8'));
const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: rows });
worker.once('error', (error) => {
  throw error;
});
worker.once('message', (outcomes) => {
  const { numerator, denominator } = outcomes.find(({ unit }) => unit === 'HC01');
  console.log(`B7 ${numerator}/${denominator}`);
});
