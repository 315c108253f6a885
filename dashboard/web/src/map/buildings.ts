import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Basemap } from '../feed/api.ts';
import type { Board } from '../state/board.ts';
import { formatNumber } from '../state/format.ts';
import { centreOf, layerOf, textOf, type AreaShape, type Bounds } from './geography.ts';
import { collection, point } from './scene.ts';

/** A building of the base map that has a code; `id` is the number its drawing goes by. */
export interface Building {
  readonly id: number;
  readonly subject: string;
  readonly centre: Position;
  readonly feature: Feature;
}

export function buildingsOf(basemap: Basemap): Building[] {
  return basemap.features
    .filter((feature) => isCodedBuilding(feature))
    .map((feature, id) => ({ id, subject: `area:${textOf(feature, 'code')}`, centre: centreOf(feature), feature: { ...feature, id } }));
}

export function isCodedBuilding(feature: Feature): boolean {
  return layerOf(feature) === 'building' && textOf(feature, 'code') !== '';
}

/** Of the round's people at home there, those who were served; null where nobody knows. */
export function shareServed(board: Board, building: Building): number | null {
  return board.subjects.get(building.subject)?.figures.coverage?.value ?? null;
}

/** "42/60" for each building in view of which both are known. */
export function buildingFigures(board: Board, buildings: readonly Building[], view: Bounds): FeatureCollection {
  return collection(
    buildings.flatMap(({ subject, centre }) => {
      const [lon = 0, lat = 0] = centre;
      const figures = board.subjects.get(subject)?.figures;
      const covered = figures?.covered?.value ?? null;
      const target = figures?.target?.value ?? null;
      const inView = lon >= view.west && lon <= view.east && lat >= view.south && lat <= view.north;
      return inView && covered !== null && target !== null ? [point(centre, { figure: `${formatNumber(covered)}/${formatNumber(target)}` })] : [];
    }),
  );
}

export function compoundNames(areas: readonly AreaShape[]): FeatureCollection {
  return collection(
    areas
      .filter((area) => area.kind === 'compound')
      .map((area) => point(area.centre, { nameZh: textOf(area.feature, 'nameZh'), nameEn: textOf(area.feature, 'nameEn') })),
  );
}
