import { NEIGHBOURHOOD_DIGITS } from '../feed/live-path.ts';
import type { Board, Figure, StateName, Subject } from './board.ts';

/** A neighbourhood beside the others. */
export interface Ranked {
  readonly subject: Subject;
  readonly state: StateName;
  /** Share of its people who were reached; null where no register says whom to reach. */
  readonly coverage: number | null;
  /** The longest wait of its points in minutes; null where none is known. */
  readonly waitMinutes: number | null;
  /** Orders overdue. */
  readonly overdue: number | null;
}

const ORDER: readonly StateName[] = ['critical', 'attention', 'stale', 'unknown', 'normal', 'paused', 'closed'];

/** Neighbourhoods, the worst first: by state, then by who waits longest, then by who is furthest behind. */
export function ranking(board: Board): Ranked[] {
  return [...board.subjects.values()]
    .filter((subject) => subject.kind === 'area' && subject.id.length === 'area:'.length + NEIGHBOURHOOD_DIGITS)
    .map(ranked)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        (b.waitMinutes ?? -1) - (a.waitMinutes ?? -1) ||
        (a.coverage ?? 2) - (b.coverage ?? 2) ||
        a.subject.id.localeCompare(b.subject.id),
    );
}

function ranked(subject: Subject): Ranked {
  const figures: Readonly<Record<string, Figure>> = subject.figures;
  return {
    subject,
    state: subject.state,
    coverage: figures.coverage?.value ?? null,
    waitMinutes: figures.predictedWaitMaxMinutes?.value ?? figures.observedWaitMinutes?.value ?? null,
    overdue: figures.overdue?.value ?? null,
  };
}
