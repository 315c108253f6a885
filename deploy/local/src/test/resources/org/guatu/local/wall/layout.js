// Run in the page: what is wrong with where things lie, a line each.
() => {
  const wrong = [];
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const slack = Math.max(1, rem * 0.12);
  // Letters that must remain of a text that may be shortened.
  const fewestLetters = 6;
  const root = document.getElementById('wall');

  const nameOf = (element) => {
    const own = element.getAttribute('class');
    return element.tagName.toLowerCase() + (own === null ? '' : '.' + own.trim().replace(/\s+/g, '.'));
  };
  const say = (what, element, text) => wrong.push(`${what}: ${nameOf(element)}${text ? ` “${text.slice(0, 40)}”` : ''}`);
  const shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const forReadersAlone = (element) => element !== root && (getComputedStyle(element).clipPath !== 'none' || forReadersAlone(element.parentElement));
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  const within = (inner, outer) =>
    inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;

  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const apart = (selector) => {
    const all = [...root.querySelectorAll(selector)].filter((element) => shown(element) && !forReadersAlone(element));
    const boxes = all.map((element) => element.getBoundingClientRect());
    all.forEach((element, at) => {
      if (!within(boxes[at], screen)) {
        say('outside the screen', element);
      }
      for (let other = at + 1; other < all.length; other++) {
        if (!element.contains(all[other]) && meet(boxes[at], boxes[other])) {
          say(`overlaps ${nameOf(all[other])}`, element);
        }
      }
    });
  };
  apart('.header, .card, .map-panel, .attention-column, .timelines, .sources');
  apart('.header > *, .count');
  apart('.item');
  apart('.card > *');
  apart('.map-frame > p, .legend, .legend li:not(.break)');

  // The lines of a text as they lie on the screen, and what of them is seen.
  const texts = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const element = node.parentElement;
    const text = node.data.trim();
    if (text === '' || element.closest('#map, svg, .chart') !== null || !shown(element) || forReadersAlone(element)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) {
      continue;
    }
    let seen = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    let shortens = false;
    for (let around = element; around !== null && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      shortens ||= style.textOverflow === 'ellipsis' && style.overflowX !== 'visible';
      if (style.overflowX !== 'visible' || around.matches('.panel, .count, .item')) {
        const frame = around.getBoundingClientRect();
        seen = {
          left: Math.max(seen.left, frame.left), top: Math.max(seen.top, frame.top),
          right: Math.min(seen.right, frame.right), bottom: Math.min(seen.bottom, frame.bottom),
        };
      }
    }
    const height = box.height;
    if (seen.bottom - seen.top < height - Math.max(slack, height * 0.2)) {
      say('cut in height', element, text);
    }
    const letters = text.length * Math.max(0, seen.right - seen.left) / box.width;
    if (seen.right - seen.left < box.width - slack && (!shortens || letters < Math.min(fewestLetters, text.length))) {
      say(shortens ? `only ${Math.floor(letters)} letters left` : 'cut in width', element, text);
    }
    texts.push({ element, text, box: seen });
  }
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      const floats = (element) => element.closest('.banner') !== null;
      if (meet(one.box, other.box) && floats(one.element) === floats(other.element)) {
        say(`lies over “${other.text.slice(0, 30)}”`, one.element, one.text);
      }
    }
  });
  return [...new Set(wrong)];
}
