import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaShapes } from '../../src/map/geography.ts';
import { hotSpotMarks } from '../../src/map/hot-spots.ts';
import type { Scene } from '../../src/map/scene.ts';
import { zoneMarks, zoneShapes } from '../../src/map/zone-marks.ts';
import type { Subject } from '../../src/state/board.ts';
import { board, figure, subject } from '../fixtures.ts';

function area(code: string, layer = 'area', kind = 'neighbourhood'): Feature {
  return {
    type: 'Feature',
    properties: { layer, kind, code },
    geometry: { type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] },
  };
}

const BASEMAP = { type: 'FeatureCollection' as const, features: [area('101'), area('101001', 'building'), area('?', 'label')] };

function scene(subjects: Subject[]): Scene {
  return { board: board({ subjects }), pinned: [], language: 'zh', nowMillis: Date.parse('2026-03-01T02:00Z'), hidden: [] };
}

describe('zones on the map', () => {
  it('are drawn where the map has an outline, and counted where it has none', () => {
    const declared = (code: string) => subject(`area:${code}`, { kind: 'area', figures: { areasLockdown: figure(1), lockdownLongestMinutes: figure(2_880) } });
    const marks = zoneMarks(scene([declared('101001'), declared('202')]), zoneShapes(BASEMAP));
    expect(marks.shapes.features.map((one) => one.properties)).toEqual([{ zone: 'lockdown', pattern: 'zone-lockdown' }]);
    expect(marks.labels.features[0]?.properties).toMatchObject({ nameZh: '封控 第3天', nameEn: 'Lockdown day 3' });
    expect(marks.elsewhere).toBe(1);
  });
});

describe('hot spots', () => {
  const cluster = (name: string, part: Partial<Subject>) =>
    subject(`signal:${name}@101`, { kind: 'signal', state: 'attention', figures: { raised: figure(1), clusterCallers: figure(12) }, ...part });

  it('are at the place of the signal, else in the middle of its area; one for all that cluster there', () => {
    const found = hotSpotMarks(scene([cluster('cluster-supplies', { lon: null, lat: null }), cluster('cluster-medical', {})]), areaShapes(BASEMAP));
    expect(found.features).toHaveLength(1);
    expect(found.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [1, 1] });
    expect(found.features[0]?.properties?.name).toBe('物资诉求聚集 12 人 · 用药诉求聚集 12 人');
  });

  it('are none of signals that do not stand or are none of callers', () => {
    const calm = cluster('cluster-supplies', { figures: { raised: figure(0) } });
    expect(hotSpotMarks(scene([calm, cluster('supplies-stalled', {})]), areaShapes(BASEMAP)).features).toEqual([]);
  });
});
