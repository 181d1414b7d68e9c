import type { Language } from '../../core/parameter.js';
import type { Statement } from '../../core/remuneration/statement.js';
import type { Table, TableCell } from './table.js';

/**
 * The lines of a statement as a table: what each unit is paid by each rule, with the explanation that can be sent.
 *
 * @param statement - of `pay`
 * @param language - of the explanations
 * @returns a table for {@link csvLines}, {@link markdownTable} or {@link xlsxFile}; amounts in kronor, to the öre
 * @example
 * ```ts
 * import { pay } from 'vardval';
 * import { statementLines } from 'vardval/report';
 * const table = (statement: ReturnType<typeof pay>) => statementLines(statement, 'sv');
 * typeof table; // => 'function'
 * ```
 */
export function statementLines(statement: Statement, language: Language): Table {
  const sv = {
    unit: 'Enhet',
    rule: 'Regel',
    period: 'Period',
    kind: 'Slag',
    quantity: 'Antal',
    rate: 'Belopp per styck',
  };
  const more = {
    amount: 'Belopp',
    due: 'Tillkommer',
    paidBefore: 'Tidigare',
    explanation: 'Förklaring',
    source: 'Källa',
  };
  const column = (
    name: string,
    heading: string,
    holds: Table['columns'][number]['holds'],
  ): Table['columns'][number] => ({
    name,
    heading: { sv: heading, en: name },
    holds,
  });
  return {
    title: { sv: `Ersättning ${statement.period}`, en: `Remuneration ${statement.period}` },
    columns: [
      column('unit', sv.unit, 'text'),
      column('rule', sv.rule, 'text'),
      column('period', sv.period, 'text'),
      column('kind', sv.kind, 'text'),
      column('quantity', sv.quantity, 'text'),
      column('rate', sv.rate, 'text'),
      column('amount', more.amount, 'amount'),
      column('due', more.due, 'amount'),
      column('paidBefore', more.paidBefore, 'amount'),
      column('explanation', more.explanation, 'text'),
      column('source', more.source, 'text'),
    ],
    rows: statement.lines.map((line): readonly TableCell[] => [
      line.unit,
      line.rule,
      line.period,
      line.kind,
      line.basis.quantity,
      line.basis.rate,
      Number(line.amount),
      Number(line.due),
      Number(line.paidBefore),
      line.explanation[language],
      `${line.source.document} ${line.source.row}`,
    ]),
  };
}
