import { html, nothing, type TemplateResult } from 'lit-html';
import { both, say } from '../i18n/say.ts';
import { pinShape, type Shape } from '../map/shapes.ts';
import { waitMinutes, type AttentionItem } from '../state/attention.ts';
import { formatAge, formatNumber } from '../state/format.ts';
import { LIMITS } from '../state/limits.ts';
import { opens } from './opens.ts';
import { pinSymbol } from './symbol.ts';
import { value, type View } from './view.ts';

/** One thing somebody has to see to, with the number that is on its pin. */
export function itemCard(view: View, item: AttentionItem): TemplateResult {
  const shape = shapeOf(item);
  const title = item.alert?.title ?? item.subject?.name ?? { zh: item.alert?.subject ?? '', en: item.alert?.subject ?? '' };
  return html`<article class="item ${item.state}" data-number=${item.number}>
    ${pinSymbol(shape, item.state, item.number)}
    <h3>${opens(item.subject?.id ?? item.alert?.subject, both(title))}</h3>
    <div class="lead">${lead(view, item)}</div>
    <p class="why">${why(item)}</p>
    <p class="last"><span>${item.alert === null ? state(item) : owner(item)}</span><span class="until">${until(view, item)}</span></p>
  </article>`;
}

export function shapeOf(item: AttentionItem): Shape {
  return pinShape(item.state, item.alert?.state === 'acknowledged');
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
  // The line ends where the card does: a name can be cut, a figure cannot.
  const name = item.alert === null ? html`<span class="both"> · ${item.subject.name.en}</span>` : nothing;
  return html`${say('sampling.queue')} ${queue}${name}`;
}

function state(item: AttentionItem): TemplateResult {
  return html`<strong>${item.state === 'critical' ? say('attention.jammed') : say('attention.busy')}</strong>`;
}

function owner(item: AttentionItem): TemplateResult {
  if (item.alert?.owner !== null && item.alert?.owner !== undefined) {
    return html`<b class="owner">${say('attention.owner', { owner: item.alert.owner })}</b>`;
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
