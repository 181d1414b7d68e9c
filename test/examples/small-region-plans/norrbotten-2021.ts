/** The rows of the Norrbotten 2021 report, counted for the year. */
import {
  actions,
  ageOn,
  cell,
  invitations,
  lastDay,
  listedOn,
  person,
  type Span,
  window,
  within,
} from './facts.js';
import {
  askListed,
  byPatient,
  type Case,
  callItems,
  cardiometabolic,
  chatCases,
  inOpeningHours,
  lifestyleAction,
  lifestyleRisk,
  mental,
  minutes,
  personItem,
  reviewed,
  substances,
  wholeMinutes,
} from './rules.js';
import { type Item, type Line, sheet } from './sheet.js';

const year: Span = { id: '2021', from: '2021-01-01', to: '2022-01-01' };

export function countNorrbotten2021(): readonly Line[] {
  const page = sheet(['HC01', 'HC02', 'HC03']);
  const { add } = page;
  const p = year.id;
  const day = lastDay(year);
  // "även januari månad räknas in i 2021 års siffror"
  const talkSpan: Span = { id: p, from: year.from, to: '2022-02-01' };
  const talks = actions(/^UU005$/).filter((one) => within(one.date, talkSpan));
  const cohort: Item[] = [];
  const offered: Item[] = [];
  for (const [id, unit] of listedOn(day, ['listed', 'assigned'])) {
    if (!['1981', '1971', '1961'].includes((person(id)?.['birthDate'] ?? '').slice(0, 4))) continue;
    cohort.push(
      personItem(
        id,
        unit,
        talks.some((one) => one.person === id),
      ),
    );
    const invited = invitations.some(
      (row) => row['personId'] === id && row['kind'] === 'health-talk' && within(cell(row, 'date'), year),
    );
    offered.push(personItem(id, unit, invited));
  }
  add('B1', p, 'share', cohort);
  add('B1.offered', p, 'share', offered);
  // "alla inringande samtal": every line, every hour; contact the same day
  const heard = callItems(year, { always: true, lines: 'all' });
  add('B7', p, 'share', heard);
  const back = window(year, 12);
  add('B9a', p, 'share', lifestyleRisk(year, back, cardiometabolic));
  add('B9b', p, 'share', lifestyleAction(year, back, cardiometabolic));
  add('B10a', p, 'share', lifestyleRisk(year, back, mental));
  add('B10b', p, 'share', lifestyleAction(year, back, mental));
  // "patienterna över 75år med fler än 5 uthämtade läkemedel under året": above 75, more than five
  add(
    'C4',
    p,
    'share',
    askListed(
      year,
      (id) => reviewed(id, year),
      (id) => (ageOn(id, day) ?? 0) > 75 && substances(id, year) > 5,
    ),
  );

  const cases = chatCases(year);
  const withPerson = cases.filter((one) => cell(one.row, 'personId') !== '');
  add(
    'digital.persons',
    p,
    'count',
    withPerson.map((one) => ({ ...one.item, id: cell(one.row, 'personId') })),
  );
  add(
    'digital.share-of-listed',
    p,
    'share',
    // "haft kontakt med oss … motsvarar drygt 40% av våra listade": a case at the unit where the person is listed
    askListed(year, (id, unit) =>
      withPerson.some((one) => cell(one.row, 'personId') === id && cell(one.row, 'unitId') === unit),
    ),
  );
  add(
    'digital.cases',
    p,
    'count',
    cases.map((one) => one.item),
  );
  add(
    'digital.cases',
    p,
    'count',
    cases.filter(byPatient).map((one) => one.item),
    { breakdown: 'patient' },
  );
  add(
    'digital.cases',
    p,
    'count',
    cases.filter((one) => !byPatient(one)).map((one) => one.item),
    { breakdown: 'unit' },
  );
  for (const limit of [30, 90]) {
    // divided by all cases that patients started, not only those within opening hours
    const items = cases.filter(byPatient).map((one) => ({
      ...one.item,
      hit: inOpeningHours(one) && one.answered !== '' && minutes(one) <= limit,
    }));
    add(`digital.within-${limit}`, p, 'share', items);
  }
  const answered = cases.filter((one) => one.answered !== '');
  add(
    'digital.response-mean',
    p,
    'sum-mean',
    answered.map((one) => ({ ...one.item, amount: wholeMinutes(one), note: `${wholeMinutes(one)} min` })),
  );
  add(
    'digital.video-share',
    p,
    'share',
    cases.map((one) => ({ ...one.item, hit: cell(one.row, 'video') === 'true' })),
  );
  const topicOf = (one: Case): string => cell(one.row, 'topic');
  const items = (some: readonly Case[]): readonly Item[] => some.map((one) => one.item);
  add('digital.topics', p, 'count', items(cases));
  for (const topic of ['förnya recept', 'hud', 'KBT', 'intyg']) {
    const ofTopic = cases.filter((one) => topicOf(one) === topic);
    add('digital.topics', p, 'count', items(ofTopic), { breakdown: topic });
  }
  // "Vanligaste ärendet är förnya recept (25%)": of all cases
  const renewals = cases.map((one) => ({ ...one.item, hit: topicOf(one) === 'förnya recept' }));
  add('digital.renewal-share', p, 'share', renewals);
  // "den missar 35% av den egentliga tillgänglighet vi har": 17 000 cases beside 31 000 calls answered
  add('digital.of-all-contacts', p, 'share', [
    ...items(cases).map((item) => ({ ...item, hit: true })),
    ...heard.filter((item) => item.hit).map((item) => ({ ...item, hit: false })),
  ]);
  return page.lines;
}
