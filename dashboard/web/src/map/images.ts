import type { Map as MapLibre } from 'maplibre-gl';
import { PALETTE } from '../palette/palette.ts';
import { STATES, type StateName } from '../state/board.ts';
import { ZONES } from '../state/zones.ts';
import { contextOf, iconOf, type Icon } from './draw-shape.ts';
import { FACILITIES } from './facilities.ts';
import { facilityIcon } from './facility-icons.ts';
import { hatchTile } from './hatching.ts';
import type { PinImage } from './marks.ts';
import { HOT_SPOT, SHAPES, VEHICLE, VEHICLE_LATE, VEHICLE_OLD, pinShape } from './shapes.ts';

type Px = (size: number) => number;

const SYMBOL_SIZE: Readonly<Record<StateName, number>> = {
  critical: 22,
  attention: 21,
  stale: 17,
  unknown: 18,
  paused: 15,
  closed: 14,
  normal: 12,
};

/** Draws every image the style names, once per map. */
export function addImages(map: MapLibre, px: Px): void {
  for (const state of STATES) {
    add(map, `symbol-${state}`, iconOf(SHAPES[state], px(SYMBOL_SIZE[state])));
    plate(map, state, px);
  }
  add(map, 'room', roomOf(px(7)));
  add(map, 'vehicle', iconOf(VEHICLE, px(15)));
  add(map, 'vehicle-late', iconOf(VEHICLE_LATE, px(18)));
  add(map, 'vehicle-old', iconOf(VEHICLE_OLD, px(15)));
  add(map, 'hot-spot', iconOf(HOT_SPOT, px(58)));
  for (const zone of ZONES) {
    add(map, `zone-${zone}`, hatchTile(zone, px));
  }
  for (const kind of FACILITIES) {
    add(map, `facility-${kind}`, facilityIcon(kind, px(17)));
  }
}

/** Nothing to see: it keeps names off the dots. */
function roomOf(size: number): Icon {
  const side = Math.ceil(size);
  return { data: new ImageData(side, side), pixelRatio: 1 };
}

/** A pin with its number, drawn when it is first needed. */
export function pinImage(map: MapLibre, pin: PinImage, px: Px): void {
  if (!map.hasImage(pin.id)) {
    add(map, pin.id, iconOf(pinShape(pin.state, pin.inHand), px(pin.state === 'attention' ? 38 : 36), String(pin.number)));
  }
}

/** The plate behind a pin's name, with an edge in the colour of its state; it stretches with the text. */
function plate(map: MapLibre, state: StateName, px: Px): void {
  const ratio = Math.max(2, Math.ceil(window.devicePixelRatio));
  const edge = Math.max(2, Math.round(px(3) * ratio));
  const size = edge * 6;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = contextOf(canvas);
  context.fillStyle = PALETTE.plate;
  context.fillRect(0, 0, size, size);
  context.fillStyle = PALETTE[SHAPES[state].ink];
  context.fillRect(0, 0, edge, size);
  map.addImage(`plate-${state}`, context.getImageData(0, 0, size, size), {
    pixelRatio: ratio,
    stretchX: [[edge * 2, edge * 5]],
    stretchY: [[edge, edge * 5]],
    content: [edge, 0, size, size],
  });
}

function add(map: MapLibre, id: string, icon: Icon): void {
  map.addImage(id, icon.data, { pixelRatio: icon.pixelRatio });
}
