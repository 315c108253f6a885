import type { Map as MapLibre } from 'maplibre-gl';
import type { Basemap } from '../feed/api.ts';
import type { Board } from '../state/board.ts';
import { nearZoom } from './building-layers.ts';
import { buildingFigures, buildingsOf, shareServed, type Building } from './buildings.ts';
import { collection } from './scene.ts';
import type { Sources } from './sources.ts';

/** Buildings and their figures, which cost nothing while nobody is near enough to see them. */
export class NearView {
  private readonly buildings: readonly Building[];
  private readonly from: number;
  private board: Board | null = null;

  constructor(
    private readonly map: MapLibre,
    private readonly sources: Sources,
    basemap: Basemap,
    px: (size: number) => number,
  ) {
    this.buildings = buildingsOf(basemap);
    this.from = nearZoom(px);
    map.on('moveend', () => {
      if (this.board !== null) {
        this.draw(this.board);
      }
    });
  }

  /** Whether figures of buildings are in view. */
  get shown(): boolean {
    return this.map.getZoom() >= this.from;
  }

  draw(board: Board): void {
    this.board = board;
    if (!this.shown) {
      this.sources.put('building-figures', collection([]));
      return;
    }
    for (const building of this.buildings) {
      const share = shareServed(board, building);
      this.sources.colour('buildings', building.id, { share: share === null ? null : Math.round(share * 20) / 20 });
    }
    const view = this.map.getBounds();
    const bounds = { west: view.getWest(), south: view.getSouth(), east: view.getEast(), north: view.getNorth() };
    this.sources.put('building-figures', buildingFigures(board, this.buildings, bounds));
  }
}
