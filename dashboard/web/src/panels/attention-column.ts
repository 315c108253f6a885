import { html, nothing, type TemplateResult } from 'lit-html';
import { both, say } from '../i18n/say.ts';
import { IN_HAND, SHAPES, type Shape } from '../map/shapes.ts';
import { waitMinutes, type AttentionItem } from '../state/attention.ts';
import { MOST_CARDS, type AttentionCard } from '../state/attention-cards.ts';
import { formatAge, formatNumber } from '../state/format.ts';
import { LIMITS } from '../state/limits.ts';
import { pinSymbol, symbol } from './symbol.ts';
import { signalCard } from './signal-card.ts';
import { groupCard, troubleCard } from './trouble-card.ts';
import { value, type View } from './view.ts';

/** What needs attention, worst first, each with the number that is on its pin. */
export function attentionColumn(view: View): TemplateResult {
  const count = view.cards.length;
  const beyond = count - MOST_CARDS;
  return html`<aside class="panel attention-column">
    <h2>
      <span class="name">${say('attention.title')}<b>${view.board === null ? '' : count}</b></span>
      <span class="order">${beyond > 0 ? say('attention.more', { n: beyond }) : say('attention.order')}</span>
    </h2>
    ${view.cards.slice(0, MOST_CARDS).map((card) => cardOf(view, card))} ${count === 0 ? calm(view) : nothing}
  </aside>`;
}

function cardOf(view: View, card: AttentionCard): TemplateResult {
  switch (card.kind) {
    case 'item':
      return itemCard(view, card.item);
    case 'signal':
      return signalCard(card.signal);
    case 'trouble':
      return troubleCard(card.trouble);
    case 'group':
      return groupCard(card.group);
  }
}

function itemCard(view: View, item: AttentionItem): TemplateResult {
  const shape = shapeOf(item);
  const title = item.alert?.title ?? item.subject?.name ?? { zh: item.alert?.subject ?? '', en: item.alert?.subject ?? '' };
  return html`<article class="item ${item.state}" data-number=${item.number}>
    ${pinSymbol(shape, item.state, item.number)}
    <h3>${both(title)}</h3>
    <div class="lead">${lead(view, item)}</div>
    <p class="why">${why(item)}</p>
    <p class="last"><span>${item.alert === null ? state(item) : owner(item)}</span><span class="until">${until(view, item)}</span></p>
  </article>`;
}

function shapeOf(item: AttentionItem): Shape {
  const inHand = item.alert?.state === 'acknowledged' && (item.state === 'critical' || item.state === 'attention');
  return inHand ? IN_HAND[item.state === 'critical' ? 'critical' : 'attention'] : SHAPES[item.state];
}

/** How long it has lasted, else how long people wait. */
function lead(view: View, item: AttentionItem): TemplateResult | string {
  if (item.since !== null && view.nowMillis !== null) {
    return formatAge(Math.max(0, view.nowMillis - item.since));
  }
  const wait = item.subject === null ? null : waitMinutes(item.subject);
  return html`${formatNumber(wait)}<small>${say('unit.minutes')}</small>`;
}

function why(item: AttentionItem): TemplateResult | typeof nothing {
  if (item.subject?.kind !== 'point') {
    return item.subject === null || item.alert === null ? nothing : both(item.subject.name);
  }
  const queue = formatNumber(value(item.subject, 'queue'));
  const name = item.alert === null ? html`<span class="both">${item.subject.name.en} · </span>` : nothing;
  return html`${name}${say('sampling.queue')} ${queue}`;
}

function state(item: AttentionItem): TemplateResult {
  return html`<strong>${item.state === 'critical' ? say('attention.jammed') : say('attention.busy')}</strong>`;
}

function owner(item: AttentionItem): TemplateResult {
  if (item.alert?.owner !== null && item.alert?.owner !== undefined) {
    return html`<b>${say('attention.owner', { owner: item.alert.owner })}</b>`;
  }
  return item.alert?.state === 'acknowledged'
    ? html`<b>${say('attention.acknowledged')}</b>`
    : html`<strong>${say('attention.unclaimed')}</strong>`;
}

function until(view: View, item: AttentionItem): TemplateResult | typeof nothing {
  if (item.alert !== null) {
    return item.alert.deadline === null ? nothing : say('attention.deadline', { time: view.time.minutes(item.alert.deadline) });
  }
  const limit = item.state === 'critical' ? LIMITS.criticalWaitMinutes : LIMITS.waitMinutes;
  const lanes = item.subject === null ? null : value(item.subject, 'openLanes');
  return html`${say('attention.lanes')} ${formatNumber(lanes)} · ${say('attention.limit')} ${limit}`;
}

function calm(view: View): TemplateResult {
  const points = [...(view.board?.subjects.values() ?? [])].filter((subject) => subject.kind === 'point').length;
  if (points === 0) {
    return html`<div class="calm">${symbol({ ...SHAPES.unknown, color: '#7D8A98' })}<h3>${say('attention.nothingYet')}</h3></div>`;
  }
  return html`<div class="calm">
    ${symbol({ ...SHAPES.normal, filled: false, line: 1.6, path: 'M4 12.5 9.8 18 20 6.5' })}
    <h3>${say('attention.none')}</h3>
    <p>${say('attention.noneDetail', { n: points })}</p>
  </div>`;
}
