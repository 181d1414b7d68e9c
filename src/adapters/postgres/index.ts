export type { PostgresClient, PostgresConnection } from './driver.js';
export { type PostgresOptions, postgres } from './postgres.js';
