import { html, nothing, type TemplateResult } from 'lit-html';
import { both, say } from '../i18n/say.ts';
import { FACILITIES, FACILITY_PATHS, type Facility } from '../map/facilities.ts';
import { placed } from '../map/scene.ts';
import { HOT_SPOT, VEHICLE } from '../map/shapes.ts';
import { STATES, type StateName } from '../state/board.ts';
import { banner } from './banner.ts';
import { ZONES } from '../state/zones.ts';
import { formatNumber } from '../state/format.ts';
import { mapControl } from './map-control.ts';
import { mapTags } from './map-tags.ts';
import { stateSymbol, symbol } from './symbol.ts';
import type { WallView } from './view.ts';

/** The map's frame: the map itself lives in `#map`, which nothing here touches. */
export function mapPanel(view: WallView): TemplateResult {
  return html`<main class="map-panel">
    <div class="map-frame">
      <div id="map"></div>
      ${covering(view)}
      ${mapControl(view)}
      ${attributed(view)}
      ${mapTags(view)}
      ${banner(view)}
    </div>
    <ul class="legend">
      ${STATES.map((state) => legend(state))}
      <li class="break"></li>
      <li>${symbol(VEHICLE)}${say('map.vehicle')}</li>
      ${FACILITIES.map(facility)}
      <li class="break"></li>
      <li>${say('map.load')}<span class="ramp">0<i></i>25+</span></li>
      ${[...ZONES].reverse().map((zone) => html`<li><i class="zone ${zone}"></i>${say(`zone.${zone}`)}</li>`)}
      <li>${symbol({ ...HOT_SPOT, line: 2 })}${say('hotspot.legend')}</li>
    </ul>
  </main>`;
}

function legend(state: StateName): TemplateResult {
  return html`<li>${stateSymbol(state)}${say(`state.${state}`)}</li>`;
}

function facility(kind: Facility): TemplateResult {
  return html`<li>${symbol({ ...VEHICLE, path: FACILITY_PATHS[kind], ink: 'muted' })}${say(`map.${kind}`)}</li>`;
}

/** What of the site is in view: all of it, the place of a number, or what somebody moved the map to. */
function covering(view: WallView): TemplateResult {
  const framing = view.framing;
  switch (framing.kind) {
    case 'whole':
      return html`<p class="covers"><b>${say('map.whole')}</b><span>${covers(view)}</span></p>`;
    case 'pin':
      return html`<p class="covers"><b>${say('map.number', { n: framing.number })}</b><span>${both(framing.name)}</span></p>`;
    case 'part':
      return html`<p class="covers"><b>${say('map.part')}</b>${framing.name === null ? nothing : html`<span>${both(framing.name)}</span>`}</p>`;
  }
}

function covers(view: WallView): TemplateResult {
  const number = (kind: 'point' | 'vehicle') => (view.board === null ? '–' : formatNumber(placed(view.board, kind).length));
  return say('map.covers', {
    areas: view.neighbourhoods === 0 ? '–' : formatNumber(view.neighbourhoods),
    points: number('point'),
    vehicles: number('vehicle'),
  });
}

function attributed(view: WallView): TemplateResult | typeof nothing {
  return view.mapState === 'ready' && !view.schematic && view.mapAttribution === '' ? nothing : html`<p class="attribution">${attribution(view)}</p>`;
}

function attribution(view: WallView): TemplateResult | typeof nothing {
  switch (view.mapState) {
    case 'missing':
      return say('map.missing');
    case 'static':
      return html`${view.schematic ? html`${say('map.schematic')} · ` : nothing}${say('map.noWebgl')}`;
    case 'ready':
    case 'loading':
      return html`${view.mapAttribution}${view.schematic && view.mapAttribution !== '' ? ' · ' : nothing}${view.schematic ? say('map.schematic') : nothing}`;
  }
}
