import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { formatNumber } from '../state/format.ts';
import type { WallView } from './view.ts';

/** What the map cannot show, said on the map. */
export function mapTags(view: WallView): TemplateResult | typeof nothing {
  if (view.board === null) {
    return nothing;
  }
  return html`<ul class="map-tags">
    ${hidden(view)} ${view.near ? html`<li>${say('map.buildings')}</li>` : nothing} ${unlocated(view)}
    ${view.zonesElsewhere === 0 ? nothing : html`<li class="raised">${say('zone.elsewhere', { n: view.zonesElsewhere })}</li>`}
  </ul>`;
}

/** A hidden layer must not look as if nothing were there. */
function hidden(view: WallView): TemplateResult | typeof nothing {
  const layers = view.mapSettings.hidden;
  return layers.length === 0
    ? nothing
    : html`<li class="hidden-layers">${say('layers.hidden')}${layers.map((layer, index) => html`${index === 0 ? ' ' : ' · '}${say(`layers.${layer}`)}`)}</li>`;
}

function unlocated(view: WallView): TemplateResult {
  const n = view.unlocated;
  return n === null
    ? html`<li>${say('map.unlocatedUnknown')}</li>`
    : html`<li class=${n > 0 ? 'raised' : ''}>${say('map.unlocated', { n: formatNumber(n) })}</li>`;
}
