/** After somebody has touched the map it is theirs for so long. */
export const TOUCHED_MILLIS = 60_000;

/** The whole site, or the id of a place. */
export type Stop = string;
export const WHOLE: Stop = 'whole';

/** Which part of the site to frame: the whole, each place in turn, the whole again. It moves nothing and reads no clock. */
export class Tour {
  private at: Stop | null = null;
  private since = 0;
  private touchedAt = Number.NEGATIVE_INFINITY;

  touch(nowMillis: number): void {
    this.touchedAt = nowMillis;
    this.at = null;
  }

  /**
   * What to frame from now on; null where the view is right as it is.
   *
   * @param seconds how long each view stands; 0 is no tour
   * @param places in the order of their numbers
   */
  next(nowMillis: number, seconds: number, places: readonly Stop[]): Stop | null {
    if (seconds <= 0 || nowMillis - this.touchedAt < TOUCHED_MILLIS) {
      this.at = null;
      return null;
    }
    const round = [WHOLE, ...places];
    if (this.at === null || !round.includes(this.at)) {
      return this.go(WHOLE, nowMillis);
    }
    if (nowMillis - this.since < seconds * 1_000) {
      return null;
    }
    const next = round[(round.indexOf(this.at) + 1) % round.length] ?? WHOLE;
    if (next === this.at) {
      this.since = nowMillis;
      return null;
    }
    return this.go(next, nowMillis);
  }

  private go(stop: Stop, nowMillis: number): Stop {
    this.at = stop;
    this.since = nowMillis;
    return stop;
  }
}
