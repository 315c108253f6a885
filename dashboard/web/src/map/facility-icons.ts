import { PALETTE } from '../palette/palette.ts';
import { FACILITY_PATHS, type Facility } from './facilities.ts';
import { contextOf, type Icon } from './draw-shape.ts';

export function facilityIcon(kind: Facility, size: number): Icon {
  const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(size * pixelRatio);
  const context = contextOf(canvas);
  context.scale((size * pixelRatio) / 24, (size * pixelRatio) / 24);
  context.fillStyle = PALETTE.halo;
  context.beginPath();
  context.roundRect(1, 1, 22, 22, 5);
  context.fill();
  context.fillStyle = PALETTE.facility;
  context.fill(new Path2D(FACILITY_PATHS[kind]));
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio };
}
