/** What charts of one indicator's values have in common. */
export interface ChartFrame {
  /** What the chart shows, for those who hear the page. */
  readonly label: string;
  /** Whether the values are shares, whose axis ends at 1. */
  readonly share: boolean;
  /** Whether it is drawn for the width of a telephone. */
  readonly narrow: boolean;
  /** Where lines are drawn for goals. */
  readonly goals: readonly number[];
  /** A value on the axis. */
  readonly written: (value: number) => string;
}

/** The room that a chart has: its width, and that of the names beside it. */
export interface ChartSize {
  readonly width: number;
  readonly names: number;
  /** How many signs of a name fit. */
  readonly signs: number;
}

export function sizeOf(narrow: boolean): ChartSize {
  return narrow ? { width: 380, names: 132, signs: 16 } : { width: 760, names: 196, signs: 27 };
}

/** A name that fits beside a chart. */
export function fitting(name: string, { signs }: ChartSize): string {
  return name.length > signs ? `${name.slice(0, signs - 1)}…` : name;
}

/** From values to places on the page; what lies outside is drawn at the edge. */
export type Scale = (value: number) => number;

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const width = to - from || 1;
  return (value) => {
    const share = Math.min(1, Math.max(0, (value - from) / width));
    return Math.round((range[0] + share * (range[1] - range[0])) * 10) / 10;
  };
}

/** Round numbers for an axis: some `count` of them from 0 or from below the least. */
export function ticks(from: number, to: number, count: number): readonly number[] {
  const width = to - from;
  if (!(width > 0)) return [from];
  const rough = width / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The span of an axis: from 0, so that lengths can be compared, to a little above the largest. */
export function span(values: readonly number[], share: boolean): readonly [number, number] {
  const largest = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const top = largest === 0 && least === 0 ? 1 : largest * 1.05;
  return [least, share ? Math.min(1, Math.max(0.05, top)) : top];
}
