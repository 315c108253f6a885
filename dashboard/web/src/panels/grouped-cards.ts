import { html, type TemplateResult } from 'lit-html';
import { both, say, words } from '../i18n/say.ts';
import { waitMinutes, type AttentionItem } from '../state/attention.ts';
import { countOf, type AttentionCard } from '../state/attention-cards.ts';
import type { LocalName } from '../state/board.ts';
import { formatNumber } from '../state/format.ts';
import { shapeOf } from './item-card.ts';
import { opens } from './opens.ts';
import { pinSymbol, stateSymbol } from './symbol.ts';
import type { View } from './view.ts';

/** Several of one rule in one neighbourhood: their pins all bear this number. */
export function clusterCard(view: View, card: AttentionCard & { kind: 'cluster' }): TemplateResult {
  const [worst] = card.items;
  const area = view.board?.subjects.get(`area:${card.area}`)?.name ?? { zh: card.area, en: card.area };
  const wait = worst?.subject == null ? null : waitMinutes(worst.subject);
  return html`<article class="item cluster ${card.state}" data-number=${worst?.number ?? 0}>
    ${worst === undefined ? stateSymbol(card.state) : pinSymbol(shapeOf(worst), card.state, worst.number)}
    <h3>${opens(`area:${card.area}`, both(area))}</h3>
    <div class="lead">×${card.items.length}</div>
    <p class="why">${both(namesOf(card.items))}</p>
    <p class="last">
      <strong>${worst?.alert == null ? say('attention.busy') : both(worst.alert.title)}</strong>
      <span class="until">${say('sampling.worst')} ${formatNumber(wait)} ${say('unit.minutes')}</span>
    </p>
  </article>`;
}

/** What found no card of its own, by what it is. */
export function restCard(card: AttentionCard & { kind: 'rest' }): TemplateResult {
  const kinds = (['item', 'signal', 'trouble', 'group'] as const).flatMap((kind) => {
    const number = count(card.cards, kind);
    return number === 0 ? [] : [words(`attention.rest.${kind}`, { n: number })];
  });
  return html`<article class="item rest ${card.state}">
    <span class="pin">${stateSymbol(card.state)}</span>
    <h3>${say('attention.more', { n: countOf(card) })}</h3>
    <p class="why">${both({ zh: kinds.map((one) => one.zh).join('、'), en: kinds.map((one) => one.en).join(', ') })}</p>
    <p class="last"><b>${say('attention.restWhere')}</b></p>
  </article>`;
}

function count(cards: readonly AttentionCard[], kind: 'item' | 'signal' | 'trouble' | 'group'): number {
  return cards
    .filter((card) => card.kind === kind || (kind === 'item' && card.kind === 'cluster'))
    .reduce((sum, card) => sum + countOf(card), 0);
}

function namesOf(items: readonly AttentionItem[]): LocalName {
  const names = items.map((item) => item.subject?.name ?? { zh: '', en: '' });
  return { zh: names.map((name) => name.zh).join('、'), en: names.map((name) => name.en).join(', ') };
}
