interface Sample {
  readonly pageMillis: number;
  readonly watermarkMillis: number;
}

/** What the page is told while the pipeline works through what has piled up. */
export interface CatchingUp {
  /** How far the data are behind the operation, milliseconds. */
  readonly behindMillis: number;
  /** Until they are not, by the pace of the last half minute. */
  readonly leftMillis: number;
}

/** Long enough for a pace: snapshots and checkpoints make it uneven. */
const SPAN_MILLIS = 30_000;
const FEWEST_MILLIS = 3_000;
/** Less behind than this is a delay, and the header tells it. */
const BEHIND_MILLIS = 60_000;
/** Times the operation's own pace. */
const FASTER = 1.5;

/** Tells a pipeline that works off what has piled up from one that is slow or stands. */
export class CatchUpWatch {
  private samples: readonly Sample[] = [];

  observe(watermarkMillis: number, pageMillis: number): void {
    const last = this.samples.at(-1);
    if (last?.watermarkMillis === watermarkMillis) {
      return;
    }
    const begun = last !== undefined && watermarkMillis < last.watermarkMillis ? [] : this.samples;
    this.samples = [...begun.filter((sample) => pageMillis - sample.pageMillis <= SPAN_MILLIS), { pageMillis, watermarkMillis }];
  }

  /**
   * Null when it keeps up, or when its pace is not known.
   *
   * @param operationMillis where the operation is now, however far the data have come
   */
  now(operationMillis: number | null): CatchingUp | null {
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (first === undefined || last === undefined || operationMillis === null) {
      return null;
    }
    const behindMillis = operationMillis - last.watermarkMillis;
    const span = last.pageMillis - first.pageMillis;
    if (behindMillis < BEHIND_MILLIS || span < FEWEST_MILLIS) {
      return null;
    }
    const pace = (last.watermarkMillis - first.watermarkMillis) / span;
    return pace < FASTER ? null : { behindMillis, leftMillis: behindMillis / (pace - 1) };
  }
}
