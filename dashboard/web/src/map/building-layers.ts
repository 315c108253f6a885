import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { TEXT_MEDIUM } from './fonts.ts';
import type { Language } from '../i18n/language.ts';
import { PALETTE } from '../palette/palette.ts';
import { nameText } from './style.ts';

/** From here on a building is large enough to bear a figure. The scale moves it: a screen twice as wide is nearer. */
export function nearZoom(px: (size: number) => number): number {
  return 15.6 + Math.log2(px(1));
}

/** Buildings by the share of their people who were served: the further from the ground, the more; an outline alone is unknown. */
export function buildingLayers(px: (size: number) => number): LayerSpecification[] {
  const share: ExpressionSpecification = ['coalesce', ['feature-state', 'share'], -1];
  const near = nearZoom(px);
  return [
    { id: 'building-known', type: 'fill', source: 'buildings', paint: { 'fill-color': PALETTE.building, 'fill-outline-color': PALETTE.buildingEdge } },
    {
      id: 'building-load',
      type: 'fill',
      source: 'buildings',
      minzoom: near,
      paint: { 'fill-color': ['interpolate', ['linear'], share, 0, PALETTE.buildingLow, 1, PALETTE.buildingHigh], 'fill-opacity': ['case', ['>=', share, 0], 1, 0] },
    },
    { id: 'building-edge', type: 'line', source: 'buildings', minzoom: near, paint: { 'line-color': PALETTE.buildingOutline, 'line-width': px(1.2) } },
    {
      id: 'compound-edge',
      type: 'line',
      source: 'areas',
      minzoom: near - 0.6,
      filter: ['==', ['get', 'kind'], 'compound'],
      paint: { 'line-color': PALETTE.borderOuter, 'line-width': px(1.4), 'line-dasharray': [2, 1.5] },
    },
  ];
}

export function buildingNameLayers(language: Language, px: (size: number) => number): LayerSpecification[] {
  const near = nearZoom(px);
  return [
    {
      id: 'building-figure',
      type: 'symbol',
      source: 'building-figures',
      minzoom: near,
      layout: { 'text-field': ['get', 'figure'], 'text-font': TEXT_MEDIUM, 'text-size': px(13), 'text-padding': px(1) },
      paint: { 'text-color': PALETTE.mapText, 'text-halo-color': PALETTE.halo, 'text-halo-width': px(1.4) },
    },
    {
      id: 'compound-name',
      type: 'symbol',
      source: 'compound-names',
      minzoom: near - 0.6,
      layout: {
        ...nameText(language, px(15), px(13)),
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
        'text-padding': 0,
      },
      paint: { 'text-color': PALETTE.mapName, 'text-halo-color': PALETTE.halo, 'text-halo-width': px(1.6) },
    },
  ];
}
