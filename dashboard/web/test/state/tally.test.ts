import { describe, expect, it } from 'vitest';
import { streamHealth, tally } from '../../src/state/tally.ts';
import { board, source, subject } from '../fixtures.ts';

describe('tally', () => {
  it('counts the points alone', () => {
    const counts = tally(board({ subjects: [subject('a'), subject('b', { state: 'stale' }), subject('c', { kind: 'vehicle' })] }), 'point');
    expect(counts).toMatchObject({ normal: 1, stale: 1, critical: 0 });
  });
});

describe('streamHealth', () => {
  it('is as fresh as the freshest source, and tells how many are silent', () => {
    const health = streamHealth(
      board({ sources: [source('a', { state: 'stale', lastReceivedAt: 5, late: 2 }), source('b', { lastReceivedAt: 9, late: 1, quarantined: 4 }), source('c', { stream: 'call' })] }),
      'point',
    );
    expect(health).toMatchObject({ state: 'fresh', lastReceivedAt: 9, sources: 2, silent: 1, late: 3, quarantined: 4 });
  });

  it('counts what cannot be read, but as nobody who is silent', () => {
    const health = streamHealth(board({ sources: [source('a'), source('unreadable', { state: 'unknown', quarantined: 3 })] }), 'point');
    expect(health).toMatchObject({ sources: 1, silent: 0, quarantined: 3 });
  });

  it('is unknown without sources', () => {
    expect(streamHealth(board(), 'delivery')).toMatchObject({ state: 'unknown', lastReceivedAt: null, sources: 0 });
  });
});
