export type { ClickHouseClient, ClickHouseConnection } from './driver.js';
export { type ClickHouseOptions, clickhouse } from './clickhouse.js';
