import { addProtocol, type LayerSpecification, type Map as MapLibre } from 'maplibre-gl';
import type { Background } from '../feed/api.ts';
import { PALETTE, theme, type Theme } from '../palette/palette.ts';

const SOURCE = 'background';

/** Pictures give way to what stands on them: by being dark in the dark, and by being pale in the light. */
const FAINT: Readonly<Record<Theme, { 'raster-brightness-min': number; 'raster-brightness-max': number }>> = {
  dark: { 'raster-brightness-min': 0, 'raster-brightness-max': 0.42 },
  light: { 'raster-brightness-min': 0.6, 'raster-brightness-max': 0.96 },
};

/** Draws the tiles a site has configured below everything else: grey and faint, for colour means something here. */
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
  const faint = { ...FAINT[theme], 'raster-saturation': -1, 'raster-contrast': -0.1, 'raster-fade-duration': 0 };
  return [{ id: 'background-picture', type: 'raster', source: SOURCE, paint: faint }];
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
    fill('earth', PALETTE.land),
    fill('landuse', PALETTE.landUse),
    fill('water', PALETTE.water),
    fill('buildings', PALETTE.building),
    { id: 'background-roads', type: 'line', source: SOURCE, 'source-layer': 'roads', paint: { 'line-color': PALETTE.minor, 'line-width': 1.4 } },
  ];
}
