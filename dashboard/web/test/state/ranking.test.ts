import { describe, expect, it } from 'vitest';
import { ranking } from '../../src/state/ranking.ts';
import { board, figure, subject } from '../fixtures.ts';

describe('the ranking', () => {
  it('has neighbourhoods alone, by state, wait and coverage; what is unknown is not 0', () => {
    const area = (code: string, state: 'normal' | 'critical', figures: Record<string, number>) =>
      subject(`area:${code}`, {
        kind: 'area',
        state,
        figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)])),
      });
    const found = ranking(
      board({
        subjects: [
          area('310117101001', 'normal', { coverage: 0.6, predictedWaitMaxMinutes: 4 }),
          area('310117101002', 'normal', { coverage: 0.3, predictedWaitMaxMinutes: 4 }),
          area('310117101003', 'normal', { predictedWaitMaxMinutes: 12 }),
          area('310117101004', 'critical', {}),
          area('310117101', 'normal', { coverage: 0.1 }),
          area('310117101001001', 'critical', {}),
          subject('point:P1', { state: 'critical' }),
        ],
      }),
    );
    expect(found.map((one) => one.subject.id.slice(-3))).toEqual(['004', '003', '002', '001']);
    expect(found[0]).toMatchObject({ coverage: null, waitMinutes: null, overdue: null });
  });
});
