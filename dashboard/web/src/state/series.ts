import type { History, Revision } from '../feed/api.ts';
import type { Board, Figure } from './board.ts';

export const MINUTE_MILLIS = 60_000;
const REVISED_MINUTES = 60;

/** A line of minutes: equally long columns, ascending, gaps null. */
export interface Line {
  /** Minute starts, epoch milliseconds. */
  readonly minutes: readonly number[];
  readonly values: readonly (number | null)[];
}

/**
 * The minutes of one subject over the last hours: what history knows, carried on by live figures until history is asked
 * again. (Figures that the board shows as totals of the round have their minutes in history alone.)
 */
export class SubjectSeries {
  private readonly columns = new Map<string, Map<number, number | null>>();
  private revised: Readonly<Record<string, readonly Revision[]>> = {};
  /** Counts up with every change, so that charts redraw only then. */
  version = 0;

  constructor(
    readonly subject: string,
    readonly figures: readonly string[],
    readonly spanMinutes: number,
  ) {}

  load(history: History): void {
    for (const [name, values] of Object.entries(history.figures)) {
      const column = this.column(name);
      history.minutes.forEach((minute, index) => {
        column.set(minute, values[index] ?? null);
      });
    }
    this.revised = history.revised;
    this.version++;
  }

  /** The greatest revision of the last hour, the later of equals; null where nothing was revised. */
  revision(name: string, nowMillis: number): Revision | null {
    const recent = (this.revised[name] ?? []).filter((one) => one.minute > nowMillis - REVISED_MINUTES * MINUTE_MILLIS);
    return recent.reduce<Revision | null>((found, one) => (found === null || Math.abs(one.by) >= Math.abs(found.by) ? one : found), null);
  }

  observe(board: Board): void {
    const subject = board.subjects.get(this.subject);
    for (const name of this.figures) {
      const figure = subject?.figures[name];
      if (figure !== undefined) {
        this.put(name, figure);
      }
    }
  }

  /** Whole minutes only: the running one would always seem to fall. */
  line(name: string, nowMillis: number): Line {
    const column = this.columns.get(name);
    const end = minuteOf(nowMillis);
    const minutes = Array.from({ length: this.spanMinutes }, (_, index) => end - (this.spanMinutes - index) * MINUTE_MILLIS);
    return { minutes, values: minutes.map((minute) => column?.get(minute) ?? null) };
  }

  /** Of the last whole minute. */
  last(name: string, nowMillis: number): number | null {
    return this.columns.get(name)?.get(minuteOf(nowMillis) - MINUTE_MILLIS) ?? null;
  }

  /** Minutes held, of all figures. */
  get size(): number {
    return [...this.columns.values()].reduce((total, column) => total + column.size, 0);
  }

  private put(name: string, figure: Figure): void {
    const minute = minuteOfWindow(figure.window);
    if (minute === null) {
      return;
    }
    const column = this.column(name);
    if (column.get(minute) !== figure.value) {
      column.set(minute, figure.value);
      this.forget(column, minute);
      this.version++;
    }
  }

  private forget(column: Map<number, number | null>, newest: number): void {
    for (const minute of column.keys()) {
      if (minute < newest - (this.spanMinutes + 2) * MINUTE_MILLIS) {
        column.delete(minute);
      }
    }
  }

  private column(name: string): Map<number, number | null> {
    let column = this.columns.get(name);
    if (column === undefined) {
      column = new Map();
      this.columns.set(name, column);
    }
    return column;
  }
}

export function minuteOf(millis: number): number {
  return Math.floor(millis / MINUTE_MILLIS) * MINUTE_MILLIS;
}

/** Start of the minute a window names; null for a round. */
export function minuteOfWindow(window: string): number | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/u.test(window) ? Date.parse(window) : null;
}
