import { fetchMinutes, RefusedError, type Minutes } from '../feed/api.ts';
import { fetchDevices, fetchEvidence, type Evidence, type FlaggedDevice } from '../feed/evidence.ts';
import type { OpenSubject } from '../state/subject-address.ts';

const MINUTES = 180;
const EVERY_MILLIS = 10_000;
/** As many as are listed at first, and as many as the server lists at most. */
export const EVENTS_LISTED = 100;
export const EVENTS_AT_MOST = 500;

/** What is known of something that was asked for. */
export type Asked<T> =
  | { readonly state: 'none' }
  | { readonly state: 'asking'; readonly before: T | null }
  | { readonly state: 'told'; readonly told: T }
  | { readonly state: 'failed'; readonly busy: boolean };

/** What the page of an open subject asks the server for: its minutes, again and again; the events of one, once. */
export class Ledger {
  minutes: Asked<Minutes> = { state: 'none' };
  events: Asked<Evidence> = { state: 'none' };
  devices: readonly FlaggedDevice[] | null = null;
  /** Counts up with every answer. */
  version = 0;
  private minutesKey = '';
  private askedAt = Number.NEGATIVE_INFINITY;
  private eventsKey = '';

  constructor(private readonly changed: () => void) {}

  /** Asks for what is not known yet, or may be another by now. */
  keep(open: OpenSubject, figures: readonly string[], wantsDevices: boolean, now: number): void {
    const key = `${open.id} ${figures.join(',')}`;
    if (key === this.minutesKey && now - this.askedAt < EVERY_MILLIS) {
      return;
    }
    if (!this.minutesKey.startsWith(`${open.id} `)) {
      this.minutes = { state: 'none' };
      this.devices = null;
    }
    this.minutesKey = key;
    this.askedAt = now;
    if (figures.length > 0) {
      void this.askMinutes(open.id, figures, key);
    }
    if (wantsDevices) {
      void this.askDevices();
    }
  }

  /** The events of a minute; nothing is asked twice. */
  look(open: OpenSubject, figure: string | null, limit: number): void {
    const key = open.minute === null ? '' : `${open.id} ${open.minute} ${figure ?? ''} ${limit}`;
    if (key === this.eventsKey) {
      return;
    }
    this.eventsKey = key;
    this.events = { state: 'none' };
    if (open.minute !== null) {
      void this.askEvents(open.id, open.minute, figure, limit, key);
    }
  }

  /** Asks for the events once more, after a failure. */
  again(): void {
    this.eventsKey = '';
  }

  private async askMinutes(id: string, figures: readonly string[], key: string): Promise<void> {
    const asked = await outcome(() => fetchMinutes(id, figures, MINUTES));
    // What failed now was told before: it is still the newest that is known, and its minutes say how old it is.
    if (key === this.minutesKey && (asked.state === 'told' || this.minutes.state !== 'told')) {
      this.minutes = asked;
      this.version++;
      this.changed();
    }
  }

  private async askEvents(id: string, minute: number, figure: string | null, limit: number, key: string): Promise<void> {
    this.events = { state: 'asking', before: null };
    const asked = await outcome(() => fetchEvidence(id, minute, figure, limit));
    if (key === this.eventsKey) {
      this.events = asked;
      this.changed();
    }
  }

  private async askDevices(): Promise<void> {
    const asked = await outcome(fetchDevices);
    if (asked.state === 'told') {
      this.devices = asked.told;
      this.changed();
    }
  }
}

async function outcome<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { state: 'told', told: await ask() };
  } catch (error) {
    console.warn('asked in vain', error);
    return { state: 'failed', busy: error instanceof RefusedError && error.status === 429 };
  }
}
