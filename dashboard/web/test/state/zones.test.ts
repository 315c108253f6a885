import { describe, expect, it } from 'vitest';
import { zonesOf } from '../../src/state/zones.ts';
import type { Subject } from '../../src/state/board.ts';
import { board, figure, subject } from '../fixtures.ts';

const MINUTE = '2026-03-01T02:00Z';
const NOW = Date.parse(MINUTE);

function area(code: string, levels: Record<string, number | null>): Subject {
  const figures = Object.fromEntries(Object.entries(levels).map(([name, value]) => [name, figure(value, MINUTE)]));
  return subject(`area:${code}`, { kind: 'area', lon: null, lat: null, figures });
}

describe('zones', () => {
  it('are the areas that are declared themselves, not all that hold one', () => {
    const subjects = [
      area('310117101', { areasLockdown: 2, areasPrecaution: 1 }),
      area('310117101001', { areasLockdown: 2, areasPrecaution: 1 }),
      area('310117101001002', { areasLockdown: 1, lockdownLongestMinutes: 10 }),
      area('310117101001003', { areasLockdown: 0 }),
    ];
    expect(zonesOf(board({ subjects }), NOW).map((zone) => `${zone.kind} ${zone.code}`)).toEqual([
      'precaution 310117101001',
      'lockdown 310117101001',
      'lockdown 310117101001002',
    ]);
  });

  it('count days from the beginning of the longest, and go on counting between two figures', () => {
    const held = (minutes: number | null) => board({ subjects: [area('1', { areasLockdown: 1, lockdownLongestMinutes: minutes })] });
    expect(zonesOf(held(0), NOW)[0]?.day).toBe(1);
    expect(zonesOf(held(2 * 1_440), NOW)[0]?.day).toBe(3);
    expect(zonesOf(held(1_430), NOW + 11 * 60_000)[0]?.day).toBe(2);
    expect(zonesOf(held(null), NOW)[0]?.day).toBeNull();
  });

  it('are none where the level is not known', () => {
    expect(zonesOf(board({ subjects: [area('1', { areasLockdown: null }), area('2', {})] }), NOW)).toEqual([]);
  });
});
