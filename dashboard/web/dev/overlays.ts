import type { Place, Stage } from './stage.ts';
import { figure, minuteOf, type WireSubject } from './operation.ts';

/** Areas that are declared, callers who cluster and buildings with their people, for the made-up operation. */
export function withOverlays(subjects: WireSubject[], stage: Stage, now: number, scene: string, whole: boolean): WireSubject[] {
  if (scene === 'calm') {
    return subjects;
  }
  const all = new Map(subjects.map((one) => [one.id, one]));
  const site = (index: number) => stage.sites[index % stage.sites.length];
  declare(all, site(3), 'areasLockdown', now, 2 * 1_440 + 300);
  declare(all, site(40), 'areasLockdown', now, 13 * 1_440 + 20);
  declare(all, site(77), 'areasControl', now);
  declare(all, site(58), 'areasControl', now);
  declare(all, stage.neighbourhoods[16], 'areasPrecaution', now);
  declare(all, stage.neighbourhoods[26], 'areasControl', now);
  cluster(all, stage.neighbourhoods[20], 'supplies', 23, now);
  cluster(all, stage.neighbourhoods[9], 'medical', 8, now);
  // They change too little to be worth sending each second.
  return whole ? [...all.values(), ...buildings(stage, now)] : [...all.values()];
}

function declare(all: Map<string, WireSubject>, place: Place | undefined, level: string, now: number, minutes?: number): void {
  if (place === undefined) {
    return;
  }
  const lengths = [place.code.length, 15, 12, 9].filter((length, index, list) => length <= place.code.length && list.indexOf(length) === index);
  for (const length of lengths) {
    const code = place.code.slice(0, length);
    const id = `area:${code}`;
    const subject = all.get(id) ?? bare(id, 'area', length === place.code.length ? place : { zh: code, en: code }, code, now);
    const before = subject.figures[level]?.value ?? 0;
    const added = { [level]: figure(before + 1, minuteOf(now)), ...(minutes === undefined ? {} : { lockdownLongestMinutes: figure(minutes, minuteOf(now)) }) };
    all.set(id, { ...subject, figures: { ...subject.figures, ...added } });
  }
}

function cluster(all: Map<string, WireSubject>, place: Place | undefined, name: string, callers: number, now: number): void {
  if (place === undefined) {
    return;
  }
  const id = `signal:cluster-${name}@${place.code}`;
  const [lon = 0, lat = 0] = place.centre;
  const figures = { raised: figure(1, minuteOf(now)), clusterCallers: figure(callers, minuteOf(now)), clusterExpected: figure(callers / 4, minuteOf(now)) };
  all.set(id, { ...bare(id, 'signal', place, place.code, now), lon, lat, state: 'attention', figures });
}

function buildings(stage: Stage, now: number): WireSubject[] {
  return stage.buildings.map((code, index) => ({
    ...bare(`area:${code}`, 'area', { zh: code, en: code }, code, now),
    figures: buildingFigures(60 + ((index * 7) % 40), (index * 13) % 60),
  }));
}

function buildingFigures(target: number, covered: number): WireSubject['figures'] {
  return { target: figure(target, 'round/R1'), covered: figure(covered, 'round/R1'), coverage: figure(covered / target, 'round/R1') };
}

function bare(id: string, kind: string, name: { zh: string; en: string }, area: string, now: number): WireSubject {
  return {
    id,
    kind,
    name: { zh: name.zh, en: name.en },
    area,
    lon: null,
    lat: null,
    heading: null,
    state: 'normal',
    asOf: new Date(now - 600).toISOString(),
    counts: {},
    figures: {},
  };
}
