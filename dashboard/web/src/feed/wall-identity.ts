export interface WallIdentity {
  /** The same over reloads: what the server knows this wall by. */
  readonly id: string;
  /** What its people call it, from `?wall=` in its address. */
  readonly name: string | null;
}

const LONGEST_NAME = 40;

/** Screens of one computer share their storage, so each name has an id of its own. */
export function wallIdentity(search: string, store: Pick<Storage, 'getItem' | 'setItem'>): WallIdentity {
  const asked = (new URLSearchParams(search).get('wall') ?? '').replace(/\p{Cc}/gu, '').trim();
  const name = asked === '' ? null : asked.slice(0, LONGEST_NAME);
  const key = name === null ? 'guatu.wall' : `guatu.wall.${name}`;
  try {
    const known = store.getItem(key);
    if (known !== null && /^[A-Za-z0-9-]{8,64}$/u.test(known)) {
      return { id: known, name };
    }
    const id = randomId();
    store.setItem(key, id);
    return { id, name };
  } catch {
    // A browser without storage is a new wall after each reload.
    return { id: randomId(), name };
  }
}

/** `crypto.randomUUID` is there on https only. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of the running script, by the name its build gave it. */
export function pageVersion(scriptUrl: string): string {
  const file = new URL(scriptUrl).pathname.split('/').at(-1) ?? '';
  const version = file.replace(/\.[a-z]+$/u, '').replace(/[^A-Za-z0-9._-]/gu, '');
  return version === '' ? 'unknown' : version.slice(0, 64);
}
