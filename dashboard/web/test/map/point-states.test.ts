import { describe, expect, it } from 'vitest';
import { PointStates } from '../../src/map/point-states.ts';
import { subject } from '../fixtures.ts';

describe('the states of points', () => {
  it('stand until one comes, goes or moves', () => {
    const states = new PointStates();
    states.observe([subject('a'), subject('b')]);
    expect(states.stand([subject('a', { state: 'critical' }), subject('b')])).toBe(true);
    expect(states.stand([subject('a', { lon: 120 }), subject('b')])).toBe(false);
    expect(states.stand([subject('a')])).toBe(false);
  });

  it('are coloured once each, some at a time', () => {
    const states = new PointStates();
    expect(states.observe([subject('a'), subject('b'), subject('c')])).toBe(true);
    expect(states.take(2)).toEqual([[0, 'normal'], [1, 'normal']]);
    expect(states.waiting).toBe(1);
    expect(states.take(2)).toEqual([[2, 'normal']]);
    expect(states.observe([subject('a'), subject('b', { state: 'stale' }), subject('c')])).toBe(true);
    expect(states.take(2)).toEqual([[1, 'stale']]);
    expect(states.observe([subject('a'), subject('b', { state: 'stale' }), subject('c')])).toBe(false);
  });

  it('that change back before they were drawn need nothing', () => {
    const states = new PointStates();
    states.observe([subject('a')]);
    states.take(1);
    states.observe([subject('a', { state: 'critical' })]);
    states.observe([subject('a')]);
    expect(states.take(1)).toEqual([]);
  });
});
