import type { Revision, Site } from '../feed/api.ts';
import type { WallCounts } from '../feed/wall-reporter.ts';
import type { Language } from '../i18n/language.ts';
import type { Framing } from '../map/framing.ts';
import type { AttentionCard } from '../state/attention-cards.ts';
import type { Board, Subject } from '../state/board.ts';
import type { CatchingUp } from '../state/catching-up.ts';
import type { Liveness } from '../state/freshness.ts';
import type { Happening, Since } from '../state/happenings.ts';
import type { Settings } from '../state/settings.ts';
import type { MapSettings } from '../state/map-settings.ts';
import type { SiteTime } from '../state/site-time.ts';

/** All that the panels show at one moment; they are functions of it and know nothing else. */
export interface View {
  readonly site: Site | null;
  readonly time: SiteTime;
  readonly board: Board | null;
  /** The area whose roll-ups the cards show. */
  readonly root: Subject | null;
  /** Worst first, no more than fit. */
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
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly settings: Settings;
  readonly set: (part: Partial<Settings>) => void;
  /** Whether the browser still waits for a touch before it makes a sound. */
  readonly soundBlocked: boolean;
  /** Null while the pipeline keeps up. */
  readonly catchingUp: CatchingUp | null;
  readonly column: Turning<'cards' | 'ranking'>;
  readonly card: Turning<'call' | 'operations'>;
  readonly away: Away;
}

/** With what the map tells its frame. */
export interface WallView extends View {
  readonly neighbourhoods: number;
  /** Of all that show this board; null while the server does not tell. */
  readonly walls: WallCounts | null;
  readonly mapState: 'loading' | 'ready' | 'static' | 'missing';
  readonly schematic: boolean;
  /** Of the tiles below the map; empty where there are none. */
  readonly mapAttribution: string;
  /** What of the site the map shows. */
  readonly framing: Framing;
  /** The map shows figures of buildings. */
  readonly near: boolean;
  readonly mapSettings: MapSettings;
  readonly setMap: (settings: MapSettings) => void;
  readonly showWhole: () => void;
  /** Counted in the last hour without a place; null where nobody knows. */
  readonly unlocated: number | null;
  /** Declared areas that the map has no outline of. */
  readonly zonesElsewhere: number;
}

/** A place of the wall where several things take turns. */
export interface Turning<T extends string> {
  readonly shown: T;
  /** What somebody wants to stay; null while they take turns. */
  readonly chosen: T | null;
  readonly choose: (name: T | null) => void;
}

/** What happened since somebody last looked. */
export interface Away extends Since {
  /** Of the operation; null before it is known. */
  readonly sinceMillis: number | null;
  /** What cleared last, the latest first. */
  readonly last: readonly Happening[];
  readonly seen: () => void;
}

/** A figure's value; null where it is unknown. */
export function value(subject: Subject | null, name: string): number | null {
  return subject?.figures[name]?.value ?? null;
}
