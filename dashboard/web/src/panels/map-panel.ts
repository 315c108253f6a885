import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { FACILITIES, FACILITY_PATHS, type Facility } from '../map/facilities.ts';
import { placed } from '../map/scene.ts';
import { VEHICLE } from '../map/shapes.ts';
import { STATES, type StateName } from '../state/board.ts';
import { formatAge, formatNumber } from '../state/format.ts';
import { stateSymbol, symbol } from './symbol.ts';
import type { View } from './view.ts';

/** The map's frame: the map itself lives in `#map`, which nothing here touches. */
export function mapPanel(view: View): TemplateResult {
  return html`<main class="map-panel">
    <div class="map-frame">
      <div id="map"></div>
      <p class="covers"><b>${say('map.whole')}</b><span>${covers(view)}</span></p>
      <p class="attribution">${attribution(view)}</p>
      ${banner(view)}
    </div>
    <ul class="legend">
      ${STATES.map((state) => legend(state))}
      <li class="break"></li>
      <li>${symbol(VEHICLE)}${say('map.vehicle')}</li>
      ${FACILITIES.map(facility)}
      <li>${say('map.load')}<span class="ramp">0<i></i>25+</span></li>
    </ul>
  </main>`;
}

function legend(state: StateName): TemplateResult {
  return html`<li>${stateSymbol(state)}${say(`state.${state}`)}</li>`;
}

function facility(kind: Facility): TemplateResult {
  return html`<li>${symbol({ ...VEHICLE, path: FACILITY_PATHS[kind], color: '#7D8A98' })}${say(`map.${kind}`)}</li>`;
}

function covers(view: View): TemplateResult {
  const number = (kind: 'point' | 'vehicle') => (view.board === null ? '–' : formatNumber(placed(view.board, kind).length));
  return say('map.covers', {
    areas: view.neighbourhoods === 0 ? '–' : formatNumber(view.neighbourhoods),
    points: number('point'),
    vehicles: number('vehicle'),
  });
}

function attribution(view: View): TemplateResult | typeof nothing {
  switch (view.mapState) {
    case 'missing':
      return say('map.missing');
    case 'static':
      return html`${view.schematic ? html`${say('map.schematic')} · ` : nothing}${say('map.noWebgl')}`;
    case 'ready':
    case 'loading':
      return view.schematic ? say('map.schematic') : nothing;
  }
}

/** Says so, large, when what is on the screen is not now. */
function banner(view: View): TemplateResult | typeof nothing {
  const age = formatAge(view.screenAgeMillis);
  const text = () => {
    switch (view.liveness) {
      case 'connecting':
        return say('live.connecting');
      case 'stale':
        return say('live.stale', { age });
      case 'gone':
        return say('live.gone', { age });
      case 'live':
        return view.stalled ? say('live.stalled', { time: view.time.seconds(view.board?.watermark ?? view.board?.asOf ?? null) }) : null;
    }
  };
  const said = text();
  if (said !== null) {
    return html`<div class="banner" role="status">${view.liveness === 'connecting' ? nothing : stateSymbol('stale')}<span>${said}</span></div>`;
  }
  const mode = view.board?.mode ?? 'live';
  return mode === 'live'
    ? nothing
    : html`<div class="banner mode"><span>${say(`mode.${mode}`)} — ${say('mode.notLive')}</span></div>`;
}
