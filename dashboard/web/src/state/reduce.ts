import { sourceKey, type Alert, type Board, type Delta } from './board.ts';

/**
 * The board after a delta that follows it. Collections that the delta does not touch stay the same objects, so that
 * a view can tell by identity that it has nothing to do.
 */
export function reduce(board: Board, delta: Delta): Board {
  if (delta.prev !== board.seq) {
    throw new RangeError(`delta follows ${delta.prev}, the board is at ${board.seq}`);
  }
  return {
    ...board,
    seq: delta.seq,
    asOf: later(board.asOf, delta.asOf),
    watermark: later(board.watermark, delta.watermark),
    subjects: merged(board.subjects, delta.subjects, byId, delta.removed),
    alerts: merged(board.alerts, delta.alerts, byId, [...delta.removed, ...resolved(delta.alerts)]),
    // A source goes silent; it is never removed.
    sources: merged(board.sources, delta.sources, sourceKey, []),
  };
}

function byId(item: { readonly id: string }): string {
  return item.id;
}

function merged<T>(
  old: ReadonlyMap<string, T>,
  changed: readonly T[],
  key: (item: T) => string,
  removed: readonly string[],
): ReadonlyMap<string, T> {
  if (changed.length === 0 && !removed.some((id) => old.has(id))) {
    return old;
  }
  const next = new Map(old);
  for (const item of changed) {
    next.set(key(item), item);
  }
  for (const id of removed) {
    next.delete(id);
  }
  return next;
}

function resolved(alerts: readonly Alert[]): string[] {
  return alerts.filter((alert) => alert.state === 'resolved').map((alert) => alert.id);
}

export function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) {
    return a ?? b;
  }
  return Math.max(a, b);
}
