import type { Map as MapLibre } from 'maplibre-gl';
import { LAYERS, type Layer } from '../state/map-settings.ts';

/** The layers of the style that each choice is about. */
const PARTS: Readonly<Record<Layer, readonly string[]>> = {
  vehicles: ['vehicles'],
  facilities: ['facility'],
  zones: ['zone', 'zone-edge-precaution', 'zone-edge-control', 'zone-edge-lockdown', 'zone-name'],
  load: ['area-load', 'building-load'],
  names: ['area-name', 'place-name', 'compound-name'],
};

export function showLayers(map: MapLibre, hidden: readonly Layer[]): void {
  for (const layer of LAYERS) {
    for (const id of PARTS[layer]) {
      map.setLayoutProperty(id, 'visibility', hidden.includes(layer) ? 'none' : 'visible');
    }
  }
}
