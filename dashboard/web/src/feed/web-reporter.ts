import { pageVersion, wallIdentity } from './wall-identity.ts';
import { WallReporter } from './wall-reporter.ts';

/** The reporter of this page, on a browser's own frames and requests. */
export function browserReporter(nowMillis: () => number): WallReporter {
  const reporter = new WallReporter(wallIdentity(location.search, localStorage), pageVersion(import.meta.url), {
    nowMillis,
    whenDrawn: (task) => {
      requestAnimationFrame(task);
    },
    size: () => ({ width: innerWidth, height: innerHeight }),
    post,
  });
  addEventListener('pagehide', () => {
    reporter.leave();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      reporter.leave();
    }
  });
  return reporter;
}

async function post(report: object): Promise<unknown> {
  const answer = await fetch('/api/v1/walls', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(report),
    keepalive: true, // The last one goes out after the page is gone.
  });
  if (!answer.ok) {
    throw new Error(`/api/v1/walls: ${answer.status}`);
  }
  return answer.json();
}
