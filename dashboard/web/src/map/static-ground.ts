import type { Geometry, Position } from 'geojson';
import type { Basemap } from '../feed/api.ts';
import { PALETTE } from '../palette/palette.ts';
import { layerOf, textOf } from './geography.ts';
import type { Project } from './static-drawing.ts';

interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
}

const ORDER = ['land', 'area', 'park', 'water', 'street', 'building'] as const;

/** What does not change, drawn once per size. */
export function drawGround(context: CanvasRenderingContext2D, basemap: Basemap, project: Project, px: number): void {
  context.fillStyle = PALETTE.outside;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.lineJoin = 'round';
  for (const layer of ORDER) {
    for (const feature of basemap.features) {
      if (layerOf(feature) === layer) {
        paint(context, feature.geometry, inkOf(layer, textOf(feature, 'class')), project, px);
      }
    }
  }
}

function inkOf(layer: (typeof ORDER)[number], streetClass: string): Ink {
  switch (layer) {
    case 'land':
      return { fill: PALETTE.land };
    case 'area':
      return { stroke: PALETTE.border, width: 1 };
    case 'park':
      return { fill: PALETTE.park };
    case 'water':
      return { fill: PALETTE.water };
    case 'building':
      return { fill: PALETTE.building };
    case 'street':
      return streetClass === 'major'
        ? { stroke: PALETTE.major, width: 4 }
        : streetClass === 'minor'
          ? { stroke: PALETTE.minor, width: 2.2 }
          : { stroke: PALETTE.lane, width: 1.1 };
  }
}

function paint(context: CanvasRenderingContext2D, geometry: Geometry, ink: Ink, project: Project, px: number): void {
  context.beginPath();
  for (const line of linesOf(geometry)) {
    line.forEach((position, index) => {
      const [x, y] = project(position);
      if (index === 0) {
        context.moveTo(x, y);
      } else {
        context.lineTo(x, y);
      }
    });
  }
  if (ink.fill !== undefined) {
    context.fillStyle = ink.fill;
    context.fill('evenodd');
  }
  if (ink.stroke !== undefined) {
    context.strokeStyle = ink.stroke;
    context.lineWidth = (ink.width ?? 1) * px;
    context.stroke();
  }
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Point':
    case 'MultiPoint':
    case 'GeometryCollection':
      return [];
  }
}
