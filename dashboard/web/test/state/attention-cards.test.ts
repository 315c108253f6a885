import { describe, expect, it } from 'vitest';
import { attention } from '../../src/state/attention.ts';
import { attentionCards, countOf, fitted, pinned } from '../../src/state/attention-cards.ts';
import type { Trouble } from '../../src/state/troubles.ts';
import { alert, board, subject, waiting } from '../fixtures.ts';

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

  it('are no more than fit: the least bad share the last', () => {
    const many = attention(board({ subjects: Array.from({ length: 9 }, (_, index) => waiting(`p${index}`, 30 + index)) }));
    const cards = fitted(attentionCards(many, [LOW, SILENT], []));
    expect(cards.map((card) => card.kind)).toEqual(['trouble', 'item', 'item', 'item', 'item', 'rest']);
    expect(cards.reduce((sum, card) => sum + countOf(card), 0)).toBe(11);
    expect(pinned(cards).map((item) => item.number)).toEqual([1, 2, 3, 4]);
    expect(fitted(attentionCards(many, [], []).slice(0, 6)).map((card) => card.kind)).toEqual(Array(6).fill('item'));
  });

  it('stand together by rule and neighbourhood where there are too many, under one number', () => {
    const subjects = [0, 1, 2, 3, 4, 5, 6].map((index) => ({
      ...waiting(`p${index}`, 50 - index),
      area: index === 1 ? '310117101002' : index % 2 === 0 ? '310117101001001' : '310117101003',
    }));
    const cards = fitted(attentionCards(attention(board({ subjects })), [LOW], []));
    expect(cards.map((card) => (card.kind === 'cluster' ? `${card.area} x${card.items.length}` : card.kind))).toEqual([
      'trouble',
      '310117101001 x4',
      'item',
      '310117101003 x2',
    ]);
    expect(pinned(cards).map((item) => [item.subject?.id, item.number])).toEqual([
      ['p0', 1],
      ['p2', 1],
      ['p4', 1],
      ['p6', 1],
      ['p1', 2],
      ['p3', 3],
      ['p5', 3],
    ]);
  });

  it('keep the numbers that alerts bring', () => {
    const subjects = Array.from({ length: 8 }, (_, index) => ({ ...waiting(`p${index}`, 30), area: index < 4 ? '310117101001' : null }));
    const alerts = subjects.map((one, index) => alert(`a${index}`, { subject: one.id, number: 20 + index, since: index }));
    expect(pinned(fitted(attentionCards(attention(board({ subjects, alerts })), [], []))).map((item) => item.number)).toEqual([
      20, 20, 20, 20, 24, 25, 26, 27,
    ]);
  });
});
