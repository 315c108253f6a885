import type { Subject } from './board.ts';

/** How far the round under way has come, and when it will be done. */
export interface Outlook {
  readonly covered: number;
  readonly target: number;
  readonly share: number;
  /** When it will be done, UTC milliseconds; null where nothing can be said yet. */
  readonly doneAt: number | null;
  /** UTC milliseconds; null once it is over. */
  readonly deadline: number | null;
  /** Whether the late end of the forecast lies past the deadline. */
  readonly atRisk: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Of an area; null where no register says whom the round is to reach. */
export function outlook(area: Subject | null): Outlook | null {
  const figure = (name: string): number | null => area?.figures[name]?.value ?? null;
  const target = figure('target');
  const covered = figure('covered');
  // Of a service that belongs to no planned round the day's cell knows no target.
  const sameRound = area?.figures.target?.window === area?.figures.covered?.window;
  if (target === null || target <= 0 || covered === null || !sameRound) {
    return null;
  }
  const asOf = endOfMinute(area?.figures.remaining?.window);
  const eta = figure('etaMinutes');
  const latest = figure('etaHighMinutes');
  const left = hoursLeft(figure('remaining'), figure('requiredPerHour'));
  return {
    covered,
    target,
    share: covered / target,
    doneAt: eta === null || asOf === null ? null : asOf + eta * MINUTE,
    deadline: left === null || asOf === null ? null : asOf + left * HOUR,
    atRisk: latest !== null && left !== null && latest * MINUTE > left * HOUR,
  };
}

/** Of a minute's window, such as 2026-03-01T02:00Z: forecasts count from there, and not from when they are looked at. */
function endOfMinute(window: string | undefined): number | null {
  const start = window === undefined ? NaN : Date.parse(window);
  return Number.isFinite(start) ? start + MINUTE : null;
}

/** To the deadline: the required rate is who remains over that. */
function hoursLeft(remaining: number | null, requiredPerHour: number | null): number | null {
  return remaining === null || requiredPerHour === null || requiredPerHour <= 0 ? null : remaining / requiredPerHour;
}
