import { describe, expect, it } from 'vitest';
import { Rotation } from '../../src/state/rotation.ts';

const turns = () => new Rotation([{ name: 'a' as const, millis: 40_000 }, { name: 'b' as const, millis: 15_000 }]);

describe('what takes turns', () => {
  it('goes round by the clock', () => {
    const rotation = turns();
    expect([0, 39_999, 40_000, 54_999, 55_000].map((now) => rotation.at(now))).toEqual(['a', 'a', 'b', 'b', 'a']);
  });

  it('shows what is urgent five times as long, and the rest all the same', () => {
    const rotation = turns();
    expect([41_000, 199_999, 200_000, 214_999, 215_000].map((now) => rotation.at(now, 'a'))).toEqual(['a', 'a', 'b', 'b', 'a']);
    rotation.hold(41_000);
    expect(rotation.at(60_000, 'a')).toBe('a');
  });

  it('stays with what somebody chose, for ten minutes', () => {
    const rotation = turns();
    rotation.choose('b', 0);
    expect(rotation.at(0, 'a')).toBe('b');
    expect([rotation.choice(599_999), rotation.choice(600_000)]).toEqual(['b', null]);
    expect(rotation.at(605_000)).toBe('a');
    rotation.choose('b', 700_000);
    rotation.choose(null, 700_001);
    expect(rotation.at(715_000)).toBe('a');
  });

  it('stays for a minute where somebody touched the page', () => {
    const rotation = turns();
    rotation.hold(41_000);
    expect(rotation.at(60_000)).toBe('b');
    expect(rotation.at(101_000)).toBe('b');
    expect(rotation.at(110_000)).toBe('a');
  });
});
