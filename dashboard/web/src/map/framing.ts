import type { Position } from 'geojson';
import type { AttentionItem } from '../state/attention.ts';
import type { Board, LocalName } from '../state/board.ts';
import { boundsOf, contains, textOf, type AreaShape, type Bounds } from './geography.ts';
import { collection } from './scene.ts';

/** What the map shows: all of the site, the place of a number, or what somebody moved it to. */
export type Framing =
  | { readonly kind: 'whole' }
  | { readonly kind: 'pin'; readonly number: number; readonly name: LocalName }
  | { readonly kind: 'part'; readonly name: LocalName | null };

/** A numbered place and what to frame for it. */
export interface NumberedPlace {
  readonly stop: string;
  readonly number: number;
  readonly name: LocalName;
  readonly bounds: Bounds;
}

/** Half the side of what is framed around a point without an area, in degrees of latitude. */
const AROUND = 0.0012;

/** The critical places, in the order of their numbers: the neighbourhood each lies in, else what is around it. */
export function criticalPlaces(pinned: readonly AttentionItem[], areas: readonly AreaShape[], board: Board): NumberedPlace[] {
  return pinned.flatMap((item) => {
    const subject = item.subject;
    if (item.state !== 'critical' || subject === null) {
      return [];
    }
    const code = subject.area ?? '';
    const area = areas.find((shape) => shape.kind === 'neighbourhood' && code.startsWith(shape.code));
    const bounds = area === undefined ? around(subject.lon, subject.lat) : boundsOf(collection([area.feature]));
    const name = area === undefined ? subject.name : nameOf(area, board);
    return bounds === null ? [] : [{ stop: subject.id, number: item.number, name, bounds }];
  });
}

/** The neighbourhood in the middle of the view. */
export function nameAt(position: Position, areas: readonly AreaShape[], board: Board): LocalName | null {
  const area = areas.find((shape) => shape.kind === 'neighbourhood' && contains(shape.feature, position));
  return area === undefined ? null : nameOf(area, board);
}

function nameOf(area: AreaShape, board: Board): LocalName {
  const known = board.subjects.get(`area:${area.code}`)?.name;
  return known ?? { zh: textOf(area.feature, 'nameZh'), en: textOf(area.feature, 'nameEn') };
}

function around(lon: number | null, lat: number | null): Bounds | null {
  return lon === null || lat === null ? null : { west: lon - AROUND, south: lat - AROUND, east: lon + AROUND, north: lat + AROUND };
}
