import { describe, expect, it } from 'vitest';
import { Presence } from '../../src/state/presence.ts';

const MINUTE = 60_000;

describe('since when somebody was away', () => {
  it('is since he last touched the page', () => {
    const presence = new Presence();
    expect(presence.since(0)).toBeNull();
    presence.touch(MINUTE);
    presence.touch(2 * MINUTE);
    expect(presence.since(3 * MINUTE)).toBe(MINUTE);
    expect(presence.since(60 * MINUTE)).toBe(2 * MINUTE);
  });

  it('stays when he comes back, until he has seen what there is', () => {
    const presence = new Presence();
    presence.touch(MINUTE);
    presence.touch(60 * MINUTE);
    expect(presence.since(61 * MINUTE)).toBe(MINUTE);
    presence.seen(61 * MINUTE);
    expect(presence.since(62 * MINUTE)).toBe(61 * MINUTE);
  });
});
