import { addProtocol, type LayerSpecification, type Map as MapLibre } from 'maplibre-gl';
import type { Background } from '../feed/api.ts';
import { GROUND } from './ground-colors.ts';

const SOURCE = 'background';

/** Draws the tiles a site has configured below everything else: grey and dim, for colour means something here. */
export async function addBackground(map: MapLibre, background: Background): Promise<void> {
  if (background.pmtiles !== null) {
    await addFile(map, new URL(background.pmtiles, location.href).href);
  } else if (background.xyz !== null) {
    map.addSource(SOURCE, { type: 'raster', tiles: [background.xyz], tileSize: 256 });
    addBelow(map, pictures());
  } else {
    return;
  }
  // Load is shown as a tint then, or nothing of the tiles would be seen.
  map.setPaintProperty('area-load', 'fill-opacity', 0.4);
}

async function addFile(map: MapLibre, url: string): Promise<void> {
  const { PMTiles, Protocol, TileType } = await import('pmtiles');
  const file = new PMTiles(url);
  const protocol = new Protocol();
  protocol.add(file);
  addProtocol('pmtiles', protocol.tile);
  const { tileType } = await file.getHeader();
  if (tileType === TileType.Mvt) {
    map.addSource(SOURCE, { type: 'vector', url: `pmtiles://${url}` });
    addBelow(map, shapes());
  } else {
    map.addSource(SOURCE, { type: 'raster', url: `pmtiles://${url}`, tileSize: 256 });
    addBelow(map, pictures());
  }
}

function addBelow(map: MapLibre, layers: LayerSpecification[]): void {
  for (const layer of layers) {
    map.addLayer(layer, 'land');
  }
}

function pictures(): LayerSpecification[] {
  const dim = { 'raster-saturation': -1, 'raster-brightness-max': 0.42, 'raster-contrast': -0.1, 'raster-fade-duration': 0 };
  return [{ id: 'background-picture', type: 'raster', source: SOURCE, paint: dim }];
}

/** The layers that files made from OpenStreetMap by the Protomaps schema have. */
function shapes(): LayerSpecification[] {
  const fill = (layer: string, color: string): LayerSpecification => ({
    id: `background-${layer}`,
    type: 'fill',
    source: SOURCE,
    'source-layer': layer,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': color },
  });
  return [
    fill('earth', '#161D26'),
    fill('landuse', '#18212A'),
    fill('water', GROUND.water),
    fill('buildings', GROUND.building),
    { id: 'background-roads', type: 'line', source: SOURCE, 'source-layer': 'roads', paint: { 'line-color': GROUND.minor, 'line-width': 1.4 } },
  ];
}
