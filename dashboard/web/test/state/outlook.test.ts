import { describe, expect, it } from 'vitest';
import { outlook } from '../../src/state/outlook.ts';
import { figure, subject } from '../fixtures.ts';

const NOW = Date.parse('2026-03-01T02:00:00Z');

function area(values: Readonly<Record<string, number | null>>) {
  const figures = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, figure(value)]));
  return subject('area:1', { kind: 'area', figures });
}

describe('the outlook of a round', () => {
  it('is done by the forecast and due when the required rate says', () => {
    const found = outlook(
      area({ target: 1000, covered: 640, remaining: 340, requiredPerHour: 170, etaMinutes: 90, etaHighMinutes: 110 }),
      NOW,
    );
    expect(found).toEqual({
      covered: 640,
      target: 1000,
      share: 0.64,
      doneAt: NOW + 90 * 60_000,
      deadline: NOW + 120 * 60_000,
      atRisk: false,
    });
  });

  it('is at risk when the late end of the forecast is past the deadline', () => {
    const found = outlook(
      area({ target: 1000, covered: 640, remaining: 340, requiredPerHour: 170, etaMinutes: 90, etaHighMinutes: 121 }),
      NOW,
    );
    expect(found?.atRisk).toBe(true);
  });

  it('says nothing where there is no register, and no time where nothing can be foretold', () => {
    expect(outlook(area({ servedRound: 5 }), NOW)).toBeNull();
    expect(outlook(area({ target: 0, covered: 0 }), NOW)).toBeNull();
    expect(outlook(null, NOW)).toBeNull();
    const found = outlook(area({ target: 10, covered: 1, remaining: 9, requiredPerHour: null, etaMinutes: null }), NOW);
    expect(found).toMatchObject({ share: 0.1, doneAt: null, deadline: null, atRisk: false });
  });
});
