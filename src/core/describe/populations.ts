import type {
  Attribution,
  EachRowNode,
  ListedNode,
  ListingKindNode,
  PersonsAtNode,
  PopulationNode,
  UnitsNode,
} from '../measure/nodes.js';
import type { Open, Text } from '../parameter.js';
import type { Anchor } from '../period/window.js';
import { openText } from './open.js';
import { personTree, someRowSet } from './persons.js';
import { rowsWords, withDay } from './rows.js';
import { listedTexts, spaced } from './texts.js';
import { linked, type Tree } from './tree.js';
import { columnName, sentenceCase } from './values.js';
import { dayBefore, windowText } from './windows.js';
import { tableWords } from './words/index.js';
import { listingKindWords } from './words/values.js';

/** Whom or what is counted, and what is to be known about the counting. */
export interface PopulationText {
  /** "alla listade den sista dagen i perioden", without a capital letter and a full stop. */
  readonly who: Text;
  /** Whole sentences: at which unit, and how often. */
  readonly how: readonly Text[];
}

const joinedWith = (start: Text, link: Text, tree: Tree): Text => {
  const said = linked(link, tree);
  return { sv: spaced(start.sv, said.sv), en: spaced(start.en, said.en) };
};

const who: Text = { sv: 'som', en: 'who' };

const kindsText = (kinds: Open<readonly ListingKindNode[]>): Text =>
  openText(
    kinds,
    (list) =>
      listedTexts(
        list.map((kind) => listingKindWords[kind]),
        'or',
      ),
    { sv: 'listade på det sätt som regionen anger', en: 'listed in the way that the region sets' },
  );

/** Those listed on a day, the population's own or another. */
export function listedText({ kinds, where, at }: ListedNode, day: Anchor = at): PopulationText {
  const [kind, date] = [kindsText(kinds), dayBefore(day)];
  const everyone: Text = {
    sv: `alla ${kind.sv} ${date.sv}`,
    en: `everyone ${kind.en} ${/^(?:the|31)/u.test(date.en) ? `on ${date.en}` : date.en}`,
  };
  return { who: joinedWith(everyone, who, personTree(where, { at: day })), how: [] };
}

const attributions: Readonly<Record<Attribution, (person: Text) => Text>> = {
  'row-unit': () => ({ sv: 'räknas på sin egen enhet', en: 'counts at its own unit' }),
  'row-unit-else-listing': (person) => ({
    sv: `räknas på sin egen enhet eller, om den saknas, där ${person.sv} är listad den dagen`,
    en: `counts at its own unit or, without one, where ${person.en} is listed on that day`,
  }),
  'listing-on-date': (person) => ({
    sv: `räknas på den enhet där ${person.sv} är listad den dagen`,
    en: `counts at the unit where ${person.en} is listed on that day`,
  }),
};

const together: Text = {
  sv: 'Flera samma dag för samma person på samma enhet räknas som en.',
  en: 'Several of one person on one day at one unit count as one.',
};

function eachRow({ rows, during, attributedBy, once, where, about }: EachRowNode): PopulationText {
  const { many, where: conditions } = rowsWords(rows, where === undefined ? [] : [where]);
  const window = windowText(during);
  const the = sentenceCase(tableWords[rows.table].the);
  const whose = attributedBy === 'row-unit' ? { sv: '', en: '' } : columnName(rows.table, 'personId');
  const unit = attributions[attributedBy](whose);
  const person = about === undefined ? null : columnName(rows.table, about);
  return {
    who: withDay({ sv: `alla ${many.sv} ${window.sv}`, en: `all ${many.en} ${window.en}` }, rows, conditions),
    how: [
      ...(once === 'a-row' ? [] : [together]),
      { sv: `${the.sv} ${unit.sv}.`, en: `${the.en} ${unit.en}.` },
      ...(person === null
        ? []
        : [
            {
              sv: `Kön och ålder är de som gäller för ${person.sv}.`,
              en: `Sex and age are those of ${person.en}.`,
            },
          ]),
    ],
  };
}

const onceEverywhere: Text = {
  sv: 'Varje person räknas en gång på varje enhet där det skett, och en gång i regionen.',
  en: 'Each person counts once at every unit where it happened, and once in the region.',
};

function personsAt({ rows, during, where }: PersonsAtNode): PopulationText {
  const window = windowText(during);
  const some = listedTexts(
    rows.map((one) => someRowSet(one, false)),
    'or',
  );
  const everyone: Text = {
    sv: `alla som ${window.sv} har ${some.sv}`,
    en: `everyone who ${window.en} has ${some.en}`,
  };
  const also: Text = { sv: ', och som', en: ', and who' };
  const tree = personTree(where, { at: null });
  const said = joinedWith(everyone, also, tree);
  return {
    who: { sv: said.sv.replaceAll(' , ', ', '), en: said.en.replaceAll(' , ', ', ') },
    how: [onceEverywhere],
  };
}

const openUnits = ({ openAt }: UnitsNode): PopulationText => {
  const day = dayBefore(openAt);
  return {
    who: { sv: `alla enheter som är öppna ${day.sv}`, en: `all units that are open on ${day.en}` },
    how: [],
  };
};

const visitors: {
  readonly [K in PopulationNode['kind']]: (node: Extract<PopulationNode, { kind: K }>) => PopulationText;
} = {
  listed: (node) => listedText(node),
  'each-row': eachRow,
  'persons-at': personsAt,
  units: openUnits,
};

/** Whom or what an indicator is about, in words. */
export function populationText(node: PopulationNode): PopulationText {
  const visitor = visitors[node.kind] as (node: PopulationNode) => PopulationText;
  return visitor(node);
}

/** The population as sentences. */
export const populationSentences = ({ who: whom, how }: PopulationText): Text => {
  const start = sentenceCase(whom);
  return how.reduce<Text>(
    (text, sentence) => ({ sv: `${text.sv} ${sentence.sv}`, en: `${text.en} ${sentence.en}` }),
    { sv: `${start.sv}.`, en: `${start.en}.` },
  );
};
