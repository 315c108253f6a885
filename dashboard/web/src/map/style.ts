import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Basemap } from '../feed/api.ts';
import type { Language } from '../i18n/language.ts';
import { PALETTE, theme, TINTS } from '../palette/palette.ts';
import { buildingLayers, buildingNameLayers } from './building-layers.ts';
import { buildingsOf, compoundNames, isCodedBuilding } from './buildings.ts';
import { TEXT_BOLD, TEXT_MEDIUM, TEXT_REGULAR } from './fonts.ts';
import { FACILITIES } from './facilities.ts';
import { areaShapes, layerOf } from './geography.ts';
import { hotSpotLayers } from './hot-spot-layers.ts';
import type { PinSide } from './marks.ts';
import { collection } from './scene.ts';
import { zoneLayers, zoneNameLayer } from './zone-layers.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The style for one base map; `px` turns a width on the 1080-line wall into this screen's pixels. */
export function mapStyle(basemap: Basemap, language: Language, px: (size: number) => number): StyleSpecification {
  const ground = basemap.features.filter((feature) => layerOf(feature) !== 'area' && !isCodedBuilding(feature));
  const areas = areaShapes(basemap);
  const geojson = (data: FeatureCollection, maxzoom: number) => ({ type: 'geojson' as const, data, maxzoom, tolerance: 0.2 });
  return {
    version: 8,
    sources: {
      ground: geojson(collection(ground), 14),
      areas: geojson(collection(areas.map((area) => area.feature)), 13),
      'area-names': geojson(EMPTY, 11),
      buildings: geojson(collection(buildingsOf(basemap).map((building) => building.feature)), 14),
      'building-figures': geojson(EMPTY, 11),
      'compound-names': geojson(compoundNames(areas), 11),
      zones: geojson(EMPTY, 13),
      'zone-labels': geojson(EMPTY, 11),
      'hot-spots': geojson(EMPTY, 11),
      points: geojson(EMPTY, 11),
      vehicles: geojson(EMPTY, 11),
      symbols: geojson(EMPTY, 11),
      pins: geojson(EMPTY, 11),
    },
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': PALETTE.outside } },
      ...groundLayers(px),
      ...buildingLayers(px),
      ...zoneLayers(px),
      ...areaLayers(px),
      ...buildingNameLayers(language, px),
      ...nameLayers(language, px),
      zoneNameLayer(language, px),
      ...subjectLayers(px),
    ],
  };
}

function groundLayers(px: (size: number) => number): LayerSpecification[] {
  const only = (layer: string): ExpressionSpecification => ['==', ['get', 'layer'], layer];
  const street = (kind: string, color: string, width: number): LayerSpecification => ({
    id: `street-${kind}`,
    type: 'line',
    source: 'ground',
    filter: ['all', only('street'), ['==', ['get', 'class'], kind]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': grown(px(width)) },
  });
  return [
    { id: 'land', type: 'fill', source: 'ground', filter: only('land'), paint: { 'fill-color': PALETTE.land } },
    {
      id: 'area-load',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'neighbourhood'],
      paint: {
        // Where nothing is known of waits, nobody is said not to wait.
        'fill-color': ['case', ['==', ['coalesce', ['feature-state', 'load'], -1], -1], PALETTE.land, ['interpolate', ['linear'], ['coalesce', ['feature-state', 'load'], 0], 0, PALETTE.loadLow, 1, PALETTE.loadHigh]],
        'fill-opacity': 0.95,
      },
    },
    { id: 'park', type: 'fill', source: 'ground', filter: only('park'), paint: { 'fill-color': PALETTE.park } },
    { id: 'water', type: 'fill', source: 'ground', filter: only('water'), paint: { 'fill-color': PALETTE.water, 'fill-outline-color': PALETTE.waterEdge } },
    street('lane', PALETTE.lane, 1.1),
    street('minor', PALETTE.minor, 2.2),
    street('major', PALETTE.major, 4.2),
    {
      id: 'building',
      type: 'fill',
      source: 'ground',
      filter: only('building'),
      paint: { 'fill-color': PALETTE.building, 'fill-outline-color': PALETTE.buildingEdge },
    },
  ];
}

function areaLayers(px: (size: number) => number): LayerSpecification[] {
  const state: ExpressionSpecification = ['coalesce', ['feature-state', 'state'], 'normal'];
  const abnormal: ExpressionSpecification = ['match', state, 'critical', PALETTE.critical, 'attention', PALETTE.attention, PALETTE.land];
  const tint: ExpressionSpecification = ['match', state, 'critical', PALETTE.criticalFill, 'attention', PALETTE.attentionFill, PALETTE.land];
  return [
    {
      id: 'area-border',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'neighbourhood'],
      paint: { 'line-color': PALETTE.border, 'line-width': px(1), 'line-dasharray': [4, 2.5] },
    },
    {
      id: 'area-outer',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'subdistrict'],
      paint: { 'line-color': PALETTE.borderOuter, 'line-width': px(2.2) },
    },
    {
      id: 'area-tint',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'neighbourhood'],
      paint: { 'fill-color': tint, 'fill-opacity': ['match', state, 'critical', TINTS[theme].critical, 'attention', TINTS[theme].attention, 0] },
    },
    {
      id: 'area-outline',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'neighbourhood'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': abnormal, 'line-width': px(2.6), 'line-opacity': ['match', state, ['critical', 'attention'], 1, 0] },
    },
  ];
}

