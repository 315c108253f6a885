/** What takes turns in one place of the wall, and for how long each is shown. */
export interface Turn<T extends string> {
  readonly name: T;
  readonly millis: number;
}

/** Whoever reads what is there is not to lose it under his eyes. */
const HELD_MILLIS = 60_000;

/** Whoever chose has gone on to other things: nothing stays hidden for weeks by one press. */
const CHOSEN_MILLIS = 10 * 60_000;

/** What must be seen has so many times its own share, and the others keep theirs. */
const URGENT_SHARES = 5;

/** Takes turns by the clock, unless somebody chose or touches the page. */
export class Rotation<T extends string> {
  private chosen: { readonly name: T; readonly untilMillis: number } | null = null;
  private held: { readonly name: T; readonly untilMillis: number } | null = null;

  constructor(private readonly turns: readonly Turn<T>[]) {}

  /** Stays with one for a while; null goes on taking turns. */
  choose(name: T | null, nowMillis: number): void {
    this.chosen = name === null ? null : { name, untilMillis: nowMillis + CHOSEN_MILLIS };
    this.held = null;
  }

  /** What somebody chose, while it stays. */
  choice(nowMillis: number): T | null {
    return this.chosen !== null && nowMillis < this.chosen.untilMillis ? this.chosen.name : null;
  }

  /** Somebody touched the page: what is shown stays for a while. */
  hold(nowMillis: number): void {
    this.held = { name: this.at(nowMillis), untilMillis: nowMillis + HELD_MILLIS };
  }

  /** What is shown. */
  at(nowMillis: number, urgent: T | null = null): T {
    const chosen = this.choice(nowMillis);
    if (chosen !== null) {
      return chosen;
    }
    if (this.held !== null && nowMillis < this.held.untilMillis && (urgent === null || urgent === this.held.name)) {
      return this.held.name;
    }
    const lengths = this.turns.map((turn) => turn.millis * (turn.name === urgent ? URGENT_SHARES : 1));
    let rest = nowMillis % lengths.reduce((sum, millis) => sum + millis, 0);
    for (const [index, turn] of this.turns.entries()) {
      const length = lengths[index] ?? 0;
      if (rest < length) {
        return turn.name;
      }
      rest -= length;
    }
    throw new RangeError('nothing takes turns');
  }
}
