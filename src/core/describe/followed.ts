import type { TableName } from '../facts/rows.js';
import type { FollowedNode } from '../measure/nodes.js';
import type { Open, Text } from '../parameter.js';
import { counted } from './numbers.js';
import { openText } from './open.js';
import type { RowsWords } from './rows.js';
import { bare, isNeuter, nothing, spaced } from './texts.js';
import { part, type Tree } from './tree.js';
import { columnName } from './values.js';
import { dayBefore } from './windows.js';
import { tableWords } from './words/index.js';

const day: Text = { sv: 'dag', en: 'day' };
const days: Text = { sv: 'dagar', en: 'days' };
const month: Text = { sv: 'månad', en: 'month' };
const months: Text = { sv: 'månader', en: 'months' };

/** From what days are counted: "födseln", "9 månader före födseln". */
function startOf({ since }: FollowedNode, table: TableName): Text {
  if (since === null) return tableWords[table].the;
  const name = columnName(table, since.column);
  if (since.months === 0) return name;
  const size = counted(Math.abs(since.months), month, months);
  return since.months < 0
    ? { sv: `${size.sv} före ${name.sv}`, en: `${size.en} before ${name.en}` }
    : { sv: `${size.sv} efter ${name.sv}`, en: `${size.en} after ${name.en}` };
}

/** "14 dagar (parameter followUpDays)". */
const dayNumber = (n: Open<number>): Text =>
  openText(n, (value) => counted(value, day, days), {
    sv: 'så många dagar som regionen anger',
    en: 'as many days as the region sets',
  });

function within(node: FollowedNode, table: TableName): Text {
  const { from, to } = node.within;
  const start = startOf(node, table);
  if (to === null) {
    if (from === 0) return { sv: `från och med ${start.sv}`, en: `from ${start.en} on` };
    const least = counted(from, day, days);
    return { sv: `minst ${least.sv} efter ${start.sv}`, en: `at least ${least.en} after ${start.en}` };
  }
  const last = dayNumber(to);
  if (from === 0) return { sv: `inom ${last.sv} från ${start.sv}`, en: `within ${last.en} of ${start.en}` };
  return {
    sv: `från ${from} till ${last.sv} efter ${start.sv}`,
    en: `from ${from} to ${last.en} after ${start.en}`,
  };
}

/** A row that follows the counted one: "det finns minst ett besök för samma person minst 1 dag efter födseln". */
export function followedTree(node: FollowedNode, table: TableName, not: boolean, next: RowsWords): Tree {
  const { one, many, where } = next;
  const name = columnName(table, node.person ?? 'personId');
  const whose: Text = { sv: `för ${name.sv}`, en: `of ${name.en}` };
  const [when, last] = [within(node, table), dayBefore(node.before)];
  // A row never follows itself.
  const isOther = node.rows.table === table;
  const other: Text = isOther ? { sv: isNeuter(one) ? 'annat' : 'annan', en: 'other' } : nothing;
  const others: Text = isOther ? { sv: 'andra', en: 'other' } : nothing;
  const [article = '', ...noun] = one.sv.split(' ');
  const what: Text = not
    ? { sv: spaced('inga', others.sv, many.sv), en: spaced('no', others.en, many.en) }
    : {
        sv: spaced('minst', article, other.sv, ...noun),
        en: spaced('at least one', other.en, bare(one).en),
      };
  return part({
    subject: { sv: 'det', en: 'there' },
    verb: { sv: 'finns', en: not ? 'are' : 'is' },
    rest: {
      sv: `${spaced(what.sv, whose.sv, when.sv)}, senast ${last.sv}${where.sv === '' ? '' : `, ${where.sv}`}`,
      en: `${spaced(what.en, whose.en, when.en)}, no later than ${last.en}${where.en === '' ? '' : `, ${where.en}`}`,
    },
  });
}
