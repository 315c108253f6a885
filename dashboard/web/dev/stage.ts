import { existsSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { basemap } from './town.ts';

export interface Place {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly centre: Position;
}

/** Where the made-up operation takes place: read off a base map, one's own (GUATU_BASEMAP) or the rough town. */
export interface Stage {
  readonly map: FeatureCollection;
  readonly root: Place;
  readonly neighbourhoods: readonly Place[];
  /** Candidates for service points; the code is that of their neighbourhood. */
  readonly sites: readonly Place[];
  readonly streets: readonly (readonly Position[])[];
  /** Codes of the buildings that people are registered in: not all, so that some are unknown. */
  readonly buildings: readonly string[];
}

export function stage(): Stage {
  const file = process.env.GUATU_BASEMAP;
  const map = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection) : basemap();
  const areas = (kind: string) => map.features.filter((one) => text(one, 'layer') === 'area' && text(one, 'kind') === kind).map(placeOf);
  const neighbourhoods = areas('neighbourhood');
  const compounds = areas('compound');
  return {
    map,
    root: areas('subdistrict')[0] ?? { code: '0', zh: '示意', en: 'Sample', centre: [0, 0] },
    neighbourhoods,
    sites: compounds.length > 0 ? compounds : neighbourhoods,
    streets: map.features.flatMap((one) => (one.geometry.type === 'LineString' && text(one, 'class') !== 'lane' ? [one.geometry.coordinates] : [])),
    buildings: map.features.flatMap((one, index) => (text(one, 'layer') === 'building' && text(one, 'code') !== '' && index % 7 !== 0 ? [text(one, 'code')] : [])),
  };
}

function placeOf(feature: Feature): Place {
  return { code: text(feature, 'code'), zh: text(feature, 'nameZh'), en: text(feature, 'nameEn'), centre: middle(feature) };
}

function text(feature: Feature, name: string): string {
  const value: unknown = feature.properties?.[name];
  return typeof value === 'string' ? value : '';
}

function middle(feature: Feature): Position {
  const ring = feature.geometry.type === 'Polygon' ? (feature.geometry.coordinates[0] ?? []) : [];
  const mean = (axis: 0 | 1) => ring.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / Math.max(1, ring.length);
  return [mean(0), mean(1)];
}
