import { html, nothing, type TemplateResult } from 'lit-html';
import type { FlaggedDevice } from '../../feed/evidence.ts';
import { say } from '../../i18n/say.ts';
import { sourcesOf, streamOf } from '../../state/belongings.ts';
import type { Source } from '../../state/board.ts';
import { formatAge, formatNumber } from '../../state/format.ts';
import { stateSymbol } from '../symbol.ts';
import type { SubjectView } from './subject-panel.ts';

const STATE = { fresh: 'normal', stale: 'stale', unknown: 'unknown' } as const;
const MOST_LISTED = 200;

/** Of a stream or a source: who sends, what of it was lost, and which devices are silent. */
export function sourceList(shown: SubjectView): TemplateResult | typeof nothing {
  const { board } = shown.view;
  if (board === null || streamOf(shown.id) === null) {
    return nothing;
  }
  const sources = sourcesOf(board, shown.id);
  return html`<section class="source-list">
      <h3 id="subject-sources-title">${say('sources.title')}<b>${sources.length}</b></h3>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="subject-sources-title">
        <table>
          <thead>
            <tr>
              <th scope="col">${say('subject.source')}</th>
              <th scope="col">${say('subject.lastReceived')}</th>
              <th scope="col">${say('subject.late')}</th>
              <th scope="col">${say('subject.duplicate')}</th>
              <th scope="col">${say('subject.refused')}</th>
              <th scope="col">${say('subject.devices')}</th>
            </tr>
          </thead>
          <tbody>
            ${sources.slice(0, MOST_LISTED).map((source) => line(shown, source))}
          </tbody>
        </table>
      </div>
    </section>
    ${deviceList(shown)}`;
}

function line(shown: SubjectView, source: Source): TemplateResult {
  const { nowMillis } = shown.view;
  const age = nowMillis === null || source.lastReceivedAt === null ? null : Math.max(0, nowMillis - source.lastReceivedAt);
  const devices = source.devicesKnown === 0 ? '–' : `${source.devicesSilent}/${source.devicesKnown}`;
  return html`<tr class=${STATE[source.state]} data-source=${source.id}>
    <th scope="row">${stateSymbol(STATE[source.state])}${source.id}</th>
    <td>${formatAge(age)}</td>
    <td>${formatNumber(source.late)}</td>
    <td>${formatNumber(source.duplicate)}</td>
    <td>${formatNumber(source.quarantined)}</td>
    <td class=${source.devicesSilent > 0 ? 'bad' : ''}>${devices}</td>
  </tr>`;
}

function deviceList(shown: SubjectView): TemplateResult {
  const stream = streamOf(shown.id);
  const source = /^(?:source:|devices:source\/)\w+\/(.*)$/u.exec(shown.id)?.[1] ?? null;
  const flagged = shown.devices?.filter((one) => one.stream === stream && (source === null || one.id.startsWith(`${source}/`))) ?? null;
  return html`<section class="device-list">
    <h3 id="subject-devices-title">${say('subject.flagged')}<b>${flagged === null ? '' : flagged.length}</b></h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="subject-devices-title">
      ${flagged === null ? html`<p class="none" role="status">${say('subject.asking')}</p>` : flagged.length === 0 ? html`<p class="none">${say('subject.noneFlagged')}</p>` : nothing}
      <ul>
        ${flagged?.slice(0, MOST_LISTED).map((one) => device(shown, one))}
      </ul>
    </div>
  </section>`;
}

function device(shown: SubjectView, one: FlaggedDevice): TemplateResult {
  const { nowMillis, board } = shown.view;
  const place = one.area === null ? undefined : board?.subjects.get(`area:${one.area.slice(0, 12)}`);
  const lasted = nowMillis === null || one.since === null ? null : Math.max(0, nowMillis - one.since);
  return html`<li data-device=${one.id}>
    ${stateSymbol('stale')}<b>${one.id}</b>
    <span>${one.silent ? say('subject.silentSince', { age: formatAge(lasted) }) : nothing} ${one.skewed ? say('subject.clockOff') : nothing}</span>
    ${place === undefined ? nothing : html`<button type="button" data-subject=${place.id}>${place.name.zh}</button>`}
  </li>`;
}
