import { describe, expect, it } from 'vitest';
import { fromZero, lastPoint, shareFromOne, ticks } from '../../src/charts/ranges.ts';

describe('axes', () => {
  it('stand on 0 for counts, also where there is nothing', () => {
    expect(fromZero([10, null, 100])[0]).toBe(0);
    expect(fromZero([10, null, 100])[1]).toBeCloseTo(112);
    expect(fromZero([null])[1]).toBeGreaterThan(0);
  });

  it('hang from 1 for shares, and go as low as the share went', () => {
    expect(shareFromOne([0.95, null])[0]).toBeCloseTo(0.76);
    expect(shareFromOne([0.3])[0]).toBeCloseTo(0.26);
  });

  it('have few round marks', () => {
    expect(ticks(24)).toEqual([0, 10, 20]);
    expect(ticks(160)).toEqual([0, 100]);
    expect(ticks(4)).toEqual([0, 2, 4]);
  });
});

describe('lastPoint', () => {
  it('is none at a gap', () => {
    expect(lastPoint([1, 2, null])).toBeNull();
    expect(lastPoint([])).toBeNull();
    expect(lastPoint([1, 0])).toEqual({ index: 1, value: 0 });
  });
});
