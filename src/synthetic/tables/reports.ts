import type {
  ListingPointsRow,
  PopulationRow,
  QuotientRow,
  SuppliedRow,
  SurveyRow,
  UnitReportRow,
} from '../../core/facts/rows.js';
import { type QuotientKind, quotientKinds, type Sex, sexes } from '../../core/facts/values.js';
import { agePyramid } from '../population.js';
import type { Random } from '../random.js';
import type { UnitTable } from '../table.js';
import { isOpen, type Unit } from '../units.js';
import { monthsOf, type World } from '../world.js';

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const openUnits = (world: World, lastDay: number): readonly Unit[] =>
  world.units.filter((unit) => isOpen(unit, lastDay));

/** How many of the persons the unit has on a day, roughly: by its size among the open units. */
function listedAbout(world: World, unit: Unit, lastDay: number): number {
  const sum = openUnits(world, lastDay).reduce((total, other) => total + other.weight, 0);
  return Math.round((world.options.persons * 0.97 * unit.weight) / sum);
}

/** Age, CNI and ACG quotients of every month, with a mean near 1 by the units' sizes. */
export const quotients: UnitTable<'quotients'> = (world, random) => {
  const out: QuotientRow[] = [];
  const spread: Readonly<Record<QuotientKind, number>> = { age: 0.12, cni: 0.5, acg: 0.15 };
  const own = world.units.map(() => quotientKinds.map((kind) => 1 + spread[kind] * (random.next() - 0.5)));
  for (const { month, end } of monthsOf(world)) {
    const open = openUnits(world, end - 1);
    const weight = open.reduce((sum, unit) => sum + unit.weight, 0);
    quotientKinds.forEach((kind, k) => {
      const mean = open.reduce((sum, unit) => sum + unit.weight * own[unit.index]![k]!, 0) / weight;
      for (const unit of open)
        out.push({ unitId: unit.id, month, kind, value: round(own[unit.index]![k]! / mean, 4) });
    });
  }
  return out;
};

export const listingPoints: UnitTable<'listingPoints'> = (world, random) => {
  const out: ListingPointsRow[] = [];
  const factor = world.units.map(() => 0.9 + 0.2 * random.next());
  for (const { month, end } of monthsOf(world)) {
    for (const unit of openUnits(world, end - 1)) {
      out.push({
        unitId: unit.id,
        month,
        points: round(listedAbout(world, unit, end - 1) * factor[unit.index]!, 1),
      });
    }
  }
  return out;
};

const yearlyItems = [
  'sick-leave-routines',
  'hlt-collaboration',
  'contract-availability',
  'contract-staffing',
] as const;

export const unitReports: UnitTable<'unitReports'> = (world, random) => {
  const out: UnitReportRow[] = [];
  const add = (unit: Unit, period: string, item: string, value: number | string, day: number): void => {
    out.push({
      unitId: unit.id,
      period,
      item,
      value,
      reportedOn: random.next() < 0.03 ? null : world.almanac.date(day),
    });
  };
  for (const { month, end } of monthsOf(world)) {
    for (const unit of openUnits(world, end - 1)) {
      if (unit.ownership !== 'private') continue;
      const reported = end + random.below(11);
      const calls = Math.round(listedAbout(world, unit, end - 1) * 0.08 * (0.9 + 0.2 * random.next()));
      add(unit, month, 'telephone-calls', calls, reported);
      add(unit, month, 'telephone-answered-same-day', Math.floor(calls * unit.quality.telephone), reported);
    }
  }
  for (const { year, end } of world.calendarYears) {
    for (const unit of openUnits(world, end - 1)) {
      for (const item of yearlyItems) {
        const at = random.next();
        add(unit, String(year), item, at < 0.7 ? 'yes' : at < 0.85 ? 'partly' : 'no', end + random.below(40));
      }
      if (random.next() < 0.9) add(unit, String(year), 'action-plan', 'yes', end - 1 - random.below(60));
    }
  }
  return out;
};

const questions = ['need-met', 'would-recommend', 'participation'] as const;

function bySex<T>(make: (sex: Sex) => T): T[] {
  return sexes.map(make);
}

/** A yearly patient survey: by unit and sex. */
export const surveys: UnitTable<'surveys'> = (world, random) => {
  const out: SurveyRow[] = [];
  for (const { year, end } of world.calendarYears) {
    for (const unit of openUnits(world, end - 1)) {
      for (const question of questions) {
        bySex((sex) => {
          const responses = 15 + random.below(90);
          const positive = Math.round(responses * (0.6 + 0.35 * random.next()));
          const value = round(positive / responses, 4);
          out.push({ unitId: unit.id, sex, question, responses, positive, value, period: String(year) });
        });
      }
    }
  }
  return out;
};

/** The region's inhabitants by sex and five-year group, from the age pyramid. */
export const populations: UnitTable<'populations'> = (world) => {
  const out: PopulationRow[] = [];
  for (const { year } of world.calendarYears) {
    for (const group of agePyramid) {
      bySex((sex) => {
        const share = group.share * (sex === 'female' ? group.women : 1 - group.women);
        out.push({
          unitId: null,
          sex,
          ageFrom: group.fromAge,
          ageTo: group.fromAge + 4,
          period: String(year),
          count: Math.round(world.options.persons * share),
        });
      });
    }
  }
  return out;
};

/** Counts that somebody else made: the patient survey of the region by sex, the physicians' drug list by unit. */
export const supplied: UnitTable<'supplied'> = (world, random: Random) => {
  const out: SuppliedRow[] = [];
  for (const { year, end } of world.calendarYears) {
    const reportedOn = world.almanac.date(end + 45);
    const add = (
      indicator: string,
      unitId: string | null,
      sex: Sex | null,
      denominator: number,
      share: number,
    ): void => {
      const numerator = Math.round(denominator * share);
      out.push({
        indicator,
        unitId,
        period: String(year),
        sex,
        numerator,
        denominator,
        value: null,
        reportedOn,
      });
    };
    bySex((sex) =>
      add('patient-survey-need-met', null, sex, 800 + random.below(400), 0.7 + 0.15 * random.next()),
    );
    for (const unit of openUnits(world, end - 1)) {
      add('patient-survey-need-met', unit.id, null, 40 + random.below(120), 0.65 + 0.25 * random.next());
    }
  }
  return out;
};
