import { waitMinutes } from './attention.ts';
import type { Board } from './board.ts';
import { ofKind } from './kinds.ts';
import { LIMITS } from './limits.ts';

export interface Waits {
  /** Points of which a wait is known. */
  readonly known: number;
  /** Points that are silent, or of which nothing is known. */
  readonly unknown: number;
  readonly over: number;
  readonly critical: number;
}

/** How many points people wait at, and at how many too long. */
export function waits(board: Board): Waits {
  const found = { known: 0, unknown: 0, over: 0, critical: 0 };
  for (const point of ofKind(board, 'point')) {
    // What a silent point said last is not what is there now.
    const silent = point.state === 'stale' || point.state === 'unknown';
    const wait = silent ? null : waitMinutes(point);
    found.unknown += silent ? 1 : 0;
    if (wait !== null) {
      found.known++;
      found.over += wait >= LIMITS.waitMinutes ? 1 : 0;
      found.critical += wait >= LIMITS.criticalWaitMinutes ? 1 : 0;
    }
  }
  return found;
}
