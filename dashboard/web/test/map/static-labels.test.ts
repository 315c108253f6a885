import { describe, expect, it } from 'vitest';
import { LabelRoom } from '../../src/map/static-labels.ts';

/** Remembers what is written where, every name 100 wide. */
function paper(): { context: CanvasRenderingContext2D; written: (readonly [string, number, number])[] } {
  const written: (readonly [string, number, number])[] = [];
  const context = {
    measureText: () => ({ width: 100 }),
    strokeText: () => undefined,
    fillText: (text: string, x: number, y: number) => written.push([text, x, y]),
  };
  return { context: context as unknown as CanvasRenderingContext2D, written };
}

describe('names on the static map', () => {
  it('stand beside the pins, never on them, and give way to those who came first', () => {
    const { context, written } = paper();
    const room = new LabelRoom(context, 1_000, 1_000);
    room.claim(500, 500, 38);
    room.write('pin', 500, 500, 16, '#fff', 20);
    room.write('area', 500, 500, 16, '#fff', 0);
    expect(written[0]?.[0]).toBe('pin');
    expect(Math.abs((written[0]?.[2] ?? 500) - 500)).toBeGreaterThan(28);
    expect(written).toHaveLength(1);
    room.write('beside', 500, 480, 16, '#fff', 0);
    expect(written[1]?.[2]).toBeLessThan(475);
  });

  it('are left out where there is no room, and not cut off at the edge', () => {
    const { context, written } = paper();
    const room = new LabelRoom(context, 300, 20);
    room.write('first', 150, 10, 16, '#fff', 0);
    room.write('second', 150, 10, 16, '#fff', 0);
    room.write('edge', 10, 10, 16, '#fff', 0);
    expect(written.map(([text]) => text)).toEqual(['first']);
  });
});
