import '@fontsource-variable/inter-tight/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './wall.css';
import { WallPage } from './wall-page.ts';

/** The wall, with its own fonts and the map. */
export function start(root: HTMLElement, nowMillis: () => number): void {
  new WallPage(root, nowMillis).start();
}
