import type { Feature, FeatureCollection } from 'geojson';
import type { Basemap } from '../feed/api.ts';
import { words } from '../i18n/say.ts';
import type { LocalName } from '../state/board.ts';
import { zonesOf, type Zone } from '../state/zones.ts';
import { centreOf, layerOf, textOf } from './geography.ts';
import { collection, point, type Scene } from './scene.ts';

/** Everything of the base map that can be declared: areas and buildings, by code. */
export function zoneShapes(basemap: Basemap): ReadonlyMap<string, Feature> {
  const shapes = new Map<string, Feature>();
  for (const feature of basemap.features) {
    const code = textOf(feature, 'code');
    if (code !== '' && ['area', 'building'].includes(layerOf(feature)) && !shapes.has(code)) {
      shapes.set(code, feature);
    }
  }
  return shapes;
}

export interface ZoneMarks {
  readonly shapes: FeatureCollection;
  readonly labels: FeatureCollection;
  /** Declared areas that the map has no outline of. */
  readonly elsewhere: number;
}

export function zoneMarks(scene: Scene, outlines: ReadonlyMap<string, Feature>): ZoneMarks {
  const zones = zonesOf(scene.board, scene.nowMillis);
  const drawn = zones.flatMap((zone) => {
    const outline = outlines.get(zone.code);
    return outline === undefined ? [] : [{ zone, outline }];
  });
  return {
    shapes: collection(
      drawn.map(({ zone, outline }) => ({ type: 'Feature', geometry: outline.geometry, properties: { zone: zone.kind, pattern: `zone-${zone.kind}` } })),
    ),
    labels: collection(
      drawn.map(({ zone, outline }) => {
        const name = zoneName(zone);
        return point(centreOf(outline), { nameZh: name.zh, nameEn: name.en, zone: zone.kind });
      }),
    ),
    elsewhere: zones.length - drawn.length,
  };
}

export function zoneName(zone: Zone): LocalName {
  return zone.day === null ? words(`zone.${zone.kind}`) : words('zone.lockdownDay', { day: zone.day });
}
