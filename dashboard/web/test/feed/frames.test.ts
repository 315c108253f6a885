import { describe, expect, it } from 'vitest';
import { readFrame } from '../../src/feed/frames.ts';
import { ContractError } from '../../src/feed/json.ts';

describe('reading frames', () => {
  it('keeps unknown apart from 0', () => {
    const frame = readFrame(JSON.stringify({ type: 'heartbeat', seq: 0, asOf: null, watermark: null }));
    expect(frame).toEqual({ type: 'heartbeat', seq: 0, asOf: null, watermark: null });
  });

  it('reads instants as milliseconds', () => {
    const frame = readFrame(JSON.stringify({ type: 'heartbeat', seq: 1, asOf: '2026-03-01T00:00:00.250Z' }));
    expect(frame).toMatchObject({ asOf: Date.UTC(2026, 2, 1, 0, 0, 0, 250), watermark: null });
  });

  it.each([
    ['not JSON', '{'],
    ['not an object', '[]'],
    ['an unknown type', '{"type":"greeting"}'],
    ['a missing field', '{"type":"hello","epoch":"e"}'],
    ['an instant that is none', '{"type":"heartbeat","seq":1,"asOf":"yesterday"}'],
    ['a state that is none', snapshotWith({ state: 'fine' })],
    ['a figure without its window', snapshotWith({ figures: { queue: { value: 1 } } })],
  ])('refuses %s', (_what, text) => {
    expect(() => readFrame(text)).toThrow(ContractError);
  });

  it('says where it broke', () => {
    expect(() => readFrame(snapshotWith({ state: 'fine' }))).toThrow(/frame\.subjects\[0\]\.state: not one of/u);
  });
});

function snapshotWith(part: object): string {
  const subject = { id: 'point:P1', kind: 'point', name: { zh: '一', en: 'One' }, state: 'normal', figures: {}, ...part };
  return JSON.stringify({ type: 'snapshot', mode: 'live', epoch: 'e', seq: 1, subjects: [subject], alerts: [], sources: [] });
}
