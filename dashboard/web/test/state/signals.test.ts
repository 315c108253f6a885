import { describe, expect, it } from 'vitest';
import { attention } from '../../src/state/attention.ts';
import { attentionCards } from '../../src/state/attention-cards.ts';
import { raisedSignals } from '../../src/state/signals.ts';
import { board, figure, subject, waiting } from '../fixtures.ts';

function signal(id: string, raised: number) {
  const state = id.includes('supplies-stalled') ? 'critical' : id.includes('notice-calls') ? 'normal' : 'attention';
  return subject(id, { kind: 'signal', state, figures: { raised: figure(raised) } });
}

describe('signals', () => {
  it('have a card while they stand, and only those of two things at once or of a cluster', () => {
    const found = raisedSignals(
      board({
        subjects: [
          signal('signal:surge-supplies@310117101001', 1),
          signal('signal:cluster-supplies@310117101003', 1),
          signal('signal:supplies-stalled@310117101001', 1),
          signal('signal:silent-area@310117101002', 0),
          signal('signal:notice-calls@310117101001', 1),
          signal('signal:notice-calls@310117101002', 0),
          signal('signal:of-a-later-version@310117101002', 1),
        ],
      }),
    );
    expect(found.map((one) => [one.name, one.state, one.subject.id])).toEqual([
      ['supplies-stalled', 'critical', 'signal:supplies-stalled@310117101001'],
      ['cluster-supplies', 'attention', 'signal:cluster-supplies@310117101003'],
      ['notice-calls', 'normal', 'signal:notice-calls@310117101001'],
    ]);
  });

  it('stand for the smallest areas in which they stand', () => {
    const found = raisedSignals(
      board({ subjects: ['310117101', '310117101001', '310117101005', '310117102'].map((place) => signal(`signal:supplies-stalled@${place}`, 1)) }),
    );
    expect(found.map((one) => one.subject.id.split('@')[1])).toEqual(['310117101001', '310117101005', '310117102']);
  });

  it('stand among the points by how bad they are, after those with a pin', () => {
    const held = board({ subjects: [waiting('point:A', 30), signal('signal:delivery-doubt@310117101001002003', 1), signal('signal:supplies-stalled@310117101001', 1)] });
    const cards = attentionCards(attention(held), [], raisedSignals(held));
    expect(cards.map((card) => [card.kind, card.state])).toEqual([
      ['signal', 'critical'],
      ['item', 'attention'],
      ['signal', 'attention'],
    ]);
  });
});
