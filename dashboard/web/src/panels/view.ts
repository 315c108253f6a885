import type { Revision, Site } from '../feed/api.ts';
import type { Language } from '../i18n/language.ts';
import type { AttentionCard } from '../state/attention-cards.ts';
import type { Board, Subject } from '../state/board.ts';
import type { Liveness } from '../state/freshness.ts';
import type { SiteTime } from '../state/site-time.ts';

/** All that the panels show at one moment; they are functions of it and know nothing else. */
export interface View {
  readonly site: Site | null;
  readonly time: SiteTime;
  readonly board: Board | null;
  /** The area whose roll-ups the cards show. */
  readonly root: Subject | null;
  /** Worst first, more than may fit. */
  readonly cards: readonly AttentionCard[];
  readonly liveness: Liveness;
  readonly stalled: boolean;
  /** Since the screen last learnt something. */
  readonly screenAgeMillis: number | null;
  /** Of the operation. */
  readonly nowMillis: number | null;
  readonly delayMillis: number | null;
  /** Calls offered in the last whole minute. */
  readonly callsPerMinute: number | null;
  /** The greatest revision of a charted figure in the last hour. */
  readonly revision: (figure: string) => Revision | null;
  readonly neighbourhoods: number;
  readonly mapState: 'loading' | 'ready' | 'static' | 'missing';
  readonly schematic: boolean;
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

/** A figure's value; null where it is unknown. */
export function value(subject: Subject | null, name: string): number | null {
  return subject?.figures[name]?.value ?? null;
}
