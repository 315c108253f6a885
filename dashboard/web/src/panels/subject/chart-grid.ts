import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { figureText } from '../../i18n/figures/catalogue.ts';
import { both, say } from '../../i18n/say.ts';
import { minuteRows } from '../../state/minute-rows.ts';
import type { SubjectView } from './subject-panel.ts';

/** The frames of the charts; what is in them is drawn by subject/subject-charts.ts. */
export function chartGrid(shown: SubjectView): TemplateResult | typeof nothing {
  if (shown.charted.length === 0) {
    return nothing;
  }
  return html`<section class="subject-charts" aria-label="${'近 3 小时 Last 3 hours'}">
    ${repeat(
      shown.charted,
      (figure) => `${shown.id} ${figure}`,
      (figure) => chart(shown, figure),
    )}
  </section>`;
}

function chart(shown: SubjectView, figure: string): TemplateResult {
  const rows = shown.minutes.state === 'told' ? minuteRows(shown.minutes.told, figure) : null;
  const revised = rows?.filter((row) => row.by !== null).length ?? 0;
  return html`<figure class=${shown.figure === figure ? 'chosen' : ''}>
    <figcaption>
      ${both(figureText(figure).name)}<span>${say('timeline.title')}${revised > 0 ? html` · ${say('subject.revisedMinutes', { n: revised })}` : nothing}</span>
    </figcaption>
    <div class="minutes-chart" data-minutes=${figure}></div>
    ${rows?.length === 0 ? html`<p class="none">${say('subject.noMinutes')}</p>` : nothing}
  </figure>`;
}
