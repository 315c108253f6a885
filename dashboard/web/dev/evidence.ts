import type { Stage } from './stage.ts';

const TYPES = ['served', 'arrived', 'served', 'left', 'served', 'laneOpened'] as const;

/** Made-up events of a minute: a copy, a correction and one that came late among them. */
export function evidence(query: URLSearchParams): object {
  const minute = Date.parse(query.get('minute') ?? '');
  const figure = query.get('figure');
  const calls = figure === 'offered' || figure === 'connected15m';
  const events = Array.from({ length: 14 }, (_, index) => {
    const time = minute + index * 4_100;
    const type = calls ? 'callOffered' : (TYPES[index % TYPES.length] ?? 'served');
    const key = { source: calls ? 'switch' : 'app/07', id: `e-${index + 4_410}` };
    return {
      stream: calls ? 'call' : 'point',
      type,
      ...key,
      device: 'pad-3',
      area: '310117101001',
      time: new Date(time).toISOString(),
      received: new Date(time + (index === 9 ? 187_000 : 900)).toISOString(),
      fate: index === 4 ? 'duplicate' : index === 6 ? 'corrected' : 'stands',
      ...(index === 6 ? { correctedBy: { source: 'desk', id: 'fix-12' } } : {}),
      ...(index === 7 ? { corrects: { source: 'app/07', id: 'e-4390' } } : {}),
      data: calls ? { call: `K${index}`, caller: `C${(index % 9) + 1}`, line: '12345', topic: 'supplies', waitMillis: 4_000 + index * 900 } : { point: 'P18', lane: String((index % 3) + 1), person: `P${index + 1}`, outcome: 'done' },
    };
  });
  return {
    subject: query.get('subject'),
    figure,
    from: new Date(minute).toISOString(),
    to: new Date(minute + 60_000).toISOString(),
    types: [],
    restsOnEarlier: figure === 'queue' || figure === 'predictedWaitMinutes',
    events,
    found: 31,
    leftOut: 17,
    byType: calls ? { callOffered: 30 } : { served: 17, arrived: 9, left: 3, laneOpened: 1 },
    byLane: calls ? {} : { 1: 7, 2: 6, 3: 4 },
    orders: 0,
    byOrder: [],
    byFate: { stands: 29, duplicate: 1, corrected: 1 },
    read: 4_812,
    unreadable: 0,
    cut: null,
    readUntil: null,
  };
}

export function devices(stage: Stage, now: number): object {
  const flagged = (index: number, silent: boolean) => ({
    stream: index < 3 ? 'point' : 'delivery',
    id: index < 3 ? `app/${7 + 23 * index}/pad-${index}` : `courier/handheld-${index}`,
    area: stage.neighbourhoods[index % stage.neighbourhoods.length]?.code ?? null,
    silent,
    skewed: !silent,
    since: new Date(now - 700_000 - index * 300_000).toISOString(),
  });
  return { devices: [flagged(0, true), flagged(1, true), flagged(2, false), flagged(3, false)] };
}
