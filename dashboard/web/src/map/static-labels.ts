import { FONT } from '../palette/palette.ts';
import { writeName } from './static-drawing.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room for names on a plain canvas: who asks first has it, and who finds none is not written. */
export class LabelRoom {
  private readonly taken: Box[] = [];

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** What is drawn there anyway. */
  claim(x: number, y: number, size: number): void {
    this.taken.push(around(x, y, size, size));
  }

  /**
   * Writes a name where it finds room.
   *
   * @param distance from the place to the name; 0 tries the place itself first
   */
  write(text: string, x: number, y: number, size: number, color: string, distance: number): void {
    this.context.font = `600 ${size}px ${FONT}`;
    const wide = this.context.measureText(text).width;
    const beside = (wide + size) / 2 + distance;
    const over = size * 0.8 + distance;
    const spots: readonly (readonly [number, number])[] = [
      ...(distance === 0 ? ([[x, y]] as const) : []),
      [x, y + over],
      [x, y - over],
      [x + beside, y],
      [x - beside, y],
    ];
    const spot = spots.find(([atX, atY]) => this.isFree(around(atX, atY, wide, size * 1.25)));
    if (spot !== undefined) {
      this.taken.push(around(spot[0], spot[1], wide, size * 1.25));
      writeName(this.context, text, spot[0], spot[1], size, color);
    }
  }

  private isFree(box: Box): boolean {
    const inside = box.left >= 0 && box.top >= 0 && box.right <= this.width && box.bottom <= this.height;
    return inside && !this.taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
  }
}

function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
