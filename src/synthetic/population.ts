/**
 * The age and sex structure of the synthetic region: five-year groups with their share of the population and of
 * women. Approximate: rounded in the manner of Statistics Sweden's population by age and sex at the turn of the year
 * 2023/2024, the whole country. Made for plausibility, not for citing.
 */
export interface AgeGroup {
  readonly fromAge: number;
  /** Share of the population, in parts of 1. */
  readonly share: number;
  /** Share of women in the group. */
  readonly women: number;
  /** Probability of death within a year. */
  readonly mortality: number;
}

/** Twenty five-year groups, 0–4 to 95–99; shares add to 1. */
export const agePyramid: readonly AgeGroup[] = [
  { fromAge: 0, share: 0.054, women: 0.486, mortality: 0.0005 },
  { fromAge: 5, share: 0.059, women: 0.486, mortality: 0.0001 },
  { fromAge: 10, share: 0.061, women: 0.486, mortality: 0.0001 },
  { fromAge: 15, share: 0.057, women: 0.484, mortality: 0.0003 },
  { fromAge: 20, share: 0.055, women: 0.481, mortality: 0.0005 },
  { fromAge: 25, share: 0.062, women: 0.483, mortality: 0.0005 },
  { fromAge: 30, share: 0.073, women: 0.485, mortality: 0.0006 },
  { fromAge: 35, share: 0.068, women: 0.487, mortality: 0.0008 },
  { fromAge: 40, share: 0.063, women: 0.491, mortality: 0.001 },
  { fromAge: 45, share: 0.061, women: 0.493, mortality: 0.0016 },
  { fromAge: 50, share: 0.063, women: 0.495, mortality: 0.0025 },
  { fromAge: 55, share: 0.063, women: 0.495, mortality: 0.004 },
  { fromAge: 60, share: 0.056, women: 0.499, mortality: 0.0065 },
  { fromAge: 65, share: 0.052, women: 0.504, mortality: 0.011 },
  { fromAge: 70, share: 0.049, women: 0.513, mortality: 0.018 },
  { fromAge: 75, share: 0.049, women: 0.525, mortality: 0.031 },
  { fromAge: 80, share: 0.031, women: 0.553, mortality: 0.058 },
  { fromAge: 85, share: 0.015, women: 0.606, mortality: 0.108 },
  { fromAge: 90, share: 0.007, women: 0.682, mortality: 0.19 },
  { fromAge: 95, share: 0.002, women: 0.763, mortality: 0.3 },
];

/** Long-lasting conditions of a person, as bits. */
export const Condition: {
  readonly hypertension: 1;
  readonly diabetes: 2;
  readonly obesity: 4;
  readonly mental: 8;
  readonly heart: 16;
  readonly lung: 32;
  readonly dementia: 64;
  readonly joints: 128;
} = { hypertension: 1, diabetes: 2, obesity: 4, mental: 8, heart: 16, lung: 32, dementia: 64, joints: 128 };

/** Share of adults with a risk per habit, in the order tobacco, alcohol, physical activity, diet; rough. */
export const habitRisk: readonly number[] = [0.07, 0.12, 0.3, 0.15];

/** Prevalence by age group 0–17, 18–44, 45–64, 65–74, 75–; rough, by bit of {@link Condition}. */
export const prevalence: readonly (readonly [bit: number, byAge: readonly number[]])[] = [
  [Condition.hypertension, [0, 0.03, 0.22, 0.42, 0.55]],
  [Condition.diabetes, [0.003, 0.012, 0.06, 0.13, 0.16]],
  [Condition.obesity, [0.01, 0.05, 0.08, 0.07, 0.04]],
  [Condition.mental, [0.02, 0.09, 0.1, 0.07, 0.08]],
  [Condition.heart, [0, 0.003, 0.04, 0.12, 0.25]],
  [Condition.lung, [0.05, 0.05, 0.06, 0.09, 0.09]],
  [Condition.dementia, [0, 0, 0.001, 0.015, 0.1]],
  [Condition.joints, [0, 0.01, 0.06, 0.12, 0.16]],
];
