import type { Language } from '../parameter.js';
import {
  categoryName,
  cell,
  changeOf,
  countsOf,
  fulfilmentOf,
  goalsOf,
  publishedOf,
  resultOf,
  sexOf,
  shown,
} from './cells.js';
import type { Frame, Row } from './frame.js';
import { words } from './words.js';

/** Results as a table, and below it what is to be said of them. */
export function tableOf(rows: readonly Row[], frame: Frame): readonly string[] {
  const columns = columnsOf(rows, frame);
  return [
    row(columns.map(({ name }) => name)),
    `| ${columns.map(({ isNumber }) => (isNumber ? '---:' : '---')).join(' | ')} |`,
    ...rows.flatMap((one) => [
      row(columns.map((column) => column.cell(one))),
      ...one.categories.map((category) =>
        row([
          '',
          `– ${categoryName(one.indicator, category, frame.language)}`,
          shown(one.indicator, category, frame),
          ...columns.slice(3).map(() => ''),
        ]),
      ),
    ]),
    ...notesOn(rows, frame.language),
  ];
}

/** A column: its heading, which side it is set to, and its cell of a row. */
interface Column {
  readonly name: string;
  readonly isNumber: boolean;
  readonly cell: (one: Row) => string;
}

function columnsOf(rows: readonly Row[], frame: Frame): readonly Column[] {
  const { language } = frame;
  const own = words[language];
  const text = (name: string, cellOf: (one: Row) => string): Column => ({
    name,
    isNumber: false,
    cell: cellOf,
  });
  const number = (name: string, cellOf: (one: Row) => string): Column => ({
    name,
    isNumber: true,
    cell: cellOf,
  });
  const columns: Column[] = [
    text(own.number, ({ indicator }) => indicator.id),
    text(own.indicator, ({ indicator }) => indicator.name[language]),
    number(own.result, (one) => resultOf(one, frame)),
    number(own.counts, ({ outcome }) => countsOf(outcome, language)),
  ];
  if (rows.some(({ women, men }) => women !== null || men !== null)) {
    columns.push(number(own.women, (one) => sexOf(one, 'female', frame)));
    columns.push(number(own.men, (one) => sexOf(one, 'male', frame)));
  }
  if (rows.some(({ outcome }) => outcome.goals.length > 0)) {
    columns.push(text(own.goal, (one) => goalsOf(one, language).join('; ')));
    columns.push(text(own.fulfilment, ({ outcome }) => fulfilmentOf(outcome, language)));
  }
  if (rows.some(({ outcome }) => outcome.change !== null)) {
    columns.push(number(own.change, (one) => changeOf(one, frame)));
  }
  for (const period of publishedPeriods(rows, frame)) {
    columns.push(
      number(`${own.publishedOf} ${period}`, ({ indicator }) => publishedOf(indicator, period, frame)),
    );
  }
  return columns;
}

function publishedPeriods(rows: readonly Row[], { published }: Frame): readonly string[] {
  const shownHere = published.filter(({ indicator }) => rows.some((one) => one.indicator.id === indicator));
  return [...new Set(shownHere.flatMap((one) => one.published.map(({ period }) => period)))].sort();
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** What is to be said below a table: which results were supplied, and why others have no value. */
function notesOn(rows: readonly Row[], language: Language): readonly string[] {
  const isSupplied = rows.some(({ outcome }) => outcome.origin === 'supplied');
  const reasons = rows.flatMap(({ indicator, outcome }) =>
    outcome.reason === null ? [] : [`- ${indicator.id}: ${cell(outcome.reason[language])}`],
  );
  return [
    ...(isSupplied ? ['', words[language].supplied] : []),
    ...(reasons.length > 0 ? ['', ...reasons] : []),
  ];
}
