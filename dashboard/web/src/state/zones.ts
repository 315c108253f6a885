import type { Board, Subject } from './board.ts';
import { minuteOfWindow } from './series.ts';

/** What an area can be declared to be, the strictest last: later ones are drawn above. */
export const ZONES = ['precaution', 'control', 'lockdown'] as const;
export type ZoneKind = (typeof ZONES)[number];

/** An area that is itself declared, not merely one that has such areas in it. */
export interface Zone {
  readonly code: string;
  readonly kind: ZoneKind;
  /** 1 on the day it was closed off; null where nobody knows, and for what is not closed off. */
  readonly day: number | null;
}

const LEVELS: Readonly<Record<ZoneKind, string>> = {
  precaution: 'areasPrecaution',
  control: 'areasControl',
  lockdown: 'areasLockdown',
};
const PREFIX_LENGTHS = [15, 12, 9, 6, 4, 2];
const DAY_MILLIS = 86_400_000;

/**
 * The declared areas. A level counts the declared areas of a whole part of the tree, so an area is declared itself where
 * its level is more than those of what lies below it.
 */
export function zonesOf(board: Board, nowMillis: number | null): Zone[] {
  const areas = [...board.subjects.values()].filter((subject) => subject.kind === 'area');
  const codes = new Set(areas.map(codeOf));
  return ZONES.flatMap((kind) => {
    const own = new Map<string, number>();
    const add = (code: string, by: number) => own.set(code, (own.get(code) ?? 0) + by);
    for (const area of areas) {
      const level = area.figures[LEVELS[kind]]?.value ?? 0;
      if (level > 0) {
        const code = codeOf(area);
        add(code, level);
        const above = PREFIX_LENGTHS.find((length) => length < code.length && codes.has(code.slice(0, length)));
        if (above !== undefined) {
          add(code.slice(0, above), -level);
        }
      }
    }
    return areas
      .filter((area) => (own.get(codeOf(area)) ?? 0) > 0)
      .map((area) => ({ code: codeOf(area), kind, day: kind === 'lockdown' ? dayOf(area, nowMillis) : null }));
  });
}

/** The figure is that of a minute; a declaration that stands is not told anew each minute. */
function dayOf(area: Subject, nowMillis: number | null): number | null {
  const longest = area.figures.lockdownLongestMinutes;
  const minute = longest === undefined ? null : minuteOfWindow(longest.window);
  if (longest?.value == null || minute === null) {
    return null;
  }
  const sinceMinute = nowMillis === null ? 0 : Math.max(0, nowMillis - minute);
  return Math.floor((longest.value * 60_000 + sinceMinute) / DAY_MILLIS) + 1;
}

function codeOf(area: Subject): string {
  return area.id.slice('area:'.length);
}
