import { strToU8, zipSync } from 'fflate';
import type { Language } from '../../core/parameter.js';
import type { Table } from '../tables/table.js';
import { sheetXml } from './sheet.js';
import { stylesXml } from './styles.js';
import { xmlHead, xmlText } from './xml.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** One date for all parts, so that the same tables make the same bytes. The format's years begin in 1980. */
const dated = '1980-01-01T00:00:00';

/**
 * Tables as an Excel file (Office Open XML), a sheet each: real numbers and dates, headings that stay, a filter.
 *
 * @param tables - at least one; their titles name the sheets (cut to 31 characters and made different)
 * @param language - of headings and sheet names
 * @returns the bytes of the `.xlsx` file; the same tables give the same bytes
 * @throws {RangeError} without a table, or with more rows than a sheet holds (1 048 575)
 * @example
 * ```ts
 * import { xlsxFile } from 'vardval/report';
 * const columns = [{ name: 'share', heading: { sv: 'Andel', en: 'Share' }, holds: 'percent' as const }];
 * const bytes = xlsxFile([{ title: { sv: 'Utfall', en: 'Outcomes' }, columns, rows: [[0.5]] }], 'sv');
 * String.fromCharCode(...bytes.slice(0, 2)); // => 'PK'
 * ```
 */
export function xlsxFile(tables: readonly Table[], language: Language): Uint8Array {
  if (tables.length === 0) throw new RangeError('xlsxFile: expected at least one table but got none');
  const names = sheetNames(tables.map((table) => table.title[language]));
  const sheets = tables.map((table, i): [string, string] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    sheetXml(table, language),
  ]);
  const parts: readonly [string, string][] = [
    ['[Content_Types].xml', contentTypes(tables.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...names.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml()],
    ...sheets,
  ];
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])), { mtime: dated });
}

/** Names that Excel takes: at most 31 characters, without the signs of references, no two alike. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title, i) => {
    const clean = title
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim();
    let name = clean.slice(0, 31) || `Blad ${i + 1}`;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${clean.slice(0, 27)} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function contentTypes(sheets: number): string {
  const type = (part: string): string =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
  const own = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type('worksheet')}"/>`,
  );
  return `${xmlHead}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/>${own.join('')}</Types>`;
}

function relationships(of: readonly (readonly [string, string])[]): string {
  const each = of.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`;
}
