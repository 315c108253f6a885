import { html, type TemplateResult } from 'lit-html';
import type { Key } from '../i18n/catalogue.ts';
import { both, say, words } from '../i18n/say.ts';
import type { AttentionGroup } from '../state/attention.ts';
import type { LocalName } from '../state/board.ts';
import { formatAge, formatPercent } from '../state/format.ts';
import { LIMITS } from '../state/limits.ts';
import type { Trouble } from '../state/troubles.ts';
import { stateSymbol } from './symbol.ts';

interface Words {
  readonly title: Key & `trouble.${string}`;
  readonly lead: TemplateResult | string;
  readonly last: TemplateResult;
  readonly until: TemplateResult | string;
}

/** A stream that is in trouble as a whole, or the server's clock. */
export function troubleCard(trouble: Trouble): TemplateResult {
  const { title, lead, last, until } = wordsOf(trouble);
  return html`<article class="item stream ${trouble.state}" data-problem=${trouble.problem}>
    <span class="pin">${stateSymbol(trouble.state)}</span>
    <h3>${say(title)}</h3>
    <div class="lead">${lead}</div>
    <p class="why both">${words(title).en}</p>
    <p class="last"><span>${last}</span> <span class="until">${until}</span></p>
  </article>`;
}

function wordsOf(trouble: Trouble): Words {
  switch (trouble.problem) {
    case 'silent':
      return { title: SILENT[trouble.stream], lead: formatAge(trouble.value), last: say('trouble.check'), until: '' };
    case 'clock':
      return {
        title: 'trouble.clock',
        lead: formatAge(Math.abs(trouble.value)),
        last: html`<strong>${trouble.value > 0 ? say('trouble.clockAhead') : say('trouble.clockBehind')}</strong>`,
        until: say('trouble.setClock'),
      };
    case 'lateRecords':
      return {
        title: LATE_RECORDS[trouble.stream],
        lead: html`${formatPercent(trouble.value)}<small>%</small>`,
        last: html`<strong>${trouble.source ?? ''}</strong>`,
        until: html`${say('attention.limit')} ${LIMITS.lateShare * 100}%`,
      };
    case 'late':
      return tooLow('trouble.late', trouble.value, LIMITS.onTime);
    case 'lowConnected':
      return tooLow('trouble.connected', trouble.value, LIMITS.connected);
  }
}

const SILENT = {
  point: 'trouble.silent.point',
  delivery: 'trouble.silent.delivery',
  call: 'trouble.silent.call',
  operations: 'trouble.silent.operations',
} as const;

const LATE_RECORDS = {
  point: 'trouble.lateRecords.point',
  delivery: 'trouble.lateRecords.delivery',
  call: 'trouble.lateRecords.call',
  operations: 'trouble.lateRecords.operations',
} as const;

function tooLow(title: Words['title'], share: number, limit: number): Words {
  return {
    title,
    lead: html`${formatPercent(share)}<small>%</small>`,
    last: html`<strong>${say('trouble.below')}</strong>`,
    until: html`${say('attention.limit')} ${limit * 100}%`,
  };
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
