import { html, type TemplateResult } from 'lit-html';
import { say } from '../i18n/say.ts';
import { UNKNOWN } from '../state/format.ts';
import { stateSymbol } from './symbol.ts';
import type { WallView } from './view.ts';

/** For the operators: how many of the walls are alive. One that is missed shows by shape and colour. */
export function walls(view: WallView): TemplateResult {
  const counts = view.walls;
  const missed = counts !== null && counts.alive < counts.known;
  return html`<div class="walls ${missed ? 'missed' : ''}">
    <dt>${say('walls.alive')}</dt>
    <dd class="age">${missed ? stateSymbol('stale') : ''}${counts === null ? UNKNOWN : `${counts.alive}/${counts.known}`}</dd>
  </div>`;
}
