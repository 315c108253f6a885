/** Parts of the map that can be hidden. */
export const LAYERS = ['vehicles', 'facilities', 'zones', 'load', 'names'] as const;
export type Layer = (typeof LAYERS)[number];

/** How long a view stands; 0 is no tour. */
export const TOUR_SECONDS = [0, 10, 20, 30, 60] as const;
const LEAST_SECONDS = 5;
const MOST_SECONDS = 600;

export interface MapSettings {
  readonly hidden: readonly Layer[];
  readonly tourSeconds: number;
}

const STORED = 'guatu.map';

/** What the address says (`?tour=20&hide=vehicles,names`), else what was chosen here before, else all layers and no tour. */
export function initialMapSettings(search: string, store: Pick<Storage, 'getItem'>): MapSettings {
  const query = new URLSearchParams(search);
  const kept = stored(store);
  const hide = query.get('hide');
  const tour = query.get('tour');
  return {
    hidden: hide === null ? kept.hidden : layersOf(hide.split(',')),
    tourSeconds: tour === null ? kept.tourSeconds : secondsOf(Number(tour)),
  };
}

export function rememberMapSettings(settings: MapSettings, store: Pick<Storage, 'setItem'>): void {
  try {
    store.setItem(STORED, JSON.stringify(settings));
  } catch {
    // A browser without storage forgets the choice at the next load.
  }
}

export function toggled(settings: MapSettings, layer: Layer): MapSettings {
  const hides = settings.hidden.includes(layer);
  return { ...settings, hidden: LAYERS.filter((one) => (one === layer ? !hides : settings.hidden.includes(one))) };
}

function stored(store: Pick<Storage, 'getItem'>): MapSettings {
  try {
    const kept = JSON.parse(store.getItem(STORED) ?? '{}') as { hidden?: unknown; tourSeconds?: unknown } | null;
    return { hidden: layersOf(Array.isArray(kept?.hidden) ? kept.hidden : []), tourSeconds: secondsOf(Number(kept?.tourSeconds ?? 0)) };
  } catch {
    return { hidden: [], tourSeconds: 0 };
  }
}

function layersOf(names: readonly unknown[]): Layer[] {
  return LAYERS.filter((layer) => names.includes(layer));
}

function secondsOf(seconds: number): number {
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, Math.round(seconds))) : 0;
}
