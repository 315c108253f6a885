import { html, nothing, type TemplateResult } from 'lit-html';
import type { Evidence, EvidenceEvent, OrderStep } from '../../feed/evidence.ts';
import { dataName, eventName } from '../../i18n/events.ts';
import { both, say } from '../../i18n/say.ts';
import { formatAge, formatNumber } from '../../state/format.ts';
import type { SiteTime } from '../../state/site-time.ts';
import { EVENTS_AT_MOST } from '../../subject/ledger.ts';
import type { SubjectView } from './subject-panel.ts';

/** What came more than so much later than it happened is told to have. */
const DELAYED_MILLIS = 60_000;

/** The events of the chosen minute, as the log has them. */
export function eventList(shown: SubjectView): TemplateResult | typeof nothing {
  if (shown.figure === null) {
    return nothing;
  }
  return html`<section class="event-list" data-events=${shown.events.state}>
    <h3 id="subject-events-title">
      ${say('subject.events')}${shown.minute === null ? nothing : html`<b>${shown.view.time.minutes(shown.minute)}</b>`}<span>${say('subject.masked')}</span>
    </h3>
    ${content(shown)}
  </section>`;
}

function content(shown: SubjectView): TemplateResult {
  if (shown.minute === null) {
    return html`<p class="none">${say('subject.chooseMinute')}</p>`;
  }
  switch (shown.events.state) {
    case 'told':
      return found(shown, shown.events.told);
    case 'failed':
      return html`<p class="none" role="status">
        ${shown.events.busy ? say('subject.busy') : say('subject.failed')}
        <button type="button" class="again" @click=${shown.again}>${say('subject.again')}</button>
      </p>`;
    case 'none':
    case 'asking':
      return html`<p class="none" role="status">${say('subject.asking')}</p>`;
  }
}

function found(shown: SubjectView, told: Evidence): TemplateResult {
  const { time } = shown.view;
  return html`<p class="sum" role="status">${sum(told)}</p>
    ${told.restsOnEarlier ? html`<p class="remark">${say('subject.restsOnEarlier')}</p>` : nothing}
    ${told.cut === null ? nothing : html`<p class="remark cut">${say('subject.cut', { time: time.seconds(told.readUntil), n: formatNumber(told.read) })}</p>`}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="subject-events-title">
      ${told.orders === 0 ? nothing : orders(told, time)}
      <ol>
        ${told.events.map((event) => one(event, time))}
      </ol>
      ${told.leftOut > 0 ? leftOut(shown, told) : nothing}
    </div>`;
}

function sum(told: Evidence): TemplateResult {
  const types = Object.entries(told.byType).map(([type, n]) => html`<span><b>${formatNumber(n)}</b> ${both(eventName(type))}</span>`);
  const lanes = Object.entries(told.byLane);
  const byLane = lanes.length === 0 ? nothing : html`<span class="lanes">${say('subject.lanes')} ${lanes.map(([lane, n]) => `${lane}: ${n}`).join(' · ')}</span>`;
  return told.found === 0 ? html`<span>${say('subject.noEvents')}</span>` : html`${types}${byLane}`;
}

/** How far its orders came: what is due first stands first. */
function orders(told: Evidence, time: SiteTime): TemplateResult {
  const beyond = told.orders - told.byOrder.length;
  return html`<section class="orders">
    <h4>${say('subject.orders', { n: formatNumber(told.orders) })}</h4>
    <ul>
      ${told.byOrder.map((order) => step(order, time))} ${beyond > 0 ? html`<li class="rest">${say('attention.more', { n: beyond })}</li>` : nothing}
    </ul>
  </section>`;
}

function step(order: OrderStep, time: SiteTime): TemplateResult {
  return html`<li data-order=${order.order}>
    <code>${order.order}</code> ${both(eventName(order.type))} ${time.seconds(order.time)}${order.due === null ? nothing : html` · ${say('subject.due', { time: time.minutes(order.due) })}`}
  </li>`;
}

function leftOut(shown: SubjectView, told: Evidence): TemplateResult {
  return html`<p class="remark">
    ${say('subject.leftOut', { n: formatNumber(told.leftOut) })}
    ${told.events.length < EVENTS_AT_MOST ? html`<button type="button" class="again" @click=${shown.more}>${say('subject.more')}</button>` : nothing}
  </p>`;
}

function one(event: EvidenceEvent, time: SiteTime): TemplateResult {
  const delay = event.time === null || event.received === null ? 0 : event.received - event.time;
  return html`<li class=${event.fate} data-event=${event.id} data-fate=${event.fate}>
    <span class="at">${time.seconds(event.time)}</span>
    <span class="type">${both(eventName(event.type))}</span>
    <span class="data">${Object.entries(event.data).map(([name, value]) => html`<span><i>${both(dataName(name))}</i> ${value}</span>`)}</span>
    <span class="from">
      ${event.source}${event.device === null ? nothing : html` / ${event.device}`} · <code>${event.id}</code>
      ${delay > DELAYED_MILLIS ? html`<em>${say('subject.delayed', { age: formatAge(delay) })}</em>` : nothing}
      ${event.fate === 'stands' ? nothing : html`<em class="fate">${say(`subject.fate.${event.fate}`)}</em>`}
      ${event.corrects === null ? nothing : html`<em>${say('subject.corrects', { id: event.corrects })}</em>`}
      ${event.correctedBy === null ? nothing : html`<em>${say('subject.correctedBy', { id: event.correctedBy })}</em>`}
    </span>
  </li>`;
}
