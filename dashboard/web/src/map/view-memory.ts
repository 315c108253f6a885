import type { Map as MapLibre } from 'maplibre-gl';

const STORED = 'guatu.view';

/** Where somebody moved the map to outlives a reload. */
export function storeView(map: MapLibre): void {
  const centre = map.getCenter();
  try {
    localStorage.setItem(STORED, JSON.stringify([centre.lng, centre.lat, map.getZoom()]));
  } catch {
    // Without storage the map starts at the whole site again.
  }
}

export function forgetView(): void {
  try {
    localStorage.removeItem(STORED);
  } catch {
    // Nothing was stored.
  }
}

export function restoreView(map: MapLibre): void {
  const [lng, lat, zoom] = stored();
  if (lng !== undefined && lat !== undefined && zoom !== undefined) {
    map.jumpTo({ center: [lng, lat], zoom });
  }
}

function stored(): number[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : [];
  } catch {
    return [];
  }
}
