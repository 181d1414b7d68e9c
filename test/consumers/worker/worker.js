import { parentPort, workerData } from 'node:worker_threads';
import { evaluateRows } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';

const report = evaluateRows(norrbotten2024, workerData, { periods: ['2024-03'], indicators: ['B7'] });
parentPort.postMessage(report.outcomes);
