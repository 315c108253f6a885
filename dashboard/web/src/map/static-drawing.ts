import type { Feature, Position } from 'geojson';
import { FONT, PALETTE } from '../palette/palette.ts';

/** Degrees to pixels of the canvas. */
export type Project = (position: Position) => readonly [number, number];

/** Makes the outline of an area the canvas's path. */
export function trace(context: CanvasRenderingContext2D, area: Feature, project: Project): void {
  const geometry = area.geometry;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  context.beginPath();
  for (const ring of polygons.flat()) {
    ring.forEach((position, index) => {
      const [x, y] = project(position);
      if (index === 0) {
        context.moveTo(x, y);
      } else {
        context.lineTo(x, y);
      }
    });
    context.closePath();
  }
}

/** A name around the point given, with a rim that keeps it off the ground behind. */
export function writeName(context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, color: string): void {
  context.font = `600 ${size}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.strokeStyle = PALETTE.halo;
  context.lineWidth = size / 4;
  context.lineJoin = 'round';
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
