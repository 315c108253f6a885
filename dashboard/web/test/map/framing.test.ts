import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildingFigures, buildingsOf, shareServed } from '../../src/map/buildings.ts';
import { criticalPlaces, nameAt } from '../../src/map/framing.ts';
import { areaShapes } from '../../src/map/geography.ts';
import type { AttentionItem } from '../../src/state/attention.ts';
import type { Subject } from '../../src/state/board.ts';
import { board, figure, subject } from '../fixtures.ts';

function square(layer: string, code: string, west: number): Feature {
  return {
    type: 'Feature',
    properties: { layer, kind: 'neighbourhood', code, nameZh: '望舒', nameEn: 'Wangshu' },
    geometry: { type: 'Polygon', coordinates: [[[west, 0], [west + 2, 0], [west + 2, 2], [west, 2], [west, 0]]] },
  };
}

const BASEMAP = { type: 'FeatureCollection' as const, features: [square('area', '101001', 0), square('area', '101002', 2), square('building', '101001001', 0)] };
const AREAS = areaShapes(BASEMAP);

function item(number: number, state: Subject['state'], part: Partial<Subject>): AttentionItem {
  return { number, state, subject: subject(`point:${number}`, { state, ...part }), alert: null, since: null };
}

describe('places of the tour', () => {
  it('are the critical ones: their neighbourhood, else what is around them', () => {
    const pinned = [item(1, 'critical', { area: '101002003' }), item(2, 'critical', { area: null }), item(3, 'attention', {}), item(4, 'critical', { lon: null })];
    const places = criticalPlaces(pinned, AREAS, board({ subjects: [subject('area:101002', { name: { zh: '望舒居民区', en: 'Wangshu' } })] }));
    expect(places.map((place) => [place.number, place.name.zh])).toEqual([[1, '望舒居民区'], [2, 'point:2点']]);
    expect(places[0]?.bounds).toEqual({ west: 2, south: 0, east: 4, north: 2 });
    expect(places[1]?.bounds.west).toBeCloseTo(120.9988);
  });

  it('are named by what is in the middle', () => {
    expect(nameAt([1, 1], AREAS, board())).toEqual({ zh: '望舒', en: 'Wangshu' });
    expect(nameAt([9, 9], AREAS, board())).toBeNull();
  });
});

describe('buildings', () => {
  const [building] = buildingsOf(BASEMAP);
  const view = { west: 0, south: 0, east: 5, north: 5 };

  it('have a figure where both numbers are known, and none where not: never 0', () => {
    const known = board({ subjects: [subject('area:101001001', { figures: { covered: figure(0), target: figure(60), coverage: figure(0) } })] });
    const unknown = board({ subjects: [subject('area:101001001', { figures: { target: figure(60) } })] });
    expect(building && buildingFigures(known, [building], view).features[0]?.properties).toEqual({ figure: '0/60' });
    expect(building && shareServed(known, building)).toBe(0);
    expect(building && buildingFigures(unknown, [building], view).features).toEqual([]);
    expect(building && shareServed(unknown, building)).toBeNull();
  });

  it('out of view have none', () => {
    const known = board({ subjects: [subject('area:101001001', { figures: { covered: figure(1), target: figure(60) } })] });
    expect(building && buildingFigures(known, [building], { ...view, west: 3 }).features).toEqual([]);
  });
});
