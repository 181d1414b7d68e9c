export { type ClickHouseOptions, type ClickHousePlace, clickhouse } from './clickhouse.js';
export type { ClickHouseClient, ClickHouseConnection } from './driver.js';
