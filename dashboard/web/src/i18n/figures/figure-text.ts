import type { LocalName } from '../../state/board.ts';

/** How a figure's value is written. */
export type FigureUnit = 'count' | 'share' | 'minutes' | 'seconds' | 'hours' | 'perHour' | 'instant' | 'probability';

/** What a figure is called, and its formula in words; docs/figures.md has it exactly. */
export interface FigureText {
  readonly unit: FigureUnit;
  readonly name: LocalName;
  readonly formula: LocalName;
}

export function told(unit: FigureUnit, zhName: string, zh: string, enName: string, en: string): FigureText {
  return { unit, name: { zh: zhName, en: enName }, formula: { zh, en } };
}
