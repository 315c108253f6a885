// Leaflet's canvas: a circle each, made once, recoloured or moved where it changed.
import { basemap, colorOf, follow } from '/bench/feed.js';

const { bounds, map: ground } = await basemap();
const [west, south, east, north] = bounds;
const map = L.map('map', { preferCanvas: true, zoomControl: false, attributionControl: false, zoomSnap: 0 });
map.fitBounds([[south, west], [north, east]]);
L.geoJSON(ground, {
  filter: (feature) => feature.geometry.type !== 'Point',
  style: (feature) => (feature.geometry.type === 'LineString' ? { color: '#2a3542', weight: 1.5 } : { color: '#25313d', weight: 0.5, fillColor: '#161d26', fillOpacity: 1 }),
}).addTo(map);
const marks = new Map();
function show(subject, radius, color) {
  const mark = marks.get(subject.id);
  if (mark === undefined) {
    marks.set(subject.id, L.circleMarker([subject.lat, subject.lon], { radius, stroke: false, fillOpacity: 1, fillColor: color }).addTo(map));
    return;
  }
  if (mark.options.fillColor !== color) {
    mark.setStyle({ fillColor: color });
  }
  const at = mark.getLatLng();
  if (at.lat !== subject.lat || at.lng !== subject.lon) {
    mark.setLatLng([subject.lat, subject.lon]);
  }
}
follow((points, vehicles) => {
  points.forEach((one) => show(one, 3, colorOf(one)));
  vehicles.forEach((one) => show(one, 4, '#e6ebf0'));
});
