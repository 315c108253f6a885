import { fetchBasemap, type Basemap } from '../feed/api.ts';
import { retry } from '../feed/retry.ts';
import type { Language } from '../i18n/language.ts';
import { areaShapes } from './geography.ts';
import { openMap } from './open-map.ts';
import type { MapPane, Scene } from './scene.ts';

const EVERY_MILLIS = 1_000;

export type MapState = 'loading' | 'ready' | 'static' | 'missing';

/** Fetches the base map, opens the map on it, and opens it anew when the screen's scale changes. */
export class MapHolder {
  state: MapState = 'loading';
  neighbourhoods = 0;
  schematic = false;
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
    const last = this.shown;
    if (last?.language === scene.language && nowMillis - this.shownAt < EVERY_MILLIS) {
      return;
    }
    if (this.pane === null || (last?.board.subjects === scene.board.subjects && last.board.alerts === scene.board.alerts && last.language === scene.language)) {
      return;
    }
    this.shown = scene;
    this.shownAt = nowMillis;
    this.pane.show(scene);
  }

  private async load(language: Language): Promise<void> {
    const basemap = await retry(async () => {
      try {
        return await fetchBasemap();
      } catch (error) {
        this.state = 'missing';
        throw error;
      }
    });
    this.neighbourhoods = areaShapes(basemap).filter((area) => area.kind === 'neighbourhood').length;
    this.schematic = basemap.guatu?.schematic === true;
    this.open(basemap, language);
    window.addEventListener('resize', () => {
      if (remPixels() !== this.scale) {
        this.open(basemap, this.scene?.language ?? language);
      }
    });
  }

  private open(basemap: Basemap, language: Language): void {
    const container = this.container();
    if (container === null) {
      return;
    }
    this.pane?.remove();
    this.state = 'loading';
    this.scale = remPixels();
    const px = (size: number) => (size * this.scale) / 16;
    let kind = 'static';
    const ready = () => {
      this.state = kind === 'live' ? 'ready' : 'static';
    };
    const opened = openMap({ container, basemap, language, px, ready });
    kind = opened.kind;
    this.pane = opened.pane;
    this.shown = null;
    if (this.scene !== null) {
      this.pane.show(this.scene);
    }
  }
}

/** Pixels of a rem: the page's scale against the 1080-line wall, where it is 16. */
function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
