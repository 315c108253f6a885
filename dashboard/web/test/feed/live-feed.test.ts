import { beforeEach, describe, expect, it } from 'vitest';
import { LiveFeed, type FeedHost, type FeedState, type Link } from '../../src/feed/live-feed.ts';

/** Sockets and time in the test's hand. */
class Surroundings implements FeedHost {
  readonly opened: { path: string; link: FakeLink }[] = [];
  private now = 0;
  private tasks: { at: number; run: () => void }[] = [];

  open(path: string): Link {
    const link = new FakeLink();
    this.opened.push({ path, link });
    return link;
  }

  nowMillis(): number {
    return this.now;
  }

  random(): number {
    return 1;
  }

  after(delayMillis: number, run: () => void): () => void {
    const task = { at: this.now + delayMillis, run };
    this.tasks.push(task);
    return () => {
      this.tasks = this.tasks.filter((one) => one !== task);
    };
  }

  pass(millis: number): void {
    const end = this.now + millis;
    for (;;) {
      const next = this.tasks.filter((task) => task.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) {
        break;
      }
      this.tasks = this.tasks.filter((task) => task !== next);
      this.now = next.at;
      next.run();
    }
    this.now = end;
  }

  get last(): { path: string; link: FakeLink } {
    const last = this.opened.at(-1);
    if (last === undefined) {
      throw new Error('no link was opened');
    }
    return last;
  }
}

class FakeLink implements Link {
  onOpen: () => void = () => undefined;
  onText: (text: string) => void = () => undefined;
  onClose: () => void = () => undefined;
  closed = false;

  close(): void {
    this.closed = true;
    this.onClose();
  }

  say(frame: object): void {
    this.onText(JSON.stringify(frame));
  }
}

const subject = (id: string, state = 'normal') => ({ id, kind: 'point', name: { zh: id, en: id }, state, figures: {} });
const snapshot = (seq: number, epoch = 'e1') => ({ type: 'snapshot', mode: 'live', epoch, seq, asOf: '2026-03-01T00:00:00Z', watermark: '2026-03-01T00:00:00Z', subjects: [subject('point:P1')], alerts: [], sources: [] });
const delta = (prev: number, seq: number, subjects: object[] = []) => ({ type: 'delta', prev, seq, asOf: '2026-03-01T00:00:01Z', watermark: '2026-03-01T00:00:01Z', subjects, alerts: [], sources: [], removed: [] });

