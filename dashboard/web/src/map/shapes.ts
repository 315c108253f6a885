import type { Role } from '../palette/roles.ts';
import type { StateName } from '../state/board.ts';

/** One symbol in a box of 24 by 24, as SVG path data: the same on the map, in the legend, on cards and counts. */
export interface Shape {
  readonly path: string;
  /** What its colour is for. */
  readonly ink: Role;
  /** Of what is within its edge, for shapes that are filled; without it that of the edge. */
  readonly fill?: Role;
  readonly filled: boolean;
  /** Width of the line, for shapes that are not filled. */
  readonly line: number;
  readonly dash: readonly number[];
  /** A letter in the middle. */
  readonly letter: string;
  /** Not filled at all: what is behind shows. */
  readonly open?: boolean;
}

const DIAMOND = 'M12 1 23 12 12 23 1 12Z';
const TRIANGLE = 'M12 2 23.3 21.8H.7Z';
const BARS = 'M5.5 4h4.4v16H5.5ZM14.1 4h4.4v16h-4.4Z';
const CHEVRON = 'M12 2 20 21 12 16.5 4 21Z';

function ring(radius: number): string {
  return `M${12 - radius} 12a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
}

function filled(path: string, ink: Role, fill = ink): Shape {
  return { path, ink, ...(fill === ink ? {} : { fill }), filled: true, line: 0, dash: [], letter: '' };
}

function outlined(path: string, ink: Role, line: number, dash: readonly number[] = [], letter = ''): Shape {
  return { path, ink, filled: false, line, dash, letter };
}

export const SHAPES: Readonly<Record<StateName, Shape>> = {
  critical: filled(DIAMOND, 'critical', 'criticalFill'),
  attention: filled(TRIANGLE, 'attention', 'attentionFill'),
  stale: outlined(ring(9.2), 'stale', 3.2, [4.6, 3.63]),
  unknown: outlined(ring(9.8), 'secondary', 2, [], '?'),
  paused: filled(BARS, 'secondary'),
  closed: outlined(ring(5.4), 'muted', 2),
  normal: filled(ring(5), 'normal'),
};

export const IN_HAND: Readonly<Record<'critical' | 'attention', Shape>> = {
  critical: outlined('M12 2.8 21.2 12 12 21.2 2.8 12Z', 'critical', 2.6),
  attention: outlined('M12 4.6 21 20.3H3Z', 'attention', 2.6),
};

/** Two rings, with room for what is in the middle. */
export const HOT_SPOT: Shape = { path: `${ring(10.9)}${ring(8.3)}`, ink: 'attention', filled: false, line: 0.9, dash: [], letter: '', open: true };

export const VEHICLE = filled(CHEVRON, 'vehicle');
export const VEHICLE_LATE = filled(CHEVRON, 'attention', 'attentionFill');

/** Of which nothing was heard of late. */
export const VEHICLE_OLD: Shape = { ...VEHICLE, ink: 'muted' };

/** By the names that a map's images have. */
export const VEHICLES = { vehicle: VEHICLE, 'vehicle-late': VEHICLE_LATE, 'vehicle-old': VEHICLE_OLD } as const;

/** Hollow where somebody has it in hand. */
export function pinShape(state: StateName, inHand: boolean): Shape {
  return inHand && (state === 'critical' || state === 'attention') ? IN_HAND[state] : SHAPES[state];
}

/** Of the edge around what is filled with another colour. */
export const EDGE = 1.6;

/** Of the number on a shape. */
export function numberInk(shape: Shape): Role {
  return !shape.filled ? shape.ink : shape.fill === 'attentionFill' ? 'onAttention' : 'onShape';
}

/** Where the number stands within the box: a triangle's middle lies low. */
export function numberBaseline(state: StateName): number {
  return state === 'attention' ? 15.4 : 12.4;
}
