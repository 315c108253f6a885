import { UNKNOWN } from '../state/format.ts';

/** Lowest and highest value of an axis for what is to be drawn on it. */
export type Range = (values: readonly (number | null)[]) => readonly [number, number];

/** Counts stand on 0, so that heights compare. */
export const fromZero: Range = (values) => [0, highest(values, 4) * 1.12];

/** Shares hang from 1: what matters is how far they fall, so the lower part is shown only when it is reached. */
export const shareFromOne: Range = (values) => {
  const low = values.reduce<number>((found, value) => (value === null ? found : Math.min(found, value)), 0.8);
  return [Math.max(0, low - 0.04), 1.02];
};

/** A few round numbers from 0 to the top of an axis. */
export function ticks(top: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000].find((size) => top / size <= 3) ?? top / 2;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

export function highest(values: readonly (number | null)[], atLeast: number): number {
  return values.reduce<number>((found, value) => Math.max(found, value ?? 0), atLeast);
}

/** The newest value of a line and where it stands; null where the line ends in a gap. */
export function lastPoint(values: readonly (number | null)[]): { index: number; value: number } | null {
  const index = values.length - 1;
  const value = values[index];
  return value === null || value === undefined ? null : { index, value };
}

export function label(value: number): string {
  return Number.isFinite(value) ? String(value) : UNKNOWN;
}
