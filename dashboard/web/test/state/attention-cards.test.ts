import { describe, expect, it } from 'vitest';
import { attention } from '../../src/state/attention.ts';
import { attentionCards, pinned } from '../../src/state/attention-cards.ts';
import type { Trouble } from '../../src/state/troubles.ts';
import { board, subject, waiting } from '../fixtures.ts';

const LOW: Trouble = { stream: 'call', state: 'critical', problem: 'lowConnected', value: 0.7 };
const SILENT: Trouble = { stream: 'delivery', state: 'stale', problem: 'silent', value: 1 };

describe('the cards', () => {
  it('stand worst first, whatever their kind', () => {
    const found = attention(board({ subjects: [waiting('a', 30), subject('b', { state: 'unknown' })] }));
    expect(attentionCards(found, [LOW, SILENT], []).map((card) => [card.kind, card.state])).toEqual([
      ['trouble', 'critical'],
      ['item', 'attention'],
      ['trouble', 'stale'],
      ['group', 'unknown'],
    ]);
  });

  it('number pins for what has a card, and for nothing else', () => {
    const many = attention(board({ subjects: Array.from({ length: 9 }, (_, index) => waiting(`p${index}`, 30 + index)) }));
    expect(pinned(attentionCards(many, [LOW], [])).map((item) => item.number)).toEqual([1, 2, 3, 4, 5]);
    expect(pinned(attentionCards(many, [], []))).toHaveLength(6);
  });
});
