import { html, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { sources } from './sources.ts';
import type { View } from './view.ts';

export function footer(view: View): TemplateResult {
  return html`<footer class="footer">
    <section class="panel timelines">
      ${timeline('calls', html`${say('timeline.calls')} · ${say('timeline.title')}`)}
      ${timeline('services', html`${say('timeline.services')} · ${say('timeline.title')}`)}
    </section>
    ${sources(view)}
  </footer>`;
}

function timeline(name: string, title: TemplateResult): TemplateResult {
  return html`<figure class="timeline"><figcaption>${title}</figcaption><div class="chart" data-timeline=${name}></div></figure>`;
}
