/** Pixels of a rem: the page's scale against the 1080-line wall, where it is 16. */
export function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
