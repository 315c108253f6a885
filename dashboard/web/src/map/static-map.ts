import type { Feature, Position } from 'geojson';
import { PALETTE, sheer, theme, TINTS } from '../palette/palette.ts';
import type { MapHost } from './live-map.ts';
import { drawShape, contextOf } from './draw-shape.ts';
import { areaShapes, boundsOf, type AreaShape } from './geography.ts';
import { askToOpen } from '../subject/opening.ts';
import { hitOnPlan } from './hit.ts';
import { placeOf, vehicleIcon } from './marks.ts';
import { drawGround } from './static-ground.ts';
import { LabelRoom } from './static-labels.ts';
import { inLanguage, isDot, loadOf, pinName, placed, positionOf, type MapPane, type Scene, type Sight } from './scene.ts';
import { SHAPES, VEHICLES, pinShape } from './shapes.ts';
import { drawHotSpots, drawZones, nameHotSpots, nameZones } from './static-overlays.ts';
import { trace, type Project } from './static-drawing.ts';
import { zoneShapes } from './zone-marks.ts';

type Unproject = (pixel: readonly [number, number]) => Position;

/** How much of what lies below a full load covers. */
const MOST_LOAD = 0.6;

/** The map on a plain canvas, for machines without WebGL2: the whole site, not movable, but never a blank. */
export class StaticMap implements MapPane {
  private readonly canvas = document.createElement('canvas');
  private readonly ground = document.createElement('canvas');
  private readonly areas: readonly AreaShape[];
  private readonly outlines: ReadonlyMap<string, Feature>;
  private readonly resizes: ResizeObserver;
  private scene: Scene | null = null;
  private project: Project = () => [0, 0];
  private unproject: Unproject = () => [0, 0];

  constructor(private readonly host: MapHost) {
    this.areas = areaShapes(host.basemap);
    this.outlines = zoneShapes(host.basemap);
    this.canvas.className = 'static-map';
    host.container.append(this.canvas);
    this.canvas.addEventListener('click', (event) => {
      this.click(event);
    });
    this.resizes = new ResizeObserver(() => {
      this.layOut();
    });
    this.resizes.observe(host.container);
    this.layOut();
    host.ready();
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.draw();
    this.host.drawn(scene);
  }

  /** It shows the whole, and only that. */
  readonly sight: Sight = { whole: true, centre: [0, 0], near: false };

  frame(): void {
    // Nothing to move.
  }

  remove(): void {
    this.resizes.disconnect();
    this.canvas.remove();
  }

  private click(event: MouseEvent): void {
    const ratio = window.devicePixelRatio;
    const at = [event.offsetX * ratio, event.offsetY * ratio] as const;
    const away = (position: readonly number[]) => {
      const [x, y] = this.project([...position]);
      return Math.hypot(x - at[0], y - at[1]);
    };
    const id = this.scene === null ? null : hitOnPlan(this.scene, this.areas, away, this.unproject(at), this.px(16));
    if (id !== null) {
      askToOpen(this.host.container, id);
    }
  }

  private layOut(): void {
    const ratio = window.devicePixelRatio;
    const width = Math.max(1, Math.round(this.host.container.clientWidth * ratio));
    const height = Math.max(1, Math.round(this.host.container.clientHeight * ratio));
    for (const canvas of [this.canvas, this.ground]) {
      canvas.width = width;
      canvas.height = height;
    }
    ({ project: this.project, unproject: this.unproject } = fitted(this.host, width, height, ratio));
    drawGround(contextOf(this.ground), this.host.basemap, this.project, this.px(1));
    this.draw();
  }

  private draw(): void {
    const context = contextOf(this.canvas);
    context.drawImage(this.ground, 0, 0);
    if (this.scene !== null) {
      const room = new LabelRoom(context, this.canvas.width, this.canvas.height);
      const zones = !this.scene.hidden.includes('zones');
      if (zones) {
        drawZones(context, this.scene, this.outlines, this.project, this.px(1));
      }
      this.drawAreas(context, this.scene);
      this.drawSubjects(context, this.scene, room);
      drawHotSpots(context, this.scene, this.areas, this.project, this.px(1));
      this.drawPins(context, this.scene, room);
      nameHotSpots(room, this.scene, this.areas, this.project, this.px(1));
      if (zones) {
        nameZones(room, this.scene, this.outlines, this.project, this.px(1));
      }
      this.nameAreas(room, this.scene);
    }
  }

