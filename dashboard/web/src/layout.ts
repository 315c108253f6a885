/** Below this the wall would be a column nobody can read. */
export const NARROW = '(max-width: 700px)';

export type Layout = 'wall' | 'phone';

/** The one asked for in the address, else the one that fits. */
export function layout(search: string, narrow: boolean): Layout {
  const asked = new URLSearchParams(search).get('layout');
  return asked === 'wall' || asked === 'phone' ? asked : narrow ? 'phone' : 'wall';
}
