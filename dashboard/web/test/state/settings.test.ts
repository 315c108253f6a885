import { describe, expect, it } from 'vitest';
import { DEFAULTS, dimmed, initialSettings, mostCards, rememberSettings, themeOf } from '../../src/state/settings.ts';
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
    rememberSettings({ ...DEFAULTS, theme: 'light', distance: 'far', sound: 'on' }, kept);
    expect(initialSettings('?distance=farther', kept)).toEqual({ ...DEFAULTS, theme: 'light', distance: 'farther', sound: 'on' });
    expect(initialSettings('?theme=auto', kept).theme).toBe('auto');
    expect(initialSettings('?theme=pink', kept).theme).toBe('light');
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

  it('turn the page light where that is asked for, by somebody or by the system, and never in the dimmed night', () => {
    const themes = (['dark', 'light', 'auto'] as const).map((theme) => ({ ...DEFAULTS, theme }));
    expect(themes.map((settings) => themeOf(settings, 12, true))).toEqual(['dark', 'light', 'light']);
    expect(themes.map((settings) => themeOf(settings, 12, false))).toEqual(['dark', 'light', 'dark']);
    expect(themes.map((settings) => themeOf({ ...settings, night: 'auto' }, 23, true))).toEqual(['dark', 'dark', 'dark']);
    expect(themes.map((settings) => themeOf({ ...settings, night: 'auto' }, 7, true))).toEqual(['dark', 'light', 'light']);
    expect(themes.map((settings) => themeOf({ ...settings, night: 'on' }, null, true))).toEqual(['dark', 'dark', 'dark']);
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
