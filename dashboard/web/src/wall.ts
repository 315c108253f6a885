import '@fontsource-variable/inter-tight/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './wall.css';
import { WallPage } from './wall-page.ts';

const root = document.getElementById('wall');
if (root !== null) {
  new WallPage(root, () => performance.timeOrigin + performance.now()).start();
}
