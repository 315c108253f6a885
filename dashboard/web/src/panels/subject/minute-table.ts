import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { figureText } from '../../i18n/figures/catalogue.ts';
import { both, say } from '../../i18n/say.ts';
import { minuteRows, type MinuteRow } from '../../state/minute-rows.ts';
import { figureChange, figureNumber } from './figure-value.ts';
import type { SubjectView } from './subject-panel.ts';

/** Kinds of which the server keeps no minutes. */
const NOT_KEPT = ['vehicle:', 'source:', 'notice:', 'devices:'];

/** 10:30 · settled 380 · now 417 · +37: each minute opens to its events. */
export function minuteTable(shown: SubjectView): TemplateResult | typeof nothing {
  const { figure, minutes } = shown;
  if (figure === null) {
    return nothing;
  }
  const title = html`<h3 id="subject-minutes-title">${both(figureText(figure).name)}</h3>`;
  const rows = minutes.state === 'told' ? minuteRows(minutes.told, figure) : [];
  if (rows.length === 0) {
    return html`<section class="minute-table">${title}<p class="none" role="status">${nothingKept(shown)}</p></section>`;
  }
  return html`<section class="minute-table">
    ${title}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="subject-minutes-title">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('subject.minute')}</th>
            <th scope="col">${say('subject.settledAt')}</th>
            <th scope="col">${say('subject.now')}</th>
            <th scope="col">${say('subject.revision')}</th>
          </tr>
        </thead>
        <tbody>
          ${guard([shown.version, shown.id, figure, shown.minute], () => rows.map((row) => line(shown, figure, row)))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function nothingKept(shown: SubjectView): TemplateResult {
  const { state } = shown.minutes;
  if (state === 'failed') {
    return say('subject.failed');
  }
  if (state !== 'told') {
    return say('subject.asking');
  }
  return NOT_KEPT.some((kind) => shown.id.startsWith(kind)) ? say('subject.notKept') : say('subject.noMinutes');
}

function line(shown: SubjectView, figure: string, row: MinuteRow): TemplateResult {
  const { time } = shown.view;
  const number = (value: number | null) => figureNumber(figure, value, time);
  const chosen = shown.minute === row.minute;
  return html`<tr class="${row.by === null ? '' : 'revised'} ${chosen ? 'chosen' : ''}" data-minute=${new Date(row.minute).toISOString()}>
    <th scope="row">
      <button
        type="button"
        aria-pressed=${chosen ? 'true' : 'false'}
        @click=${() => {
          shown.turn({ minute: chosen ? null : row.minute, figure });
        }}
      >
        ${time.minutes(row.minute)}
      </button>
    </th>
    <td>${row.settled === null && row.finality !== null ? say('subject.running') : number(row.settled)}</td>
    <td>${number(row.now)}</td>
    <td>${row.by === null ? nothing : figureChange(figure, row.by)}</td>
  </tr>`;
}
