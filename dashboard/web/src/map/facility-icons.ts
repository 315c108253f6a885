import { FACILITY_PATHS, type Facility } from './facilities.ts';
import { contextOf, type Icon } from './draw-shape.ts';

export function facilityIcon(kind: Facility, size: number): Icon {
  const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(size * pixelRatio);
  const context = contextOf(canvas);
  context.scale((size * pixelRatio) / 24, (size * pixelRatio) / 24);
  context.fillStyle = '#0F151C';
  context.beginPath();
  context.roundRect(1, 1, 22, 22, 5);
  context.fill();
  context.fillStyle = '#6F7D8B';
  context.fill(new Path2D(FACILITY_PATHS[kind]));
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio };
}
