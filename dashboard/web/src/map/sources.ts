import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';

/** Hands data and feature states to a map, and only what differs from what it has: drawing is what costs. */
export class Sources {
  private readonly shown = new Map<string, string>();

  constructor(private readonly map: MapLibre) {}

  put(name: string, data: FeatureCollection): void {
    const text = JSON.stringify(data);
    if (this.shown.get(name) !== text) {
      this.shown.set(name, text);
      void this.source(name).setData(data);
    }
  }

  colour(source: string, id: number, state: Record<string, unknown>): void {
    const key = `${source}/${id}`;
    const text = JSON.stringify(state);
    if (this.shown.get(key) !== text) {
      this.shown.set(key, text);
      this.map.setFeatureState({ source, id }, state);
    }
  }

  /** Takes all colours off a source whose features are numbered anew. */
  uncolour(source: string): void {
    this.map.removeFeatureState({ source });
    for (const key of this.shown.keys()) {
      if (key.startsWith(`${source}/`)) {
        this.shown.delete(key);
      }
    }
  }

  source(name: string): GeoJSONSource {
    const source = this.map.getSource<GeoJSONSource>(name);
    if (source === undefined) {
      throw new Error(`the map has no source ${name}`);
    }
    return source;
  }
}
