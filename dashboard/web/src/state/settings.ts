/** What somebody may set on a wall. It outlives a reload; an address can ask for it, too. */
export interface Settings {
  /** Bright letters on dark, dark ones on bright, or what the system is set to. */
  readonly theme: (typeof THEMES)[number];
  /** Dimmed, so that a dark room stays dark: never, always, or from 22 to 6 o'clock of the site. */
  readonly night: (typeof NIGHTS)[number];
  /** How far from the wall it is read. */
  readonly distance: (typeof DISTANCES)[number];
  /** Whether something newly critical is heard. */
  readonly sound: (typeof SOUNDS)[number];
}

export const THEMES = ['dark', 'light', 'auto'] as const;
export const NIGHTS = ['off', 'auto', 'on'] as const;
export const DISTANCES = ['near', 'far', 'farther'] as const;
export const SOUNDS = ['off', 'on'] as const;

export const DEFAULTS: Settings = { theme: 'dark', night: 'off', distance: 'near', sound: 'off' };

const STORED = 'guatu.settings';
const NIGHT_BEGINS = 22;
const NIGHT_ENDS = 6;

/** By the address, else as set here before, else by default; what is not known is passed over. */
export function initialSettings(search: string, store: Pick<Storage, 'getItem'>): Settings {
  const asked = new URLSearchParams(search);
  const kept = stored(store);
  const choose = <K extends keyof Settings>(name: K, values: readonly Settings[K][]): Settings[K] =>
    values.find((value) => value === asked.get(name)) ?? values.find((value) => value === kept[name]) ?? DEFAULTS[name];
  return {
    theme: choose('theme', THEMES),
    night: choose('night', NIGHTS),
    distance: choose('distance', DISTANCES),
    sound: choose('sound', SOUNDS),
  };
}

export function rememberSettings(settings: Settings, store: Pick<Storage, 'setItem'>): void {
  try {
    store.setItem(STORED, JSON.stringify(settings));
  } catch {
    // A browser without storage forgets them at the next load.
  }
}

/** @param hour of the site's clock, 0 to 23; null where it is not known */
export function dimmed(settings: Settings, hour: number | null): boolean {
  const night = hour !== null && (hour >= NIGHT_BEGINS || hour < NIGHT_ENDS);
  return settings.night === 'on' || (settings.night === 'auto' && night);
}

/**
 * The theme to draw in. A room that is dimmed is a dark one, whatever is set for the day.
 *
 * @param hour as for dimmed
 * @param systemLight whether the system asks for a light theme
 */
export function themeOf(settings: Settings, hour: number | null, systemLight: boolean): 'dark' | 'light' {
  const light = settings.theme === 'light' || (settings.theme === 'auto' && systemLight);
  return light && !dimmed(settings, hour) ? 'light' : 'dark';
}

/** As many cards as fit: larger letters leave room for fewer. */
export function mostCards(settings: Settings): number {
  return { near: 6, far: 5, farther: 4 }[settings.distance];
}

function stored(store: Pick<Storage, 'getItem'>): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(store.getItem(STORED) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
