import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../i18n/language.ts';
import { PALETTE } from '../palette/palette.ts';
import { nameText } from './style.ts';

/** Declared areas: hatched, with an edge that says the same. They stand above the load and below what is abnormal. */
export function zoneLayers(px: (size: number) => number): LayerSpecification[] {
  const edge = (id: string, zone: string, width: number, dash: number[] | null): LayerSpecification => ({
    id,
    type: 'line',
    source: 'zones',
    filter: ['==', ['get', 'zone'], zone],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': PALETTE.zoneEdge, 'line-width': px(width), ...(dash === null ? {} : { 'line-dasharray': dash }) },
  });
  return [
    { id: 'zone', type: 'fill', source: 'zones', paint: { 'fill-pattern': ['get', 'pattern'] } },
    edge('zone-edge-precaution', 'precaution', 1.2, [1, 3]),
    edge('zone-edge-control', 'control', 1.6, [4, 2]),
    edge('zone-edge-lockdown', 'lockdown', 2, null),
  ];
}

export function zoneNameLayer(language: Language, px: (size: number) => number): LayerSpecification {
  return {
    id: 'zone-name',
    type: 'symbol',
    source: 'zone-labels',
    layout: {
      ...zoneText(language, px),
      // Beside the middle, where the area's own name wants to stand.
      'text-variable-anchor': ['top', 'bottom', 'left', 'right', 'top-left', 'top-right', 'bottom-left', 'bottom-right', 'center'],
      'text-radial-offset': 1.4,
      'text-padding': 0,
    },
    paint: { 'text-color': PALETTE.mapText, 'text-halo-color': PALETTE.halo, 'text-halo-width': px(2) },
  };
}

export function zoneText(language: Language, px: (size: number) => number) {
  return nameText(language, px(16), px(13));
}
