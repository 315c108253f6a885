// Run in the page with a selector: what is wrong with where things lie inside of that, a line each.
(selector) => {
  const wrong = [];
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const slack = Math.max(1, rem * 0.12);
  // Letters that must remain of a text that may be shortened.
  const fewestLetters = 6;
  const root = document.querySelector(selector);
  if (root === null) {
    return [`there is no ${selector}`];
  }

  const nameOf = (element) => {
    const own = element.getAttribute('class');
    return element.tagName.toLowerCase() + (own === null ? '' : '.' + own.trim().replace(/\s+/g, '.'));
  };
  const say = (what, element, text) => wrong.push(`${what}: ${nameOf(element)}${text ? ` “${text.slice(0, 40)}”` : ''}`);
  const shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const forReadersAlone = (element) => element !== root && (getComputedStyle(element).clipPath !== 'none' || forReadersAlone(element.parentElement));
  const around = (element) => (element === null || element === document.documentElement ? [] : [element, ...around(element.parentElement)]);
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  const scrolls = (element, way) => /auto|scroll/.test(getComputedStyle(element)[way === 'x' ? 'overflowX' : 'overflowY']);
  const pageScrolls = !/hidden|clip/.test(getComputedStyle(document.body).overflowY) && root.closest('dialog') === null;
  const clip = (box, frame) => ({
    left: Math.max(box.left, frame.left), top: Math.max(box.top, frame.top),
    right: Math.min(box.right, frame.right), bottom: Math.min(box.bottom, frame.bottom),
  });
  const nothingOf = (box) => box.right - box.left <= slack || box.bottom - box.top <= slack;
  // What can be scrolled to is not cut, and only what is scrolled into view can lie over anything.
  const scrolledTo = (element) =>
    around(element.parentElement).filter((one) => scrolls(one, 'x') || scrolls(one, 'y'))
      .reduce((box, one) => clip(box, one.getBoundingClientRect()), element.getBoundingClientRect());

  const leaves = (box) => box.left < -slack || box.right > innerWidth + slack || (!pageScrolls && (box.top < -slack || box.bottom > innerHeight + slack));
  const apart = (among) => {
    const all = [...root.querySelectorAll(among)].filter((element) => shown(element) && !forReadersAlone(element) && !nothingOf(scrolledTo(element)));
    const boxes = all.map(scrolledTo);
    all.forEach((element, at) => {
      if (leaves(boxes[at])) {
        say('outside the screen', element, element.textContent.trim());
      }
      for (let other = at + 1; other < all.length; other++) {
        if (!element.contains(all[other]) && meet(boxes[at], boxes[other])) {
          say(`overlaps ${nameOf(all[other])}`, element, element.textContent.trim());
        }
      }
    });
  };
  if (nothingOf(clip(root.getBoundingClientRect(), { left: 0, top: 0, right: innerWidth, bottom: innerHeight }))) {
    say('not on the screen', root);
  }
  apart('.header, .card, .map-panel, .attention-column, .timelines, .sources');
  apart('.header > *, .count');
  apart('.item');
  apart('.card > *');
  apart('.map-frame > p, .legend, .legend li:not(.break)');
  apart('.subject-head > *, .subject-left, .subject-right');
  apart('.subject-left > *, .subject-right > *, .subject-figure, .subject-charts figure');
  apart('main > *');
  for (const element of [...root.querySelectorAll('button, a[href]')].filter((one) => shown(one) && !forReadersAlone(one))) {
    const box = clip(scrolledTo(element), { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    // Something of its own may stand on a part of it.
    const hits = [0.5, 0.2, 0.8].map((share) => document.elementFromPoint(box.left + (box.right - box.left) * share, (box.top + box.bottom) / 2));
    const hit = hits[0];
    if (!nothingOf(box) && !hits.some((one) => element.contains(one))) {
      say(`cannot be pressed for ${hit === null ? 'nothing' : nameOf(hit)}`, element, element.textContent.trim());
    }
  }

  // The lines of a text as they lie on the screen, and what of them is seen.
  const texts = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const element = node.parentElement;
    const text = node.data.trim();
    if (text === '' || element.closest('#map, svg, .chart, .minutes-chart') !== null || !shown(element) || forReadersAlone(element)) {
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
    const reachable = { x: false, y: pageScrolls };
    for (const one of around(element)) {
      const style = getComputedStyle(one);
      shortens ||= (style.textOverflow === 'ellipsis' && style.overflowX !== 'visible') || style.webkitLineClamp !== 'none';
      reachable.x ||= scrolls(one, 'x');
      reachable.y ||= scrolls(one, 'y');
      if (one !== document.body && (style.overflowX !== 'visible' || one.matches('.panel, .count, .item'))) {
        seen = clip(seen, one.getBoundingClientRect());
      }
    }
    if (leaves(seen) && !reachable.x) {
      say('outside the screen', element, text);
    }
    const height = box.height;
    if (!reachable.y && !(shortens && getComputedStyle(element).webkitLineClamp !== 'none') && seen.bottom - seen.top < height - Math.max(slack, height * 0.2)) {
      say('cut in height', element, text);
    }
    // A name in the second language says no more than the one before it.
    const again = element.matches('.zh + .en') && shown(element.previousElementSibling);
    const letters = text.length * Math.max(0, seen.right - seen.left) / box.width;
    if (!reachable.x && !(reachable.y && nothingOf(seen)) && seen.right - seen.left < box.width - slack && (!shortens || (!again && letters < Math.min(fewestLetters, text.length)))) {
      say(shortens ? `only ${Math.floor(letters)} letters left` : 'cut in width', element, text);
    }
    // A line's box is as high as the font's tallest letters anywhere; ink is about as high as the font is large.
    const ink = parseFloat(getComputedStyle(element).fontSize) / 2;
    for (const line of range.getClientRects()) {
      const middle = (line.top + line.bottom) / 2;
      const part = clip(clip(line, { ...line.toJSON(), top: middle - ink, bottom: middle + ink }), seen);
      if (!nothingOf(part)) {
        texts.push({ element, text, box: part, node });
      }
    }
  }
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      // A banner, and a table's head that stays, lie over what scrolls or shows below.
      const floats = (element) => element.closest('.banner, thead, .top, .subject-head') !== null;
      if (one.node !== other.node && meet(one.box, other.box) && floats(one.element) === floats(other.element)) {
        say(`lies over “${other.text.slice(0, 30)}”`, one.element, one.text);
      }
    }
  });
  return [...new Set(wrong)];
}
