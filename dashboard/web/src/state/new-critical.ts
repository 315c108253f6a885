import type { Raised } from './happenings.ts';

/** Tells when something becomes critical that was not, so that it is heard once. */
export class NewCritical {
  private known: ReadonlySet<string> | null = null;

  /** Whether anything among them is new; what the page finds at its start is not. */
  observe(raised: readonly Raised[]): boolean {
    const now = new Set(raised.filter((one) => one.state === 'critical').map((one) => one.id));
    const before = this.known;
    this.known = now;
    return before !== null && [...now].some((id) => !before.has(id));
  }
}
