import { html, nothing, type TemplateResult } from 'lit-html';
import { both, say } from '../i18n/say.ts';
import { formatAge } from '../state/format.ts';
import type { Happening } from '../state/happenings.ts';
import type { View } from './view.ts';

/** What came and went while nobody touched the page, and what cleared last. */
export function sinceStrip(view: View): TemplateResult {
  const { sinceMillis, raised, cleared, last, seen } = view.away;
  return html`<section class="since">
    <p>
      <b>${sinceMillis === null ? say('since.none') : say('since.since', { time: view.time.minutes(sinceMillis) })}</b>
      <span class="raised">${say('since.raised', { n: raised })}</span>
      <span class="cleared">${say('since.cleared', { n: cleared })}</span>
      <button type="button" @click=${seen}>${say('since.seen')}</button>
    </p>
    <ul>${last.length === 0 ? html`<li class="nothing">${say('since.nothing')}</li>` : last.map((one) => line(view, one))}</ul>
  </section>`;
}

function line(view: View, one: Happening): TemplateResult {
  const lasted = one.raisedAt === null || one.clearedAt === null ? null : one.clearedAt - one.raisedAt;
  return html`<li>
    <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12.5 9.8 18 20 6.5" fill="none" stroke="currentColor" stroke-width="2.4" /></svg>
    <time>${view.time.minutes(one.clearedAt)}</time><span class="what">${both(one.title)}</span>
    ${lasted === null ? nothing : html`<span class="lasted">${formatAge(lasted)}</span>`}
  </li>`;
}
