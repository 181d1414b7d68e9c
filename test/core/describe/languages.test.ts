import { describePlan } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { csvLines, markdownTable } from 'vardval/report';
import { expect, test } from 'vitest';

const table = { title: { sv: 'x', en: 'x' }, columns: [], rows: [] };

test('a language that nothing is written in is refused by name', () => {
  expect(() => describePlan(norrbotten2024, 'de' as never)).toThrow(
    new RangeError("describePlan: expected the language 'sv' or 'en' but got \"de\""),
  );
  expect(() => markdownTable(table, undefined as never)).toThrow(
    new RangeError("markdownTable: expected the language 'sv' or 'en' but got undefined"),
  );
});

test('a dialect of CSV that does not exist is refused by name', () => {
  expect(() => [...csvLines(table, 'excel' as never)]).toThrow(
    new RangeError("csvLines: expected the dialect 'rfc4180' or 'excel-sv' but got \"excel\""),
  );
});
