import type { FeatureCollection } from 'geojson';
import { MODES, type LocalName, type Mode } from '../state/board.ts';
import type { Finality } from '../state/minute-rows.ts';
import { ContractError, Fields } from './json.ts';

/** An answer that is none. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    path: string,
    readonly status: number,
  ) {
    super(`${path}: ${status}`);
  }
}

export interface Site {
  readonly mode: Mode;
  readonly name: LocalName;
  readonly timeZone: string;
  /** Subject id of the area whose roll-ups the cards show. */
  readonly root: string;
}

/** Minutes of one subject; every column is as long as `minutes`, gaps are null. */
export interface History {
  readonly minutes: readonly number[];
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** By figure, the minutes that were revised after they had settled. */
  readonly revised: Readonly<Record<string, readonly Revision[]>>;
}

/** Minutes with how far each is settled. */
export interface Minutes extends History {
  /** By figure. */
  readonly finality: Readonly<Record<string, readonly (Finality | null)[]>>;
}

export interface Revision {
  /** Start of the minute, epoch milliseconds. */
  readonly minute: number;
  /** What it is now less what it was when it settled. */
  readonly by: number;
}

export type Basemap = FeatureCollection & {
  readonly guatu?: {
    readonly schematic?: boolean;
    readonly nameZh?: string;
    readonly nameEn?: string;
    /** West, south, east, north. */
    readonly bounds?: readonly [number, number, number, number];
  };
};

/** Tiles below the site's own map, where the operator has configured some. */
export interface Background {
  readonly pmtiles: string | null;
  readonly xyz: string | null;
  readonly attribution: string;
}

export async function fetchBackground(): Promise<Background> {
  const fields = Fields.of(await get('/map/background.json'), 'background');
  return { pmtiles: fields.textOrNull('pmtiles'), xyz: fields.textOrNull('xyz'), attribution: fields.text('attribution') };
}

export async function fetchSite(): Promise<Site> {
  const fields = Fields.of(await get('/api/v1/site'), 'site');
  const root = fields.textOrNull('root');
  if (root === null) {
    throw new ContractError('site.root: the registry has not come yet');
  }
  return {
    mode: fields.oneOf('mode', MODES),
    name: { zh: fields.text('nameZh'), en: fields.text('nameEn') },
    timeZone: fields.text('timeZone'),
    root,
  };
}

export async function fetchHistory(subject: string, figures: readonly string[], minutes: number): Promise<History> {
  const query = new URLSearchParams({ subject, figures: figures.join(','), minutes: String(minutes) });
  return readHistory(await get(`/api/v1/history?${query.toString()}`));
}

/** With how far each minute is settled. */
export async function fetchMinutes(subject: string, figures: readonly string[], minutes: number): Promise<Minutes> {
  const query = new URLSearchParams({ subject, figures: figures.join(','), minutes: String(minutes), finality: 'true' });
  return readMinutes(await get(`/api/v1/history?${query.toString()}`));
}

export function readHistory(json: unknown): History {
  const fields = Fields.of(json, 'history');
  const minutes = fields.numbersOrGaps('minutes').filter((minute) => minute !== null);
  return {
    minutes,
    figures: fields.record('figures', (figures, name) => figures.numbersOrGaps(name)),
    revised: fields.record('revised', (figures, name) => figures.list(name, readRevision)),
  };
}

export function readMinutes(json: unknown): Minutes {
  const finality = Fields.of(json, 'history').record('finality', (figures, name) => figures.choicesOrGaps(name, FINALITIES));
  return { ...readHistory(json), finality };
}

const FINALITIES: readonly Finality[] = ['provisional', 'settled', 'final'];

function readRevision(fields: Fields): Revision {
  return { minute: fields.number('minute'), by: fields.number('by') };
}

export async function fetchBasemap(): Promise<Basemap> {
  const json = await get('/map/basemap.geojson');
  if (Fields.of(json, 'basemap').text('type') !== 'FeatureCollection') {
    throw new ContractError('basemap.type: not FeatureCollection');
  }
  return json as Basemap;
}

export async function get(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) {
    throw new RefusedError(path, answer.status);
  }
  return answer.json();
}
