export type { HtmlReportParts } from './html/data-of.js';
export { htmlReport } from './html/html-report.js';
export { outcomesNdjson } from './outcomes-json.js';
export { type CsvDialect, csvLines } from './tables/csv.js';
export { longTable } from './tables/long-table.js';
export { markdownTable } from './tables/markdown.js';
export { type NamedReport, outcomeTable } from './tables/outcome-table.js';
export { statementLines } from './tables/statement-lines.js';
export type {
  FormattedNumber,
  Language,
  NumberFormat,
  Table,
  TableCell,
  TableColumn,
} from './tables/table.js';
export { xlsxFile } from './xlsx/xlsx-file.js';
