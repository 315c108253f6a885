import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Language } from '../i18n/language.ts';
import { waitMinutes, type AttentionItem } from '../state/attention.ts';
import type { Board, LocalName, StateName, Subject } from '../state/board.ts';
import { formatNumber } from '../state/format.ts';
import type { Layer } from '../state/map-settings.ts';
import type { Bounds } from './geography.ts';
import { ofKind } from '../state/kinds.ts';

/** What the map has to show now. */
export interface Scene {
  readonly board: Board;
  /** What has a numbered card. */
  readonly pinned: readonly AttentionItem[];
  readonly language: Language;
  /** Of the operation. */
  readonly nowMillis: number | null;
  readonly hidden: readonly Layer[];
}

/** What of the site is in view. */
export interface Sight {
  readonly whole: boolean;
  readonly centre: Position;
  /** So near that buildings have figures. */
  readonly near: boolean;
}

/** Which server's board in which language a scene shows. */
export function drawnKey(scene: Scene): string {
  return `${scene.board.epoch} ${scene.language}`;
}

/** A part of the page that shows scenes. */
export interface MapPane {
  show(scene: Scene): void;
  /** Moves the view to a part of the site; null is the whole. A pane that cannot move stays where it is. */
  frame(bounds: Bounds | null): void;
  readonly sight: Sight;
  /** Lets go of everything it holds. */
  remove(): void;
}

export function placed(board: Board, kind: Subject['kind']): Subject[] {
  return ofKind(board, kind).filter((subject) => subject.lon !== null && subject.lat !== null);
}

export function positionOf(subject: Subject): Position {
  return [subject.lon ?? 0, subject.lat ?? 0];
}

export function point(coordinates: Position, properties: Record<string, unknown>, id?: number): Feature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties,
    ...(id === undefined ? {} : { id }),
  };
}

export function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** States that a plain dot shows; all others have a symbol of their own. */
export function isDot(state: StateName): boolean {
  return state === 'normal' || state === 'closed';
}

/** Letters of a name that a pin has room for. */
const LONGEST_ZH = 14;
const LONGEST_EN = 28;

/** 0 is idle, 1 is the limit of 25 minutes and beyond; null is unknown. */
export function loadOf(subject: Subject | undefined): number | null {
  const wait = subject === undefined ? null : waitMinutes(subject);
  return wait === null ? null : Math.min(1, Math.max(0, wait / 25));
}

/** What stands beside a pin. */
export function pinName(item: AttentionItem): LocalName {
  const full = item.subject?.name ?? { zh: '', en: '' };
  const name = { zh: shortened(full.zh, LONGEST_ZH), en: shortened(full.en, LONGEST_EN) };
  const wait = item.subject === null ? null : waitMinutes(item.subject);
  if (item.alert !== null || wait === null) {
    return name;
  }
  return { zh: `${name.zh} 等候 ${formatNumber(wait)} 分`, en: `${name.en} ${formatNumber(wait)} min` };
}

/** What is left out stands on the card of the same number. */
function shortened(name: string, most: number): string {
  const letters = Array.from(name);
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('').trimEnd()}…`;
}

export function inLanguage(name: LocalName, language: Language): string {
  return language === 'en' ? name.en : name.zh;
}
