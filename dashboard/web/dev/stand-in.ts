import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { WebSocketServer, type WebSocket } from 'ws';
import { devices, evidence } from './evidence.ts';
import { areas, history, points, vehicles } from './operation.ts';
import { withOverlays } from './overlays.ts';
import { stage } from './stage.ts';

/**
 * A stand-in for the server, for looking at the page while working on it; the built page has nothing of it. Scenes by
 * GUATU_SCENE: busy (as it comes), pins (more of them, close together), calm, silent, empty, stalled, mute. A base map of one's own by GUATU_BASEMAP.
 */
const SCENE = process.env.GUATU_SCENE ?? 'busy';
const STAGE = stage();
const ROOT = `area:${STAGE.root.code}`;
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

export function standIn(): Plugin {
  return {
    name: 'stand-in-server',
    configureServer: (server) => {
      attach(server.middlewares, server.httpServer as Server | null);
    },
    configurePreviewServer: (server) => {
      server.middlewares.use((_request: IncomingMessage, response: ServerResponse, next: () => void) => {
        response.setHeader('Content-Security-Policy', POLICY);
        next();
      });
      attach(server.middlewares, server.httpServer as Server);
    },
  };
}

function attach(routes: Connect.Server, http: Server | null): void {
  answer(routes, '/api/v1/site', () => ({ mode: 'live', nameZh: STAGE.root.zh, nameEn: STAGE.root.en, timeZone: 'Asia/Shanghai', root: ROOT }));
  answer(routes, '/api/v1/history', (query) =>
    SCENE === 'empty'
      ? { subject: ROOT, minutes: [], figures: {}, revised: {} }
      : history(query.get('subject') ?? ROOT, (query.get('figures') ?? '').split(','), Number(query.get('minutes') ?? '180'), operationNow()),
  );
  answer(routes, '/map/background.json', () => ({ pmtiles: null, xyz: null, attribution: '' }));
  answer(routes, '/api/v1/evidence', evidence);
  answer(routes, '/api/v1/devices', () => devices(STAGE, operationNow()));
  answer(routes, '/api/v1/walls', () => (SCENE === 'silent' ? { alive: 3, known: 4 } : { alive: 4, known: 4 }));
  answer(routes, '/map/basemap.geojson', () => STAGE.map);
  const sockets = new WebSocketServer({ noServer: true });
  http?.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/api/v1/live')) {
      sockets.handleUpgrade(request, socket, head, serve);
    }
  });
}

function answer(routes: Connect.Server, path: string, body: (query: URLSearchParams) => unknown): void {
  routes.use(path, (request, response) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(body(new URL(request.url ?? '/', 'http://page').searchParams)));
  });
}

const started = new Date().getTime();

function operationNow(): number {
  return Date.parse('2026-03-01T02:31:40Z') + new Date().getTime() - started;
}

function serve(socket: WebSocket): void {
  let tick = 0;
  let seq = 1;
  const send = (frame: object) => {
    socket.send(JSON.stringify(frame));
  };
  send({ type: 'hello', epoch: 'stand-in', seq });
  send({ type: 'snapshot', ...board(seq, tick) });
  const timer = setInterval(() => {
    tick++;
    if (SCENE === 'mute' && tick > 4) {
      return;
    }
    const now = operationNow();
    const times = SCENE === 'stalled' ? stamp(started) : stamp(now);
    if (SCENE !== 'empty' && SCENE !== 'stalled') {
      send({ type: 'delta', prev: seq, seq: seq + 1, ...times, ...changes(now, tick), alerts: [], removed: [] });
      seq++;
    }
    send({ type: 'heartbeat', seq, ...times });
  }, 1_000);
  socket.on('close', () => {
    clearInterval(timer);
  });
}

function stamp(millis: number): object {
  return { asOf: new Date(millis - 400).toISOString(), watermark: new Date(millis - 1_200).toISOString() };
}

function board(seq: number, tick: number): object {
  const now = operationNow();
  const content = SCENE === 'empty' ? { subjects: [], sources: [] } : changes(now, tick);
  return { mode: 'live', epoch: 'stand-in', seq, ...stamp(now), ...content, alerts: [] };
}

function changes(now: number, tick: number): { subjects: object[]; sources: object[] } {
  return {
    subjects: withOverlays([...points(STAGE, now, tick, SCENE), ...vehicles(STAGE, now, tick), ...areas(STAGE, now, tick, SCENE)], STAGE, now, SCENE, tick === 0),
    sources: sources(now),
  };
}

function sources(now: number): object[] {
  const at = (age: number) => new Date(now - age).toISOString();
  const device = (index: number) => ({ id: `app/${index}`, stream: 'point', lastReceivedAt: at(600 + index * 90), state: index % 23 === 7 ? 'stale' : 'fresh', late: index % 5, duplicate: index, quarantined: 0, devicesKnown: 4, devicesSilent: index % 23 === 7 ? 2 : 0, devicesSkewed: 0 });
  return [
    ...Array.from({ length: 60 }, (_, index) => device(index)),
    { id: 'courier', stream: 'delivery', lastReceivedAt: at(2_100), state: 'fresh', late: 12, duplicate: 31, quarantined: 1, devicesKnown: 38, devicesSilent: 0, devicesSkewed: 2 },
    { id: 'switch', stream: 'call', lastReceivedAt: at(408_000), state: 'stale', late: 0, duplicate: 2, quarantined: 0 },
  ];
}
