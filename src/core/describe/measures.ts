import type { InhabitantsNode, MeasureKind, MeasureNode } from '../measure/nodes.js';
import type { Text } from '../parameter.js';
import { decimalText } from './numbers.js';
import { indexTexts, personTree, unitTree, visitsText } from './persons.js';
import { listedText, populationSentences, populationText } from './populations.js';
import { countedRowTree } from './rows.js';
import { listedTexts, nothing, same, spaced } from './texts.js';
import { asksNothing, linked, type Tree } from './tree.js';
import { columnName, literalText, valueText } from './values.js';
import { windowText } from './windows.js';
import { tableWords } from './words/index.js';
import { quotientKindWords, sexWords } from './words/values.js';

/** The rule of a measure: what it is divided by, and what is counted; empty where there is none. */
export interface RuleText {
  readonly denominator: Text;
  readonly numerator: Text;
}

type Of<K extends MeasureKind> = Extract<MeasureNode, { kind: K }>;

const sentences = (...texts: readonly Text[]): Text => ({
  sv: spaced(...texts.map((text) => text.sv)),
  en: spaced(...texts.map((text) => text.en)),
});

const everyOne: Text = { sv: 'alla', en: 'all' };

const ofThese = (link: Text, tree: Tree): Text => {
  const said = linked(link, tree);
  const all = asksNothing(tree) ? everyOne : nothing;
  return { sv: `Av dessa: ${spaced(all.sv, said.sv)}.`, en: `Of these: ${spaced(all.en, said.en)}.` };
};

const who: Text = { sv: 'de som', en: 'everyone who' };
const where: Text = { sv: 'de där', en: 'those where' };
const which: Text = { sv: 'de enheter som', en: 'every unit that' };

function inhabitantsText({ sex, ageFrom, ageTo }: InhabitantsNode): Text {
  const whose =
    sex === null ? { sv: '', en: '' } : { sv: ` (${sexWords[sex].sv})`, en: ` (${sexWords[sex].en})` };
  const from = ageFrom === null ? nothing : { sv: `från ${ageFrom} år`, en: `from ${ageFrom} years of age` };
  const to =
    ageTo === null ? nothing : { sv: `till och med ${ageTo} år`, en: `through ${ageTo} years of age` };
  const group = sentences(from, to);
  const isAll = sex === null && ageFrom === null && ageTo === null;
  return {
    sv: `Finns ett levererat invånarantal för gruppen och perioden används det i stället: ${spaced(isAll ? 'alla' : '', `invånare${whose.sv}`, group.sv)}.`,
    en: `Where a number of residents is supplied for the group and period it is used instead: ${spaced(isAll ? 'all' : '', `residents${whose.en}`, group.en)}.`,
  };
}

const replaced = (denominator: Text, inhabitants: InhabitantsNode | undefined): Text =>
  inhabitants === undefined ? denominator : sentences(denominator, inhabitantsText(inhabitants));

function proportion(node: Of<'proportion'>): RuleText {
  const { of, inhabitants } = node;
  const denominator = replaced(populationSentences(populationText(of)), inhabitants);
  switch (of.kind) {
    case 'each-row':
      return {
        denominator,
        numerator: ofThese(
          where,
          countedRowTree(node.counted as Parameters<typeof countedRowTree>[0], of.rows.table),
        ),
      };
    case 'units':
      return {
        denominator,
        numerator: ofThese(
          which,
          unitTree(node.counted as Parameters<typeof unitTree>[0], { at: of.openAt }),
        ),
      };
    default:
      return {
        denominator,
        numerator: ofThese(who, personTree(node.counted as Parameters<typeof personTree>[0], { at: null })),
      };
  }
}

function rate({ of, per, times, inhabitants }: Of<'rate'>): RuleText {
  const n = decimalText(times);
  return {
    denominator: replaced(populationSentences(populationText(per)), inhabitants),
    numerator: sentences(populationSentences(populationText(of)), {
      sv: `Anges per ${n.sv} i nämnaren.`,
      en: `Given per ${n.en} of the denominator.`,
    }),
  };
}

function overRows(node: Of<'mean' | 'distribution'>, name: Text): RuleText {
  const { rows } = node.of;
  const value = valueText(node.value, rows.table);
  const { the } = tableWords[rows.table];
  return {
    denominator: sentences(populationSentences(populationText(node.of)), {
      sv: `Saknas värdet räknas ${the.sv} inte.`,
      en: `Without a value ${the.en} does not count.`,
    }),
    numerator: { sv: `${name.sv} av ${value.sv}.`, en: `${name.en} of ${value.en}.` },
  };
}

function sumOfRows({ of, value }: Of<'sum'>): RuleText {
  const [whom, name] = [populationText(of), columnName(of.rows.table, value)];
  return {
    denominator: nothing,
    numerator: sentences(
      { sv: `Summan av ${name.sv} för ${whom.who.sv}.`, en: `The sum of ${name.en} of ${whom.who.en}.` },
      ...whom.how,
      { sv: 'En uppgift som saknas räknas som 0.', en: 'A missing value counts as 0.' },
    ),
  };
}

