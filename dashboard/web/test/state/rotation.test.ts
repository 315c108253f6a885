import { describe, expect, it } from 'vitest';
import { Rotation } from '../../src/state/rotation.ts';

const turns = () => new Rotation([{ name: 'a' as const, millis: 40_000 }, { name: 'b' as const, millis: 15_000 }]);

describe('what takes turns', () => {
  it('goes round by the clock', () => {
    const rotation = turns();
    expect([0, 39_999, 40_000, 54_999, 55_000].map((now) => rotation.at(now))).toEqual(['a', 'a', 'b', 'b', 'a']);
  });

  it('shows what is urgent, but stays with what somebody chose', () => {
    const rotation = turns();
    expect(rotation.at(41_000, 'a')).toBe('a');
    rotation.choose('b');
    expect(rotation.at(0, 'a')).toBe('b');
    rotation.choose(null);
    expect(rotation.at(0, null)).toBe('a');
  });

  it('stays for a minute where somebody touched the page', () => {
    const rotation = turns();
    rotation.hold(41_000);
    expect(rotation.at(60_000)).toBe('b');
    expect(rotation.at(101_000)).toBe('b');
    expect(rotation.at(110_000)).toBe('a');
  });
});
