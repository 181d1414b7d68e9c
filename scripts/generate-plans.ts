/**
 * Writes docs/plans: every plan and every set of payment rules as the table that it came from, in both languages, made
 * from the definitions themselves.
 *
 *   tsx scripts/generate-plans.ts           writes the pages
 *   tsx scripts/generate-plans.ts --check   exits 1 where a page is stale, missing or left over
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Language } from '../src/core/parameter.js';
import {
  type Checklist,
  describePlan,
  type Goal,
  goalText,
  type Plan,
  planTable,
  type Rule,
  type RuleSet,
  ruleParameters,
  type Text,
} from '../src/index.js';
import { halsovalBonus } from '../src/regions/halsoval/index.js';
import {
  norrbotten2021,
  norrbotten2024,
  norrbotten2026,
  norrbottenChecklist2026,
  norrbottenRemuneration2024,
} from '../src/regions/norrbotten/index.js';
import { vasterbotten2025 } from '../src/regions/vasterbotten/index.js';
import { writtenFile } from './generated-file.js';

const FOLDER = new URL('../docs/plans/', import.meta.url);

const plans: readonly Plan[] = [norrbotten2021, norrbotten2024, norrbotten2026, vasterbotten2025];
const ruleSets: readonly RuleSet[] = [norrbottenRemuneration2024, halsovalBonus];
const checklists: Readonly<Record<string, Checklist>> = { 'norrbotten-2026': norrbottenChecklist2026 };
const languages: readonly Language[] = ['sv', 'en'];

const made: Text = {
  sv: 'Skapad av scripts/generate-plans.ts ur definitionerna: ändra dem, inte sidan.',
  en: 'Written by scripts/generate-plans.ts from the definitions: change them, not this page.',
};

const howToRead: Text = {
  sv: `Reglerna i kolumnerna Nämnare och Täljare är skrivna ur den definition som räknas, inte ur dokumentet; vad dokumentet
lämnar öppet och hur det har lästs står under Kommentar. Namnen inom parentes är parametrar, som en region kan sätta om.

- **Perioden** är redovisningsperioden. Det som gäller den sista dagen i perioden avgörs när den dagen är slut.
- **Den egna enheten** är den där personen räknas: för listade den enhet där de är listade.
- En uppgift som saknas gör villkoret okänt, och det okända räknas varken i nämnare eller täljare om inget annat sägs.
- En rad utan enhet räknas bara i regionen.`,
  en: `The rules under Denominator and Numerator are written from the definition that is counted, not from the document; what
the document leaves open, and how it was read, stands under Comment. Names in brackets are parameters, which a region
can set otherwise.

- **The period** is the reporting period. What holds on the last day of the period is decided when that day is over.
- **Their own unit** is the unit that a person is counted at: for listed persons the one where they are listed.
- A missing value makes a condition unknown, and what is unknown counts in neither denominator nor numerator unless
  something else is said.
- A row without a unit counts in the region only.`,
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.map(cell).join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

const heading = (sv: string, en: string): Text => ({ sv, en });

const parameterHead = [
  heading('Parameter', 'Parameter'),
  heading('Värde', 'Value'),
  heading('Vad den avgör', 'What it decides'),
];
const checklistHead = [heading('Nr', 'No.'), heading('Område', 'Area'), heading('Krav', 'Requirement')];

const titles = {
  indicators: heading('Indikatorer', 'Indicators'),
  parameters: heading('Parametrar', 'Parameters'),
  rules: heading('Regler', 'Rules'),
} as const;

const top = (name: string, facts: readonly string[], language: Language): readonly string[] => [
  `# ${name}`,
  '',
  `<!-- ${made[language]} -->`,
  '',
  ...facts,
];

const versionWord = heading('Version', 'Version');

/** The page of a plan as it should be. */
export function planPage(plan: Plan, language: Language): string {
  const described = describePlan(plan, language);
  const checklist = checklists[plan.id];
  return `${[
    ...top(
      described.name,
      [
        `${described.document}. \`${plan.id}\`, ${versionWord[language].toLowerCase()} ${described.version}.`,
        '',
        howToRead[language],
      ],
      language,
    ),
    ...section(titles.indicators[language], [planTable(described)]),
    ...section(
      titles.parameters[language],
      described.parameters.length === 0
        ? []
        : table(
            parameterHead.map((text) => text[language]),
            described.parameters.map(({ name, value, note }) => [name, value, note]),
          ),
    ),
    ...(checklist === undefined
      ? []
      : section(checklist.name[language], [
          `${checklist.document[language]}.`,
          '',
          ...table(
            checklistHead.map((text) => text[language]),
            checklist.items.map(({ id, area, text }) => [id, area[language], text[language]]),
          ),
        ])),
  ].join('\n')}\n`;
}

const rhythms: Readonly<Record<Rule['rhythm'], Text>> = {
  month: heading('varje månad', 'each month'),
  quarter: heading('varje kvartal', 'each quarter'),
  december: heading('en gång om året, med december', 'once a year, with December'),
};

const paidOut = heading('betalas ut varje kvartal', 'paid out each quarter');

const kinds: Readonly<Record<Rule['formula']['kind'], Text>> = {
  capitation: heading('Vårdpeng', 'Capitation'),
  redistributedPot: heading('Pott som omfördelas', 'Pot that is redistributed'),
  thresholdBonus: heading('Bonus när målet nås', 'Bonus when the goal is reached'),
  perIndividual: heading('Per individ', 'Per individual'),
  perEvent: heading('Per händelse', 'Per event'),
  perListed: heading('Per listad', 'Per listed person'),
  levelPay: heading('Per nivå', 'Per level'),
  cappedBudget: heading('Per besök inom en budget', 'Per visit within a budget'),
  monthlyAmount: heading('Per tjänst under ett tak', 'Per position under a ceiling'),
};

const undecided = heading('beslutas av regionen', 'decided by the region');
const notSet = heading('inte angivet', 'not set');
const every = heading('alla', 'all');

const choiceWords: Readonly<Record<string, Text>> = {
  listed: heading('listade', 'listed'),
  assigned: heading('tilldelade', 'assigned'),
  year: heading('år', 'year'),
  month: heading('månad', 'month'),
  whole: heading('hela andelen', 'the whole share'),
  'by-fulfilment': heading('efter måluppfyllelse', 'by fulfilment'),
  count: heading('räknas', 'counts'),
  ignore: heading('räknas inte', 'does not count'),
  relative: heading('som andel', 'as a share'),
  absolute: heading('som tal', 'as a number'),
  'quarter-end': heading('kvartalets sista månad', "the quarter's last month"),
  'mean-of-months': heading('medelvärdet av månaderna', 'the mean of the months'),
  every: heading('varje', 'every one'),
  'person-and-year': heading('en per person och år', 'one a person and year'),
};

function shown(value: unknown, language: Language): string {
  if (typeof value === 'string') {
    const number = /^\d+[.]\d+$/u.test(value) && language === 'sv' ? value.replace('.', ',') : value;
    return choiceWords[value]?.[language] ?? number;
  }
  if (Array.isArray(value))
    return value.length === 0 ? every[language] : value.map((one) => shown(one, language)).join(', ');
  if (typeof value === 'object' && value !== null && 'notations' in value) {
    const { notations, except } = value as { notations: readonly string[]; except?: readonly string[] };
    const without = heading(' utom ', ' except ')[language];
    return `${notations.join(', ')}${except === undefined ? '' : `${without}${except.join(', ')}`}`;
  }
  return String(value);
}

/** What the goal of a prescribing bonus is a rate of. */
const ratePer = (counts: 'prescriptions' | 'doses', per: number): Text => {
  const [sv, en] = counts === 'doses' ? ['DDD', 'DDD'] : ['recept', 'prescriptions'];
  return {
    sv: `${sv} per ${per.toLocaleString('sv-SE')} listningspoäng`,
    en: `${en} per ${per.toLocaleString('en-GB')} listing points`,
  };
};

/** Goals that a rule's formula carries itself, and those that the document prints beside it. */
function goalsOf(rule: Rule, language: Language): readonly string[] {
  const { formula } = rule;
  const own = 'goal' in formula ? [formula.goal] : 'gate' in formula ? [formula.gate, formula.share] : [];
  const indicator = heading('målet för', 'the goal of');
  const per = formula.kind === 'thresholdBonus' ? ` ${ratePer(formula.counts, formula.per)[language]}` : '';
  return [
    ...own.map((one) =>
      one.kind === 'shared'
        ? `${goalText(one.goal, language)}${per}`
        : `${indicator[language]} ${one.indicator}`,
    ),
    ...(rule.followed ?? []).map(
      (one: { readonly name: Text; readonly goal: Goal }) =>
        `${one.name[language]}: ${goalText(one.goal, language)}`,
    ),
  ];
}

const ruleHead = [
  heading('Regel', 'Rule'),
  heading('Syfte', 'Purpose'),
  heading('Form', 'Form'),
  heading('Mål', 'Goal'),
  heading('Belopp och val', 'Amounts and choices'),
  heading('Utbetalning', 'Payment'),
  heading('Källa', 'Source'),
  heading('Kommentar', 'Comment'),
];

const parametersOf = (rule: Rule, language: Language): readonly string[] =>
  ruleParameters(rule).map(({ name, value, unit, required }) => {
    const text = value === null ? (required ? undecided : notSet)[language] : shown(value, language);
    return `${name}: ${text} (${unit[language]})`;
  });

/** The page of a set of payment rules as it should be. */
export function rulesPage(set: RuleSet, language: Language): string {
  const rows = set.rules.map((rule) => [
    rule.name[language],
    rule.purpose[language],
    kinds[rule.formula.kind][language],
    goalsOf(rule, language).join('\n'),
    parametersOf(rule, language).join('\n'),
    [rhythms[rule.rhythm][language], ...(rule.paidOut === undefined ? [] : [paidOut[language]])].join('; '),
    `${rule.source.document}, ${rule.source.row}`,
    (rule.assumptions ?? []).map((text) => text[language]).join('\n'),
  ]);
  return `${[
    ...top(
      set.name[language],
      [`${set.document[language]}. \`${set.id}\`, ${versionWord[language].toLowerCase()} ${set.version}.`],
      language,
    ),
    ...section(
      titles.rules[language],
      table(
        ruleHead.map((text) => text[language]),
        rows,
      ),
    ),
  ].join('\n')}\n`;
}

/** Every page by its file name. */
export function planPages(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languages.flatMap((language) => [
      ...plans.map((plan) => [`${plan.id}.${language}.md`, planPage(plan, language)] as const),
      ...ruleSets.map((set) => [`${set.id}.${language}.md`, rulesPage(set, language)] as const),
    ]),
  );
}

const writtenNames = (): readonly string[] => {
  try {
    return readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  } catch {
    return [];
  }
};

/** The pages that are not as they should be, by file name. */
export function stalePages(): readonly string[] {
  const pages = planPages();
  const wrong = Object.entries(pages).filter(([name, page]) => writtenFile(`docs/plans/${name}`) !== page);
  const leftOver = writtenNames().filter((name) => pages[name] === undefined);
  return [...wrong.map(([name]) => name), ...leftOver];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--check')) {
    const stale = stalePages();
    if (stale.length === 0) console.log('docs/plans is up to date');
    else {
      console.error(`docs/plans is stale (${stale.join(', ')}): run tsx scripts/generate-plans.ts`);
      process.exitCode = 1;
    }
  } else {
    const pages = planPages();
    mkdirSync(FOLDER, { recursive: true });
    for (const name of writtenNames()) if (pages[name] === undefined) rmSync(new URL(name, FOLDER));
    for (const [name, page] of Object.entries(pages)) writeFileSync(new URL(name, FOLDER), page);
    console.log(`docs/plans is written: ${Object.keys(pages).length} pages`);
  }
}
