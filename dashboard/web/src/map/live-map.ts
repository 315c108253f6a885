import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Basemap } from '../feed/api.ts';
import type { Language } from '../i18n/language.ts';
import { FONT } from '../palette.ts';
import type { Board, StateName } from '../state/board.ts';
import { addImages, pinImage } from './images.ts';
import { loadFontsFor } from './fonts.ts';
import { areaShapes, boundsOf, textOf, type AreaShape, type Bounds } from './geography.ts';
import { areaNames, pins, pointDots, symbols, vehicleMarks } from './marks.ts';
import { loadOf, type MapPane, type Scene } from './scene.ts';
import { mapStyle, nameText } from './style.ts';
import { restoreView, storeView } from './view-memory.ts';

setWorkerUrl(workerUrl);

/** Beyond so many points names would find no room at all. */
const MOST_DODGED = 400;

export interface MapHost {
  readonly container: HTMLElement;
  readonly basemap: Basemap;
  readonly language: Language;
  /** A size on the 1080-line wall in this screen's pixels. */
  readonly px: (size: number) => number;
  readonly ready: () => void;
}

/** The map on WebGL: what does not move is loaded once and coloured by feature-state; what moves is a small source. */
export class LiveMap implements MapPane {
  private readonly map: MapLibre;
  private readonly areas: readonly AreaShape[];
  private readonly bounds: Bounds;
  private readonly dots = new Map<string, number>();
  private readonly shown = new Map<string, string>();
  private scene: Scene | null = null;
  private loaded = false;
  private language: Language;
  private dotKey = '';
  private letters = '';

  constructor(private readonly host: MapHost) {
    const { basemap, px } = host;
    this.language = host.language;
    this.areas = areaShapes(basemap);
    this.bounds = boundsOf(basemap) ?? { west: -180, south: -60, east: 180, north: 70 };
    const bounds = this.bounds;
    this.map = new MapLibre({
      container: host.container,
      style: mapStyle(basemap, host.language, px),
      bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
      fitBoundsOptions: { padding: { top: px(26), bottom: px(20), left: px(24), right: px(24) } },
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
    restoreView(this.map);
    this.map.on('moveend', (event) => {
      if (event.originalEvent !== undefined) {
        storeView(this.map);
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

  remove(): void {
    this.map.remove();
  }

  private async begin(): Promise<void> {
    const names = this.host.basemap.features.map((feature) => textOf(feature, 'nameZh')).join('');
    await loadFontsFor(names);
    void this.source('area-names').setData(areaNames(this.host.basemap, this.areas));
    this.loaded = true;
    if (this.scene !== null) {
      this.draw(this.scene);
    }
    this.whenDrawn(this.host.ready);
  }

  /** Vehicles may never let the map come to rest, so it is ready when what stands still is drawn. */
  private whenDrawn(ready: () => void): void {
    const look = () => {
      if (['ground', 'areas', 'area-names', 'points'].every((name) => this.map.isSourceLoaded(name))) {
        this.map.off('render', look);
        ready();
      }
    };
    this.map.on('render', look);
    this.map.triggerRepaint();
  }

  private draw(scene: Scene): void {
    this.speak(scene.language);
    this.drawDots(scene.board);
    this.drawAreas(scene.board);
    this.put('vehicles', vehicleMarks(scene.board));
    this.put('symbols', symbols(scene));
    void this.drawPins(scene);
  }

  private drawDots(board: Board): void {
    const { key, features, ids } = pointDots(board);
    if (key !== this.dotKey) {
      this.dotKey = key;
      this.dots.clear();
      ids.forEach((id, index) => this.dots.set(id, index));
      void this.source('points').setData(features);
      this.map.setLayoutProperty('point-room', 'visibility', ids.length > MOST_DODGED ? 'none' : 'visible');
      this.map.removeFeatureState({ source: 'points' });
      this.forget('points/');
    }
    for (const [id, index] of this.dots) {
      const state = board.subjects.get(id)?.state;
      if (state !== undefined) {
        this.colour('points', index, { state });
      }
    }
  }

  private drawAreas(board: Board): void {
    for (const area of this.areas) {
      const subject = board.subjects.get(`area:${area.code}`);
      const load = loadOf(subject);
      const state: StateName = subject?.state ?? 'unknown';
      this.colour('areas', area.id, { state, load: load === null ? null : Math.round(load * 20) / 20 });
    }
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
    this.put('pins', found.features);
  }

  /** Sets the data of a source only when they differ from what it has. */
  private put(name: string, data: GeoJSON.FeatureCollection): void {
    const text = JSON.stringify(data);
    if (this.shown.get(name) !== text) {
      this.shown.set(name, text);
      void this.source(name).setData(data);
    }
  }

  private colour(source: string, id: number, state: Record<string, unknown>): void {
    const key = `${source}/${id}`;
    const text = JSON.stringify(state);
    if (this.shown.get(key) !== text) {
      this.shown.set(key, text);
      this.map.setFeatureState({ source, id }, state);
    }
  }

  private forget(prefix: string): void {
    for (const key of this.shown.keys()) {
      if (key.startsWith(prefix)) {
        this.shown.delete(key);
      }
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
  }

  private source(name: string): GeoJSONSource {
    const source = this.map.getSource<GeoJSONSource>(name);
    if (source === undefined) {
      throw new Error(`the map has no source ${name}`);
    }
    return source;
  }
}
