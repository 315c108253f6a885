import { LIMITS } from './limits.ts';
import type { StateName, Subject } from './board.ts';

/** Beyond these nothing heard makes a subject stale, then unknown; as the server decides it. */
export const STALE_AFTER_MILLIS = 2 * 60_000;
export const UNKNOWN_AFTER_MILLIS = 10 * 60_000;

/** Why a subject has the state it has. */
export type Why =
  | { readonly because: 'wait'; readonly figure: string; readonly value: number; readonly limit: number; readonly over: boolean }
  | { readonly because: 'silent'; readonly ageMillis: number | null; readonly limitMillis: number }
  | { readonly because: 'never' }
  | { readonly because: 'said' }
  | { readonly because: 'raised'; readonly raised: boolean }
  | { readonly because: 'told' }
  | { readonly because: 'heard' }
  /** Not on the board at all. */
  | { readonly because: 'absent' };

/** Kinds that stand as told until somebody tells anew: whether anybody still does is seen by their sources. */
const STANDING: readonly Subject['kind'][] = ['post', 'item', 'task', 'notice', 'devices'];

export function why(subject: Subject | null, nowMillis: number | null): Why {
  if (subject === null) {
    return { because: 'absent' };
  }
  if (subject.kind === 'signal') {
    return { because: 'raised', raised: (subject.figures.raised?.value ?? 0) > 0 };
  }
  if (STANDING.includes(subject.kind)) {
    return { because: 'told' };
  }
  return ofState(subject, subject.state, nowMillis);
}

function ofState(subject: Subject, state: StateName, nowMillis: number | null): Why {
  const ageMillis = subject.asOf === null || nowMillis === null ? null : Math.max(0, nowMillis - subject.asOf);
  switch (state) {
    case 'closed':
    case 'paused':
      return { because: 'said' };
    case 'unknown':
      return subject.asOf === null ? { because: 'never' } : { because: 'silent', ageMillis, limitMillis: UNKNOWN_AFTER_MILLIS };
    case 'stale':
      return { because: 'silent', ageMillis, limitMillis: STALE_AFTER_MILLIS };
    case 'critical':
    case 'attention':
    case 'normal':
      return ofWait(subject, state);
  }
}

function ofWait(subject: Subject, state: 'critical' | 'attention' | 'normal'): Why {
  const figure = ['predictedWaitMinutes', 'observedWaitMinutes'].find((name) => subject.figures[name]?.value != null);
  const value = figure === undefined ? null : (subject.figures[figure]?.value ?? null);
  if (figure === undefined || value === null) {
    return { because: 'heard' };
  }
  const limit = state === 'critical' ? LIMITS.criticalWaitMinutes : LIMITS.waitMinutes;
  return { because: 'wait', figure, value, limit, over: state !== 'normal' };
}
