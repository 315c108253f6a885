import { describe, expect, it } from 'vitest';
import { Tour, TOUCHED_MILLIS, WHOLE } from '../../src/map/tour.ts';

describe('the tour', () => {
  it('shows the whole, each place in turn, and the whole again', () => {
    const tour = new Tour();
    const seen = [0, 5_000, 20_000, 40_000, 60_000].map((now) => tour.next(now, 20, ['a', 'b']));
    expect(seen).toEqual([WHOLE, null, 'a', 'b', WHOLE]);
  });

  it('stays where it is when there is nowhere to go', () => {
    const tour = new Tour();
    expect([0, 20_000, 40_000].map((now) => tour.next(now, 20, []))).toEqual([WHOLE, null, null]);
  });

  it('goes back to the whole at once when the place it shows is no longer critical', () => {
    const tour = new Tour();
    tour.next(0, 20, ['a']);
    expect(tour.next(20_000, 20, ['a'])).toBe('a');
    expect(tour.next(21_000, 20, [])).toBe(WHOLE);
  });

  it('leaves the map to whoever touched it, for a minute', () => {
    const tour = new Tour();
    tour.next(0, 20, ['a']);
    tour.touch(10_000);
    expect(tour.next(30_000, 20, ['a'])).toBeNull();
    expect(tour.next(10_000 + TOUCHED_MILLIS, 20, ['a'])).toBe(WHOLE);
  });

  it('moves nothing while it is off', () => {
    expect(new Tour().next(0, 0, ['a'])).toBeNull();
  });
});
