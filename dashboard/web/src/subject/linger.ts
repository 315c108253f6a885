/** How long an opened subject stays without input: a wall must not show one for days because somebody forgot it. */
export const LINGER_MINUTES = 3;

const STORED = 'guatu.linger';

/** Minutes by the address (`?linger=10`), else as set here before, else 3; 0 is for ever. What the address says is kept. */
export function lingerMillis(search: string, store: Pick<Storage, 'getItem' | 'setItem'>): number {
  const asked = minutes(new URLSearchParams(search).get('linger'));
  try {
    if (asked !== null) {
      store.setItem(STORED, String(asked));
    }
    return (asked ?? minutes(store.getItem(STORED)) ?? LINGER_MINUTES) * 60_000;
  } catch {
    // A browser without storage forgets it at the next load.
    return (asked ?? LINGER_MINUTES) * 60_000;
  }
}

/** Whether nobody has touched anything for so long that it is to close. */
export function isForgotten(lastInputAt: number, now: number, linger: number): boolean {
  return linger > 0 && now - lastInputAt >= linger;
}

function minutes(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/u.test(text) ? Number(text) : null;
}
