import type { Feature } from 'geojson';
import { PALETTE } from '../palette/palette.ts';
import { ZONES, type ZoneKind } from '../state/zones.ts';
import { drawShape } from './draw-shape.ts';
import type { AreaShape } from './geography.ts';
import { hatchPattern } from './hatching.ts';
import { hotSpots } from './hot-spots.ts';
import { inLanguage, type Scene } from './scene.ts';
import { HOT_SPOT } from './shapes.ts';
import type { LabelRoom } from './static-labels.ts';
import { trace, type Project } from './static-drawing.ts';
import { zoneMarks } from './zone-marks.ts';

const DASHES: Readonly<Record<ZoneKind, number[]>> = { lockdown: [], control: [6, 3], precaution: [2, 4] };

/** Declared areas on a plain canvas; `unit` is a pixel of the 1080-line wall. */
export function drawZones(context: CanvasRenderingContext2D, scene: Scene, outlines: ReadonlyMap<string, Feature>, project: Project, unit: number): void {
  const { shapes } = zoneMarks(scene, outlines);
  context.save();
  for (const shape of shapes.features) {
    const kind = ZONES.find((zone) => zone === shape.properties?.zone) ?? 'precaution';
    trace(context, shape, project);
    context.fillStyle = hatchPattern(context, kind, unit) ?? 'transparent';
    context.fill();
    context.strokeStyle = PALETTE.zoneEdge;
    context.lineWidth = 1.6 * unit;
    context.setLineDash(DASHES[kind].map((part) => part * unit));
    context.stroke();
  }
  context.restore();
}

export function nameZones(room: LabelRoom, scene: Scene, outlines: ReadonlyMap<string, Feature>, project: Project, unit: number): void {
  const { labels } = zoneMarks(scene, outlines);
  for (const label of labels.features) {
    const [x, y] = project(label.geometry.type === 'Point' ? label.geometry.coordinates : []);
    const name = { zh: String(label.properties?.nameZh), en: String(label.properties?.nameEn) };
    room.write(inLanguage(name, scene.language), x, y, 14 * unit, PALETTE.mapText, 8 * unit);
  }
}

/** Where callers cluster, below the pins. */
export function drawHotSpots(context: CanvasRenderingContext2D, scene: Scene, areas: readonly AreaShape[], project: Project, unit: number): void {
  for (const spot of hotSpots(scene, areas)) {
    const [x, y] = project(spot.position);
    drawShape(context, HOT_SPOT, x, y, 58 * unit);
  }
}

export function nameHotSpots(room: LabelRoom, scene: Scene, areas: readonly AreaShape[], project: Project, unit: number): void {
  for (const spot of hotSpots(scene, areas)) {
    const [x, y] = project(spot.position);
    const text = spot.names.map((name) => inLanguage(name, scene.language)).join(' · ');
    room.write(text, x, y, 15 * unit, PALETTE[HOT_SPOT.ink], 28 * unit);
  }
}
