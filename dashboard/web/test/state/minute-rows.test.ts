import { describe, expect, it } from 'vitest';
import { readMinutes } from '../../src/feed/api.ts';
import { minuteRows } from '../../src/state/minute-rows.ts';

describe('the minutes of a figure', () => {
  const history = readMinutes({
    minutes: [0, 60_000, 120_000, 180_000, 240_000],
    figures: { served: [null, 0, null, 417, 12] },
    revised: { served: [{ minute: 180_000, by: 37 }] },
    finality: { served: [null, 'final', null, 'settled', 'provisional'] },
  });

  it('tell what settled, what is now and by how much it was revised, the newest first', () => {
    expect(minuteRows(history, 'served')).toEqual([
      { minute: 240_000, now: 12, settled: null, by: null, finality: 'provisional' },
      { minute: 180_000, now: 417, settled: 380, by: 37, finality: 'settled' },
      { minute: 120_000, now: null, settled: null, by: null, finality: null },
      { minute: 60_000, now: 0, settled: 0, by: null, finality: 'final' },
    ]);
  });

  it('are none of a figure nobody knows', () => {
    expect(minuteRows(history, 'queue')).toEqual([]);
  });
});
