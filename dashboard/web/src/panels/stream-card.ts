import { html, nothing, type TemplateResult } from 'lit-html';
import type { Key } from '../i18n/catalogue.ts';
import { say } from '../i18n/say.ts';
import type { StateName, Stream } from '../state/board.ts';
import { UNKNOWN, formatAge, formatChange } from '../state/format.ts';
import { streamHealth, type StreamHealth } from '../state/tally.ts';
import { opens } from './opens.ts';
import { stateSymbol } from './symbol.ts';
import type { View } from './view.ts';

export interface Fact {
  readonly label: TemplateResult;
  readonly value: string;
  readonly unit?: TemplateResult;
  readonly remark?: TemplateResult;
}

export interface StreamCard {
  readonly stream: Stream;
  readonly state: StateName;
  readonly figure: string;
  /** Whether it is the figure itself that is wrong, and not something beside it. */
  readonly abnormal: boolean;
  readonly unit: TemplateResult;
  /** What is wrong, or in the calm words that nothing is. */
  readonly exception: TemplateResult;
  readonly sparkTitle: Key & `${string}.spark`;
  /** The figure that the sparkline shows, and whether it is a share of 1. */
  readonly charted: { readonly figure: string; readonly share: boolean };
  readonly facts: readonly Fact[];
}

export function streamCard(view: View, card: StreamCard): TemplateResult {
  const health = view.board === null ? null : streamHealth(view.board, card.stream);
  const aged = health !== null && health.sources > 0 && health.state !== 'fresh';
  return html`<section class="panel card ${card.state} ${aged ? 'aged' : ''}" data-stream=${card.stream}>
    <h2>${opens(view.root?.id, say(`stream.${card.stream}`))}</h2>
    <p class="headline">
      <span class="figure ${card.figure === UNKNOWN ? 'unknown' : card.abnormal ? 'abnormal' : ''}">${card.figure}</span><span class="unit">${card.unit}</span>
      ${aged ? age(view, health.lastReceivedAt) : nothing}
    </p>
    <p class="exception">${card.state === 'normal' ? nothing : stateSymbol(card.state)}<span>${judgement(view, card, health)}</span></p>
    <figure class="spark">
      <figcaption>${say(card.sparkTitle)}</figcaption>
      ${revised(view, card.charted)}
      <div class="chart" data-spark=${card.stream}></div>
    </figure>
    <dl class="facts">${card.facts.map(fact)}</dl>
  </section>`;
}

/** Of a stream that is silent, or that never said anything, nothing is known to be well. */
function judgement(view: View, card: StreamCard, health: StreamHealth | null): TemplateResult {
  if (card.state !== 'normal' || health?.state === 'fresh') {
    return card.exception;
  }
  const heard = health?.lastReceivedAt ?? null;
  return heard === null ? say('attention.nothingYet') : say('card.knownUntil', { time: view.time.minutes(heard) });
}

/** That a minute which had settled is another now: figures of the past are not to change unseen. */
function revised(view: View, charted: StreamCard['charted']): TemplateResult | typeof nothing {
  const revision = view.revision(charted.figure);
  if (revision === null) {
    return nothing;
  }
  const by = charted.share ? `${formatChange(revision.by * 100, 1)}%` : formatChange(revision.by);
  return html`<p class="revised">${say('card.revised', { time: view.time.minutes(revision.minute), by })}</p>`;
}

function age(view: View, lastReceivedAt: number | null): TemplateResult {
  const millis = view.nowMillis === null || lastReceivedAt === null ? null : view.nowMillis - lastReceivedAt;
  return html`<span class="aged-mark">${stateSymbol('stale')}${formatAge(millis)}</span>`;
}

function fact(one: Fact): TemplateResult {
  return html`<div>
    <dt>${one.label}</dt>
    <dd><b>${one.value}</b>${one.unit ?? nothing}${one.remark === undefined ? nothing : html`<em>${one.remark}</em>`}</dd>
  </div>`;
}
