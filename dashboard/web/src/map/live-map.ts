import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Feature } from 'geojson';
import type { Background, Basemap } from '../feed/api.ts';
import type { Language } from '../i18n/language.ts';
import { FONT } from '../palette/palette.ts';
import type { Board, StateName } from '../state/board.ts';
import type { Layer } from '../state/map-settings.ts';
import { addBackground } from './background.ts';
import { PacedMap } from './paced-map.ts';
import { PointStates } from './point-states.ts';
import { addImages, pinImage } from './images.ts';
import { loadFontsFor } from './fonts.ts';
import { areaShapes, boundsOf, textOf, type AreaShape, type Bounds } from './geography.ts';
import { hotSpotMarks } from './hot-spots.ts';
import { areaNames, pins, pointDots, symbols, vehicleMarks } from './marks.ts';
import { NearView } from './near-view.ts';
import { drawnKey, loadOf, placed, type MapPane, type Scene, type Sight } from './scene.ts';
import { Sources } from './sources.ts';
import { askToOpen } from '../subject/opening.ts';
import { hitOnMap } from './hit.ts';
import { mapStyle, nameText } from './style.ts';
import { showLayers } from './view-layers.ts';
import { restoreView, storeView } from './view-memory.ts';
import { zoneText } from './zone-layers.ts';
import { zoneMarks, zoneShapes } from './zone-marks.ts';

setWorkerUrl(workerUrl);

/** What zones and hot spots are called. */
const OVERLAY_LETTERS = '封控管防范第天检测物资用药转运燃气报修诉求聚集人·';

/** A move to another part; long enough to see where it goes. */
const MOVE_MILLIS = 900;

/** Beyond so many points names would find no room at all. */
const MOST_DODGED = 400;

/** As many as a frame has time for, twice a second: where the processor draws, it draws no oftener. */
const MOST_COLOURED = 1_500;
const COLOUR_EVERY_MILLIS = 500;

export interface MapHost {
  readonly container: HTMLElement;
  readonly basemap: Basemap;
  readonly background: Background;
  readonly language: Language;
  /** A size on the 1080-line wall in this screen's pixels. */
  readonly px: (size: number) => number;
  readonly ready: () => void;
  /** Told when a board of another server, or another language, is on the screen. */
  readonly drawn: (scene: Scene) => void;
}

/** The map on WebGL: what does not move is loaded once and coloured by feature-state; what moves is a small source. */
export class LiveMap implements MapPane {
  private readonly map: PacedMap;
  private readonly areas: readonly AreaShape[];
  private readonly bounds: Bounds;
  private readonly dots = new PointStates();
  private readonly sources: Sources;
  private readonly near: NearView;
  private readonly outlines: ReadonlyMap<string, Feature>;
  private scene: Scene | null = null;
  private loaded = false;
  private language: Language;
  private pinnedKey = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private colouring = false;
  private letters = '';
  private hidden = '';
  private drawnKey = '';

  constructor(private readonly host: MapHost) {
    const { basemap, px } = host;
    this.language = host.language;
    this.areas = areaShapes(basemap);
    this.outlines = zoneShapes(basemap);
    this.bounds = boundsOf(basemap) ?? { west: -180, south: -60, east: 180, north: 70 };
    const bounds = this.bounds;
    this.map = new PacedMap({
      container: host.container,
      style: mapStyle(basemap, host.language, px),
      bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
      fitBoundsOptions: { padding: margins(px) },
      localIdeographFontFamily: FONT,
      fadeDuration: 0,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      minZoom: 9,
      maxZoom: 19,
      trackResize: true,
    });
    this.sources = new Sources(this.map);
    this.near = new NearView(this.map, this.sources, basemap, px);
    restoreView(this.map);
    this.map.on('moveend', (event) => {
      if (event.originalEvent !== undefined) {
        storeView(this.map);
      }
    });
    this.map.on('click', (event) => {
      const id = this.loaded ? hitOnMap(this.map, event, this.scene === null ? [] : placed(this.scene.board, 'point').map((point) => point.id), px(10)) : null;
      if (id !== null) {
        askToOpen(host.container, id);
      }
    });
    this.map.on('style.load', () => {
      addImages(this.map, px);
    });
    this.map.on('load', () => {
      void this.begin();
    });
  }

  show(scene: Scene): void {
    this.scene = scene;
    if (this.loaded) {
      this.draw(scene);
    }
  }

  frame(bounds: Bounds | null): void {
    const { px } = this.host;
    const { west, south, east, north } = bounds ?? this.bounds;
    const padding = bounds === null ? margins(px) : { top: px(96), bottom: px(60), left: px(60), right: px(60) };
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map.fitBounds([west, south, east, north], { padding, maxZoom: 17, animate: !still, duration: MOVE_MILLIS, linear: true });
  }

  get sight(): Sight {
    const view = this.map.getBounds();
    const centre = this.map.getCenter();
    const { west, south, east, north } = this.bounds;
    const whole = view.getWest() <= west && view.getSouth() <= south && view.getEast() >= east && view.getNorth() >= north;
    return { whole, centre: [centre.lng, centre.lat], near: this.near.shown };
  }

