import { html, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { STREAMS, type Stream } from '../state/board.ts';
import { UNKNOWN, formatAge, formatNumber } from '../state/format.ts';
import { streamHealth, type StreamHealth } from '../state/tally.ts';
import { opens } from './opens.ts';
import { stateSymbol } from './symbol.ts';
import type { View } from './view.ts';

/** A lamp for each stream: how fresh what it sends is, and what is wrong with it. */
export function sources(view: View): TemplateResult {
  return html`<section class="panel sources">
    <h2>${say('sources.title')}</h2>
    <ul>${STREAMS.map((stream) => lamp(view, stream))}</ul>
  </section>`;
}

function lamp(view: View, stream: Stream): TemplateResult {
  const health = view.board === null ? null : streamHealth(view.board, stream);
  const connected = health !== null && health.sources > 0;
  const state = connected ? health.state : 'unknown';
  return html`<li class="lamp ${state}" data-stream=${stream} data-state=${state}>
    <span class="stream">${opens(`devices:stream/${stream}`, say(`source.${stream}`))}</span>
    <b class="age">${connected ? formatAge(ageOf(view, health)) : UNKNOWN}</b>
    ${connected ? details(health) : html`<span class="detail">${say('sources.none')}</span>`}
  </li>`;
}

/** Two lines, what is wrong first. */
function details(health: StreamHealth): TemplateResult[] {
  const all = html`<span class="detail">${online(health)}</span>`;
  const warned = devices(health);
  const lines = [health.silent > 0 ? all : null, warned, health.silent > 0 ? null : all, html`<span class="detail">${lost(health)}</span>`];
  return lines.filter((line) => line !== null).slice(0, 2);
}

function ageOf(view: View, health: StreamHealth): number | null {
  return view.nowMillis === null || health.lastReceivedAt === null ? null : Math.max(0, view.nowMillis - health.lastReceivedAt);
}

function online(health: StreamHealth): TemplateResult {
  return html`${health.sources - health.silent}/${health.sources} ${say('sources.online')}`;
}

/** What is wrong with devices, the worst of it: a clock that all disagree with, silence, clocks. */
function devices(health: StreamHealth): TemplateResult | null {
  const offset = health.clockOffsetSeconds;
  if (offset !== 0) {
    const age = formatAge(Math.abs(offset) * 1000);
    return warning(offset > 0 ? say('sources.clockAhead', { age }) : say('sources.clockBehind', { age }));
  }
  if (health.devicesSilent > 0) {
    return warning(say('sources.silent', { n: health.devicesSilent, known: health.devicesKnown }));
  }
  return health.devicesSkewed > 0 ? warning(say('sources.skewed', { n: health.devicesSkewed })) : null;
}

function warning(text: TemplateResult): TemplateResult {
  return html`<span class="detail warning">${stateSymbol('stale')}${text}</span>`;
}

/** What came too late for its minute or could not be read: counted, and shown. */
function lost(health: StreamHealth): TemplateResult {
  return html`${say('sources.lost')} ${formatNumber(health.late)}/${formatNumber(health.quarantined)}`;
}
