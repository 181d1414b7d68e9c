import { findingKinds } from '../core/facts/findings.js';
import type { Report } from '../core/outcome/report.js';
import type { Language } from '../core/parameter.js';
import { faultText } from './fault-text.js';
import { printable } from './printable.js';

import { writtenNumber } from './tables/written-number.js';

const words = {
  sv: {
    read: 'lästa',
    used: 'använda',
    outside: 'utanför perioderna',
    nothing: 'berör ingen indikator',
    duplicates: 'dubbletter',
    rejected: 'avvisade',
    row: 'raden',
    rowRejected: 'raden avvisad',
    cellNull: 'cellen tom',
    example: 't.ex. rad',
    unknown: 'okända kolumner',
  },
  en: {
    read: 'read',
    used: 'used',
    outside: 'outside the periods',
    nothing: 'concern no indicator',
    duplicates: 'duplicates',
    rejected: 'rejected',
    row: 'the row',
    rowRejected: 'row rejected',
    cellNull: 'cell empty',
    example: 'for instance row',
    unknown: 'unknown columns',
  },
} as const;

/** What became of the rows: a line a table, and what was wrong or remarkable about its rows. */
export function ledgerText(report: Pick<Report, 'ledger'>, language: Language = 'sv'): string {
  const own = words[language];
  const n = (value: number): string => writtenNumber(value, 'integer', language);
  // Rows of a database have no numbers.
  const rows = (examples: readonly { readonly row: number }[]): readonly string[] =>
    examples.length === 0 ? [] : [`${own.example} ${examples.map((example) => example.row).join(', ')}`];
  return Object.values(report.ledger.tables)
    .flatMap((table) => [
      `${table.table}: ${[
        `${n(table.read)} ${own.read}`,
        `${n(table.used)} ${own.used}`,
        `${n(table.outsideWindows)} ${own.outside}`,
        `${n(table.matchedNothing)} ${own.nothing}`,
        `${n(table.duplicates)} ${own.duplicates}`,
        `${n(table.rejected)} ${own.rejected}`,
      ].join(', ')}`,
      ...table.reasons.map(
        (one) =>
          `  ${n(one.count)} × ${one.column ?? own.row}: ${faultText(one.reason, language)} (${[one.effect === 'row-rejected' ? own.rowRejected : own.cellNull, ...rows(one.examples)].join('; ')})`,
      ),
      ...table.findings.map((one) =>
        [
          `  ${n(one.count)} × ${findingKinds[one.kind][language]}`,
          ...rows(one.examples).map((some) => `(${some})`),
        ].join(' '),
      ),
      ...(table.unknownColumns.length > 0
        ? [`  ${own.unknown}: ${table.unknownColumns.map(column).join(', ')}`]
        : []),
    ])
    .join('\n');
}

/** A column of a file, as somebody called it: on the line that it is told on. */
function column(name: string): string {
  return printable(name).replace(/[\n\t]/g, ' ');
}
