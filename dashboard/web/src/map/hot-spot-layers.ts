import type { LayerSpecification } from 'maplibre-gl';
import { PALETTE } from '../palette/palette.ts';
import { TEXT_BOLD } from './fonts.ts';

/** Two rings around the place, below pins and their names; names of areas stand beside them. */
export function hotSpotLayers(px: (size: number) => number): LayerSpecification[] {
  return [
    {
      id: 'hot-spot-names',
      type: 'symbol',
      source: 'hot-spots',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': TEXT_BOLD,
        'text-size': px(16),
        'text-max-width': 40,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 2.6,
        'text-justify': 'auto',
        'icon-image': ['get', 'plate'],
        'icon-allow-overlap': true,
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [px(3), px(8), px(3), px(8)],
      },
      paint: { 'text-color': PALETTE.text },
    },
    {
      id: 'hot-spots',
      type: 'symbol',
      source: 'hot-spots',
      layout: { 'icon-image': 'hot-spot', 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
  ];
}
