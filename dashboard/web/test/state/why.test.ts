import { describe, expect, it } from 'vitest';
import { why } from '../../src/state/why.ts';
import { figure, subject } from '../fixtures.ts';

const NOW = 10_000_000;

describe('why a subject is as it is', () => {
  const waiting = (state: 'critical' | 'attention' | 'normal', minutes: number, name = 'predictedWaitMinutes') =>
    why(subject('point:A', { state, asOf: NOW, figures: { [name]: figure(minutes) } }), NOW);

  it('is the wait against the limit of its state', () => {
    expect(waiting('critical', 57)).toEqual({ because: 'wait', figure: 'predictedWaitMinutes', value: 57, limit: 50, over: true });
    expect(waiting('attention', 30, 'observedWaitMinutes')).toEqual({ because: 'wait', figure: 'observedWaitMinutes', value: 30, limit: 25, over: true });
    expect(waiting('normal', 0)).toMatchObject({ value: 0, limit: 25, over: false });
  });

  it('is silence against its limit', () => {
    expect(why(subject('point:A', { state: 'stale', asOf: NOW - 130_000 }), NOW)).toEqual({ because: 'silent', ageMillis: 130_000, limitMillis: 120_000 });
    expect(why(subject('point:A', { state: 'unknown', asOf: NOW - 700_000 }), NOW)).toMatchObject({ because: 'silent', limitMillis: 600_000 });
    expect(why(subject('point:A', { state: 'unknown', asOf: null }), NOW)).toEqual({ because: 'never' });
  });

  it('is never a figure that nobody knows', () => {
    expect(why(subject('point:A', { state: 'normal', asOf: NOW, figures: { predictedWaitMinutes: figure(null) } }), NOW)).toEqual({ because: 'heard' });
    expect(why(null, NOW)).toEqual({ because: 'absent' });
  });

  it('is what it says itself, or what was told last', () => {
    expect(why(subject('point:A', { state: 'closed' }), NOW)).toEqual({ because: 'said' });
    expect(why(subject('post:A', { kind: 'post' }), NOW)).toEqual({ because: 'told' });
    expect(why(subject('signal:a@1', { kind: 'signal', figures: { raised: figure(1) } }), NOW)).toEqual({ because: 'raised', raised: true });
  });
});
