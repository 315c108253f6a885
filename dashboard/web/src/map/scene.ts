import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Language } from '../i18n/language.ts';
import { waitMinutes, type AttentionItem } from '../state/attention.ts';
import type { Board, LocalName, StateName, Subject } from '../state/board.ts';
import { formatNumber } from '../state/format.ts';

/** What the map has to show now. */
export interface Scene {
  readonly board: Board;
  /** What has a numbered card. */
  readonly pinned: readonly AttentionItem[];
  readonly language: Language;
}

/** A part of the page that shows scenes. */
export interface MapPane {
  show(scene: Scene): void;
  /** Lets go of everything it holds. */
  remove(): void;
}

export function placed(board: Board, kind: Subject['kind']): Subject[] {
  return [...board.subjects.values()].filter(
    (subject) => subject.kind === kind && subject.lon !== null && subject.lat !== null,
  );
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

/** 0 is idle, 1 is the limit of 25 minutes and beyond; null is unknown. */
export function loadOf(subject: Subject | undefined): number | null {
  const wait = subject === undefined ? null : waitMinutes(subject);
  return wait === null ? null : Math.min(1, Math.max(0, wait / 25));
}

/** What stands beside a pin. */
export function pinName(item: AttentionItem): LocalName {
  const name = item.subject?.name ?? { zh: '', en: '' };
  const wait = item.subject === null ? null : waitMinutes(item.subject);
  if (item.alert !== null || wait === null) {
    return name;
  }
  return { zh: `${name.zh} 等候 ${formatNumber(wait)} 分`, en: `${name.en} ${formatNumber(wait)} min` };
}

export function inLanguage(name: LocalName, language: Language): string {
  return language === 'en' ? name.en : name.zh;
}