function nameLayers(language: Language, px: (size: number) => number): LayerSpecification[] {
  return [
    {
      id: 'facility',
      type: 'symbol',
      source: 'ground',
      filter: ['all', ['==', ['get', 'layer'], 'poi'], ['in', ['get', 'kind'], ['literal', FACILITIES]]],
      layout: { 'icon-image': ['concat', 'facility-', ['get', 'kind']], 'icon-padding': px(4) },
    },
    {
      id: 'place-name',
      type: 'symbol',
      source: 'ground',
      filter: ['all', ['==', ['get', 'layer'], 'label'], ['match', ['get', 'kind'], ['neighbourhood', 'compound', 'subdistrict'], false, true]],
      layout: {
        ...nameText(language, px(16), px(13)),
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.4,
        'text-letter-spacing': 0.08,
      },
      paint: {
        'text-color': ['match', ['get', 'kind'], 'water', PALETTE.waterName, PALETTE.mapFaint],
        'text-halo-color': PALETTE.halo,
        'text-halo-width': px(1.2),
      },
    },
    {
      id: 'area-name',
      type: 'symbol',
      source: 'area-names',
      layout: {
        ...nameText(language, px(17), px(14)),
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
        'text-justify': 'center',
        'text-padding': 0,
      },
      paint: { 'text-color': PALETTE.mapName, 'text-halo-color': PALETTE.halo, 'text-halo-width': px(1.6) },
    },
  ];
}

/** Later layers claim their place first: pins, then symbols, then vehicles, and names take what is left. */
function subjectLayers(px: (size: number) => number): LayerSpecification[] {
  const state: ExpressionSpecification = ['coalesce', ['feature-state', 'state'], 'hidden'];
  return [
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': px(4.2),
        'circle-color': ['match', state, 'normal', PALETTE.normal, PALETTE.halo],
        'circle-opacity': ['match', state, ['normal', 'closed'], 1, 0],
        'circle-stroke-color': ['match', state, 'closed', PALETTE.muted, PALETTE.halo],
        'circle-stroke-width': ['match', state, 'closed', px(1.8), px(1.4)],
        'circle-stroke-opacity': ['match', state, ['normal', 'closed'], 1, 0],
      },
    },
    {
      id: 'point-room',
      type: 'symbol',
      source: 'points',
      layout: { 'icon-image': 'room', 'icon-allow-overlap': true },
    },
    {
      id: 'vehicles',
      type: 'symbol',
      source: 'vehicles',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-rotate': ['get', 'heading'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'symbols',
      type: 'symbol',
      source: 'symbols',
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': px(2), 'symbol-sort-key': ['get', 'rank'] },
    },
    ...hotSpotLayers(px),
    pinNames('either', ['left', 'right', 'top', 'bottom'], px),
    pinNames('right', ['left', 'top', 'bottom'], px),
    pinNames('left', ['right', 'top', 'bottom'], px),
    {
      id: 'pins',
      type: 'symbol',
      source: 'pins',
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0, 'symbol-sort-key': ['get', 'rank'] },
    },
  ];
}

/** What stands beside the pins, on the side given where there is room. */
function pinNames(side: PinSide, anchors: ('left' | 'right' | 'top' | 'bottom')[], px: (size: number) => number): LayerSpecification {
  return {
    id: `pin-names-${side}`,
    type: 'symbol',
    source: 'pins',
    filter: ['==', ['get', 'side'], side],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': TEXT_BOLD,
      'text-size': px(17),
      'text-max-width': 40,
      'text-variable-anchor': anchors,
      'text-radial-offset': 1.8,
      'text-justify': 'auto',
      'icon-image': ['get', 'plate'],
      // The plate is as large as the text, which finds the room for both.
      'icon-allow-overlap': true,
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [px(4), px(9), px(4), px(9)],
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': PALETTE.text },
  };
}

/** One language, or Chinese with English smaller below. */
export function nameText(language: Language, size: number, smaller: number) {
  const zh: ExpressionSpecification = ['get', 'nameZh'];
  const en: ExpressionSpecification = ['get', 'nameEn'];
  const lower = { 'font-scale': smaller / size, 'text-font': ['literal', TEXT_REGULAR] as ['literal', string[]] };
  const field: ExpressionSpecification =
    language === 'both' ? ['format', zh, {}, '\n', {}, en, lower] : ['format', language === 'en' ? en : zh, {}];
  return { 'text-field': field, 'text-font': TEXT_MEDIUM, 'text-size': size, 'text-line-height': 1.15 };
}

/** Widths that grow with the zoom as the streets do, once one zooms in. */
function grown(width: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.6], ['zoom'], 12.5, width * 0.8, 14, width, 17, width * 3.5];
}
