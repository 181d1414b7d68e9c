/** Norrbotten 2026, counted for T1 and T3 (5.dialog.2 for the half-year and the year). */
import {
  actions,
  addMonths,
  ageOn,
  birthday,
  careNeeds,
  carePlans,
  cell,
  contacts,
  daysFrom,
  discharges,
  hasDiagnosis,
  invitations,
  isPlanned,
  isVisit,
  lastDay,
  listedOn,
  listedUnit,
  namedContacts,
  outOfRegionCare,
  person,
  quotients,
  type Row,
  residences,
  riskBands,
  type Span,
  sexOf,
  treatmentLimitations,
  validOn,
  window,
  within,
} from './facts.js';
import {
  antibiotics,
  askedAboutViolence,
  askListed,
  byPatient,
  callItems,
  cardiometabolic,
  chatCases,
  chatItems,
  contactWithin,
  continuityItems,
  guarantee,
  hasNamed,
  inOpeningHours,
  lifestyleAction,
  lifestyleRisk,
  mental,
  mentalHealth,
  minutes,
  newbornHomeVisit,
  personItem,
  postnatal,
  reviewed,
  substances,
  wholeMinutes,
} from './rules.js';
import { type Item, type Line, sheet } from './sheet.js';

const units = ['HC01', 'HC02', 'HC03'];
const distance = ['telephone', 'digital', 'video', 'letter'];
const formsOf: Readonly<Record<string, readonly string[]>> = {
  visit: ['visit', 'home-visit', 'team'],
  telephone: ['telephone'],
  digital: ['digital', 'video'],
  distance: ['letter'],
};

function contactItems(
  span: Span,
  which: (row: Row) => boolean,
  hit: (row: Row) => boolean = () => true,
): readonly Item[] {
  return contacts
    .filter((row) => within(cell(row, 'date'), span) && which(row))
    .map((row) => ({
      id: cell(row, 'contactId'),
      units: [cell(row, 'unitId')],
      sex: sexOf(cell(row, 'personId')),
      hit: hit(row),
    }));
}

function rub(id: string, day: string, bands: readonly string[] = ['4', '5']): boolean {
  return riskBands.some(
    (row) => row['personId'] === id && bands.includes(cell(row, 'rub')) && validOn(row, day),
  );
}

function resident(id: string, day: string): boolean {
  return residences.some(
    (row) => row['personId'] === id && row['kind'] === 'nursing-home' && validOn(row, day),
  );
}

function limited(id: string, day: string): boolean {
  return treatmentLimitations.some((row) => row['personId'] === id && validOn(row, day));
}

function named(id: string, role: string, day: string): readonly Row[] {
  return namedContacts.filter((row) => row['personId'] === id && row['role'] === role && validOn(row, day));
}

/** Planned contacts of RUB 4–5 with a named team; with that team. */
function sameTeam(period: Span): readonly Item[] {
  const day = lastDay(period);
  const teams = (id: string): readonly string[] => named(id, 'team', day).map((row) => cell(row, 'teamId'));
  return contactItems(
    window(period, 15),
    (row) => isPlanned(row) && rub(cell(row, 'personId'), day) && teams(cell(row, 'personId')).length > 0,
    (row) => cell(row, 'teamId') !== '' && teams(cell(row, 'personId')).includes(cell(row, 'teamId')),
  );
}

function outOfRegion(span: Span, day: string): readonly Item[] {
  const found: Item[] = [];
  outOfRegionCare.forEach((row, at) => {
    if (!within(cell(row, 'date'), span)) return;
    const id = cell(row, 'personId');
    const own = cell(row, 'unitId');
    const amount = Math.round(Number(cell(row, 'cost') || '0') * 100);
    found.push({
      id: `${id} ${cell(row, 'date')} row ${at + 1}`,
      units: own === '' ? listedUnit(id, day) : [own],
      sex: sexOf(id),
      amount,
      note: cell(row, 'channel'),
    });
  });
  return found;
}

