import { describe, expect, it } from 'vitest';
import { outlook } from '../../src/state/outlook.ts';
import { figure, subject } from '../fixtures.ts';

const MINUTE = '2026-03-01T02:00Z';
const END = Date.parse('2026-03-01T02:01:00Z');

function area(values: Readonly<Record<string, number | null>>, round = 'round/R1') {
  const ofRound = new Set(['target', 'covered', 'servedRound']);
  const figures = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, figure(value, ofRound.has(name) ? round : MINUTE)]),
  );
  return subject('area:1', { kind: 'area', figures });
}

describe('the outlook of a round', () => {
  it('is done by the forecast and due when the required rate says, from the end of its minute', () => {
    const found = outlook(
      area({ target: 1000, covered: 640, remaining: 340, requiredPerHour: 170, etaMinutes: 90, etaHighMinutes: 110 }),
    );
    expect(found).toEqual({
      covered: 640,
      target: 1000,
      share: 0.64,
      doneAt: END + 90 * 60_000,
      deadline: END + 120 * 60_000,
      atRisk: false,
    });
  });

  it('is at risk when the late end of the forecast is past the deadline', () => {
    const found = outlook(
      area({ target: 1000, covered: 640, remaining: 340, requiredPerHour: 170, etaMinutes: 90, etaHighMinutes: 121 }),
    );
    expect(found?.atRisk).toBe(true);
  });

  it('says nothing where there is no register, and no time where nothing can be foretold', () => {
    expect(outlook(area({ servedRound: 5 }))).toBeNull();
    expect(outlook(area({ target: 0, covered: 0 }))).toBeNull();
    expect(outlook(null)).toBeNull();
    const found = outlook(area({ target: 10, covered: 1, remaining: 9, requiredPerHour: null, etaMinutes: null }));
    expect(found).toMatchObject({ share: 0.1, doneAt: null, deadline: null, atRisk: false });
  });

  it('takes no target of another window', () => {
    const mixed = area({ target: 1000, covered: 3 });
    const figures = { ...mixed.figures, target: figure(1000, MINUTE) };
    expect(outlook({ ...mixed, figures })).toBeNull();
  });
});
