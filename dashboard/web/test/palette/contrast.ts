/** How far two colours are apart by WCAG 2.2, 1 to 21; what lets something through is seen on `behind`. */
export function contrast(front: string, ground: string, behind = ground): number {
  const [light, dark] = [luminance(over(front, ground)), luminance(over(ground, behind))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** @param share of the ground that the colour covers, 0 to 1; by default what its own last two digits say */
export function over(color: string, ground: string, share = Number.parseInt(color.slice(7, 9) || 'ff', 16) / 255): string {
  const [front, back] = [channels(color), channels(ground)];
  return `#${front.map((value, index) => Math.round(value * share + (back[index] ?? 0) * (1 - share)).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
