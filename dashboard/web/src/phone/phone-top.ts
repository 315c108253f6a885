import { html, type TemplateResult } from 'lit-html';
import { both, say } from '../i18n/say.ts';
import { stateSymbol } from '../panels/symbol.ts';
import type { View } from '../panels/view.ts';
import { formatAge } from '../state/format.ts';

/** Whose board this is, and how old it is: it stays in sight while one scrolls. */
export function phoneTop(view: View): TemplateResult {
  return html`<header class="top">
    <h1>${both(view.site?.name ?? { zh: '挂图', en: 'Guatu' })}</h1>
    <p class="live-badge">${badge(view)}</p>
  </header>`;
}

function badge(view: View): TemplateResult {
  const age = formatAge(view.screenAgeMillis);
  switch (view.liveness) {
    case 'live':
      return html`${stateSymbol(view.stalled ? 'stale' : 'normal')}<b>${say(`mode.${view.board?.mode ?? 'live'}`)}</b> ${view.time.minutes(view.nowMillis)}`;
    case 'connecting':
      return html`${say('live.connecting')}`;
    case 'stale':
    case 'gone':
      return html`${stateSymbol('stale')}<b>${age}</b>`;
  }
}
