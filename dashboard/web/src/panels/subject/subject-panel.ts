import { html, nothing, type TemplateResult } from 'lit-html';
import type { Evidence, FlaggedDevice } from '../../feed/evidence.ts';
import type { Minutes } from '../../feed/api.ts';
import type { Subject } from '../../state/board.ts';
import { streamOf } from '../../state/belongings.ts';
import type { OpenSubject } from '../../state/subject-address.ts';
import type { Asked } from '../../subject/ledger.ts';
import { banner } from '../banner.ts';
import type { View } from '../view.ts';
import { alertList } from './alert-list.ts';
import { belongingList } from './belonging-list.ts';
import { chartGrid } from './chart-grid.ts';
import { eventList } from './event-list.ts';
import { figureList } from './figure-list.ts';
import { minuteTable } from './minute-table.ts';
import { sourceList } from './source-list.ts';
import { subjectHead } from './subject-head.ts';

/** All that the page of a subject shows at one moment. */
export interface SubjectView {
  readonly view: View;
  readonly id: string;
  /** Null while the board does not have it. */
  readonly subject: Subject | null;
  /** Figures with a chart. */
  readonly charted: readonly string[];
  /** The figure whose minutes show; null where there is none. */
  readonly figure: string | null;
  /** The minute whose events show, epoch milliseconds. */
  readonly minute: number | null;
  readonly minutes: Asked<Minutes>;
  readonly events: Asked<Evidence>;
  /** What something is wrong with; null while that is not known. */
  readonly devices: readonly FlaggedDevice[] | null;
  readonly version: number;
  readonly turn: (to: Partial<OpenSubject>) => void;
  /** Lists as many events as may be. */
  readonly more: () => void;
  readonly again: () => void;
  readonly close: () => void;
}

/** Why is this red? What a subject is and why, its figures in words, its hours, and down to the events of a minute. */
export function subjectPanel(shown: SubjectView): TemplateResult {
  return html`<section class="subject-page" role="dialog" aria-modal="false" aria-labelledby="subject-name" data-subject-page=${shown.id}>
    ${subjectHead(shown)} ${banner(shown.view)}
    <div class="subject-body ${shown.subject === null && streamOf(shown.id) !== null ? 'of-sources' : ''}">
      <div class="subject-left" tabindex="0" role="group" aria-labelledby="subject-name">
        ${alertList(shown)} ${shown.subject === null && streamOf(shown.id) !== null ? nothing : figureList(shown)}
      </div>
      <div class="subject-right">
        ${sourceList(shown)} ${chartGrid(shown)}
        ${shown.figure === null ? nothing : html`<div class="subject-minutes">${minuteTable(shown)} ${eventList(shown)}</div>`}
        ${belongingList(shown)}
      </div>
    </div>
  </section>`;
}
