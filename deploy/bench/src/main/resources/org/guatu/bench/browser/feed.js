// The board as the frames tell it, drawn once a second.
const COLORS = { critical: '#ff6b3d', attention: '#f2b134', stale: '#cc9cc0', normal: '#8b98a6', closed: '#46525f' };

export const colorOf = (subject) => COLORS[subject.state] ?? '#7d8a98';

export async function basemap() {
  const map = await (await fetch('/map/basemap.geojson')).json();
  return { bounds: map.guatu.bounds, map };
}

export function follow(draw) {
  const subjects = new Map();
  const socket = new WebSocket(`ws://${location.host}/api/v1/live`);
  socket.onmessage = (message) => {
    const frame = JSON.parse(message.data);
    for (const subject of frame.subjects ?? []) {
      subjects.set(subject.id, subject);
    }
  };
  let first = true;
  setInterval(() => {
    const all = [...subjects.values()];
    if (all.length > 0) {
      draw(all.filter((one) => one.kind === 'point'), all.filter((one) => one.kind === 'vehicle'));
      if (first) {
        first = false;
        document.documentElement.dataset.subjects = String(all.length);
        document.documentElement.dataset.map = 'ready';
      }
    }
  }, 1000);
}
