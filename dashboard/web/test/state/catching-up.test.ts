import { describe, expect, it } from 'vitest';
import { CatchUpWatch } from '../../src/state/catching-up.ts';

const MINUTE = 60_000;

function watch(pace: number, seconds: number): CatchUpWatch {
  const found = new CatchUpWatch();
  for (let second = 0; second <= seconds; second++) {
    found.observe(second * 1_000 * pace, second * 1_000);
  }
  return found;
}

describe('catching up', () => {
  it('tells how far behind and for how long, by the pace', () => {
    // 9 seconds nearer each second, 18 minutes behind.
    expect(watch(10, 10).now(100_000 + 18 * MINUTE)).toEqual({ behindMillis: 18 * MINUTE, leftMillis: 2 * MINUTE });
  });

  it('is not told of a pipeline that is near, slow or stands', () => {
    expect(watch(10, 10).now(100_000 + 30_000)).toBeNull();
    expect(watch(1, 10).now(10_000 + 18 * MINUTE)).toBeNull();
    expect(watch(0, 10).now(18 * MINUTE)).toBeNull();
  });

  it('is not told before the pace is known, nor of another operation by the pace of the last', () => {
    expect(watch(10, 2).now(18 * MINUTE)).toBeNull();
    const found = watch(10, 10);
    found.observe(5_000, 11_000);
    expect(found.now(18 * MINUTE)).toBeNull();
    expect(found.now(null)).toBeNull();
  });
});
