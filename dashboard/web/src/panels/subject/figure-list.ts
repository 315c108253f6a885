import { html, nothing, type TemplateResult } from 'lit-html';
import { figureText } from '../../i18n/figures/catalogue.ts';
import { both, say } from '../../i18n/say.ts';
import type { Figure } from '../../state/board.ts';
import { figuresOf } from '../../state/figures-shown.ts';
import { formatAge, formatNumber } from '../../state/format.ts';
import { MINUTE_MILLIS, minuteOfWindow } from '../../state/series.ts';
import { figureChange, figureNumber, figureUnit } from './figure-value.ts';
import type { SubjectView } from './subject-panel.ts';

/** Every figure with its formula in words, how many it rests on, of when it is, and whether it can still change. */
export function figureList(shown: SubjectView): TemplateResult {
  const { subject } = shown;
  const names = subject === null ? [] : figuresOf(subject);
  return html`<section class="subject-figures">
    <h3>${say('subject.figures')}<b>${names.length}</b></h3>
    ${names.length === 0 ? html`<p class="none">${say('subject.noFigures')}</p>` : nothing}
    <ul>
      ${names.map((name) => one(shown, name, subject?.figures[name]))}
    </ul>
  </section>`;
}

function one(shown: SubjectView, name: string, figure: Figure | undefined): TemplateResult | typeof nothing {
  if (figure === undefined) {
    return nothing;
  }
  const text = figureText(name);
  return html`<li class="subject-figure" data-figure=${name}>
    <button
      type="button"
      aria-pressed=${shown.figure === name ? 'true' : 'false'}
      @click=${() => {
        shown.turn({ figure: name });
      }}
    >
      <span class="name">${both(text.name)}</span>
      <span class="value ${figure.value === null ? 'unknown' : ''}"><b>${figureNumber(name, figure.value, shown.view.time)}</b> ${figureUnit(name)}</span>
    </button>
    <p class="formula">${minuteOfWindow(figure.window) === null ? html`${say('subject.wholeRound')} ` : nothing}${both(text.formula)}</p>
    <p class="facts">${facts(shown, name, figure)}</p>
  </li>`;
}

function facts(shown: SubjectView, name: string, figure: Figure): TemplateResult {
  const { time, nowMillis } = shown.view;
  const minute = minuteOfWindow(figure.window);
  const ended = minute === null || nowMillis === null ? null : nowMillis - minute - MINUTE_MILLIS;
  const by = figure.settledValue === null || figure.value === null ? 0 : figure.value - figure.settledValue;
  return html`<span>${minute === null ? figure.window.replace(/^round\//u, '') : time.minutes(minute)}</span>
    <span>n ${formatNumber(figure.n)}</span>
    <span>${figure.final ? say('subject.final') : figure.settled ? say('subject.settled') : minute === null ? say('subject.underWay') : say('subject.running')}</span>
    ${ended === null || ended <= 0 ? nothing : html`<span>${say('subject.ago', { age: formatAge(ended) })}</span>`}
    ${by === 0
      ? nothing
      : html`<span class="revised"
          >${say('subject.revisedFigure', {
            settled: figureNumber(name, figure.settledValue, time),
            now: figureNumber(name, figure.value, time),
            by: figureChange(name, by),
          })}</span
        >`}`;
}
