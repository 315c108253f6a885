import { html, nothing, type TemplateResult } from 'lit-html';
import { figureText } from '../../i18n/figures/catalogue.ts';
import { both, label, say, words } from '../../i18n/say.ts';
import { streamOf, sourcesOf } from '../../state/belongings.ts';
import { KINDS, type LocalName, type StateName } from '../../state/board.ts';
import { formatAge } from '../../state/format.ts';
import { signalName } from '../../state/signals.ts';
import { why } from '../../state/why.ts';
import { stateSymbol } from '../symbol.ts';
import { figureNumber } from './figure-value.ts';
import type { SubjectView } from './subject-panel.ts';

/** What it is, what state it is in, and why. */
export function subjectHead(shown: SubjectView): TemplateResult {
  const state = stateOf(shown);
  return html`<div class="subject-head ${state}">
    ${stateSymbol(state)}
    <div class="what">
      <h2 id="subject-name" tabindex="-1">${both(nameOf(shown))}</h2>
      <p class="kind">${kindOf(shown.id)} <code>${shown.id}</code>${age(shown)}</p>
    </div>
    <p class="why" data-state=${state}><b>${say(`state.${state}`)}</b><span>${because(shown)}</span></p>
    <button type="button" class="close" aria-label=${label('subject.close')} @click=${shown.close}><span aria-hidden="true">✕</span> ${say('subject.close')}</button>
  </div>`;
}

/** Of a source or a stream, as its sources are; of what the board does not have, unknown. */
export function stateOf(shown: SubjectView): StateName {
  if (shown.subject !== null) {
    return shown.subject.state;
  }
  const sources = shown.view.board === null ? [] : sourcesOf(shown.view.board, shown.id);
  if (sources.length === 0) {
    return 'unknown';
  }
  return sources.some((one) => one.state === 'fresh') ? 'normal' : sources.some((one) => one.state === 'stale') ? 'stale' : 'unknown';
}

function nameOf(shown: SubjectView): LocalName {
  const { subject, id } = shown;
  if (subject !== null) {
    const signal = signalName(subject);
    const what = signal === null ? null : words(`signal.${signal}`);
    return what === null ? subject.name : { zh: `${subject.name.zh} · ${what.zh}`, en: `${subject.name.en} · ${what.en}` };
  }
  const stream = streamOf(id);
  if (stream === null) {
    return { zh: id, en: id };
  }
  const name = words(`source.${stream}`);
  const source = /^source:\w+\/(.*)$/u.exec(id)?.[1];
  return source === undefined ? name : { zh: `${name.zh} · ${source}`, en: `${name.en} · ${source}` };
}

function kindOf(id: string): TemplateResult | typeof nothing {
  const kind = KINDS.find((known) => id.startsWith(`${known}:`));
  return kind === undefined ? nothing : say(`subject.kind.${kind}`);
}

function age(shown: SubjectView): TemplateResult | typeof nothing {
  const { subject, view } = shown;
  return subject?.asOf == null || view.nowMillis === null
    ? nothing
    : html` · ${say('subject.heard', { age: formatAge(Math.max(0, view.nowMillis - subject.asOf)) })}`;
}

function because(shown: SubjectView): TemplateResult {
  const { subject, view } = shown;
  if (subject === null && streamOf(shown.id) !== null) {
    return say('subject.why.sources');
  }
  const reason = why(subject, view.nowMillis);
  switch (reason.because) {
    case 'wait': {
      const { name } = figureText(reason.figure);
      const value = figureNumber(reason.figure, reason.value, view.time);
      const told = reason.over ? words('subject.why.over', { value, limit: reason.limit }) : words('subject.why.within', { value, limit: reason.limit });
      return both({ zh: `${name.zh} ${told.zh}`, en: `${name.en} ${told.en}` });
    }
    case 'silent':
      return say('subject.why.silent', { age: formatAge(reason.ageMillis), limit: formatAge(reason.limitMillis) });
    case 'raised':
      return reason.raised ? say('subject.why.raised') : say('subject.why.notRaised');
    case 'never':
      return say('subject.why.never');
    case 'said':
      return say('subject.why.said');
    case 'told':
      return say('subject.why.told');
    case 'heard':
      return say('subject.why.heard');
    case 'absent':
      return view.board === null ? say('live.connecting') : say('subject.why.absent');
  }
}
