import type { NumberFormat } from '../tables/table.js';
import { xmlHead, xmlText } from './xml.js';

/** Excel's codes of number formats; a Swedish Excel shows the comma and the space of the locale for `.` and `,`. */
const codes: Readonly<Record<NumberFormat | 'date', string>> = {
  integer: '#,##0',
  decimal: '#,##0.00##',
  percent: '0.0%',
  amount: '#,##0.00\\ "kr"',
  date: 'yyyy-mm-dd',
};

const formats = Object.keys(codes) as readonly (keyof typeof codes)[];

/** Number of the first format of a file's own. */
const firstOwn = 164;

/** The style of a cell: 0 is plain text, 1 a heading, and then one for each format. */
export function styleOf(format: keyof typeof codes): number {
  return 2 + formats.indexOf(format);
}

export const headingStyle = 1;

/** The part of the file that names the styles. */
export function stylesXml(): string {
  const own = formats.map(
    (name, i) => `<numFmt numFmtId="${firstOwn + i}" formatCode="${xmlText(codes[name])}"/>`,
  );
  const cells = formats.map(
    (_, i) =>
      `<xf numFmtId="${firstOwn + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${own.length}">${own.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${2 + cells.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${cells.join('')}</cellXfs></styleSheet>`;
}