/** Contact of any form within 14 days, day 0 counts; deaths and readmissions within 14 days are out. */
function afterDischarge(span: Span): readonly Item[] {
  const found: Item[] = [];
  for (const row of discharges) {
    const date = cell(row, 'date');
    const id = cell(row, 'personId');
    if (!within(date, span)) continue;
    const soon = (other: string): boolean =>
      other !== '' && daysFrom(date, other) >= 0 && daysFrom(date, other) <= 14;
    const again = discharges.some(
      (other) => other !== row && other['personId'] === id && soon(cell(other, 'admittedOn')),
    );
    if (again || soon(person(id)?.['deathDate'] ?? '')) continue;
    found.push({
      id: cell(row, 'dischargeId'),
      units: listedUnit(id, date),
      sex: sexOf(id),
      hit: contactWithin(id, date, 14),
      note: id,
    });
  }
  return found;
}

export function countNorrbotten2026(): readonly Line[] {
  const page = sheet(units);
  const { add } = page;
  const tertials: readonly Span[] = [
    { id: '2026-T1', from: '2026-01-01', to: '2026-05-01' },
    { id: '2026-T3', from: '2026-09-01', to: '2027-01-01' },
  ];
  for (const period of tertials) {
    const { id: p } = period;
    const year = window(period, 12);
    const day = lastDay(period);
    const listed = askListed(period, () => true);

    const heard = callItems(year, { always: false, lines: 'advice' });
    add('2.base.1', p, 'share', heard);
    add('2.base.2', p, 'share', chatItems(year));
    add('2.base.2.combined', p, 'share', [...heard, ...chatItems(year)]);
    add('2.base.3', p, 'share', guarantee(year));
    const all = contactItems(year, () => true);
    add('2.deep.1', p, 'count', all);
    for (const form of ['visit', 'home-visit', ...distance]) {
      const ofForm = contactItems(year, (row) => row['form'] === form);
      add('2.deep.1', p, 'count', ofForm, { breakdown: form });
    }
    for (const [name, forms] of Object.entries(formsOf)) {
      const ofForm = (row: Row): boolean => forms.includes(cell(row, 'form'));
      add(
        `2.deep.1.${name}`,
        p,
        'share',
        contactItems(year, () => true, ofForm),
      );
      page.rate(`2.dialog.2.per-listed.${name}`, p, contactItems(year, ofForm), listed);
    }
    add(
      '2.deep.2',
      p,
      'share',
      contactItems(
        year,
        () => true,
        (row) => distance.includes(cell(row, 'form')),
      ),
    );
    const digital = chatCases(year).filter((one) => byPatient(one) && inOpeningHours(one));
    const answered = digital.filter((one) => one.answered !== '');
    add(
      '2.dialog.1.median',
      p,
      'median',
      answered.map((one) => ({ ...one.item, amount: wholeMinutes(one), note: `${wholeMinutes(one)} min` })),
    );
    for (const limit of [30, 90]) {
      add(
        `2.dialog.1.within-${limit}`,
        p,
        'share',
        digital.map((one) => ({ ...one.item, hit: one.answered !== '' && minutes(one) <= limit })),
      );
    }
    page.rate('2.dialog.2.per-listed', p, all, listed);
    add('2.dialog.2.regional', p, 'count', all);
    const outside = outOfRegion(year, day);
    page.rate('2.dialog.2.out-of-region', p, outside, all);
    add('2.dialog.2.out-of-region-share', p, 'share', [
      ...outside.map((item) => ({ ...item, hit: true })),
      ...all.map((item) => ({ ...item, hit: false })),
    ]);

    for (const [n, professions] of [
      ['1', ['physician']],
      ['2', ['nurse', 'district-nurse']],
    ] as const) {
      add(`3.base.${n}`, p, 'mean', continuityItems(period, year, professions, 'coc'));
      add(`3.base.${n}.upc`, p, 'mean', continuityItems(period, year, professions, 'upc'));
    }
    add(
      '3.base.3',
      p,
      'share',
      askListed(period, (id, unit) => hasNamed('care-contact', id, unit, day)),
    );
    add(
      '3.base.4',
      p,
      'share',
      askListed(period, (id, unit) => hasNamed('physician', id, unit, day)),
    );
    const heavy = (id: string): boolean => rub(id, day);
    add(
      '3.deep.1',
      p,
      'share',
      askListed(period, (id, unit) => hasNamed('physician', id, unit, day), heavy),
    );
    add(
      '3.deep.2',
      p,
      'share',
      askListed(period, (id, unit) => hasNamed('care-contact', id, unit, day), heavy),
    );
    // "Dementia: recorded at any time up to the last day that the data has."
    const demented = (id: string): boolean =>
      contacts.some(
        (row) => row['personId'] === id && cell(row, 'date') <= day && hasDiagnosis(row, 'F00-F03 G30'),
      );
    add(
      '3.deep.3',
      p,
      'share',
      askListed(period, (id, unit) => hasNamed('care-contact', id, unit, day), demented),
    );
    add(
      '3.deep.4',
      p,
      'share',
      askListed(period, (id, unit) => hasNamed('team', id, unit, day), heavy),
    );
    add('3.deep.5', p, 'share', sameTeam(period));

    // "named care contact on the last day and an open need; of them, a plan in force on the last day or created in the window"
    const openNeed = (id: string): boolean =>
      careNeeds.some(
        (row) =>
          row['personId'] === id &&
          row['kind'] === 'sip' &&
          cell(row, 'date') <= day &&
          (cell(row, 'closedOn') === '' || cell(row, 'closedOn') > day),
      );
    const plan = (id: string): boolean =>
      carePlans.some((row) => {
        if (row['personId'] !== id) return false;
        const closed = cell(row, 'closedOn');
        const inForce = cell(row, 'createdOn') <= day && (closed === '' || closed > day);
        return inForce || within(cell(row, 'createdOn'), year);
      });
    add(
      '4.base.1',
      p,
      'share',
      askListed(period, plan, (id, unit) => hasNamed('care-contact', id, unit, day) && openNeed(id)),
    );

    const inHome = (id: string): boolean => resident(id, day);
    const fifteen = window(period, 15);
    add(
      '5.deep.1',
      p,
      'share',
      askListed(
        period,
        (id) => reviewed(id, fifteen),
        (id) => inHome(id) && limited(id, day) && heavy(id),
      ),
    );
    const groups = ['I10-I15', 'E10-E14', 'I20-I25 I48 I50'];
    const illnesses = (id: string): number =>
      groups.filter((list) =>
        contacts.some(
          (row) => row['personId'] === id && within(cell(row, 'date'), year) && hasDiagnosis(row, list),
        ),
      ).length;
    add(
      '5.dialog.1',
      p,
      'share',
      askListed(period, (id) => illnesses(id) >= 2),
    );

    const delivered: Span = { id: p, from: addMonths(year.from, -4), to: addMonths(year.to, -4) };
    add('6.base.1', p, 'share', postnatal(delivered, period));
    add('6.base.2', p, 'share', newbornHomeVisit(year));
    const cohort = (id: string): boolean => [40, 50, 60].some((age) => within(birthday(id, age), year));
    const talks = actions(/^UU005$/);
    add(
      '6.base.3',
      p,
      'share',
      askListed(period, (id) => talks.some((one) => one.person === id && within(one.date, year)), cohort),
    );
    const invited = (id: string): boolean =>
      invitations.some(
        (row) => row['personId'] === id && row['kind'] === 'health-talk' && within(cell(row, 'date'), year),
      );
    add('6.base.3.offered', p, 'share', askListed(period, invited, cohort));
    add('6.base.4', p, 'share', lifestyleRisk(year, year, cardiometabolic));
    add('6.base.5', p, 'share', lifestyleAction(year, year, cardiometabolic));
    add('6.base.6', p, 'share', lifestyleRisk(year, year, mental));
    add('6.base.7', p, 'share', lifestyleAction(year, year, mental));

    const old = (id: string): boolean => (ageOn(id, day) ?? 0) >= 75;
    add(
      '7.base.1',
      p,
      'share',
      askListed(
        period,
        (id) => reviewed(id, year),
        (id) => old(id) && substances(id, year) >= 5,
      ),
    );
    add(
      '7.base.2',
      p,
      'share',
      askListed(
        period,
        (id) => reviewed(id, year),
        (id) => inHome(id) && substances(id, year) >= 5,
      ),
    );
    add(
      '7.base.3',
      p,
      'share',
      askListed(period, (id) => limited(id, day), inHome),
    );
    add(
      '7.deep.1',
      p,
      'share',
      askListed(
        period,
        (id) => reviewed(id, fifteen),
        (id) => inHome(id) && heavy(id),
      ),
    );

    add(
      '8.base.1',
      p,
      'share',
      guarantee(
        year,
        mentalHealth((age) => age >= 18),
      ),
    );
    const therapy = actions(/^DU011$/).filter(
      (one) => within(one.date, year) && (ageOn(one.person, one.date) ?? 0) >= 18,
    );
    add(
      '8.base.2',
      p,
      'count',
      therapy.map((one) => personItem(one.person, one.unit, true)),
    );
    add(
      '8.base.3',
      p,
      'share',
      askListed(period, (id) => askedAboutViolence(id, year)),
    );
    add('9.dialog.1', p, 'share', afterDischarge(year));
    page.rate('10.base.1', p, antibiotics(year), listed);

    add('12.dialog.1', p, 'count', listed);
    const bands = [
      ['', ['4', '5']],
      ['.rub-4', ['4']],
      ['.rub-5', ['5']],
    ] as const;
    for (const [part, which] of bands) {
      add(
        `12.dialog.2${part}`,
        p,
        'count',
        askListed(
          period,
          () => true,
          (id) => rub(id, day, which),
        ),
      );
      add(
        `12.dialog.3${part}`,
        p,
        'share',
        askListed(period, (id) => rub(id, day, which)),
      );
    }
    page.rate('12.dialog.4', p, contactItems(year, isVisit), listed);
    add(
      '12.dialog.8',
      p,
      'sum',
      outside.filter((item) => item.note === 'digital'),
    );
    add('12.dialog.9', p, 'count', outside);
    for (const channel of ['physical', 'digital']) {
      add(
        '12.dialog.9',
        p,
        'count',
        outside.filter((item) => item.note === channel),
        { breakdown: channel },
      );
    }
    const before = listedOn('2025-12-31');
    const now = listedOn(day);
    for (const unit of ['', ...units]) {
      for (const sex of ['', 'female', 'male', 'unknown']) {
        const here = (map: ReadonlyMap<string, string>): readonly string[] =>
          [...map]
            .filter(([id, at]) => (unit === '' || at === unit) && (sex === '' || sexOf(id) === sex))
            .map(([id]) => id);
        const joined = here(now).filter((id) => !here(before).includes(id));
        const left = here(before).filter((id) => !here(now).includes(id));
        const head = { period: p, unit, sex };
        page.put({
          ...head,
          indicator: '12.dialog.10',
          numerator: `${joined.length - left.length}`,
          why: `joined: ${joined.join(' ') || 'none'}; left: ${left.join(' ') || 'none'}`,
        });
        page.put({
          ...head,
          indicator: '12.dialog.10.joined',
          numerator: `${joined.length}`,
          why: joined.join(' ') || 'none',
        });
        page.put({
          ...head,
          indicator: '12.dialog.10.left',
          numerator: `${left.length}`,
          why: left.join(' ') || 'none',
        });
      }
    }
    for (const [n, kind] of [
      ['5', 'age'],
      ['6', 'acg'],
      ['7', 'cni'],
    ] as const) {
      const rows = quotients.filter((row) => row['kind'] === kind && row['month'] === day.slice(0, 7));
      const count = (unit: string): number => [...now.values()].filter((at) => at === unit).length;
      const weights = rows.map((row) => ({
        weight: count(cell(row, 'unitId')),
        value: Number(cell(row, 'value')),
      }));
      const total = weights.reduce((sum, { weight }) => sum + weight, 0);
      const mean = weights.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
      page.put({
        indicator: `12.dialog.${n}`,
        period: p,
        unit: '',
        value: `${mean}`,
        why: rows.map((row) => `${count(cell(row, 'unitId'))} × ${cell(row, 'value')}`).join(' + '),
      });
      for (const unit of units) {
        const value = rows.find((row) => row['unitId'] === unit)?.['value'] ?? '';
        page.put({
          indicator: `12.dialog.${n}`,
          period: p,
          unit,
          value,
          why: value === '' ? 'none for the month' : 'as delivered',
        });
      }
    }
  }
  for (const period of [
    { id: '2026-H1', from: '2026-01-01', to: '2026-07-01' },
    { id: '2026', from: '2026-01-01', to: '2027-01-01' },
  ]) {
    const met = (id: string): boolean =>
      contacts.some((row) => row['personId'] === id && within(cell(row, 'date'), period));
    add(
      '5.dialog.2',
      period.id,
      'share',
      askListed(period, met, (id) => rub(id, lastDay(period))),
    );
  }
  return page.lines;
}
