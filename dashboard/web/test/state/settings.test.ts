import { describe, expect, it } from 'vitest';
import { DEFAULTS, dimmed, initialSettings, mostCards, rememberSettings } from '../../src/state/settings.ts';
import { NewCritical } from '../../src/state/new-critical.ts';
import type { Raised } from '../../src/state/happenings.ts';

function store(): Pick<Storage, 'getItem' | 'setItem'> {
  const held = new Map<string, string>();
  return { getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value) };
}

describe('settings', () => {
  it('are those of the address, else those set here, else the default', () => {
    const kept = store();
    expect(initialSettings('', kept)).toEqual(DEFAULTS);
    rememberSettings({ ...DEFAULTS, distance: 'far', sound: 'on' }, kept);
    expect(initialSettings('?distance=farther', kept)).toEqual({ ...DEFAULTS, distance: 'farther', sound: 'on' });
    expect(initialSettings('?distance=huge&sound=', kept)).toMatchObject({ distance: 'far', sound: 'on' });
    kept.setItem('guatu.settings', 'no JSON');
    expect(initialSettings('', kept)).toEqual(DEFAULTS);
  });

  it('dim the night of the site alone', () => {
    const auto = { ...DEFAULTS, night: 'auto' as const };
    expect([22, 23, 0, 5].map((hour) => dimmed(auto, hour))).toEqual([true, true, true, true]);
    expect([6, 12, 21, null].map((hour) => dimmed(auto, hour))).toEqual([false, false, false, false]);
    expect(dimmed({ ...DEFAULTS, night: 'on' }, 12)).toBe(true);
    expect(dimmed(DEFAULTS, 23)).toBe(false);
  });

  it('leave room for fewer cards where letters are larger', () => {
    expect((['near', 'far', 'farther'] as const).map((distance) => mostCards({ ...DEFAULTS, distance }))).toEqual([6, 5, 4]);
  });
});

describe('something newly critical', () => {
  const raised = (id: string, state: Raised['state']): Raised => ({ id, title: { zh: id, en: id }, stream: 'point', state });

  it('is heard once, and not what was there at the start', () => {
    const watch = new NewCritical();
    expect(watch.observe([raised('a', 'critical')])).toBe(false);
    expect(watch.observe([raised('a', 'critical'), raised('b', 'attention')])).toBe(false);
    expect(watch.observe([raised('a', 'critical'), raised('b', 'critical')])).toBe(true);
    expect(watch.observe([raised('a', 'critical'), raised('b', 'critical')])).toBe(false);
    expect(watch.observe([])).toBe(false);
    expect(watch.observe([raised('a', 'critical')])).toBe(true);
  });
});
