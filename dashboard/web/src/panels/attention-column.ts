import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { SHAPES } from '../map/shapes.ts';
import { countOf, type AttentionCard } from '../state/attention-cards.ts';
import { ofKind } from '../state/kinds.ts';
import { clusterCard, restCard } from './grouped-cards.ts';
import { itemCard } from './item-card.ts';
import { rankingList } from './ranking-list.ts';
import { signalCard } from './signal-card.ts';
import { sinceStrip } from './since-strip.ts';
import { symbol } from './symbol.ts';
import { groupCard, troubleCard } from './trouble-card.ts';
import type { View } from './view.ts';

/** As many neighbourhoods as fit. */
const MOST_RANKED = 12;

/** What needs attention, worst first, each with the number that is on its pin; in turn with how the neighbourhoods stand. */
export function attentionColumn(view: View): TemplateResult {
  return html`<aside class="panel attention-column" data-shows=${view.column.shown}>
    <div class="tabs" role="group">${tab(view, 'cards')}${tab(view, 'ranking')}</div>
    ${view.column.shown === 'cards' ? attentionCards(view) : rankingList(view, MOST_RANKED)} ${sinceStrip(view)}
  </aside>`;
}

/** Chosen it stays; chosen once more it takes turns again. */
function tab(view: View, name: 'cards' | 'ranking'): TemplateResult {
  const count = view.board === null ? '' : view.cards.reduce((sum, card) => sum + countOf(card), 0);
  const chosen = view.column.chosen === name;
  return html`<button
    type="button"
    aria-pressed=${view.column.shown === name ? 'true' : 'false'}
    class=${chosen ? 'chosen' : ''}
    @click=${() => {
      view.column.choose(chosen ? null : name);
    }}
  >
    ${name === 'cards' ? html`${say('attention.title')}<b>${count}</b>` : say('ranking.title')}
  </button>`;
}

/** The cards themselves; in the calm, that nothing needs attention. */
export function attentionCards(view: View): TemplateResult {
  return html`<div class="cards">
    ${view.cards.map((card) => cardOf(view, card))} ${view.cards.length === 0 ? calm(view) : nothing}
  </div>`;
}

function cardOf(view: View, card: AttentionCard): TemplateResult {
  switch (card.kind) {
    case 'item':
      return itemCard(view, card.item);
    case 'signal':
      return signalCard(card.signal);
    case 'trouble':
      return troubleCard(card.trouble, view.root?.id ?? null);
    case 'group':
      return groupCard(card.group, view.root?.id ?? null);
    case 'cluster':
      return clusterCard(view, card);
    case 'rest':
      return restCard(card);
  }
}

function calm(view: View): TemplateResult {
  const points = view.board === null ? 0 : ofKind(view.board, 'point').length;
  if (points === 0) {
    return html`<div class="calm">${symbol({ ...SHAPES.unknown, ink: 'muted' })}<h3>${say('attention.nothingYet')}</h3></div>`;
  }
  return html`<div class="calm">
    ${symbol({ ...SHAPES.normal, filled: false, line: 1.6, path: 'M4 12.5 9.8 18 20 6.5' })}
    <h3>${say('attention.none')}</h3>
    <p>${say('attention.noneDetail', { n: points })}</p>
  </div>`;
}
