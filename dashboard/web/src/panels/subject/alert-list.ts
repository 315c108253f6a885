import { html, nothing, type TemplateResult } from 'lit-html';
import { both, say } from '../../i18n/say.ts';
import type { Alert, StateName } from '../../state/board.ts';
import { formatAge } from '../../state/format.ts';
import { stateSymbol } from '../symbol.ts';
import type { SubjectView } from './subject-panel.ts';

const STATE_OF_SEVERITY: Readonly<Record<Alert['severity'], StateName>> = { critical: 'critical', warning: 'attention', notice: 'normal' };

/** Its alerts; of an area also those of what lies in it. */
export function alertList(shown: SubjectView): TemplateResult | typeof nothing {
  const found = alertsOf(shown);
  if (found.length === 0) {
    return nothing;
  }
  return html`<section class="subject-alerts">
    <h3>${say('subject.alerts')}<b>${found.length}</b></h3>
    <ul>
      ${found.map((alert) => one(shown, alert))}
    </ul>
  </section>`;
}

function one(shown: SubjectView, alert: Alert): TemplateResult {
  const { view } = shown;
  const lasted = alert.since === null || view.nowMillis === null ? null : Math.max(0, view.nowMillis - alert.since);
  return html`<li class=${STATE_OF_SEVERITY[alert.severity]} data-alert=${alert.id}>
    ${stateSymbol(STATE_OF_SEVERITY[alert.severity])}
    <span class="title">${both(alert.title)}</span>
    <span class="more">
      ${place(shown, alert)}${say(`subject.alert.${alert.state}`)} · ${view.time.minutes(alert.since)} · ${formatAge(lasted)}${alert.owner === null ? nothing : html` · ${alert.owner}`}
      · <code>${alert.rule}</code>
    </span>
  </li>`;
}

/** Of an area's alerts, where in it. */
function place(shown: SubjectView, alert: Alert): TemplateResult | typeof nothing {
  const subject = alert.subject === shown.id ? undefined : shown.view.board?.subjects.get(alert.subject);
  return subject === undefined ? nothing : html`<b>${both(subject.name)}</b> · `;
}

function alertsOf(shown: SubjectView): Alert[] {
  const board = shown.view.board;
  const code = shown.id.startsWith('area:') ? shown.id.slice('area:'.length) : null;
  const order = (alert: Alert) => (alert.state === 'resolved' ? 3 : 0) + ['critical', 'warning', 'notice'].indexOf(alert.severity);
  return [...(board?.alerts.values() ?? [])]
    .filter((alert) => alert.subject === shown.id || (code !== null && board?.subjects.get(alert.subject)?.area?.startsWith(code) === true))
    .sort((a, b) => order(a) - order(b) || (b.since ?? 0) - (a.since ?? 0));
}
