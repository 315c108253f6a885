import type { Board, StateName, Subject } from './board.ts';
import { ofKind } from './kinds.ts';

/** Signals that have a card: two things that go wrong at one place, callers who cluster, calls that change after a notice. A surge of calls alone has none. */
export const SIGNALS = [
  'supplies-stalled',
  'silent-area',
  'medicine-late',
  'testing-lane-paused',
  'no-shows-wait',
  'delivery-doubt',
  'cluster-testing',
  'cluster-supplies',
  'cluster-medical',
  'cluster-transfer',
  'cluster-repair',
  'notice-calls',
] as const;
export type SignalName = (typeof SIGNALS)[number];

/** A signal that stands, and where. */
export interface RaisedSignal {
  readonly name: SignalName;
  readonly state: StateName;
  readonly subject: Subject;
}

/** Signals that stand, those of the smallest areas alone; worst first, then in the order in which they are listed. */
export function raisedSignals(board: Board): RaisedSignal[] {
  const raised = ofKind(board, 'signal').flatMap((subject) => {
    const name = signalName(subject);
    return name !== null && (subject.figures.raised?.value ?? 0) > 0
      ? [{ name, state: subject.state, subject }]
      : [];
  });
  const lowest = raised.filter((one) => !raised.some((other) => other.name === one.name && below(other.subject, one.subject)));
  return lowest.sort((a, b) => SIGNALS.indexOf(a.name) - SIGNALS.indexOf(b.name) || a.subject.id.localeCompare(b.subject.id));
}

/** Whether the place of one is a part of the other's. */
function below(part: Subject, whole: Subject): boolean {
  const [inner, outer] = [part, whole].map((subject) => subject.id.slice(subject.id.indexOf('@') + 1));
  return inner !== undefined && outer !== undefined && inner !== outer && /^\d+$/u.test(outer) && inner.startsWith(outer);
}

/** `supplies-stalled` of `signal:supplies-stalled@310117101001`; null of what has no card. */
export function signalName(subject: Subject): SignalName | null {
  const name = subject.kind === 'signal' ? subject.id.slice('signal:'.length, subject.id.indexOf('@')) : '';
  return SIGNALS.find((known) => known === name) ?? null;
}
