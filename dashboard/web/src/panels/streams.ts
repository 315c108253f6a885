import { html, type TemplateResult } from 'lit-html';
import { label } from '../i18n/say.ts';
import { operations } from './operations-facts.ts';
import { streamCard } from './stream-card.ts';
import { deliveries, hotline, sampling } from './stream-facts.ts';
import type { View } from './view.ts';

/** The three streams, one card each; operations and orders from above take turns with the last. */
export function streams(view: View): TemplateResult {
  return html`<section class="streams" aria-label=${label('streams.title')}>
    ${streamCard(view, sampling(view))}${streamCard(view, deliveries(view))}
    <div class="turns" data-shows=${view.card.shown}>
      ${streamCard(view, hotline(view))}${streamCard(view, operations(view))}
      <div class="dots" role="group" aria-label=${label('turns.choose')}>${turn(view, 'call')}${turn(view, 'operations')}</div>
    </div>
  </section>`;
}

/** Chosen it stays; chosen once more it takes turns again. */
function turn(view: View, name: View['card']['shown']): TemplateResult {
  const chosen = view.card.chosen === name;
  return html`<button
    type="button"
    aria-pressed=${view.card.shown === name ? 'true' : 'false'}
    aria-label=${label(`stream.${name}`)}
    class=${chosen ? 'chosen' : ''}
    @click=${() => {
      view.card.choose(chosen ? null : name);
    }}
  ></button>`;
}
