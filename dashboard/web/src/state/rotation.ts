/** What takes turns in one place of the wall, and for how long each is shown. */
export interface Turn<T extends string> {
  readonly name: T;
  readonly millis: number;
}

/** Whoever reads what is there is not to lose it under his eyes. */
const HELD_MILLIS = 60_000;

/** Takes turns by the clock, unless somebody chose or touches the page. */
export class Rotation<T extends string> {
  private chosen: T | null = null;
  private held: { readonly name: T; readonly untilMillis: number } | null = null;

  constructor(private readonly turns: readonly Turn<T>[]) {}

  /** Stays with one until somebody chooses again; null goes on taking turns. */
  choose(name: T | null): void {
    this.chosen = name;
    this.held = null;
  }

  get choice(): T | null {
    return this.chosen;
  }

  /** Somebody touched the page: what is shown stays for a while. */
  hold(nowMillis: number): void {
    this.held = { name: this.at(nowMillis), untilMillis: nowMillis + HELD_MILLIS };
  }

  /** What is shown; what must be seen now goes before everything but a choice. */
  at(nowMillis: number, urgent: T | null = null): T {
    if (this.chosen !== null) {
      return this.chosen;
    }
    if (urgent !== null) {
      return urgent;
    }
    if (this.held !== null && nowMillis < this.held.untilMillis) {
      return this.held.name;
    }
    const whole = this.turns.reduce((sum, turn) => sum + turn.millis, 0);
    let rest = nowMillis % whole;
    for (const turn of this.turns) {
      if (rest < turn.millis) {
        return turn.name;
      }
      rest -= turn.millis;
    }
    throw new RangeError('nothing takes turns');
  }
}
