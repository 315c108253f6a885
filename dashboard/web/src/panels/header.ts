import { html, type TemplateResult } from 'lit-html';
import { both, say } from '../i18n/say.ts';
import { STATES, type Board, type StateName } from '../state/board.ts';
import { UNKNOWN, formatAge, formatNumber } from '../state/format.ts';
import { wholeUntil } from '../state/freshness.ts';
import { tally } from '../state/tally.ts';
import { languages } from './languages.ts';
import { settings } from './settings-dialog.ts';
import { stateSymbol } from './symbol.ts';
import type { View, WallView } from './view.ts';
import { walls } from './walls.ts';

export function header(view: WallView): TemplateResult {
  return html`<header class="header">
    <h1 class="title">${both(view.site?.name ?? { zh: '挂图', en: 'Guatu' })}</h1>
    <ul class="counts">${counts(view.board)}</ul>
    <dl class="asof">
      <div><dt>${say('header.asOf')}</dt><dd class="age">${view.time.seconds(view.board === null ? null : wholeUntil(view.board))}</dd></div>
      <div><dt>${say('header.delay')}</dt><dd class="age">${formatAge(view.delayMillis)}</dd></div>
      ${walls(view)}
    </dl>
    <div class="when">
      <div class="date">${both(view.time.date(view.nowMillis))}</div>
      <div class="choices">${languages(view)}${settings(view)}</div>
    </div>
    ${clock(view)}
  </header>`;
}

/** How many points are in each state. */
export function counts(board: Board | null): TemplateResult[] {
  const found = board === null || board.subjects.size === 0 ? null : tally(board, 'point');
  return STATES.map((state) => count(state, found === null ? null : found[state]));
}

function count(state: StateName, number: number | null): TemplateResult {
  const text = number === null ? UNKNOWN : formatNumber(number);
  return html`<li class="count ${state} ${number === 0 || number === null ? 'none' : ''}">
    <span class="number">${stateSymbol(state)}<b>${text}</b></span>
    <span class="label">${say(`state.${state}`)}</span>
  </li>`;
}

function clock(view: View): TemplateResult {
  const [hours = '--', minutes = '--', seconds = '--'] = view.time.seconds(view.nowMillis).split(':');
  return html`<div class="clock">${hours}:${minutes}<small>:${seconds}</small></div>`;
}
