/** Whoever has not touched the page for so long has been away. */
const AWAY_MILLIS = 5 * 60_000;

/** Since when somebody may have missed something: since he last touched the page before he was away. Of the operation. */
export class Presence {
  private last: number | null = null;
  private left: number | null = null;

  touch(nowMillis: number): void {
    if (this.last !== null && nowMillis - this.last >= AWAY_MILLIS) {
      this.left = this.last;
    }
    this.last = nowMillis;
    this.left ??= nowMillis;
  }

  /** He has seen all there is. */
  seen(nowMillis: number): void {
    this.last = nowMillis;
    this.left = nowMillis;
  }

  /** Null before anybody was there. */
  since(nowMillis: number): number | null {
    return this.last !== null && nowMillis - this.last >= AWAY_MILLIS ? this.last : this.left;
  }
}
