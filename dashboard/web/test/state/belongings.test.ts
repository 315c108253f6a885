import { describe, expect, it } from 'vitest';
import { belongings, sourcesOf, streamOf } from '../../src/state/belongings.ts';
import { board, figure, source, subject } from '../fixtures.ts';

describe('what belongs to a subject', () => {
  const all = board({
    subjects: [
      subject('area:310117101', { kind: 'area', area: '310117101' }),
      subject('area:310117101001', { kind: 'area', area: '310117101001', state: 'critical' }),
      subject('area:310117101002', { kind: 'area', area: '310117101002' }),
      subject('area:310117101002003', { kind: 'area', area: '310117101002003' }),
      subject('point:P07', { area: '310117101001', state: 'critical' }),
      subject('point:P08', { area: '310117101002003' }),
      subject('post:point-P07', { kind: 'post', area: null }),
      subject('signal:silent-area@310117101001', { kind: 'signal', area: null, figures: { raised: figure(1) } }),
    ],
  });
  const told = (id: string) => Object.fromEntries(belongings(all, id).map((one) => [one.title, one.subjects.map((each) => each.id)]));

  it('is of an area the areas one level down, its points and its signals, worst first', () => {
    expect(told('area:310117101')).toEqual({
      areas: ['area:310117101001', 'area:310117101002'],
      points: ['point:P07', 'point:P08'],
      signals: ['signal:silent-area@310117101001'],
    });
    expect(told('area:310117101002')).toMatchObject({ place: ['area:310117101'], areas: ['area:310117101002003'], points: ['point:P08'] });
  });

  it('is of a point its place and its post', () => {
    expect(told('point:P07')).toEqual({ place: ['area:310117101001'], posts: ['post:point-P07'] });
    expect(told('point:gone')).toEqual({});
  });

  it('is of a signal where it is seen', () => {
    expect(told('signal:silent-area@310117101001')).toEqual({ place: ['area:310117101001'] });
  });

  it('counts what is not listed', () => {
    const many = board({ subjects: Array.from({ length: 70 }, (_, index) => subject(`point:${index}`, { area: '310117101001' })) });
    expect(belongings(many, 'area:310117101')[0]).toMatchObject({ title: 'points', leftOut: 10 });
  });
});

describe('the sources of a subject', () => {
  const all = board({
    sources: [source('app/1', { stream: 'point' }), source('app/2', { stream: 'point', state: 'stale' }), source('switch', { stream: 'call' })],
  });

  it('are all of a stream, the silent first, or the one it names', () => {
    expect(sourcesOf(all, 'devices:stream/point').map((one) => one.id)).toEqual(['app/2', 'app/1']);
    expect(sourcesOf(all, 'source:point/app/1').map((one) => one.id)).toEqual(['app/1']);
    expect(sourcesOf(all, 'point:P07')).toEqual([]);
    expect(streamOf('source:call/switch')).toBe('call');
    expect(streamOf('devices:area/310117101')).toBeNull();
  });
});
