import { describe, expect, it } from 'vitest';
import { OperationClock } from '../../src/state/operation-clock.ts';

describe('OperationClock', () => {
  it('knows nothing before the first sample', () => {
    expect(new OperationClock().now(5)).toBeNull();
  });

  it('runs on between samples', () => {
    const clock = new OperationClock();
    clock.observe(1_000_000, 0);
    expect(clock.now(700)).toBe(1_000_700);
  });

  it('stands when samples stop, so that a frozen screen is seen to be frozen', () => {
    const clock = new OperationClock();
    clock.observe(1_000_000, 0);
    expect(clock.now(2_500)).toBe(1_002_500);
    expect(clock.now(60_000)).toBe(1_002_500);
  });

  it('takes on the speed of the operation', () => {
    const clock = new OperationClock();
    for (let second = 0; second <= 5; second++) {
      clock.observe(second * 60_000, second * 1_000);
    }
    expect(clock.now(5_500)).toBe(330_000);
  });

  it('never goes back within an operation', () => {
    const clock = new OperationClock();
    clock.observe(0, 0);
    const shown = clock.now(2_000) ?? 0;
    clock.observe(1_500, 2_000);
    expect(clock.now(2_000)).toBeGreaterThanOrEqual(shown);
  });

  it('goes back when another operation begins', () => {
    const clock = new OperationClock();
    clock.observe(9_000_000, 0);
    clock.now(0);
    clock.observe(1_000, 10);
    expect(clock.now(10)).toBe(1_000);
  });
});
