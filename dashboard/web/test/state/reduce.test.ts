import { describe, expect, it } from 'vitest';
import type { Delta } from '../../src/state/board.ts';
import { later, reduce } from '../../src/state/reduce.ts';
import { alert, board, source, subject } from '../fixtures.ts';

function delta(part: Partial<Delta>): Delta {
  return { prev: 1, seq: 2, asOf: null, watermark: null, subjects: [], alerts: [], sources: [], removed: [], ...part };
}

describe('reduce', () => {
  it('puts whole subjects in and takes removed ones out', () => {
    const before = board({ subjects: [subject('point:P1'), subject('point:P2')] });
    const after = reduce(before, delta({ subjects: [subject('point:P1', { state: 'critical' }), subject('point:P3')], removed: ['point:P2'] }));
    expect([...after.subjects.keys()]).toEqual(['point:P1', 'point:P3']);
    expect(after.subjects.get('point:P1')?.state).toBe('critical');
    expect(after.seq).toBe(2);
  });

  it('changes nothing of the board it was given', () => {
    const before = board({ subjects: [subject('point:P1')] });
    reduce(before, delta({ removed: ['point:P1'] }));
    expect(before.subjects.size).toBe(1);
  });

  it('leaves untouched what the delta does not touch', () => {
    const before = board({ subjects: [subject('point:P1')], sources: [source('a')] });
    const after = reduce(before, delta({ sources: [source('a', { state: 'stale' })] }));
    expect(after.subjects).toBe(before.subjects);
    expect(after.alerts).toBe(before.alerts);
    expect(after.sources).not.toBe(before.sources);
  });

  it('tells a source that sends on two streams apart', () => {
    const before = board({ sources: [source('app', { late: 1 }), source('app', { stream: 'call', late: 2 })] });
    const after = reduce(before, delta({ sources: [source('app', { stream: 'call', late: 3 })], removed: ['app'] }));
    expect([...after.sources.values()].map(({ stream, late }) => [stream, late])).toEqual([
      ['point', 1],
      ['call', 3],
    ]);
  });

  it('lets resolved alerts go', () => {
    const before = board({ alerts: [alert('a1'), alert('a2')] });
    const after = reduce(before, delta({ alerts: [alert('a1', { state: 'resolved' })] }));
    expect([...after.alerts.keys()]).toEqual(['a2']);
  });

  it('refuses a delta that does not follow', () => {
    expect(() => reduce(board({ seq: 5 }), delta({ prev: 4 }))).toThrow(RangeError);
  });

  it('never lets received-time go back', () => {
    const after = reduce(board(), delta({ asOf: 500, watermark: 2_000 }));
    expect(after).toMatchObject({ asOf: 1_000, watermark: 2_000 });
  });
});

describe('later', () => {
  it('prefers any instant to none', () => {
    expect(later(null, 5)).toBe(5);
    expect(later(5, null)).toBe(5);
    expect(later(null, null)).toBeNull();
    expect(later(3, 5)).toBe(5);
  });
});
