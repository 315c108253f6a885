import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/feed/api.ts';
import { ContractError } from '../../src/feed/json.ts';

describe('reading history', () => {
  it('keeps gaps as gaps', () => {
    const history = readHistory({ subject: 'area:1', minutes: [0, 60_000, 120_000], figures: { served: [3, null, 0] } });
    expect(history).toEqual({ minutes: [0, 60_000, 120_000], figures: { served: [3, null, 0] }, revised: {} });
  });

  it('knows which minutes were revised, and by how much', () => {
    const json = { subject: 'area:1', minutes: [0], figures: { served: [40] }, revised: { served: [{ minute: 0, by: 37 }] } };
    expect(readHistory(json).revised).toEqual({ served: [{ minute: 0, by: 37 }] });
    expect(() => readHistory({ ...json, revised: { served: [{ minute: 0 }] } })).toThrow(ContractError);
  });

  it('refuses what is none', () => {
    expect(() => readHistory({ minutes: 5 })).toThrow(ContractError);
  });
});
