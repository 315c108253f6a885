import { html, nothing, render, type TemplateResult } from 'lit-html';
import { BoardWatch } from '../board-watch.ts';
import { code } from '../feed/code.ts';
import { say } from '../i18n/say.ts';
import { follow, systemLight } from '../palette/follow.ts';
import { attentionCards } from '../panels/attention-column.ts';
import { banner } from '../panels/banner.ts';
import { counts } from '../panels/header.ts';
import { languages } from '../panels/languages.ts';
import { choice } from '../panels/settings-dialog.ts';
import { operations } from '../panels/operations-facts.ts';
import { rankingList } from '../panels/ranking-list.ts';
import { sources } from '../panels/sources.ts';
import { streamCard } from '../panels/stream-card.ts';
import { deliveries, hotline, sampling } from '../panels/stream-facts.ts';
import type { View } from '../panels/view.ts';
import { countOf } from '../state/attention-cards.ts';
import { THEMES, themeOf } from '../state/settings.ts';
import { openedBy } from '../state/subject-address.ts';
import { askToOpen, askedBy } from '../subject/opening.ts';
import type { SubjectPage } from '../subject/subject-page.ts';
import { phoneTop } from './phone-top.ts';

const TICK_MILLIS = 1_000;
/** Whoever scrolls further than this does not look for the worst any more. */
const MOST_CARDS = 30;
const MOST_NEIGHBOURHOODS = 60;

/** The board on a phone: what is wrong first, then how it goes, then whether it can be believed. */
export class PhonePage {
  private readonly watch: BoardWatch;
  private subject: SubjectPage | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly nowMillis: () => number,
  ) {
    this.watch = new BoardWatch({
      page: 'phone',
      mostCards: () => MOST_CARDS,
      nowMillis,
      siteKnown: () => {
        this.draw();
      },
      chosen: () => {
        this.draw();
      },
    });
  }

  start(): void {
    this.watch.start();
    this.draw();
    this.openOnDemand();
    setInterval(() => {
      this.draw();
    }, TICK_MILLIS);
  }

  /** By the address, or by the first touch of what opens one. */
  private openOnDemand(): void {
    if (openedBy(location.search) !== null) {
      void this.load();
    }
    const first = (event: Event) => {
      const id = askedBy(event);
      if (id !== null) {
        document.removeEventListener('click', first);
        void this.load().then(() => {
          askToOpen(this.root, id);
        });
      }
    };
    document.addEventListener('click', first);
  }

  private async load(): Promise<void> {
    const { subjects } = await code(import('./subjects.ts'));
    this.subject ??= subjects(this.root, this.nowMillis, (id) => {
      this.watch.opened(id);
    });
  }

  private draw(): void {
    const view = this.watch.view();
    const page = document.documentElement.dataset;
    page.live = view.liveness;
    page.pipeline = view.stalled ? 'stalled' : view.catchingUp === null ? 'ok' : 'catching-up';
    page.mode = view.board?.mode ?? 'live';
    page.subjects = String(view.board?.subjects.size ?? 0);
    if (follow(themeOf(view.settings, new Date(this.nowMillis()).getHours(), systemLight()))) {
      this.subject?.repaint();
    }
    render(body(view), this.root);
    this.subject?.draw(view);
  }
}

function body(view: View): TemplateResult {
  const number = view.board === null ? nothing : html`<b>${view.cards.reduce((sum, card) => sum + countOf(card), 0)}</b>`;
  return html`${phoneTop(view)}
    <main>
      ${banner(view)}
      <ul class="counts">${counts(view.board)}</ul>
      <section class="attention">
        <h2>${say('attention.title')} ${number}</h2>
        ${attentionCards(view)}
      </section>
      <section class="progress">${[sampling(view), deliveries(view), hotline(view), operations(view)].map((card) => streamCard(view, card))}</section>
      <section class="panel standing">
        <h2>${say('ranking.title')}</h2>
        ${rankingList(view, MOST_NEIGHBOURHOODS)}
      </section>
      ${sources(view)}
      <footer>${languages(view)}${choice(view, 'theme', THEMES)}</footer>
    </main>`;
}
