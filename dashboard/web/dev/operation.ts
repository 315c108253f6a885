import type { Position } from 'geojson';
import type { Stage } from './stage.ts';

/** A made-up operation that moves on by itself, in the form the server sends. */
export interface WireFigure {
  value: number | null;
  settledValue: number | null;
  n: number;
  revision: number;
  window: string;
  settled: boolean;
  final: boolean;
}

export interface WireSubject {
  id: string;
  kind: string;
  name: { zh: string; en: string };
  area: string | null;
  lon: number | null;
  lat: number | null;
  heading: number | null;
  state: string;
  asOf: string;
  counts: Record<string, number>;
  figures: Record<string, WireFigure>;
}

const WAVE = [9, 12, 7, 16, 11, 4, 14, 8, 19, 6];

export function figure(value: number | null, window: string): WireFigure {
  return { value, settledValue: null, n: 1, revision: 1, window, settled: false, final: false };
}

export function minuteOf(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 16)}Z`;
}

/** What a point's wait is; the scene decides how much is wrong. */
function waitOf(index: number, scene: string, tick: number): number | null {
  if (scene === 'calm') {
    return (WAVE[index % 10] ?? 5) * 0.8;
  }
  if (index === 17) {
    return 56 + (tick % 3);
  }
  if (index === 6 || index === 31 || index === 44 || (scene === 'pins' && (index === 2 || index === 46 || index === 30))) {
    return 27 + (index % 7) * 2;
  }
  return (WAVE[(index + tick) % 10] ?? 5) * (1 + (index % 3) * 0.15);
}

function pointState(index: number, wait: number | null, scene: string): string {
  if (scene === 'silent') {
    return index % 3 === 0 ? 'unknown' : 'stale';
  }
  if (scene !== 'calm') {
    const fixed: Record<number, string> = { 11: 'stale', 23: 'stale', 52: 'stale', 38: 'unknown', 29: 'paused', 55: 'closed', 56: 'closed' };
    const state = fixed[index];
    if (state !== undefined) {
      return state;
    }
  }
  return wait === null ? 'unknown' : wait >= 50 ? 'critical' : wait >= 25 ? 'attention' : 'normal';
}

export function points(stage: Stage, now: number, tick: number, scene: string): WireSubject[] {
  return Array.from({ length: 60 }, (_, index) => {
    const area = stage.sites[(index * 7) % stage.sites.length];
    const [lon = 0, lat = 0] = area?.centre ?? [];
    const wait = waitOf(index, scene, tick);
    const window = minuteOf(now);
    return {
      id: `point:P${String(index + 1).padStart(2, '0')}`,
      kind: 'point',
      name: { zh: `${area?.zh ?? ''}${(index % 3) + 1}号点`, en: `${area?.en ?? ''} Point ${(index % 3) + 1}` },
      area: area?.code ?? null,
      lon: lon + ((index * 37) % 10) * 0.00012,
      lat: lat + ((index * 53) % 10) * 0.0001,
      heading: null,
      state: pointState(index, wait, scene),
      asOf: new Date(now - 700).toISOString(),
      counts: {},
      figures: {
        queue: figure(wait === null ? null : Math.round(wait * 6), window),
        predictedWaitMinutes: figure(wait, window),
        openLanes: figure(3, window),
        served: { ...figure(Math.round(6 * ((now % 60_000) / 60_000)), window), n: 6 },
        served15m: { ...figure(91 + (index % 9), window), n: 91 },
        servedRound: { ...figure(417 + index * 13, 'round/R1'), settledValue: 380 + index * 13, settled: true, n: 417 },
        throughputPerHour: { ...figure(364, window), n: 91 },
        utilisation: { ...figure(0.912, window), n: 91 },
      },
    };
  });
}

export function vehicles(stage: Stage, now: number, tick: number): WireSubject[] {
  return Array.from({ length: 24 }, (_, index) => {
    const street = stage.streets[(index * 5) % Math.max(1, stage.streets.length)] ?? [];
    const along = (tick * 0.02 + index * 0.31) % 1;
    const [lon = 0, lat = 0] = at(street, along);
    const [lonNext = 0, latNext = 0] = at(street, along + 0.01);
    return {
      id: `vehicle:V${String(index + 1).padStart(2, '0')}`,
      kind: 'vehicle',
      name: { zh: `配送${index + 1}号`, en: `Van ${index + 1}` },
      area: null,
      lon,
      lat,
      heading: ((Math.atan2((lonNext - lon) * 0.855, latNext - lat) * 180) / Math.PI + 360) % 360,
      state: index === 5 ? 'attention' : 'normal',
      asOf: new Date(now - 900).toISOString(),
      counts: {},
      figures: { positions: figure(6, minuteOf(now)) },
    };
  });
}

export function areas(stage: Stage, now: number, tick: number, scene: string): WireSubject[] {
  const window = minuteOf(now);
  const all = points(stage, now, tick, scene);
  const leaves = stage.neighbourhoods.map((area, index): WireSubject => {
    const own = all.filter((point) => point.area?.startsWith(area.code) === true);
    const waits = own.map((point) => point.figures.predictedWaitMinutes?.value ?? 0);
    const worst = waits.length === 0 ? null : Math.max(...waits);
    return {
      ...blank(`area:${area.code}`, area, now),
      area: area.code,
      state: worst === null ? 'unknown' : worst >= 50 ? 'critical' : worst >= 25 ? 'attention' : 'normal',
      figures: { predictedWaitMaxMinutes: figure(worst, window), coverage: figure(0.2 + ((index * 29) % 61) / 100, window), overdue: figure((index * 7) % 5, window), predictedWaitMinutes: figure(worst, window), queue: figure(20 + ((index * 37) % 170), window), offered: figure(index % 3, window) },
    };
  });
  return [...leaves, root(stage, now, tick, all, scene)];
}

/** A share of a street's corners, and the stretch between two of them. */
function at(street: readonly Position[], share: number): Position {
  const position = (share % 1) * (street.length - 1);
  const [ax = 0, ay = 0] = street[Math.floor(position)] ?? [];
  const [bx = ax, by = ay] = street[Math.floor(position) + 1] ?? [];
  const rest = position % 1;
  return [ax + (bx - ax) * rest, ay + (by - ay) * rest];
}

function root(stage: Stage, now: number, tick: number, all: WireSubject[], scene: string): WireSubject {
  const window = minuteOf(now);
  const partial = (now % 60_000) / 60_000;
  const sum = (name: string) => all.reduce((total, point) => total + (point.figures[name]?.value ?? 0), 0);
  const worst = Math.max(...all.map((point) => point.figures.predictedWaitMinutes?.value ?? 0));
  const values: Record<string, number | null> = {
    served: Math.round(148 * partial),
    throughputPerHour: 8_874 + (tick % 7),
    queue: sum('queue'),
    predictedWaitMinutes: 13.2,
    predictedWaitMaxMinutes: worst,
    openLanes: 171,
    onTime60m: 0.917,
    open: 1_284 + (tick % 5),
    due: 9,
    backlogAgeP90Minutes: 74,
    connected15m: 0.884,
    longestWaitSeconds: 96,
    ticketsOpen: 213,
    ticketsOverdue: 17,
    postsNeeded: 257,
    postsManned: 252,
    shiftShort: scene === 'calm' ? 0 : 28,
    shiftFilled: 638,
    tasksOverdue: scene === 'calm' ? 0 : 6,
    noticesIssued: 34,
    noticesOpen: 3,
    target: 110_909,
    covered: 41_203 + tick * 3,
    remaining: 69_000,
    requiredPerHour: 13_800,
    etaMinutes: 312,
    etaHighMinutes: 340,
  };
  return {
    ...blank(`area:${stage.root.code}`, stage.root, now),
    area: stage.root.code,
    state: 'attention',
    counts: { critical: 1, attention: 3, normal: 30 },
    figures: {
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { ...figure(value, window), n: 64 }])),
      servedRound: figure(sum('servedRound'), 'round/R1'),
      delivered: figure(4_126 + tick, 'round/R1'),
      offered: figure(2_311 + tick, 'round/R1'),
    },
  };
}

function blank(id: string, name: { zh: string; en: string }, now: number): WireSubject {
  return {
    id,
    kind: 'area',
    name: { zh: name.zh, en: name.en },
    area: null,
    lon: null,
    lat: null,
    heading: null,
    state: 'normal',
    asOf: new Date(now - 600).toISOString(),
    counts: {},
    figures: {},
  };
}

/** Three hours of minutes with a gap, a rise and some noise. */
export function history(subject: string, figures: string[], minutes: number, now: number): object {
  const end = Math.floor(now / 60_000) * 60_000;
  const starts = Array.from({ length: minutes }, (_, index) => end - (minutes - index) * 60_000);
  const level: Record<string, [number, number]> = { served: subject.startsWith('point') ? [6, 2] : [140, 26], queue: [140, 60], predictedWaitMinutes: [30, 18], openLanes: [3, 0], offered: [11, 5], onTime60m: [0.94, 0.012], throughputPerHour: [8_600, 300], connected15m: [0.97, 0.02], unlocatedServices: [0.2, 0.1], unlocatedOrders: [0, 0], unlocatedCalls: [0.1, 0.1] };
  const column = (name: string) => {
    const [mean, spread] = level[name] ?? [10, 3];
    return starts.map((start, index) => {
      const noise = Math.sin(start / 61_000) * 0.6 + Math.sin(start / 17_300) * 0.4;
      const slow = Math.sin(index / 31) * 0.8;
      const rise = name === 'offered' && index > minutes - 22 ? (index - minutes + 22) * 0.7 : 0;
      const fall = name === 'onTime60m' && index > minutes - 60 ? (minutes - 60 - index) * 0.0004 : 0;
      const gap = index > 62 && index < 69;
      const value = Math.max(0, mean + spread * (noise * 0.6 + slow) + rise + fall);
      return gap ? null : mean < 1 || name === 'predictedWaitMinutes' ? value : Math.round(value);
    });
  };
  const revised = { served: [{ minute: starts[minutes - 41], by: 37 }, { minute: starts[minutes - 9], by: 2 }], queue: [{ minute: starts[minutes - 6], by: -14 }], offered: [{ minute: starts[minutes - 12], by: -2 }] };
  const finality = starts.map((_, index) => (index > minutes - 2 ? 'provisional' : index > 20 ? 'settled' : 'final'));
  const of = <T>(value: (name: string) => T) => Object.fromEntries(figures.map((name) => [name, value(name)]));
  return { subject, minutes: starts, figures: of(column), revised, finality: of(() => finality) };
}
