import { describe, expect, it } from 'vitest';
import { attention } from '../../src/state/attention.ts';
import { alert, board, subject, waiting } from '../fixtures.ts';

describe('attention', () => {
  it('puts critical points first, then the longest wait, and numbers them', () => {
    const found = attention(
      board({ subjects: [waiting('point:A', 30), waiting('point:B', 52, 'critical'), waiting('point:C', 41), subject('point:D')] }),
    );
    expect(found.items.map((item) => [item.number, item.subject?.id])).toEqual([
      [1, 'point:B'],
      [2, 'point:C'],
      [3, 'point:A'],
    ]);
  });

  it('goes by alerts where there are any, with their own numbers', () => {
    const found = attention(
      board({
        subjects: [waiting('point:A', 30)],
        alerts: [alert('x', { number: 4, since: 5 }), alert('y', { number: 7, severity: 'critical', since: 9 })],
      }),
    );
    expect(found.items.map((item) => [item.number, item.state])).toEqual([
      [7, 'critical'],
      [4, 'attention'],
    ]);
  });

  it('puts silent points on one card each kind', () => {
    const found = attention(board({ subjects: [subject('point:A', { state: 'stale' }), subject('point:B', { state: 'stale' }), subject('point:C', { state: 'unknown' })] }));
    expect(found.items).toEqual([]);
    expect(found.groups.map((group) => [group.state, group.names.length])).toEqual([
      ['stale', 2],
      ['unknown', 1],
    ]);
  });

  it('finds nothing where nothing is wrong', () => {
    expect(attention(board({ subjects: [subject('point:A'), subject('point:B', { state: 'closed' })] }))).toEqual({ items: [], groups: [] });
  });

  it('does not take an area or a vehicle for a point', () => {
    expect(attention(board({ subjects: [subject('area:1', { kind: 'area', state: 'critical' }), subject('vehicle:1', { kind: 'vehicle', state: 'stale' })] }))).toEqual({
      items: [],
      groups: [],
    });
  });
});
