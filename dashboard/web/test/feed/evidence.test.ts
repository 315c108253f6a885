import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/feed/evidence.ts';

const ANSWER = {
  from: '2026-03-01T02:00:00.000Z',
  to: '2026-03-01T02:01:00.000Z',
  restsOnEarlier: true,
  found: 3,
  leftOut: 2,
  byType: { served: 2 },
  byLane: { 1: 2 },
  orders: 1,
  byOrder: [{ order: 'A-1', type: 'orderAtGate', time: '2026-03-01T02:00:10Z', need: null, due: '2026-03-01T03:00:00Z' }],
  read: 40,
  cut: null,
  readUntil: null,
  events: [
    {
      stream: 'point',
      type: 'served',
      source: 'app',
      id: 'a',
      time: '2026-03-01T02:00:01.000Z',
      received: '2026-03-01T02:00:09.000Z',
      fate: 'corrected',
      correctedBy: { source: 'desk', id: 'fix' },
      data: { lane: '1', person: 'P1', count: 3 },
    },
  ],
};

describe('reading evidence', () => {
  it('keeps what became of an event and what it says', () => {
    const told = readEvidence(ANSWER);
    expect(told).toMatchObject({ restsOnEarlier: true, found: 3, leftOut: 2, byLane: { 1: 2 }, cut: null });
    expect(told.byOrder).toEqual([
      { order: 'A-1', type: 'orderAtGate', time: Date.parse('2026-03-01T02:00:10Z'), need: null, due: Date.parse('2026-03-01T03:00:00Z') },
    ]);
    expect(told.events[0]).toMatchObject({ fate: 'corrected', correctedBy: 'desk/fix', corrects: null, device: null, data: { lane: '1', person: 'P1', count: '3' } });
  });

  it('refuses a fate it does not know', () => {
    expect(() => readEvidence({ ...ANSWER, events: [{ ...ANSWER.events[0], fate: 'lost' }] })).toThrow('fate');
  });
});
