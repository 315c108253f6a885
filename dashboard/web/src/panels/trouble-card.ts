import { html, type TemplateResult } from 'lit-html';
import { both, say, words } from '../i18n/say.ts';
import type { AttentionGroup } from '../state/attention.ts';
import type { LocalName } from '../state/board.ts';
import { formatAge, formatPercent } from '../state/format.ts';
import { LIMITS } from '../state/limits.ts';
import type { Trouble } from '../state/troubles.ts';
import { stateSymbol } from './symbol.ts';

const TITLES = {
  late: { point: 'trouble.late', delivery: 'trouble.late', call: 'trouble.late' },
  lowConnected: { point: 'trouble.connected', delivery: 'trouble.connected', call: 'trouble.connected' },
  silent: { point: 'trouble.silent.point', delivery: 'trouble.silent.delivery', call: 'trouble.silent.call' },
} as const;

/** A stream that is in trouble as a whole. */
export function troubleCard(trouble: Trouble): TemplateResult {
  const title = TITLES[trouble.problem][trouble.stream];
  const silent = trouble.problem === 'silent';
  const lead = silent ? formatAge(trouble.value) : html`${formatPercent(trouble.value)}<small>%</small>`;
  const limit = trouble.problem === 'late' ? LIMITS.onTime : LIMITS.connected;
  return html`<article class="item stream ${trouble.state}">
    <span class="pin">${stateSymbol(trouble.state)}</span>
    <h3>${say(title)}</h3>
    <div class="lead">${lead}</div>
    <p class="why both">${words(title).en}</p>
    <p class="last">
      <span>${silent ? say('trouble.check') : html`<strong>${say('trouble.below')}</strong>`}</span>
      <span class="until">${silent ? '' : html`${say('attention.limit')} ${limit * 100}%`}</span>
    </p>
  </article>`;
}

/** Points that are silent, or of which nothing is known, on one card each kind. */
export function groupCard(group: AttentionGroup): TemplateResult {
  const key = group.state === 'stale' ? 'attention.stale' : 'attention.unknown';
  return html`<article class="item group ${group.state}">
    <span class="pin">${stateSymbol(group.state)}</span>
    <h3>${say(key, { n: group.names.length })}</h3>
    <p class="why">${both(namesOf(group.names))}</p>
    <p class="last"><b>${say('attention.callIn')}</b></p>
  </article>`;
}

/** The first names; the card's own title tells how many there are. */
function namesOf(names: readonly LocalName[]): LocalName {
  const first = names.slice(0, 3);
  const more = names.length > first.length ? ' …' : '';
  return { zh: first.map((name) => name.zh).join('、') + more, en: first.map((name) => name.en).join(', ') + more };
}
