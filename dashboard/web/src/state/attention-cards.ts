import type { Attention, AttentionGroup, AttentionItem } from './attention.ts';
import type { StateName } from './board.ts';
import type { RaisedSignal } from './signals.ts';
import type { Trouble } from './troubles.ts';

export type AttentionCard =
  | { readonly kind: 'item'; readonly state: StateName; readonly item: AttentionItem }
  | { readonly kind: 'signal'; readonly state: StateName; readonly signal: RaisedSignal }
  | { readonly kind: 'trouble'; readonly state: StateName; readonly trouble: Trouble }
  | { readonly kind: 'group'; readonly state: StateName; readonly group: AttentionGroup };

/** As many as fit; what is beyond is counted. */
export const MOST_CARDS = 6;

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

/** The items that have a card, and so a numbered pin. */
export function pinned(cards: readonly AttentionCard[]): AttentionItem[] {
  return cards.slice(0, MOST_CARDS).flatMap((card) => (card.kind === 'item' ? [card.item] : []));
}
