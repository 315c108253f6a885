// The theme, before anything is painted: a page of modules comes too late for that, and would flash. The same rules as
// state/settings.ts has, which test/palette/first-paint.test.ts holds it to; the page goes by those once it runs.
(function () {
  var asked = new URLSearchParams(location.search);
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('guatu.settings')) || {};
  } catch {
    // Nothing was set here, or nothing that can be read.
  }
  function choose(name, values) {
    return [asked.get(name), kept[name]].find((value) => values.includes(value)) || values[0];
  }
  var theme = choose('theme', ['dark', 'light', 'auto']);
  var night = choose('night', ['off', 'auto', 'on']);
  var hour = new Date().getHours();
  var light = theme === 'light' || (theme === 'auto' && matchMedia('(prefers-color-scheme: light)').matches);
  var dimmed = night === 'on' || (night === 'auto' && (hour >= 22 || hour < 6));
  document.documentElement.dataset.theme = light && !dimmed ? 'light' : 'dark';
})();
