import { describe, expect, it } from 'vitest';
import { initialMapSettings, rememberMapSettings, toggled } from '../../src/state/map-settings.ts';

describe('the settings of the map', () => {
  const store = new Map<string, string>();
  const storage = { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value) };

  it('hide nothing and move nothing at first', () => {
    expect(initialMapSettings('', storage)).toEqual({ hidden: [], tourSeconds: 0 });
  });

  it('outlive a reload; the address stands above them', () => {
    rememberMapSettings({ hidden: ['load'], tourSeconds: 30 }, storage);
    expect(initialMapSettings('', storage)).toEqual({ hidden: ['load'], tourSeconds: 30 });
    expect(initialMapSettings('?tour=20&hide=vehicles,nosuch', storage)).toEqual({ hidden: ['vehicles'], tourSeconds: 20 });
    expect(initialMapSettings('?tour=0&hide=', storage)).toEqual({ hidden: [], tourSeconds: 0 });
    expect(initialMapSettings('?tour=1', storage).tourSeconds).toBe(5);
    expect(initialMapSettings('?tour=often', storage).tourSeconds).toBe(0);
  });

  it('live with what is broken', () => {
    expect(initialMapSettings('', { getItem: () => 'not json' })).toEqual({ hidden: [], tourSeconds: 0 });
    expect(initialMapSettings('', { getItem: () => 'null' })).toEqual({ hidden: [], tourSeconds: 0 });
  });

  it('hide a layer and show it again', () => {
    const hidden = toggled({ hidden: ['names'], tourSeconds: 0 }, 'vehicles');
    expect(hidden.hidden).toEqual(['vehicles', 'names']);
    expect(toggled(hidden, 'names').hidden).toEqual(['vehicles']);
  });
});
