import type { FeatureCollection } from 'geojson';
import type { Basemap } from '../feed/api.ts';
import type { AttentionItem } from '../state/attention.ts';
import type { Board, StateName, Subject } from '../state/board.ts';
import { layerOf, textOf, type AreaShape, type Bounds } from './geography.ts';
import { collection, inLanguage, isDot, pinName, placed, point, positionOf, type Scene } from './scene.ts';

/** Worse stands above. */
const RANK: Readonly<Record<StateName, number>> = {
  closed: 0,
  normal: 1,
  paused: 2,
  unknown: 3,
  stale: 4,
  attention: 5,
  critical: 6,
};

/** Points, numbered by their place in the list. */
export function pointDots(points: readonly Subject[]): FeatureCollection {
  return collection(points.map((subject, index) => point(positionOf(subject), {}, index)));
}

/** What a plain dot cannot show, less what bears a numbered pin. */
export function symbols(scene: Scene): FeatureCollection {
  const pinned = new Set(scene.pinned.map((item) => item.subject?.id));
  return collection(
    placed(scene.board, 'point')
      .filter((subject) => !isDot(subject.state) && !pinned.has(subject.id))
      .map((subject) => point(positionOf(subject), { icon: `symbol-${subject.state}`, rank: RANK[subject.state], subject: subject.id })),
  );
}

export function vehicleMarks(board: Board): FeatureCollection {
  return collection(
    placed(board, 'vehicle').map((subject) =>
      point(positionOf(subject), {
        icon: vehicleIcon(subject.state),
        heading: subject.heading ?? 0,
        subject: subject.id,
      }),
    ),
  );
}

/** On which side of a pin its name may stand, besides above and below. */
export type PinSide = 'left' | 'right' | 'either';

export interface PinImage {
  readonly id: string;
  readonly state: StateName;
  readonly number: number;
  readonly inHand: boolean;
}

/** The numbered pins, with the images and letters they need. */
export function pins(scene: Scene, areas: readonly AreaShape[], bounds: Bounds): { features: FeatureCollection; images: PinImage[]; letters: string } {
  const images: PinImage[] = [];
  // The frame would cut off names to the right of pins in the east, and to the left of those in the west.
  const width = bounds.east - bounds.west;
  const [western, eastern] = [bounds.west + 0.3 * width, bounds.west + 0.7 * width];
  const features = scene.pinned.flatMap((item) => {
    const at = placeOf(item, areas);
    if (at === null) {
      return [];
    }
    const inHand = item.alert?.state === 'acknowledged';
    const image = { id: `pin-${item.state}-${item.number}-${inHand ? 'hollow' : 'full'}`, state: item.state, number: item.number, inHand };
    images.push(image);
    const name = inLanguage(pinName(item), scene.language);
    const side: PinSide = at[0] > eastern ? 'left' : at[0] < western ? 'right' : 'either';
    return [point(at, { icon: image.id, name, plate: `plate-${item.state}`, rank: item.number, side, subject: item.subject?.id ?? '' })];
  });
  return { features: collection(features), images, letters: features.map((feature) => String(feature.properties?.name)).join('') };
}

/** Where the base map wants its neighbourhoods named, else in their middles. */
export function areaNames(basemap: Basemap, areas: readonly AreaShape[]): FeatureCollection {
  const given = basemap.features.filter((feature) => layerOf(feature) === 'label' && textOf(feature, 'kind') === 'neighbourhood');
  if (given.length > 0) {
    return collection(given);
  }
  return collection(
    areas
      .filter((area) => area.kind === 'neighbourhood')
      .map((area) => point(area.centre, { nameZh: textOf(area.feature, 'nameZh'), nameEn: textOf(area.feature, 'nameEn') })),
  );
}

/** Where a pin stands: of an area in its middle; null where that is not known. */
export function placeOf(item: AttentionItem, areas: readonly AreaShape[]): [number, number] | null {
  const subject = item.subject;
  if (subject === null) {
    return null;
  }
  if (subject.lon !== null && subject.lat !== null) {
    return [subject.lon, subject.lat];
  }
  const area = areas.find((shape) => `area:${shape.code}` === subject.id);
  return area === undefined ? null : [area.centre[0] ?? 0, area.centre[1] ?? 0];
}

export function vehicleIcon(state: StateName): 'vehicle' | 'vehicle-late' | 'vehicle-old' {
  return state === 'normal' ? 'vehicle' : state === 'attention' || state === 'critical' ? 'vehicle-late' : 'vehicle-old';
}
