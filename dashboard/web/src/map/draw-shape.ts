import { FONT, PALETTE } from '../palette/palette.ts';
import type { StateName } from '../state/board.ts';
import { EDGE, numberBaseline, numberInk, type Shape } from './shapes.ts';

export interface Icon {
  readonly data: ImageData;
  readonly pixelRatio: number;
}

/** Draws a shape around the point given, `size` wide, with a rim that keeps it off the ground behind. */
export function drawShape(canvas: CanvasRenderingContext2D, shape: Shape, x: number, y: number, size: number, number = ''): void {
  const scale = size / 24;
  const color = PALETTE[shape.ink];
  const path = new Path2D(shape.path);
  canvas.save();
  canvas.translate(x - 12 * scale, y - 12 * scale);
  canvas.scale(scale, scale);
  canvas.lineJoin = 'round';
  canvas.strokeStyle = PALETTE.halo;
  canvas.lineWidth = shape.filled ? (shape.fill === undefined ? 2.4 : 2.4 + EDGE) : shape.line * (shape.open === true ? 2 : 1) + (shape.open === true ? 0 : 2.4);
  canvas.stroke(path);
  if (shape.filled) {
    canvas.fillStyle = PALETTE[shape.fill ?? shape.ink];
    canvas.fill(path);
    if (shape.fill !== undefined) {
      canvas.strokeStyle = color;
      canvas.lineWidth = EDGE;
      canvas.stroke(path);
    }
  } else {
    if (shape.open !== true) {
      canvas.fillStyle = PALETTE.halo;
      canvas.fill(path);
    }
    canvas.strokeStyle = color;
    canvas.lineWidth = shape.line;
    canvas.setLineDash([...shape.dash]);
    canvas.stroke(path);
  }
  if (shape.letter !== '') {
    write(canvas, shape.letter, 12, 12.8, 13, color);
  }
  canvas.restore();
  if (number !== '') {
    const state = stateOf(shape);
    const length = number.length > 1 ? 9.4 : 12;
    write(canvas, number, x, y + (numberBaseline(state) - 12) * scale + 0.5 * scale, length * scale, PALETTE[numberInk(shape)]);
  }
}

/** A shape as an image for the map, drawn at twice the size at least so that it stays sharp. */
export function iconOf(shape: Shape, size: number, number = ''): Icon {
  const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio));
  const box = Math.ceil(size + 4);
  const canvas = document.createElement('canvas');
  canvas.width = box * pixelRatio;
  canvas.height = box * pixelRatio;
  const context = contextOf(canvas);
  context.scale(pixelRatio, pixelRatio);
  drawShape(context, shape, box / 2, box / 2, size, number);
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio };
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) {
    throw new Error('this browser draws no canvas');
  }
  return context;
}

function write(canvas: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, color: string): void {
  canvas.font = `700 ${size}px ${FONT}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = color;
  canvas.fillText(text, x, y);
}

function stateOf(shape: Shape): StateName {
  return shape.ink === 'attention' ? 'attention' : 'normal';
}
