/** Västerbotten 2025, counted for Delår 1, Delår 2 and the year, each row when it is printed. */
import {
  actions,
  addDays,
  addMonths,
  ageOn,
  births,
  cell,
  contacts,
  eServices,
  invitations,
  labResults,
  lastDay,
  lifestyle,
  local,
  normal,
  notes,
  person,
  read,
  type Span,
  sexOf,
  unitReports,
  units as unitRows,
  window,
  within,
} from './facts.js';
import {
  antibiotics,
  askListed,
  birthUnit,
  callItems,
  guarantee,
  hasNamed,
  mentalHealth,
  screened,
  visitsPerClinician,
} from './rules.js';
import { type Item, type Line, sheet } from './sheet.js';

const units = ['HC01', 'HC02', 'HC03', 'HC04'];
const delår1: Span = { id: '2025-DÅ04', from: '2025-01-01', to: '2025-05-01' };
const delår2: Span = { id: '2025-DÅ08', from: '2025-01-01', to: '2025-09-01' };
const year: Span = { id: '2025', from: '2025-01-01', to: '2026-01-01' };

/** "risk and action (y 1–3) both in the 18 months that end with the period, any order, all listed" */
function habitAction(habit: string, codes: RegExp): readonly Item[] {
  const span = window(year, 18);
  const given = actions(codes).filter((one) => within(one.date, span));
  const atRisk = (id: string): boolean =>
    lifestyle.some(
      (row) =>
        row['personId'] === id &&
        row['habit'] === habit &&
        row['risk'] === 'true' &&
        within(cell(row, 'date'), span),
    );
  return askListed(year, (id) => given.some((one) => one.person === id), atRisk);
}

/** "women 23–70 at the period's end, sample within the interval of that age ending on the last day" */
function screening(): readonly Item[] {
  const day = lastDay(year);
  const age = (id: string): number => ageOn(id, day) ?? 0;
  return askListed(
    year,
    (id) => screened(id, 'cervical-hpv', addMonths(year.to, age(id) < 50 ? -60 : -84), year.to),
    (id) => sexOf(id) === 'female' && age(id) >= 23 && age(id) <= 70,
  );
}

/** "listed under 80 on the last day with type 2 and a value in NDR in the year; the latest value; strictly above 70" */
function diabetes(): readonly Item[] {
  const values = (id: string): readonly number[] =>
    labResults
      .filter(
        (row) =>
          row['personId'] === id &&
          row['analyte'] === 'HbA1c' &&
          row['register'] === 'NDR' &&
          row['diabetesType'] === '2' &&
          within(cell(row, 'date'), year),
      )
      .sort((a, b) => (cell(a, 'date') < cell(b, 'date') ? -1 : 1))
      .map((row) => Number(cell(row, 'value')));
  const young = (id: string): boolean => (ageOn(id, lastDay(year)) ?? 80) < 80;
  return askListed(
    year,
    (id) => (values(id).at(-1) ?? 0) > 70,
    (id) => young(id) && values(id).length > 0,
  );
}

/** "children born in the period, day of coming home = day 0; unknown home-coming in the denominator only" */
function homeVisitTenDays(): readonly Item[] {
  return births
    .filter((row) => within(cell(row, 'date'), year))
    .map((row) => {
      const child = cell(row, 'childId');
      const home = cell(row, 'homeOn');
      const span = { id: '', from: home, to: home === '' ? '' : addDays(home, 11) };
      const hit =
        child !== '' &&
        home !== '' &&
        contacts.some(
          (visit) =>
            visit['personId'] === child &&
            visit['form'] === 'home-visit' &&
            visit['clinic'] === 'bhv' &&
            within(cell(visit, 'date'), span),
        );
      return {
        id: cell(row, 'birthId'),
        units: birthUnit(row, year),
        sex: sexOf(child),
        hit,
        note: child || 'no child id',
      };
    });
}

/** "an invitation of kind parental-support between nine months before the birth and the period's end, to either parent" */
function parentalSupport(): readonly Item[] {
  return births
    .filter((row) => within(cell(row, 'date'), year))
    .map((row) => {
      const parents = [cell(row, 'personId'), cell(row, 'otherParentId')].filter((id) => id !== '');
      const span = { id: '', from: addMonths(cell(row, 'date'), -9), to: year.to };
      const hit = invitations.some(
        (one) =>
          one['kind'] === 'parental-support' &&
          parents.includes(cell(one, 'personId')) &&
          within(cell(one, 'date'), span),
      );
      return {
        id: cell(row, 'birthId'),
        units: birthUnit(row, year),
        sex: sexOf(cell(row, 'personId')),
        hit,
      };
    });
}

/** Units open on the last day: `[opensOn, closesOn)`. */
function openUnits(): readonly string[] {
  const day = lastDay(year);
  return unitRows
    .filter(
      (row) => cell(row, 'opensOn') <= day && (cell(row, 'closesOn') === '' || day < cell(row, 'closesOn')),
    )
    .map((row) => cell(row, 'unitId'));
}

function unitItems(hit: (unit: string) => boolean): readonly Item[] {
  return openUnits().map((unit) => ({ id: unit, units: [unit], sex: 'unknown', hit: hit(unit) }));
}