describe('LiveFeed', () => {
  let host: Surroundings;
  let feed: LiveFeed;
  let seen: FeedState[];

  beforeEach(() => {
    host = new Surroundings();
    seen = [];
    feed = new LiveFeed(host, (state) => seen.push(state));
    feed.start();
  });

  function synchronise(seq = 10): void {
    host.last.link.onOpen();
    host.last.link.say({ type: 'hello', epoch: 'e1', seq });
    host.last.link.say(snapshot(seq));
  }

  it('asks for a snapshot first', () => {
    expect(host.last.path).toBe('/api/v1/live');
    expect(feed.state.board).toBeNull();
    synchronise();
    expect(feed.state).toMatchObject({ open: true, board: { epoch: 'e1', seq: 10 } });
  });

  it('asks for something else by a new link, and shows what it has until the answer', () => {
    synchronise();
    const before = host.last.link;
    feed.follow('/api/v1/live?digits=12');
    feed.follow('/api/v1/live?digits=12');
    expect(host.opened.map((one) => one.path)).toEqual(['/api/v1/live', '/api/v1/live?digits=12']);
    expect(before.closed).toBe(true);
    expect(feed.state).toMatchObject({ open: true, reconnects: 0, board: { epoch: 'e1', seq: 10 } });
    host.pass(300);
    host.last.link.say({ type: 'hello', epoch: 'e1/1', seq: 4 });
    host.last.link.say(snapshot(4, 'e1/1'));
    expect(feed.state.board).toMatchObject({ epoch: 'e1/1', seq: 4 });
    // The same server, the same moment: the pipeline has not moved on.
    expect(feed.state.lastAdvanceAt).toBe(0);
    host.last.link.onClose();
    host.pass(500);
    expect(host.last.path).toBe('/api/v1/live?digits=12&epoch=e1%2F1&seq=4');
  });

  it('follows deltas', () => {
    synchronise();
    host.last.link.say(delta(10, 11, [subject('point:P1', 'critical')]));
    host.last.link.say(delta(11, 14, [subject('point:P2')]));
    expect(feed.state.board?.seq).toBe(14);
    expect(feed.state.board?.subjects.get('point:P1')?.state).toBe('critical');
    expect(feed.state.board?.subjects.size).toBe(2);
    expect(seen.at(-1)).toBe(feed.state);
  });

  it('resumes where it was after a loss, keeping what it shows', () => {
    synchronise();
    host.last.link.onClose();
    expect(feed.state).toMatchObject({ open: false, reconnects: 1, board: { seq: 10 } });
    host.pass(500);
    expect(host.last.path).toBe('/api/v1/live?epoch=e1&seq=10');
    host.last.link.onOpen();
    host.last.link.say({ type: 'hello', epoch: 'e1', seq: 12 });
    host.last.link.say(delta(10, 12));
    expect(feed.state.board?.seq).toBe(12);
  });

  it('knows since when there is no link, through every vain attempt', () => {
    expect(feed.state.lostAt).toBeNull();
    synchronise();
    host.pass(300);
    host.last.link.onClose();
    host.pass(500);
    host.last.link.onClose();
    expect(feed.state.lostAt).toBe(300);
    host.pass(1_000);
    host.last.link.onOpen();
    expect(feed.state.lostAt).toBeNull();
  });

  it('takes a snapshot when the epoch is new', () => {
    synchronise();
    host.last.link.onClose();
    host.pass(500);
    host.last.link.say({ type: 'hello', epoch: 'e2', seq: 3 });
    host.last.link.say(snapshot(3, 'e2'));
    expect(feed.state.board).toMatchObject({ epoch: 'e2', seq: 3 });
  });

  it('never lets a delta of another epoch grow on an old board', () => {
    synchronise();
    host.last.link.onClose();
    host.pass(500);
    host.last.link.say({ type: 'hello', epoch: 'e2', seq: 11 });
    host.last.link.say(delta(10, 11));
    expect(feed.state).toMatchObject({ open: false, board: { epoch: 'e1', seq: 10 } });
    host.pass(1_000);
    expect(host.last.path).toBe('/api/v1/live');
  });

  it('comes back for a snapshot when a delta does not follow', () => {
    synchronise();
    const broken = host.last.link;
    broken.say(delta(12, 13));
    expect(broken.closed).toBe(true);
    expect(feed.state.board?.seq).toBe(10);
    host.pass(500);
    expect(host.last.path).toBe('/api/v1/live');
    synchronise(20);
    expect(feed.state.board?.seq).toBe(20);
  });

  it('comes back for a snapshot when a frame cannot be read', () => {
    synchronise();
    host.last.link.onText('{"type":');
    host.pass(500);
    expect(host.opened).toHaveLength(2);
    expect(host.last.path).toBe('/api/v1/live');
  });

  it('gives up a link that is open and silent', () => {
    synchronise();
    host.pass(7_999);
    expect(host.opened).toHaveLength(1);
    host.pass(600);
    expect(host.opened).toHaveLength(2);
  });

  it('is kept by heartbeats, and takes their times', () => {
    synchronise();
    for (let beat = 0; beat < 10; beat++) {
      host.pass(2_000);
      host.last.link.say({ type: 'heartbeat', seq: 10, asOf: '2026-03-01T00:01:00Z', watermark: null });
    }
    expect(host.opened).toHaveLength(1);
    expect(feed.state.lastFrameAt).toBe(20_000);
    expect(feed.state.board?.asOf).toBe(Date.UTC(2026, 2, 1, 0, 1));
  });

  it('tells a moving watermark from one that stands', () => {
    synchronise();
    host.pass(3_000);
    host.last.link.say({ type: 'heartbeat', seq: 10, asOf: null, watermark: '2026-03-01T00:00:00Z' });
    expect(feed.state.lastAdvanceAt).toBe(0);
    host.last.link.say({ type: 'heartbeat', seq: 10, asOf: null, watermark: '2026-03-01T00:00:02Z' });
    expect(feed.state.lastAdvanceAt).toBe(3_000);
  });

  it('waits longer and longer while the server is away, at most 5 s, and at once less when it was back', () => {
    const waits: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      const before = host.opened.length;
      const since = host.nowMillis();
      host.last.link.onClose();
      while (host.opened.length === before) {
        host.pass(100);
      }
      waits.push(host.nowMillis() - since);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
    synchronise();
    host.last.link.onClose();
    const before = host.opened.length;
    host.pass(500);
    expect(host.opened.length).toBe(before + 1);
  });

  it('stops for good when told', () => {
    synchronise();
    feed.stop();
    host.pass(60_000);
    expect(host.opened).toHaveLength(1);
  });
});
