import type { Board, Subject } from './state/board.ts';

/** What a page holds, as it tells those who ask. */
export interface HeldBoard {
  /** What it asked the server for: whoever asks for the same gets the same numbers. */
  asked: string;
  epoch: string;
  seq: number;
  subjects: Record<string, Subject>;
}

/**
 * Tells whoever watches a page from outside what board it holds, so that it can be compared with the server's. The page
 * answers a `guatu-board` event by filling in its detail, and leaves it empty as long as it holds none:
 *
 * ```js
 * const ask = new CustomEvent('guatu-board', { detail: {} });
 * document.dispatchEvent(ask);
 * ask.detail.seq;
 * ```
 */
export function answerBoard(page: EventTarget, held: () => { readonly asked: string; readonly board: Board | null }): void {
  page.addEventListener('guatu-board', (event) => {
    const { asked, board } = held();
    if (event instanceof CustomEvent && board !== null) {
      const { epoch, seq, subjects } = board;
      const answer: HeldBoard = { asked, epoch, seq, subjects: Object.fromEntries(subjects) };
      Object.assign(event.detail as object, answer);
    }
  });
}
