import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { STREAMS, type Stream } from '../state/board.ts';
import { UNKNOWN, formatAge, formatNumber } from '../state/format.ts';
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
    <span class="stream">${say(`source.${stream}`)}</span>
    <b class="age">${connected ? formatAge(ageOf(view, health)) : UNKNOWN}</b>
    <span class="detail">${connected ? online(health) : say('sources.none')}</span>
    <span class="detail">${connected ? lost(health) : nothing}</span>
  </li>`;
}

function ageOf(view: View, health: StreamHealth): number | null {
  return view.nowMillis === null || health.lastReceivedAt === null ? null : Math.max(0, view.nowMillis - health.lastReceivedAt);
}

function online(health: StreamHealth): TemplateResult {
  return html`${health.sources - health.silent}/${health.sources} ${say('sources.online')}`;
}

/** What came too late for its minute or could not be read: counted, and shown. */
function lost(health: StreamHealth): TemplateResult {
  return html`${say('sources.lost')} ${formatNumber(health.late)}/${formatNumber(health.quarantined)}`;
}
