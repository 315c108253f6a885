import type { Language } from '../i18n/language.ts';
import type { Board } from '../state/board.ts';
import { Fields } from './json.ts';
import type { WallIdentity } from './wall-identity.ts';

/** How many walls the server knows. */
export interface WallCounts {
  readonly alive: number;
  /** Alive and silent ones. */
  readonly known: number;
}

/** What is on the screen when it has been drawn. */
export interface Drawn {
  readonly board: Board | null;
  readonly language: Language;
}

export interface ReporterHost {
  nowMillis(): number;
  /** Runs the task when the browser next draws; never while it draws nothing. */
  whenDrawn(task: () => void): void;
  size(): { readonly width: number; readonly height: number };
  post(report: object): Promise<unknown>;
}

const EVERY_MILLIS = 10_000;
const COUNTS_SERVE_MILLIS = 30_000;

/**
 * Tells the server that this wall is alive, and only as long as it draws: from a frame that the browser really draws, and
 * asked for by the page's own drawing. A page that hangs in either goes silent, and the server misses it.
 */
export class WallReporter {
  private frames = 0;
  private awaited = false;
  private toldAt = Number.NEGATIVE_INFINITY;
  private drawn: Drawn = { board: null, language: 'both' };
  private answer: { readonly counts: WallCounts; readonly at: number } | null = null;

  constructor(
    private readonly identity: WallIdentity,
    private readonly version: string,
    private readonly host: ReporterHost,
  ) {}

  /** To be called with each drawing of the page. */
  drew(drawn: Drawn): void {
    this.drawn = drawn;
    if (this.awaited) {
      return;
    }
    this.awaited = true;
    this.host.whenDrawn(() => {
      this.awaited = false;
      this.frames++;
      if (this.host.nowMillis() - this.toldAt >= EVERY_MILLIS) {
        this.tell(false);
      }
    });
  }

  /** The page is closed or hidden: nobody sees it. */
  leave(): void {
    this.tell(true);
    // Shown again, it tells so at once.
    this.toldAt = Number.NEGATIVE_INFINITY;
  }

  /** Null while the server does not tell. */
  get counts(): WallCounts | null {
    return this.answer !== null && this.host.nowMillis() - this.answer.at <= COUNTS_SERVE_MILLIS ? this.answer.counts : null;
  }

  private tell(leaving: boolean): void {
    this.toldAt = this.host.nowMillis();
    const { board, language } = this.drawn;
    const report = {
      id: this.identity.id,
      name: this.identity.name,
      seq: board?.seq ?? null,
      asOf: board?.asOf == null ? null : new Date(board.asOf).toISOString(),
      frames: this.frames,
      language,
      ...this.host.size(),
      version: this.version,
      leaving,
    };
    this.host.post(report).then(
      (answer) => {
        this.learn(answer);
      },
      () => undefined, // A server that is away is shown by the feed.
    );
  }

  private learn(answer: unknown): void {
    const fields = Fields.of(answer, 'walls');
    this.answer = { counts: { alive: fields.number('alive'), known: fields.number('known') }, at: this.host.nowMillis() };
  }
}
