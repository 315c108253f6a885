interface Sample {
  readonly pageMillis: number;
  readonly operationMillis: number;
}

/** Long enough to tell a sped-up operation from jitter, short enough to follow a change of speed. */
const RATE_SPAN_MILLIS = 10_000;
/** A little more than a heartbeat's interval: without heartbeats the clock stands, and is seen to stand. */
const RUN_ON_MILLIS = 2_500;

/**
 * The time of the operation as the data tell it. It runs on between samples at the pace of the last ones (an operation
 * may run faster than the page's clock) and stops when they stop.
 */
export class OperationClock {
  private samples: Sample[] = [];
  private shown = Number.NEGATIVE_INFINITY;

  /** Forgets everything when operation time goes back: another operation has begun. */
  observe(operationMillis: number, pageMillis: number): void {
    const last = this.samples.at(-1);
    if (last !== undefined && operationMillis < last.operationMillis) {
      this.samples = [];
      this.shown = Number.NEGATIVE_INFINITY;
    } else if (last?.operationMillis === operationMillis) {
      return;
    }
    this.samples = this.samples.filter((sample) => pageMillis - sample.pageMillis <= RATE_SPAN_MILLIS);
    this.samples.push({ pageMillis, operationMillis });
  }

  /** Never falls, unless another operation has begun; null before the first sample. */
  now(pageMillis: number): number | null {
    const last = this.samples.at(-1);
    if (last === undefined) {
      return null;
    }
    const ranOn = Math.min(RUN_ON_MILLIS, Math.max(0, pageMillis - last.pageMillis));
    this.shown = Math.max(this.shown, last.operationMillis + ranOn * this.rate());
    return this.shown;
  }

  private rate(): number {
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (first === undefined || last === undefined || last.pageMillis - first.pageMillis < 1_000) {
      return 1;
    }
    return (last.operationMillis - first.operationMillis) / (last.pageMillis - first.pageMillis);
  }
}
