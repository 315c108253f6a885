import type { Position } from 'geojson';
import { FONT, PALETTE } from '../palette.ts';
import type { MapHost } from './live-map.ts';
import { drawShape, contextOf } from './draw-shape.ts';
import { areaShapes, boundsOf, type AreaShape } from './geography.ts';
import { drawGround } from './static-ground.ts';
import { inLanguage, isDot, pinName, placed, positionOf, type MapPane, type Scene } from './scene.ts';
import { SHAPES, VEHICLE, VEHICLE_LATE } from './shapes.ts';

/** Degrees to pixels of the canvas. */
export type Project = (position: Position) => readonly [number, number];

/** The map on a plain canvas, for machines without WebGL2: the whole site, not movable, but never a blank. */
export class StaticMap implements MapPane {
  private readonly canvas = document.createElement('canvas');
  private readonly ground = document.createElement('canvas');
  private readonly areas: readonly AreaShape[];
  private readonly resizes: ResizeObserver;
  private scene: Scene | null = null;
  private project: Project = () => [0, 0];

  constructor(private readonly host: MapHost) {
    this.areas = areaShapes(host.basemap);
    this.canvas.className = 'static-map';
    host.container.append(this.canvas);
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
  }

  remove(): void {
    this.resizes.disconnect();
    this.canvas.remove();
  }

  private layOut(): void {
    const ratio = window.devicePixelRatio;
    const width = Math.max(1, Math.round(this.host.container.clientWidth * ratio));
    const height = Math.max(1, Math.round(this.host.container.clientHeight * ratio));
    for (const canvas of [this.canvas, this.ground]) {
      canvas.width = width;
      canvas.height = height;
    }
    this.project = fitted(this.host, width, height, ratio);
    drawGround(contextOf(this.ground), this.host.basemap, this.project, this.px(1));
    this.draw();
  }

  private draw(): void {
    const context = contextOf(this.canvas);
    context.drawImage(this.ground, 0, 0);
    if (this.scene !== null) {
      this.drawAreas(context, this.scene);
      this.drawSubjects(context, this.scene);
      this.drawPins(context, this.scene);
    }
  }

  private drawAreas(context: CanvasRenderingContext2D, scene: Scene): void {
    for (const area of this.areas.filter((shape) => shape.kind === 'neighbourhood')) {
      const state = scene.board.subjects.get(`area:${area.code}`)?.state;
      if (state === 'critical' || state === 'attention') {
        trace(context, area, this.project);
        context.fillStyle = `${PALETTE[state]}33`;
        context.fill();
        context.strokeStyle = PALETTE[state];
        context.lineWidth = this.px(2.6);
        context.stroke();
      }
      const [x, y] = this.project(area.centre);
      const name = { zh: String(area.feature.properties?.nameZh), en: String(area.feature.properties?.nameEn) };
      this.write(context, inLanguage(name, scene.language), x, y, 15, '#9AA7B4');
    }
  }

  private drawSubjects(context: CanvasRenderingContext2D, scene: Scene): void {
    for (const subject of placed(scene.board, 'point')) {
      const [x, y] = this.project(positionOf(subject));
      drawShape(context, SHAPES[subject.state], x, y, this.px(isDot(subject.state) ? 14 : 18));
    }
    for (const subject of placed(scene.board, 'vehicle')) {
      const [x, y] = this.project(positionOf(subject));
      context.save();
      context.translate(x, y);
      context.rotate(((subject.heading ?? 0) * Math.PI) / 180);
      drawShape(context, subject.state === 'attention' ? VEHICLE_LATE : VEHICLE, 0, 0, this.px(15));
      context.restore();
    }
  }

  private drawPins(context: CanvasRenderingContext2D, scene: Scene): void {
    for (const item of [...scene.pinned].reverse()) {
      const subject = item.subject;
      if (subject?.lon == null || subject.lat === null) {
        continue;
      }
      const [x, y] = this.project(positionOf(subject));
      drawShape(context, SHAPES[item.state], x, y, this.px(36), String(item.number));
      this.write(context, inLanguage(pinName(item), scene.language), x, y + this.px(30), 16, PALETTE.text);
    }
  }

  private write(context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, color: string): void {
    context.font = `600 ${this.px(size)}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.strokeStyle = PALETTE.page;
    context.lineWidth = this.px(4);
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  private px(size: number): number {
    return this.host.px(size) * window.devicePixelRatio;
  }
}

export function trace(context: CanvasRenderingContext2D, area: AreaShape, project: Project): void {
  const geometry = area.feature.geometry;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  context.beginPath();
  for (const ring of polygons.flat()) {
    ring.forEach((position, index) => {
      const [x, y] = project(position);
      if (index === 0) {
        context.moveTo(x, y);
      } else {
        context.lineTo(x, y);
      }
    });
    context.closePath();
  }
}

/** Mercator, as large as it fits between the frame's texts. */
function fitted(host: MapHost, width: number, height: number, ratio: number): Project {
  const bounds = boundsOf(host.basemap) ?? { west: -180, south: -60, east: 180, north: 70 };
  const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const radians = Math.PI / 180;
  const wide = (bounds.east - bounds.west) * radians;
  const high = northing(bounds.north) - northing(bounds.south);
  const scale = Math.min((width - host.px(48) * ratio) / wide, (height - host.px(60) * ratio) / high);
  const left = (width - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return ([lon = 0, lat = 0]) => [
    left + (lon - bounds.west) * radians * scale,
    top + (northing(bounds.north) - northing(lat)) * scale,
  ];
}
