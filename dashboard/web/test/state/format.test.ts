import { describe, expect, it } from 'vitest';
import { UNKNOWN, formatAge, formatNumber, formatPercent } from '../../src/state/format.ts';
import { SiteTime } from '../../src/state/site-time.ts';

describe('unknown values', () => {
  it.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])('are never shown as 0: %s', (value) => {
    expect(formatNumber(value)).toBe(UNKNOWN);
    expect(formatPercent(value)).toBe(UNKNOWN);
    expect(formatAge(value)).toBe(UNKNOWN);
  });
});

describe('formatNumber', () => {
  it('groups thousands and keeps 0', () => {
    expect(formatNumber(104_512)).toBe('104,512');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(9.96, 1)).toBe('10.0');
  });
});

describe('formatPercent', () => {
  it('rounds down, so that nearly all is not all', () => {
    expect(formatPercent(0.9999)).toBe('99.9');
    expect(formatPercent(1)).toBe('100');
    expect(formatPercent(0)).toBe('0');
    expect(formatPercent(0.924)).toBe('92.4');
    expect(formatPercent(0.29)).toBe('29.0');
  });
});

describe('formatAge', () => {
  it('gets coarser as it gets older', () => {
    expect(formatAge(840)).toBe('0.8 s');
    expect(formatAge(9_960)).toBe('9 s');
    expect(formatAge(42_900)).toBe('42 s');
    expect(formatAge(408_000)).toBe('6:48');
    expect(formatAge(11_100_000)).toBe('3 h 05');
    expect(formatAge(-5)).toBe('0.0 s');
  });
});

describe('SiteTime', () => {
  const time = new SiteTime('Asia/Shanghai');
  const instant = Date.UTC(2026, 10, 22, 6, 32, 9);

  it('shows the site its own time', () => {
    expect(time.seconds(instant)).toBe('14:32:09');
    expect(time.minutes(instant)).toBe('14:32');
    expect(time.date(instant)).toEqual({ zh: '11月22日 周日', en: 'Sun 22 Nov' });
  });

  it('shows midnight as 00', () => {
    expect(time.minutes(Date.UTC(2026, 10, 21, 16, 0))).toBe('00:00');
  });

  it('shows dashes where there is no time', () => {
    expect(time.seconds(null)).toBe('--:--:--');
  });
});
