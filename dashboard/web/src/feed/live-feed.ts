import type { Board } from '../state/board.ts';
import { later, reduce } from '../state/reduce.ts';
import { Backoff } from './backoff.ts';
import { readFrame, type Frame } from './frames.ts';
import { ContractError } from './json.ts';

/** What the feed needs of a WebSocket. */
export interface Link {
  onOpen: () => void;
  onText: (text: string) => void;
  onClose: () => void;
  close(): void;
}

/** What the feed needs of its surroundings. */
export interface FeedHost {
  open(path: string): Link;
  nowMillis(): number;
  random(): number;
  /** Runs the task once after the delay; the answer cancels it. */
  after(delayMillis: number, task: () => void): () => void;
}

export interface FeedState {
  /** Null until the first snapshot; kept, ageing, while the server is away. */
  readonly board: Board | null;
  readonly open: boolean;
  /** Since when there is no link, by the page's clock; null while there is one. */
  readonly lostAt: number | null;
  /** When the last frame came, by the page's clock. */
  readonly lastFrameAt: number | null;
  /** When the watermark last moved on, by the page's clock. */
  readonly lastAdvanceAt: number | null;
  /** Connections that had to be given up: lost, silent or out of step. */
  readonly reconnects: number;
}

/** A link that says nothing for this long is dead, whatever TCP believes: heartbeats come every 2 s. */
const SILENCE_MILLIS = 8_000;

/** Keeps the board in step with the server: takes the snapshot, follows the deltas, comes back after a loss. */
export class LiveFeed {
  private feed: FeedState = { board: null, open: false, lostAt: null, lastFrameAt: null, lastAdvanceAt: null, reconnects: 0 };
  private link: Link | null = null;
  private cancelTimer: () => void = () => undefined;
  private resumable = false;
  private readonly backoff: Backoff;

  constructor(
    private readonly host: FeedHost,
    private readonly changed: (state: FeedState) => void,
    private path = '/api/v1/live',
  ) {
    this.backoff = new Backoff(() => host.random());
  }

  get state(): FeedState {
    return this.feed;
  }

  /** What it asks for, where it begins anew. */
  get asked(): string {
    return this.path;
  }

  start(): void {
    const link = this.host.open(this.address());
    this.link = link;
    link.onOpen = () => {
      this.update({ open: true, lostAt: null });
    };
    link.onText = (text) => {
      this.receive(text);
    };
    link.onClose = () => {
      this.comeBack(link);
    };
    this.watchSilence(link);
  }

  stop(): void {
    this.cancelTimer();
    const link = this.link;
    this.link = null;
    link?.close();
  }

  /** Asks for something else from now on; what is held stands until the answer comes. */
  follow(path: string): void {
    if (path === this.path) {
      return;
    }
    this.path = path;
    this.resumable = false;
    if (this.link !== null) {
      this.stop();
      this.start();
    }
  }

  private address(): string {
    const board = this.feed.board;
    return board !== null && this.resumable
      ? `${this.path}${this.path.includes('?') ? '&' : '?'}epoch=${encodeURIComponent(board.epoch)}&seq=${board.seq}`
      : this.path;
  }

  private receive(text: string): void {
    const link = this.link;
    if (link === null) {
      return;
    }
    this.watchSilence(link);
    try {
      this.take(readFrame(text));
    } catch (error) {
      if (!(error instanceof ContractError || error instanceof RangeError)) {
        throw error;
      }
      // Out of step: what is held cannot be trusted to grow, so only a snapshot will do.
      this.resumable = false;
      this.comeBack(link);
    }
  }

  private take(frame: Frame): void {
    const board = this.feed.board;
    switch (frame.type) {
      case 'hello':
        this.resumable &&= board?.epoch === frame.epoch;
        this.arrived(board);
        break;
      case 'snapshot':
        this.synchronised(frame.board);
        break;
      case 'delta':
        if (board === null || !this.resumable) {
          throw new RangeError('a delta before any snapshot');
        }
        this.synchronised(reduce(board, frame.delta));
        break;
      case 'heartbeat':
        this.arrived(
          board && { ...board, asOf: later(board.asOf, frame.asOf), watermark: later(board.watermark, frame.watermark) },
        );
        break;
    }
  }

  private synchronised(board: Board): void {
    this.resumable = true;
    this.backoff.reset();
    this.arrived(board);
  }

  private arrived(board: Board | null): void {
    const now = this.host.nowMillis();
    const before = this.feed.board;
    const moved = board !== null && (before === null || serverOf(before) !== serverOf(board) || progress(board) !== progress(before));
    this.update({ board, lastFrameAt: now, ...(moved ? { lastAdvanceAt: now } : {}) });
  }

  private watchSilence(link: Link): void {
    this.cancelTimer();
    this.cancelTimer = this.host.after(SILENCE_MILLIS, () => {
      this.comeBack(link);
    });
  }

  private comeBack(link: Link): void {
    if (link !== this.link) {
      return;
    }
    this.stop();
    const lostAt = this.feed.lostAt ?? this.host.nowMillis();
    this.update({ open: false, lostAt, reconnects: this.feed.reconnects + 1 });
    this.cancelTimer = this.host.after(this.backoff.nextMillis(), () => {
      this.start();
    });
  }

  private update(part: Partial<FeedState>): void {
    this.feed = { ...this.feed, ...part };
    this.changed(this.feed);
  }
}

/** What an epoch tells of the server, whatever of its board was asked for. */
export function serverOf(board: Board): string {
  return board.epoch.split('/', 1)[0] ?? '';
}

/** The received-time that tells whether the pipeline moves on. */
function progress(board: Board): number | null {
  return board.watermark ?? board.asOf;
}
