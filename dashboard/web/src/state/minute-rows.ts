import type { Minutes } from '../feed/api.ts';

/** How far a minute is settled; null where nothing is known of it. */
export type Finality = 'provisional' | 'settled' | 'final';

/** A minute of a figure: what it was when it settled, what it is now. */
export interface MinuteRow {
  /** Start, epoch milliseconds. */
  readonly minute: number;
  readonly now: number | null;
  /** Null while it has not settled, or nothing was known of it then. */
  readonly settled: number | null;
  /** What was added or taken since it settled; null where nothing was. */
  readonly by: number | null;
  readonly finality: Finality | null;
}

/** The minutes of a figure, the newest first, from the first of which anything is known. */
export function minuteRows(history: Minutes, figure: string): MinuteRow[] {
  const values = history.figures[figure] ?? [];
  const finality = history.finality[figure] ?? [];
  const revised = new Map((history.revised[figure] ?? []).map((one) => [one.minute, one.by]));
  const rows = history.minutes.map((minute, index): MinuteRow => {
    const now = values[index] ?? null;
    const by = revised.get(minute) ?? null;
    const stands = finality[index] ?? null;
    const settled = now === null || stands === null || stands === 'provisional' ? null : now - (by ?? 0);
    return { minute, now, settled, by, finality: stands };
  });
  const first = rows.findIndex((row) => row.now !== null);
  return first < 0 ? [] : rows.slice(first).reverse();
}
