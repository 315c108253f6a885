import { html, nothing, type TemplateResult } from 'lit-html';
import { both, words } from '../i18n/say.ts';
import type { LocalName } from '../state/board.ts';
import { formatAge } from '../state/format.ts';
import { stateSymbol } from './symbol.ts';
import type { View } from './view.ts';

/** Says so, large, when what is on the screen is not now, or not live at all. */
export function banner(view: View): TemplateResult | typeof nothing {
  const late = lateness(view);
  const mode = view.board?.mode ?? 'live';
  // What is played back or rehearsed is that too while its server is away.
  const what = mode === 'live' ? null : joined(words(`mode.${mode}`), ' — ', late ?? words('mode.notLive'));
  if (late === null) {
    return what === null ? nothing : html`<div class="banner mode"><span>${both(what)}</span></div>`;
  }
  const expected = view.liveness === 'connecting' || (view.liveness === 'live' && view.catchingUp !== null);
  return html`<div class="banner" role="status">${expected ? nothing : stateSymbol('stale')}<span>${both(what ?? late)}</span></div>`;
}

/** Why what is shown is not now; null where it is. */
function lateness(view: View): LocalName | null {
  const age = formatAge(view.screenAgeMillis);
  switch (view.liveness) {
    case 'connecting':
      return words('live.connecting');
    case 'stale':
      return words('live.stale', { age });
    case 'gone':
      return words('live.gone', { age });
    case 'live':
      if (view.catchingUp !== null) {
        const { behindMillis, leftMillis } = view.catchingUp;
        const time = view.time.minutes(view.board?.watermark ?? null);
        return words('live.catchingUp', { time, age: formatAge(behindMillis), left: formatAge(Math.max(10_000, leftMillis)) });
      }
      return view.stalled ? words('live.stalled', { time: view.time.seconds(view.board?.watermark ?? view.board?.asOf ?? null) }) : null;
  }
}

function joined(a: LocalName, by: string, b: LocalName): LocalName {
  return { zh: `${a.zh}${by}${b.zh}`, en: `${a.en}${by}${b.en}` };
}
