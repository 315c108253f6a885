import type { Attention, AttentionGroup, AttentionItem } from './attention.ts';
import type { StateName } from './board.ts';
import type { RaisedSignal } from './signals.ts';
import type { Trouble } from './troubles.ts';

export type AttentionCard =
  | { readonly kind: 'item'; readonly state: StateName; readonly item: AttentionItem }
  | { readonly kind: 'signal'; readonly state: StateName; readonly signal: RaisedSignal }
  | { readonly kind: 'trouble'; readonly state: StateName; readonly trouble: Trouble }
  | { readonly kind: 'group'; readonly state: StateName; readonly group: AttentionGroup }
  /** Several of one rule in one neighbourhood, under the number of the worst. */
  | { readonly kind: 'cluster'; readonly state: StateName; readonly area: string; readonly items: readonly AttentionItem[] }
  /** What finds no card of its own, worst first. */
  | { readonly kind: 'rest'; readonly state: StateName; readonly cards: readonly AttentionCard[] };

/** As many as fit. */
export const MOST_CARDS = 6;

/** Digits of a neighbourhood's code. */
const NEIGHBOURHOOD_DIGITS = 12;

const ORDER: readonly StateName[] = ['critical', 'attention', 'normal', 'stale', 'unknown'];

/** Everything that needs attention, worst first; of equally bad things, those with a place first. */
export function attentionCards(attention: Attention, troubles: readonly Trouble[], signals: readonly RaisedSignal[]): AttentionCard[] {
  const cards: AttentionCard[] = [
    ...attention.items.map((item) => ({ kind: 'item' as const, state: item.state, item })),
    ...signals.map((signal) => ({ kind: 'signal' as const, state: signal.state, signal })),
    ...troubles.map((trouble) => ({ kind: 'trouble' as const, state: trouble.state, trouble })),
    ...attention.groups.map((group) => ({ kind: 'group' as const, state: group.state, group })),
  ];
  return cards.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** No more cards than fit: those of one rule and neighbourhood on one, then what is least bad on the last. */
export function fitted(cards: readonly AttentionCard[], most = MOST_CARDS): AttentionCard[] {
  if (cards.length <= most) {
    return [...cards];
  }
  const clustered = byRuleAndArea(cards);
  const rest = clustered.length <= most ? [] : clustered.slice(most - 1);
  const shown = renumbered(clustered.slice(0, clustered.length - rest.length));
  return rest.length === 0 ? shown : [...shown, { kind: 'rest', state: rest[0]?.state ?? 'normal', cards: rest }];
}

/** One after the other, where the alerts bring no numbers of their own. */
function renumbered(cards: readonly AttentionCard[]): AttentionCard[] {
  let next = 1;
  const numbered = (item: AttentionItem, number: number) => (item.alert === null ? { ...item, number } : item);
  return cards.map((card) => {
    switch (card.kind) {
      case 'item':
        return { ...card, item: numbered(card.item, next++) };
      case 'cluster': {
        const number = next++;
        return { ...card, items: card.items.map((item) => numbered(item, number)) };
      }
      case 'signal':
      case 'trouble':
      case 'group':
      case 'rest':
        return card;
    }
  });
}

/** At the place of the worst of them, so that the order stays. */
function byRuleAndArea(cards: readonly AttentionCard[]): AttentionCard[] {
  const items = new Map<string, AttentionItem[]>();
  for (const card of cards) {
    const key = keyOf(card);
    if (card.kind === 'item' && key !== null) {
      items.set(key, [...(items.get(key) ?? []), card.item]);
    }
  }
  return cards.flatMap((card): AttentionCard[] => {
    const key = keyOf(card);
    const together = key === null ? [] : (items.get(key) ?? []);
    if (card.kind !== 'item' || key === null || together.length < 2) {
      return [card];
    }
    return together[0] === card.item ? [{ kind: 'cluster', state: card.state, area: areaOf(card.item), items: together }] : [];
  });
}

function keyOf(card: AttentionCard): string | null {
  if (card.kind !== 'item' || areaOf(card.item) === '') {
    return null;
  }
  return `${ruleOf(card.item)} ${areaOf(card.item)}`;
}

/** The rule that fired; until rules do, every point is there for its wait. */
export function ruleOf(item: AttentionItem): string {
  return item.alert?.rule ?? 'wait';
}

function areaOf(item: AttentionItem): string {
  return item.subject?.area?.slice(0, NEIGHBOURHOOD_DIGITS) ?? '';
}

/** How many things a card stands for. */
export function countOf(card: AttentionCard): number {
  switch (card.kind) {
    case 'cluster':
      return card.items.length;
    case 'rest':
      return card.cards.reduce((sum, one) => sum + countOf(one), 0);
    case 'item':
    case 'signal':
    case 'trouble':
    case 'group':
      return 1;
  }
}

/** The items that have a card, and so a numbered pin; those on one card share its number. */
export function pinned(cards: readonly AttentionCard[]): AttentionItem[] {
  return cards.flatMap((card) => {
    switch (card.kind) {
      case 'item':
        return [card.item];
      case 'cluster': {
        const number = card.items[0]?.number ?? 0;
        return card.items.map((item) => ({ ...item, number }));
      }
      case 'signal':
      case 'trouble':
      case 'group':
      case 'rest':
        return [];
    }
  });
}
