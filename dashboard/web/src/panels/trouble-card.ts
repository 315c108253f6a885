import { html, type TemplateResult } from 'lit-html';
import type { Key } from '../i18n/catalogue.ts';
import { both, say, words } from '../i18n/say.ts';
import type { AttentionGroup } from '../state/attention.ts';
import type { LocalName } from '../state/board.ts';
import { formatAge, formatPercent } from '../state/format.ts';
import { LIMITS } from '../state/limits.ts';
import type { Trouble } from '../state/troubles.ts';
import { opens } from './opens.ts';
import { stateSymbol } from './symbol.ts';

interface Words {
  readonly title: Key & `trouble.${string}`;
  readonly lead: TemplateResult | string;
  readonly last: TemplateResult;
  readonly until: TemplateResult | string;
}

/** A stream that is in trouble as a whole, or the server's clock. */
export function troubleCard(trouble: Trouble, root: string | null): TemplateResult {
  const { title, lead, last, until } = wordsOf(trouble);
  return html`<article class="item stream ${trouble.state}" data-problem=${trouble.problem}>
    <span class="pin">${stateSymbol(trouble.state)}</span>
    <h3>${opens(subjectOf(trouble, root), say(title))}</h3>
    <div class="lead">${lead}</div>
    <p class="why both">${words(title).en}</p>
    <p class="last"><span>${last}</span> <span class="until">${until}</span></p>
  </article>`;
}

/** What is wrong with figures opens the site; what is wrong with who sends, the stream or the source. */
function subjectOf(trouble: Trouble, root: string | null): string | null {
  switch (trouble.problem) {
    case 'silent':
    case 'clock':
      return `devices:stream/${trouble.stream}`;
    case 'lateRecords':
    case 'silentSource':
      return trouble.source == null ? `devices:stream/${trouble.stream}` : `source:${trouble.stream}/${trouble.source}`;
    case 'late':
    case 'lowConnected':
      return root;
  }
}

function wordsOf(trouble: Trouble): Words {
  switch (trouble.problem) {
    case 'silent':
      return { title: TROUBLE_TITLES.silent[trouble.stream], lead: formatAge(trouble.value), last: say('trouble.check'), until: '' };
    case 'silentSource':
      return {
        title: TROUBLE_TITLES.silentSource[trouble.stream],
        lead: formatAge(trouble.value),
        last: html`<strong>${trouble.source ?? ''}</strong>`,
        until: (trouble.others ?? 0) > 0 ? say('attention.more', { n: trouble.others ?? 0 }) : '',
      };
    case 'clock':
      return {
        title: 'trouble.clock',
        lead: formatAge(Math.abs(trouble.value)),
        last: html`<strong>${trouble.value > 0 ? say('trouble.clockAhead') : say('trouble.clockBehind')}</strong>`,
        until: say('trouble.setClock'),
      };
    case 'lateRecords':
      return {
        title: TROUBLE_TITLES.lateRecords[trouble.stream],
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

const of = <T extends Words['title']>(title: T) => ({ point: title, delivery: title, call: title, operations: title }) as const;

/** What a card is headed by. */
export const TROUBLE_TITLES = {
  silent: {
    point: 'trouble.silent.point',
    delivery: 'trouble.silent.delivery',
    call: 'trouble.silent.call',
    operations: 'trouble.silent.operations',
  },
  silentSource: {
    point: 'trouble.silentSource.point',
    delivery: 'trouble.silentSource.delivery',
    call: 'trouble.silentSource.call',
    operations: 'trouble.silentSource.operations',
  },
  lateRecords: {
    point: 'trouble.lateRecords.point',
    delivery: 'trouble.lateRecords.delivery',
    call: 'trouble.lateRecords.call',
    operations: 'trouble.lateRecords.operations',
  },
  late: of('trouble.late'),
  lowConnected: of('trouble.connected'),
  clock: of('trouble.clock'),
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
export function groupCard(group: AttentionGroup, root: string | null): TemplateResult {
  const key = group.state === 'stale' ? 'attention.stale' : 'attention.unknown';
  return html`<article class="item group ${group.state}">
    <span class="pin">${stateSymbol(group.state)}</span>
    <h3>${opens(root, say(key, { n: group.names.length }))}</h3>
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
