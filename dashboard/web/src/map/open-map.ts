import type { MapHost } from './live-map.ts';
import { LiveMap } from './live-map.ts';
import type { MapPane } from './scene.ts';
import { StaticMap } from './static-map.ts';

export interface OpenedMap {
  readonly pane: MapPane;
  readonly kind: 'live' | 'static';
}

/** The best map this machine can draw. */
export function openMap(host: MapHost): OpenedMap {
  if (hasWebgl2()) {
    try {
      return { pane: new LiveMap(host), kind: 'live' };
    } catch {
      host.container.replaceChildren();
    }
  }
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
