export { type ClickHouseOptions, clickhouse } from './clickhouse.js';
export type { ClickHouseClient, ClickHouseConnection } from './driver.js';
