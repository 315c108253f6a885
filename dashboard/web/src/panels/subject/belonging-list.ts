import { html, nothing, type TemplateResult } from 'lit-html';
import { both, say } from '../../i18n/say.ts';
import { belongings, type Belonging } from '../../state/belongings.ts';
import type { Subject } from '../../state/board.ts';
import { signalName } from '../../state/signals.ts';
import { words } from '../../i18n/say.ts';
import { stateSymbol } from '../symbol.ts';
import type { SubjectView } from './subject-panel.ts';

/** Where it lies and what lies in it; each opens. */
export function belongingList(shown: SubjectView): TemplateResult | typeof nothing {
  const groups = shown.view.board === null ? [] : belongings(shown.view.board, shown.id);
  return groups.length === 0 ? nothing : html`<section class="subject-belongings" tabindex="0" role="group" aria-labelledby="subject-name">${groups.map(group)}</section>`;
}

function group(one: Belonging): TemplateResult {
  return html`<div class="belonging" data-belonging=${one.title}>
    <h3>${say(`subject.belongs.${one.title}`)}</h3>
    <ul>
      ${one.subjects.map((subject) => html`<li class=${subject.state}>${button(subject)}</li>`)}
      ${one.leftOut > 0 ? html`<li class="rest">${say('attention.more', { n: one.leftOut })}</li>` : nothing}
    </ul>
  </div>`;
}

function button(subject: Subject): TemplateResult {
  const signal = signalName(subject);
  return html`<button type="button" data-subject=${subject.id}>${stateSymbol(subject.state)}${both(signal === null ? subject.name : words(`signal.${signal}`))}</button>`;
}
