import { DARK } from './dark.ts';
import { LIGHT } from './light.ts';
import type { Palette } from './roles.ts';

export type Theme = 'dark' | 'light';

export const PALETTES: Readonly<Record<Theme, Palette>> = { dark: DARK, light: LIGHT };

/** The theme the page is drawn in: `html[data-theme]`, which public/theme.js sets before anything is painted. */
export let theme: Theme = typeof document !== 'undefined' && document.documentElement.dataset.theme === 'light' ? 'light' : 'dark';

/** Its colours, for what is drawn outside the style sheets. To be read when something is drawn, not kept. */
export let PALETTE: Palette = PALETTES[theme];

/** Style sheets follow at once; whoever has drawn with the palette has to draw anew. */
export function paintIn(next: Theme): void {
  theme = next;
  PALETTE = PALETTES[next];
  document.documentElement.dataset.theme = next;
}

/** How much of the ground an abnormal area covers with its colour. */
export const TINTS: Readonly<Record<Theme, { readonly critical: number; readonly attention: number }>> = {
  dark: { critical: 0.22, attention: 0.15 },
  light: { critical: 0.19, attention: 0.27 },
};

/** @param share of the ground that it covers, 0 to 1 */
export function sheer(color: string, share: number): string {
  return `${color}${Math.round(share * 255).toString(16).padStart(2, '0')}`;
}

export const FONT = '"Inter Tight Variable","Noto Sans SC Variable","Noto Sans CJK SC",sans-serif';
