export { type FromCsvOptions, fromCsv } from './from-csv.js';
export type { Delimiter } from './header.js';
export { type WriteCsvOptions, writeCsv } from './write-csv.js';
