import { STREAMS, type Board, type Source, type Stream, type Subject } from './board.ts';
import { LIMITS } from './limits.ts';
import { UNREADABLE, streamHealth } from './tally.ts';

/** What is wrong with a stream as a whole; it has no place on the map. */
export interface Trouble {
  readonly stream: Stream;
  readonly state: 'critical' | 'attention' | 'stale';
  readonly problem: 'late' | 'lowConnected' | 'silent' | 'silentSource' | 'clock' | 'lateRecords';
  /** A share for what is too low or too high, milliseconds for what is silent and for a clock that is ahead. */
  readonly value: number;
  /** Whose records are late, or who is silent. */
  readonly source?: string;
  /** How many more sources of the stream are silent. */
  readonly others?: number;
}

/**
 * Late deliveries, calls that nobody answers, a server whose clock most devices disagree with, sources whose records are
 * late, streams of which every source is silent, and of others those sources that are; worst first.
 */
export function troubles(board: Board, root: Subject | null, nowMillis: number | null): Trouble[] {
  const found = [lateDeliveries(root), lowConnected(root), serverClock(board), ...lateRecords(board), ...silentStreams(board, nowMillis)];
  const order = { critical: 0, attention: 1, stale: 2 };
  return found.filter((trouble) => trouble !== null).sort((a, b) => order[a.state] - order[b.state]);
}

/** Only where enough orders were due for a share to say something. */
export function lateDeliveries(root: Subject | null): Trouble | null {
  const share = root?.figures.onTime60m;
  if (share?.value == null || share.n < LIMITS.fewestDue || share.value >= LIMITS.onTime) {
    return null;
  }
  return { stream: 'delivery', state: 'attention', problem: 'late', value: share.value };
}

export function lowConnected(root: Subject | null): Trouble | null {
  const share = root?.figures.connected15m?.value;
  if (share == null || share >= LIMITS.connected) {
    return null;
  }
  return { stream: 'call', state: share < LIMITS.criticalConnected ? 'critical' : 'attention', problem: 'lowConnected', value: share };
}

/** By the stream that finds it furthest off. */
export function serverClock(board: Board): Trouble | null {
  const worst = STREAMS.map((stream) => streamHealth(board, stream)).reduce((found, health) =>
    Math.abs(health.clockOffsetSeconds) > Math.abs(found.clockOffsetSeconds) ? health : found,
  );
  return worst.clockOffsetSeconds === 0
    ? null
    : { stream: worst.stream, state: 'attention', problem: 'clock', value: worst.clockOffsetSeconds * 1000 };
}

/** Of each stream the source with the greatest late share; one that is silent now tells of an hour that is gone. */
function lateRecords(board: Board): Trouble[] {
  return STREAMS.flatMap((stream) => {
    const late = [...board.sources.values()].filter(
      (source) =>
        source.stream === stream &&
        source.state === 'fresh' &&
        source.records60m >= LIMITS.fewestRecords &&
        lateShare(source) > LIMITS.lateShare,
    );
    const [worst] = late.sort((a, b) => lateShare(b) - lateShare(a));
    return worst === undefined
      ? []
      : [{ stream, state: 'attention' as const, problem: 'lateRecords' as const, value: lateShare(worst), source: worst.id }];
  });
}

function lateShare(source: Source): number {
  return source.late60m / source.records60m;
}

function silentStreams(board: Board, nowMillis: number | null): Trouble[] {
  return STREAMS.flatMap((stream) => {
    const health = streamHealth(board, stream);
    if (health.silent === 0 || nowMillis === null) {
      return [];
    }
    if (health.state === 'fresh') {
      return silentSource(board, stream, nowMillis);
    }
    return health.lastReceivedAt === null
      ? []
      : [{ stream, state: 'stale' as const, problem: 'silent' as const, value: Math.max(0, nowMillis - health.lastReceivedAt) }];
  });
}

/** The one that has been silent longest, for all of its stream. */
function silentSource(board: Board, stream: Stream, nowMillis: number): Trouble[] {
  const silent = [...board.sources.values()]
    .filter((source) => source.stream === stream && source.state === 'stale' && source.id !== UNREADABLE && source.lastReceivedAt !== null)
    .sort((a, b) => (a.lastReceivedAt ?? 0) - (b.lastReceivedAt ?? 0));
  const [longest] = silent;
  return longest?.lastReceivedAt == null
    ? []
    : [
        {
          stream,
          state: 'stale',
          problem: 'silentSource',
          value: Math.max(0, nowMillis - longest.lastReceivedAt),
          source: longest.id,
          others: silent.length - 1,
        },
      ];
}
