import { describe, expect, it } from 'vitest';
import { pins, pointDots, symbols, vehicleMarks } from '../../src/map/marks.ts';
import { loadOf, pinName, placed, type Scene } from '../../src/map/scene.ts';
import { attention } from '../../src/state/attention.ts';
import { attentionCards, fitted, pinned } from '../../src/state/attention-cards.ts';
import type { Subject } from '../../src/state/board.ts';
import { board, subject, waiting } from '../fixtures.ts';

const BOUNDS = { west: 120, south: 30, east: 122, north: 32 };

function scene(subjects: Subject[]): Scene {
  const held = board({ subjects });
  return { board: held, pinned: pinned(fitted(attentionCards(attention(held), [], []))), language: 'both', nowMillis: 0, hidden: [] };
}

describe('marks on the map', () => {
  it('numbers pins as the cards are numbered', () => {
    const found = pins(scene([waiting('point:A', 30), waiting('point:B', 60, 'critical')]), [], BOUNDS);
    expect(found.features.features.map((feature) => feature.properties?.icon as string)).toEqual(['pin-critical-1-full', 'pin-attention-2-full']);
  });

  it('draws no symbol beneath a pin, and none for plain dots', () => {
    const found = symbols(scene([waiting('point:A', 30), subject('point:B'), subject('point:C', { state: 'stale' }), subject('point:D', { state: 'closed' })]));
    expect(found.features.map((feature) => feature.properties?.icon as string)).toEqual(['symbol-stale']);
  });

  it('draws beyond the numbered ones without a number, never not at all', () => {
    const many = Array.from({ length: 9 }, (_, index) => waiting(`point:${index}`, 30 + index));
    expect(pins(scene(many), [], BOUNDS).features.features).toHaveLength(5);
    expect(symbols(scene(many)).features).toHaveLength(4);
  });

  it('names pins near an edge on the side that is in the frame', () => {
    const at = (lon: number) => ({ ...waiting(`point:${lon}`, 30), lon });
    const found = pins(scene([at(120.1), at(121), at(121.9)]), [], BOUNDS).features.features;
    expect(Object.fromEntries(found.map(({ properties }) => [properties?.subject as string, properties?.side as string]))).toEqual({
      'point:120.1': 'right',
      'point:121': 'either',
      'point:121.9': 'left',
    });
  });

  it('leaves out what has no place', () => {
    const points = placed(board({ subjects: [subject('point:A', { lon: null }), subject('point:B')] }), 'point');
    expect(points.map((point) => point.id)).toEqual(['point:B']);
    expect(pointDots(points).features.map((feature) => feature.id)).toEqual([0]);
  });

  it('turns vehicles by their heading', () => {
    const found = vehicleMarks(board({ subjects: [subject('vehicle:1', { kind: 'vehicle', heading: 90, state: 'attention' })] }));
    expect(found.features[0]?.properties).toEqual({ icon: 'vehicle-late', heading: 90, subject: 'vehicle:1' });
  });
});

describe('the name beside a pin', () => {
  it('is shortened where it would cover the map', () => {
    const name = { zh: '安'.repeat(40), en: 'Anhe '.repeat(18) };
    const [item] = attention(board({ subjects: [{ ...waiting('point:A', 30), name }] })).items;
    const shown = item && pinName(item);
    expect(shown?.zh).toBe(`${'安'.repeat(13)}… 等候 30 分`);
    expect(shown?.en).toBe('Anhe Anhe Anhe Anhe Anhe An… 30 min');
  });
});

describe('the load of an area', () => {
  it('is the wait against the limit, and unknown where that is', () => {
    expect(loadOf(waiting('area:1', 12.5))).toBe(0.5);
    expect(loadOf(waiting('area:1', 80))).toBe(1);
    expect(loadOf(subject('area:1'))).toBeNull();
    expect(loadOf(undefined)).toBeNull();
  });
});
