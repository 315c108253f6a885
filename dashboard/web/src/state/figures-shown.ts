import { FIGURES } from '../i18n/figures/catalogue.ts';
import type { Subject } from './board.ts';

const PLACE = Object.keys(FIGURES);
const MOST_CHARTS = 4;

/** What is charted of a kind, the first that a subject has. */
const CHARTED: Readonly<Record<string, readonly string[]>> = {
  point: ['predictedWaitMinutes', 'queue', 'served', 'openLanes', 'observedWaitMinutes', 'arrived'],
  area: ['served', 'predictedWaitMaxMinutes', 'offered', 'onTime60m', 'queue', 'connected15m', 'predictedWaitMinutes'],
  group: ['served', 'queue', 'offered', 'open', 'onTime60m', 'placed'],
  line: ['offered', 'connected15m', 'predictedWaitSeconds', 'callsWaiting', 'answered'],
  post: ['shiftFilled', 'shiftShort', 'shiftNeeded', 'shiftNoShows'],
  item: ['stock', 'stockUsed', 'stockOutMinutes', 'stockIn'],
  task: ['tasksOpen', 'tasksOverdue', 'tasksDone', 'tasksDue'],
};

/** Names of a subject's figures: those its kind is judged by, then in the order of the catalogue, what is unknown here last. */
export function figuresOf(subject: Subject): string[] {
  const leading = CHARTED[subject.kind] ?? [];
  const order = [...leading, ...PLACE];
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.keys(subject.figures).sort((a, b) => place(a) - place(b) || a.localeCompare(b));
}

/** Which figures have a chart: those of the kind, else the first there are; the one that was chosen is always among them. */
export function chartedOf(subject: Subject | null, chosen: string | null): string[] {
  const own = subject === null ? [] : figuresOf(subject);
  const wanted = (CHARTED[subject?.kind ?? ''] ?? own).filter((name) => own.includes(name));
  const first = wanted.slice(0, MOST_CHARTS);
  if (chosen === null || first.includes(chosen)) {
    return first;
  }
  return [chosen, ...first.slice(0, MOST_CHARTS - 1)];
}
