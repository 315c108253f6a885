import { PALETTE, sheer } from '../palette/palette.ts';
import type { ZoneKind } from '../state/zones.ts';
import { contextOf, type Icon } from './draw-shape.ts';

/** A tile of lines: told apart by direction and density, and grey, for a zone is no alarm. */
interface Hatch {
  /** Side of the tile on the 1080-line wall. */
  readonly side: number;
  readonly line: number;
  readonly direction: 'rising' | 'falling' | 'level';
  /** Of the ground that the lines cover. */
  readonly share: number;
}

const HATCHES: Readonly<Record<ZoneKind, Hatch>> = {
  lockdown: { side: 11, line: 2.2, direction: 'rising', share: 0.62 },
  control: { side: 20, line: 1.8, direction: 'falling', share: 0.52 },
  precaution: { side: 18, line: 1.4, direction: 'level', share: 0.36 },
};

/** One tile, seamless in both directions. */
export function hatchTile(kind: ZoneKind, px: (size: number) => number): Icon {
  const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio));
  const canvas = tileCanvas(kind, px(1) * pixelRatio);
  const data = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  return { data, pixelRatio };
}

/** For a plain canvas; `scale` in canvas pixels for each of the 1080-line wall. */
export function hatchPattern(context: CanvasRenderingContext2D, kind: ZoneKind, scale: number): CanvasPattern | null {
  return context.createPattern(tileCanvas(kind, scale), 'repeat');
}

function tileCanvas(kind: ZoneKind, scale: number): HTMLCanvasElement {
  const hatch = HATCHES[kind];
  const side = Math.max(4, Math.round(hatch.side * scale));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = contextOf(canvas);
  context.strokeStyle = sheer(PALETTE.zoneHatch, hatch.share);
  context.lineWidth = hatch.line * scale;
  context.beginPath();
  if (hatch.direction === 'level') {
    context.moveTo(0, side / 2);
    context.lineTo(side, side / 2);
  } else {
    // The neighbours' lines reach over the corners.
    for (const shift of [-side, 0, side]) {
      const [from, to] = hatch.direction === 'rising' ? [side * 2, -side] : [-side, side * 2];
      context.moveTo(shift - side, from);
      context.lineTo(shift + side * 2, to);
    }
  }
  context.stroke();
  return canvas;
}