  private drawAreas(context: CanvasRenderingContext2D, scene: Scene): void {
    for (const area of this.areas.filter((shape) => shape.kind === 'neighbourhood')) {
      const subject = scene.board.subjects.get(`area:${area.code}`);
      const state = subject?.state;
      const load = loadOf(subject);
      if (load !== null && load > 0) {
        trace(context, area.feature, this.project);
        context.fillStyle = sheer(PALETTE.loadHigh, load * MOST_LOAD);
        context.fill();
      }
      if (state === 'critical' || state === 'attention') {
        trace(context, area.feature, this.project);
        context.fillStyle = sheer(PALETTE[`${state}Fill`], TINTS[theme][state]);
        context.fill();
        context.strokeStyle = PALETTE[state];
        context.lineWidth = this.px(2.6);
        context.stroke();
      }
    }
  }

  private nameAreas(room: LabelRoom, scene: Scene): void {
    const named = scene.hidden.includes('names') ? [] : this.areas.filter((shape) => shape.kind === 'neighbourhood');
    for (const area of named) {
      const [x, y] = this.project(area.centre);
      const name = { zh: String(area.feature.properties?.nameZh), en: String(area.feature.properties?.nameEn) };
      room.write(inLanguage(name, scene.language), x, y, this.px(15), PALETTE.mapName, 0);
    }
  }

  private drawSubjects(context: CanvasRenderingContext2D, scene: Scene, room: LabelRoom): void {
    for (const subject of placed(scene.board, 'point')) {
      const [x, y] = this.project(positionOf(subject));
      const size = this.px(isDot(subject.state) ? 14 : 18);
      drawShape(context, SHAPES[subject.state], x, y, size);
      if (!isDot(subject.state)) {
        room.claim(x, y, size);
      }
    }
    for (const subject of scene.hidden.includes('vehicles') ? [] : placed(scene.board, 'vehicle')) {
      const [x, y] = this.project(positionOf(subject));
      context.save();
      context.translate(x, y);
      context.rotate(((subject.heading ?? 0) * Math.PI) / 180);
      drawShape(context, VEHICLES[vehicleIcon(subject.state)], 0, 0, this.px(15));
      context.restore();
    }
  }

  /** All pins, then their names, the worst first. */
  private drawPins(context: CanvasRenderingContext2D, scene: Scene, room: LabelRoom): void {
    const placed = scene.pinned.flatMap((item) => {
      const at = placeOf(item, this.areas);
      return at === null ? [] : [{ item, at: this.project(at) }];
    });
    for (const { item, at: [x, y] } of [...placed].reverse()) {
      drawShape(context, pinShape(item.state, item.alert?.state === 'acknowledged'), x, y, this.px(36), String(item.number));
      room.claim(x, y, this.px(38));
    }
    for (const { item, at: [x, y] } of placed) {
      room.write(inLanguage(pinName(item), scene.language), x, y, this.px(16), PALETTE.text, this.px(20));
    }
  }

  private px(size: number): number {
    return this.host.px(size) * window.devicePixelRatio;
  }
}

/** Mercator, as large as it fits between the frame's texts. */
function fitted(host: MapHost, width: number, height: number, ratio: number): { project: Project; unproject: Unproject } {
  const bounds = boundsOf(host.basemap) ?? { west: -180, south: -60, east: 180, north: 70 };
  const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const radians = Math.PI / 180;
  const wide = (bounds.east - bounds.west) * radians;
  const high = northing(bounds.north) - northing(bounds.south);
  const scale = Math.min((width - host.px(48) * ratio) / wide, (height - host.px(60) * ratio) / high);
  const left = (width - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return {
    project: ([lon = 0, lat = 0]) => [
      left + (lon - bounds.west) * radians * scale,
      top + (northing(bounds.north) - northing(lat)) * scale,
    ],
    unproject: ([x, y]) => {
      const north = northing(bounds.north) - (y - top) / scale;
      return [bounds.west + (x - left) / scale / radians, (2 * Math.atan(Math.exp(north)) - Math.PI / 2) / radians];
    },
  };
}
