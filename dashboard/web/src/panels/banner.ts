import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { formatAge } from '../state/format.ts';
import { stateSymbol } from './symbol.ts';
import type { View } from './view.ts';

/** Says so, large, when what is on the screen is not now. */
export function banner(view: View): TemplateResult | typeof nothing {
  const age = formatAge(view.screenAgeMillis);
  const text = () => {
    switch (view.liveness) {
      case 'connecting':
        return say('live.connecting');
      case 'stale':
        return say('live.stale', { age });
      case 'gone':
        return say('live.gone', { age });
      case 'live':
        if (view.catchingUp !== null) {
          const { behindMillis, leftMillis } = view.catchingUp;
          const time = view.time.minutes(view.board?.watermark ?? null);
          return say('live.catchingUp', { time, age: formatAge(behindMillis), left: formatAge(Math.max(10_000, leftMillis)) });
        }
        return view.stalled ? say('live.stalled', { time: view.time.seconds(view.board?.watermark ?? view.board?.asOf ?? null) }) : null;
    }
  };
  const said = text();
  const mode = view.board?.mode ?? 'live';
  // What is played back or rehearsed is that too while its server is away.
  const what = mode === 'live' ? nothing : html`${say(`mode.${mode}`)} · `;
  if (said !== null) {
    return html`<div class="banner" role="status">${view.liveness === 'connecting' || (view.liveness === 'live' && view.catchingUp !== null) ? nothing : stateSymbol('stale')}<span>${what}${said}</span></div>`;
  }
  return mode === 'live'
    ? nothing
    : html`<div class="banner mode"><span>${say(`mode.${mode}`)} — ${say('mode.notLive')}</span></div>`;
}
