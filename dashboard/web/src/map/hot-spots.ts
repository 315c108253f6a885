import type { FeatureCollection, Position } from 'geojson';
import { words } from '../i18n/say.ts';
import type { LocalName, StateName } from '../state/board.ts';
import { formatNumber } from '../state/format.ts';
import { raisedSignals } from '../state/signals.ts';
import type { AreaShape } from './geography.ts';
import { collection, inLanguage, point, positionOf, type Scene } from './scene.ts';

/** Where callers cluster, all that cluster at one place together. */
export interface HotSpot {
  readonly position: Position;
  readonly state: StateName;
  readonly names: readonly LocalName[];
}

export function hotSpots(scene: Scene, areas: readonly AreaShape[]): HotSpot[] {
  const spots = new Map<string, HotSpot>();
  for (const { name, state, subject } of raisedSignals(scene.board)) {
    const code = subject.id.slice(subject.id.indexOf('@') + 1);
    const area = areas.find((shape) => shape.code === code);
    const position = subject.lon !== null && subject.lat !== null ? positionOf(subject) : area?.centre;
    if (!name.startsWith('cluster-') || position === undefined) {
      continue;
    }
    const callers = subject.figures.clusterCallers?.value ?? null;
    const what = words(`signal.${name}`);
    const many = callers === null ? { zh: '', en: '' } : words('hotspot.callers', { n: formatNumber(callers) });
    const said = { zh: `${what.zh} ${many.zh}`.trim(), en: `${what.en} ${many.en}`.trim() };
    const before = spots.get(code);
    spots.set(code, { position: before?.position ?? position, state: before?.state ?? state, names: [...(before?.names ?? []), said] });
  }
  return [...spots.values()];
}

export function hotSpotMarks(scene: Scene, areas: readonly AreaShape[]): FeatureCollection {
  return collection(
    hotSpots(scene, areas).map((spot) =>
      point(spot.position, { name: spot.names.map((name) => inLanguage(name, scene.language)).join(' · '), plate: `plate-${spot.state}` }),
    ),
  );
}
