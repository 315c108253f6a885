import { describe, expect, it } from 'vitest';
import { Backoff } from '../../src/feed/backoff.ts';

describe('Backoff', () => {
  it('stays between half of its step and all of it', () => {
    expect(new Backoff(() => 0).nextMillis()).toBe(250);
    expect(new Backoff(() => 1).nextMillis()).toBe(500);
  });

  it('never passes its longest wait, however often it is asked', () => {
    const backoff = new Backoff(() => 1);
    const waits = Array.from({ length: 2_000 }, () => backoff.nextMillis());
    expect(Math.max(...waits)).toBe(5_000);
  });
});
