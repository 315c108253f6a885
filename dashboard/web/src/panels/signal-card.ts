import { html, type TemplateResult } from 'lit-html';
import { both, say, words } from '../i18n/say.ts';
import { formatNumber } from '../state/format.ts';
import type { RaisedSignal, SignalName } from '../state/signals.ts';
import { opens } from './opens.ts';
import { stateSymbol } from './symbol.ts';

/** The figure a card leads with, and the one it is to be seen against. */
const LEADS: Readonly<Record<SignalName, readonly [figure: string, against: string | null]>> = {
  'supplies-stalled': ['delivered60m', 'due60m'],
  'silent-area': ['calls60m', 'callsExpected60m'],
  'medicine-late': ['callers5m', 'callersExpected5m'],
  'testing-lane-paused': ['openLanes', 'openLanesMost60m'],
  'no-shows-wait': ['waitMinutes', 'waitBeforeMinutes'],
  'delivery-doubt': ['notReceived24h', 'delivered24h'],
  'cluster-testing': ['clusterCallers', 'clusterExpected'],
  'cluster-supplies': ['clusterCallers', 'clusterExpected'],
  'cluster-medical': ['clusterCallers', 'clusterExpected'],
  'cluster-transfer': ['clusterCallers', 'clusterExpected'],
  'cluster-repair': ['clusterCallers', 'clusterExpected'],
  'notice-calls': ['callsSince', 'callsExpectedSince'],
};

/** Two things seen at one place. That they go together is all that is known. */
export function signalCard(signal: RaisedSignal): TemplateResult {
  const text = `signal.${signal.name}` as const;
  const [figure, against] = LEADS[signal.name];
  const compared = against === null ? undefined : signal.subject.figures[against]?.value;
  return html`<article class="item signal ${signal.state}">
    <span class="pin">${stateSymbol(signal.state)}</span>
    <h3>${opens(signal.subject.id, both(signal.subject.name))}</h3>
    <div class="lead">
      ${formatNumber(signal.subject.figures[figure]?.value ?? null)}${compared == null ? '' : html`<small>/${formatNumber(Math.round(compared))}</small>`}
    </div>
    <p class="why both">${both(words(text))}</p>
    <p class="last"><span>${say('signal.association')}</span></p>
  </article>`;
}
