import { describe, expect, it } from 'vitest';
import type { History } from '../../src/feed/api.ts';
import { Unlocated } from '../../src/state/unlocated.ts';

function history(...values: (number | null)[]): History {
  return { minutes: values.map((_, index) => index), figures: { unlocatedServices: values, unlocatedCalls: values.map(() => null) }, revised: {} };
}

function watch(answers: Record<string, History>): Unlocated {
  return new Unlocated('area:1', (subject) => {
    const answer = answers[subject];
    return answer === undefined ? Promise.reject(new Error('no answer')) : Promise.resolve(answer);
  });
}

describe('what has no place', () => {
  it('is counted below the site and nowhere, over the hour', async () => {
    const unlocated = watch({ 'area:1': history(1, null, 2), 'area:?': history(4) });
    expect(unlocated.count(0)).toBeNull();
    await unlocated.look(0);
    expect(unlocated.count(1_000)).toBe(7);
  });

  it('is 0 where that is known, and unknown where it is not', async () => {
    const none = watch({ 'area:1': history(0, 0), 'area:?': history(null) });
    await none.look(0);
    expect(none.count(0)).toBe(0);
    const nobody = watch({ 'area:1': history(null), 'area:?': history(null) });
    await nobody.look(0);
    expect(nobody.count(0)).toBeNull();
  });

  it('is not known any more when the answers stay away', async () => {
    const unlocated = watch({ 'area:1': history(3) });
    await unlocated.look(0);
    expect(unlocated.count(0)).toBeNull();
    const known = watch({ 'area:1': history(3), 'area:?': history() });
    await known.look(0);
    expect(known.count(150_000)).toBe(3);
    expect(known.count(150_001)).toBeNull();
  });

  it('is asked for twice a minute at most', async () => {
    let asked = 0;
    const unlocated = new Unlocated('area:1', () => {
      asked++;
      return Promise.resolve(history(0));
    });
    await unlocated.look(0);
    await unlocated.look(29_000);
    expect(asked).toBe(2);
    await unlocated.look(30_000);
    expect(asked).toBe(4);
  });
});
