/** Digits of a neighbourhood's code. */
export const NEIGHBOURHOOD_DIGITS = 12;

/** What pages show of a point that is not open: its wait, and what its card says. */
export const POINT_FIGURES = ['predictedWaitMinutes', 'observedWaitMinutes', 'queue', 'openLanes'] as const;

/** What the map shows of an area below the neighbourhood: how far a building is, and zones. */
export const BELOW_FIGURES = [
  'coverage',
  'covered',
  'target',
  'areasLockdown',
  'areasControl',
  'areasPrecaution',
  'lockdownLongestMinutes',
] as const;

/** What a phone shows, and no more: posts and the like are most of the rest. */
const PHONE_LAYERS = ['point', 'area', 'group', 'line', 'signal'] as const;

/** A page's feed; the root area and the subject that is open come whole. */
export interface Wanted {
  readonly page: 'wall' | 'phone';
  /** The site's root, such as `area:310117101`; null before it is known. */
  readonly root: string | null;
  /** The subject that is open, or null. */
  readonly open: string | null;
}

/** Areas below the neighbourhood are most of a board, and figures of points most of the rest: they come as far as they show. */
export function livePath({ page, root, open }: Wanted): string {
  const digits = Math.max(NEIGHBOURHOOD_DIGITS, root === null ? 0 : root.length - 'area:'.length);
  const parts = [`digits=${digits}`, `points=${POINT_FIGURES.join(',')}`];
  parts.push(page === 'phone' ? `layers=${PHONE_LAYERS.join(',')}` : `below=${BELOW_FIGURES.join(',')}`);
  if (open !== null) {
    parts.push(`whole=${encodeURIComponent(open)}`);
  }
  return `/api/v1/live?${parts.join('&')}`;
}
