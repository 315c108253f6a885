import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaShapes, boundsOf, centreOf } from '../../src/map/geography.ts';

const SQUARE: Feature = {
  type: 'Feature',
  properties: { layer: 'area', kind: 'neighbourhood', code: '1' },
  geometry: { type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] },
};

describe('geography', () => {
  it('finds the middle of an area', () => {
    expect(centreOf(SQUARE)).toEqual([1, 1]);
  });

  it('numbers the areas', () => {
    expect(areaShapes({ type: 'FeatureCollection', features: [SQUARE, SQUARE] }).map((area) => area.id)).toEqual([0, 1]);
  });

  it('takes the bounds given, else those of what there is', () => {
    expect(boundsOf({ type: 'FeatureCollection', features: [SQUARE] })).toEqual({ west: 0, south: 0, east: 2, north: 2 });
    expect(boundsOf({ type: 'FeatureCollection', features: [], guatu: { bounds: [1, 2, 3, 4] } })).toEqual({ west: 1, south: 2, east: 3, north: 4 });
    expect(boundsOf({ type: 'FeatureCollection', features: [] })).toBeNull();
  });
});
