import { describe, expect, it } from 'vitest';
import type { FeedState } from '../../src/feed/live-feed.ts';
import { liveness, pipelineStalled, screenAge, wholeUntil } from '../../src/state/freshness.ts';
import { board } from '../fixtures.ts';

function feed(part: Partial<FeedState> = {}): FeedState {
  return { board: board(), open: true, lostAt: null, lastFrameAt: 0, lastAdvanceAt: 0, reconnects: 0, ...part };
}

describe('liveness', () => {
  it('is connecting until there is a board', () => {
    expect(liveness(feed({ board: null, lastFrameAt: null }), 60_000)).toBe('connecting');
  });

  it('is live up to 5 s after the last frame while the link is open, then stale', () => {
    expect(liveness(feed(), 4_249)).toBe('live');
    expect(liveness(feed(), 4_250)).toBe('stale');
  });

  it('is gone soon after the link is lost, but not for a server that is back at once', () => {
    const lost = feed({ open: false, lostAt: 1_000, lastFrameAt: 900 });
    expect(liveness(lost, 2_499)).toBe('live');
    expect(liveness(lost, 2_500)).toBe('gone');
    expect(liveness(feed({ open: true, lostAt: null, lastFrameAt: 900 }), 2_500)).toBe('live');
  });

  it('is gone, too, when nothing had come for long before the link was lost', () => {
    expect(liveness(feed({ open: false, lostAt: 4_000 }), 4_250)).toBe('gone');
  });
});

describe('pipelineStalled', () => {
  it('shows after 7 s without progress', () => {
    expect(pipelineStalled(feed(), 6_999)).toBe(false);
    expect(pipelineStalled(feed(), 7_000)).toBe(true);
  });

  it('does not accuse a pipeline that never had anything to do', () => {
    expect(pipelineStalled(feed({ board: { ...board(), asOf: null, watermark: null } }), 60_000)).toBe(false);
  });
});

describe('wholeUntil', () => {
  it('is held up by the job that is furthest behind, whatever newer figures the others show', () => {
    expect(wholeUntil({ ...board(), asOf: 90_000, watermark: 30_000 })).toBe(30_000);
    expect(wholeUntil({ ...board(), asOf: 30_000, watermark: 90_000 })).toBe(30_000);
    expect(wholeUntil({ ...board(), asOf: 30_000, watermark: null })).toBe(30_000);
    expect(wholeUntil({ ...board(), asOf: null, watermark: null })).toBeNull();
  });
});

describe('screenAge', () => {
  it('is unknown before the first frame', () => {
    expect(screenAge(feed({ lastFrameAt: null }), 1_000)).toBeNull();
    expect(screenAge(feed(), 1_000)).toBe(1_000);
  });
});
