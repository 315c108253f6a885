import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { STREAMS, type Stream } from '../state/board.ts';
import { formatAge, formatNumber } from '../state/format.ts';
import { streamHealth, type StreamHealth } from '../state/tally.ts';
import type { View } from './view.ts';

export function footer(view: View): TemplateResult {
  return html`<footer class="footer">
    <section class="panel timelines">
      ${timeline('calls', html`${say('timeline.calls')} · ${say('timeline.title')}`)}
      ${timeline('services', html`${say('timeline.services')} · ${say('timeline.title')}`)}
    </section>
    <section class="panel sources">
      <h2>${say('sources.title')}</h2>
      <ul>${STREAMS.map((stream) => lamp(view, stream))}</ul>
    </section>
  </footer>`;
}

function timeline(name: string, title: TemplateResult): TemplateResult {
  return html`<figure class="timeline"><figcaption>${title}</figcaption><div class="chart" data-timeline=${name}></div></figure>`;
}

function lamp(view: View, stream: Stream): TemplateResult {
  const health = view.board === null ? null : streamHealth(view.board, stream);
  const connected = health !== null && health.sources > 0;
  const state = connected ? health.state : 'unknown';
  return html`<li class="lamp ${state}" data-stream=${stream} data-state=${state}>
    <span class="stream">${say(`stream.${stream}`)}</span>
    <b class="age">${connected ? formatAge(ageOf(view, health)) : '–'}</b>
    <span class="detail">${connected ? detail(health) : say('sources.none')}</span>
  </li>`;
}

function ageOf(view: View, health: StreamHealth): number | null {
  return view.nowMillis === null || health.lastReceivedAt === null ? null : Math.max(0, view.nowMillis - health.lastReceivedAt);
}

function detail(health: StreamHealth): TemplateResult {
  const of = formatNumber(health.sources);
  const lost = health.late + health.quarantined;
  return html`${health.silent > 0 ? say('sources.silent', { n: formatNumber(health.silent), of }) : say('sources.all', { of })}${lost > 0
    ? html` · ${say('sources.lost', { n: formatNumber(lost) })}`
    : nothing}`;
}
