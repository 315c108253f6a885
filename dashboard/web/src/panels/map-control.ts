import { html, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { LAYERS, TOUR_SECONDS, toggled } from '../state/map-settings.ts';
import type { WallView } from './view.ts';

/** Which layers the map shows, and whether it goes around by itself; closed, it is one quiet button. */
export function mapControl(view: WallView): TemplateResult {
  const settings = view.mapSettings;
  return html`<details class="map-control">
    <summary>${say('layers.title')}</summary>
    <div class="choices">
      ${LAYERS.map(
        (layer) => html`<label>
          <input type="checkbox" .checked=${!settings.hidden.includes(layer)} @change=${() => { view.setMap(toggled(settings, layer)); }} />
          ${say(`layers.${layer}`)}
        </label>`,
      )}
      ${view.mapState === 'static' ? '' : tour(view)}
    </div>
  </details>`;
}

function tour(view: WallView): TemplateResult {
  const settings = view.mapSettings;
  const choices = [...new Set([...TOUR_SECONDS, settings.tourSeconds])].sort((a, b) => a - b);
  return html`<fieldset>
      <legend>${say('tour.title')}</legend>
      ${choices.map(
        (seconds) => html`<label>
          <input type="radio" name="tour" .checked=${settings.tourSeconds === seconds} @change=${() => { view.setMap({ ...settings, tourSeconds: seconds }); }} />
          ${seconds === 0 ? say('tour.off') : say('tour.every', { n: seconds })}
        </label>`,
      )}
    </fieldset>
    <button type="button" @click=${view.showWhole}>${say('tour.showWhole')}</button>`;
}
