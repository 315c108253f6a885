import { STREAMS, type Stream } from '../state/board.ts';
import { nameOfMinute } from '../state/subject-address.ts';
import { get } from './api.ts';
import { Fields } from './json.ts';

export const FATES = ['stands', 'corrected', 'duplicate', 'conflicting', 'late'] as const;
export type Fate = (typeof FATES)[number];

/** An event of the log, personal data masked. */
export interface EvidenceEvent {
  readonly stream: Stream;
  readonly type: string;
  readonly source: string;
  readonly id: string;
  readonly device: string | null;
  readonly area: string | null;
  readonly time: number | null;
  readonly received: number | null;
  readonly fate: Fate;
  /** What it corrects, and what corrects it: `source/id`. */
  readonly corrects: string | null;
  readonly correctedBy: string | null;
  /** What it says, by name. */
  readonly data: Readonly<Record<string, string>>;
}

/** How far an order came. */
export interface OrderStep {
  readonly order: string;
  readonly type: string;
  readonly time: number | null;
  readonly need: string | null;
  readonly due: number | null;
}

/** The events a figure of a minute was made of. */
export interface Evidence {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether the figure rests on earlier events too. */
  readonly restsOnEarlier: boolean;
  readonly events: readonly EvidenceEvent[];
  readonly found: number;
  readonly leftOut: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byLane: Readonly<Record<string, number>>;
  /** How many orders something happened to, and how far those came that are due first. */
  readonly orders: number;
  readonly byOrder: readonly OrderStep[];
  readonly read: number;
  readonly cut: string | null;
  readonly readUntil: number | null;
}

export async function fetchEvidence(subject: string, minute: number, figure: string | null, limit: number): Promise<Evidence> {
  const query = new URLSearchParams({ subject, minute: nameOfMinute(minute), limit: String(limit), ...(figure === null ? {} : { figure }) });
  return readEvidence(await get(`/api/v1/evidence?${query.toString()}`));
}

export function readEvidence(json: unknown): Evidence {
  const fields = Fields.of(json, 'evidence');
  const counts = (key: string) => fields.record(key, (inner, name) => inner.count(name));
  return {
    from: fields.instant('from'),
    to: fields.instant('to'),
    restsOnEarlier: fields.flag('restsOnEarlier'),
    events: fields.list('events', readEvent),
    found: fields.count('found'),
    leftOut: fields.count('leftOut'),
    byType: counts('byType'),
    byLane: counts('byLane'),
    orders: fields.count('orders'),
    byOrder: fields.list('byOrder', (order) => ({
      order: order.text('order'),
      type: order.text('type'),
      time: order.instant('time'),
      need: order.textOrNull('need'),
      due: order.instant('due'),
    })),
    read: fields.count('read'),
    cut: fields.textOrNull('cut'),
    readUntil: fields.instant('readUntil'),
  };
}

function readEvent(fields: Fields): EvidenceEvent {
  const key = (name: string) => fields.record(name, (inner, member) => inner.text(member));
  const named = (name: string) => {
    const { source, id } = key(name);
    return source === undefined || id === undefined ? null : `${source}/${id}`;
  };
  return {
    stream: fields.oneOf('stream', STREAMS),
    type: fields.text('type'),
    source: fields.text('source'),
    id: fields.text('id'),
    device: fields.textOrNull('device'),
    area: fields.textOrNull('area'),
    time: fields.instant('time'),
    received: fields.instant('received'),
    fate: fields.oneOf('fate', FATES),
    corrects: named('corrects'),
    correctedBy: named('correctedBy'),
    data: fields.record('data', (inner, name) => inner.scalar(name)),
  };
}

/** A device that something is wrong with. */
export interface FlaggedDevice {
  readonly stream: Stream;
  /** Its source, a slash and its name there. */
  readonly id: string;
  readonly area: string | null;
  readonly silent: boolean;
  readonly skewed: boolean;
  readonly since: number | null;
}

export async function fetchDevices(): Promise<FlaggedDevice[]> {
  return Fields.of(await get('/api/v1/devices'), 'devices').list('devices', (fields) => ({
    stream: fields.oneOf('stream', STREAMS),
    id: fields.text('id'),
    area: fields.textOrNull('area'),
    silent: fields.flag('silent'),
    skewed: fields.flag('skewed'),
    since: fields.instant('since'),
  }));
}
