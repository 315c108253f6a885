import { STATES, type Board, type Kind, type Source, type StateName, type Stream } from './board.ts';
import { ofKind } from './kinds.ts';

/** How many subjects of a kind are in each state. */
export function tally(board: Board, kind: Kind): Record<StateName, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<StateName, number>;
  for (const subject of ofKind(board, kind)) {
    counts[subject.state]++;
  }
  return counts;
}

/** The source that records without a readable one count for. */
export const UNREADABLE = 'unreadable';

/** The sources of one stream, together. */
export interface StreamHealth {
  readonly stream: Stream;
  readonly state: 'fresh' | 'stale' | 'unknown';
  readonly lastReceivedAt: number | null;
  readonly sources: number;
  readonly silent: number;
  readonly late: number;
  readonly duplicate: number;
  readonly quarantined: number;
  readonly devicesKnown: number;
  readonly devicesSilent: number;
  readonly devicesSkewed: number;
  /** 0 while the server's clock is not in doubt. */
  readonly clockOffsetSeconds: number;
}

/** A stream is as fresh as its freshest source; how many are silent is told beside. */
export function streamHealth(board: Board, stream: Stream): StreamHealth {
  const sources = [...board.sources.values()].filter((source) => source.stream === stream);
  // What cannot be read is in the books of nobody in particular.
  const senders = sources.filter((source) => source.id !== UNREADABLE);
  const some = (state: Source['state']) => senders.some((source) => source.state === state);
  const instants = sources.map((source) => source.lastReceivedAt).filter((at) => at !== null);
  const sum = (figure: 'late' | 'duplicate' | 'quarantined' | 'devicesKnown' | 'devicesSilent' | 'devicesSkewed') =>
    sources.reduce((total, source) => total + source[figure], 0);
  return {
    stream,
    state: some('fresh') ? 'fresh' : some('stale') ? 'stale' : 'unknown',
    lastReceivedAt: instants.length === 0 ? null : instants.reduce((a, b) => Math.max(a, b)),
    sources: senders.length,
    silent: senders.filter((source) => source.state !== 'fresh').length,
    late: sum('late'),
    duplicate: sum('duplicate'),
    quarantined: sum('quarantined'),
    devicesKnown: sum('devicesKnown'),
    devicesSilent: sum('devicesSilent'),
    devicesSkewed: sum('devicesSkewed'),
    // All sources of a stream tell the same.
    clockOffsetSeconds: sources.find((source) => source.clockOffsetSeconds !== 0)?.clockOffsetSeconds ?? 0,
  };
}
