import { describe, expect, it } from 'vitest';
import { HappeningLog, type Raised } from '../../src/state/happenings.ts';
import { restoreHappenings, storeHappenings } from '../../src/state/happening-store.ts';

const MINUTE = 60_000;
const wait = (id: string, state: Raised['state'] = 'attention'): Raised => ({ id, title: { zh: id, en: id }, stream: 'point', state });

describe('what came and went', () => {
  it('does not know when that began which was there at first', () => {
    const log = new HappeningLog();
    log.observe([wait('a')], 0);
    log.observe([wait('a'), wait('b')], MINUTE);
    expect(log.begun(0).map((one) => one.id)).toEqual(['b']);
    expect(log.since(0)).toEqual({ raised: 1, cleared: 0 });
  });

  it('is over after it was gone for a minute, when it was last there', () => {
    const log = new HappeningLog();
    log.observe([], 0);
    log.observe([wait('a')], 2 * MINUTE);
    log.observe([], 2.5 * MINUTE);
    expect(log.cleared(5)).toEqual([]);
    log.observe([wait('a', 'critical')], 2.9 * MINUTE);
    log.observe([], 3.8 * MINUTE);
    expect(log.cleared(5)).toEqual([]);
    log.observe([], 3.9 * MINUTE);
    expect(log.cleared(5)).toMatchObject([{ id: 'a', raisedAt: 2 * MINUTE, clearedAt: 2.9 * MINUTE, state: 'critical' }]);
    expect(log.since(2.9 * MINUTE)).toEqual({ raised: 0, cleared: 1 });
    expect(log.since(2.95 * MINUTE)).toEqual({ raised: 0, cleared: 0 });
  });

  it('tells the latest first, and forgets after a day', () => {
    const log = new HappeningLog();
    log.observe([], 0);
    log.observe([wait('a')], MINUTE);
    log.observe([wait('b')], 2 * MINUTE);
    log.observe([], 3 * MINUTE);
    expect(log.cleared(1).map((one) => one.id)).toEqual(['b']);
    log.observe([], 26 * 60 * MINUTE);
    expect(log.cleared(5)).toEqual([]);
  });

  it('outlives a reload of the same operation alone', () => {
    const stored = new Map<string, string>();
    const store = { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value) };
    const log = new HappeningLog();
    log.observe([], 0);
    log.observe([wait('a'), wait('b')], MINUTE);
    log.observe([wait('b')], 2 * MINUTE);
    storeHappenings(log, 'area:1', 2 * MINUTE, store);
    const again = restoreHappenings('area:1', 3 * MINUTE, store);
    again.observe([wait('b')], 3 * MINUTE);
    expect(again.cleared(5).map((one) => one.id)).toEqual(['a']);
    expect(again.begun(0).map((one) => one.id)).toEqual(['a', 'b']);
    expect(restoreHappenings('area:2', 3 * MINUTE, store).cleared(5)).toEqual([]);
    expect(restoreHappenings('area:1', MINUTE, store).cleared(5)).toEqual([]);
    stored.set('guatu.happenings', '{"operation":"area:1","nowMillis":0,"log":"no"}');
    expect(restoreHappenings('area:1', MINUTE, store).cleared(5)).toEqual([]);
  });
});
