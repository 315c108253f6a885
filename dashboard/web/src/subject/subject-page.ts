import { nothing, render } from 'lit-html';
import { subjectPanel, type SubjectView } from '../panels/subject/subject-panel.ts';
import type { View } from '../panels/view.ts';
import { streamOf } from '../state/belongings.ts';
import { chartedOf, figuresOf } from '../state/figures-shown.ts';
import { addressOf, openedBy, type OpenSubject } from '../state/subject-address.ts';
import { EVENTS_AT_MOST, EVENTS_LISTED, Ledger } from './ledger.ts';
import { isForgotten, lingerMillis } from './linger.ts';
import { askedBy, OPEN_EVENT } from './opening.ts';
import { SubjectCharts } from './subject-charts.ts';

/** Narrower screens are somebody's own: what is open there stays open. */
const WALL = '(min-width: 700.02px)';
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** A subject over the wall: opened by a card, the map or the address, closed by Esc, Back, or by itself when forgotten. */
export class SubjectPage {
  private open: OpenSubject | null = null;
  private listed = EVENTS_LISTED;
  private view: View | null = null;
  private opener: HTMLElement | null = null;
  private lastInputAt: number;
  private focusWanted = false;
  /** On the way back to the wall. */
  private leaving = false;
  private readonly linger = lingerMillis(location.search, localStorage);
  private readonly host = document.createElement('div');
  private readonly charts: SubjectCharts;
  private readonly ledger = new Ledger(() => {
    this.show();
  });

  constructor(
    wall: HTMLElement,
    private readonly nowMillis: () => number,
    /** Told which subject is open, null for none, as often as that changes. */
    private readonly opened: (id: string | null) => void,
  ) {
    this.lastInputAt = nowMillis();
    this.host.id = 'subject';
    wall.after(this.host);
    this.charts = new SubjectCharts(this.host, (figure, minute) => {
      this.turn({ figure, minute });
    });
  }

  start(): void {
    document.addEventListener('click', (event) => {
      const id = askedBy(event);
      if (id !== null) {
        this.enter(id);
      }
    });
    document.addEventListener(OPEN_EVENT, (event) => {
      this.enter((event as CustomEvent<string>).detail);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.open !== null) {
        event.preventDefault();
        this.leave();
      }
    });
    for (const input of INPUTS) {
      document.addEventListener(input, () => (this.lastInputAt = this.nowMillis()), { passive: true, capture: true });
    }
    window.addEventListener('popstate', () => {
      if (this.leaving) {
        // Where the way began there may be a subject too: the address that was shared.
        this.leaving = false;
        history.replaceState(null, '', addressHere(null));
      }
      this.become(openedBy(location.search));
    });
    this.become(openedBy(location.search));
  }

  /** With every tick of the wall. */
  draw(view: View): void {
    this.view = view;
    if (this.open !== null && matchMedia(WALL).matches && isForgotten(this.lastInputAt, this.nowMillis(), this.linger)) {
      this.leave();
    }
    this.show();
  }

  /** In the colours of another theme, at the next draw. */
  repaint(): void {
    this.charts.remove();
  }

  private enter(id: string): void {
    if (this.open?.id === id) {
      return;
    }
    const next = { id, figure: null, minute: null };
    history.pushState({ depth: depth() + 1 }, '', addressHere(next));
    this.become(next);
  }

  /** Back to the wall, over all subjects that were opened one from another. */
  private leave(): void {
    const steps = depth();
    if (steps > 0) {
      this.leaving = true;
      history.go(-steps);
    } else {
      history.replaceState(null, '', addressHere(null));
    }
    this.become(null);
  }

  /** To another figure or minute of the same subject: no step for Back. */
  private turn(to: Partial<OpenSubject>): void {
    if (this.open !== null) {
      const next = { ...this.open, ...to };
      history.replaceState(history.state, '', addressHere(next));
      this.listed = EVENTS_LISTED;
      this.open = next;
      this.show();
    }
  }

  private become(next: OpenSubject | null): void {
    const before = this.open;
    this.open = next;
    this.listed = EVENTS_LISTED;
    this.opened(next?.id ?? null);
    if (before === null && next !== null) {
      this.opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    }
    this.focusWanted = next !== null && before?.id !== next.id;
    if (next === null) {
      delete document.documentElement.dataset.open;
      this.charts.remove();
      render(nothing, this.host);
      if (before !== null) {
        this.giveBackFocus(before.id);
      }
      return;
    }
    document.documentElement.dataset.open = next.id;
    this.lastInputAt = this.nowMillis();
    this.show();
  }

  private giveBackFocus(id: string): void {
    const again = [...document.querySelectorAll<HTMLElement>('[data-subject]')].find((one) => one.dataset.subject === id);
    (this.opener?.isConnected === true && this.opener !== document.body ? this.opener : again)?.focus();
    this.opener = null;
  }

  private show(): void {
    const [view, open] = [this.view, this.open];
    if (view === null || open === null) {
      return;
    }
    const subject = view.board?.subjects.get(open.id) ?? null;
    const charted = chartedOf(subject, open.figure);
    const figure = open.figure ?? charted[0] ?? (subject === null ? null : (figuresOf(subject)[0] ?? null));
    this.ledger.keep(open, figure === null || charted.includes(figure) ? charted : [figure, ...charted], streamOf(open.id) !== null || subject?.kind === 'point', this.nowMillis());
    this.ledger.look(open, figure, this.listed);
    render(subjectPanel(this.shown(view, open, charted, figure)), this.host);
    if (view.site !== null) {
      this.charts.draw(this.ledger.minutes.state === 'told' ? this.ledger.minutes.told : null, this.ledger.version, open.minute, view.site.timeZone);
    }
    if (this.focusWanted) {
      this.focusWanted = false;
      this.host.querySelector<HTMLElement>('#subject-name')?.focus();
    }
  }

  private shown(view: View, open: OpenSubject, charted: readonly string[], figure: string | null): SubjectView {
    return {
      view,
      id: open.id,
      subject: view.board?.subjects.get(open.id) ?? null,
      charted,
      figure,
      minute: open.minute,
      minutes: this.ledger.minutes,
      events: this.ledger.events,
      devices: this.ledger.devices,
      version: this.ledger.version,
      turn: (to) => {
        this.turn(to);
      },
      more: () => {
        this.listed = EVENTS_AT_MOST;
        this.show();
      },
      again: () => {
        this.ledger.again();
        this.show();
      },
      close: () => {
        this.leave();
      },
    };
  }
}

/** How many subjects were opened one from another since the wall. */
function depth(): number {
  const state: unknown = history.state;
  const told = typeof state === 'object' && state !== null && 'depth' in state ? state.depth : 0;
  return typeof told === 'number' ? told : 0;
}

function addressHere(open: OpenSubject | null): string {
  return `${location.pathname}${addressOf(location.search, open)}${location.hash}`;
}
