/** The directions of docs/architecture.md: imports run one way. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'core-imports-nothing-above', severity: 'error', from: { path: '^src/core' }, to: { path: '^src/(?!core)' } },
    { name: 'core-runs-in-browsers', severity: 'error', from: { path: '^src/core' }, to: { dependencyTypes: ['core'] } },
    { name: 'core-dependencies', severity: 'error', from: { path: '^src/core' }, to: { path: 'node_modules', pathNot: 'node_modules/(zod|date-fns|decimal\\.js)/' } },
    { name: 'regions-import-core-only', severity: 'error', from: { path: '^src/regions' }, to: { path: '^src/(?!core|regions)' } },
    { name: 'synthetic-imports-core-only', severity: 'error', from: { path: '^src/synthetic' }, to: { path: '^src/(?!core|synthetic)' } },
    { name: 'csv-imports-core-only', severity: 'error', from: { path: '^src/csv' }, to: { path: '^src/(?!core|csv)' } },
    { name: 'sql-imports-core-only', severity: 'error', from: { path: '^src/sql' }, to: { path: '^src/(?!core|sql)' } },
    { name: 'adapters-import-sql-core', severity: 'error', from: { path: '^src/adapters' }, to: { path: '^src/(?!core|sql|adapters)' } },
    { name: 'report-imports-core-only', severity: 'error', from: { path: '^src/report' }, to: { path: '^src/(?!core|report)' } },
    { name: 'nothing-imports-cli', severity: 'error', from: { path: '^src/(?!cli)' }, to: { path: '^src/cli' } },
    { name: 'results-never-import-memory', severity: 'error', from: { path: '^src/core/(outcome|remuneration|plan)' }, to: { path: '^src/core/memory' } },
    { name: 'src-never-imports-tests', severity: 'error', from: { path: '^src' }, to: { path: '^(test|bench|examples|scripts)' } },
  ],
  options: { tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
