import type { Feature } from 'geojson';
import { fetchBackground, fetchBasemap, type Background, type Basemap } from '../feed/api.ts';
import { retry } from '../feed/retry.ts';
import type { Language } from '../i18n/language.ts';
import { criticalPlaces, nameAt, type Framing, type NumberedPlace } from './framing.ts';
import { areaShapes, type AreaShape } from './geography.ts';
import { mapOpener, type MapOpener } from './open-map.ts';
import { drawnKey, type MapPane, type Scene } from './scene.ts';
import { remPixels } from '../rem-pixels.ts';
import { Tour } from './tour.ts';
import { forgetView } from './view-memory.ts';
import { zoneMarks, zoneShapes } from './zone-marks.ts';

const EVERY_MILLIS = 1_000;

export type MapState = 'loading' | 'ready' | 'static' | 'missing';

/** Fetches the base map, opens the map on it, and opens it anew when the screen's scale changes. */
export class MapHolder {
  state: MapState = 'loading';
  neighbourhoods = 0;
  schematic = false;
  /** Declared areas that the map has no outline of. */
  zonesElsewhere = 0;
  /** The board and the language that are on the screen, as `drawnKey` names them; empty before the first. */
  drawn = '';
  /** What is in view. */
  framing: Framing = { kind: 'whole' };
  /** So near that buildings have figures. */
  near = false;
  private background: Background = { pmtiles: null, xyz: null, attribution: '' };
  private areas: readonly AreaShape[] = [];
  private basemap: Basemap | null = null;
  private opener: MapOpener | null = null;
  private readonly tour = new Tour();
  private place: NumberedPlace | null = null;
  private outlines: ReadonlyMap<string, Feature> = new Map();
  private pane: MapPane | null = null;
  private scene: Scene | null = null;
  private shown: Scene | null = null;
  private shownAt = Number.NEGATIVE_INFINITY;
  private scale = remPixels();

  constructor(private readonly container: () => HTMLElement | null) {}

  start(language: Language): void {
    void this.load(language);
  }

  /** Does nothing for a scene like the last one, nor oftener than the map need be drawn: drawing is what costs. */
  show(scene: Scene, nowMillis: number): void {
    this.scene = scene;
    this.look(scene);
    const last = this.shown;
    const asked = last?.language !== scene.language || last.hidden !== scene.hidden;
    if (!asked && nowMillis - this.shownAt < EVERY_MILLIS) {
      return;
    }
    if (this.pane === null || (!asked && last.board.subjects === scene.board.subjects && last.board.alerts === scene.board.alerts)) {
      return;
    }
    this.shown = scene;
    this.shownAt = nowMillis;
    this.zonesElsewhere = zoneMarks(scene, this.outlines).elsewhere;
    this.pane.show(scene);
  }

  /** Goes on with the tour, if it is time to; `seconds` is how long each view stands. */
  go(scene: Scene, seconds: number, nowMillis: number): void {
    if (this.pane === null || this.state !== 'ready') {
      return;
    }
    const places = criticalPlaces(scene.pinned, this.areas, scene.board);
    const stop = this.tour.next(nowMillis, seconds, places.map((place) => place.stop));
    if (stop !== null) {
      this.place = places.find((place) => place.stop === stop) ?? null;
      this.pane.frame(this.place?.bounds ?? null);
    }
  }

  /** In the colours of another theme: a map's style and pictures are made of them. */
  repaint(): void {
    if (this.basemap !== null && this.scene !== null) {
      this.place = null;
      this.open(this.basemap, this.scene.language);
    }
  }

  /** Somebody wants to see all of it. */
  showWhole(): void {
    this.place = null;
    this.pane?.frame(null);
    forgetView();
  }

  private look(scene: Scene): void {
    const sight = this.pane?.sight;
    if (sight === undefined) {
      return;
    }
    this.near = sight.near;
    this.framing =
      this.place !== null
        ? { kind: 'pin', number: numberOf(scene, this.place), name: this.place.name }
        : sight.whole
          ? { kind: 'whole' }
          : { kind: 'part', name: nameAt(sight.centre, this.areas, scene.board) };
  }

  /** What the makers of the tiles want to be said. */
  get attribution(): string {
    return this.state === 'ready' ? this.background.attribution : '';
  }

  private async load(language: Language): Promise<void> {
    const [basemap, background, opener] = await retry(async () => {
      try {
        return await Promise.all([fetchBasemap(), fetchBackground(), mapOpener()]);
      } catch (error) {
        this.state = 'missing';
        throw error;
      }
    });
    this.neighbourhoods = areaShapes(basemap).filter((area) => area.kind === 'neighbourhood').length;
    this.outlines = zoneShapes(basemap);
    this.schematic = basemap.guatu?.schematic === true;
    this.areas = areaShapes(basemap);
    this.background = background;
    this.basemap = basemap;
    this.opener = opener;
    this.open(basemap, this.scene?.language ?? language);
    this.heedTouch();
    window.addEventListener('resize', () => {
      if (remPixels() !== this.scale) {
        this.open(basemap, this.scene?.language ?? language);
      }
    });
  }

  /** Whoever touches the map has it for a while. */
  private heedTouch(): void {
    for (const event of ['pointerdown', 'wheel', 'keydown', 'touchstart']) {
      this.container()?.addEventListener(
        event,
        () => {
          this.place = null;
          this.tour.touch(performance.timeOrigin + performance.now());
        },
        { capture: true, passive: true },
      );
    }
  }

  private open(basemap: Basemap, language: Language): void {
    const container = this.container();
    if (container === null || this.opener === null) {
      return;
    }
    this.pane?.remove();
    this.state = 'loading';
    this.drawn = '';
    this.scale = remPixels();
    const px = (size: number) => (size * this.scale) / 16;
    let kind = 'static';
    const ready = () => {
      this.state = kind === 'live' ? 'ready' : 'static';
    };
    const drawn = (scene: Scene) => {
      this.drawn = drawnKey(scene);
    };
    const opened = this.opener({ container, basemap, background: this.background, language, px, ready, drawn });
    kind = opened.kind;
    this.pane = opened.pane;
    this.shown = null;
    if (this.scene !== null) {
      this.pane.show(this.scene);
    }
  }
}

/** A card's number changes as others come and go. */
function numberOf(scene: Scene, place: NumberedPlace): number {
  return scene.pinned.find((item) => item.subject?.id === place.stop)?.number ?? place.number;
}
