import { contextOf, type Icon } from './draw-shape.ts';

/** Quiet marks of places that do not report: known by shape, never in a colour that means something. */
const PATHS: Readonly<Record<string, string>> = {
  hospital: 'M9.6 5h4.8v4.6H19v4.8h-4.6V19H9.6v-4.6H5V9.6h4.6Z',
  meal: 'M5 11.5h14a7 7 0 0 1-4.4 6.5V19.5H9.4V18A7 7 0 0 1 5 11.5ZM8.2 5h1.6v4.6H8.2ZM11.2 4h1.6v5.6h-1.6ZM14.2 5h1.6v4.6h-1.6Z',
  depot: 'M4 11 12 5l8 6v8.5h-3.2v-6.2H7.2v6.2H4Z',
  worksite: 'M5 18.5h14V21H5ZM6.4 17a5.6 5.6 0 0 1 3.8-6.4V15h1V9.8h1.6V15h1v-4.4a5.6 5.6 0 0 1 3.8 6.4Z',
  gate: 'M6 6h2.6v13H6ZM15.4 6H18v13h-2.6ZM6 6h12v2.2H6Z',
};

export const FACILITIES: readonly string[] = Object.keys(PATHS);

export function facilityIcon(kind: string, size: number): Icon {
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
  context.fill(new Path2D(PATHS[kind] ?? ''));
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio };
}
