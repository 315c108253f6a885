import { HappeningLog } from './happenings.ts';

const STORED = 'guatu.happenings';

/** What came and went outlives a reload, if it is still the same operation. */
export function storeHappenings(log: HappeningLog, operation: string, nowMillis: number, store: Pick<Storage, 'setItem'>): void {
  try {
    store.setItem(STORED, JSON.stringify({ operation, nowMillis, log: log.store() }));
  } catch {
    // Without storage the page remembers from its load on.
  }
}

/** @param operation what the wall is the wall of */
export function restoreHappenings(operation: string, nowMillis: number, store: Pick<Storage, 'getItem'>): HappeningLog {
  const log = new HappeningLog();
  try {
    const stored = JSON.parse(store.getItem(STORED) ?? 'null') as { operation: string; nowMillis: number; log: string } | null;
    // An operation that goes back in time is another one, or the same played again.
    if (stored?.operation === operation && stored.nowMillis <= nowMillis) {
      log.restore(stored.log);
    }
  } catch {
    return new HappeningLog();
  }
  return log;
}
