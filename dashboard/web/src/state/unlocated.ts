import type { History } from '../feed/api.ts';

const FIGURES = ['unlocatedServices', 'unlocatedOrders', 'unlocatedCalls'];
const MINUTES = 60;
const EVERY_MILLIS = 30_000;
/** What nobody could ask anew for so long is not known any more. */
const KEPT_MILLIS = 150_000;
/** Where everything counts that has no known area at all. */
const NOWHERE = 'area:?';

export type Ask = (subject: string, figures: readonly string[], minutes: number) => Promise<History>;

/** What was counted in the last hour without a place as exact as was sent: below the site's area, and nowhere at all. */
export class Unlocated {
  private counted: number | null = null;
  private countedAt = Number.NEGATIVE_INFINITY;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly root: string,
    private readonly ask: Ask,
  ) {}

  /** Asks when it is time to. */
  async look(nowMillis: number): Promise<void> {
    if (nowMillis - this.askedAt < EVERY_MILLIS) {
      return;
    }
    this.askedAt = nowMillis;
    try {
      const [root, nowhere] = await Promise.all([this.root, NOWHERE].map((subject) => this.ask(subject, FIGURES, MINUTES)));
      this.counted = root === undefined || nowhere === undefined ? null : together(sumOf(root), sumOf(nowhere));
      this.countedAt = nowMillis;
    } catch (error) {
      console.warn('not known what has no place', error);
    }
  }

  /** Null where nobody knows; 0 is 0. */
  count(nowMillis: number): number | null {
    return nowMillis - this.countedAt > KEPT_MILLIS ? null : this.counted;
  }
}

/** Null where no minute of any figure is known: nothing counted yet is not nothing. */
export function sumOf(history: History): number | null {
  const known = Object.values(history.figures)
    .flat()
    .filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Nothing is ever told of nowhere until something is counted there. */
function together(root: number | null, nowhere: number | null): number | null {
  return root === null && nowhere === null ? null : (root ?? 0) + (nowhere ?? 0);
}
