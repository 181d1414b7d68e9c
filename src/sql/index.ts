export type { ColumnInfo, Relations, SqlEngine, SqlSession, SqlValue } from './engine.js';
export { EngineError } from './errors.js';
export { type EvaluateSqlOptions, evaluateSql, tallySql } from './evaluate-sql.js';
export {
  type CheckedIndicator,
  type CheckedTable,
  type CheckMappingOptions,
  checkMapping,
  type Lacking,
  type MappingCheck,
  type MappingProblem,
} from './mapping/check-mapping.js';
export { mapped } from './mapping/mapped.js';
export {
  type ChildTable,
  type ColumnMapping,
  type Mapping,
  mappingSchema,
  readMapping,
  type TableMapping,
  type TableReference,
  type TranslatedColumn,
  type TrustedSql,
} from './mapping/mapping.js';
export type { UntranslatedValue } from './mapping/untranslated.js';
export type { WrittenStatement } from './to-sql/recorder.js';
export { type DialectName, neverRun, type ToSqlOptions, toSql, type WrittenSql } from './to-sql/to-sql.js';
export { personSource } from './verify/person-source.js';
export type { Sample } from './verify/sample.js';
export {
  type Counted,
  type FirstDifference,
  type Verification,
  type VerifiedResult,
  type VerifyOptions,
  verify,
} from './verify/verify.js';
