import { beforeEach, describe, expect, it } from 'vitest';
import { pageVersion, wallIdentity } from '../../src/feed/wall-identity.ts';
import { WallReporter, type Drawn, type ReporterHost } from '../../src/feed/wall-reporter.ts';
import { board } from '../fixtures.ts';

/** Time, frames and requests in the test's hand. */
class Surroundings implements ReporterHost {
  now = 0;
  readonly posted: Record<string, unknown>[] = [];
  answer: Promise<unknown> = Promise.resolve({ alive: 3, known: 4 });
  private tasks: (() => void)[] = [];

  nowMillis(): number {
    return this.now;
  }

  whenDrawn(task: () => void): void {
    this.tasks.push(task);
  }

  size(): { width: number; height: number } {
    return { width: 1920, height: 1080 };
  }

  post(report: object): Promise<unknown> {
    this.posted.push({ ...report });
    return this.answer;
  }

  frame(): void {
    const tasks = this.tasks;
    this.tasks = [];
    tasks.forEach((task) => {
      task();
    });
  }
}

const DRAWN: Drawn = { board: null, language: 'zh' };

describe('WallReporter', () => {
  let host: Surroundings;
  let reporter: WallReporter;

  beforeEach(() => {
    host = new Surroundings();
    reporter = new WallReporter({ id: 'wall-0001', name: 'Hall' }, 'wall-1', host);
  });

  function pass(seconds: number, drawn: Drawn = DRAWN): void {
    for (let tick = 0; tick < seconds * 4; tick++) {
      reporter.drew(drawn);
      host.frame();
      host.now += 250;
    }
  }

  it('tells with the first frame what it shows, then every 10 s', () => {
    pass(21, { board: { ...board({ seq: 7 }), asOf: Date.parse('2026-03-01T02:00:00Z') }, language: 'both' });
    expect(host.posted).toHaveLength(3);
    expect(host.posted[0]).toEqual({
      id: 'wall-0001',
      name: 'Hall',
      seq: 7,
      asOf: '2026-03-01T02:00:00.000Z',
      frames: 1,
      language: 'both',
      width: 1920,
      height: 1080,
      version: 'wall-1',
      leaving: false,
    });
    expect(host.posted[1]?.frames).toBe(41);
  });

  it('is silent while the browser draws nothing, and while the page asks for nothing', () => {
    pass(1);
    for (let second = 0; second < 60; second++) {
      reporter.drew(DRAWN);
      host.now += 1_000;
    }
    expect(host.posted).toHaveLength(1);
    host.frame();
    expect(host.posted).toHaveLength(2);
    host.now += 60_000;
    host.frame();
    expect(host.posted).toHaveLength(2);
  });

  it('says when it leaves, and tells at once when it is seen again', () => {
    pass(1);
    reporter.leave();
    expect(host.posted.at(-1)?.leaving).toBe(true);
    pass(1);
    expect(host.posted.map((report) => report.leaving)).toEqual([false, true, false]);
  });

  it('knows how many walls there are as long as the server tells', async () => {
    expect(reporter.counts).toBeNull();
    pass(1);
    await host.answer;
    expect(reporter.counts).toEqual({ alive: 3, known: 4 });
    host.answer = Promise.reject(new Error('gone'));
    pass(32);
    await host.answer.catch(() => undefined);
    expect(reporter.counts).toBeNull();
  });
});

describe('wallIdentity', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  };

  it('is the same after a reload, and another for each name', () => {
    const store = storage();
    const hall = wallIdentity('?wall=Hall&lang=zh', store);
    expect(hall).toEqual({ id: expect.stringMatching(/^[0-9a-f]{24}$/u) as string, name: 'Hall' });
    expect(wallIdentity('?wall=Hall', store)).toEqual(hall);
    expect(wallIdentity('', store).name).toBeNull();
    expect(wallIdentity('', store).id).toBe(wallIdentity('?wall=', store).id);
    expect(wallIdentity('', store).id).not.toBe(hall.id);
    expect(wallIdentity(`?wall=${'长'.repeat(50)}`, store).name).toHaveLength(40);
  });

  it('does without storage', () => {
    const broken = {
      getItem: (): string => {
        throw new Error('no storage');
      },
      setItem: () => undefined,
    };
    expect(wallIdentity('', broken).id).toMatch(/^[0-9a-f]{24}$/u);
  });

  it('has a version from the name of its script', () => {
    expect(pageVersion('http://wall/assets/index-Ab_3x.js')).toBe('index-Ab_3x');
    expect(pageVersion('http://wall/src/feed/web-reporter.ts?t=1')).toBe('web-reporter');
    expect(pageVersion('http://wall/')).toBe('unknown');
  });
});
