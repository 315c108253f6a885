/** Waits between attempts: doubling, jittered so that many walls do not come back at once, and short enough to be back within 10 s. */
export class Backoff {
  private attempts = 0;

  constructor(
    private readonly random: () => number,
    private readonly firstMillis = 500,
    private readonly longestMillis = 5_000,
  ) {}

  /** Between half of the present step and all of it. */
  nextMillis(): number {
    const step = Math.min(this.longestMillis, this.firstMillis * 2 ** this.attempts);
    this.attempts = Math.min(this.attempts + 1, 16);
    return step / 2 + (this.random() * step) / 2;
  }

  reset(): void {
    this.attempts = 0;
  }
}
