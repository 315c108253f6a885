import type { Feature, FeatureCollection, Position } from 'geojson';

/** A rough town for looking at the page without a server. Nothing of it is shipped. */
const COLUMNS = 7;
const ROWS = 5;
const KM_EAST = 0.01051;
const KM_NORTH = 0.008993;
const WEST = 121.385;
const SOUTH = 31.185;
const WIDE_KM = 4.6;
const HIGH_KM = 3.7;

const SURNAMES = ['青禾', '南浦', '柳湾', '石桥', '望江', '东塘', '云栖', '梅坞', '清河', '松涛', '兰亭', '星海'];
const PINYIN = ['Qinghe', 'Nanpu', 'Liuwan', 'Shiqiao', 'Wangjiang', 'Dongtang', 'Yunqi', 'Meiwu', 'Qingshui', 'Songtao', 'Lanting', 'Xinghai'];
const ORDINALS = ['一', '二', '三'];

interface Neighbourhood {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Grid coordinates, bent so that streets are not all straight, to degrees. */
function place(u: number, v: number): Position {
  const bentU = u + 0.13 * Math.sin(v * 1.7 + 0.5) + 0.08 * Math.sin(u * 2.3 + v);
  const bentV = v + 0.12 * Math.sin(u * 1.3 + 1) + 0.06 * Math.sin(v * 2.9 + u);
  return [WEST + (bentU / COLUMNS) * WIDE_KM * KM_EAST, SOUTH + (bentV / ROWS) * HIGH_KM * KM_NORTH];
}

function neighbourhoods(): Neighbourhood[] {
  const all: Neighbourhood[] = [];
  for (let cell = 0; cell < COLUMNS * ROWS - 1; cell++) {
    const name = cell % SURNAMES.length;
    const ordinal = Math.floor(cell / SURNAMES.length);
    all.push({
      code: `310117101${String(cell + 1).padStart(3, '0')}`,
      zh: `${SURNAMES[name] ?? ''}${ORDINALS[ordinal] ?? ''}村`,
      en: `${PINYIN[name] ?? ''} ${ordinal + 1}`,
    });
  }
  return all;
}

export function basemap(): FeatureCollection & { guatu: object } {
  const features = [
    polygon('land', outline(-0.6, -0.6, COLUMNS + 0.6, ROWS + 0.6)),
    polygon('area', outline(0, 0, COLUMNS, ROWS), { code: '310117101', kind: 'subdistrict', nameZh: '青浦示意街道', nameEn: 'Qingpu' }),
    ...cells(),
    polygon('park', outline(6.1, 4.1, 6.9, 4.9)),
    polygon('park', outline(2.1, 1.55, 2.6, 1.9)),
    polygon('water', river()),
    ...streets(),
    ...labels(),
  ];
  return {
    type: 'FeatureCollection',
    features,
    guatu: { schematic: true, nameZh: '示意镇', nameEn: 'Sample town', bounds: [...place(0, 0), ...place(COLUMNS, ROWS)] },
  };
}

function cells(): Feature[] {
  return neighbourhoods().flatMap((area, cell) => {
    const u = cell % COLUMNS;
    const v = Math.floor(cell / COLUMNS);
    return [
      polygon('area', outline(u, v, u + 1, v + 1), { code: area.code, kind: 'neighbourhood', nameZh: area.zh, nameEn: area.en }),
      ...buildings(u, v, area.code),
    ];
  });
}

function buildings(u: number, v: number, code: string): Feature[] {
  const found: Feature[] = [];
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 6; column++) {
      const west = u + 0.1 + column * 0.14;
      const south = v + 0.12 + row * 0.12;
      const riverAt = 2.4 + 0.5 * Math.sin(west * 1.1) + west * 0.12;
      if (Math.abs(south - riverAt) > 0.2 && (row * 7 + column * 3 + u + v) % 9 !== 0) {
        found.push(polygon('building', outline(west, south, west + 0.1, south + 0.045, 1), { code: `${code}${row}${column}` }));
      }
    }
  }
  return found;
}

function river(): Position[] {
  const line = (offset: number) =>
    Array.from({ length: 60 }, (_, index) => {
      const u = -0.6 + (index / 59) * (COLUMNS + 1.2);
      return place(u, 2.4 + 0.5 * Math.sin(u * 1.1) + u * 0.12 + offset);
    });
  const north = line(0.14);
  return [...line(-0.14), ...north.reverse(), ...line(-0.14).slice(0, 1)];
}

function streets(): Feature[] {
  const found: Feature[] = [];
  for (let u = 0; u <= COLUMNS; u++) {
    found.push(street(u % 3 === 1 ? 'major' : 'minor', (t) => place(u, -0.6 + t * (ROWS + 1.2))));
    found.push(street('lane', (t) => place(u + 0.5, t * ROWS)));
  }
  for (let v = 0; v <= ROWS; v++) {
    found.push(street(v % 3 === 1 ? 'major' : 'minor', (t) => place(-0.6 + t * (COLUMNS + 1.2), v)));
    found.push(street('lane', (t) => place(t * COLUMNS, v + 0.5)));
  }
  return found;
}

function labels(): Feature[] {
  const river: Feature = {
    type: 'Feature',
    properties: { layer: 'label', kind: 'water', nameZh: '清 浦 河', nameEn: 'Qingpu River' },
    geometry: { type: 'Point', coordinates: place(3.55, 2.45) },
  };
  const pois = (['hospital', 'meal', 'depot', 'worksite', 'hospital', 'meal'] as const).map(
    (kind, index): Feature => ({
      type: 'Feature',
      properties: { layer: 'poi', kind, nameZh: '设施', nameEn: 'Facility' },
      geometry: { type: 'Point', coordinates: place(0.8 + index * 1.03, 0.7 + ((index * 2.3) % 4)) },
    }),
  );
  return [river, ...pois];
}

function street(kind: string, at: (t: number) => Position): Feature {
  return {
    type: 'Feature',
    properties: { layer: 'street', class: kind },
    geometry: { type: 'LineString', coordinates: Array.from({ length: 40 }, (_, index) => at(index / 39)) },
  };
}

function outline(west: number, south: number, east: number, north: number, steps = 8): Position[] {
  const side = (fromU: number, fromV: number, toU: number, toV: number) =>
    Array.from({ length: steps }, (_, index) => {
      const t = index / steps;
      return place(fromU + (toU - fromU) * t, fromV + (toV - fromV) * t);
    });
  return [
    ...side(west, south, east, south),
    ...side(east, south, east, north),
    ...side(east, north, west, north),
    ...side(west, north, west, south),
    place(west, south),
  ];
}

function polygon(layer: string, ring: Position[], properties: object = {}): Feature {
  return { type: 'Feature', properties: { layer, ...properties }, geometry: { type: 'Polygon', coordinates: [ring] } };
}
