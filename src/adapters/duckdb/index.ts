export type { DuckDbConnection } from './driver.js';
export { type DuckDbOptions, duckdb } from './duckdb.js';
export { type ParquetColumn, writeParquet } from './write-parquet.js';
