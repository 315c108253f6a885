import { describe, expect, it } from 'vitest';
import { isForgotten, lingerMillis } from '../../src/subject/linger.ts';

describe('how long an opened subject stays', () => {
  it('is three minutes, or what was set by the address, which is kept', () => {
    const kept = new Map<string, string>();
    const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    expect(lingerMillis('', store)).toBe(180_000);
    expect(lingerMillis('?linger=soon', store)).toBe(180_000);
    expect(lingerMillis('?linger=10', store)).toBe(600_000);
    expect(lingerMillis('', store)).toBe(600_000);
  });

  it('lives without storage', () => {
    const none = () => {
      throw new Error('no storage');
    };
    expect(lingerMillis('', { getItem: none, setItem: none })).toBe(180_000);
  });

  it('ends without input, and never where it is 0', () => {
    expect(isForgotten(0, 179_999, 180_000)).toBe(false);
    expect(isForgotten(0, 180_000, 180_000)).toBe(true);
    expect(isForgotten(0, 1e9, 0)).toBe(false);
  });
});
