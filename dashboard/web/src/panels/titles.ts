import { words } from '../i18n/say.ts';
import type { AttentionCard } from '../state/attention-cards.ts';
import type { LocalName } from '../state/board.ts';
import { TROUBLE_TITLES } from './trouble-card.ts';

/** In a few words what a card is about, for where there is no room for the card. */
export function titleOf(card: AttentionCard): LocalName {
  switch (card.kind) {
    case 'item': {
      const name = card.item.subject?.name ?? { zh: card.item.alert?.subject ?? '', en: card.item.alert?.subject ?? '' };
      return joined(name, card.item.alert?.title ?? words('attention.busy'));
    }
    case 'signal':
      return joined(card.signal.subject.name, words(`signal.${card.signal.name}`));
    case 'trouble':
      return words(TROUBLE_TITLES[card.trouble.problem][card.trouble.stream]);
    case 'group':
      return words(card.group.state === 'stale' ? 'attention.stale' : 'attention.unknown', { n: card.group.names.length });
    case 'cluster':
    case 'rest':
      return words('attention.more', { n: 0 });
  }
}

function joined(name: LocalName, what: LocalName): LocalName {
  return { zh: `${name.zh} ${what.zh}`, en: `${name.en}: ${what.en}` };
}
