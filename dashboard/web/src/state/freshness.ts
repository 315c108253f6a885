import type { FeedState } from '../feed/live-feed.ts';
import type { Board } from './board.ts';

/** How far what is on the screen can be trusted to be now. */
export type Liveness =
  /** Nothing has come yet. */
  | 'connecting'
  | 'live'
  /** Connected, but silent. */
  | 'stale'
  /** The server is out of reach. */
  | 'gone';

/** A heartbeat comes every 2 s. With the page's own tick this is on the screen within 5 s. */
export const SILENT_AFTER_MILLIS = 4_250;
/** A server that ends, or whose machine says it has ended, is gone; one that is back before this was not worth a word. */
export const LOST_AFTER_MILLIS = 1_500;
/** The server holds the received-time up for a dead job within 3 s: together that is 10 s. */
export const STALLED_AFTER_MILLIS = 7_000;

export function liveness(feed: FeedState, nowMillis: number): Liveness {
  if (feed.board === null || feed.lastFrameAt === null) {
    return 'connecting';
  }
  const lost = feed.lostAt !== null && nowMillis - feed.lostAt >= LOST_AFTER_MILLIS;
  if (!lost && nowMillis - feed.lastFrameAt < SILENT_AFTER_MILLIS) {
    return 'live';
  }
  return feed.open ? 'stale' : 'gone';
}

/** Frames come, but the received-time in them stands still: the pipeline behind the server is stuck. */
export function pipelineStalled(feed: FeedState, nowMillis: number): boolean {
  const something = feed.board !== null && (feed.board.watermark ?? feed.board.asOf) !== null;
  return something && feed.lastAdvanceAt !== null && nowMillis - feed.lastAdvanceAt >= STALLED_AFTER_MILLIS;
}

/** Up to when what is shown is whole: received-time that every job with something to do has reached. */
export function wholeUntil(board: Board): number | null {
  return board.asOf === null || board.watermark === null ? board.asOf : Math.min(board.asOf, board.watermark);
}

/** Milliseconds since the screen last learnt something; null before anything came. */
export function screenAge(feed: FeedState, nowMillis: number): number | null {
  return feed.lastFrameAt === null ? null : Math.max(0, nowMillis - feed.lastFrameAt);
}