  remove(): void {
    clearTimeout(this.timer);
    this.map.remove();
  }

  private async begin(): Promise<void> {
    const names = this.host.basemap.features.map((feature) => textOf(feature, 'nameZh')).join('');
    await loadFontsFor(names + OVERLAY_LETTERS);
    void this.sources.source('area-names').setData(areaNames(this.host.basemap, this.areas));
    void addBackground(this.map, this.host.background).catch((error: unknown) => {
      console.warn('no tiles below the map', error);
    });
    this.loaded = true;
    if (this.scene !== null) {
      this.draw(this.scene);
    }
    this.whenDrawn(() => {
      this.map.pace();
      this.host.ready();
    });
  }

  /** Vehicles may never let the map come to rest, so it is drawn when what stands still is. */
  private whenDrawn(told: () => void): void {
    const look = () => {
      if (this.dots.waiting === 0 && ['ground', 'areas', 'area-names', 'points', 'symbols', 'pins'].every((name) => this.map.isSourceLoaded(name))) {
        this.map.off('render', look);
        told();
      }
    };
    this.map.on('render', look);
    this.map.triggerRepaint();
  }

  private draw(scene: Scene): void {
    this.speak(scene.language);
    this.hide(scene.hidden);
    this.drawPoints(scene);
    this.drawAreas(scene.board);
    this.drawZones(scene);
    this.near.draw(scene.board);
    this.sources.put('hot-spots', hotSpotMarks(scene, this.areas));
    this.sources.put('vehicles', vehicleMarks(scene.board));
    const key = drawnKey(scene);
    const another = key !== this.drawnKey;
    this.drawnKey = key;
    void this.drawPins(scene).then(() => {
      if (another) {
        this.whenDrawn(() => {
          this.host.drawn(scene);
        });
      }
    });
  }

  private drawPoints(scene: Scene): void {
    const points = placed(scene.board, 'point');
    if (!this.dots.stand(points)) {
      this.dots.forget();
      void this.sources.source('points').setData(pointDots(points));
      this.map.setLayoutProperty('point-room', 'visibility', points.length > MOST_DODGED ? 'none' : 'visible');
      this.sources.uncolour('points');
    }
    const pinned = scene.pinned.map((item) => item.subject?.id).join(' ');
    if (this.dots.observe(points) || pinned !== this.pinnedKey) {
      this.pinnedKey = pinned;
      this.sources.put('symbols', symbols(scene));
    }
    if (!this.colouring) {
      this.colourPoints();
    }
  }

  /** Some at a time: every colour is worked out in the frame that draws it. */
  private colourPoints(): void {
    for (const [id, state] of this.dots.take(MOST_COLOURED)) {
      this.map.setFeatureState({ source: 'points', id }, { state });
    }
    this.colouring = this.dots.waiting > 0;
    if (this.colouring) {
      this.timer = setTimeout(() => {
        this.colourPoints();
      }, COLOUR_EVERY_MILLIS);
    }
  }

  private drawAreas(board: Board): void {
    for (const area of this.areas) {
      const subject = board.subjects.get(`area:${area.code}`);
      const load = loadOf(subject);
      const state: StateName = subject?.state ?? 'unknown';
      this.sources.colour('areas', area.id, { state, load: load === null ? null : Math.round(load * 20) / 20 });
    }
  }

  private drawZones(scene: Scene): void {
    const { shapes, labels } = zoneMarks(scene, this.outlines);
    this.sources.put('zones', shapes);
    this.sources.put('zone-labels', labels);
  }

  private async drawPins(scene: Scene): Promise<void> {
    const found = pins(scene, this.areas, this.bounds);
    const letters = found.letters;
    if (letters !== this.letters) {
      this.letters = letters;
      await loadFontsFor(letters);
    }
    for (const pin of found.images) {
      pinImage(this.map, pin, this.host.px);
    }
    this.sources.put('pins', found.features);
  }

  private hide(hidden: readonly Layer[]): void {
    if (hidden.join() !== this.hidden) {
      this.hidden = hidden.join();
      showLayers(this.map, hidden);
    }
  }

  private speak(language: Language): void {
    if (language === this.language) {
      return;
    }
    this.language = language;
    const { px } = this.host;
    this.map.setLayoutProperty('area-name', 'text-field', nameText(language, px(17), px(14))['text-field']);
    this.map.setLayoutProperty('place-name', 'text-field', nameText(language, px(16), px(13))['text-field']);
    this.map.setLayoutProperty('compound-name', 'text-field', nameText(language, px(15), px(13))['text-field']);
    this.map.setLayoutProperty('zone-name', 'text-field', zoneText(language, px)['text-field']);
  }
}

/** Around the whole site. */
function margins(px: (size: number) => number): { top: number; bottom: number; left: number; right: number } {
  return { top: px(26), bottom: px(20), left: px(24), right: px(24) };
}
