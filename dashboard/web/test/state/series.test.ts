import { describe, expect, it } from 'vitest';
import { MINUTE_MILLIS, SubjectSeries, minuteOfWindow } from '../../src/state/series.ts';
import { board, figure, subject } from '../fixtures.ts';

const START = Date.UTC(2026, 2, 1, 2, 0);

function series(): SubjectSeries {
  return new SubjectSeries('area:1', ['served'], 3);
}

function seen(value: number | null, window: string) {
  return board({ subjects: [subject('area:1', { figures: { served: figure(value, window) } })] });
}

describe('SubjectSeries', () => {
  it('shows whole minutes, gaps as gaps, and not the running one', () => {
    const one = series();
    one.load({ minutes: [START, START + MINUTE_MILLIS], figures: { served: [5, null] }, revised: {} });
    one.observe(seen(7, '2026-03-01T02:02Z'));
    one.observe(seen(1, '2026-03-01T02:03Z'));
    const line = one.line('served', START + 3 * MINUTE_MILLIS + 4_000);
    expect(line.minutes).toEqual([START, START + MINUTE_MILLIS, START + 2 * MINUTE_MILLIS]);
    expect(line.values).toEqual([5, null, 7]);
    expect(one.last('served', START + 3 * MINUTE_MILLIS)).toBe(7);
  });

  it('takes 0 for 0', () => {
    const one = series();
    one.observe(seen(0, '2026-03-01T02:00Z'));
    expect(one.last('served', START + MINUTE_MILLIS)).toBe(0);
  });

  it('passes over totals of a round', () => {
    const one = series();
    one.observe(seen(900, 'round/R1'));
    expect(one.version).toBe(0);
  });

  it('lets history correct what it saw live', () => {
    const one = series();
    one.observe(seen(5, '2026-03-01T02:00Z'));
    one.load({ minutes: [START], figures: { served: [6] }, revised: {} });
    expect(one.last('served', START + MINUTE_MILLIS)).toBe(6);
  });

  it('changes its version only with its values', () => {
    const one = series();
    one.observe(seen(5, '2026-03-01T02:00Z'));
    one.observe(seen(5, '2026-03-01T02:00Z'));
    expect(one.version).toBe(1);
  });

  it('tells the greatest revision of the last hour', () => {
    const one = series();
    expect(one.revision('served', START)).toBeNull();
    const revision = (minutes: number, by: number) => ({ minute: START + minutes * MINUTE_MILLIS, by });
    one.load({ minutes: [], figures: {}, revised: { served: [revision(0, 90), revision(20, 37), revision(30, -3), revision(40, -37)] } });
    expect(one.revision('served', START + 30 * MINUTE_MILLIS)).toEqual(revision(0, 90));
    expect(one.revision('served', START + 61 * MINUTE_MILLIS)).toEqual(revision(40, -37));
    expect(one.revision('offered', START)).toBeNull();
    one.load({ minutes: [], figures: {}, revised: {} });
    expect(one.revision('served', START)).toBeNull();
  });

  it('does not grow for ever', () => {
    const one = series();
    for (let minute = 0; minute < 500; minute++) {
      one.observe(seen(minute, `${new Date(START + minute * MINUTE_MILLIS).toISOString().slice(0, 16)}Z`));
    }
    expect(one.size).toBeLessThan(10);
  });
});

describe('minuteOfWindow', () => {
  it('knows a minute from a round', () => {
    expect(minuteOfWindow('2026-03-01T02:00Z')).toBe(START);
    expect(minuteOfWindow('round/2026-03-01')).toBeNull();
    expect(minuteOfWindow('round/R1')).toBeNull();
  });
});
