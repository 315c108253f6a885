import type { Alert, Board, LocalName, StateName, Subject } from './board.ts';
import { ofKind } from './kinds.ts';

/** A thing somebody has to see to, with the number that stands on its card and on its pin. */
export interface AttentionItem {
  readonly number: number;
  readonly state: StateName;
  readonly subject: Subject | null;
  readonly alert: Alert | null;
  /** Since when, or null where nobody recorded it. */
  readonly since: number | null;
}

/** Things of one kind that share a card and bear no numbers. */
export interface AttentionGroup {
  readonly state: StateName;
  readonly names: readonly LocalName[];
}

export interface Attention {
  /** Worst first. */
  readonly items: readonly AttentionItem[];
  readonly groups: readonly AttentionGroup[];
}

const STATE_OF_SEVERITY = { critical: 'critical', warning: 'attention', notice: 'normal' } as const;

const found = new WeakMap<Board['subjects'], { readonly alerts: Board['alerts']; readonly attention: Attention }>();

/**
 * Alerts where there are any, else the points that wait too long; then what is silent, in one card each. The same
 * object for the same subjects and alerts.
 */
export function attention(board: Board): Attention {
  const last = found.get(board.subjects);
  if (last?.alerts === board.alerts) {
    return last.attention;
  }
  const now = look(board);
  found.set(board.subjects, { alerts: board.alerts, attention: now });
  return now;
}

function look(board: Board): Attention {
  const alerts = [...board.alerts.values()].filter((alert) => alert.state !== 'resolved');
  const items = alerts.length > 0 ? fromAlerts(board, alerts) : fromPoints(board);
  return { items, groups: silent(board) };
}

/** Predicted wait in minutes, else the observed one. */
export function waitMinutes(subject: Subject): number | null {
  return subject.figures.predictedWaitMinutes?.value ?? subject.figures.observedWaitMinutes?.value ?? null;
}

function fromAlerts(board: Board, alerts: readonly Alert[]): AttentionItem[] {
  const order = (alert: Alert) => (alert.severity === 'critical' ? 0 : alert.severity === 'warning' ? 1 : 2);
  return [...alerts]
    .sort((a, b) => order(a) - order(b) || (a.since ?? 0) - (b.since ?? 0) || a.id.localeCompare(b.id))
    .map((alert, index) => ({
      number: alert.number > 0 ? alert.number : index + 1,
      state: STATE_OF_SEVERITY[alert.severity],
      subject: board.subjects.get(alert.subject) ?? null,
      alert,
      since: alert.since,
    }));
}

function fromPoints(board: Board): AttentionItem[] {
  const bad = ofKind(board, 'point').filter((subject) => subject.state === 'critical' || subject.state === 'attention');
  const order = (subject: Subject) => (subject.state === 'critical' ? 0 : 1);
  bad.sort(
    (a, b) => order(a) - order(b) || (waitMinutes(b) ?? 0) - (waitMinutes(a) ?? 0) || a.id.localeCompare(b.id),
  );
  return bad.map((subject, index) => ({ number: index + 1, state: subject.state, subject, alert: null, since: null }));
}

function silent(board: Board): AttentionGroup[] {
  return (['stale', 'unknown'] as const)
    .map((state) => ({
      state,
      names: ofKind(board, 'point')
        .filter((subject) => subject.state === state)
        .map((subject) => subject.name),
    }))
    .filter((group) => group.names.length > 0);
}
