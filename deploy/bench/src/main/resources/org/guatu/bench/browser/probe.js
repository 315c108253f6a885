// In every page before its own scripts: when something is there to see, and how often a map is drawn.
(() => {
  const probe = (globalThis.guatuProbe = { figures: null, map: null, draws: 0 });
  new MutationObserver(() => {
    const page = document.documentElement?.dataset ?? {};
    if (probe.figures === null && Number(page.subjects ?? 0) > 0) {
      probe.figures = performance.now();
    }
    if (probe.map === null && page.map === 'ready') {
      probe.map = performance.now();
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-map', 'data-subjects'] });

  let drawn = false;
  const draws = (context) => {
    if (!drawn && context.canvas.closest?.('.maplibregl-map, .leaflet-container')) {
      drawn = true;
      probe.draws++;
      requestAnimationFrame(() => {
        drawn = false;
      });
    }
  };
  const watch = (type, ...calls) => {
    for (const call of calls) {
      const own = type.prototype[call];
      type.prototype[call] = function (...parameters) {
        draws(this);
        return own.apply(this, parameters);
      };
    }
  };
  watch(WebGL2RenderingContext, 'clear');
  watch(CanvasRenderingContext2D, 'clearRect');
})();
