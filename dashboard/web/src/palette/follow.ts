import { paintIn, theme, type Theme } from './palette.ts';

/** What the system asks for at this moment. */
export function systemLight(): boolean {
  return window.matchMedia('(prefers-color-scheme: light)').matches;
}

/** Turns the page to the theme given; whether it was in the other one. To be asked with every draw, so that no turn of a system or a night is missed. */
export function follow(wanted: Theme): boolean {
  if (wanted === theme) {
    return false;
  }
  paintIn(wanted);
  return true;
}
