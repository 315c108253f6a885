import { describe, expect, it } from 'vitest';
import { attention } from '../../src/state/attention.ts';
import { ofKind } from '../../src/state/kinds.ts';
import { waits } from '../../src/state/waits.ts';
import { alert, board, subject, waiting } from '../fixtures.ts';

describe('what is asked of every subject', () => {
  const held = board({ subjects: [waiting('a', 60), subject('v', { kind: 'vehicle' }), waiting('b', 30), subject('c')] });

  it('is gathered by kind in order, once', () => {
    expect(ofKind(held, 'point').map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(ofKind({ ...held, seq: 2 }, 'point')).toBe(ofKind(held, 'point'));
    expect(ofKind(held, 'line')).toEqual([]);
  });

  it('is counted: an unknown wait is none', () => {
    expect(waits(held)).toEqual({ known: 2, unknown: 0, over: 2, critical: 1 });
    const silent = board({ subjects: [{ ...waiting('a', 60), state: 'stale' }, { ...waiting('b', 30), state: 'unknown' }] });
    expect(waits(silent)).toEqual({ known: 0, unknown: 2, over: 0, critical: 0 });
  });

  it('is looked for anew only where subjects or alerts are others', () => {
    expect(attention({ ...held, seq: 2 })).toBe(attention(held));
    expect(attention({ ...held, alerts: new Map([['x', alert('x')]]) }).items[0]?.alert?.id).toBe('x');
  });
});