function continuityOf(node: Of<'continuity'>): RuleText {
  const whom = listedText(node.of).who;
  const { least, visits } = visitsText(node.visits, node.by, node.atLeastVisits);
  const window = windowText(node.during);
  const isOwn = node.unit === 'same-unit';
  return {
    denominator: sentences(
      { sv: `A${whom.sv.slice(1)}.`, en: `E${whom.en.slice(1)}.` },
      {
        sv: `De ska ${spaced(window.sv, isOwn ? 'på den egna enheten' : '')} ha minst ${least.sv} ${visits.sv}.`,
        en: `They must ${spaced(window.en, isOwn ? 'at their own unit' : '')} have at least ${least.en} ${visits.en}.`,
      },
    ),
    numerator: {
      sv: `Medelvärdet av personernas kontinuitetsindex (${indexTexts[node.index].sv}) för dessa besök.`,
      en: `The mean of the persons' continuity index (${indexTexts[node.index].en}) for these visits.`,
    },
  };
}

function differenceOf({ of, since }: Of<'difference'>): RuleText {
  const [now, before] = [listedText(of).who, listedText(of, since).who];
  return {
    denominator: nothing,
    numerator: {
      sv: `Antalet ${now.sv.replace(/^alla /u, '')}, minus antalet ${before.sv.replace(/^alla /u, '')}.`,
      en: `The number of ${now.en.replace(/^everyone /u, 'persons ')}, less the number of ${before.en.replace(/^everyone /u, 'persons ')}.`,
    },
  };
}

const entries = (ids: readonly string[]): Text => listedTexts(ids.map(same), 'and');

const summed = (name: Text, ids: readonly string[]): Text => {
  const list = entries(ids);
  const isOne = ids.length === 1;
  return {
    sv: isOne ? `${name.sv}n för ${list.sv}.` : `${name.sv.replace(/e$/u, '')}na för ${list.sv} hoplagda.`,
    en: isOne ? `The ${name.en} of ${list.en}.` : `The ${name.en}s of ${list.en} added up.`,
  };
};

const numeratorName: Text = { sv: 'Täljare', en: 'numerator' };
const denominatorName: Text = { sv: 'Nämnare', en: 'denominator' };

const visitors: { readonly [K in MeasureKind]: (node: Of<K>) => RuleText } = {
  proportion,
  count: ({ of, inRegion }) => ({
    denominator: nothing,
    numerator:
      inRegion === undefined
        ? populationSentences(populationText(of))
        : sentences(
            populationSentences(populationText(of)),
            { sv: 'För regionen räknas i stället:', en: 'For the region instead:' },
            populationSentences(populationText(inRegion)),
          ),
  }),
  rate,
  sum: sumOfRows,
  mean: (node) => overRows(node, { sv: 'Medelvärdet', en: 'The mean' }),
  distribution: (node) => overRows(node, { sv: 'Medianen', en: 'The median' }),
  continuity: continuityOf,
  breakdown: ({ of, by, missing }) => {
    const name = columnName(of.rows.table, by);
    const value =
      missing === undefined ? null : literalText(missing, { kind: 'col', column: by }, of.rows.table);
    const decided: Text =
      value === null
        ? nothing
        : {
            sv: `Saknas uppgiften räknas den som ${value.sv}.`,
            en: `Where it is not recorded it counts as ${value.en}.`,
          };
    return {
      denominator: nothing,
      numerator: sentences(
        populationSentences(populationText(of)),
        {
          sv: `Antalet visas totalt och fördelat efter ${name.sv}.`,
          en: `The number is shown in total and broken down by ${name.en}.`,
        },
        decided,
      ),
    };
  },
  quotient: ({ of, weights }) => {
    const [name, whom] = [quotientKindWords[of], listedText(weights).who];
    return {
      denominator: nothing,
      numerator: {
        sv: `Enhetens levererade värde av ${name.sv} för periodens sista månad. Regionens värde är enheternas medelvärde, vägt med antalet ${whom.sv.replace(/^alla /u, '')}.`,
        en: `The unit's supplied value of ${name.en} for the last month of the period. The region's value is the mean of the units, weighted by the number of persons ${whom.en.replace(/^everyone /u, '')}.`,
      },
    };
  },
  pooled: ({ of }) => ({ denominator: summed(denominatorName, of), numerator: summed(numeratorName, of) }),
  part: ({ of, among }) => ({
    denominator: summed(numeratorName, among),
    numerator: summed(numeratorName, of),
  }),
  difference: differenceOf,
  supplied: () => ({
    denominator: nothing,
    numerator: {
      sv: 'Räknas inte fram här: antal eller värde levereras färdigt.',
      en: 'Not counted here: a count or value is supplied ready-made.',
    },
  }),
  narrative: () => ({
    denominator: nothing,
    numerator: { sv: 'Inget tal: följs upp i text.', en: 'No number: followed up in text.' },
  }),
};

/** The rule sentences of a measure. */
export function ruleText(measure: MeasureNode): RuleText {
  const visitor = visitors[measure.kind] as (node: MeasureNode) => RuleText;
  return visitor(measure);
}
