import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { inside } from './geography.ts';
import type { AreaShape } from './geography.ts';
import { placed, positionOf, type Scene } from './scene.ts';

/** What lies above is asked first: a pin stands for more than the dot below it. */
const LAYERS = ['pins', 'pin-names-left', 'pin-names-right', 'pin-names-either', 'symbols', 'vehicles', 'points'] as const;

/** The subject under a click on the live map; a finger's width around it counts. `dots` names the points by their number. */
export function hitOnMap(map: MapLibre, event: MapMouseEvent, dots: readonly string[], reach: number): string | null {
  const { x, y } = event.point;
  const found = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: [...LAYERS] },
  );
  for (const layer of LAYERS) {
    const hit = found.find((one) => one.layer.id === layer);
    const id: unknown = layer === 'points' ? dots[Number(hit?.id)] : hit?.properties.subject;
    if (typeof id === 'string' && id !== '') {
      return id;
    }
  }
  const area: unknown = map.queryRenderedFeatures(event.point, { layers: ['area-load'] })[0]?.properties.code;
  return typeof area === 'string' ? `area:${area}` : null;
}

/** The subject at a place of the static map: the nearest thing within reach, else the neighbourhood. */
export function hitOnPlan(
  scene: Scene,
  areas: readonly AreaShape[],
  distance: (position: readonly number[]) => number,
  position: readonly number[],
  reach: number,
): string | null {
  const near = [...scene.pinned.flatMap((item) => item.subject ?? []), ...placed(scene.board, 'point'), ...placed(scene.board, 'vehicle')]
    .filter((subject) => subject.lon !== null && subject.lat !== null)
    .map((subject) => ({ id: subject.id, away: distance(positionOf(subject)) }))
    .filter((one) => one.away <= reach)
    .sort((a, b) => a.away - b.away)[0];
  if (near !== undefined) {
    return near.id;
  }
  const area = areas.find((one) => one.kind === 'neighbourhood' && inside(one, position));
  return area === undefined ? null : `area:${area.code}`;
}
