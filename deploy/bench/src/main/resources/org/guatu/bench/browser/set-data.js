// The plain way: every point and vehicle is handed to the map again each second.
import { Map as MapLibre, setWorkerUrl } from '/bench/maplibre/maplibre-gl.mjs';
import { basemap, colorOf, follow } from '/bench/feed.js';

setWorkerUrl('/bench/maplibre/maplibre-gl-worker.mjs');
const { bounds, map: ground } = await basemap();
const empty = { type: 'FeatureCollection', features: [] };
const map = new MapLibre({
  container: 'map',
  bounds,
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      ground: { type: 'geojson', data: ground },
      points: { type: 'geojson', data: empty },
      vehicles: { type: 'geojson', data: empty },
    },
    layers: [
      { id: 'land', type: 'fill', source: 'ground', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': '#161d26', 'fill-outline-color': '#25313d' } },
      { id: 'streets', type: 'line', source: 'ground', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': '#2a3542', 'line-width': 1.5 } },
      { id: 'points', type: 'circle', source: 'points', paint: { 'circle-radius': 3, 'circle-color': ['get', 'color'] } },
      { id: 'vehicles', type: 'circle', source: 'vehicles', paint: { 'circle-radius': 4, 'circle-color': '#e6ebf0' } },
    ],
  },
});
const features = (subjects) => ({
  type: 'FeatureCollection',
  features: subjects.map((one) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [one.lon, one.lat] }, properties: { color: colorOf(one) } })),
});
map.on('load', () => {
  follow((points, vehicles) => {
    map.getSource('points').setData(features(points));
    map.getSource('vehicles').setData(features(vehicles));
  });
});