export function countVasterbotten2025(): readonly Line[] {
  const page = sheet(units);
  const { add } = page;
  const born = (id: string): number => Number((person(id)?.['birthDate'] ?? '0').slice(0, 4));
  for (const period of [delår1, delår2, year]) {
    const { id: p } = period;
    add('V1', p, 'share', guarantee(period));
    add(
      'V2',
      p,
      'share',
      guarantee(
        period,
        mentalHealth((age) => age < 18),
      ),
    );
    add('V5', p, 'share', callItems(period, { always: true, lines: 'advice' }));
    add(
      'V14',
      p,
      'share',
      askListed(
        period,
        (id) => screened(id, 'vhu', period.from, period.to),
        (id) => [1985, 1975, 1965].includes(born(id)),
      ),
    );
    if (period === delår1) continue;
    const visits = (id: string, unit: string): readonly number[] =>
      visitsPerClinician(id, unit, period, ['physician'], true);
    const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
    add(
      'V4',
      p,
      'share',
      askListed(
        period,
        (id, unit) => 2 * (visits(id, unit)[0] ?? 0) > total(visits(id, unit)),
        (id, unit) => total(visits(id, unit)) >= 3,
      ),
    );
  }
  const p = year.id;
  const day = lastDay(year);
  add(
    'V3.physician',
    p,
    'share',
    askListed(year, (id, unit) => hasNamed('physician', id, unit, day)),
  );
  add(
    'V3.care-contact',
    p,
    'share',
    askListed(year, (id, unit) => hasNamed('care-contact', id, unit, day)),
  );
  for (const [part, column] of [
    ['received', 'openedAt'],
    ['closed', 'closedAt'],
  ] as const) {
    const rows = eServices.filter(
      (row) => cell(row, column) !== '' && within(local(cell(row, column)).date, year),
    );
    const items = (type: string): readonly Item[] =>
      rows
        .filter((row) => type === '' || row['type'] === type)
        .map((row) => ({
          id: cell(row, 'caseId'),
          units: [cell(row, 'unitId')],
          sex: sexOf(cell(row, 'personId'), cell(row, 'sex')),
        }));
    add(`V6.${part}`, p, 'count', items(''));
    for (const type of ['renew-prescription', 'contact-me', 'book', 'certificate'])
      add(`V6.${part}`, p, 'count', items(type), { breakdown: type });
  }
  const says = (unit: string, item: string): boolean =>
    unitReports.some(
      (row) =>
        row['unitId'] === unit && row['item'] === item && row['period'] === p && row['value'] === 'yes',
    );
  const noSex = { sexes: [''] };
  add(
    'V7',
    p,
    'share',
    unitItems((unit) => says(unit, 'sick-leave-routines')),
    noSex,
  );
  add(
    'V8',
    p,
    'share',
    unitItems((unit) => says(unit, 'hlt-collaboration')),
    noSex,
  );
  add('V11', p, 'share', habitAction('tobacco', /^DV11[123]$/));
  add('V12', p, 'share', habitAction('physical-activity', /^DV13[123]$/));
  add('V13', p, 'share', screening(), { sexes: ['', 'female'] });
  add('V15', p, 'share', diabetes());
  add('V16', p, 'share', homeVisitTenDays());
  add('V17', p, 'share', parentalSupport());
  add(
    'V18',
    p,
    'share',
    askListed(
      year,
      (id) => screened(id, 'asq-se', year.from, year.to),
      (id) => born(id) === 2022,
    ),
  );
  const asked = (unit: string): boolean =>
    notes.some(
      (row) =>
        row['unitId'] === unit && normal(cell(row, 'term')) === 'VÅLDNR' && within(cell(row, 'date'), year),
    );
  add('V19', p, 'share', unitItems(asked), noSex);
  page.rate(
    'V20',
    p,
    antibiotics(year),
    askListed(year, () => true),
  );
  return page.lines;
}

/** V13 and V20 where `populations` is delivered: its count is the denominator; the numerators are as before. */
export function countWithPopulations(): readonly Line[] {
  const page = sheet(units);
  const populations = read('populations/populations');
  const put = (indicator: string, items: readonly Item[], ages: readonly string[]): void => {
    for (const row of populations) {
      if (row['ageFrom'] !== ages[0] || row['ageTo'] !== ages[1]) continue;
      const unit = cell(row, 'unitId');
      const sex = cell(row, 'sex');
      const found = items.filter(
        (item) => (unit === '' || item.units.includes(unit)) && (sex === '' || item.sex === sex),
      );
      const head = { indicator, period: year.id, unit, denominator: cell(row, 'count') };
      const why = `${found.map(({ id }) => id).join(' ') || 'none'}; per: as delivered`;
      page.put({ ...head, sex, numerator: `${found.length}`, why });
      if (indicator === 'V13') page.put({ ...head, sex: '', numerator: `${found.length}`, why });
    }
  };
  put(
    'V13',
    screening().filter((item) => item.hit),
    ['23', '70'],
  );
  put('V20', antibiotics(year), ['', '']);
  return page.lines;
}
