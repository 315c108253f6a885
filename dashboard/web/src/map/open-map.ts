import { code } from '../feed/code.ts';
import type { MapHost } from './live-map.ts';
import type { MapPane } from './scene.ts';
import { StaticMap } from './static-map.ts';

export interface OpenedMap {
  readonly pane: MapPane;
  readonly kind: 'live' | 'static';
}

/** Opens the best map that this machine can draw. */
export type MapOpener = (host: MapHost) => OpenedMap;

/** Fetches what the map is drawn with, which is most of the page: figures are there before it. */
export async function mapOpener(): Promise<MapOpener> {
  if (!hasWebgl2()) {
    return openStatic;
  }
  const { LiveMap } = await code(import('./live-map.ts'));
  return (host) => {
    try {
      return { pane: new LiveMap(host), kind: 'live' };
    } catch {
      host.container.replaceChildren();
      return openStatic(host);
    }
  };
}

function openStatic(host: MapHost): OpenedMap {
  return { pane: new StaticMap(host), kind: 'static' };
}

function hasWebgl2(): boolean {
  if (new URLSearchParams(location.search).get('map') === 'static') {
    return false;
  }
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
