import type { Feature, Position } from 'geojson';
import type { Basemap } from '../feed/api.ts';

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** An area of the base map that bears states; `id` is the number its drawing goes by. */
export interface AreaShape {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly centre: Position;
  readonly feature: Feature;
}

export function layerOf(feature: Feature): string {
  return textOf(feature, 'layer');
}

export function textOf(feature: Feature, name: string): string {
  const value: unknown = feature.properties?.[name];
  return typeof value === 'string' ? value : '';
}

/** Subdistricts and neighbourhoods, numbered in their order. */
export function areaShapes(basemap: Basemap): AreaShape[] {
  return basemap.features
    .filter((feature) => layerOf(feature) === 'area')
    .map((feature, id) => ({
      id,
      code: textOf(feature, 'code'),
      kind: textOf(feature, 'kind'),
      centre: centreOf(feature),
      feature: { ...feature, id },
    }));
}

/** Whether a position lies in an area, by the number of edges east of it. */
export function contains(feature: Feature, [lon = 0, lat = 0]: Position): boolean {
  return ringsOf(feature).some((ring) => {
    let inside = false;
    for (let index = 0; index + 1 < ring.length; index++) {
      const [ax = 0, ay = 0] = ring[index] ?? [];
      const [bx = 0, by = 0] = ring[index + 1] ?? [];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) {
        inside = !inside;
      }
    }
    return inside;
  });
}

export function boundsOf(basemap: Basemap): Bounds | null {
  const given = basemap.guatu?.bounds;
  if (given !== undefined) {
    return { west: given[0], south: given[1], east: given[2], north: given[3] };
  }
  let bounds: Bounds | null = null;
  for (const feature of basemap.features) {
    for (const [lon = 0, lat = 0] of positionsOf(feature)) {
      bounds = bounds === null ? { west: lon, south: lat, east: lon, north: lat } : widened(bounds, lon, lat);
    }
  }
  return bounds;
}

/** The centroid of the largest ring, by the shoelace formula. */
export function centreOf(feature: Feature): Position {
  let best = { area: -1, centre: [0, 0] as Position };
  for (const ring of ringsOf(feature)) {
    const found = centroid(ring);
    if (found.area > best.area) {
      best = found;
    }
  }
  return best.centre;
}

function centroid(ring: readonly Position[]): { area: number; centre: Position } {
  const [originLon = 0, originLat = 0] = ring[0] ?? [];
  let twice = 0;
  let east = 0;
  let north = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    const [bx = 0, by = 0] = ring[index + 1] ?? [];
    const cross = (ax - originLon) * (by - originLat) - (bx - originLon) * (ay - originLat);
    twice += cross;
    east += (ax + bx - 2 * originLon) * cross;
    north += (ay + by - 2 * originLat) * cross;
  }
  if (twice === 0) {
    return { area: 0, centre: [originLon, originLat] };
  }
  return { area: Math.abs(twice), centre: [originLon + east / (3 * twice), originLat + north / (3 * twice)] };
}

function ringsOf(feature: Feature): Position[][] {
  const geometry = feature.geometry;
  if (geometry.type === 'Polygon') {
    return geometry.coordinates.slice(0, 1);
  }
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1)) : [];
}

function positionsOf(feature: Feature): Position[] {
  const geometry = feature.geometry;
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
    case 'MultiPoint':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return [];
  }
}

function widened(bounds: Bounds, lon: number, lat: number): Bounds {
  return {
    west: Math.min(bounds.west, lon),
    south: Math.min(bounds.south, lat),
    east: Math.max(bounds.east, lon),
    north: Math.max(bounds.north, lat),
  };
}

/** Whether a position lies in an area: a ray to the east crosses its rings an odd number of times. */
export function inside(area: AreaShape, position: readonly number[]): boolean {
  const [x = 0, y = 0] = position;
  const { geometry } = area.feature;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  let odd = false;
  for (const ring of rings) {
    ring.forEach(([ax = 0, ay = 0], index) => {
      const [bx = 0, by = 0] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
        odd = !odd;
      }
    });
  }
  return odd;
}
