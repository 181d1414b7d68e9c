import { findingKinds } from '../core/facts/findings.js';
import type { Report } from '../core/outcome/report.js';
import { swedishNumber } from './swedish-number.js';

/** What became of the rows, in Swedish: a line a table, and what was wrong or remarkable about its rows. */
export function ledgerText(report: Report): string {
  const n = (value: number): string => swedishNumber(value, 0);
  return Object.values(report.ledger.tables)
    .flatMap((table) => [
      `${table.table}: ${n(table.read)} lästa, ${n(table.used)} använda, ${n(table.outsideWindows)} utanför perioderna, ${n(table.matchedNothing)} berör ingen indikator, ${n(table.duplicates)} dubbletter, ${n(table.rejected)} avvisade`,
      ...table.reasons.map(
        (one) =>
          `  ${n(one.count)} × ${one.column ?? 'raden'}: ${one.reason} (${one.effect === 'row-rejected' ? 'raden avvisad' : 'cellen tom'}; t.ex. rad ${one.examples.map((example) => example.row).join(', ')})`,
      ),
      ...table.findings.map(
        (one) =>
          `  ${n(one.count)} × ${findingKinds[one.kind].sv} (t.ex. rad ${one.examples.map((example) => example.row).join(', ')})`,
      ),
      ...(table.unknownColumns.length > 0 ? [`  okända kolumner: ${table.unknownColumns.join(', ')}`] : []),
    ])
    .join('\n');
}
