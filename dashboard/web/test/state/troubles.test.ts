import { describe, expect, it } from 'vitest';
import { troubles } from '../../src/state/troubles.ts';
import { board, figure, source, subject } from '../fixtures.ts';

function root(figures: Record<string, { value: number | null; n: number }>) {
  return subject('area:1', {
    figures: Object.fromEntries(Object.entries(figures).map(([name, { value, n }]) => [name, { ...figure(value), n }])),
  });
}

describe('troubles', () => {
  it('finds none where nothing is known', () => {
    expect(troubles(board(), null, 0)).toEqual([]);
    expect(troubles(board(), root({ onTime60m: { value: null, n: 0 } }), 0)).toEqual([]);
  });

  it('does not judge lateness by a few orders', () => {
    expect(troubles(board(), root({ onTime60m: { value: 0.5, n: 19 } }), 0)).toEqual([]);
    expect(troubles(board(), root({ onTime60m: { value: 0.5, n: 20 } }), 0)).toMatchObject([{ problem: 'late', state: 'attention' }]);
  });

  it('calls a hotline critical below 80 %', () => {
    expect(troubles(board(), root({ connected15m: { value: 0.94, n: 9 } }), 0)).toMatchObject([{ state: 'attention' }]);
    expect(troubles(board(), root({ connected15m: { value: 0.79, n: 9 } }), 0)).toMatchObject([{ state: 'critical' }]);
    expect(troubles(board(), root({ connected15m: { value: 0.95, n: 9 } }), 0)).toEqual([]);
  });

  it('tells of a stream all of whose sources are silent, after what is worse', () => {
    const held = board({ sources: [source('a', { stream: 'call', state: 'stale', lastReceivedAt: 1_000 }), source('b'), source('c', { state: 'stale' })] });
    expect(troubles(held, root({ connected15m: { value: 0.9, n: 9 } }), 61_000)).toMatchObject([
      { problem: 'lowConnected' },
      { problem: 'silentSource', stream: 'point', source: 'c', others: 0 },
      { problem: 'silent', stream: 'call', value: 60_000 },
    ]);
  });

  it('names of a stream that others still speak on who has been silent longest', () => {
    const held = board({
      sources: [
        source('a'),
        source('b', { state: 'stale', lastReceivedAt: 9_000 }),
        source('c', { state: 'stale', lastReceivedAt: 2_000 }),
        source('d', { stream: 'operations', state: 'stale', lastReceivedAt: 4_000 }),
      ],
    });
    expect(troubles(held, null, 62_000)).toEqual([
      { stream: 'point', state: 'stale', problem: 'silentSource', value: 60_000, source: 'c', others: 1 },
      { stream: 'operations', state: 'stale', problem: 'silent', value: 58_000 },
    ]);
  });

  it('tells of a server whose clock most devices disagree with, by the stream that finds it furthest off', () => {
    const held = board({ sources: [source('a', { clockOffsetSeconds: 90 }), source('b', { stream: 'call', clockOffsetSeconds: -540 })] });
    expect(troubles(held, null, 0)).toEqual([{ stream: 'call', state: 'attention', problem: 'clock', value: -540_000 }]);
  });

  it('tells of each stream the source whose records are late most, above a twentieth', () => {
    const held = board({
      sources: [
        source('app', { late60m: 6, records60m: 100 }),
        source('worse', { late60m: 3, records60m: 20 }),
        source('switch', { stream: 'call', late60m: 5, records60m: 100 }),
      ],
    });
    expect(troubles(held, null, 0)).toEqual([{ stream: 'point', state: 'attention', problem: 'lateRecords', value: 0.15, source: 'worse' }]);
  });

  it('says nothing of few records, nor of a source that is silent now', () => {
    const few = source('few', { late60m: 19, records60m: 19 });
    const silent = source('gone', { late60m: 50, records60m: 100, state: 'stale' });
    expect(troubles(board({ sources: [few, silent, source('app')] }), null, 0)).toMatchObject([{ problem: 'silentSource', source: 'gone' }]);
  });
});
