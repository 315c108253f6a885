import { code } from './feed/code.ts';
import { layout, NARROW } from './layout.ts';

const root = document.getElementById('wall');
const nowMillis = () => performance.timeOrigin + performance.now();

async function open(container: HTMLElement): Promise<void> {
  // A phone does not load what it cannot show: the map and its fonts are most of the page.
  const narrow = window.matchMedia(NARROW);
  const shown = layout(location.search, narrow.matches);
  document.documentElement.dataset.layout = shown;
  if (shown === 'phone') {
    await code(import('./phone/start.ts')).then(({ start }) => {
      start(container, nowMillis);
    });
  } else {
    // Not one call for both: the bundler would give either the style sheets of the other.
    const wall = await code(import('./wall-start.ts'));
    wall.start(container, nowMillis);
  }
  narrow.addEventListener('change', (now) => {
    if (layout(location.search, now.matches) !== shown) {
      location.reload();
    }
  });
}

if (root !== null) {
  void open(root);
}
