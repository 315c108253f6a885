/** The board as the page holds it. Instants are epoch milliseconds; null is unknown, never 0. */

export interface LocalName {
  readonly zh: string;
  readonly en: string;
}

export const STATES = ['critical', 'attention', 'stale', 'unknown', 'paused', 'closed', 'normal'] as const;
export type StateName = (typeof STATES)[number];

export const MODES = ['live', 'replay', 'drill', 'whatif'] as const;
export type Mode = (typeof MODES)[number];

export const KINDS = [
  'point',
  'area',
  'group',
  'line',
  'vehicle',
  'source',
  'post',
  'item',
  'task',
  'notice',
  'devices',
  'signal',
] as const;
export type Kind = (typeof KINDS)[number];

export const STREAMS = ['point', 'delivery', 'call', 'operations'] as const;
export type Stream = (typeof STREAMS)[number];

export const SEVERITIES = ['notice', 'warning', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const ALERT_STATES = ['firing', 'acknowledged', 'resolved'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export const SOURCE_STATES = ['fresh', 'stale', 'unknown'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

export interface Figure {
  readonly value: number | null;
  /** As it stood when its minute settled. */
  readonly settledValue: number | null;
  /** Sample size. */
  readonly n: number;
  readonly revision: number;
  /** Such as `2026-03-01T02:00Z` or `round/R1`. */
  readonly window: string;
  readonly settled: boolean;
  readonly final: boolean;
}

export interface Subject {
  readonly id: string;
  readonly kind: Kind;
  readonly name: LocalName;
  readonly area: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Degrees clockwise from north. */
  readonly heading: number | null;
  readonly state: StateName;
  readonly asOf: number | null;
  /** Of an area: how many of its children are in each state. */
  readonly counts: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface Alert {
  readonly id: string;
  /** On card and pin; 0 until one is given. */
  readonly number: number;
  readonly rule: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly state: AlertState;
  readonly title: LocalName;
  readonly since: number | null;
  readonly deadline: number | null;
  readonly owner: string | null;
}

export interface Source {
  /** A source may send on several streams; each is told apart by {@link sourceKey}. */
  readonly id: string;
  readonly stream: Stream;
  readonly lastReceivedAt: number | null;
  readonly state: SourceState;
  readonly late: number;
  readonly duplicate: number;
  readonly quarantined: number;
  /** Heard in the last 24 hours. */
  readonly devicesKnown: number;
  /** Of them, those whose heartbeats are missing. */
  readonly devicesSilent: number;
  /** Of them, those whose clocks are more than 5 minutes off. */
  readonly devicesSkewed: number;
  /** How far the server's clock is ahead, by most devices of the stream; 0 while they do not agree that it is off. */
  readonly clockOffsetSeconds: number;
  /** Of the records read in 60 minutes, those that were late. */
  readonly late60m: number;
  readonly records60m: number;
}

export interface Board {
  readonly mode: Mode;
  readonly epoch: string;
  readonly seq: number;
  readonly asOf: number | null;
  readonly watermark: number | null;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly alerts: ReadonlyMap<string, Alert>;
  /** By {@link sourceKey}. */
  readonly sources: ReadonlyMap<string, Source>;
}

export function sourceKey(source: Source): string {
  return `${source.stream}/${source.id}`;
}

export interface Delta {
  readonly prev: number;
  readonly seq: number;
  readonly asOf: number | null;
  readonly watermark: number | null;
  readonly subjects: readonly Subject[];
  readonly alerts: readonly Alert[];
  readonly sources: readonly Source[];
  readonly removed: readonly string[];
}
