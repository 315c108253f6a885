import { html, type TemplateResult } from 'lit-html';
import { both, say } from '../i18n/say.ts';
import { formatNumber, formatPercent } from '../state/format.ts';
import { ranking, type Ranked } from '../state/ranking.ts';
import { opens } from './opens.ts';
import { stateSymbol } from './symbol.ts';
import type { View } from './view.ts';

/** How the neighbourhoods stand beside one another, the worst first. */
export function rankingList(view: View, most: number): TemplateResult {
  const all = view.board === null ? [] : ranking(view.board);
  return html`<div class="ranking">
    <table>
      <thead>
        <tr>
          <th scope="col">${say('ranking.neighbourhood')}</th>
          <th scope="col">${say('ranking.coverage')}</th>
          <th scope="col">${say('ranking.wait')}</th>
          <th scope="col">${say('ranking.overdue')}</th>
        </tr>
      </thead>
      <tbody>${all.slice(0, most).map(row)}</tbody>
    </table>
    ${all.length > most ? html`<p class="more">${say('ranking.more', { n: all.length - most })}</p>` : ''}
  </div>`;
}

function row(one: Ranked): TemplateResult {
  const share = one.coverage === null ? formatPercent(null) : `${formatPercent(one.coverage)}%`;
  return html`<tr class=${one.state}>
    <th scope="row"><span class="place">${stateSymbol(one.state)}<span class="names">${opens(one.subject.id, both(one.subject.name))}</span></span></th>
    <td>${share}</td>
    <td class="wait">${formatNumber(one.waitMinutes)}</td>
    <td>${formatNumber(one.overdue)}</td>
  </tr>`;
}
