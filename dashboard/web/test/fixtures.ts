import { sourceKey, type Alert, type Board, type Figure, type Source, type Subject } from '../src/state/board.ts';

export function figure(value: number | null, window = '2026-03-01T02:00Z'): Figure {
  return { value, settledValue: null, n: 1, revision: 1, window, settled: false, final: false };
}

export function subject(id: string, part: Partial<Subject> = {}): Subject {
  return {
    id,
    kind: 'point',
    name: { zh: `${id}点`, en: `Point ${id}` },
    area: null,
    lon: 121,
    lat: 31,
    heading: null,
    state: 'normal',
    asOf: 0,
    counts: {},
    figures: {},
    ...part,
  };
}

export function waiting(id: string, minutes: number, state: Subject['state'] = 'attention'): Subject {
  return subject(id, { state, figures: { predictedWaitMinutes: figure(minutes) } });
}

export function alert(id: string, part: Partial<Alert> = {}): Alert {
  return {
    id,
    number: 0,
    rule: 'R1',
    subject: 'point:P1',
    severity: 'warning',
    state: 'firing',
    title: { zh: '等候', en: 'Wait' },
    since: 0,
    deadline: null,
    owner: null,
    ...part,
  };
}

export function source(id: string, part: Partial<Source> = {}): Source {
  return { id, stream: 'point', lastReceivedAt: 0, state: 'fresh', late: 0, duplicate: 0, quarantined: 0, devicesKnown: 0, devicesSilent: 0, devicesSkewed: 0, clockOffsetSeconds: 0, late60m: 0, records60m: 0, ...part };
}

export function board(part: { subjects?: Subject[]; alerts?: Alert[]; sources?: Source[]; seq?: number; epoch?: string } = {}): Board {
  const byId = <T extends { id: string }>(items: T[] = []) => new Map(items.map((item) => [item.id, item]));
  return {
    mode: 'live',
    epoch: part.epoch ?? 'e1',
    seq: part.seq ?? 1,
    asOf: 1_000,
    watermark: 900,
    subjects: byId(part.subjects),
    alerts: byId(part.alerts),
    sources: new Map((part.sources ?? []).map((item) => [sourceKey(item), item])),
  };
}
